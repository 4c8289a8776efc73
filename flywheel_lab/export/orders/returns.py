"""What was paid back: beside an order, or in a row of its own."""

from collections import Counter

import numpy as np
import pandas as pd

from ...messages import gettext as _
from ..cells.codes import sum_each
from ..cells.column import Column, Numbers
from ..cells.values import CENT, is_empty, is_nobody
from ..columns.mails import MAIL
from ..columns.mentions import fold_number, numbers_in
from ..columns.roles import Columns
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..report import NEGATIVE, PARTLY, STATUS, TAKEN_BACK, Fates
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, plain_name

LAST, NONE = "last", "left out"
UNDONE = (STATUS["refunded"], STATUS["cancelled"])
OPPOSITE: dict[str, str] = VOCABULARY["kinds"]["opposite"]


def take_back_orders(table: Table, columns: Columns, values: Numbers, refunds: Numbers, fates: Fates) -> None:
    """Add to `refunds`, in place, what rows of their own take back from an order that is in the file."""
    if not {"order", "value"} <= columns.of.keys() or ("parent" not in columns.of and columns.mentions < 0):
        return
    numbers, parents = columns.texts(table, "order"), columns.texts(table, "parent")
    if "parent" not in columns.of:
        parents = _mentioned(table.columns[columns.mentions], numbers)
    codes = {text: code for code, text in enumerate(numbers.texts) if not is_empty(text)}
    first = np.zeros(len(numbers.texts), np.int64)
    first[numbers.codes[::-1]] = np.arange(len(table))[::-1]
    there = parents.take([text in codes and not is_nobody(text) for text in parents.texts])
    back = np.flatnonzero(there & (np.nan_to_num(values) < 0) & fates.kept)
    of = np.array([first[codes[parents[int(row)]]] for row in back], int)
    money, people = columns.texts(table, "currency").codes, columns.texts(table, "person")
    own = money[back] == money[of]  # an exchange of money pays nothing back
    if "parent" not in columns.of:  # a number within a text may be that of something else
        own &= (of != back) & (people.codes[back] == people.codes[of])
    back, of = (rows[own] for rows in (back, of))
    np.add.at(refunds, of, -values[back])
    fates.reject(back, TAKEN_BACK)


def _mentioned(texts: Column, numbers: Column) -> Column:
    """Return which order each text names, "" if it names none or several."""
    there = {fold_number(text): text for text in numbers.texts}

    def name(text: str) -> str:
        some = {there[word] for word in numbers_in(text) if word in there}
        return some.pop() if len(some) == 1 else ""

    return texts.change(name)


def spread_refunds(orders: Numbers, values: Numbers, told: Numbers, taken: Numbers, kept: Numbers) -> Numbers:
    """Return what each row gives back: those that repeat the amount of their order, or hold it, all give back the same.

    What rows have `told` is added up where the lines of some order tell different refunds, and told by each of them
    otherwise; what other rows have `taken` back is added.

    >>> orders, values, kept = np.array([0, 0, 1, 1]), np.array([50.0, np.nan, 9.0, 9.0]), np.ones(4, bool)
    >>> spread_refunds(orders, values, np.array([0.0, 30.0, 0.0, 0.0]), np.array([0.0, 0.0, 2.0, 0.0]), kept).tolist()
    [30.0, 30.0, 2.0, 2.0]
    """
    n = int(orders.max(initial=-1)) + 1
    if n == len(orders):  # a row for each order
        return told + taken
    rows, worth = kept, kept & ~np.isnan(values)
    least, most, low, high = (np.full(n, sign * np.inf) for sign in (1, -1, 1, -1))
    np.minimum.at(least, orders[rows], told[rows])
    np.maximum.at(most, orders[rows], told[rows])
    np.minimum.at(low, orders[worth], values[worth])
    np.maximum.at(high, orders[worth], values[worth])
    total = sum_each(told[rows], orders[rows], n)
    back = np.where((total <= high + CENT) & (most > least).any(), total, np.maximum(most, 0))
    back += sum_each(taken, orders, n)
    return np.where((low == high)[orders], back[orders], told + taken)


