"""Which of two numbers is the day and which the month: points for each kind of evidence in a column."""

import datetime as dt
import re
from collections import Counter
from itertools import pairwise

from ...messages import gettext as _
from .patterns import make_moment

ORDERS = ("dmy", "mdy")
RUNS = {4: 2.4, 5: 3.4, 6: 4.0}  # points where so many moments run in order: two in 4! orders do so by chance


def order_of(
    found: list["re.Match[str]"], today: dt.datetime, chosen: str | None, like: str | None
) -> tuple[str, float, list[str]]:
    """Return "dmy" or "mdy", how sure that is (0 to 1), and the evidence in sentences."""
    if chosen in ORDERS:
        return chosen, 1.0, []
    first, second = [int(m["a"]) for m in found], [int(m["b"]) for m in found]
    high, higher = sum(n > 12 for n in first), sum(n > 12 for n in second)
    n = len(found)
    if high and higher:
        kind = "dmy" if high >= higher else "mdy"
        told = _("both orders occur: day first in {a} rows, month first in {b}").format(a=high, b=higher)
        return kind, 0.99 if min(high, higher) <= 0.01 * n else 0.5, [told]
    if high or higher:
        return "dmy" if high else "mdy", 1.0, [_("a number above 12 must be a day; rows: {n}").format(n=high or higher)]
    if Counter(m["sep"] for m in found).most_common(1)[0][0] == ".":
        return "dmy", 0.99, [_("with points, the day comes first")]
    if first == second:
        return like or "dmy", 0.99, [_("day and month are the same number in each row")]
    points, evidence = 0.0, []
    if any(m["ap"] for m in found):
        points, evidence = -2.0, [_("AM and PM are American")]
    read = {
        kind: [m for m in (make_moment(kind, match) for match in found) if isinstance(m, dt.datetime)]
        for kind in ORDERS
    }
    runs = {kind: _runs(moments) for kind, moments in read.items()}
    if runs["dmy"] != runs["mdy"]:
        right = "dmy" if runs["dmy"] else "mdy"
        weight = RUNS[min(6, len(set(read[right])))]
        points += weight if runs["dmy"] else -weight
        evidence.append(_("only so do the rows run in the order of time"))
    late = {kind: sum(m > today + dt.timedelta(days=2) for m in moments) for kind, moments in read.items()}
    if (late["dmy"] > 0) != (late["mdy"] > 0):
        points += -2.5 if late["dmy"] else 2.5
        evidence.append(_("the other order lies in the future; rows: {n}").format(n=max(late.values())))
    if n >= 6 and abs(len(set(first)) - len(set(second))) >= 4:
        points += 2 if len(set(first)) > len(set(second)) else -2
        evidence.append(_("days differ more often than months"))
    if like:
        points += 2 if like == "dmy" else -2
        evidence.append(_("the rest of the file is written so"))
    kind = "dmy" if points > 0 else "mdy" if points < 0 else like or "dmy"
    return kind, 1 - 0.5 * 2.718 ** -abs(points), evidence or [_("nothing tells the day from the month")]


def _runs(moments: list[dt.datetime]) -> bool:
    pairs = list(pairwise(moments))
    return len(set(moments)) >= 4 and (all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs))
