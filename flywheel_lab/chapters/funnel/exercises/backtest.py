"""Chapter 01, was the model right: a fit of September 1997, and what June 1998 made of it.

Data: Fader & Hardie (2001), Forecasting repeat sales at CDNOW: A case study, Interfaces 31(3), part 2, S94-S107.
"""

from functools import lru_cache
from typing import NamedTuple

from ....data.loading import load
from ....data.log import JourneyLog
from ....estimate.journey import estimate_journey
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from .waiting import STEPS

SINCE = "1997-09-30"  # the day of the old fit, as the code cells of the chapter set it


class _Backtest(NamedTuple):
    """Customers in all, those back by the day of the fit and by the end, those promised by the end, the share of it."""

    customers: int
    back: int
    came: int
    promised: float
    returns: float


@lru_cache
def _run_backtest() -> _Backtest:
    log = load("cdnow").only(STEPS)
    day = log.events.pivot(index="person", columns="stage", values="time")
    known = JourneyLog(log.events[log.events.time <= SINCE], observed_until=SINCE, stages=tuple(STEPS))
    old = estimate_journey(known, constant=True).model
    waited = (log.observed_until - day[STEPS[0]]).dt.days / 7
    promised = old.conversion[0, 1] * (1 - (1 - 1 / old.dwell[0]) ** waited)
    back = int((day[STEPS[1]] <= SINCE).sum())
    came = int(day[STEPS[1]].notna().sum())
    return _Backtest(len(day), back, came, float(promised.sum()), float(old.conversion[0, 1]))


EXERCISES = (
    Exercise(
        name="funnel.backtest",
        label=mark("Second purchases still promised"),
        unit=mark("purchases"),
        solution=lambda: _run_backtest().promised - _run_backtest().back,
        ask=mark("How many more second purchases does the model of September promise?"),
        quantities=(
            Quantity(
                mark("customers", "quantity"), mark("all customers of the file"), lambda: _run_backtest().customers
            ),
            Quantity(
                mark("returns", "quantity"),
                mark("share that comes back at all, by the model"),
                lambda: _run_backtest().returns,
            ),
            Quantity(
                mark("not yet", "quantity"),
                mark("share of those who come back that is still missing in June"),
                lambda: 1 - _run_backtest().promised / _run_backtest().returns / _run_backtest().customers,
            ),
            Quantity(
                mark("back", "quantity"), mark("customers who were back in September"), lambda: _run_backtest().back
            ),
        ),
        formula="customers × returns × (1 − not yet) − back",
        because=mark(
            "That is what you would have planned with in September. Now look at what came. A model is tested on days "
            "that it has not seen, never on those from which it was made."
        ),
        hints=(
            mark("The model promises each customer a chance to be back by June. What do all chances add up to?"),
            mark(
                "Multiply the customers by the share that comes back, and by the part of it that is no longer missing. "
                "Then subtract those who were back."
            ),
        ),
        mistakes=(
            Mistake(
                lambda: _run_backtest().promised,
                mark(
                    "Those are all second purchases up to June. Most of them had been made by September: subtract them."
                ),
            ),
            Mistake(
                lambda: _run_backtest().returns * (_run_backtest().customers - _run_backtest().back),
                mark(
                    "You applied the share of all customers to those who were still silent. But most of "
                    "those who come back had done so by September: among the silent the share is far smaller."
                ),
            ),
            Mistake(
                lambda: _run_backtest().customers - _run_backtest().back,
                mark("You let everyone who was silent come back. The model takes most of them to be lost."),
            ),
            Mistake(
                lambda: _run_backtest().came - _run_backtest().back,
                mark("That is what really came. What did the model promise, before anybody could know it?"),
            ),
        ),
    ),
)
