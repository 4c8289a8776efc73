"""Chapter 01, one's own case: a function that says how many people are inside a stage of any funnel.

People = inflow x dwell. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.exercise import Exercise, Mistake
from ....messages import mark

# Chosen so that each mistake gives a number of its own, and so does rounding on the way: nothing here comes out whole.
NEWCOMERS, SHARE, WEEKS = 41, 0.27, 3.5

EXERCISES = (
    Exercise(
        name="funnel.own",
        label=mark("A function of your own"),
        arguments=(NEWCOMERS, SHARE, WEEKS),
        solution=lambda: NEWCOMERS * SHARE * WEEKS,
        tolerance=0.001,
        ask=mark(
            "the people inside a stage, from the newcomers per week, the share of them who "
            "reach the stage, and the weeks that they stay."
        ),
        because=mark(
            "Your function knows what a funnel report leaves out. Give it your own numbers: who asks how many people "
            "sit in a stage, and for how long, sees a delay before the sales do."
        ),
        hints=(
            mark("Go from the top down: how many people come into this stage per week? Then: how long do they stay?"),
            mark(
                "The arrivals are the newcomers times the share. The people inside are the arrivals times the weeks. "
                "Hand them back with `return`."
            ),
        ),
        steps=(
            "def inside(newcomers, share, weeks):",
            "    arrivals = newcomers * share",
            "    return arrivals * weeks",
        ),
        mistakes=(
            Mistake(
                lambda: NEWCOMERS * SHARE,
                mark(
                    "Your function gives the inflow: the people who come into the stage per week. Those who came in "
                    "the weeks before are still there too, so the weeks belong in the product."
                ),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: NEWCOMERS * WEEKS,
                mark("Your function forgets the losses: only a share of the newcomers ever reaches this stage."),
            ),
            Mistake(
                lambda: NEWCOMERS * SHARE / WEEKS,
                mark(
                    "Your function divides by the weeks. But the longer people stay, the more of them are there "
                    "together: multiply."
                ),
            ),
            Mistake(
                lambda: NEWCOMERS / SHARE * WEEKS,
                mark("Your function divides by the share. Fewer reach the stage than come in at the top: multiply."),
            ),
            Mistake(
                lambda: NEWCOMERS * (1 - SHARE) * WEEKS,
                mark("Your function counts those who were lost on the way. Take the share that reaches the stage."),
            ),
            Mistake(
                lambda: NEWCOMERS * SHARE + WEEKS,
                mark("Your function adds people and weeks. Each week brings new people, so the weeks multiply."),
            ),
            Mistake(
                lambda: SHARE * WEEKS,
                mark("Your function forgets the newcomers: without them nobody is inside, however long they stay."),
            ),
            Mistake(
                lambda: NEWCOMERS * SHARE * WEEKS * 7,
                mark("Your function counts in days. Newcomers come per week here, so the stay counts in weeks too."),
            ),
        ),
    ),
)
