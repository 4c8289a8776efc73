"""Chapter 05: what the return wire is worth, in newcomers, in customers, in weeks and in purchases."""

import math

from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark
from ...models.readings import flywheel, hourglass

WHEEL, CUT = flywheel("strong"), hourglass()  # as the code cells of the chapter set them, and all below
PUSHES = 50
CUSTOMERS = slice(6, None)  # everybody after the purchase
RETENTION = WHEEL.stages.index("retention")
LEFT = 10
TWICE = 2 * WHEEL.loop_gain  # of another firm


def _without() -> float:
    """Return the customers that these pushes sustain without referrals."""
    return float(CUT.steady_state(PUSHES)[CUSTOMERS].sum())


EXERCISES = (
    Exercise(
        name="flywheel.gain",
        label=mark("Newcomers per newcomer"),
        solution=lambda: WHEEL.loop_gain,
        ask=mark("How many newcomers does one newcomer bring in over a lifetime?"),
        quantities=(
            Quantity(
                mark("stays", "quantity"),
                mark("weeks that a newcomer spends in each phase, on average"),
                lambda: tuple(WHEEL.fundamental[0]),
            ),
            Quantity(
                mark("brings", "quantity"),
                mark("people whom somebody in that phase brings in per week"),
                lambda: tuple(WHEEL.referrals[:, 0]),
            ),
        ),
        formula="sum(stays × brings)",
        because=mark(
            "This is the loop gain. Most newcomers bring in nobody, because they never become customers; the few who "
            "stay for years make up for it."
        ),
        hints=(
            mark("What does a newcomer bring in in one phase? So many in a week there, times the weeks spent there."),
            mark("Multiply the two rows number by number and add up: sum(… × …) does both."),
        ),
        steps=(
            "each = stays * brings",
            "answer = each.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: WHEEL.referrals.sum(),
                mark("You added up the rates of the phases. But most newcomers never get as far as these phases."),
            ),
            Mistake(
                lambda: float(WHEEL.reach() @ WHEEL.referrals[:, 0]),
                mark("You counted who ever gets there, but not how many weeks they stay. Dwell is missing."),
            ),
            Mistake(
                lambda: WHEEL.fundamental[0, RETENTION] * WHEEL.referrals[RETENTION, 0],
                mark("That is the phase of retention alone. Those who expand and who speak for you bring in more."),
            ),
        ),
    ),
    Exercise(
        name="flywheel.level",
        label=mark("Customers in the end"),
        unit=mark("customers"),
        solution=lambda: _without() / (1 - WHEEL.loop_gain),
        ask=mark("How many customers are there in the long run, with the wire and the same pushes?"),
        quantities=(
            Quantity(mark("without", "quantity"), mark("customers that the pushes keep up without the wire"), _without),
            Quantity(
                mark("loop gain", "quantity"), mark("newcomers whom one newcomer brings in"), lambda: WHEEL.loop_gain
            ),
        ),
        formula="without / (1 − loop gain)",
        because=mark(
            "Those who were brought in bring in others, and these others again. The sum of all rounds is one divided "
            "by one minus the loop gain."
        ),
        hints=(
            mark(
                "The first round adds a share as large as the loop gain, the second the same share of that. What "
                "is the sum of all?"
            ),
            mark("Such a sum is called a geometric series: one divided by one minus the share."),
        ),
        steps=(
            "rounds = 1 / (1 - gain)",
            "answer = without * rounds",
        ),
        mistakes=(
            Mistake(
                lambda: _without() * (1 + WHEEL.loop_gain),
                mark("That is the first round. Those who came in by it bring in others, too."),
            ),
            Mistake(
                lambda: _without() * WHEEL.loop_gain,
                mark("That is only what the first round adds. Those whom the pushes brought are still there."),
            ),
            Mistake(_without, mark("That is the level without the wire.")),
        ),
    ),
    Exercise(
        name="flywheel.lever",
        label=mark("One per cent more referrals"),
        unit="%",
        solution=lambda: TWICE / (1 - TWICE),
        ask=mark(
            "A firm has twice this loop gain. "
            "By how many per cent do its customers grow with one per cent more referrals?"
        ),
        quantities=(
            Quantity(mark("loop gain", "quantity"), mark("loop gain of the wheel above"), lambda: WHEEL.loop_gain),
            Quantity(mark("without", "quantity"), mark("customers that the pushes keep up without the wire"), _without),
        ),
        formula="100 × ((1 − 2 × loop gain) / (1 − 1.01 × 2 × loop gain) − 1)",
        because=mark(
            "Here referrals are stronger than pushes: each of many rounds becomes a little larger. The two draw level "
            "at a loop gain of one half; how large it is in a firm, only counting can tell."
        ),
        hints=(
            mark(
                "How many customers are there with twice the loop gain? And how many with one per cent more than that?"
            ),
            mark(
                "Customers are those without the wire, divided by one minus the loop gain. What is the larger "
                "number divided by the smaller?"
            ),
        ),
        steps=(
            "twice = 2 * gain",
            "before = without / (1 - twice)",
            "after = without / (1 - 1.01 * twice)",
            "answer = 100 * (after / before - 1)",
        ),
        mistakes=(
            Mistake(
                lambda: 1 / (1 - TWICE),
                mark("One per cent more conversion brings that. Referrals act only on those who were referred."),
            ),
            Mistake(
                lambda: WHEEL.loop_gain / (1 - WHEEL.loop_gain),
                mark("That is for the wheel above. Here the loop gain is twice as large."),
            ),
            Mistake(
                lambda: 2 * WHEEL.loop_gain / (1 - WHEEL.loop_gain),
                mark("You doubled the result. But what doubles is the gain, and it counts in every round."),
            ),
            Mistake(
                lambda: TWICE,
                mark("That is the first round. Those who come in by it bring in others, too."),
            ),
            Mistake(
                lambda: 1.0,
                mark("One per cent more customers is what one per cent more pushes bring."),
                misconception="referral-always",
            ),
        ),
    ),
    Exercise(
        name="flywheel.quarter",
        label=mark("Until a quarter is left"),
        unit=mark("weeks"),
        solution=lambda: 2 * WHEEL.half_life,
        ask=mark("How many weeks pass until only a quarter is left, once the pipeline has drained?"),
        quantities=(
            Quantity(
                mark("halving", "quantity"), mark("weeks in which half is lost, with the wire"), lambda: WHEEL.half_life
            ),
            Quantity(
                mark("halving without", "quantity"),
                mark("weeks in which half is lost, without the wire"),
                lambda: CUT.half_life,
            ),
        ),
        formula="2 × halving",
        because=mark("A quarter is half of a half, and every halving lasts as long as the one before."),
        hints=(
            mark("After one half-life, half is left. What is left after one more?"),
            mark("You know the time of one halving, with the wire."),
        ),
        steps=(
            "halvings = 2",
            "answer = halvings * wheel.half_life",
        ),
        mistakes=(
            Mistake(
                lambda: 1.5 * WHEEL.half_life,
                mark("You counted on a straight line. But the fewer customers there are, the fewer leave in a week."),
                misconception="straight-line",
            ),
            Mistake(lambda: WHEEL.half_life, mark("By then half is left.")),
            Mistake(
                lambda: 2 * CUT.half_life,
                mark("That is how the hourglass coasts. Here the wire is connected."),
            ),
            Mistake(
                lambda: WHEEL.half_life / math.log(2),
                mark("By then a little more than a third is left: that is the time constant of the wheel."),
            ),
        ),
    ),
    Exercise(
        name="flywheel.replace",
        label=mark("To make up for ten customers"),
        unit=mark("newcomers"),
        solution=lambda: LEFT * WHEEL.potential()[RETENTION] / WHEEL.potential()[0],
        ask=mark("How many newcomers have as many purchases to come as the ten who left?"),
        quantities=(
            Quantity(
                mark("worth of a regular", "quantity"),
                mark("purchases that are still to come of a customer in retention"),
                lambda: float(WHEEL.potential()[RETENTION]),
            ),
            Quantity(
                mark("worth of a newcomer", "quantity"),
                mark("purchases that are still to come of a newcomer"),
                lambda: float(WHEEL.potential()[0]),
            ),
        ),
        formula="10 × worth of a regular / worth of a newcomer",
        because=mark(
            "A customer in retention has about half a purchase to come, counting all whom they bring in; a newcomer "
            "has about two hundredths of one, because hardly anybody gets that far."
        ),
        hints=(
            mark("How many purchases were the ten still good for, together?"),
            mark("Divide that by what one newcomer is good for."),
        ),
        steps=(
            "missing = 10 * worth[7]",
            "answer = missing / worth[0]",
        ),
        mistakes=(
            Mistake(lambda: float(LEFT), mark("Ten for ten would do if every newcomer became such a customer.")),
            Mistake(
                lambda: LEFT / WHEEL.reach()[RETENTION],
                mark(
                    "So many newcomers bring ten new customers into retention. On their way they also buy for the "
                    "first time, so fewer are enough for the same purchases."
                ),
            ),
            Mistake(
                lambda: LEFT * WHEEL.potential()[0] / WHEEL.potential()[RETENTION],
                mark("You divided the other way round: one customer is worth many newcomers."),
            ),
        ),
    ),
)
