"""Which of two numbers is the day and which the month: points for each kind of evidence in a column."""

import datetime as dt
from typing import NamedTuple

import numpy as np

from ...messages import gettext as _
from .column import Numbers

ORDERS = ("dmy", "mdy")
RUNS = {4: 2.4, 5: 3.4, 6: 4.0}  # points where so many moments run in order: two in 4! orders do so by chance


class Pairs(NamedTuple):
    """What dates of two numbers and a year write, row by row: all three, and the moments by each order (or NaT).

    `separator` is the commonest one, and `half` says whether one has AM or PM.
    """

    first: Numbers
    second: Numbers
    year: Numbers
    separator: str
    half: bool
    moments: dict[str, Numbers]


def order_of(pairs: Pairs, today: dt.datetime, chosen: str | None, like: str | None) -> tuple[str, float, list[str]]:
    """Return "dmy" or "mdy" ("" if neither), how sure that is (0 to 1), and the evidence in sentences."""
    if chosen in ORDERS:
        return chosen, 1.0, []
    if _begin_with_years(pairs):
        return "", 0.0, []
    first, second, n = pairs.first, pairs.second, len(pairs.first)
    high, higher = int((first > 12).sum()), int((second > 12).sum())
    if high and higher:
        kind = "dmy" if high >= higher else "mdy"
        told = _("both orders occur: day first in {a} rows, month first in {b}").format(a=high, b=higher)
        return kind, 0.99 if min(high, higher) <= 0.01 * n else 0.5, [told]
    if high or higher:
        return "dmy" if high else "mdy", 1.0, [_("a number above 12 must be a day; rows: {n}").format(n=high or higher)]
    if pairs.separator == ".":
        return "dmy", 0.99, [_("with points, the day comes first")]
    if (first == second).all():
        return like or "dmy", 0.99, [_("day and month are the same number in each row")]
    points, evidence = 0.0, []
    if pairs.half:
        points, evidence = -2.0, [_("AM and PM are American")]
    read = {kind: moments[~np.isnat(moments)] for kind, moments in pairs.moments.items()}
    runs = {kind: _runs(moments) for kind, moments in read.items()}
    if runs["dmy"] != runs["mdy"]:
        right = "dmy" if runs["dmy"] else "mdy"
        weight = RUNS[min(6, len(set(read[right])))]
        points += weight if runs["dmy"] else -weight
        evidence.append(_("only so do the rows run in the order of time"))
    soon = np.datetime64(today + dt.timedelta(days=2))
    late = {kind: int((moments > soon).sum()) for kind, moments in read.items()}
    if (late["dmy"] > 0) != (late["mdy"] > 0):
        points += -2.5 if late["dmy"] else 2.5
        evidence.append(_("the other order lies in the future; rows: {n}").format(n=max(late.values())))
    days = len(np.unique(first)) - len(np.unique(second))
    if n >= 6 and abs(days) >= 4:
        points += 2 if days > 0 else -2
        evidence.append(_("days differ more often than months"))
    if like:
        points += 2 if like == "dmy" else -2
        evidence.append(_("the rest of the file is written so"))
    kind = "dmy" if points > 0 else "mdy" if points < 0 else like or "dmy"
    return kind, 1 - 0.5 * 2.718 ** -abs(points), evidence or [_("nothing tells the day from the month")]


def _begin_with_years(pairs: Pairs) -> bool:
    """Whether three short numbers seem to begin with the year, as 26-03-05: the last ones vary more, as days do."""
    first, last = pairs.first, pairs.year
    years = pairs.separator != "." and bool(((first >= 15) & (first <= 31) & (last >= 1) & (last <= 31)).all())
    return years and len(np.unique(last)) > len(np.unique(first))


def _runs(moments: Numbers) -> bool:
    steps = np.diff(moments).astype(np.int64)
    return bool((steps >= 0).all() or (steps <= 0).all()) and len(np.unique(moments)) >= 4
