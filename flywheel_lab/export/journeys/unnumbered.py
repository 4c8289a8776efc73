"""Deals that no column numbers: each row is one, where the days in it are those of its own begin and end."""

from pathlib import Path

import numpy as np

from ...data.log import LOST
from ...data.log.notes import note_that
from ...data.words import sounds
from ...messages import mark
from ..cells.codes import combine, count_each
from ..cells.column import Numbers
from ..cells.values import is_empty, mark_words
from ..columns.nameless import nameless_deals
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, joined, plain_name
from . import shape
from .stages import is_won

UNNUMBERED = mark(
    "No column numbers the deals, and in '{column}' some have several (rows: {n}), so each row counts as a deal of its "
    "own. Export the ID of the deals as well: then one that is listed twice counts once."
)
NUMBERS = frozenset(map(joined, (*VOCABULARY["deals"]["numbers"], *VOCABULARY["rows"]["records"])))
SELDOM = 0.1  # of the deals that ended, those that ended in both ways: they were opened once more


def take_unnumbered(sheet: Sheet) -> bool:
    """Let each row be a deal of its own where customers have several and nothing numbers them; say if it is so.

    Raises FlywheelError if a customer has two with the same first day: they may be one that is listed twice.
    """
    table, columns = sheet.table, sheet.columns
    if "person" not in columns.of or not _are_deals(sheet):
        return False
    people = columns.texts(table, "person")
    whose = people.codes[people.take(list(map(bool, people.texts)))]
    n = count_each(whose)
    if n.max(initial=0) < 2:
        return False
    begun = next(k for k, stage in shape.stage_dates(table, columns).items() if stage == shape.CREATED)
    if count_each(combine([people.codes, table.columns[begun].trimmed.codes])).max() > 1:
        raise nameless_deals(Path(sheet.name).name)
    columns.by_row = True
    sheet.notes += note_that(UNNUMBERED, column=sheet.header("person"), n=int(n[n > 1].sum()))
    return True


def _are_deals(sheet: Sheet) -> bool:
    """Whether rows are deals without numbers: each is created and won on a day, and its own state or loss tells so."""
    table, columns = sheet.table, sheet.columns
    dated = shape.stage_dates(table, columns)
    numbered = any(joined(plain_name(header)) in NUMBERS for header in table.header)
    if numbered or shape.CREATED not in dated.values() or shape.has_orders(table, columns):
        return False
    won, lost = (_filled(sheet, [k for k, stage in dated.items() if is_end(stage)]) for is_end in (is_won, _is_lost))
    if not won.any() or won.all() or (won & lost).sum() > SELDOM * (won | lost).sum():
        return False
    if "stage" not in columns.of:
        return bool(lost.any())
    stage = columns.texts(table, "stage").codes
    return not np.intersect1d(stage[won], stage[~won]).size


def _is_lost(stage: str) -> bool:
    return sounds(stage, LOST)


def _filled(sheet: Sheet, some: list[int]) -> Numbers:
    """Return the rows in which one of these columns is filled."""
    found = np.zeros(len(sheet.table), bool)
    for k in some:
        column = sheet.table.columns[k]
        found |= ~column.take(mark_words(column, is_empty))
    return found
