"""A list of closed deals: each of them is won or lost, so that its rows are purchases on the day they were closed."""

import numpy as np

from ...data.log import LOST
from ...data.words import sounds
from ..cells.column import Column
from ..cells.values import is_empty, mark_words
from ..columns.roles import Columns
from ..files.table import Table
from ..report import LOST_DEAL
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, plain_name
from . import shape
from .stages import is_won

DEALS = frozenset(map(joined, VOCABULARY["deals"]["numbers"]))
DAYS = frozenset(map(joined, VOCABULARY["dates"]["closed"]))


def closed_columns(table: Table, columns: Columns) -> list[int]:
    """Return the columns that a list of closed deals may need: their numbers, their day, and who bought."""
    return [k for k in (_number(table), _day(table, columns), *_accounts(table, columns)) if k >= 0]


def take_closed_deals(sheet: Sheet, kind: str) -> str:
    """Return the shape of an export, that of orders if its rows are deals that were all won or lost.

    A snapshot is one only if some deals are still open, and lines of a deal are no events of their own. Lost deals are
    left out. Who is one customer is asked where the number of the deal was taken for the person.
    """
    table, columns, of = sheet.table, sheet.columns, sheet.columns.of
    paid = "value" in of or columns.others["value"]
    if kind not in (shape.JOURNAL, shape.SNAPSHOT) or not paid or not {"person", "stage"} <= of.keys():
        return kind
    stages, day, number = columns.texts(table, "stage"), _day(table, columns), _number(table)
    won, lost, none = ([is_so(text) for text in stages.texts] for is_so in (is_won, _is_lost, is_empty))
    if day < 0 or not any(won) or not all(map(any, zip(won, lost, none, strict=True))):
        return kind
    days = table.columns[day].trimmed  # the lines below a report have neither stage nor day
    ended = np.array_equal(stages.take(none), days.take(mark_words(days, is_empty)))
    has_lines = number >= 0 and _repeats(table.columns[number].trimmed)
    if not ended or not (kind == shape.SNAPSHOT or has_lines):
        return kind
    sheet.fates.reject(stages.take(lost), LOST_DEAL)
    of.pop("stage")
    of["time"], columns.rivals["time"] = day, [day]
    columns.weak.discard("time")
    accounts = _accounts(table, columns)
    if of["person"] == number and accounts and not sheet.answers.get("column.person"):
        of["person"], columns.rivals["person"] = accounts[0], [*accounts, number]
    if number >= 0:
        of["order"] = number
    return shape.LINES if has_lines and "product" in of else shape.ORDERS


def _is_lost(stage: str) -> bool:
    return sounds(stage, LOST)


def _number(table: Table) -> int:
    """Return the column that numbers deals, -1 if there is none."""
    there = [k for k, header in enumerate(table.header) if joined(plain_name(header)) in DEALS]
    return there[0] if there else -1


def _day(table: Table, columns: Columns) -> int:
    """Return the only column of the day on which deals were closed, -1 if there is none, or several."""
    days = [k for k, header in enumerate(table.header) if joined(plain_name(header)) in DAYS and columns.dates[k].kind]
    return days[0] if len(days) == 1 else -1


def _accounts(table: Table, columns: Columns) -> list[int]:
    """Return the columns that say who bought, by their names."""
    words = VOCABULARY["deals"]["accounts"]
    return [k for k in columns.others["person"] if has_word(plain_name(table.header[k]), words)]


def _repeats(column: Column) -> bool:
    return any(n > 1 and not is_empty(text) for text, n in zip(column.texts, column.counts().tolist(), strict=True))
