"""`read_export`: file → table → columns → shape → rows with one fate each → journey log, report, ledger, doubts."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..log.notes import Note, note_that
from . import logs, shape
from .columns import MOST, Columns, ask_rivals, find_columns, which_column
from .doubts import Answers, Choice, Doubt, DoubtError, check_answer, code_line, collect_answers, keep_answers
from .files import read_cells
from .ledger import make_ledger
from .purchases import PURCHASE
from .report import DELETED, NO_COUNT, Fates, make_report
from .result import Export
from .shape import are_purchases, count_columns, shape_of
from .sheet import Sheet
from .table import SUM, Table, make_table
from .values import read_values
from .vocabulary import VOCABULARY, source_of

UNTIL = mark("The export was made on {day}; until then people were watched.")
DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
ASKED = {  # roles of which a shape needs to know the column
    shape.JOURNAL: ("person", "time", "stage", "value"),
    shape.ORDERS: ("person", "time", "value"),
    shape.LINES: ("person", "time", "value"),
    shape.SNAPSHOT: ("person", "stage"),
    shape.WIDE: ("person",),
    shape.COUNTS: (),
    shape.UNKNOWN: (),
}
YES = frozenset({"true", "1", "yes", "ja", "wahr", "sí"})


def read_export(path: Any, source: str | None = None, mapping: Any = None) -> Export:
    """Read an export of a shop, a CRM or an analytics system as a journey log, and say what became of each row.

    `path` is a file in CSV, JSON lines, Excel (extra `excel`) or Parquet (extra `fast`). `source` names the system
    where its columns do not, and `mapping` holds answers to doubts by id, such as `{"stages": "lead > demo > won"}`;
    they are kept in a file beside the export, and used again next time. A doubt that would change the numbers raises
    DoubtError, whose last line answers it; what cannot be read raises FlywheelError.

    >>> import tempfile
    >>> shop = Path(tempfile.mkdtemp()) / "orders.csv"
    >>> rows = ["Customer ID;Order date;Total", "kim;03.02.2026;12,50", "kim;28.02.2026;9,00", ";28.02.2026;5,00"]
    >>> _ = shop.write_text("\\n".join(rows))
    >>> read_export(shop).log
    JourneyLog(1 person, 2 events, 2 stages, 2026-02-03 to 2026-02-28)
    >>> print(read_export(shop).report)
    Rows read: 3. Used as they are: 2. Repaired: 0. Left out: 1.
      left out, nobody known (guest): 1 (first in line 4)
    """
    file = _path(path)
    table = make_table(read_cells(file), file.name)
    system = source_of(table.header, _known_source(source))
    notes = list(table.notes)
    answers = collect_answers(file, table.header, mapping, notes)
    try:
        export = _read_table(table, system, answers, notes, str(path), source)
    except DoubtError as error:
        if error.doubt.id not in answers.given:  # what was answered before it holds
            keep_answers(file, answers)
        raise
    return replace(export, notes=(*export.notes, *keep_answers(file, answers)))


def _read_table(
    table: Table, system: str, answers: Answers, notes: list[Note], path: str, source: str | None
) -> Export:
    """Return the export that a table is, with the fate of each row; raises DoubtError and FlywheelError."""
    file = Path(path)
    columns = find_columns(table, system, answers)
    kind, fates, doubts = shape_of(table, columns), Fates(), list[Doubt]()
    ask_rivals(columns, ASKED[kind], table, path)
    counts: dict[str, int] = {}
    log = None
    if kind == shape.COUNTS:
        counts = _read_counts(table, columns.of.get("stage", 0), fates)
    elif kind == shape.SNAPSHOT:
        for row in table.rows:
            stage = columns.cell(row, "stage") or "–"
            counts[stage] = counts.get(stage, 0) + 1
    elif kind == shape.UNKNOWN:
        raise _unknown(path, table, columns)
    else:
        if kind in (shape.ORDERS, shape.LINES):
            _ask_rows(table, columns, answers, path)
        for k, row in enumerate(table.rows):
            if columns.cell(row, "deleted").casefold() in YES:
                fates.reject(k, DELETED)
        until = _until(file, table, answers)
        sheet = Sheet(table, columns, answers, doubts, notes, fates, path, system)
        log = logs.make_log(sheet, kind, until)
        notes += note_that(UNTIL, day=until) if until and str(log.observed_until).startswith(until) else []
    person = table.header[columns.of["person"]] if "person" in columns.of else ""
    return Export(
        path,
        system,
        kind,
        make_report(table, fates),
        make_ledger(kind, system, person, log),
        tuple(doubts),
        counts,
        dict(answers.given),
        tuple(notes),
        log,
        source,
    )


def _path(path: Any) -> Path:
    try:
        return Path(path)
    except TypeError:
        message = _("path must be the name of a file, got {value!r}. If you have a table, use fl.JourneyLog(table).")
        raise FlywheelError(message.format(value=type(path).__name__)) from None


def _known_source(source: Any) -> str | None:
    known = VOCABULARY["sources"]
    name = source if source is None else str(source).strip().lower()
    if name is not None and name not in known:
        message = _("There is no source {name!r}. There are: {names}. Leave it out for any other system.")
        raise FlywheelError(message.format(name=source, names=", ".join(known)))
    return name


def _read_counts(table: Table, stage: int, fates: Fates) -> dict[str, int]:
    """Return the count of each stage of a report; a row without a name is a total."""
    at = count_columns(table)[0]
    counts: dict[str, int] = {}
    for k, (row, n) in enumerate(zip(table.rows, read_values([row[at] for row in table.rows]).numbers, strict=True)):
        if not row[stage].strip():
            fates.reject(k, SUM)
        elif n is None:
            fates.reject(k, NO_COUNT)
        else:
            counts[row[stage].strip()] = int(n)
    return counts


def _unknown(path: str, table: Table, columns: Columns) -> FlywheelError:
    """Return the question which column names people or holds the time, or that no column can."""
    role = "time" if "person" in columns.of else "person"
    if some := [k for k in columns.others[role] if k not in columns.of.values()]:
        return DoubtError(which_column(role, some[:MOST], table), path)
    there = ", ".join(table.header[:12]) + (", …" if len(table.header) > 12 else "")
    message = (
        _("{file} has no column that can hold a date. It has: {columns}. Export it with the date of each row.")
        if role == "time"
        else _("{file} has no column that can name people. It has: {columns}. Export it with a customer number.")
    )
    return FlywheelError(message.format(file=Path(path).name, columns=there))


def _ask_rows(table: Table, columns: Columns, answers: Answers, path: str) -> None:
    """Raise DoubtError if nothing says that the rows of a list of people and dates are purchases."""
    if are_purchases(table, columns):
        return
    choices = (
        Choice(PURCHASE, _("a purchase")),
        Choice("other", _("something else, such as a visit, a registration or a question")),
    )
    doubt = Doubt("rows", "", _("What is a row of this file?"), choices, blocking=True)
    answer = answers.get("rows")
    if answer is None:
        raise DoubtError(doubt, path)
    if check_answer(answer, doubt) != PURCHASE:
        message = _("{file} does not say what happened. Name the column that does, such as {remedy}, or add one.")
        line = code_line(path, {"column.stage": table.header[-1]})
        raise FlywheelError(message.format(file=Path(path).name, remedy=line))


def _until(file: Path, table: Table, answers: Answers) -> str | None:
    """Return the day of the export: as answered, or as the name of the file or the lines above the header have it."""
    if given := answers.get("observed_until"):
        return given
    texts = [*(text for name, text in table.meta.items() if re.search("end|export|bis|stand", name)), file.stem]
    for text in texts:
        for year, month, day in reversed(DAY.findall(text)):
            try:
                return dt.date(int(year), int(month), int(day)).isoformat()
            except ValueError:
                continue
    return None