def take_back_by_amount(frame: pd.DataFrame, people: Column, back: Numbers, told: Numbers, sheet: Sheet) -> None:
    """Take rows of money back that name no order off the one that their person and amount tell, in place.

    That is the last one of the same amount before it. Of parts of an order it is the only one that was as large; where
    there were several, what becomes of all parts is one question; raises DoubtError until it is answered, where rows
    have `told` by more than their sign that money goes back.
    """
    orders, values = (frame[name].to_numpy().copy() for name in ("order", "value"))
    moments = frame["moment"].to_numpy("datetime64[us]")
    alone = np.flatnonzero(back & sheet.fates.kept & ~np.isin(orders, orders[~back]))
    buyers, money = _buyers(people, back, sheet), sheet.columns.texts(sheet.table, "currency").codes
    lines: dict[tuple[int, int], dict[int, list[int]]] = {
        whose: {} for whose in zip(buyers[alone].tolist(), money[alone].tolist(), strict=True)
    }
    bought = np.flatnonzero(sheet.fates.kept & ~back & ~np.isnan(values) & np.isin(buyers, buyers[alone]))
    for row in bought[np.argsort(moments[bought], kind="stable")].tolist():
        if (own := lines.get((int(buyers[row]), int(money[row])))) is not None:
            own.setdefault(int(orders[row]), []).append(row)

    goods = sheet.columns.texts(sheet.table, "product").codes
    sold = set(zip(orders[~back].tolist(), goods[~back].tolist(), strict=True)) if len(alone) else set()

    def worth_before(row: int) -> dict[int, float]:
        """Return the customer's orders before a row that are worth as much as goes back in it, with their amounts.

        Where some of them have the same goods, it is one of those.
        """
        own = lines[int(buyers[row]), int(money[row])].items()
        worth = {order: _worth(values[some]) for order, some in own if moments[some[0]] <= moments[row]}
        worth = {order: amount for order, amount in worth.items() if amount > -values[row] - CENT}
        return {order: amount for order, amount in worth.items() if (order, int(goods[row])) in sold} or worth

    def exactly(row: int) -> list[int]:
        return [order for order, worth in worth_before(row).items() if worth < CENT - values[row]]

    def take_off(order: int, row: int) -> None:
        own = lines[int(buyers[row]), int(money[row])]
        sheet.fates.reject(row, TAKEN_BACK)
        if _worth(values[own[order]]) < CENT - values[row]:
            sheet.fates.reject(np.array(own.pop(order)), STATUS["refunded"])
        else:
            some = own[order] if np.ptp(values[own[order]]) == 0 else own[order][:1]
            values[some] += values[row]
            sheet.fates.repair(np.array(some), PARTLY)

    gone, parts = _undone(frame, buyers, back, sheet), []
    for row in alone[np.argsort(moments[alone], kind="stable")].tolist():
        whose = int(buyers[row]), round(-values[row], 2)
        if gone[whose] > 0:  # of an order that does not count already
            gone[whose] -= 1
            sheet.fates.reject(row, TAKEN_BACK)
        elif exact := exactly(row):
            take_off(exact[-1], row)
        else:
            parts.append(row)
    several = [len(worth_before(row)) for row in parts]
    sure = any(told[row] and n > 1 for row, n in zip(parts, several, strict=True))
    takes = max(several, default=0) < 2 or _ask_refunds(sum(map(bool, several)), sure, sheet) == LAST
    for row in parts:
        if large := (exactly(row) or list(worth_before(row))) if takes else []:
            take_off(large[-1], row)
        else:
            sheet.fates.reject(row, NEGATIVE)
    frame["value"] = values


def _undone(frame: pd.DataFrame, buyers: Numbers, back: Numbers, sheet: Sheet) -> Counter[tuple[int, float]]:
    """Return how many orders of each buyer and amount were cancelled or paid back by what they say themselves."""
    reasons = [sheet.fates.reasons.index(each) for each in UNDONE if each in sheet.fates.reasons]
    rows = np.flatnonzero(np.isin(sheet.fates.rejected, reasons) & ~back & ~frame["value"].isna().to_numpy())
    worth = frame.iloc[rows].assign(buyer=buyers[rows]).groupby("order")
    return Counter((int(some["buyer"].iloc[0]), round(_worth(some["value"].to_numpy()), 2)) for _order, some in worth)


def receivers(table: Table, columns: Columns) -> list[int]:
    """Return the columns of those who get the money, where the person of a row is who pays it."""
    words = plain_name(table.header[columns.of["person"]]).split() if "person" in columns.of else []
    there = {name: " ".join(OPPOSITE.get(each, each) for each in words) for name in words if name in OPPOSITE}
    return [k for k, header in enumerate(table.header) if plain_name(header) in there.values()]


def _buyers(people: Column, back: Numbers, sheet: Sheet) -> Numbers:
    """Return the number of each row's customer: who pays, but of money that goes back who gets it; -1: none of them."""
    buyers, number = people.codes.copy(), {name: code for code, name in enumerate(people.texts)}
    for k in receivers(sheet.table, sheet.columns):
        column = sheet.table.columns[k].trimmed
        names = [name.lower() if MAIL.match(name) else name for name in column.texts]
        there = back & ~column.take([is_nobody(name) for name in names])
        buyers[there] = column.take([number.get(name, -1) for name in names])[there]
    return buyers


def _worth(values: Numbers) -> float:
    """Return the amount of an order: once where its lines repeat it, else their sum."""
    return float(values[0] if len(values) == 1 or np.ptp(values) == 0 else values.sum())


def _ask_refunds(rows: int, sure: bool, sheet: Sheet) -> str:
    """Return from which purchase money goes back that may come from several; raises DoubtError if nobody said it."""
    choices = (
        Choice(LAST, _("from the customer's last purchase before it that was as large")),
        Choice(NONE, _("from none of them; leave it out")),
    )
    question = _(
        "Money goes back to customers, and nothing tells from which of their purchases. Rows: {n}. From which?"
    )
    column = sheet.header("value") if "value" in sheet.columns.of else ""
    doubt = Doubt("refunds", column, question.format(n=rows), choices, "" if sure else LAST, blocking=sure)
    return sheet.ask(doubt)
