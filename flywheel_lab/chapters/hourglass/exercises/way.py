"""Chapter 02, the way through the ten phases: how long until the purchase, and how many ever speak for the firm."""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.readings import hourglass

MODEL = hourglass()
PURCHASE, ADOPTION, RETENTION, EXPANSION, ADVOCACY = range(5, 10)
REACH = MODEL.reach()


def _straight() -> float:
    """Return the share of buyers who go on from adoption to retention and straight on to advocacy."""
    return float(MODEL.conversion[ADOPTION, RETENTION] * MODEL.conversion[RETENTION, ADVOCACY])


EXERCISES = (
    Exercise(
        name="hourglass.waiting",
        label=mark("Weeks until they buy"),
        unit=mark("weeks"),
        solution=lambda: MODEL.time_to_purchase().mean,
        ask=mark("How many weeks pass in the hourglass until the purchase, on average of those who buy?"),
        quantities=(
            Quantity(
                mark("weeks before", "quantity"),
                mark("weeks in each phase before the purchase"),
                lambda: tuple(MODEL.dwell[:PURCHASE]),
            ),
            Quantity(
                mark("weeks of the purchase", "quantity"),
                mark("weeks that the purchase itself takes"),
                lambda: float(MODEL.dwell[PURCHASE]),
            ),
            Quantity(
                mark("weeks after", "quantity"),
                mark("weeks in each phase after the purchase"),
                lambda: tuple(MODEL.dwell[ADOPTION:]),
            ),
        ),
        formula="sum(weeks before) + weeks of the purchase",
        because=mark(
            "Whoever buys goes through all phases up to the purchase, so their dwells add up. What comes after the "
            "purchase does not belong to it, however long it takes."
        ),
        hints=(
            mark("The line above adds up three phases. How many phases does somebody pass who buys?"),
            mark("Take the weeks of all phases before the purchase and those of the purchase itself, and add them up."),
        ),
        steps=(
            "up_to_purchase = model.dwell[:6]",
            "answer = up_to_purchase.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: MODEL.time_to_purchase().until_out,
                mark(
                    "That is the time until somebody has bought or is lost. Nearly all are lost, and most of them "
                    "early. Take only those who buy: they go all the way."
                ),
                misconception="until-out",
            ),
            Mistake(
                lambda: float(MODEL.dwell.sum()),
                mark("You added up all ten phases. The last four come after the purchase."),
            ),
            Mistake(
                lambda: float(MODEL.dwell[:PURCHASE].sum()),
                mark("One phase is missing: the purchase itself takes time, too. A slice ends before its last number."),
            ),
            Mistake(
                lambda: float(MODEL.dwell[:RETENTION].sum()),
                mark("One phase too many: adoption begins when the purchase is over."),
            ),
            Mistake(
                lambda: float(MODEL.dwell[:3].sum()),
                mark("That is the line above: three phases. Buyers pass more of them."),
            ),
            Mistake(
                lambda: float(MODEL.dwell[:ADOPTION].mean()),
                mark("That is one phase on average. A buyer passes them one after the other: add up."),
            ),
        ),
    ),
    Exercise(
        name="hourglass.advocates",
        label=mark("Buyers who become advocates"),
        read=share,
        tolerance=0.005,
        solution=lambda: float(REACH[ADVOCACY] / REACH[ADOPTION]),
        ask=mark("Of those who buy, which share ever becomes an advocate?"),
        quantities=(
            Quantity(
                mark("purchase", "quantity"),
                mark("share of the newcomers who ever come to the purchase"),
                lambda: float(REACH[PURCHASE]),
            ),
            Quantity(
                mark("adoption", "quantity"),
                mark("share of the newcomers who ever come to adoption"),
                lambda: float(REACH[ADOPTION]),
            ),
            Quantity(
                mark("retention", "quantity"),
                mark("share of the newcomers who ever come to retention"),
                lambda: float(REACH[RETENTION]),
            ),
            Quantity(
                mark("expansion", "quantity"),
                mark("share of the newcomers who ever come to expansion"),
                lambda: float(REACH[EXPANSION]),
            ),
            Quantity(
                mark("advocacy", "quantity"),
                mark("share of the newcomers who ever come to advocacy"),
                lambda: float(REACH[ADVOCACY]),
            ),
        ),
        formula="advocacy / adoption",
        because=mark(
            "Many come to it late: straight on it would be little more than half as many. An hourglass has ways back, "
            "and whoever stays with you passes the same fork again and again."
        ),
        hints=(
            mark(
                "The line above divides the share of one phase by that of another. Which two does this question "
                "compare?"
            ),
            mark(
                "Whoever has bought is in adoption next, phase number six if one counts from zero. Divide the share "
                "that reaches advocacy by the share that reaches adoption."
            ),
        ),
        steps=(
            "buyers = reach[6]",
            "advocates = reach[9]",
            "answer = advocates / buyers",
        ),
        mistakes=(
            Mistake(
                _straight,
                mark(
                    "You followed the straight way only. But some come to advocacy later, after a time in retention "
                    "or in expansion. The shares below the field count every way."
                ),
            ),
            Mistake(
                lambda: float(REACH[ADVOCACY]),
                mark("That is a share of all newcomers. Most of them never bought: divide by the share that buys."),
            ),
            Mistake(
                lambda: float(REACH[ADVOCACY] / REACH[PURCHASE]),
                mark("You divided by those who come to the purchase. Not all of them buy; see the next phase."),
            ),
            Mistake(
                lambda: float(REACH[ADVOCACY] / REACH[RETENTION]),
                mark("One phase too late: some buyers are lost in adoption already, and they count as buyers, too."),
            ),
            Mistake(
                lambda: float(REACH[EXPANSION] / REACH[ADOPTION]),
                mark("That is the share that ever comes to expansion. Advocacy is the phase after it."),
            ),
            Mistake(
                lambda: float(REACH[ADOPTION] / REACH[ADVOCACY]),
                mark("Upside down: there cannot be more advocates than buyers."),
            ),
            Mistake(
                lambda: 1 - float(REACH[ADVOCACY] / REACH[ADOPTION]),
                mark("That is the share of buyers who never do."),
            ),
        ),
    ),
)
