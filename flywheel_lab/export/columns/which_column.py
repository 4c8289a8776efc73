"""Asks which of some columns has a role, unless they say the same."""

from collections.abc import Iterable

import numpy as np

from ...messages import gettext as _
from ...messages import mark
from ..cells.column import Column
from ..cells.values import read_values
from ..doubts.doubt import Choice, Doubt, DoubtError
from ..files.table import Table
from .amounts import is_money
from .by_currency import join_currencies
from .roles import Columns
from .totals import find_total

MOST = 8  # choices of a question
WHICH = {
    "person": mark("Which column says who it is about?"),
    "time": mark("Which column says when it happened?"),
    "stage": mark("Which column says what happened?"),
    "value": mark("Which column holds the amounts?"),
    "currency": mark("Which column holds the currency of the amounts?"),
}


def ask_rivals(columns: Columns, roles: Iterable[str], table: Table, name: str, alone: bool = False) -> None:
    """Raise DoubtError if a role has several columns as likely that differ in what they say, or one hardly likely.

    Where each row is a person `alone`, all columns of which no two cells are the same tell them apart.
    """
    for role in roles:
        rivals = columns.rivals.get(role, [])
        if role == "person" and alone and _differ(table, columns.of[role]):
            rivals = [k for k in rivals if k == columns.of[role] or not _differ(table, k)]
            columns.weak.discard(role)
        if role in columns.weak:
            rivals += [k for k in columns.others[role] if k not in rivals]
        told: list[tuple[int, Column]] = []
        for k in rivals[:MOST]:
            texts = table.columns[k].trimmed
            twin = next((at for at, other in told if role in SAME and SAME[role](texts, other)), None)
            if twin is not None:
                columns.agreed.setdefault(role, (twin, k))
            elif not any(texts.texts == other.texts and (texts.codes == other.codes).all() for _k, other in told):
                told.append((k, texts))
        amounts = [k for k, _texts in told] if role == "value" and len(told) > 1 else []
        if amounts and role not in columns.weak and (total := find_total(amounts, columns.of, table)) >= 0:
            columns.of[role] = total
        elif amounts and role not in columns.weak and join_currencies(amounts, columns, table):
            continue
        elif len(told) > 1 or (role in columns.weak and not _is_money(role, told[0][0], table)):
            raise DoubtError(which_column(role, [k for k, _texts in told], table), name)


def _differ(table: Table, k: int) -> bool:
    """Whether each row has another text in a column."""
    texts = table.columns[k].trimmed
    return "" not in texts.texts and len(texts.texts) == len(table)


def _agree(one: Column, other: Column) -> bool:
    """Whether two columns tell the same people apart, and none stands for itself in each row."""
    pairs = np.unique(one.codes.astype(np.int64) * len(other.texts) + other.codes)
    return len(pairs) == one.different == other.different < len(one)


def _amount_to_the_same(one: Column, other: Column) -> bool:
    """Whether two columns of different texts hold the same amount in each row, as one with a currency beside it."""
    if one.texts == other.texts and (one.codes == other.codes).all():
        return False
    return bool(np.array_equal(read_values(one).numbers, read_values(other).numbers, equal_nan=True))


SAME = {"person": _agree, "value": _amount_to_the_same}


def _is_money(role: str, k: int, table: Table) -> bool:
    """Whether the only column that can hold the amounts hardly holds anything else."""
    return role == "value" and is_money(table.header[k], [row[k] for row in table.sample])


def _first(table: Table, k: int) -> list[list[str]]:
    """Return the first row in which a column is filled, or else the first row, if there is one."""
    return next(([row] for row in table.sample if row[k].strip()), table.sample[:1])


def which_column(role: str, some: list[int], table: Table, default: str = "") -> Doubt:
    """Return the question which of some columns has a role, with the first row of each that is filled."""
    choices = [
        Choice(table.header[k], table.header[k], tuple((row[k], row[k]) for row in _first(table, k))) for k in some
    ]
    choices += [Choice("", _("none of them"))] if role in ("person", "value") else []
    return Doubt(f"column.{role}", "", _(WHICH[role]), tuple(choices), default, blocking=not default)
