"""What an export of each system can tell, from `ledger.toml`, and how many of its rows tell it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from ...data.log import LOST, JourneyLog
from ...messages import mark
from ...models.readings import PHASES
from ..cells.values import is_empty, read_values
from ..files.table import Table
from ..journeys.shape import LINES, ORDERS
from ..vocabulary import VOCABULARY, joined, plain_name
from .ledger import INFERRED, MEASURED, ONE, TIME, UNKNOWN, Entry, Ledger

TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("ledger.toml").read_text("utf-8"))
NAME = re.compile(r"[^0-9@]+ [^0-9@]+")
MOSTLY = 0.8  # of the cells, so that somebody may have a single name
RECORDS, DEAL_NAMES = (frozenset(map(joined, VOCABULARY["rows"][kind])) for kind in ("records", "deal_names"))
SILENCES = (30, 60, 90, 180)  # days
WHO = {
    "shop": mark("a customer, known by e-mail address or customer number. Guests without either do not count."),
    "names": mark("a customer, known by name only. Two customers of one name count as one."),
    "browser": mark("a browser. Somebody with two devices counts twice."),
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
UNKNOWN_SYSTEM = ("dwell", "purchase", "retention", "lost", "churn", "adoption", "referrals", "amounts")


def make_ledger(
    shape: str, source: str, column: str, log: JourneyLog | None, table: Table, today: Mapping[str, int], rows: int = 0
) -> Ledger:
    """Return what an export of this shape and system tells; `column` is the one that tells people apart in `rows`.

    A list of where each one stands `today` has no log, but numbers of purchases, losses and amounts.
    """
    shop = shape in (ORDERS, LINES)
    told = _lines_of(source)
    names = UNKNOWN_SYSTEM if told is None else (*PHASES, *BESIDE)
    known, told = told is not None, TOLD["shapes"]["shop" if shop else "journal"] if told is None else told
    people = log.people if log else 0
    who = Entry(ONE, MEASURED, WHO[_one(shape, source, column, table)], rows, column=column, people=people)
    counts = _Today(today) if log is None else _Counts(log, table, shop)
    return Ledger((who, *(_entry(name, told.get(name), counts, known) for name in names)))


def columns_told(header: list[str], source: str) -> set[int]:
    """Return the numbers of those columns whose cells tell something of the ledger of this system."""
    lines = (_lines_of(source) or {}).values()
    return {_places(header, line["of"]["column"])[0] for line in lines if _reads_cells(line, header)}


def _lines_of(source: str) -> dict[str, Any] | None:
    """Return what a system tells, also in another form of its export, such as "salesforce report"; None if unknown."""
    forms = (told for name, told in TOLD["sources"].items() if source == name or source.startswith(f"{name} "))
    return TOLD["sources"].get(source) or next(forms, None)


def _reads_cells(line: dict[str, Any], header: list[str]) -> bool:
    return isinstance(line["of"], dict) and bool(_places(header, line["of"]["column"]))


def _places(header: list[str], names: list[str]) -> list[int]:
    """Return the numbers of the columns that are called so."""
    plain = [joined(plain_name(each)) for each in header]
    return [plain.index(joined(name)) for name in names if joined(name) in plain]


def _one(shape: str, source: str, column: str, table: Table) -> str:
    """Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop."""
    if source:
        return str(VOCABULARY["sources"][source]["one"])
    name, shop = joined(plain_name(column)), shape in (ORDERS, LINES)
    some = {kind: names for kind, names in VOCABULARY["one"].items() if not shop or kind != "browser"}
    headers = {joined(plain_name(header)) for header in table.header}
    if name in RECORDS and not headers.isdisjoint(DEAL_NAMES):
        return "deal"
    kinds = (kind for kind, names in some.items() if name in map(joined, names))
    if not column or not shop:
        return next(kinds, "") if column else "nobody"
    cells = (row[table.header.index(column)] for row in table.sample)
    return next(kinds, "names" if are_names(cells) else "shop")


def are_names(texts: Iterable[str]) -> bool:
    """Whether cells are names of people or firms, of several words without digits, and no addresses or numbers.

    >>> are_names(["M. Martin", "Kim Ash", ""]), are_names(["kim", "lee"]), are_names(["kim@example.com"])
    (True, False, False)
    """
    full = [text.strip() for text in texts if not is_empty(text)]
    return bool(full) and sum(bool(NAME.fullmatch(text)) for text in full) >= MOSTLY * len(full)


def _entry(name: str, told: dict[str, Any] | None, counts: "_Counts | _Today", known: bool) -> Entry:
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


class _Today:
    """How many stand today where a quantity counts them; it is told of no one when they came there."""

    def __init__(self, today: Mapping[str, int]) -> None:
        self.today = today

    def of(self, what: Any) -> int:
        """Return how many there are for what a line of `ledger.toml` says under `of`."""
        return self.today.get(what, 0) if isinstance(what, str) else 0

    def sensitivity(self, _what: Any) -> tuple[tuple[int, float], ...]:
        """Return nothing: no number of days is told."""
        return ()

    def stages(self, _what: Any) -> tuple[str, ...]:
        """Return nothing: there is no log."""
        return ()


class _Counts:
    """How many rows of a log, or of the table that it was read from, count for a quantity."""

    def __init__(self, log: JourneyLog, table: Table, shop: bool) -> None:
        people, self.names = pd.factorize(log.events["person"])  # numbers are compared in a tenth of the time
        self.table, self.events = table, log.events.assign(person=people)
        bought = self.events if shop else self.events[self.events["stage"] == log.purchase]
        self.bought = bought.sort_values("time", kind="stable")
        self.until, self.dated = log.observed_until, hasattr(log.observed_until, "year")

    def stages(self, what: Any) -> tuple[str, ...]:
        """Return the stages of the log that have one of these names, where it is by names that a quantity is told."""
        words = set(map(joined, what)) if isinstance(what, list) else set[str]()
        there = map(str, self.events["stage"].unique())
        return tuple(stage for stage in there if joined(plain_name(stage)) in words)

    def of(self, what: Any) -> int:
        """Return how many rows there are for what a line of `ledger.toml` says under `of`."""
        if isinstance(what, list):
            return int(self.events["stage"].isin(self.stages(what)).sum())
        if isinstance(what, dict):
            return self._cells(**what)
        again = len(self.bought) - self.bought["person"].nunique()
        if what == "larger":
            before = self.bought.groupby("person")["value"].shift() if "value" in self.bought else None
            return 0 if before is None else int((self.bought["value"] > before).sum())
        if what == "buyers again":
            return int(self.bought["person"][self.bought["person"].duplicated()].nunique())
        if what in ("silence", "silence before"):
            return len(self._silent_days(what)) if self.dated else 0
        simple = {"purchases": len(self.bought), "again": again, "events": len(self.events)}
        simple["waits"] = len(self.events) - int(self.events["person"].nunique())
        simple["lost"] = int((self.events["stage"] == LOST).sum())
        events = self.events
        if what == "amounts":
            return int(events["value"].notna().sum()) if "value" in events else 0
        if what == "referrer":
            if "referrer" not in events:
                return 0
            named = events["referrer"].isin(self.names)
            return int(events.loc[named, "person"].nunique())
        return simple[what]

    def sensitivity(self, what: Any) -> tuple[tuple[int, float], ...]:
        """Return for a rule with a number the share that it makes for several numbers of days, else nothing."""
        if what == "waits":
            waits = self.events.groupby("person")["time"].diff().dropna()
            return ((0, float((waits == waits * 0).mean())),)
        if what not in ("silence", "silence before", "again") or not self.dated:
            return ()
        seen = (self.until - self.events["time"].min()).days
        if what == "again":
            days = self.bought.groupby("person")["time"].agg(["min", "count"])
            second = self.bought[self.bought.groupby("person").cumcount() == 1].set_index("person")["time"]
            waited = (second - days["min"]).dt.days
            return tuple((d, float((waited <= d).sum() / len(days))) for d in SILENCES if d < seen)
        silent = self._silent_days(what)
        return tuple((d, float((silent > d).mean())) for d in SILENCES if d < seen)

    def _silent_days(self, what: str) -> "pd.Series[int]":
        """Return how long each customer, or each who has not bought and is not lost, has been silent."""
        last = self.events.groupby("person")["time"].max()
        customers = last.index.isin(self.bought["person"])
        gone = last.index.isin(self.events.loc[self.events["stage"] == LOST, "person"])
        days: pd.Series[int] = (self.until - last[customers if what == "silence" else ~customers & ~gone]).dt.days
        return days

    def _cells(self, column: list[str], like: list[str] | None = None, least: float | None = None) -> int:
        """Return how many cells of the first of these columns that is there are full, say something, or reach it."""
        there = _places(self.table.header, column)
        if not there:
            return 0
        cells = self.table.columns[there[0]]
        if least is not None:
            return int((read_values(cells).numbers >= least).sum())
        return int(cells.take([not is_empty(text) and _says(text, like) for text in cells.texts]).sum())


def _says(text: str, like: list[str] | None) -> bool:
    return like is None or any(word in plain_name(text) for word in like)
