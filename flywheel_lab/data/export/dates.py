"""What the texts of one column mean as dates: decided for the column, with the evidence, or asked."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from ...messages import gettext as _
from .day_month import ORDERS, order_of
from .patterns import COMPACT, DIGITS, MONTHS, NAMED, WHOLE, XXY, YMD, digits_reader, make_moment
from .values import is_empty

SAYS = re.compile(
    r"date|time\b|_at\b|\bat$|datum|zeit|created|erstellt|angelegt|timestamp|closed on|\bam$|\bday\b|\btag\b"
    r"|(?:^|[ _-])ts$|since|\bdt\b|modified|\bon$",
    re.IGNORECASE,
)
IS_ID = re.compile(
    r"\b(ids?|nr|no|nummer|number|num|ref|reference|referenz|key|code|order|invoice|sku|plz|zip|gtin|ean|phone|telefon"
    r"|betrag|amount|total|preis|price|umsatz|revenue|menge|quantity)\b|nummer$|nr\.?$|[_ -]id$|^id|amount|betrag",
    re.IGNORECASE,
)
FIRST, LAST = 1990, 2040
ZERO = {"0", "0000-00-00", "0000-00-00 00:00:00"}
NO_DATE = {
    dt.date(*day)
    for day in (
        *((1970, 1, 1), (1900, 1, 1), (1899, 12, 30), (1899, 12, 31), (1, 1, 1), (1753, 1, 1), (1980, 1, 1)),
        *((9999, 12, 31), (2099, 12, 31), (2999, 12, 31)),
    )
}
FEW = 8  # numbers, of which all may look like a date by chance
SURE = 3.5  # points from which day and month are told apart without a question


@dataclass
class Dates:
    """Moments of a column: None where a cell is empty, False where it cannot be read; `kind` is "" if it has no dates.

    `samples` holds, where there is a doubt, for each kind two texts and how it reads them; `zone` is "UTC" where the
    texts are counted from 1970 or say so.
    """

    kind: str = ""
    moments: list[dt.datetime | bool | None] = field(default_factory=list)
    confidence: float = 0.0
    evidence: list[str] = field(default_factory=list)
    samples: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    zone: str = ""

    @property
    def clear(self) -> bool:
        """Whether it is a column of dates without a doubt."""
        return bool(self.kind) and len(self.samples) < 2


def is_possible(moment: dt.datetime) -> bool:
    """Whether something may have happened then: no placeholder, and between 1990 and 2040.

    >>> is_possible(dt.datetime(1970, 1, 1)), is_possible(dt.datetime(2026, 1, 1))
    (False, True)
    """
    return FIRST <= moment.year <= LAST and moment.date() not in NO_DATE


def read_dates(
    texts: list[str],
    header: str = "",
    today: dt.datetime | None = None,
    chosen: str | None = None,
    like: str | None = None,
) -> Dates:
    """Return the dates of a column; `chosen` is what a person said, `like` what the rest of the file writes.

    >>> read_dates(["03.04.2026", "28.04.2026"]).kind, read_dates(["03/04/2026"], "date").clear
    ('dmy', False)
    """
    today = today or dt.datetime.now()
    texts = [text.strip().strip("\"'") for text in texts]
    full = [text for text in texts if not is_empty(text) and text not in ZERO]
    found = {text: match for text in set(full) if (match := _match(text))}
    ways = Counter(found[text][0] for text in full if text in found)
    says = bool(SAYS.search(header))
    if not ways or ways.total() < (0.5 if says else 0.8) * len(full):
        return Dates()
    way = ways.most_common(1)[0][0]
    dates = Dates(way, confidence=0.99)
    if way == "digits":
        read = _decide_digits(dates, full, says, header, chosen)
    elif way == "xxy":
        read = _decide_order(
            dates, [found[text][1] for text in full if found.get(text, "?")[0] == way], full, today, chosen, like
        )
    else:
        read = lambda text: make_moment(*found[text])  # noqa: E731
    if read is None:
        return Dates()
    memo: dict[str, dt.datetime | bool] = {}
    for text in set(full):
        other = text in found and found[text][0] != way and found[text][0] in ("ymd", "named")
        memo[text] = make_moment(*found[text]) if other else text in found and found[text][0] == way and read(text)
    dates.moments = [None if is_empty(text) or text in ZERO else memo.get(text, False) for text in texts]
    if sum(isinstance(moment, dt.datetime) for moment in dates.moments) < 0.5 * len(full):
        return Dates()
    zones = {found[text][1]["zone"] for text in full if text in found and found[text][0] != "digits"} - {None, ""}
    if zones and {re.sub(r"UTC|GMT|Z|[\s:]", "", zone) for zone in zones} <= {"", "+0000", "-0000"}:
        dates.zone = "UTC"
    return dates


def _match(text: str) -> tuple[str, "re.Match[str]"] | None:
    for way, pattern in (("ymd", YMD), ("ymd", COMPACT), ("xxy", XXY), ("named", NAMED), ("digits", WHOLE)):
        match = pattern.match(text)
        if match and (way != "named" or (match["m1"] or match["m2"]).lower().rstrip(".") in MONTHS):
            return way, match
    return None


def _decide_digits(
    dates: Dates, full: list[str], says: bool, header: str, chosen: str | None
) -> Callable[[str], dt.datetime | bool] | None:
    if chosen == "number" or (not says and not chosen and IS_ID.search(header)):
        return None
    kind = chosen if chosen in DIGITS else _digits_kind(full, says)
    if kind is None:
        return None
    read = digits_reader(kind)
    dates.kind, dates.zone = kind, "UTC" if kind.startswith("epoch") else ""
    if not says and not chosen and (kind in ("yyyymmdd", "epoch_s") or len(set(full)) < FEW):
        dates.samples = {kind: _two(full, read), "number": tuple((text, text) for text in dict.fromkeys(full[:2]))}
        dates.confidence = 0.6
        dates.evidence = [_("no word in the column's name says that these numbers are dates")]
    return read


def _digits_kind(full: list[str], says: bool) -> str | None:
    lengths = Counter(len(re.split("[.,]", text)[0]) for text in full)
    length, n = lengths.most_common(1)[0]
    some = [text for text in full if len(re.split("[.,]", text)[0]) == length]
    if n < (0.5 if says else 0.9) * len(full):
        return None

    def share(kind: str) -> float:
        moments = map(digits_reader(kind), some)
        return sum(isinstance(m, dt.datetime) and (is_possible(m) or m.date() in NO_DATE) for m in moments) / len(some)

    for kind, (digits, least) in DIGITS.items():
        enough = 0.5 if kind == "yyyymmdd" and says else least
        if digits == length and share(kind) > enough and (says or kind != "serial"):
            few_beginnings = says or kind != "epoch_s" or len({text[:3] for text in some}) <= 16
            return kind if few_beginnings else None
    return None


def _decide_order(
    dates: Dates,
    found: list["re.Match[str]"],
    full: list[str],
    today: dt.datetime,
    chosen: str | None,
    like: str | None,
) -> Callable[[str], dt.datetime | bool]:
    """Decide which number is the day, by points for each kind of evidence."""
    dates.kind, dates.confidence, dates.evidence = order_of(found, today, chosen, like)
    readers: dict[str, Callable[[str], dt.datetime | bool]] = {
        kind: lambda text, kind=kind: make_moment(kind, match) if (match := XXY.match(text)) else False  # type: ignore[misc]
        for kind in ORDERS
    }
    if dates.confidence < 1 - 0.5 * 2.718**-SURE:
        dates.samples = {kind: _two(full, readers[kind], differ=True) for kind in ORDERS}
    return readers[dates.kind]


def _two(
    full: list[str], read: Callable[[str], dt.datetime | bool], differ: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return the first two texts with how they are read; with `differ`, such as show the difference."""
    told = []
    for text in dict.fromkeys(full):
        moment = read(text)
        if isinstance(moment, dt.datetime) and (not differ or moment.day != moment.month):
            told.append((text, f"{moment:%Y-%m-%d}"))
    return tuple(told[:2])
