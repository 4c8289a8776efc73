"""Predictions of chapter 08: how many customers are in a file, and what a rule for silence does to the answer."""

from ...lessons.exercise import Mistake
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from .shop import DAYS, orders_read, rows_read, shop, weeks_left


def _rows() -> float:
    return float(rows_read())


def _orders() -> float:
    return float(orders_read())


PREDICTIONS = (
    RangePrediction(
        name="own_export.customers",
        label=mark("How many customers are in the file"),
        ask=mark("How many customers are in the file? Count people whom it knows, each of them once."),
        because=mark(
            "{truth} customers. Most of them order every month, some parcels take two rows, and quite a few rows are "
            "no sale."
        ),
        hint=mark(
            "{truth} customers; you said {guess}. They order again and again: a file that goes on for two years has "
            "far more rows than people."
        ),
        too_low=mark(
            "{truth} customers; you said {guess}. Not everybody orders every month, and many came only lately."
        ),
        unit=mark("customers"),
        truth=lambda: float(shop().log.people),
        near=25,
        span=(1, 5000),
        mistakes=(
            Mistake(
                _rows,
                mark("{truth} customers. You took each row for a customer. But customers order more than once."),
                "row-is-order",
            ),
            Mistake(
                _orders,
                mark("{truth} customers. You took each order for a customer. But customers order more than once."),
                "row-is-order",
            ),
        ),
    ),
    RangePrediction(
        name="own_export.silence",
        label=mark("What half a year of silence makes of it"),
        ask=mark(
            "Greta asks the same file, but with her own rule: gone after half a year without an order. After how "
            "many weeks without ads does she have only half of her customers left?"
        ),
        because=mark(
            "{truth} weeks. With her rule far more customers are still there, and fewer of them leave. Nothing in"
            " the file has changed, only a number that somebody had to choose."
        ),
        hint=mark(
            "{truth} weeks; you said {guess}. The direction is right. But those who skip a month come back by "
            "either rule, and so they aren't lost."
        ),
        too_low=mark(
            "{truth} weeks; you said {guess}. She not only writes people off later. She also keeps many whom "
            "Tarek has lost already, so fewer leave out of far more."
        ),
        unit=mark("weeks"),
        truth=lambda: weeks_left(DAYS[-1]),
        near=8,
        span=(1, 520),
        mistakes=(
            Mistake(
                lambda: weeks_left(DAYS[0]),
                mark(
                    "{truth} weeks. The orders are the same, but nobody has written down who has left. Each rule "
                    "makes that up in its own way."
                ),
                "silent-is-gone",
            ),
            Mistake(
                lambda: weeks_left(DAYS[0]) * DAYS[-1] / DAYS[0],
                mark(
                    "{truth} weeks. Six times the silence isn't six times the answer: those who are really gone "
                    "are gone by either rule."
                ),
            ),
        ),
    ),
)
