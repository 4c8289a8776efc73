"""What was paid besides a voucher or a deposit, where a column tells how much of an order that was: told, or asked."""

from collections.abc import Iterator
from itertools import combinations, product

import numpy as np

from ...messages import gettext as _
from ..cells.column import Numbers
from ..cells.values import CENT, read_values
from ..columns.roles import Columns
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..report import DEPOSIT, VOUCHER
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name
from .deposits import is_deposit
from .refunds import read_beside
from .returns import spread_refunds
from .vouchers import is_voucher

REST, ALL = "rest", "all"
LEFT, USED, CODES = (frozenset(VOCABULARY["vouchers"][name]) for name in ("left", "used", "codes"))
GIVEN_BACK = frozenset(VOCABULARY["deposits"]["back"])
MOST, TOGETHER = 6, 3  # other amounts that may add up, and how many at once


def amounts_within(table: Table, columns: Columns) -> list[int]:
    """Return the columns that tell by names and numbers how much was paid with vouchers, or is a deposit."""
    free = [k for k, dates in enumerate(columns.dates) if k not in columns.of.values() and not dates.kind]
    return [k for k in free if tells_amount(table.header[k]) and read_values([row[k] for row in table.sample]).numeric]


def tells_amount(header: str) -> bool:
    """Whether a column may tell by its name how much was paid with vouchers, not which, nor what is left on them.

    Or how much was left as a deposit, which is given back, unless a part of it was kept.

    >>> tells_amount("Gift card amount"), tells_amount("Gutschein-Code"), tells_amount("Guthaben")
    (True, False, False)
    >>> tells_amount("Kaution"), tells_amount("Security deposit (€)"), tells_amount("Deposit")
    (True, True, False)
    """
    name = plain_name(header)
    if is_deposit(name):
        return not has_word(name, CODES | GIVEN_BACK)
    return is_voucher(header) and not has_word(name, CODES) and (has_word(name, USED) or not has_word(name, LEFT))


def leave_rest(sheet: Sheet, orders: Numbers, values: Numbers) -> Numbers:
    """Take vouchers and deposits off the amounts that contain them, in place; return which rows vouchers paid.

    Raises DoubtError if nothing in the file tells whether they do.
    """
    paid = np.zeros(len(sheet.table), bool)
    for k in amounts_within(sheet.table, sheet.columns) if "value" in sheet.columns.of else []:
        told = np.nan_to_num(read_beside(k, sheet))
        used = spread_refunds(orders, values, told, np.zeros(len(told)), sheet.fates.kept)
        rows = (used > 0) & (values > 0) & sheet.fates.kept
        if rows.any() and (_contain(k, sheet) if (known := _tell(k, sheet)) is None else known):
            values[rows] = np.maximum(values[rows] - used[rows], 0)
            deposit = is_deposit(plain_name(sheet.table.header[k]))
            sheet.fates.repair(rows, DEPOSIT if deposit else VOUCHER)
            paid |= rows & (not deposit)
    return paid


def _tell(k: int, sheet: Sheet) -> bool | None:
    """Return whether the amounts contain what was paid with vouchers, by the first rows; None if nothing tells it."""
    value, rows = sheet.columns.of["value"], sheet.table.sample
    totals, used = read_values([row[value] for row in rows]).numbers, read_values([row[k] for row in rows]).numbers
    others = []
    for at, dates in enumerate(sheet.columns.dates):
        read = read_values([row[at] for row in rows]) if at not in (value, k) and not dates.kind else None
        if read is not None and read.numeric:
            others.append(np.nan_to_num(read.numbers))
    return contain_vouchers(totals, np.abs(np.nan_to_num(used)), others[:MOST])


def contain_vouchers(totals: Numbers, used: Numbers, others: list[Numbers]) -> bool | None:
    """Return whether totals contain what was paid with vouchers, by other amounts that add up; None if nothing tells.

    >>> totals, used = np.array([45.0, 65.0, 30.0]), np.array([20.0, 0.0, 10.0])
    >>> contain_vouchers(totals, used, [np.array([40.0, 60.0, 25.0]), np.array([5.0, 5.0, 5.0])])
    True
    >>> contain_vouchers(totals, used, [np.array([65.0, 65.0, 40.0])]), contain_vouchers(totals, used, [])
    (False, None)
    """
    there = totals >= 0
    totals, used, others = totals[there], used[there], [each[there] for each in others]
    told = used > 0
    if (used > totals + CENT).any():
        return False
    for sums in _sums(others):
        if len(set(sums.tolist())) > 1 and (np.abs(sums - totals)[~told] < CENT).all():
            if (np.abs(sums - totals)[told] < CENT).all() or (np.abs(sums - totals + used)[told] < CENT).all():
                return True
            if (np.abs(sums - totals - used)[told] < CENT).all():
                return False
    return True if (told & (np.abs(used - totals) < CENT)).any() else None


def _sums(others: list[Numbers]) -> Iterator[Numbers]:
    """Yield what some amounts, added or taken off, make together."""
    for n in range(1, TOGETHER + 1):
        for some in combinations(others, n):
            for signs in product((1, -1), repeat=n):
                if 1 in signs:
                    yield np.sum([sign * each for sign, each in zip(signs, some, strict=True)], axis=0)


def _contain(k: int, sheet: Sheet) -> bool:
    header, value = sheet.table.header[k], sheet.header("value")
    choices = (
        Choice(REST, _("yes; only what was paid besides is money")),
        Choice(ALL, _("no; it was taken off before")),
    )
    question = _("'{column}' tells what was paid with vouchers. Does '{value}' contain it?")
    about = "vouchers"
    if is_deposit(plain_name(header)):
        choices = (Choice(REST, _("yes; only the rest is revenue")), Choice(ALL, _("no; it comes on top")))
        question, about = _("'{column}' tells a deposit that is given back. Does '{value}' contain it?"), "deposits"
    question = question.format(column=header, value=value)
    return sheet.ask(Doubt(f"{about}.in:{header}", header, question, choices, blocking=True)) == REST
