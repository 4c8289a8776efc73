"""Chapter 01, one's own case: a formula that says how many people are inside a stage of any funnel.

People = inflow x dwell. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark

# Chosen so that each mistake gives a number of its own, and so does rounding on the way: nothing here comes out whole.
NEWCOMERS, SHARE, WEEKS = 41, 0.27, 3.5

EXERCISES = (
    Exercise(
        name="funnel.own",
        label=mark("A formula of your own"),
        arguments=(NEWCOMERS, SHARE, WEEKS),
        solution=lambda newcomers, share, weeks: newcomers * share * weeks,
        tolerance=0.001,
        ask=mark("How many people are inside a stage? Write a formula that fits any funnel."),
        quantities=(
            Quantity(mark("new leads", "quantity"), mark("people who come into the funnel per week")),
            Quantity(mark("share", "quantity"), mark("share of them who reach the stage")),
            Quantity(mark("weeks", "quantity"), mark("weeks that they stay there")),
        ),
        formula="new leads × share × weeks",
        others=((120, 0.6, 2), (9, 0.85, 14)),
        because=mark(
            "Your formula knows what a funnel report leaves out: the weeks. Give it your own "
            "numbers, and you see a delay before it shows in your sales."
        ),
        hints=(
            mark("Go from the top down: how many people come into this stage per week? Then: how long do they stay?"),
            mark("New leads times share is how many arrive in a week. Times the weeks, it's how many are inside."),
        ),
        steps=(
            "def inside(newcomers, share, weeks):",
            "    arrivals = newcomers * share",
            "    return arrivals * weeks",
        ),
        mistakes=(
            Mistake(
                lambda newcomers, share, weeks: newcomers * share,
                mark(
                    "Your calculation gives the inflow: the people who come into the stage per week. Those who came in "
                    "the weeks before are still there too, so the weeks belong in the product."
                ),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers * weeks,
                mark("Your calculation forgets the losses: only a share of the new leads ever reaches this stage."),
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers * share / weeks,
                mark(
                    "Your calculation divides by the weeks. But the longer people stay, the more of them are there "
                    "together: multiply."
                ),
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers / share * weeks,
                mark("Your calculation divides by the share. Fewer reach the stage than come in at the top: multiply."),
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers * (1 - share) * weeks,
                mark("Your calculation counts those who were lost on the way. Take the share that reaches the stage."),
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers * share + weeks,
                mark("Your calculation adds people and weeks. Each week brings new people, so the weeks multiply."),
            ),
            Mistake(
                lambda newcomers, share, weeks: share * weeks,
                mark(
                    "Your calculation forgets the new leads: without them nobody is inside, however long people stay."
                ),
            ),
            Mistake(
                lambda newcomers, share, weeks: newcomers * share * weeks * 7,
                mark("Your calculation counts in days. New leads come per week here, so the stay counts in weeks too."),
            ),
        ),
    ),
)
