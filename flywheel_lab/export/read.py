"""`read_export`: file → table → columns → shape → rows with one fate each → journey log, report, ledger, doubts."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from ..data.log import JourneyLog
from ..data.log.notes import Note, note_that
from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark
from .cells.dates import are_many
from .cells.spelling import spell_alike
from .columns.first_date import take_first_date
from .columns.full_name import join_names
from .columns.nameless import refuse_nameless
from .columns.placeholders import empty_placeholders
from .columns.which_column import ask_rivals
from .doubts.answers import Answers, collect_answers, keep_answers, note_unheard
from .doubts.doubt import DoubtError, code_line
from .files.beside import keep_one_table
from .files.groups import name_groups
from .files.make_table import SAMPLE, make_table
from .files.parameters import gather_parameters, spread_parameters
from .files.progress import Seen, told_slowly
from .files.reading import read_cells
from .journeys import logs, shape
from .journeys.changes import keep_changes
from .journeys.closed import take_closed_deals
from .journeys.counts import count_today, read_counts, tell_today
from .journeys.members import are_members, leave_out_prices
from .journeys.missing import (
    ask_amount,
    ask_rows,
    ask_twice,
    refuse_account,
    refuse_months,
    refuse_parameters,
    refuse_sums,
    what_is_missing,
)
from .journeys.needed import read_columns
from .journeys.outline import ask_outline
from .journeys.shape import shape_of
from .journeys.steps import ask_steps
from .journeys.unnumbered import take_unnumbered
from .journeys.until import end_of
from .kept import secret_key
from .orders.deals import leave_out_deals
from .orders.sums import leave_out_sums
from .plain import NoPlainLinesError, plain_lines
from .privacy import cover_contacts
from .report import BAD_TIME, BY_LOGIN, DELETED, Fates, make_report
from .results.control_total import control_total
from .results.evidence import columns_told, make_ledger, what_was_read
from .results.result import Export
from .sheet import Sheet
from .vocabulary import VOCABULARY, source_of

UNTIL = mark("The export was made on {day}; until then people were watched.")
UNREAD = mark(
    "Rows left out because their date cannot be read: {n} of {all} (first in line {line}). Write all dates as "
    "2026-03-31."
)
ASKED = {  # roles of which a shape needs to know the column
    shape.JOURNAL: ("person", "time", "stage", "value"),
    shape.ORDERS: ("person", "time", "value", "currency"),
    shape.LINES: ("person", "time", "value", "currency"),
    shape.SNAPSHOT: ("person", "stage"),
    shape.WIDE: ("person",),
    shape.VISITS: ("person",),
    shape.COUNTS: (),
    shape.UNKNOWN: (),
}
SHOPS = (shape.ORDERS, shape.LINES)
DEALS = (shape.JOURNAL, shape.WIDE, shape.SNAPSHOT)  # shapes in which a row may be a deal
LARGEST_TRIED = 20_000_000  # bytes: on a larger file, all the phrases would be tried for minutes
YES = frozenset({"true", "1", "yes", "ja", "wahr", "sí"})


def read_export(path: Any, source: str | None = None, mapping: Any = None, progress: Seen | None = None) -> Export:
    """Read an export of a shop, a CRM or an analytics system as a journey log, and say what became of each row.

    `path` is a file in CSV, JSON lines, Excel (extra `excel`) or Parquet (extra `fast`). `source` names the system
    where its columns do not, and `mapping` holds answers to doubts by id, such as `{"stages": "lead > demo > won"}`;
    they are kept in a file beside the export, and used again next time. A doubt that would change the numbers raises
    DoubtError, whose last line answers it; what cannot be read raises FlywheelError. From the second second on, a line
    says how far reading is, or `progress` is called with the rows that were read, and with how many there are, nearly.

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
    return _read(path, source, mapping, keep_answers, told_slowly(progress))[0]


def _read(
    path: Any,
    source: str | None,
    mapping: Any,
    keep: Callable[[Path, Answers], list[Note]],
    seen: Seen | None = None,
    held: bool = False,
) -> tuple[Export, Sheet | None]:
    """Return an export, and how its table was read if it has a log; `keep` is what becomes of the answers."""
    file = _path(path)
    cells = name_groups(keep_one_table(gather_parameters(spread_parameters(read_cells(file)))))
    table = empty_placeholders(join_names(make_table(cells, file.name, most=SAMPLE)))
    system = source_of(table.header, _known_source(source))
    told: list[Note] = []
    answers = collect_answers(file, table.header, mapping, told)
    try:
        ledger = frozenset(columns_told(table.header, system))
        table, columns, doubts = read_columns(table, system, answers, file, seen, ledger)
        notes = [*table.notes, *told]
        sheet = Sheet(table, columns, answers, doubts, notes, Fates(len(table)), str(path), system, held, ledger)
        export = _read_table(sheet, source)
    except DoubtError as error:
        if error.doubt.id not in answers.given:  # what was answered before it holds
            keep(file, answers)
        raise
    return replace(export, notes=(*export.notes, *keep(file, answers))), sheet if export.found else None


