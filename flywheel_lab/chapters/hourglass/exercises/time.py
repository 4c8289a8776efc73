"""Chapter 02, what a pause leaves behind, and what the first year says about the twelfth.

Data: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90.
"""

from functools import lru_cache

import pandas as pd

from ....data.loading import load
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.checks import Array
from ....models.simulation import expected_flow
from .staying import AFTER, FULL, MODEL, PUSHES

PAUSE, UNTIL, LAST = 13, 104, 12  # weeks without pushes, weeks watched, the last year of the data


@lru_cache
def regular_share_left() -> "pd.Series[float]":
    """Return the share of the regular customers who are still there after 0 to 12 years."""
    table = load("subscription_retention")
    return table[table.segment == "regular"].set_index("year").share_still_customer


@lru_cache
def customers_during_pause() -> Array:
    """Return the customers in each week from 0 to 104, with no pushes in the first quarter, shape (105,)."""
    pushes = [0] * PAUSE + [PUSHES] * (UNTIL - PAUSE)
    people = MODEL.coast(FULL, UNTIL) + expected_flow(MODEL, pushes, UNTIL)
    customers: Array = people[:, AFTER:].sum(axis=1)
    return customers


EXERCISES = (
    Exercise(
        name="hourglass.forecast",
        label=mark("Twelve years from the first"),
        read=share,
        solution=lambda: float(regular_share_left()[1]) ** LAST,
        ask=mark("Which share would still be there in the last year of the table, if every year went like the first?"),
        quantities=(
            Quantity(
                mark("first year", "quantity"),
                mark("share that is still there after the first year"),
                lambda: float(regular_share_left()[1]),
            ),
            Quantity(
                mark("last year", "quantity"),
                mark("share that is still there after the last year of the table"),
                lambda: float(regular_share_left()[LAST]),
            ),
            Quantity(mark("years", "quantity"), mark("years of the table"), lambda: LAST),
        ),
        formula="first year ^ years",
        because=mark(
            "The table says how many really are: over forty times as many. The first year is the worst guide, because "
            "those who leave easily leave then."
        ),
        hints=(
            mark("Which share stays for one year, and which for one year after another?"),
            mark("Take the share of the first year to the power of the last year's number."),
        ),
        steps=(
            "stays_a_year = still[1]",
            "answer = stays_a_year**12",
        ),
        mistakes=(
            Mistake(
                lambda: float(regular_share_left()[LAST]),
                mark("That is what really happened. The question is what the first year alone would make you expect."),
            ),
            Mistake(
                lambda: 1 - LAST * (1 - float(regular_share_left()[1])),
                mark(
                    "You let as many leave every year as in the first, and after the third nobody is left to leave. "
                    "The share is one of those who are still there: take the power."
                ),
                misconception="straight-line",
            ),
            Mistake(
                lambda: float(regular_share_left()[1]),
                mark("That is one year. It goes on for as many years as the table has."),
            ),
            Mistake(
                lambda: 1 - float(regular_share_left()[1]) ** LAST,
                mark("That is the share that would have left by then."),
            ),
            Mistake(
                lambda: float(regular_share_left()[1]) / LAST,
                mark("You divided. Each year takes its share of those who are left, so the shares multiply."),
            ),
        ),
    ),
    Exercise(
        name="hourglass.pause",
        label=mark("The lowest point after a pause"),
        read=share,
        tolerance=0.005,
        solution=lambda: float(customers_during_pause().min() / customers_during_pause()[0]),
        ask=mark("How many customers does the firm have at the lowest point, as a share of those before the pause?"),
        quantities=(
            Quantity(
                mark("customers", "quantity"),
                mark("customers in each week from the pause on"),
                lambda: tuple(customers_during_pause().round(3)),
            ),
            Quantity(
                mark("before", "quantity"),
                mark("customers before the pause"),
                lambda: float(customers_during_pause()[0]),
            ),
            Quantity(
                mark("after the pause", "quantity"),
                mark("customers in the week in which the pause ends"),
                lambda: float(customers_during_pause()[PAUSE]),
            ),
        ),
        formula="min(customers) / before",
        because=mark(
            "A quarter without any push costs about a ninth of the customers, and the lowest point comes months after "
            "the pushes are back. Whoever looks at the end of the quarter sees hardly anything."
        ),
        hints=(
            mark("You have the customers of each week. Which of these numbers is wanted?"),
            mark("Divide the smallest number of customers, which is min(…), by those before the pause."),
        ),
        steps=(
            "lowest = customers.min()",
            "before = customers[0]",
            "answer = lowest / before",
        ),
        mistakes=(
            Mistake(
                lambda: float(customers_during_pause()[PAUSE] / customers_during_pause()[0]),
                mark(
                    "That is the week in which the pause ends. Those who were not pushed in during the pause are "
                    "missing later, when they would have bought."
                ),
                misconception="forgotten-delay",
            ),
            Mistake(
                lambda: 0.0,
                mark(
                    "That is what the claim says. But customers stay when nobody advertises: look at the smallest "
                    "number."
                ),
                misconception="stock-like-inflow",
            ),
            Mistake(
                lambda: 1 - float(customers_during_pause().min() / customers_during_pause()[0]),
                mark("That is the share that is lost. The question is about the customers who are there."),
            ),
            Mistake(
                lambda: float(customers_during_pause().min()),
                mark("That is a number of customers. Divide it by those before the pause."),
            ),
            Mistake(
                lambda: float(customers_during_pause()[-1] / customers_during_pause()[0]),
                mark("That is the last week that was calculated. The lowest point was earlier."),
            ),
            Mistake(
                lambda: float(customers_during_pause()[0] / customers_during_pause().min()),
                mark("Upside down: a share of those before the pause cannot be more than all of them here."),
            ),
        ),
    ),
)
