"""Days without their year get that of which the name of the file speaks, or a line above the table: "Orders 2026"."""

import re
from collections.abc import Iterable

from ...messages import mark
from ..cells.dates import SAYS
from ..cells.patterns import YEARLESS, month_of
from ..cells.values import is_empty
from ..vocabulary import name_points

MOST = 0.8  # of the cells that are filled
ADDED = mark(
    "The days in {columns} have no year. They are read as days of {year}, which stands in the file's name or above."
)
DAY = re.compile(r"20[0-9][0-9][-_.]?[0-9]{2}[-_.]?[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.20[0-9][0-9]")
YEAR = re.compile(r"(?<![0-9])20[0-9][0-9](?![0-9])")


def columns_without_year(header: list[str], sample: list[list[str]]) -> list[int]:
    """Return the columns that hold days without a year; numbers such as 3/4 only where the name speaks of dates.

    >>> columns_without_year(["Day", "Size"], [["03.04.", "1/2"], ["5 Mar", "3/4"]])
    [0]
    """
    found = []
    for k, name in enumerate(header):
        full = [row[k].strip() for row in sample if not is_empty(row[k])]
        some = [match for text in full if (match := YEARLESS.match(text)) and _is_day(match)]
        named = name_points("time", name) > 0 or bool(SAYS.search(name.lower()))
        told = named or any(match["m1"] or match["m2"] or match["day"].endswith(".") for match in some)
        found += [k] if some and told and len(some) >= MOST * len(full) else []
    return found


def _is_day(match: re.Match[str]) -> bool:
    month = match["m1"] or match["m2"]
    return not month or month_of(month) > 0


def year_of(texts: Iterable[str]) -> str:
    """Return the only year of which texts speak, "" if there is none or several, or if they tell a day.

    >>> year_of(["orders 2026.csv"]), year_of(["2025-2026"]), year_of(["export 2026-03-31.csv"])
    ('2026', '', '')
    """
    told = " ".join(texts)
    years = set(YEAR.findall(told))
    return years.pop() if len(years) == 1 and not DAY.search(told) else ""


def add_year(year: str, text: str) -> str:
    """Return a day with its year, and any other text as it is.

    >>> add_year("2026", "03.04. 14:05"), add_year("2026", "3/4"), add_year("2026", "5. Mrz"), add_year("2026", "?")
    ('03.04.2026 14:05', '3/4/2026', '5. Mrz 2026', '?')
    """
    match = YEARLESS.match(text.strip())
    if not match or not _is_day(match):
        return text
    day, rest = match["day"], match.string[match.end("day") :]
    sign = " " if match["m1"] or match["m2"] else "/" if "/" in day else "."
    return f"{day.rstrip('.')}{sign}{year}{rest}"
