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
import pandas as pd

from ..data.log import LOST, JourneyLog
from ..export.results.counted import SILENCES
from ..export.results.ledger import INFERRED, MEASURED, UNKNOWN
from ..models.checks import Array

YEAR, MONTH = 365, 365 / 12  # days
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


class Days(NamedTuple):
    """Who bought on which day (whole days since 1970, sorted by person), which buyers left when, who was sent by whom.

    `sent` is how many buyers have a referrer, and of how many; None where nobody records that.
    """

    person: Array
    day: Array
    losses: Array
    sent: tuple[int, int] | None
    first: int
    until: int


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
    days = _days_of(log)
    return days and count_days(days, silence)


def _days_of(log: JourneyLog) -> Days | None:
    events = log.events
    bought = events["stage"].isin(_bought_stages(log)).to_numpy()
    if not hasattr(log.observed_until, "year") or not bought.any():
        return None
    day = _whole_days(events["time"])
    people = pd.factorize(events["person"])[0]  # NumPy would compare each text with each
    buyers = np.unique(people[bought])
    gone = _leaves(events, people, bought)
    person, days = np.unique(np.column_stack([people[bought], day[bought]]), axis=0).T
    sent = None
    if "referrer" in events:
        named = np.unique(people[events["referrer"].notna().to_numpy()])
        sent = int(np.isin(buyers, named).sum()), len(buyers)
    until = _whole_days(pd.Series([log.observed_until]))[0]
    return Days(person, days, day[gone], sent, int(day.min()), int(until))


def _leaves(events: pd.DataFrame, people: Any, bought: Any) -> Any:
    """Return the events by which a customer leaves: the last one after their last purchase.

    Who was lost before the purchase was no customer yet, and who was lost and bought again is one.
    """
    time = events["time"].reset_index(drop=True)
    last = time[bought].groupby(people[bought]).max()
    lost = (events["stage"] == LOST).to_numpy()
    after = np.flatnonzero(lost & (time > last.reindex(people).reset_index(drop=True)).to_numpy())
    newest = time[after].groupby(people[after]).idxmax()
    gone = np.zeros(len(events), bool)
    gone[newest.to_numpy(int)] = True
    return gone


def _whole_days(times: Any) -> Array:
    return (times.dt.normalize() - pd.Timestamp(0)).dt.days.to_numpy()  # type: ignore[no-any-return]


def count_days(days: Days, silence: bool) -> Customers:
    """Return the four numbers of purchase days: by recorded losses, by rules of silence, or with losses unknown."""
    seen = days.until - days.first
    referred = wilson(*days.sent) if days.sent else None
    states = {"customers": MEASURED, "new": MEASURED, "lost": UNKNOWN, "referred": MEASURED if referred else UNKNOWN}
    known = [rule for rule in SILENCES if seen >= 2 * rule] if silence and not len(days.losses) else []
    if known:
        states |= dict.fromkeys(("customers", "new", "lost"), INFERRED)
        return Customers(states, {rule: _silent(days, rule) | {"referred": referred} for rule in known})
    if len(days.losses):
        states["lost"] = MEASURED
    return Customers(states, {0: _recorded(days) | {"referred": referred}})


def _bought_stages(log: JourneyLog) -> Sequence[str]:
    """Return the purchase and all stages behind it: whoever is there has bought; of purchases in a row, all."""
    order = list(log.stages)
    if log.purchase is None:
        return order if all(stage.startswith("purchase") for stage in order) else []
    return order[order.index(log.purchase) :]


def _recorded(days: Days) -> dict[str, Span | None]:
    """Return customers, new and lost, where those who are gone are recorded, or nobody is."""
    window = min(YEAR, days.until - days.first)
    firsts = days.day[np.diff(days.person, prepend=-1) != 0]
    lost = int((days.losses >= days.until - window).sum())
    return {
        "customers": (float(len(firsts) - len(days.losses)),) * 3,
        "new": _a_month(int((firsts >= days.until - window).sum()), window),
        "lost": _a_month(lost, window) if lost else None,
    }


def _silent(days: Days, rule: int) -> dict[str, Span | None]:
    """Return customers, new and lost, if a customer is gone after so many days of silence."""
    day, until = days.day, days.until
    same = np.diff(days.person) == 0
    gaps = np.where(same, np.diff(day), np.inf)
    before, after = np.append(np.inf, gaps), np.append(gaps, np.inf)
    window = min(YEAR, until - days.first - rule)
    begin, end = until - window, day + rule
    silent = int(((after > rule) & (end >= begin) & (end < until)).sum())
    back = int(((before > rule) & np.isfinite(before) & (day >= begin)).sum())
    there = int((np.isinf(after) & (end >= until)).sum())
    return {
        "customers": (float(there),) * 3,
        "new": _a_month(int((np.isinf(before) & (day >= begin)).sum()), window),
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


def _a_month(count: int, window: float) -> Span | None:
    """Return a count in so many days as so many a month, with Byar's interval; None where there were no days."""
    if window <= 0:
        return None
    months = window / MONTH
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
