"""What a file is made of before it is written: rows of cells, each with what truly happened behind it."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
BY_ORDER, JOURNAL, WIDE = "orders", "journal", "wide"


class Event(NamedTuple):
    """What truly happened: who reached which stage when (in orders: bought), and what it was worth."""

    person: int
    stage: str
    time: dt.datetime
    value: float | None = None
    currency: str | None = None


@dataclass
class Row:
    """A row of the file to come: its cells by column, and the events behind it, none if it is no true row.

    Rows are sorted by `at`; `order` is the number of the order, deal or contact to which a row belongs. `raw` stands
    instead of the cells where a line is none of the table's.
    """

    cells: dict[str, Any]
    at: dt.datetime
    events: list[Event] = field(default_factory=list)
    order: int = 0
    raw: str | None = None


@dataclass(frozen=True)
class Form:
    """How a system writes an export: columns, what is what in them (`roles`), and how moments and amounts are written.

    `fill` makes the rows of a journey, `number` writes the number of an order, `words` are what it calls the fates of
    orders, `stages` its stage for each phase, `kinds` the faults that occur in it, and `answers` what it leaves open.
    """

    system: str
    title: str
    file: str
    genre: str
    firms: tuple[str, ...]
    header: tuple[str, ...]
    roles: Mapping[str, str]
    kinds: tuple[str, ...]
    fill: Callable[..., list[Row]]
    moment: str = "%Y-%m-%d %H:%M:%S"
    comma: bool = False
    separator: str = ","
    encoding: str = "utf-8"
    suffix: str = "csv"
    stages: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    number: Callable[[int], str] = str

    @property
    def utc(self) -> bool:
        """Whether its clock runs in UTC."""
        return self.moment in ("epoch", "utc") or self.moment.endswith("Z")

    @property
    def grain(self) -> str:
        """How exactly it tells a moment: "s", "min" or "D", for seconds, minutes or days."""
        return "s" if self.utc or "%S" in self.moment else "min" if "%H" in self.moment else "D"


def write_cell(form: Form, cell: Any) -> Any:
    """Return a moment or an amount as the form writes it, anything else as it is."""
    if isinstance(cell, dt.datetime):
        return write_moment(form.moment, cell)
    if isinstance(cell, float) and form.suffix != "jsonl":
        return f"{cell:.2f}".replace(".", "," if form.comma else ".")
    return cell


def write_moment(way: str, moment: dt.datetime) -> Any:
    """Return what a clock in Berlin showed, in one way of writing; "epoch" are microseconds since 1970.

    >>> day = dt.datetime(2026, 3, 31, 10)
    >>> write_moment("%d.%m.%Y", day), write_moment("utc", day), write_moment("%H:%M %z", day)
    ('31.03.2026', '2026-03-31 08:00:00', '10:00 +0200')
    """
    there = moment.replace(tzinfo=BERLIN)
    if way == "epoch":
        return int(there.timestamp() * 10**6)
    if way == "utc" or way.endswith("Z"):
        return there.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M:%S" if way == "utc" else way)
    return there.strftime(way)


def write_rows(form: Form, rows: list[Row]) -> str:
    """Return the text of the file."""
    if form.suffix == "jsonl":
        lines = [json.dumps({k: write_cell(form, v) for k, v in row.cells.items()}, ensure_ascii=False) for row in rows]
        return "".join(f"{row.raw or line}\n" for row, line in zip(rows, lines, strict=True))
    out = io.StringIO()
    table = csv.writer(out, delimiter=form.separator, lineterminator="\n")
    table.writerow(form.header)
    for row in rows:
        if row.raw is None:
            table.writerow([write_cell(form, row.cells.get(name, "")) for name in form.header])
        else:
            out.write(row.raw + "\n")
    return out.getvalue()
