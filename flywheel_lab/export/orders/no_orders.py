"""Rows of a list of orders that are none by themselves: further lines without a date of their own, sums and titles."""

import numpy as np

from ..cells.codes import count_each
from ..cells.column import Column, Numbers
from ..cells.values import is_empty, mark_words
from ..report import GUEST, LINE, MONEY_OUT, NEGATIVE, NO_ORDER, Fates
from ..sheet import Sheet


def leave_out_no_orders(sheet: Sheet, named: Numbers, values: Numbers) -> None:
    """Reject rows without a name and a date: lines without an amount that name their order, and what has no number."""
    nothing = ~named & _is_empty("time", sheet)
    told = ~_is_empty("parent", sheet)
    sheet.fates.reject(nothing & told & np.isnan(values), LINE)
    sheet.fates.reject(nothing & ~told & _is_empty("order", sheet), NO_ORDER)


def leave_out_further_lines(sheet: Sheet, orders: Numbers) -> None:
    """Reject lines without a date of orders of which another line has one; their amounts were added up."""
    dateless = _is_empty("time", sheet)
    if dateless.any():
        sheet.fates.reject(dateless & np.isin(orders, orders[~dateless]), LINE)


def note_lines(orders: Numbers, fates: Fates) -> None:
    """Say of each row that is used which is a further line of an order."""
    kept = np.flatnonzero(fates.kept)
    first = kept[np.unique(orders[kept], return_index=True)[1]]
    fates.repair(np.setdiff1d(kept, first, assume_unique=True), LINE, again=True)


def tell_money_out(people: Column, fates: Fates) -> None:
    """Say of money that went out to somebody of whom nothing else is told that it is no return."""
    if NEGATIVE not in fates.reasons:
        return
    out = fates.rejected == fates.reasons.index(NEGATIVE)
    nobody = people.take([not name for name in people.texts])
    known = count_each(people.codes[~out], people.different) > 0
    fates.reject(out & ~nobody & ~known[people.codes], MONEY_OUT, again=True)
    fates.reject(out & nobody, GUEST, again=True)


def _is_empty(role: str, sheet: Sheet) -> Numbers:
    column = sheet.columns.texts(sheet.table, role)
    return column.take(mark_words(column, is_empty))
