"""Whether each row of an order repeats what the whole order costs, or says what it costs itself: told, proven, asked."""

import re
from collections import Counter

import numpy as np

from ...messages import gettext as _
from ..cells.column import Numbers
from ..cells.values import CENT, read_values
from ..doubts.doubt import Choice, Doubt
from ..report import SPLIT
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name

EACH, WHOLE = "row", "order"
TRIED = 200  # orders of several rows, on which other columns are tried
LINES = [name for name in VOCABULARY["rows"]["lines"] if name not in VOCABULARY["rows"]["prices"]]
PAYS = re.compile("pay|paid|zahl|pago|pagad|paiement")


def leave_out_split(sheet: Sheet, orders: Numbers, values: Numbers) -> None:
    """Reject rows that repeat a line of their order for another means of payment.

    Such rows differ in the means and in what was paid by it, which adds up to the amount of the line; raises DoubtError
    where no column tells what was paid by each.
    """
    table, of = sheet.table, sheet.columns.of
    own = {of[role] for role in ("order", "product", "value") if role in of}
    ways = [k for k, header in enumerate(table.header) if k not in own and pays_by(header)]
    if len(own) < 3 or not ways:
        return
    paid = [k for k, name in enumerate(map(plain_name, table.header)) if k not in own and PAYS.search(name)]
    amounts = [k for k in paid if read_values([row[k] for row in table.sample]).numeric]
    texts = [k for k in ways if k not in amounts]
    several = np.flatnonzero((np.bincount(orders.astype(np.intp))[orders] > 1) & sheet.fates.kept & (values > 0))
    seen: Counter[tuple[object, ...]] = Counter()
    lines: dict[tuple[object, ...], list[tuple[int, list[str]]]] = {}
    for row, cells in table.pick(several.tolist()):
        line = (int(orders[row]), *(cell.strip() for k, cell in enumerate(cells) if k not in {*amounts, *texts}))
        means = (*line, *(cells[k].strip() for k in texts))
        lines.setdefault((*line, seen[means]), []).append((row, [cells[k] for k in amounts]))
        seen[means] += 1  # the same goods twice, by the same means
    split = [rows for rows in lines.values() if len(rows) > 1]
    again = [row for rows in split for row, _cells in rows[1:]]
    proven = any(
        all(
            abs(np.nansum(read_values([told[k] for _row, told in rows]).numbers) - values[rows[0][0]]) < CENT
            for rows in split
        )
        for k in range(len(amounts))
    )
    if again and (proven or _ask_split(table.header[ways[0]], len(again), sheet) != EACH):
        sheet.fates.reject(np.array(again), SPLIT)


def pays_by(header: str) -> bool:
    """Whether a column is called as one that tells by what means somebody paid.

    >>> pays_by("Payment method"), pays_by("Zahlungsart"), pays_by("Method of delivery")
    (True, True, False)
    """
    name = plain_name(header)
    return has_word(name, VOCABULARY["rows"]["means"]) and bool(PAYS.search(name))


def _ask_split(header: str, n: int, sheet: Sheet) -> str:
    choices = (Choice("once", _("one line, paid by several means")), Choice(EACH, _("several; count all of them")))
    question = _("Some rows of an order differ only in '{column}'. Are they one line? Further rows: {n}.")
    return sheet.ask(Doubt("split", header, question.format(column=header, n=n), choices, blocking=True))


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
    if proven := _prove(sheet, orders, values, rows):
        return proven == WHOLE
    goods = _are_different_goods(sheet, orders, values, rows)
    if each and not goods and (has_word(plain_name(header), LINES) or _cost_the_same_alone(sheet, orders, values)):
        return False
    if goods and not each:
        return True
    choices = (Choice(WHOLE, _("the whole order costs it")), Choice(EACH, _("each row costs it; add them up")))
    question = _("Some orders have several rows with the same amount in '{column}'. What does it say? Orders: {n}.")
    n = len(np.unique(orders[rows]))
    doubt = Doubt("lines", header, question.format(column=header, n=n), choices, blocking=True)
    return sheet.ask(doubt) != EACH


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
        return bool((np.abs(np.bincount(of_row, amounts) - of) < CENT).all())

    pairs = (one * other for k, one in enumerate(numbers) for other in numbers[:k])
    if any(is_sum(amounts, whole) for amounts in (*numbers, *pairs)):
        return WHOLE
    added = np.bincount(of_row, values[rows])[of_row]
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
    products, size = sheet.columns.texts(sheet.table, "product").codes[rows], np.bincount(orders[rows].astype(np.intp))
    least, most = (np.full(int(products.max(initial=-1)) + 1, end) for end in (np.inf, -np.inf))
    np.minimum.at(least, products, values[rows])
    np.maximum.at(most, products, values[rows])
    alone = size[orders[rows]] == 1
    both = np.intersect1d(products[alone], products[~alone])
    return bool(len(both)) and not (most - least > CENT).any()
