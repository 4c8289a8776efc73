"""Whether each row of an order repeats what the whole order costs: told, proven by other columns, or asked."""

import numpy as np

from ...messages import gettext as _
from ..cells.codes import count_each, sum_each
from ..cells.column import Numbers
from ..cells.values import CENT, read_values
from ..doubts.doubt import Choice, Doubt
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name

EACH, WHOLE = "row", "order"
TRIED = 200  # orders of several rows, on which other columns are tried
INSTALMENTS = VOCABULARY["rows"]["instalments"]
LINES = [name for name in VOCABULARY["rows"]["lines"] if name not in VOCABULARY["rows"]["prices"]]


def repeat_order(sheet: Sheet, orders: Numbers, values: Numbers, several: Numbers) -> bool:
    """Whether the rows of orders with `several` of them, all alike, repeat the amount of the order.

    Its name says so, or the system does; another column proves it, or that they do not; or orders of different products
    are alike within and differ from one another. A price is that of a line only where things cost the same alone.
    Else DoubtError is raised: no amount that is repeated is added up in silence.
    """
    rows, of = np.flatnonzero(several[orders] & sheet.fates.kept & (values > 0)), sheet.columns.of
    if not len(rows):
        return True
    if "value" not in of:  # a piece times the quantity is a line
        return "piece" not in of
    header, each = sheet.header("value"), has_word(plain_name(sheet.header("value")), VOCABULARY["rows"]["lines"])
    recipe = VOCABULARY["sources"].get(sheet.source, {}).get("columns", {})
    if "value" in recipe or (not each and has_word(plain_name(header), VOCABULARY["rows"]["wholes"])):
        return True
    if sheet.answers.get(f"value.each:{header}") == "each":
        return False
    if _pay_in_parts(sheet, orders, rows):
        return False
    if proven := _prove(sheet, orders, values, rows):
        return proven == WHOLE
    goods = _are_different_goods(sheet, orders, values, rows)
    if each and not goods and (has_word(plain_name(header), LINES) or _cost_the_same_alone(sheet, orders, values)):
        return False
    if goods and not each:
        return True
    choices = (Choice(WHOLE, _("what the whole order costs")), Choice(EACH, _("what each row costs; add them up")))
    if _all_differ(orders[rows], sheet.columns.texts(sheet.table, "time").codes[rows]):  # paid on several days
        choices = choices[::-1]
    question = _("Some orders have several rows with the same amount in '{column}'. What does it say? Orders: {n}.")
    n = len(np.unique(orders[rows]))
    doubt = Doubt("lines", header, question.format(column=header, n=n), choices, blocking=True)
    return sheet.ask(doubt) != EACH


def _pay_in_parts(sheet: Sheet, orders: Numbers, rows: Numbers) -> bool:
    """Whether a column numbers the parts in which orders are paid: another one in each of their first rows."""
    some = [k for k, name in enumerate(sheet.table.header) if has_word(plain_name(name), INSTALMENTS)]
    picked = dict(sheet.table.pick(rows[: TRIED if some else 0].tolist()))
    return any(
        _all_differ(orders[list(picked)], np.unique([cells[k] for cells in picked.values()], return_inverse=True)[1])
        for k in some
    )


def _all_differ(orders: Numbers, codes: Numbers) -> bool:
    """Whether no two rows of an order have the same code."""
    return bool(np.unique(np.stack([orders, codes]), axis=1).shape[1] == len(orders))


def _prove(sheet: Sheet, orders: Numbers, values: Numbers, rows: Numbers) -> str:
    """Return what other columns prove of the first orders with several rows, "" for nothing.

    The amount is that of the WHOLE order where amounts of its rows, or prices times quantities, add up to it, and that
    of EACH row where it adds up to what another column says in all rows of the order.
    """
    begin = np.sort(np.unique(orders[rows], return_index=True)[1])[:TRIED]
    rows = rows[np.isin(orders[rows], orders[rows[begin]])]
    of_row = np.unique(orders[rows], return_inverse=True)[1]
    whole = np.zeros(of_row.max() + 1)
    whole[of_row] = values[rows]
    if len(np.unique(whole)) < 2:
        return ""
    picked = dict(sheet.table.pick(rows.tolist()))
    own = {sheet.columns.of[role] for role in ("order", "value") if role in sheet.columns.of}
    read = (
        read_values([picked[row][k] for row in rows.tolist()]) for k in range(len(sheet.table.header)) if k not in own
    )
    numbers = [np.nan_to_num(each.numbers) for each in read if each.numeric and not len(each.bad)]

    def is_sum(amounts: Numbers, of: Numbers) -> bool:
        return bool((np.abs(sum_each(amounts, of_row) - of) < CENT).all())

    pairs = (one * other for k, one in enumerate(numbers) for other in numbers[:k])
    if any(is_sum(amounts, whole) for amounts in (*numbers, *pairs)):
        return WHOLE
    added = sum_each(values[rows], of_row)[of_row]
    return EACH if any((np.abs(each - added) < CENT).all() for each in numbers) else ""


def _are_different_goods(sheet: Sheet, orders: Numbers, values: Numbers, rows: Numbers) -> bool:
    """Whether each order has different products, and not all orders have the same amount."""
    if "product" not in sheet.columns.of or len(np.unique(values[rows])) < 2:
        return False
    products = sheet.columns.texts(sheet.table, "product").codes[rows]
    goods = np.unique(np.stack([orders[rows], products]), axis=1)[0]
    return bool((np.unique(goods, return_counts=True)[1] > 1).sum() == len(np.unique(orders[rows])))


def _cost_the_same_alone(sheet: Sheet, orders: Numbers, values: Numbers) -> bool:
    """Whether each product has one amount in all rows, and some stand alone in an order and beside others as well."""
    if "product" not in sheet.columns.of:
        return False
    rows = np.flatnonzero(sheet.fates.kept & (values > 0))
    products, size = sheet.columns.texts(sheet.table, "product").codes[rows], count_each(orders[rows])
    least, most = (np.full(int(products.max(initial=-1)) + 1, end) for end in (np.inf, -np.inf))
    np.minimum.at(least, products, values[rows])
    np.maximum.at(most, products, values[rows])
    alone = size[orders[rows]] == 1
    both = np.intersect1d(products[alone], products[~alone])
    return bool(len(both)) and not (most - least > CENT).any()
