"""Payments that repeat what their whole order costs, beside what each of them paid: their own amount counts."""

import numpy as np

from ..cells.codes import count_each, sum_each
from ..cells.values import CENT, is_empty, read_values
from ..files.table import Table
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name
from .roles import Columns

PARTS = VOCABULARY["rows"]["instalments"]
NUMBERS = frozenset(map(joined, VOCABULARY["kinds"]["numbers"]))


def take_own_amounts(columns: Columns, table: Table, chosen: bool) -> None:
    """Take the amount of a row in place of that of its order, where rows are payments or instalments.

    All rows of each order repeat the amount that would count, and what another column says of them never adds up to
    more; it does so exactly for one order at least, unless the name of the first says that it is the order's.
    """
    of, names = columns.of, [plain_name(header) for header in table.header]
    paid = any(
        has_word(name, PARTS) or (joined(name) in NUMBERS and k != of.get("order")) for k, name in enumerate(names)
    )
    if chosen or not paid or not {"order", "value"} <= of.keys():
        return
    rows = [row for row in table.sample if not is_empty(row[of["order"]])]
    orders = np.unique([row[of["order"]].strip() for row in rows], return_inverse=True)[1]
    several = count_each(orders)[orders] > 1
    whole = np.nan_to_num(read_values([row[of["value"]] for row in rows]).numbers)
    means = (sum_each(whole, orders) / count_each(orders))[orders]
    if not several.any() or (np.abs(whole - means)[several] > CENT).any():
        return
    says = has_word(names[of["value"]], VOCABULARY["rows"]["wholes"])
    best = sorted((-name_points("value", header), k) for k, header in enumerate(table.header) if k not in of.values())
    for points, k in best:
        read = read_values([row[k] for row in rows])
        own = np.nan_to_num(read.numbers)
        rest = (whole - sum_each(own, orders)[orders])[several]
        less = (own > 0)[several].any() and (rest > -CENT).all() and (np.abs(own) < whole + CENT)[several].all()
        if points < 0 and read.numeric and less and (says or (rest < CENT).any()):
            of["value"], columns.rivals["value"] = k, [k]
            columns.weak.discard("value")
            return
