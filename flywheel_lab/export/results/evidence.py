"""What an export of each system can tell, from `ledger.toml`, and how many of its rows tell it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ...data.log import JourneyLog
from ...data.log.notes import Note, note_that
from ...messages import mark
from ...models.readings import PHASES
from ..cells.values import is_empty
from ..files.table import Table
from ..journeys.shape import LINES, ORDERS, WIDE
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, joined, plain_name
from .counted import Counts, Today, places_of
from .ledger import INFERRED, MEASURED, ONE, TIME, TOLD_APART, UNKNOWN, Entry, Ledger

TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("ledger.toml").read_text("utf-8"))
NAME = re.compile(r"[^0-9@]+ [^0-9@]+")
MOSTLY = 0.8  # of the cells, so that somebody may have a single name
RECORDS, DEAL_NAMES = (frozenset(map(joined, VOCABULARY["rows"][kind])) for kind in ("records", "deal_names"))
WHO = {
    "shop": mark("a customer, known by e-mail address or customer number. Guests without either do not count."),
    "names": mark("a customer, known by name only. Two customers of one name count as one."),
    "browser": mark("a browser. Somebody with two devices counts twice."),
    "login": mark("somebody with a login, whatever the browsers; else a browser, so that two devices count twice."),
    "deal": mark("a deal. A buyer with two deals counts twice."),
    "contact": mark("a contact of the system."),
    "": mark("what stands in the column '{column}'."),
    "nobody": mark("nobody: the export counts people and does not name them."),
}
BESIDE = {  # the phases
    "dwell": TIME,
    "lost": mark("Who is lost before the purchase"),
    "churn": mark("Who leaves as a customer"),
    "referrals": mark("Who came by a recommendation"),
    "amounts": mark("Amounts"),
}
PLAIN = {  # what the phases are called where the system, and so most of them, is not known
    "purchase": mark("Purchases"),
    "retention": mark("Further purchases, and the time between them"),
    "adoption": mark("First use after the purchase"),
}
READ_FROM = {  # by which columns there are beside that of days
    (): mark("The day stands in '{time}'."),
    ("value",): mark("The day stands in '{time}', the amount in '{value}'."),
    ("status",): mark("The day stands in '{time}', the status in '{status}'."),
    ("value", "status"): mark("The day stands in '{time}', the amount in '{value}', the status in '{status}'."),
}
FEW_PEOPLE = mark(
    "Many rows, but few people. If '{column}' does not name who buys, choose another column for the person."
)
FEWEST, EACH = 6, 8  # people, and rows of each, from which they may be animals, rooms or staff
UNKNOWN_SYSTEM = ("dwell", "purchase", "retention", "lost", "churn", "adoption", "referrals", "amounts")


def make_ledger(
    shape: str,
    source: str,
    column: str,
    log: JourneyLog | None,
    table: Table,
    today: Mapping[str, int],
    rows: int = 0,
    login: str = "",
) -> Ledger:
    """Return what an export of this shape and system tells; `column` is the one that tells people apart in `rows`.

    That of the `login` joins its browsers.

    A list of where each one stands `today` has no log, but numbers of purchases, losses and amounts.
    """
    shop = shape in (ORDERS, LINES)
    told = _lines_of(source)
    names = UNKNOWN_SYSTEM if told is None else (*PHASES, *BESIDE)
    known, told = told is not None, TOLD["shapes"]["shop" if shop else "journal"] if told is None else told
    counts = Today(today) if log is None else Counts(log, table, shop)
    one = "login" if login else _one(shape, source, column, table)
    apart = f"{login} / {column}" if login else column
    who = Entry(ONE, MEASURED, WHO[one], rows, column=apart, people=len(counts.names))
    return Ledger((who, *(_entry(name, told.get(name), counts, known) for name in names)))


def columns_told(header: list[str], source: str) -> set[int]:
    """Return the numbers of those columns whose cells tell something of the ledger of this system."""
    lines = (_lines_of(source) or {}).values()
    return {places_of(header, line["of"]["column"])[0] for line in lines if _reads_cells(line, header)}


def _lines_of(source: str) -> dict[str, Any] | None:
    """Return what a system tells, also in another form of its export, such as "salesforce report"; None if unknown."""
    forms = (told for name, told in TOLD["sources"].items() if source == name or source.startswith(f"{name} "))
    return TOLD["sources"].get(source) or next(forms, None)


def _reads_cells(line: dict[str, Any], header: list[str]) -> bool:
    return isinstance(line["of"], dict) and bool(places_of(header, line["of"]["column"]))


def _one(shape: str, source: str, column: str, table: Table) -> str:
    """Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop."""
    if source:
        return str(VOCABULARY["sources"][source]["one"])
    name, shop = joined(plain_name(column)), shape in (ORDERS, LINES)
    some = {kind: names for kind, names in VOCABULARY["one"].items() if not shop or kind == "deal"}
    headers = {joined(plain_name(header)) for header in table.header}
    if name in RECORDS and not headers.isdisjoint(DEAL_NAMES):
        return "deal"
    kinds = (kind for kind, names in some.items() if name in map(joined, names))
    if not column or not shop:
        return next(kinds, "") if column else "deal" if shape == WIDE else "nobody"
    cells = (row[table.header.index(column)] for row in table.sample)
    return next(kinds, "names" if are_names(cells) else "shop")


def are_names(texts: Iterable[str]) -> bool:
    """Whether cells are names of people or firms, of several words without digits, and no addresses or numbers.

    >>> are_names(["M. Martin", "Kim Ash", ""]), are_names(["kim", "lee"]), are_names(["kim@example.com"])
    (True, False, False)
    """
    full = [text.strip() for text in texts if not is_empty(text)]
    return bool(full) and sum(bool(NAME.fullmatch(text)) for text in full) >= MOSTLY * len(full)


def _entry(name: str, told: dict[str, Any] | None, counts: Counts | Today, known: bool) -> Entry:
    phase = PHASES.index(name) + 1 if name in PHASES else None
    quantity = BESIDE.get(name) or (name if known else PLAIN[name])
    record = TOLD["record"][name]
    if name in ("referrals", "advocacy") and counts.of("referrer"):
        return Entry(quantity, MEASURED, rows=counts.of("referrer"), phase=phase)
    rows = counts.of(told["of"]) if told else 0
    if not rows or told is None:
        return Entry(quantity, UNKNOWN, record=record, phase=phase)
    if told["kind"] == MEASURED:
        return Entry(quantity, MEASURED, rows=rows, phase=phase)
    shares = counts.sensitivity(told["of"])
    if str(told["of"]).startswith("silence") and not shares:
        return Entry(quantity, UNKNOWN, record=record, phase=phase)  # nobody can have been silent for long enough
    return Entry(quantity, INFERRED, told["rule"], rows, record, shares, phase, stages=counts.stages(told["of"]))


def what_was_read(sheet: Sheet, person: str, people: int, rows: int) -> list[Note]:
    """Return which columns tell people apart, so many, and hold the day, the amount and the status."""
    told = note_that(TOLD_APART, column=person, people=people, rows=rows) if person else []
    told += note_that(FEW_PEOPLE, column=person) if person and people <= FEWEST and rows > EACH * people else []
    if "time" not in sheet.columns.of:
        return told
    beside = tuple(role for role in ("value", "status") if role in sheet.columns.of)
    return told + note_that(READ_FROM[beside], **{role: sheet.header(role) for role in ("time", *beside)})
