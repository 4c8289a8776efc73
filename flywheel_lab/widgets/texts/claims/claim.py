"""The words of one claim; all of them are marked where they stand, and translated when the lab is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """A claim in our own words, where it comes from, how it is tested, and what is said to each case of a verdict.

    `quantities` are (name, label, unit) of what decides; the unit "%" writes a share, "+%" a change. `picture` is the
    heading of the chart, `names` are its bars or lines, `axis` and `level` its horizontal axis and line.
    """

    statement: str
    source: str
    tested: str
    quantities: tuple[tuple[str, str, str], ...]
    reasons: Mapping[str, str]
    stamp: str
    picture: str
    names: tuple[str, ...]
    axis: str = field(default="")
    level: str = field(default="")
    zone: str = field(default="")
