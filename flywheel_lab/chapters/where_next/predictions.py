"""Predictions of chapter 09: what a lead may cost, what is back after a year, and what a note has done."""

from ...lessons.exercise import Mistake
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from .desks import SHOP, WEEKS, YEARS, back, shares_who_stayed, tried, worths


def cents(euros: float) -> float:
    """Return whole cents."""
    return float(round(100 * euros))


def _price() -> float:
    money = SHOP.money
    return cents(worths().lead * money.monthly / money.monthly_margin)


def more_than_before() -> float:
    """Return how many more of a hundred stayed than in the weeks before the note."""
    shares = shares_who_stayed()
    return float(round(100 * (shares["treated"] - shares["before"]), 1))


PREDICTIONS = (
    RangePrediction(
        name="where_next.lead",
        label=mark("What a lead may cost"),
        ask=mark(
            "What may a new lead cost Maschenpost at most, if it is to pay for itself in the end? Count what is left "
            "over of all that it brings, and of all whom it brings."
        ),
        because=mark(
            "{truth} cents. Most leads never buy, so the few who do have to pay for all the others. And they bring "
            "some more along."
        ),
        hint=mark("{truth} cents; you said {guess}. Not even two in a hundred leads ever buy a parcel."),
        too_low=mark(
            "{truth} cents; you said {guess}. Few of them buy, that's true. But those who do stay for more than a "
            "year, and send others."
        ),
        unit=mark("cents"),
        truth=lambda: cents(worths().lead),
        near=40,
        span=(0, 10_000),
        mistakes=(
            Mistake(
                lambda: cents(worths().alone[0]),
                mark("{truth} cents. You left out the customers whom a lead brings in later."),
            ),
            Mistake(_price, mark("{truth} cents. You counted what customers pay. Yarn and postage come off that.")),
            Mistake(
                lambda: cents(SHOP.money.lead),
                mark("{truth} cents. What it costs today says nothing of what it is worth."),
                "cheap-lead-wins",
            ),
        ),
    ),
    RangePrediction(
        name="where_next.year",
        label=mark("A euro for ads, after a year"),
        ask=mark(
            "Suppose Tarek gets the money, for a year. On the last day of that year you count: how many cents of each "
            "euro are back by then?"
        ),
        because=mark(
            "{truth} cents. People take weeks until they buy, and then they pay month by month. Those who came in "
            "autumn have hardly begun."
        ),
        hint=mark(
            "{truth} cents; you said {guess}. It takes eight weeks until a lead buys, and those of the last months "
            "have paid for a parcel or two at most."
        ),
        too_low=mark("{truth} cents; you said {guess}. Those who came in spring have been paying for months by then."),
        unit=mark("cents"),
        truth=lambda: cents(back(WEEKS)["ads"]),
        near=10,
        span=(0, 1_000),
        mistakes=(
            Mistake(
                lambda: cents(back(YEARS)["ads"]),
                mark("{truth} cents. That many are back after three years. A year is only the beginning of it."),
                "year-is-worth",
            ),
            Mistake(
                lambda: 100.0,
                mark("{truth} cents. That it comes out even just on that day would be a great coincidence."),
            ),
        ),
    ),
    RangePrediction(
        name="where_next.note",
        label=mark("What the note has done"),
        ask=mark(
            "Of a hundred who find a note, how many are still there only because of it, and would have left without?"
        ),
        because=mark(
            "{truth} of a hundred. The others would have stayed anyway: it was winter, and in winter everybody knits."
        ),
        hint=mark(
            "{truth} of a hundred; you said {guess}. Part of the difference is the winter, with a note or without."
        ),
        too_low=mark(
            "{truth} of a hundred; you said {guess}. Part of the difference is the winter, but by no means all of it."
        ),
        unit=mark("customers"),
        truth=lambda: float(round(100 * tried().difference, 1)),
        near=2,
        span=(0, 100),
        mistakes=(
            Mistake(
                more_than_before,
                mark(
                    "{truth} of a hundred. You took all that is better than before. But the season has changed as well."
                ),
                "before-after",
            ),
        ),
    ),
)
