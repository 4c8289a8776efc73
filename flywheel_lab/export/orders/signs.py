"""What columns other than the status say of orders: yes or no, a day, or a status of their own."""

import numpy as np

from ...data.flags import PARTLY, answers_of, asks_of_payment, deciding_flags, flag_of, flagged, is_flag, lacks_payment
from ..cells.column import Column, Numbers
from ..cells.values import is_empty, mark_words, read_values
from ..columns.points import PAYING, STATES, are_codes
from ..columns.roles import Columns
from ..files.table import Table
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name

NUMBERS = tuple(map(joined, VOCABULARY["rows"]["numbers"]))


def days_of(kind: str, table: Table, columns: Columns) -> list[int]:
    """Return the columns of days on which orders were "paid" or "returned", where no status or amount tells more."""
    return [] if {"paid": "status", "returned": "refund"}[kind] in columns.of else day_columns(kind, table, columns)


def day_columns(kind: str, table: Table, columns: Columns) -> list[int]:
    """Return the columns of days on which orders were "paid" or "returned", by their names."""
    names = {joined(name) for name in VOCABULARY["rows"][kind]}
    dated = [k for k, found in enumerate(columns.dates) if found.kind and k != columns.of.get("time")]
    return [k for k in dated if joined(plain_name(table.header[k])) in names]


def told_to(table: Table, columns: Columns, end: str) -> Numbers:
    """Return which rows end so, or wait, by what a column of yes and no says, or a column of days."""
    found = flagged_rows(table, end, set(deciding_flags(table.header)))
    if end == "waiting":
        for k in days_of("paid", table, columns):
            found |= _is_empty(table.columns[k]) & ~_is_empty(columns.texts(table, "time"))
    if end == "refunded":
        found &= ~flagged_rows(table, PARTLY)  # of two flags the narrower one decides
        for k in days_of("returned", table, columns):
            found |= ~_is_empty(table.columns[k])
    return found


def partly_repaid(table: Table) -> Numbers:
    """Return of which rows a column of yes and no says that money went back, and none that all of it did."""
    whole = flagged_rows(table, "refunded", set(deciding_flags(table.header))) & ~flagged_rows(table, PARTLY)
    return (flagged_rows(table, PARTLY) | flagged_rows(table, "refunded")) & ~whole


def flagged_rows(table: Table, end: str, among: set[str] | None = None) -> Numbers:
    """Return which rows end so by what columns of yes and no say, those `among` these names or all of them."""
    found = np.zeros(len(table), bool)
    for k, header in enumerate(table.header):
        if is_flag(header) and (among is None or header in among):
            column = table.columns[k]
            flag = flag_of(header, column.texts)
            if flag and flag[0] == end:
                found |= column.take([flagged(text, flag[1]) for text in column.texts])
                if end == "waiting" and lacks_payment(header, column.texts):
                    found |= _is_empty(column)
    return found


def _is_empty(column: Column) -> Numbers:
    return column.take(mark_words(column, is_empty))


def event_numbers(table: Table) -> list[int]:
    """Return the columns in which each event has a number of its own, so that a row with the same one is the same."""
    return [k for k, header in enumerate(table.header) if joined(plain_name(header)).endswith(NUMBERS)]


def status_columns(table: Table, columns: Columns) -> list[int]:
    """Return the other columns that may say of orders what the status does: as likely as it, or with such a name.

    None has codes only, of which nothing tells what they mean.
    """
    of = columns.of.get("status")
    free = [k for k in range(len(table.header)) if k not in (of, *columns.of.values())]
    named = [k for k in free if is_status(table.header[k]) or _answers_beside(table.header[k], k, table)]
    likely = columns.rivals.get("status", [])[1:]
    some = [*likely, *(k for k in named if k not in likely)] if of is not None else []
    return [k for k in some if not are_codes([row[k].strip() for row in table.sample if not is_empty(row[k])])]


def is_status(header: str) -> bool:
    """Whether a column has the name of a status of orders or of payments.

    >>> is_status("Order status"), is_status("transactions.stateMachineState.name"), is_status("Delivery status")
    (True, True, False)
    """
    points, name = name_points("status", header), plain_name(header)
    return not is_flag(header) and (points >= 4.6 or (points >= 0 and pays(header) and has_word(name, STATES)))


def _answers_beside(header: str, k: int, table: Table) -> bool:
    """Whether a column says by yes, no and other words what was paid."""
    texts = [row[k] for row in table.sample] if asks_of_payment(header) else []
    return bool(answers_of(header, texts)) and not flag_of(header, texts) and not read_values(texts).numeric


def pays(header: str) -> bool:
    """Whether the name of a column speaks of payment."""
    return has_word(plain_name(header), PAYING) or asks_of_payment(header)
