"""Random columns of dates in the ways in which exports write them, and of numbers and texts that are no dates."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from flywheel_lab.export.cells.dates import read_dates

TODAY = dt.datetime(2026, 11, 28)
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September"]
MONTHS += ["Oktober", "November", "Dezember"]
SHORT = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
FRENCH = ["janvier", "février", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "octobre", "nov.", "décembre"]
SPANISH = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"]
SPANISH += ["octubre", "noviembre", "diciembre"]
DAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
HEADERS = ["date", "Created at", "Bestelldatum", "Close Date", "timestamp", "Deal - Won time", "Erstellt am"]
HEADERS += ["Became a Lead Date", "Zeitpunkt", "event_date"]
MUTE = ["x", "value", "col3"]
OTHERS = ["Order ID", "Nr", "Betrag", "Kundennummer", "PLZ", "value", "ref"]
Moment = dt.datetime


def _since(moment: Moment, year: int) -> float:
    return (moment - (dt.datetime(1970, 1, 1) if year == 1970 else dt.datetime(1899, 12, 30))).total_seconds()


def _as(form: str) -> Callable[[Moment], str]:
    return lambda moment: moment.strftime(form)


DAY, MINUTE, SECOND = "day", "minute", "second"
WRITINGS: dict[str, tuple[Callable[[Moment], str], str]] = {  # how a moment is written, and what of it
    "small days first": (_as("%d/%m/%Y"), DAY),
    "small months first": (_as("%m/%d/%Y"), DAY),
    "ISO": (_as("%Y-%m-%d"), DAY),
    "ISO with a clock": (_as("%Y-%m-%d %H:%M:%S"), SECOND),
    "ISO in UTC": (_as("%Y-%m-%dT%H:%M:%S.000Z"), SECOND),
    "Salesforce": (_as("%Y-%m-%dT%H:%M:%S.000+0000"), SECOND),
    "Shopify": (lambda t: f"{t:%Y-%m-%d %H:%M:%S} {'+0200' if 4 <= t.month <= 9 else '+0100'}", SECOND),
    "UTC behind": (_as("%Y-%m-%d %H:%M:%S UTC"), SECOND),
    "CET behind": (_as("%Y-%m-%d %H:%M:%S CET"), SECOND),
    "slashes, year first": (_as("%Y/%m/%d"), DAY),
    "German": (_as("%d.%m.%Y"), DAY),
    "German, short": (lambda t: f"{t.day}.{t.month}.{t.year}", DAY),
    "German, two digits": (_as("%d.%m.%y"), DAY),
    "German with a clock": (_as("%d.%m.%Y %H:%M"), MINUTE),
    "German with Uhr": (_as("%d.%m.%Y, %H:%M Uhr"), MINUTE),
    "British": (_as("%d/%m/%Y"), DAY),
    "American": (_as("%m/%d/%Y"), DAY),
    "American, short": (lambda t: f"{t.month}/{t.day}/{t.year}", DAY),
    "American with a clock": (_as("%m/%d/%Y %I:%M %p"), MINUTE),
    "American, two digits": (_as("%m/%d/%y"), DAY),
    "British with a clock": (_as("%d/%m/%Y %H:%M"), MINUTE),
    "dashes, day first": (_as("%d-%m-%Y"), DAY),
    "dashes, month first": (_as("%m-%d-%Y"), DAY),
    "Mar 5, 2026": (_as("%b %d, %Y"), DAY),
    "March 5, 2026 with a clock": (_as("%B %d, %Y %I:%M %p"), MINUTE),
    "Oracle": (_as("%d-%b-%y"), DAY),
    "5. März 2026": (lambda t: f"{t.day}. {MONTHS[t.month - 1]} {t.year}", DAY),
    "05. Mrz. 2026": (lambda t: f"{t.day:02d}. {SHORT[t.month - 1]}. {t.year}", DAY),
    "5. März 2026 um 14:05": (lambda t: f"{t.day}. {MONTHS[t.month - 1]} {t.year} um {t:%H:%M}", MINUTE),
    "20260305": (_as("%Y%m%d"), DAY),
    "20260305140522": (_as("%Y%m%d%H%M%S"), SECOND),
    "seconds since 1970": (lambda t: str(int(_since(t, 1970))), SECOND),
    "milliseconds since 1970": (lambda t: str(int(_since(t, 1970)) * 10**3), SECOND),
    "microseconds since 1970": (lambda t: str(int(_since(t, 1970)) * 10**6), SECOND),
    "days of a spreadsheet": (lambda t: str(int(_since(t, 1899) // 86400)), DAY),
    "days of a spreadsheet with a clock": (lambda t: f"{_since(t, 1899) / 86400:.6f}", SECOND),
}
FRESH: dict[str, tuple[Callable[[Moment], str], str]] = {  # that nobody had thought of when the rules were made
    "ISO with an offset": (_as("%Y-%m-%dT%H:%M:%S+02:00"), SECOND),
    "microseconds and Z": (_as("%Y-%m-%dT%H:%M:%S.123456Z"), SECOND),
    "BigQuery": (_as("%Y-%m-%d %H:%M:%S.000000 UTC"), SECOND),
    "a mail": (_as("%a, %d %b %Y %H:%M:%S GMT"), SECOND),
    "a weekday in words": (_as("%A, %B %d, %Y"), DAY),
    "5 Mar 2026": (lambda t: f"{t.day} {t:%b} {t.year}", DAY),
    "05/Mar/2026": (_as("%d/%b/%Y"), DAY),
    "05-Mar-2026": (_as("%d-%b-%Y"), DAY),
    "Mar-05-26": (_as("%b-%d-%y"), DAY),
    "05-Mrz-26": (lambda t: f"{t.day:02d}-{SHORT[t.month - 1]}-{t:%y}", DAY),
    "German, two digits, with a clock": (_as("%d.%m.%y %H:%M:%S"), SECOND),
    "points, year first": (_as("%Y.%m.%d"), DAY),
    "ISO without marks": (_as("%Y%m%dT%H%M%S"), SECOND),
    "Mar 5, 2026, 2:05:22 PM": (lambda t: f"{t:%b} {t.day}, {t.year}, {t.hour % 12 or 12}:{t:%M:%S %p}", SECOND),
    "a browser in America": (lambda t: f"{t.month}/{t.day}/{t.year}, {t.hour % 12 or 12}:{t:%M:%S %p}", SECOND),
    "a browser in Germany": (lambda t: f"{t.day}.{t.month}.{t.year}, {t:%H:%M:%S}", SECOND),
    "a browser in Britain": (_as("%d/%m/%Y, %H:%M:%S"), SECOND),
    "American, 24 hours": (lambda t: f"{t.month}/{t.day}/{t.year} {t:%H:%M}", MINUTE),
    "a German weekday": (lambda t: f"{DAYS[t.weekday()]}, {t:%d.%m.%Y}", DAY),
    "a German weekday with a clock": (lambda t: f"{DAYS[t.weekday()]} {t:%d.%m.%Y %H:%M}", MINUTE),
    "a dash before the clock": (_as("%d.%m.%Y - %H:%M"), MINUTE),
    "slashes, year first, with a clock": (_as("%Y/%m/%d %H:%M"), MINUTE),
    "ISO, twelve hours": (_as("%Y-%m-%d %I:%M:%S %p"), SECOND),
    "2026-3-5": (lambda t: f"{t.year}-{t.month}-{t.day}", DAY),
    "Sept.": (lambda t: f"{t:%b}. {t.day}, {t.year}".replace("Sep.", "Sept."), DAY),
    "1er mars 2026": (lambda t: f"{t.day}{'er' if t.day == 1 else ''} {FRENCH[t.month - 1]} {t.year}", DAY),
    "5 de mayo de 2026": (lambda t: f"{t.day} de {SPANISH[t.month - 1]} de {t.year}", DAY),
    "hours with an h": (_as("%d/%m/%Y %Hh%M"), MINUTE),
    "hours with a point": (_as("%d.%m.%Y um %H.%M Uhr"), MINUTE),
    "Postgres": (_as("%Y-%m-%d %H:%M:%S+02"), SECOND),
    "a browser's own": (_as("%a %b %d %Y %H:%M:%S GMT+0100 (Central European Standard Time)"), SECOND),
    "Java": (_as("%a %b %d %H:%M:%S CET %Y"), SECOND),
    "seconds with decimals": (lambda t: f"{_since(t, 1970):.3f}", SECOND),
}


def _numbers(low: int, high: int) -> Callable[[int, random.Random], list[str]]:
    return lambda n, rng: [str(rng.randint(low, high)) for _ in range(n)]


NO_DATES: dict[str, Callable[[int, random.Random], list[str]]] = {
    "orders like dates": lambda n, rng: [str(20260101 + k) for k in range(min(n, 28))],
    "invoices with a month": lambda n, rng: [f"2026{rng.randint(1, 12):02d}{rng.randint(1, 31):02d}" for _ in range(n)],
    "orders of eight digits": _numbers(10**7, 10**8 - 1),
    "orders that run": lambda n, rng: [str(20250000 + k + rng.randint(0, 3)) for k in range(n)],
    "orders from a day on": lambda n, rng: [str(20260100 + k) for k in range(n)],
    "post codes": lambda n, rng: [f"{rng.randint(1000, 99999):05d}" for _ in range(n)],
    "amounts": lambda n, rng: [f"{rng.randint(1, 9999)}.{rng.randint(0, 99):02d}" for _ in range(n)],
    "amounts like days": _numbers(20000, 60000),
    "ids of 10 digits": _numbers(10**9, 10**10 - 1),
    "ids of 13 digits": _numbers(10**12, 10**13 - 1),
    "article numbers": _numbers(40 * 10**11 + 10**10, 41 * 10**11 - 1),
    "ids of Shopify": _numbers(5500000000000, 5501000000000),
    "ids of HubSpot": _numbers(18000000000, 19000000000),
    "versions": lambda n, rng: [f"{rng.randint(1, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}" for _ in range(n)],
    "phones": lambda n, rng: [f"0{rng.randint(100, 999)} {rng.randint(10**5, 10**6)}" for _ in range(n)],
    "durations": lambda n, rng: [f"{rng.randint(0, 999)}:{rng.randint(0, 59):02d}:00" for _ in range(n)],
    "years": _numbers(1990, 2026),
    "stages": lambda n, rng: [rng.choice(["Lead", "May", "won", "Deal 1"]) for _ in range(n)],
    "fractions": lambda n, rng: [f"{rng.randint(1, 12)}/{rng.randint(1, 12)}" for _ in range(n)],
    "clients of GA": lambda n, rng: [
        f"{rng.randint(10**8, 10**9)}.{rng.randint(16 * 10**8, 17 * 10**8)}" for _ in range(n)
    ],
}


@dataclass
class Column:
    """A column of texts, what they mean (None: a gap), and what the rest of its file writes, if it tells."""

    kind: str
    header: str
    texts: list[str]
    moments: list[Moment | None]
    like: str | None = None


def random_column(rng: random.Random, writings: dict[str, tuple[Callable[[Moment], str], str]] = WRITINGS) -> Column:
    """Return a column; one in five holds no dates, half of the others run in order, some have gaps."""
    n = rng.choice([2, 3, 5, 8, 12, 20, 30, 60, 120])
    if rng.random() < 0.2:
        kind = rng.choice(list(NO_DATES))
        return Column(kind, rng.choice(OTHERS), NO_DATES[kind](n, rng), [])
    kind = rng.choice(list(writings))
    write, precision = writings[kind]
    span, end = rng.choice([10, 40, 200, 800, 1500]), TODAY - dt.timedelta(days=rng.randint(0, 900))
    moments = [end - dt.timedelta(seconds=rng.randint(0, span * 86400)) for _ in range(n)]
    if rng.random() < 0.5:
        moments.sort(reverse=rng.random() < 0.6)
    if kind.startswith("small"):  # each day could be a month
        moments = [moment.replace(day=1 + moment.day % 12) for moment in moments]
    texts = [write(moment) for moment in moments]
    right: list[Moment | None] = [_cut(moment, precision) for moment in moments]
    if rng.random() < 0.3:
        for k in range(n):
            if rng.random() < 0.1 and n > 3:
                texts[k], right[k] = rng.choice(["", "-", "n/a"]), None
    tells = kind.startswith("days of") or rng.random() < 0.85  # a number of days is no date without such a name
    first = "mdy" if kind.startswith(("American", "dashes, month")) else "dmy"
    like = first if rng.random() < 0.3 and kind.startswith(("British", "American", "dashes")) else None
    return Column(kind, rng.choice(HEADERS if tells else MUTE), texts, right, like)


def judge(column: Column) -> str:
    """Return "right", "asked" (the truth is one of the choices), "not seen" or "wrong"."""
    found = read_dates(column.texts, column.header, TODAY, None, column.like)
    if not (column.moments and found.kind):
        return "not seen" if column.moments else "asked" if found.samples else "wrong" if found.kind else "right"
    if found.clear:
        return "right" if _equal(found.moments, column.moments) else "wrong"
    read = (read_dates(column.texts, column.header, TODAY, each).moments for each in found.samples if each != "number")
    return "asked" if any(_equal(each, column.moments) for each in read) else "wrong"


def count(columns: Iterable[Column]) -> tuple[Counter[str], dict[tuple[str, str], list[str]]]:
    """Return how often each judgement fell, and for each that is bad the first texts of a column."""
    total: Counter[str] = Counter()
    odd: dict[tuple[str, str], list[str]] = {}
    for column in columns:
        said = judge(column)
        total[said] += 1
        if said in ("wrong", "not seen"):
            odd.setdefault((column.kind, said), [column.header, *column.texts[:4]])
    return total, odd


def _cut(moment: Moment, precision: str) -> Moment:
    return moment.replace(**{DAY: {"hour": 0, "minute": 0, "second": 0}, MINUTE: {"second": 0}}.get(precision, {}))


def _equal(found: list[Moment | bool | None], right: list[Moment | None]) -> bool:
    return all(
        (a is None and b is None) or (isinstance(a, dt.datetime) and b is not None and abs((a - b).total_seconds()) < 2)
        for a, b in zip(found, right, strict=True)
    )
