"""What was paid back: beside an order, in a row of its own, or as an event."""

import numpy as np

from .. import fates as shop
from ..words import word
from .column import Numbers
from .columns import Columns
from .report import PARTLY, STATUS, TAKEN_BACK, Fates
from .sheet import Sheet
from .stages import is_won
from .table import Table
from .values import is_empty, is_nobody, read_values


def read_refunds(table: Table, columns: Columns) -> Numbers:
    """Return what each row says was paid back, 0 for nothing."""
    return np.nan_to_num(np.abs(read_values(columns.texts(table, "refund")).numbers))


def take_back_orders(table: Table, columns: Columns, values: Numbers, refunds: Numbers, fates: Fates) -> None:
    """Add to `refunds`, in place, what rows of their own take back from an order that is in the file."""
    if not {"parent", "order", "value"} <= columns.of.keys():
        return
    numbers, parents = (columns.texts(table, role) for role in ("order", "parent"))
    codes = {text: code for code, text in enumerate(numbers.texts) if not is_empty(text)}
    first = np.zeros(len(numbers.texts), np.int64)
    first[numbers.codes[::-1]] = np.arange(len(table))[::-1]
    there = parents.take([text in codes and not is_nobody(text) for text in parents.texts])
    back = np.flatnonzero(there & (np.nan_to_num(values) < 0) & fates.kept)
    of = [first[codes[parents[int(row)]]] for row in back]
    np.add.at(refunds, np.array(of, int), -values[back])
    fates.reject(back, TAKEN_BACK)


def take_back_purchases(sheet: Sheet, values: Numbers) -> None:
    """Take refunds that are events of their own off the purchase with the same number, in place."""
    if not {"order", "value"} <= sheet.columns.of.keys():
        return
    numbers, stages = (sheet.columns.texts(sheet.table, role) for role in ("order", "stage"))
    named = numbers.take([not is_empty(text) for text in numbers.texts]) & sheet.fates.kept
    refunded = stages.take([shop.FATE_OF.get(word(text), "") == "refunded" for text in stages.texts])
    bought = np.flatnonzero(stages.take([is_won(text) for text in stages.texts]) & named)[::-1]
    first = dict(zip(numbers.codes[bought].tolist(), bought.tolist(), strict=True))
    for row in np.flatnonzero(named & refunded).tolist():
        purchase = first.get(int(numbers.codes[row]))
        if purchase is not None:
            sheet.fates.reject(row, TAKEN_BACK)
            if abs(values[row]) < values[purchase]:
                values[purchase] -= abs(values[row])
                sheet.fates.repair(purchase, PARTLY)
            else:
                sheet.fates.reject(purchase, STATUS["refunded"])
