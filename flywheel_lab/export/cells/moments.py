"""Moments of many texts of one shape at a time: what a pattern finds in the shape, it finds in each of them."""

import re

import numpy as np

from .column import Numbers
from .patterns import DIGITS, UNITS, month_of
from .shapes import Letters

Match = re.Match[str]


def make_moments(kind: str, match: Match, letters: Letters) -> Numbers:
    """Return the moments that texts tell whose shape a pattern matches, NaT where there is no such day.

    The offset stays outside: it is the clock on the wall that a customer lives by.

    >>> from .patterns import XXY
    >>> from .column import Column
    >>> texts = Column.of(["03/04/2026 2:05 PM", "02/30/2026 2:05 PM"])
    >>> make_moments("mdy", XXY.match("00/00/0000 0:00 PM"), Letters(texts, np.arange(2)))
    array(['2026-03-04T14:05:00.000000', 'NaT'], dtype='datetime64[us]')
    """

    def part(name: str) -> Numbers:
        begin, end = match.span(name)
        return letters.numbers(begin, end) if begin >= 0 else np.zeros(len(letters.rows), np.int64)

    if kind == "named":
        month = np.full(len(letters.rows), month_of(match["m1"] or match["m2"]))
        day = part("d1" if match["d1"] else "d2")
    else:
        month, day = (part("b"), part("a")) if kind == "dmy" else (part("a"), part("b"))
    year, hour = part("y"), part("h")
    if len(match["y"]) == 2:
        year = year + np.where(year < 70, 2000, 1900)
    if half := (match["ap"] or "").lower():
        hour = np.where((hour >= 1) & (hour <= 12), hour % 12 + 12 * half.startswith("p"), 99)
    return _moments(year, month, day, hour, part("min"), part("s"))


def _moments(year: Numbers, month: Numbers, day: Numbers, hour: Numbers, minute: Numbers, second: Numbers) -> Numbers:
    good = (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1) & (hour < 24) & (minute < 60) & (second < 60)
    months = np.where(good, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    first = months.astype("datetime64[D]")
    good &= day <= ((months + 1).astype("datetime64[D]") - first).astype(np.int64)
    seconds = ((day - 1) * 24 + hour) * 3600 + minute * 60 + second
    found = first.astype("datetime64[us]") + np.where(good, seconds, 0).astype("timedelta64[s]")
    return np.where(good, found, np.datetime64("NaT"))


def count_moments(kind: str, shape: str, letters: Letters) -> Numbers:
    """Return the moments that numbers of this kind tell, NaT where a number of this shape tells none.

    >>> from .column import Column
    >>> letters = Letters(Column.of(["1767225600"]), np.arange(1))
    >>> count_moments("epoch_s", "0000000000", letters).astype(str).tolist()
    ['2026-01-01T00:00:00.000000']
    """
    whole, mark, rest = shape.replace(",", ".").partition(".")
    if len(whole) != DIGITS[kind][0]:
        return np.full(len(letters.rows), np.datetime64("NaT", "us"))
    if kind.startswith("yyyy"):
        ends = [4, 6, 8, 10, 12, 14]
        parts = [letters.numbers(end - (4 if end == 4 else 2), min(end, len(whole))) for end in ends]
        return _moments(*parts)
    numbers = letters.numbers(0, len(whole)).astype(float)
    if mark:
        numbers += letters.amounts(list(range(len(whole) + 1, len(shape))), len(rest))
    if kind == "serial":
        return np.asarray(np.datetime64("1899-12-30", "us") + np.rint(numbers * 86400).astype("timedelta64[s]"))
    seconds = numbers / UNITS[kind]
    full = np.floor(seconds)
    micro = np.rint((seconds - full) * 1e6)
    since = full.astype("timedelta64[s]") + micro.astype("timedelta64[us]")
    return np.asarray(np.datetime64("1970-01-01", "us") + since)
