"""Who is still a customer: four numbers of a log, each with its interval and with how it is known.

Where a log records who leaves, those are counted. Else silence is the rule: a customer is gone after so many days
without a purchase, and `lost` are those who fell silent less those who came back. All is counted in the last year at
most, and `customers today = customers then + new - lost` holds exactly. Intervals of 90 %: Byar's for counts, Wilson's
for shares.
Sources: Breslow & Day (1987), Statistical Methods in Cancer Research II, page 69; Wilson (1927), JASA 22, 209-212.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..data.export.evidence import SILENCES
from ..data.export.ledger import INFERRED, MEASURED, UNKNOWN
from ..data.log import LOST, JourneyLog
from ..models.checks import Array

YEAR, MONTH = 365.0, 365.0 / 12  # days
Z = 1.645
DEFAULT = 90  # days of silence, where nobody has chosen
Span = tuple[float, float, float]
"""At least, most likely, at most."""


@dataclass(frozen=True)
class Customers:
    """Four numbers under each rule of silence, in days (0: none is needed, or none helps), and how each is known."""

    states: dict[str, str]
    rules: dict[int, dict[str, Span | None]]

    @property
    def days(self) -> int:
        """The rule to begin with: the one nearest to a quarter of a year."""
        return min(self.rules, key=lambda days: abs(days - DEFAULT))

    def state(self) -> dict[str, Any]:
        """Return all as plain data for a card or a page; a number that cannot be known is None."""
        told = [
            {"days": days, "four": {name: span and list(span) for name, span in four.items()}}
            for days, four in self.rules.items()
        ]
        return {"states": dict(self.states), "days": self.days, "rules": told}


def count_customers(log: JourneyLog, silence: bool) -> Customers | None:
    """Return the four numbers of a log; `silence` says whether a customer who buys again is seen again in it.

    None where a log has no dates, or nobody buys in it.

    >>> import pandas as pd
    >>> days = ["2026-01-01", "2026-03-01", "2026-02-01", "2026-05-01"]
    >>> days = pd.DataFrame({"customer_id": [1, 1, 2, 3], "date": days})
    >>> shop = count_customers(JourneyLog.from_orders(days, observed_until="2026-06-01"), silence=True)
    >>> shop.states["lost"], shop.rules[60]["customers"]
    ('inferred', (1.0, 1.0, 1.0))
    """
    if not hasattr(log.observed_until, "year"):
        return None
    events = log.events
    day = (events["time"] - events["time"].min()).dt.total_seconds().to_numpy() / 86400
    until = (log.observed_until - events["time"].min()).total_seconds() / 86400
    after = _bought_stages(log)
    bought = events["stage"].isin(after).to_numpy()
    if not bought.any():
        return None
    people = events["person"].to_numpy()
    lives = _lives(people[bought], day[bought])
    gone = (events["stage"] == LOST).to_numpy() & np.isin(people, people[bought])
    referred = _referred(log, events, bought)
    if gone.any():
        four = _recorded(lives, day[gone], until) | {"referred": referred}
        states = dict.fromkeys(("customers", "new", "lost"), MEASURED)
        rules: dict[int, dict[str, Span | None]] = {0: four}
    elif silence and (known := [days for days in SILENCES if until >= 2 * days]):
        states = dict.fromkeys(("customers", "new", "lost"), INFERRED)
        rules = {days: _silent(lives, until, days) | {"referred": referred} for days in known}
    else:
        states = {"customers": MEASURED, "new": MEASURED, "lost": UNKNOWN}
        rules = {0: _recorded(lives, day[:0], until) | {"referred": referred}}
    return Customers(states | {"referred": MEASURED if referred else UNKNOWN}, rules)


def _bought_stages(log: JourneyLog) -> Sequence[str]:
    """Return the purchase and all stages behind it: whoever is there has bought; of purchases in a row, all."""
    order = list(log.stages)
    if log.purchase is None:
        return order if all(stage.startswith("purchase") for stage in order) else []
    return order[order.index(log.purchase) :]


class _Lives(NamedTuple):
    """Purchases sorted by person and day: the day of each, and how long before and after it the same person bought."""

    day: Array
    before: Array
    after: Array


def _lives(people: Any, day: Array) -> _Lives:
    codes = np.unique(people, return_inverse=True)[1]
    codes, day = np.unique(np.column_stack([codes, day]), axis=0).T  # sorted, and one a moment
    gaps = np.where(codes[1:] == codes[:-1], np.diff(day), np.inf)
    return _Lives(day, np.append(np.inf, gaps), np.append(gaps, np.inf))


def _recorded(lives: _Lives, gone: Array, until: float) -> dict[str, Span | None]:
    """Return customers, new and lost, where those who are gone are recorded (the days), or nobody is."""
    window = min(YEAR, until)
    first = np.isinf(lives.before)
    lost = int((gone >= until - window).sum())
    return {
        "customers": (float(first.sum() - len(gone)),) * 3,
        "new": a_month(int((first & (lives.day >= until - window)).sum()), window / MONTH),
        "lost": a_month(lost, window / MONTH) if lost else None,
    }


def _silent(lives: _Lives, until: float, days: int) -> dict[str, Span | None]:
    """Return customers, new and lost, if a customer is gone after so many days of silence."""
    day, before, after = lives
    window = min(YEAR, until - days)
    begin, end = until - window, day + days
    silent = int(((after > days) & (end >= begin) & (end < until)).sum())
    back = int(((before > days) & np.isfinite(before) & (day >= begin)).sum())
    there = int((np.isinf(after) & (end >= until)).sum())
    return {
        "customers": (float(there),) * 3,
        "new": a_month(int((np.isinf(before) & (day >= begin)).sum()), window / MONTH),
        "lost": _difference(silent, back, window / MONTH, there),
    }


def _difference(more: int, less: int, months: float, most: float) -> Span | None:
    """Return a count less another one, a month, None where that is nobody; one person in doubt is the least."""
    guess = more - less
    if guess <= 0 or months <= 0:
        return None
    off = Z * math.sqrt(more + less)
    low, high = max(guess - off, 0.5), guess + off
    return low / months, guess / months, min(high / months, max(most, guess / months))


def _referred(log: JourneyLog, events: Any, bought: Any) -> Span | None:
    """Return the share of buyers whom another one is recorded to have sent; None where nobody records that."""
    if "referrer" not in events:
        return None
    buyers = events[bought].groupby("person").size().index
    sent = events[events["person"].isin(buyers) & events["referrer"].notna()]["person"].nunique()
    return wilson(sent, len(buyers)) if len(buyers) else None


def a_month(count: int, months: float) -> Span:
    """Return a count as so many a month, with Byar's interval.

    >>> [round(end, 1) for end in a_month(100, 12)]
    [7.0, 8.3, 9.9]
    """
    low = count * (1 - 1 / (9 * count) - Z / (3 * math.sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    high = more * (1 - 1 / (9 * more) + Z / (3 * math.sqrt(more))) ** 3
    return low / months, count / months, high / months


def wilson(count: int, of: int) -> Span:
    """Return a share with Wilson's interval.

    >>> [round(end, 2) for end in wilson(3, 10)]
    [0.13, 0.3, 0.56]
    """
    share, extra = count / of, Z * Z / of
    middle = (share + extra / 2) / (1 + extra)
    off = Z * math.sqrt(share * (1 - share) / of + extra / (4 * of)) / (1 + extra)
    return max(0.0, min(middle - off, share)), share, min(1.0, max(middle + off, share))
