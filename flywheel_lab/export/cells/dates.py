"""What the texts of one column mean as dates: decided for the column, with the evidence, or asked."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ...messages import gettext as _
from .column import Column, Numbers
from .day_month import ORDERS, Pairs, order_of
from .moments import Match, count_moments, make_moments
from .patterns import COMPACT, DIGITS, NAMED, UNIX, WHOLE, XXY, YMD, month_of
from .shapes import Letters, shapes_of
from .values import is_empty

SAYS = re.compile(
    r"date|time\b|_at\b|\bat$|datum|fecha|zeit|created|erstellt|angelegt|timestamp|closed on|\bam$|\bday\b|\btag\b"
    r"|(?:^|[ _-])ts$|since|\bdt\b|modified|\bon$"
)
IS_ID = re.compile(
    r"\b(ids?|nr|no|nummer|number|num|ref|reference|referenz|key|code|order|invoice|sku|plz|zip|gtin|ean|phone|telefon"
    r"|betrag|amount|total|preis|price|umsatz|revenue|menge|quantity)\b|nummer$|nr\.?$|[_ -]id$|^id|amount|betrag"
)
FIRST, LAST = np.datetime64("1990"), np.datetime64("2041")
WAYS = (("ymd", YMD), ("ymd", COMPACT), ("xxy", XXY), ("named", NAMED), ("named", UNIX), ("digits", WHOLE))
ZERO = {"0", "0000-00-00", "0000-00-00 00:00:00"}
NO_DATE = np.array(
    [
        *("1970-01-01", "1900-01-01", "1899-12-30", "1899-12-31", "0001-01-01", "1753-01-01", "1980-01-01"),
        *("9999-12-31", "2099-12-31", "2999-12-31"),
    ],
    "datetime64[D]",
)
FEW = 8  # numbers, of which all may look like a date by chance
MANY, SHARE = 3, 0.02  # rows, and the part of all, above which it matters that they cannot be read
SURE = 3.5  # points from which day and month are told apart without a question


@dataclass
class Dates:
    """Moments of a column; `kind` is "" if it has no dates.

    `times` has the moment of each row, NaT where there is none, and `bad` tells those whose text cannot be read.
    `samples` holds, where there is a doubt, for each kind two texts and how it reads them; `zone` is "UTC" where the
    texts are counted from 1970 or say so, and `offsets` else has what each row says about its distance from UTC.
    """

    kind: str = ""
    times: Numbers = field(default_factory=lambda: np.zeros(0, "datetime64[us]"))
    bad: Numbers = field(default_factory=lambda: np.zeros(0, bool))
    confidence: float = 0.0
    evidence: list[str] = field(default_factory=list)
    samples: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    zone: str = ""
    offsets: Column | None = None

    @property
    def clear(self) -> bool:
        """Whether it is a column of dates without a doubt."""
        return bool(self.kind) and len(self.samples) < 2

    @property
    def moments(self) -> list[dt.datetime | bool | None]:
        """The moment of each row, None where the cell is empty, False where it cannot be read."""
        return [
            False if bad else None if np.isnat(time) else time.item()
            for time, bad in zip(self.times, self.bad, strict=True)
        ]


class Group(NamedTuple):
    """Texts of one shape that is matched by a pattern: which one, the match, which texts these are."""

    way: str
    match: Match
    rows: Numbers
    letters: Letters


def are_possible(times: Numbers) -> Numbers:
    """Whether something may have happened then: no placeholder, and between 1990 and 2040.

    >>> are_possible(np.array(["1970-01-01", "2026-01-01"], "datetime64[us]")).tolist()
    [False, True]
    """
    return np.asarray((times >= FIRST) & (times < LAST))  # placeholders lie outside


def are_many(rows: int, of: int) -> bool:
    """Whether rows are so many of all that a number may change by them: more than three, and more than 2 %.

    >>> are_many(3, 10), are_many(4, 10), are_many(4, 1000)
    (False, True, False)
    """
    return rows > MANY and rows > SHARE * of


def _are_placeholders(times: Numbers) -> Numbers:
    return np.isin(times.astype("datetime64[D]"), NO_DATE)


def read_dates(
    texts: Iterable[str],
    header: str = "",
    today: dt.datetime | None = None,
    chosen: str | None = None,
    like: str | None = None,
) -> Dates:
    """Return the dates of a column; `chosen` is what a person said, `like` what the rest of the file writes.

    >>> read_dates(["03.04.2026", "28.04.2026"]).kind, read_dates(["03/04/2026"], "date").clear
    ('dmy', False)
    """
    column = Column.of(texts).trimmed
    if column.has('"') or column.has("'"):
        column = column.change(lambda text: text.strip("\"'"))
    shapes = shapes_of(column)
    empty = _are_empty(column, shapes)
    rows_of, full = column.counts(), int(column.counts()[~empty].sum())
    groups = _groups(column, shapes, empty)
    ways: Counter[str] = Counter()
    for group in groups:
        ways[group.way] += int(rows_of[group.rows].sum())
    says = bool(SAYS.search(header.lower()))
    if not ways or ways.total() < (0.5 if says else 0.8) * full:
        return Dates()
    way = ways.most_common(1)[0][0]
    dates = Dates(way, confidence=0.99)
    some = [group for group in groups if group.way == way]
    if way == "digits":
        _decide_digits(dates, column, some, empty, says, header, chosen)
    elif way == "xxy":
        _decide_order(dates, column, some, today or dt.datetime.now(), chosen, like)
    if not dates.kind:
        return Dates()
    order = dates.kind if way == "xxy" else ""
    if way != "xxy" and (written := [group for group in groups if group.way == "xxy"]):
        texts_beside = Dates(way)  # date cells of a workbook beside texts
        _decide_order(texts_beside, column, written, today or dt.datetime.now(), chosen, like)
        order = texts_beside.kind if texts_beside.clear else ""
        if not order and are_many(ways["xxy"], full):
            dates.samples, dates.evidence = texts_beside.samples, texts_beside.evidence
            dates.confidence = texts_beside.confidence
    times = np.full(column.different, np.datetime64("NaT", "us"))
    for group in groups:
        if group.way == way == "digits":
            times[group.rows] = count_moments(dates.kind, group.match.string, group.letters)
        elif group.way == "digits":  # a workbook counts the days of some cells
            counted = count_moments("serial", group.match.string, group.letters)
            times[group.rows] = np.where(are_possible(counted), counted, np.datetime64("NaT"))
        elif group.way in ("ymd", "named") or (group.way == "xxy" and order):
            kind = order if group.way == "xxy" else group.way
            times[group.rows] = make_moments(kind, group.match, group.letters)
    if rows_of[~np.isnat(times)].sum() < 0.5 * full:
        return Dates()
    dates.times, dates.bad = column.take(times), column.take(np.isnat(times) & ~empty)
    _tell_zone(dates, column, [group for group in groups if group.way != "digits"], way)
    return dates


def _are_empty(column: Column, shapes: dict[str, Numbers]) -> Numbers:
    empty = np.zeros(column.different, bool)
    for shape, rows in shapes.items():  # all digits of the words for nothing are zeros
        if shape in ZERO:
            letters = Letters(column, rows)
            empty[rows] = (letters.signs == [[ord(letter)] for letter in shape]).all(axis=0)
        elif is_empty(shape):
            empty[rows] = [is_empty(text) for text in column.some(rows.tolist())]
    return empty


def _groups(column: Column, shapes: dict[str, Numbers], empty: Numbers) -> list[Group]:
    groups = []
    for shape, rows in shapes.items():
        rows = rows[~empty[rows]]
        if len(rows) and (found := _match(shape)):
            groups.append(Group(*found, rows, Letters(column, rows)))
    return groups


def _match(shape: str) -> tuple[str, Match] | None:
    for way, pattern in WAYS:
        match = pattern.match(shape)
        if match and (way != "named" or month_of(match["m1"] or match["m2"])):
            return way, match
    return None


def _tell_zone(dates: Dates, column: Column, groups: list[Group], way: str) -> None:
    """Say in which zone the clock ran, if the texts do."""
    zones, same_way = np.zeros(column.different, np.int64), np.zeros(column.different, bool)
    parts = [""]
    for group in groups:
        if group.match["zone"]:
            zone = group.letters.parts(*group.match.span("zone"))
            zones[group.rows] = len(parts) + zone.codes
            parts += zone.texts
            same_way[group.rows] = group.way == way
    found = Column.of(parts)
    there = set(found.texts) - {""}
    if there and {re.sub(r"UTC|GMT|Z|[\s:]", "", zone) for zone in there} <= {"", "+0", "+00", "+0000", "-0000"}:
        dates.zone = "UTC"
    elif there and dates.zone != "UTC" and way in ("ymd", "xxy"):
        signs = [re.search(r"([+-])(\d{1,2}):?(\d\d)?$", zone) for zone in found.texts]
        told = ["", *(f"{sign[1]}{sign[2]:0>2}:{sign[3] or '00'}" if sign else "" for sign in signs)]
        codes = np.where(same_way, found.codes[zones] + 1, 0)
        dates.offsets = Column(told, codes[column.codes]) if any(told[code] for code in np.unique(codes)) else None


def _decide_digits(
    dates: Dates, column: Column, groups: list[Group], empty: Numbers, says: bool, header: str, chosen: str | None
) -> None:
    if chosen == "number" or (not says and not chosen and IS_ID.search(header.lower())):
        dates.kind = ""
        return
    dates.kind = chosen if chosen in DIGITS else _digits_kind(column, groups, empty, says)
    dates.zone = "UTC" if dates.kind.startswith("epoch") else ""
    few = (~empty).sum() < FEW
    if dates.kind and not says and not chosen and (few or dates.kind in ("yyyymmdd", "epoch_s")):
        full = [text for text, none in zip(column.texts, empty, strict=True) if not none]
        times = np.full(column.different, np.datetime64("NaT", "us"))
        for group in groups:
            times[group.rows] = count_moments(dates.kind, group.match.string, group.letters)
        dates.samples = {dates.kind: _two(column, times), "number": tuple((text, text) for text in full[:2])}
        dates.confidence = 0.6
        dates.evidence = [_("no word in the column's name says that these numbers are dates")]


def _digits_kind(column: Column, groups: list[Group], empty: Numbers, says: bool) -> str:
    """Return how numbers are dates, "" if they are none."""
    rows_of = column.counts()
    lengths: Counter[int] = Counter()
    for text, rows in zip(column.texts, np.where(empty, 0, rows_of).tolist(), strict=True):
        lengths[len(re.split("[.,]", text)[0])] += rows
    length, n = lengths.most_common(1)[0]
    if n < (0.5 if says else 0.9) * lengths.total():
        return ""
    some = [group for group in groups if len(re.split("[.,]", group.match.string)[0]) == length]

    def share(kind: str) -> float:
        good = 0
        for group in some:
            times = count_moments(kind, group.match.string, group.letters)
            good += int(rows_of[group.rows][are_possible(times) | _are_placeholders(times)].sum())
        return good / n

    for kind, (digits, least) in DIGITS.items():
        enough = 0.5 if kind == "yyyymmdd" and says else least
        if digits == length and share(kind) > enough and (says or kind != "serial"):
            few_beginnings = says or kind != "epoch_s" or len({t[:3] for g in some for t in g.letters.texts}) <= 16
            return kind if few_beginnings else ""
    return ""


def _decide_order(
    dates: Dates, column: Column, groups: list[Group], today: dt.datetime, chosen: str | None, like: str | None
) -> None:
    """Decide which number is the day, by points for each kind of evidence."""
    there = np.zeros(column.different, bool)
    first, second, year = (np.zeros(column.different, np.int64) for _part in "aby")
    separators: Counter[str] = Counter()
    times = {kind: np.full(column.different, np.datetime64("NaT", "us")) for kind in ORDERS}
    for match, rows, letters in ((group.match, group.rows, group.letters) for group in groups):
        there[rows] = True
        first[rows], second[rows], year[rows] = (letters.numbers(*match.span(name)) for name in "aby")
        separators[match["sep"]] += int(column.counts()[rows].sum())
        for kind in ORDERS:
            times[kind][rows] = make_moments(kind, match, letters)
    kept = column.take(there)
    pairs = Pairs(
        column.take(first)[kept],
        column.take(second)[kept],
        column.take(year)[kept],
        separators.most_common(1)[0][0],
        any(group.match["ap"] for group in groups),
        {kind: column.take(told)[kept] for kind, told in times.items()},
    )
    dates.kind, dates.confidence, dates.evidence = order_of(pairs, today, chosen, like)
    if dates.kind and dates.confidence < 1 - 0.5 * 2.718**-SURE:
        dates.samples = {kind: _two(column, told, differ=True) for kind, told in times.items()}


def _two(column: Column, times: Numbers, differ: bool = False) -> tuple[tuple[str, str], ...]:
    """Return the first two texts with how they are read; with `differ`, such as show the difference."""
    days = times.astype("datetime64[D]")
    good = ~np.isnat(times)
    if differ:
        months = days.astype("datetime64[M]")
        good &= (days - months).astype(np.int64) != (months - days.astype("datetime64[Y]")).astype(np.int64)
    rows = np.flatnonzero(good)[:2].tolist()
    return tuple((text, str(days[k])) for text, k in zip(column.some(rows), rows, strict=True))
