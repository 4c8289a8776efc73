"""Whether money counts twice, once when a voucher is bought and once when somebody pays with it: asked."""

import numpy as np

from ...messages import gettext as _
from ..cells.column import Numbers
from ..columns.points import PAYING
from ..columns.roles import Columns
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..report import STATUS
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, plain_name
from .payments import LEFT_OUT, MEANS

FREE, BOTH = "free", "both"
NAMES = tuple(map(joined, VOCABULARY["vouchers"]["names"]))
GOODS = frozenset(VOCABULARY["vouchers"]["goods"])


def is_voucher(text: str) -> bool:
    """Whether a cell speaks of a voucher or a gift card.

    >>> is_voucher("Geschenkgutschein 50 €"), is_voucher("gift-card"), is_voucher("Credit card")
    (True, True, False)
    """
    said = joined(plain_name(text))
    return any(name in said for name in NAMES)


def voucher_columns(table: Table, columns: Columns) -> tuple[list[int], list[int]]:
    """Return the columns that tell how somebody paid, and those that tell what was sold."""
    product = columns.of.get("product", -1)
    free = [k for k in range(len(table.header)) if k == product or k not in columns.of.values()]
    goods = [k for k in free if k == product or has_word(plain_name(table.header[k]), GOODS)]
    means = [k for k in free if k not in goods and has_word(plain_name(table.header[k]), MEANS.union(PAYING))]
    return means, goods


def ask_vouchers(sheet: Sheet, orders: Numbers, values: Numbers, known: Numbers) -> None:
    """Let orders that were paid with vouchers cost 0, in place, or leave them out, where vouchers are sold as well.

    Of rows that are `known`, what was paid with a voucher was taken off. Raises DoubtError if there are others and
    nobody has said what they are.
    """
    table, columns = sheet.table, sheet.columns
    means, goods = voucher_columns(table, columns)
    counts = sheet.fates.kept & (np.nan_to_num(values) > 0) & ~known

    def told(among: list[int]) -> Numbers:
        found = np.zeros(len(table), bool)
        for k in among:
            found |= table.columns[k].take([is_voucher(text) for text in table.columns[k].texts])
        return found

    paid = told(means)
    again = counts & paid
    sold = counts & ~paid & told(goods)
    if not again.any() or not sold.any():
        return
    choices = (
        Choice(FREE, _("yes: to redeem one is a purchase that brings in no new money")),
        Choice(LEFT_OUT, _("yes: to redeem one is no purchase; the voucher that was sold was")),
        Choice(BOTH, _("no: both bring in money, and both count in full")),
    )
    question = _(
        "Vouchers are sold here (rows: {sold}), and orders are paid with vouchers (rows: {paid}; '{column}'). Is that "
        "the same money?"
    )
    header = table.header[next(k for k in means if (counts & told([k])).any())]
    question = question.format(sold=int(sold.sum()), paid=int(again.sum()), column=header)
    answer = sheet.ask(Doubt("vouchers", header, question, choices, blocking=True))
    if answer == FREE:
        values[again] = 0
    elif answer == LEFT_OUT:
        sheet.fates.reject(np.isin(orders, orders[again]) & paid, STATUS[LEFT_OUT])
