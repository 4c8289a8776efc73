"""Which of several amounts is what was paid in all: told by the others, of which it is made."""

from itertools import chain, combinations

import numpy as np

from ..cells.codes import sum_each
from ..cells.column import Numbers
from ..cells.values import CENT, is_empty, read_values
from ..files.table import Table
from ..vocabulary import VOCABULARY, has_word, plain_name

SIGNS = {1: frozenset(VOCABULARY["parts"]["added"]), -1: frozenset(VOCABULARY["parts"]["taken"])}
MOST = 6  # amounts that may be within a total
Part = tuple[int, Numbers]
"""What is added to an amount (1) or taken off it (-1), in each row."""


def find_total(rivals: list[int], of: dict[str, int], table: Table) -> int:
    """Return the one of some columns of amounts that is made of each other one, -1 if none is.

    Taxes, shipping and the like are added and discounts taken off, in each row, or once for an order of several lines.
    """
    orders = _orders(of, table)
    amounts = {k: _read(k, table, len(orders)) for k in rivals}
    if not len(orders) or any(np.isnan(each).any() for each in amounts.values()):
        return -1
    parts: list[Part] = []
    for k, header in enumerate(table.header):
        sign = next((sign for sign, words in SIGNS.items() if has_word(plain_name(header), words)), 0)
        told = np.abs(_read(k, table, len(orders))) if sign and k not in rivals else np.zeros(1)
        parts += [(sign, told)] if told.any() and not np.isnan(told).any() else []
    some = [*chain.from_iterable(combinations(parts[:MOST], n) for n in range(MOST + 1))]
    for total in rivals:
        others = [amounts[k] for k in rivals if k != total]
        if all(any(_is_made_of(amounts[total], other, each, orders) for each in some) for other in others):
            return total
    return -1


def _is_made_of(total: Numbers, other: Numbers, parts: tuple[Part, ...], orders: Numbers) -> bool:
    """Whether a total is another amount with some parts, in each row or for each order, whose rows repeat it."""
    if (np.abs(total - other - sum(sign * each for sign, each in parts)) < CENT).all():
        return True
    whole = sum_each(other, orders)
    for sign, each in parts:
        once = np.zeros(len(whole))
        np.maximum.at(once, orders, each)
        whole = whole + sign * once
    return len(whole) < len(orders) and bool((np.abs(total - whole[orders]) < CENT).all())


def _orders(of: dict[str, int], table: Table) -> Numbers:
    """Return the orders of the first rows as numbers, without the last one, if it may go on below them."""
    rows = table.sample
    names = [row[of["order"]].strip() if "order" in of else "" for row in rows]
    whole = [name for name in names if len(rows) == len(table) or name != names[-1] or is_empty(name)]
    if len(whole) < len(rows) and names[len(whole) :] != [names[-1]] * (len(rows) - len(whole)):
        return np.zeros(0, int)
    alone = [name if not is_empty(name) else k for k, name in enumerate(whole)]
    number = {name: k for k, name in enumerate(dict.fromkeys(alone))}
    return np.array([number[name] for name in alone], int)


def _read(k: int, table: Table, rows: int) -> Numbers:
    """Return the amounts of the first rows, 0 where a cell is empty, nan where it is no amount."""
    read = read_values([row[k] for row in table.sample])
    numbers = np.nan_to_num(read.numbers)
    numbers[read.bad] = np.nan
    return numbers[:rows] if read.mark in ".," else np.full(rows, np.nan)
