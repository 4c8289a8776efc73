"""Orders that stand in a file in two states, as in exports that overlap: the one that was updated last counts."""

import numpy as np

from ..cells.codes import count_each
from ..cells.column import Column, Numbers
from ..cells.dates import read_dates
from ..cells.values import is_empty, mark_words
from ..columns.roles import Columns
from ..files.table import Table
from ..report import OLDER
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name
from .signs import status_columns

STATES = ("status", "value", "refund", "adjusted", "quantity", "cancelled")  # roles of what may change


def updated_columns(table: Table, columns: Columns) -> list[int]:
    """Return the columns that say when a row of an order was changed; none where rows are its lines."""
    if "order" not in columns.of or "product" in columns.of:
        return []
    named = [k for k, name in enumerate(table.header) if has_word(plain_name(name), VOCABULARY["rows"]["updated"])]
    return [k for k in named if columns.dates[k].kind and k != columns.of.get("time")]


def number_orders(numbers: Column) -> Numbers:
    """Return the orders of rows, counted from 0 on; a row without a number is one of its own."""
    alone = numbers.take(mark_words(numbers, is_empty))
    own = numbers.different + np.arange(len(numbers))
    return np.unique(np.where(alone, own, numbers.codes), return_inverse=True)[1]


def leave_out_older(sheet: Sheet, numbers: Column, orders: Numbers) -> Numbers:
    """Reject the rows of an order that tell an older state of it, where its rows differ in nothing else.

    That is the status, the amount, days, and what was empty then. Return the orders; such a row is one of its own.
    """
    table, columns, left = sheet.table, sheet.columns, np.zeros(len(sheet.table), bool)
    several = np.flatnonzero((count_each(orders)[orders] > 1) & sheet.fates.kept)
    for k in updated_columns(table, columns)[:1] if len(several) else ():
        dates = read_dates(table.columns[k], table.header[k], None, None, columns.like)
        if not dates.clear:
            continue
        dated = {each for each, found in enumerate(columns.dates) if found.kind and each != columns.of.get("time")}
        change = dated | {columns.of[role] for role in STATES if role in columns.of} | {*status_columns(table, columns)}
        fixed = [each for each in range(len(table.header)) if each not in change]
        own: dict[int, list[tuple[float, int, list[str]]]] = {}
        for row, cells in table.pick(several[~np.isnat(dates.times[several])].tolist()):
            told = (dates.times[row].astype(float), row, [cells[each].strip() for each in fixed])
            own.setdefault(int(orders[row]), []).append(told)
        for rows in map(sorted, own.values()):
            *older, (_time, _row, now) = rows
            apart = len({time for time, _row, _cells in rows}) == len(rows)
            if older and apart and all(_is_part(before, now) for _time, _row, before in older):
                left[[row for _time, row, _cells in older]] = True
    sheet.fates.reject(left, OLDER)
    alone = Column([*numbers.texts, ""], np.where(left, len(numbers.texts), numbers.codes))
    return number_orders(alone) if left.any() else orders


def _is_part(before: list[str], now: list[str]) -> bool:
    """Whether nothing else stood in cells before than now, though some may have been empty."""
    return all(one in ("", other) for one, other in zip(before, now, strict=True))
