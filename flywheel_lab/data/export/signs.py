"""What columns other than the status say of orders: yes or no, a day, or which kind of payment a row is."""

import numpy as np

from ..fates import flag_of, flagged, is_flag
from ..words import word
from .column import Column, Numbers
from .columns import Columns
from .report import STATUS, Fates
from .table import Table
from .values import is_empty, mark_words
from .vocabulary import VOCABULARY, joined, plain_name

KINDS = frozenset(map(joined, VOCABULARY["kinds"]["columns"]))
SALES, REFUNDS, PROMISES = (frozenset(VOCABULARY["kinds"][kind]) for kind in ("sales", "refunds", "waiting"))


def days_of(kind: str, table: Table, columns: Columns) -> list[int]:
    """Return the columns of days on which orders were "paid" or "returned", where no status or amount tells more."""
    if {"paid": "status", "returned": "refund"}[kind] in columns.of:
        return []
    names = {joined(name) for name in VOCABULARY["rows"][kind]}
    dated = [k for k, found in enumerate(columns.dates) if found.kind and k != columns.of.get("time")]
    return [k for k in dated if joined(plain_name(table.header[k])) in names]


def told_to(table: Table, columns: Columns, end: str) -> Numbers:
    """Return which rows end so, or wait, by what a column of yes and no says, or a column of days."""
    found = np.zeros(len(table), bool)
    for k, header in enumerate(table.header):
        if is_flag(header) and (flag := flag_of(header, (column := table.columns[k]).texts)) and flag[0] == end:
            found |= column.take([flagged(text, flag[1]) for text in column.texts])
    if end == "waiting":
        for k in days_of("paid", table, columns):
            found |= _is_empty(table.columns[k]) & ~_is_empty(columns.texts(table, "time"))
    if end == "refunded":
        for k in days_of("returned", table, columns):
            found |= ~_is_empty(table.columns[k])
    return found


def _is_empty(column: Column) -> Numbers:
    return column.take(mark_words(column, is_empty))


def heed_kinds(table: Table, columns: Columns, values: Numbers, fates: Fates) -> None:
    """Make amounts negative, in place, where a row of a list of payments is a refund, and let mere promises wait."""
    for k, header in enumerate(table.header):
        if joined(plain_name(header)) not in KINDS or k == columns.of.get("status"):
            continue
        column = table.columns[k]
        kinds = [word(text) for text in column.texts]
        if SALES.isdisjoint(kinds) and REFUNDS.isdisjoint(kinds):
            continue
        back = column.take([kind in REFUNDS for kind in kinds])
        values[back] = -np.abs(values[back])
        fates.reject(column.take([kind in PROMISES for kind in kinds]), STATUS["waiting"])
