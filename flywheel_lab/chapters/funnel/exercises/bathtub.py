"""Chapter 01, who is where now: the people that a funnel does not count, and the orders that are still in them.

People = inflow x dwell. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.firms import firm
from ....models.journey.buying import TimeToPurchase
from ....models.readings import PHASES

RESEARCH = PHASES.index("research")


def _arrivals(phase: int) -> float:
    """Return how many people come into a step of the shop's funnel each week."""
    return firm("shop").newcomers * float(firm("shop").funnel.reach()[phase])


def _weeks(phase: int) -> float:
    return float(firm("shop").funnel.dwell[phase])


def _time() -> TimeToPurchase:
    return firm("shop").funnel.time_to_purchase()


def _people_inside() -> float:
    shop = firm("shop")
    return float(shop.funnel.steady_state(shop.newcomers).sum())


def _pipeline() -> float:
    """Return the orders still to come once nobody new comes into the full funnel."""
    shop = firm("shop")
    model = shop.funnel
    return float(model.steady_state(shop.newcomers) @ model.fundamental @ model.buys)


EXERCISES = (
    Exercise(
        name="funnel.inside",
        label=mark("People in the research stage"),
        unit=mark("people"),
        solution=lambda: _arrivals(RESEARCH) * _weeks(RESEARCH),
        ask=mark("How many people are comparing right now, in the stage *research*?"),
        quantities=(
            Quantity(
                mark("new leads", "quantity"), mark("people who enter the funnel each week"), lambda: _arrivals(0)
            ),
            Quantity(
                mark("arrivals", "quantity"),
                mark("people who reach the research stage each week"),
                lambda: _arrivals(RESEARCH),
            ),
            Quantity(
                mark("weeks in research", "quantity"),
                mark("weeks that they compare before they go on or give up"),
                lambda: _weeks(RESEARCH),
            ),
            Quantity(
                mark("weeks to the order", "quantity"),
                mark("weeks from the first glance to the order, of those who order"),
                lambda: _time().mean,
            ),
        ),
        formula="arrivals × weeks in research",
        because=mark(
            "People inside = arrivals a week × weeks that they stay. The funnel knows the first number only; the "
            "bathtub needs both. (It is called Little's law, and it works for post offices, too.)"
        ),
        hints=(
            mark("How many people come into this stage in a week? And how long does each of them stay?"),
            mark("Multiply the arrivals of a week by the weeks in research."),
        ),
        mistakes=(
            Mistake(
                lambda: _arrivals(RESEARCH),
                mark(
                    "That is how many arrive in a week. They stay longer than that, so those of the week before are "
                    "still there as well."
                ),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: _arrivals(0) * _weeks(RESEARCH),
                mark("You let everybody at the top get this far. Most are lost in the two stages before."),
            ),
            Mistake(
                _people_inside,
                mark("These are the people in all stages together. The question is about the research stage alone."),
            ),
            Mistake(
                lambda: _arrivals(RESEARCH) / _weeks(RESEARCH),
                mark("You divided. But the longer people stay, the more of them are there together: multiply."),
            ),
        ),
    ),
    Exercise(
        name="funnel.pipeline",
        label=mark("Orders still to come"),
        unit=mark("orders"),
        solution=_pipeline,
        ask=mark("From the moment the ads are off: how many orders still come, all weeks together?"),
        quantities=(
            Quantity(
                mark("orders a week", "quantity"),
                mark("orders in a week before the stop"),
                lambda: firm("shop").newcomers * _time().probability,
            ),
            Quantity(
                mark("weeks to the order", "quantity"),
                mark("weeks from the first glance to the order, of those who order"),
                lambda: _time().mean,
            ),
            Quantity(
                mark("weeks inside", "quantity"),
                mark("weeks until somebody has ordered or is lost, on average"),
                lambda: _time().until_out,
            ),
        ),
        formula="orders a week × weeks to the order",
        because=mark(
            "Your pipeline is still full: orders a week × weeks to the order. That is why a report can look fine for "
            "weeks after everything has stopped. Then the pipeline is empty, because in a funnel nothing leads back in."
        ),
        hints=(
            mark("Everybody who still orders is on the way already. How many weeks' worth of orders is on the way?"),
            mark("Multiply the orders of a week by the weeks to the order."),
        ),
        mistakes=(
            Mistake(
                lambda: 0.0,
                mark("The people who are on the way don't know that you switched off your ads. They walk on."),
                misconception="forgotten-delay",
            ),
            Mistake(
                lambda: _pipeline() / _time().mean,
                mark("That is one week's orders. There are people in every stage, and those further up order later."),
            ),
            Mistake(
                _people_inside,
                mark("You counted everybody inside, as if all of them ordered. Most are lost on the way."),
            ),
            Mistake(
                lambda: _pipeline() * (1 - 1 / _time().mean),
                mark("One week is missing: in the first week after the stop people order as before. Count it, too."),
            ),
            Mistake(
                lambda: _pipeline() / _time().mean * _time().until_out,
                mark("Those weeks are too few: they count people who give up early. Buyers walk the whole way."),
                misconception="until-out",
            ),
        ),
    ),
)
