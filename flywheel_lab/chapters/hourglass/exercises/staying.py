"""Chapter 02, how customers stay and leave: Little's law for customers, and what a year takes.

Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).
"""

from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.readings import hourglass
from ....models.simulation import purchases

MODEL = hourglass()
PUSHES, YEAR, AFTER = 50, 52, 6  # as the code cells of the chapter set them; customers are in the phases from AFTER on
FULL = MODEL.steady_state(PUSHES)
STAYS = MODEL.growth_factor


def _customers() -> float:
    return float(FULL[AFTER:].sum())


def _new() -> float:
    """Return the purchases per week in the steady state."""
    return float(purchases(MODEL, FULL))


EXERCISES = (
    Exercise(
        name="hourglass.lifetime",
        label=mark("Weeks that a customer stays"),
        unit=mark("weeks"),
        solution=lambda: _customers() / _new(),
        ask=mark("How many weeks does somebody stay a customer, on average?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers inside, in balance"), _customers),
            Quantity(mark("new customers", "quantity"), mark("people who become customers per week"), _new),
            Quantity(mark("pushes", "quantity"), mark("people whom marketing pushes in per week"), lambda: PUSHES),
        ),
        formula="customers / new customers",
        because=mark(
            "Little's law, turned round: people inside divided by arrivals per week. Both numbers stand in any "
            "customer file, and nobody has to wait until the last customer has left."
        ),
        hints=(
            mark("Inside = arrivals × weeks. Two of the three are known here. Which one is asked for?"),
            mark("Divide the customers by those who become customers in a week."),
        ),
        steps=(
            "inside = customers",
            "arrivals = new_customers",
            "answer = inside / arrivals",
        ),
        mistakes=(
            Mistake(
                lambda: _new() / _customers(),
                mark("Upside down: that is the part of all customers that is exchanged in a week."),
            ),
            Mistake(
                lambda: _customers() * _new(),
                mark("You multiplied. That leads from arrivals and weeks to the people inside, and those you know."),
            ),
            Mistake(
                lambda: _customers() / PUSHES,
                mark(
                    "You divided by all whom marketing pushes in. Hardly any of them becomes a customer: take the new "
                    "customers."
                ),
            ),
            Mistake(
                lambda: float(MODEL.dwell[AFTER + 1]),
                mark("That is one stay in retention. Customers come back to it from expansion and from advocacy."),
            ),
            Mistake(
                lambda: float(MODEL.dwell[AFTER:].sum()),
                mark(
                    "You added up the phases after the purchase, as if everybody went through each of them once. Some "
                    "are lost early, others go round several times."
                ),
            ),
            Mistake(
                lambda: MODEL.half_life,
                mark(
                    "That is the half-life: the time in which half the customers leave. Some of the others stay for "
                    "very long, so the mean is larger."
                ),
            ),
        ),
    ),
    Exercise(
        name="hourglass.year",
        label=mark("Customers lost in a year"),
        read=share,
        solution=lambda: 1 - STAYS**YEAR,
        ask=mark("Which share of the customers leaves within a year, if nobody new comes?"),
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
            "Each week takes its share of those who are left, so the shares that stay multiply. The same calculation "
            "turns churn per month into churn per year."
        ),
        hints=(
            mark("Every week the same share of those still there stays. Which share stays for two weeks in a row?"),
            mark(
                "The share that stays a week, to the power of the weeks of a year, is the share that stays a year. The "
                "others leave. A power is written with two stars."
            ),
        ),
        steps=(
            "stays_a_week = model.growth_factor",
            "stays_a_year = stays_a_week**52",
            "answer = 1 - stays_a_year",
        ),
        mistakes=(
            Mistake(
                lambda: YEAR * (1 - STAYS),
                mark(
                    "You took the loss of the first week for each week of the year. But with the customers the losses "
                    "become fewer: each week takes its share of those who are left."
                ),
                misconception="straight-line",
            ),
            Mistake(
                lambda: STAYS**YEAR,
                mark("That is the share that is still there after a year. The question is about those who left."),
            ),
            Mistake(
                lambda: 1 - STAYS,
                mark("That is the share that leaves in one week."),
            ),
            Mistake(
                lambda: 1 - STAYS**12,
                mark("These are twelve weeks. The model counts in weeks, and a year has more of them than of months."),
            ),
            Mistake(
                lambda: (1 - STAYS) ** YEAR,
                mark(
                    "You multiplied the share that leaves with itself. Nobody leaves again each week; it is staying "
                    "that must succeed week after week."
                ),
            ),
        ),
    ),
)