def _write_code(path: str, source: str | None, answers: dict[str, str]) -> str:
    """Return plain lines that read a file, which is read once more for it, because nothing of it is held."""
    line = code_line(path, answers, source)
    if Path(path).stat().st_size > LARGEST_TRIED:
        reason = _("This file is too large to try plain lines of pandas on it.")
        return f"import flywheel_lab as fl\n\n# {reason}\nlog = {line}.log"
    try:
        return plain_lines(*_read(path, source, answers, lambda _file, _answers: [], held=True))
    except NoPlainLinesError:
        reason = _("A few lines of pandas do not read this file in the same way.")
        return f"import flywheel_lab as fl\n\n# {reason}\nlog = {line}.log"


def _read_table(sheet: Sheet, source: str | None) -> Export:
    """Return the export that a table is, with the fate of each row; raises DoubtError and FlywheelError."""
    table, columns, answers, fates = sheet.table, sheet.columns, sheet.answers, sheet.fates
    path, system, file = sheet.name, sheet.source, Path(sheet.name)
    if not len(table):  # each line is a header, a sum, or broken
        raise FlywheelError(_("{file} has a header but no rows. Export it once more.").format(file=file.name))
    refuse_parameters(table, file.name)
    _tidy_texts(sheet)
    kind = _settle_shape(sheet)
    counts: dict[str, int] = {}
    log = None
    if kind == shape.COUNTS:
        counts = read_counts(table, columns, fates, file.name)
    elif kind == shape.SNAPSHOT:
        counts = count_today(table, columns, fates)
    elif kind == shape.UNKNOWN:
        refuse_nameless(file.name, system)
        raise what_is_missing(path, table, columns, answers)
    else:
        log = _read_log(sheet, kind)
    sheet.notes += note_unheard(answers, [doubt.id for doubt in sheet.doubts])
    balance = make_report(table, fates, columns)
    unread = balance.rejected.get(BAD_TIME, 0)
    if are_many(unread, balance.read):
        sheet.notes[:0] = note_that(UNREAD, n=unread, all=balance.read, line=balance.examples[BAD_TIME][0])
    person = sheet.header("person") if "person" in columns.of and not columns.by_row else ""
    today = tell_today(counts, table, columns) if kind == shape.SNAPSHOT else {}
    rows = balance.used + sum(balance.repaired.values())
    login = sheet.header("login") if BY_LOGIN in balance.repaired else ""
    ledger = make_ledger(kind, system, person, log, table, today, rows, login)
    told = f"{login} / {person}" if login else person
    compared = what_was_read(sheet, told, ledger[0].people, rows) if log else []
    compared += control_total(sheet, log, kind in SHOPS)
    return Export(
        path,
        system,
        kind,
        balance,
        ledger,
        tuple(sheet.doubts),
        counts,
        dict(answers.given),
        tuple(sheet.notes),
        tuple(compared),
        log and log._but(ledger=ledger),
        source,
        partial(_write_code, path, source, dict(answers.given)) if log else None,
    )


def _tidy_texts(sheet: Sheet) -> None:
    """Cover contacts in the columns whose texts are shown, and spell each status in one way."""
    of, texts = sheet.columns.of, sheet.table.columns
    for k in {of[role] for role in ("stage", "status", "currency", "channel") if role in of}:
        texts[k] = texts[k].change(cover_contacts)
    if "status" in of:
        texts[of["status"]] = spell_alike(texts[of["status"]])


def _settle_shape(sheet: Sheet) -> str:
    """Return the shape of a table, which may be asked, and ask for the columns that it needs; raises DoubtError."""
    table, columns, path = sheet.table, sheet.columns, sheet.name
    if sheet.answers.get("steps") is not None or not are_members(sheet, shape.stage_dates(table, columns)):
        columns.steps = ask_steps(sheet)
    by_row = take_unnumbered(sheet)
    kind = take_closed_deals(sheet, shape_of(table, columns))
    if kind in SHOPS:
        refuse_months(table, Path(path).name)
        refuse_sums(table, columns, Path(path).name)
        if ask_rows(table, columns, sheet.answers, path):
            columns.steps = tuple(shape.step_dates(table, columns))
            columns.of = {role: k for role, k in columns.of.items() if role not in ("order", "value")}
            kind = shape.WIDE
        else:
            take_first_date(columns, table)
    ask_rivals(columns, () if by_row else ASKED[kind], table, path, kind == shape.WIDE)
    if kind in DEALS:
        leave_out_deals(sheet, columns.of.get("stage") if kind != shape.WIDE else None)
        leave_out_prices(sheet, shape.stage_dates(table, columns))
    return kind


def _read_log(sheet: Sheet, kind: str) -> JourneyLog:
    """Return the log of a table of this shape, and say until when people were watched."""
    table, columns, answers, fates = sheet.table, sheet.columns, sheet.answers, sheet.fates
    file = Path(sheet.name)
    if kind in SHOPS:
        refuse_account(table, columns, file.name)
        ask_amount(table, columns, answers, sheet.name)
        ask_twice(table, columns, answers, fates, sheet.name)
        ask_outline(sheet)
        leave_out_sums(sheet)
    deleted = columns.texts(table, "deleted")
    fates.reject(deleted.take([text.casefold() in YES for text in deleted.texts]), DELETED)
    keep_changes(sheet, kind)
    until = end_of(file, table, answers)
    log = logs.make_log(sheet, kind, until)
    sheet.notes += secret_key()[1]
    sheet.notes += note_that(UNTIL, day=until) if until and str(log.observed_until).startswith(until) else []
    return log


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
