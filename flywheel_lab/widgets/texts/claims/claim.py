"""The words of one claim; all of them are marked where they stand, and translated when the lab is made."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from ....messages import gettext as _
from ....messages import mark, ngettext, percent, short
from ....models.domain import COUNTED

PER_CENT = mark("{number}%")
NO_LEVEL = mark("no balance")
COUNTS = {"weeks": COUNTED["week"]}
"""Units that are words, in all their forms."""


@dataclass(frozen=True)
class Words:
    """A claim in our own words, where it comes from, how it is tested, and what is said to each case of a verdict.

    `ask` asks for the border in the settings on the screen, `why` says afterwards why it runs at {border}.
    `quantities` are (name, label, unit) of what decides; the unit "%" writes a share, "+%" a change. `picture` is the
    heading of the chart, `names` are its bars or lines, `axis` and `level` its horizontal axis and line.
    """

    topic: str
    statement: str
    source: str
    tested: str
    ask: str
    why: str
    quantities: tuple[tuple[str, str, str], ...]
    reasons: Mapping[str, str]
    stamp: str
    picture: str
    names: tuple[str, ...]
    axis: str = field(default="")
    level: str = field(default="")
    zone: str = field(default="")


def written(value: float, unit: str) -> str:
    """Return a number as the screen writes it inside a sentence: a share, a change, or a number without its unit,
    which only a number of weeks has.

    >>> written(0.0043, "+%"), written(0.3, "%"), written(1.25, "weeks"), written(float("inf"), "+%")
    ('+0.43%', '30%', '1.25 weeks', '+∞%')

    NaN is a change of a level that does not exist:

    >>> written(float("nan"), "+%")
    'no balance'
    """
    if math.isnan(value):
        return _(NO_LEVEL)
    if unit == "+%":
        return "+" + _(PER_CENT).format(number=written(100 * value, ""))
    if unit in COUNTS:
        return f"{written(value, '')} {ngettext(*COUNTS[unit], value)}"
    if not math.isfinite(value):
        return "∞"
    return percent(value, 1) if unit == "%" else short(value)
