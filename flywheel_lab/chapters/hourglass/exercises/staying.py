"""Chapter 02, how customers stay and leave: Little's law for customers, a pause, and what a year takes.

Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from .shop import PAUSE, SILENT, YEAR, customers_during_pause

CUSTOMERS, ORDERS, LEADS = round(SILENT.customers), round(SILENT.orders), round(SILENT.pushes)
STAYS = SILENT.model.growth_factor


def _at_the_end() -> float:
    """Return the customers in the week in which the pause ends."""
    return float(customers_during_pause()[PAUSE])


def _lowest() -> float:
    return float(customers_during_pause().min())


EXERCISES = (
    Exercise(
        name="hourglass.lifetime",
        label=mark("Weeks that a customer stays"),
        unit=mark("weeks"),
        solution=lambda: CUSTOMERS / ORDERS,
        ask=mark("Before the stop: how many weeks does a customer stay with Maschenpost, on average?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers of Maschenpost, in balance"), lambda: CUSTOMERS),
            Quantity(mark("orders", "quantity"), mark("first orders a week, each one a new customer"), lambda: ORDERS),
            Quantity(mark("leads", "quantity"), mark("new leads a week"), lambda: LEADS),
        ),
        formula="customers / orders",
        because=mark(
            "A good year. You needed two numbers that stand in any shop system, and nobody had to wait for the last "
            "customer to cancel. It works the same for a queue, a hotel or a shelf: inside = arrivals × time."
        ),
        hints=(
            mark("Think of a bathtub: what is inside is what runs in each week times the weeks that it stays."),
            mark("You know what is inside and what runs in. Divide one by the other."),
        ),
        steps=("answer = silent.customers / silent.orders",),
        mistakes=(
            Mistake(
                lambda: ORDERS / CUSTOMERS,
                mark("Upside down: that is the part of your customers that changes within a week."),
            ),
            Mistake(
                lambda: CUSTOMERS * ORDERS,
                mark("You multiplied. Then a shop with more orders would keep its customers for longer."),
            ),
            Mistake(
                lambda: CUSTOMERS / LEADS,
                mark("You divided by the leads. Few of them ever order: take those who become customers."),
            ),
            Mistake(
                lambda: float(SILENT.model.dwell[7]),
                mark("That is one stay as a regular. Many come back to it, after new needles or a time as a fan."),
            ),
            Mistake(
                lambda: SILENT.half_after,
                mark(
                    "That is when half of them would be gone. The others stay on, some for years, and that pulls the "
                    "average up."
                ),
            ),
        ),
    ),
    Exercise(
        name="hourglass.pause",
        label=mark("The lowest point after a pause"),
        read=share,
        tolerance=0.005,
        solution=lambda: _lowest() / CUSTOMERS,
        ask=mark("What share of its customers does Maschenpost still have at the lowest point?"),
        quantities=(
            Quantity(mark("customers before", "quantity"), mark("customers before the pause"), lambda: CUSTOMERS),
            Quantity(mark("end of the pause", "quantity"), mark("customers in the last week of it"), _at_the_end),
            Quantity(mark("lowest point", "quantity"), mark("customers in the week with the fewest"), _lowest),
        ),
        formula="lowest point / customers before",
        because=mark(
            "So a quarter of silence costs about a sixth of the customers, and you pay long after it. On its last "
            "day, not even half of that was to be seen."
        ),
        hints=(
            mark("Which two of the three numbers does the question compare?"),
            mark("Divide the fewest customers by those before the pause."),
        ),
        steps=("answer = customers.min() / customers[0]",),
        mistakes=(
            Mistake(
                lambda: _at_the_end() / CUSTOMERS,
                mark(
                    "That is the last week of the pause. The gap in the pipeline is still on its way to your customers."
                ),
                misconception="forgotten-delay",
            ),
            Mistake(
                lambda: 0.0,
                mark("Customers don't leave because an ad is missing. Look at the three numbers."),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: 1 - _lowest() / CUSTOMERS,
                mark("That is the share you lose. The question is about the customers who are there."),
            ),
            Mistake(_lowest, mark("That is a number of customers. Divide it by those before the pause.")),
            Mistake(
                lambda: _lowest() / _at_the_end(),
                mark("You compared two weeks after the stop. Compare with the time before the pause."),
            ),
            Mistake(
                lambda: CUSTOMERS / _lowest(),
                mark("Upside down: there can't be more customers at the lowest point than before."),
            ),
        ),
    ),
    Exercise(
        name="hourglass.year",
        label=mark("Customers lost in a year"),
        read=share,
        solution=lambda: 1 - STAYS**YEAR,
        ask=mark("The pipeline is empty. What share of the customers leaves within a year?"),
        quantities=(
            Quantity(
                mark("stays a week", "quantity"),
                mark("share of the customers that is still there a week later"),
                lambda: STAYS,
            ),
            Quantity(mark("weeks of a year", "quantity"), mark("weeks of a year"), lambda: YEAR),
        ),
        formula="1 − stays a week ^ weeks of a year",
        because=mark(
            "Each week takes its share of those who are left, so shares multiply. Churn a month turns into churn a "
            "year in the same way."
        ),
        hints=(
            mark("Each week the same share stays. What share stays for two weeks in a row?"),
            mark("Take the share that stays a week to the power of the weeks. The rest leaves."),
        ),
        steps=(
            "stays_a_week = silent.model.growth_factor",
            "stays_a_year = stays_a_week**52",
            "answer = 1 - stays_a_year",
        ),
        mistakes=(
            Mistake(
                lambda: YEAR * (1 - STAYS),
                mark(
                    "You took as many each week as in the first. But with fewer customers, fewer leave: each week "
                    "takes its share of those who are left."
                ),
                misconception="straight-line",
            ),
            Mistake(lambda: STAYS**YEAR, mark("That is the share that is still there. The question is who left.")),
            Mistake(lambda: 1 - STAYS, mark("That is the share that leaves in one week.")),
            Mistake(lambda: 1 - STAYS**12, mark("These are twelve weeks. A year has more weeks than months.")),
        ),
    ),
)
