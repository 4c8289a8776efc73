"""Events that stand there twice, and those that take a purchase back."""

import numpy as np

from ...data.endings import FATE_OF
from ...data.words import word
from ..cells.column import Column, Numbers
from ..cells.values import CENT, is_empty, mark_words
from ..orders.signs import event_numbers
from ..report import AGAIN, DUPLICATE, PARTLY, STATUS, TAKEN_BACK
from ..sheet import Sheet
from .stages import is_won


def leave_out_repeated(sheet: Sheet) -> None:
    """Reject events that stand there twice, each with the same number of its own."""
    for k in event_numbers(sheet.table):
        numbers = sheet.table.columns[k].trimmed
        alone = numbers.take(mark_words(numbers, is_empty))
        own = len(numbers.texts) + np.arange(len(numbers))
        sheet.fates.reject(sheet.table.repeated(np.where(alone, own, numbers.codes)), DUPLICATE)


def leave_out_again(sheet: Sheet, people: Column, values: Numbers, times: Numbers) -> None:
    """Reject purchases that an earlier event has told by the same number, as a page does that is loaded again.

    Their amounts are the same, or one of them has none. A number that more than two people have names no purchase.
    """
    if "order" not in sheet.columns.of:
        return
    numbers, stages = (sheet.columns.texts(sheet.table, role) for role in ("order", "stage"))
    named = ~numbers.take(mark_words(numbers, is_empty)) & sheet.fates.kept
    rows = np.flatnonzero(stages.take([is_won(text) for text in stages.texts]) & named)
    there = numbers.counts(rows)
    rows = rows[(there > 1)[numbers.codes[rows]]]
    told = list(zip(numbers.codes[rows].tolist(), stages.codes[rows].tolist(), strict=True))
    whose: dict[int, set[int]] = {}
    for number, person in zip(numbers.codes[rows].tolist(), people.codes[rows].tolist(), strict=True):
        whose.setdefault(number, set()).add(person)
    first: dict[tuple[int, int], int] = {}
    for k in np.argsort(times[rows], kind="stable").tolist():
        row, own = int(rows[k]), first.setdefault(told[k], int(rows[k]))
        alike = not abs(values[row] - values[own]) >= CENT  # neither where one of them is nan
        if own != row and alike and len(whose[told[k][0]]) <= 2:
            values[own] = values[row] if np.isnan(values[own]) else values[own]
            sheet.fates.reject(row, AGAIN)


def take_back_purchases(sheet: Sheet, values: Numbers) -> None:
    """Take refunds that are events of their own off the purchase with the same number, in place."""
    if not {"order", "value"} <= sheet.columns.of.keys():
        return
    numbers, stages = (sheet.columns.texts(sheet.table, role) for role in ("order", "stage"))
    named = numbers.take([not is_empty(text) for text in numbers.texts]) & sheet.fates.kept
    refunded = stages.take([FATE_OF.get(word(text), "") == "refunded" for text in stages.texts])
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
