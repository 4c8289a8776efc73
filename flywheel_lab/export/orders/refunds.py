"""What was paid back as a column beside the amounts tells it: how much went back, or how much remained."""

import numpy as np

from ...data.flags import answers_of, flag_of
from ...data.log.notes import note_that
from ...data.words import WORDS, fold
from ...messages import mark
from ..cells.codes import sum_each
from ..cells.column import Numbers
from ..cells.listed import add_listed
from ..cells.values import CENT
from ..privacy import cover_contacts
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, name_points, plain_name
from .money import DECIMALS, are_cents, divide_cents

UNREAD = mark(
    "'{column}' seems to tell what went back, but not as a number: {n} cells, such as {example}. Of these orders "
    "nothing was taken off. Write the amounts into that column, and read the file once more."
)
NEARLY_ALL = mark(
    "Of some orders all but a tenth of the money or less went back (orders: {n}). They count as purchases with what "
    "remained; if only a fee was kept, they are none."
)
LITTLE = 0.1  # of the price
CALLED = 3  # points of the name of what went back
NO = frozenset(WORDS["answers"]["no"])


def read_refunds(sheet: Sheet, values: Numbers) -> Numbers:
    """Return what each row says was paid back, or what its amount lost by what it says remained; 0 for nothing.

    That 0 remained means that all went back only where a column repeats most amounts, or is empty beside them, and
    never says more.
    """
    _tell_unread(sheet)
    refunds, remained = _read_told("refund", sheet), _read_told("adjusted", sheet)
    told = ~np.isnan(remained) & (values > 0)
    same = np.abs(remained[told] - values[told]) < CENT
    never_more = bool((remained[told] < values[told] + CENT).all())
    seldom = not same.any() and 2 * len(same) < int((values > 0).sum())  # filled only where something went back
    repeats = never_more and (2 * int(same.sum()) > len(same) or seldom)
    less = told & (remained < values) & ((remained > 0) | repeats)
    return np.where((np.nan_to_num(refunds) == 0) & less, values - remained, np.nan_to_num(refunds))


def tell_nearly_all(orders: Numbers, before: Numbers, now: Numbers, sheet: Sheet) -> None:
    """Say of how many orders nearly all went back, though they count as purchases with the little that remained."""
    kept, n = sheet.fates.kept, int(orders.max(initial=-1)) + 1
    worth = sum_each(np.where(kept & (before > 0), before, 0.0), orders, n)
    left = sum_each(np.where(kept, np.nan_to_num(now), 0.0), orders, n)
    some = (left > CENT) & (left <= worth * LITTLE)
    if some.any():
        sheet.notes += note_that(NEARLY_ALL, n=int(some.sum()))


def _read_told(role: str, sheet: Sheet) -> Numbers:
    """Return the amounts in a role without their signs, nan for none."""
    if role not in sheet.columns.of:
        return np.full(len(sheet.table), np.nan)
    return read_beside(sheet.columns.of[role], sheet)


def read_beside(k: int, sheet: Sheet) -> Numbers:
    """Return the amounts in a column without signs, nan for none; whole numbers may be cents as the amounts are."""
    column = sheet.table.columns[k].trimmed
    amounts = np.abs(add_listed(column).numbers)
    named = has_word(plain_name(sheet.table.header[k]), VOCABULARY["rows"]["cents"])
    whole = not any(DECIMALS.search(text) for text in column.texts)
    return divide_cents(amounts, sheet) if whole and (named or are_cents(sheet)) else amounts


def _tell_unread(sheet: Sheet) -> None:
    """Say how many cells of columns that are called as amounts that went back say no amount, nor only that some did."""
    table, columns = sheet.table, sheet.columns
    for k, header in enumerate(table.header):
        free = k == columns.of.get("refund") or k not in columns.of.values()
        column = table.columns.get(k)
        if column is None or not free or columns.dates[k].kind or name_points("refund", header) < CALLED:
            continue
        words = answers_of(header, column.texts).keys() | {text for text in column.texts if fold(text) in NO}
        bad = [row for row in add_listed(column).bad.tolist() if column[row] not in words]
        if bad and not flag_of(header, column.texts):
            sheet.notes += note_that(UNREAD, column=header, n=len(bad), example=cover_contacts(column[bad[0]].strip()))
