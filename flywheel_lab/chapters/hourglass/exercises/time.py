"""Chapter 02, what the first year says about the twelfth.

Data: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90.
"""

from functools import lru_cache

import pandas as pd

from ....data.loading import load
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark

LAST = 12  # the last year of the data


@lru_cache
def regular_share_left() -> "pd.Series[float]":
    """Return the share of the regular customers who are still there after 0 to 12 years."""
    table = load("subscription_retention")
    return table[table.segment == "regular"].set_index("year").share_still_customer


EXERCISES = (
    Exercise(
        name="hourglass.forecast",
        label=mark("Twelve years from the first"),
        read=share,
        solution=lambda: float(regular_share_left()[1]) ** LAST,
        ask=mark("If every year went like the first: what share would still be there in the last year of the table?"),
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
            "In truth it is over forty times as many. The first year is the worst guide there is: it is when everybody "
            "leaves who leaves easily."
        ),
        hints=(
            mark("What share stays for one year? And for one year after another?"),
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
)
