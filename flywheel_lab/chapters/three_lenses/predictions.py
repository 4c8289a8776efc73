"""Forecasts of chapter 06: whom a funnel leaves out, what an export can tell, and which picture is right."""

from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from ...models.readings import hourglass
from .exercises import PUSHES, WHEEL


def _share_outside() -> float:
    """Return the number of customers, whom a funnel does not show, out of a hundred people inside."""
    people = WHEEL.steady_state(PUSHES)
    return float(100 * people[6:].sum() / people.sum())


def _shared_trait_option() -> int:
    """Return the place of the right option: what the three pictures have in common."""
    wheel, line = WHEEL, hourglass()
    moves_alike = bool((wheel.transition == line.transition).all())
    return 3 if moves_alike and not (wheel.referrals == line.referrals).all() else 0


PREDICTIONS = (
    Pick(
        name="three_lenses.right",
        label=mark("Which picture is right"),
        ask=mark("Funnel, hourglass, flywheel: which of them is right about the customers of a firm?"),
        options=(
            PickOption(
                mark("The flywheel: it replaces the other two."),
                mark(
                    "It has everything that the others have, and one wire more. But where that wire carries little, it "
                    "says the same as the hourglass, and with three segments it hides the steps in which people are "
                    "lost."
                ),
            ),
            PickOption(
                mark("The funnel: it is the only one with numbers."),
                mark(
                    "Funnels are counted most often, perhaps. But the other two can be counted as well, as you have "
                    "seen."
                ),
            ),
            PickOption(
                mark("That depends on the branch of business."),
                mark(
                    "What depends on it are the numbers: how long customers stay, and whom they bring. The pictures "
                    "are the same everywhere."
                ),
            ),
            PickOption(
                mark("All three: they show the same ledger, each a part of it."),
                mark(
                    "An hourglass is the funnel with what follows the purchase, and a flywheel is the hourglass with "
                    "the wire of referrals. Who moves where is the same in all."
                ),
            ),
        ),
        right=_shared_trait_option,
    ),
    RangePrediction(
        name="three_lenses.outside",
        label=mark("Whom a funnel leaves out"),
        ask=mark(
            "Take everybody who is inside the strong flywheel in the long run, from those who have just heard of it to "
            "the oldest customers. How many of a hundred does a funnel not show, because it ends with the purchase?"
        ),
        because=mark("It is {truth} of a hundred: few get that far, but those who do stay for long."),
        hint=mark(
            "It is {truth} of a hundred; you expected {guess}. Customers stay for long, but most of those inside are "
            "still on their way to the purchase."
        ),
        too_low=mark(
            "It is {truth} of a hundred; you expected {guess}. Hardly two in a hundred newcomers buy, but a customer "
            "stays for a year or two and a prospect for some weeks."
        ),
        unit=mark("of 100"),
        truth=_share_outside,
        near=6,
        span=(0, 100),
    ),
    Pick(
        name="three_lenses.export",
        label=mark("What an export can tell"),
        ask=mark(
            "Your system exports a table with one row per contact and the stage in which the contact is today. What "
            "can be learned from it?"
        ),
        options=(
            PickOption(
                mark("The conversion of each stage: divide each count by the one before."),
                mark(
                    "Those in a stage today are a stock. It is large where many come in and where people stay long; "
                    "dividing stocks mixes the two."
                ),
                misconception="same-period",
            ),
            PickOption(
                mark("How many are in each stage today, and neither conversion nor dwell."),
                mark(
                    "For the rest one needs to know when each stage was entered: date columns for each stage, or the "
                    "history of changes."
                ),
            ),
            PickOption(
                mark("Conversion and dwell, if the table is large enough."),
                mark(
                    "More rows make the counts surer, but they do not say who came from where or when. What is not "
                    "recorded cannot be estimated."
                ),
            ),
            PickOption(
                mark("The loop gain: count the contacts in the last stage."),
                mark("Who is there today says nothing of whom they brought. For that, newcomers must be asked."),
            ),
        ),
        right=lambda: 1,
    ),
)
