"""Phrases of pandas for when something happened; which of them fits is tried on the file."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import reduce
from itertools import product

import pandas as pd

from ..cells.patterns import MONTHS, month_of
from ..sheet import Sheet
from .phrases import cells, texts_of

MOMENT = "lambda time: pd.to_datetime(time, utc=True, format='ISO8601')"
DAYS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d.%m.%y", "%d/%m/%y", "%m/%d/%y", "%Y/%m/%d"),
    *("%Y.%m.%d", "%Y%m%d", "%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%d. %B %Y", "%d. %b %Y", "%d-%b-%Y"),
    *("%d-%b-%y", "%b-%d-%y", "%b-%d-%Y"),
)
CLOCKS = ("", " %H:%M", " %H:%M:%S", ", %H:%M", " %I:%M %p", ", %I:%M %p", " %I:%M:%S %p", "%H%M%S")
FORMATS = tuple(map("".join, product(DAYS, CLOCKS)))
ENGLISH = {k: name.title() for name, k in reversed(MONTHS.items())}  # Jan, of jan, january, januar and so on
SOME = 50  # texts that show whether a format reads the others
UNITS = ("s", "ms", "us", "ns")


def times(sheet: Sheet) -> Iterator[str]:
    """Yield ways to read the column of times."""
    time = cells(sheet, "time")
    zone = sheet.answers.get("zone")
    for column, texts in () if zone else _moments(sheet):
        yield from (f"pd.to_datetime({column}, format={each!r})" for each in formats_of(texts))
        read = f"pd.to_datetime({column}, format={{!r}}, errors='coerce')"
        for one, other in _two_formats(texts):
            yield f"({read.format(one)}\n        .fillna({read.format(other)}))"
    if not zone:
        yield from (f"pd.to_datetime({time}.astype('int64'), unit={unit!r})" for unit in UNITS)
    yield from () if zone else (time,)  # texts with offsets are read by the log
    utc = [f"pd.to_datetime({time}, utc=True, format='ISO8601')"]
    utc += [f"pd.to_datetime({time}.astype('int64'), unit={unit!r}, utc=True)" for unit in UNITS]
    yield from (f"{each}.dt.tz_convert({zone!r})" if zone else f"{each}.dt.tz_localize(None)" for each in utc)
    yield f"pd.to_datetime({time}.str[:19])"
    yield f"pd.to_datetime({time}.astype(float), unit='D', origin='1899-12-30').dt.round('s')"


def _moments(sheet: Sheet) -> Iterator[tuple[str, list[str]]]:
    """Yield the column of times and its texts: as it is, with English names of months, with the clock beside it."""
    time, texts = cells(sheet, "time"), texts_of(sheet, "time")
    yield time, texts
    names = sorted({name for text in texts for name in re.findall(r"[^\W\d_]{3,}", text)}, key=len, reverse=True)
    months = {name: ENGLISH[month_of(name)] for name in names if month_of(name)}
    if months:  # the longer name first: März is no Mär with a z behind it
        told = [reduce(lambda text, each: text.replace(*each), months.items(), text) for text in texts]
        yield f"{time}.replace({months}, regex=True)", told
    if "clock" in sheet.columns.of:
        clock = next(filter(str.strip, texts_of(sheet, "clock")), "")
        yield f"{time} + ' ' + {cells(sheet, 'clock')}", [f"{text} {clock}" for text in texts]


def formats_of(texts: list[str]) -> Iterator[str]:
    """Yield formats of dates with the signs that most of the texts have."""
    signs = Counter(re.sub(r"\w", "", text) for text in texts[:200] if text.strip())
    usual = signs.most_common(1)[0][0] if signs else ""
    yield "ISO8601"
    yield from (each for each in FORMATS if re.sub(r"%\w", "", each) == usual)


def _two_formats(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the formats of a column in which dates are written in two ways."""
    ways = defaultdict(list)
    for text in filter(str.strip, texts):
        ways[re.sub(r"\w", "", text)].append(text)
    usual = sorted(ways.values(), key=len, reverse=True)[:2]
    found = [[each for each in ("ISO8601", *FORMATS) if _reads(each, some[:SOME])] for some in usual]
    yield from product(*found) if len(found) == 2 else ()


def _reads(way: str, texts: list[str]) -> bool:
    try:
        return bool(pd.to_datetime(pd.Series(texts), format=way, errors="coerce").notna().all())
    except ValueError:  # two offsets in a column
        return False


def dates(name: str, texts: list[str]) -> Iterator[str]:
    """Yield ways to read a column that has the dates of a stage, with these texts; `name` is a phrase for its name."""
    for each in formats_of(texts):
        yield f"pd.to_datetime(rows[{name}], format={each!r}, errors='coerce')"
    yield f"pd.to_datetime(rows[{name}].str[:19], errors='coerce')"
    for unit in UNITS:
        yield f"pd.to_datetime(pd.to_numeric(rows[{name}], errors='coerce'), unit={unit!r})"
