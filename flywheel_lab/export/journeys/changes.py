"""A history of fields: only changes of the stage count, and the first of them tells in which stage somebody began."""

from pathlib import Path

import numpy as np
import pandas as pd

from ...data.log.notes import list_few, note_that
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..cells.column import Column, Numbers
from ..cells.values import is_nobody
from ..orders.money import read_amounts
from ..privacy import cover_contacts
from ..report import FIRST_STAGE, OTHER_AMOUNT, OTHER_FIELD
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, joined, plain_name
from . import shape
from .clock import column_dates

SINCE_UNKNOWN = mark(
    "Of {n} it is told in which stage they began, but not since when: that stage is missing in the log."
)
NO_STAGES = mark(
    "Each row of {file} is the change of a field, which '{column}' names: {fields}. None of these is known as a stage. "
    "Write stage there instead of the name of the field that holds the stage, or export the history of stages."
)
NEVER_MOVED = mark("Of {n} no change of the stage is told: their stage is not known, and they are missing in the log.")


def keep_changes(sheet: Sheet, kind: str) -> None:
    """Leave out the changes of other fields; the row of a creation becomes the first stage, if one is told.

    The amount is that of the last change before a stage; raises DoubtError, and FlywheelError where none is a stage.
    """
    names = VOCABULARY["sources"].get(sheet.source, {})
    if not names.get("keep"):
        return
    field = sheet.columns.texts(sheet.table, "field")
    plain = [joined(plain_name(text)) for text in field.texts]
    moves, begins, amounts = (
        field.take([each in set(map(joined, names.get(which, ()))) for each in plain])
        for which in ("keep", "begin", "amounts")
    )
    if not moves.any():
        fields = list_few([cover_contacts(text) for text in field.texts if text])
        told = {"file": Path(sheet.name).name, "column": sheet.header("field"), "fields": fields}
        raise FlywheelError(_(NO_STAGES).format(**told))
    first = np.zeros(len(sheet.table), bool)
    if kind == shape.JOURNAL and {"before", "time", "stage"} <= sheet.columns.of.keys():
        amounts &= sheet.fates.kept
        if amounts.any() and "value" not in sheet.columns.of:
            sheet.amounts = _last_amounts(sheet, amounts)
            sheet.fates.reject(amounts, OTHER_AMOUNT)
        first = _begin_stages(sheet, moves & sheet.fates.kept, begins & sheet.fates.kept)
    sheet.fates.reject(~moves & ~first, OTHER_FIELD)
    sheet.fates.repair(first, FIRST_STAGE)


def _last_amounts(sheet: Sheet, changes: Numbers) -> Numbers:
    """Return for each row the amount of its deal at that time, nan where none is told.

    It is what the last of these changes before it says, or what stood there before the first one.
    """
    people = sheet.columns.texts(sheet.table, "person").codes
    times = column_dates(sheet, sheet.columns.of["time"]).times
    now, before = (
        read_amounts(sheet.header(role), _only(sheet.columns.texts(sheet.table, role), changes), sheet).numbers
        for role in ("stage", "before")
    )
    order = np.lexsort((~changes, times, people))  # of what happened at once, the amount first
    whose = people[order]
    last = pd.Series(now[order]).groupby(whose).ffill()
    nothing = changes & np.isnan(before)
    first = pd.Series(np.where(nothing, np.inf, before)[order]).groupby(whose).bfill().replace(np.inf, np.nan)
    found = np.empty(len(order))
    found[order] = last.fillna(first)
    return found


def _only(column: Column, rows: Numbers) -> Column:
    """Return a column that says nothing in other rows."""
    used, told = np.unique(column.codes[rows], return_inverse=True)
    codes = np.zeros(len(rows), np.int64)
    codes[rows] = told + 1
    return Column(["", *column.some(used.tolist())], codes)


def _begin_stages(sheet: Sheet, moves: Numbers, begins: Numbers) -> Numbers:
    """Let each row of a creation tell the stage before the first change, and return those rows."""
    people, before = (sheet.columns.texts(sheet.table, role) for role in ("person", "before"))
    times = column_dates(sheet, sheet.columns.of["time"]).times
    order = np.argsort(times, kind="stable")
    order = order[~np.isnat(times[order])]
    move = {int(people.codes[k]): k for k in order[moves[order]][::-1]}
    begin = {int(people.codes[k]): k for k in order[begins[order]][::-1]}
    known = {person: k for person, k in move.items() if people.texts[person] and not is_nobody(before[k])}
    dated = {person: k for person, k in known.items() if person in begin and times[begin[person]] <= times[k]}
    if n := len(known) - len(dated):
        sheet.notes += note_that(SINCE_UNKNOWN, n=n)
    if n := len(begin.keys() - move.keys()):
        sheet.notes += note_that(NEVER_MOVED, n=n)
    stage = sheet.table.columns[sheet.columns.of["stage"]]
    place, codes = {text: k for k, text in enumerate(stage.texts)}, stage.codes.copy()
    for person, k in dated.items():
        codes[begin[person]] = place.setdefault(cover_contacts(before[k]), len(place))
    sheet.table.columns[sheet.columns.of["stage"]] = Column(list(place), codes)
    first = np.zeros(len(sheet.table), bool)
    first[[begin[person] for person in dated]] = True
    return first
