"""Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate."""

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from .. import fates as shop
from ..words import word
from .answers import Answers
from .column import Column, Numbers
from .columns import Columns
from .doubts import Choice, Doubt, DoubtError, check_answer
from .privacy import hide_letters
from .report import DUPLICATE, LINE, NEGATIVE, PARTLY, STATUS, TEST, Fates
from .returns import read_refunds, take_back_orders
from .signs import heed_kinds, told_to
from .table import Table
from .values import is_empty, is_nobody, mark_words, read_values
from .vocabulary import VOCABULARY, has_word, plain_name

CANCELLED = "cancelled"
PURCHASE, LEFT_OUT = "purchase", "left out"


def sort_orders(
    table: Table,
    columns: Columns,
    values: Numbers,
    answers: Answers,
    doubts: list[Doubt],
    fates: Fates,
    name: str,
) -> Numbers:
    """Reject what is no purchase, take refunds off `values` in place, and return which order each row belongs to.

    A row without a number is an order of its own. Raises DoubtError for a status that is not known.
    """
    status = columns.texts(table, "status")
    fate_of = _fates_of(status, answers, doubts, columns, table, name)
    orders = _orders(columns.texts(table, "order"))
    if "product" not in columns.of:
        fates.reject(table.repeated(orders), DUPLICATE)
    decisive = _decisive_rows(orders, status)
    ends = [STATUS.get(fate_of.get(text, ""), "") for text in status.texts]
    for reason in dict.fromkeys(filter(None, ends)):
        fates.reject(status.take([end == reason for end in ends])[decisive][orders], reason)
    _heed_other_statuses(table, columns, orders, fates)
    heed_kinds(table, columns, values, fates)
    _add_lines(orders, values, fates, table.header[columns.of["value"]] if "value" in columns.of else "")
    refunds = read_refunds(table, columns)
    take_back_orders(table, columns, values, refunds, fates)
    for reason, none in _why_not(table, columns, orders, values, refunds):
        fates.reject(none[orders], reason)
    partly = (refunds > 0) & ~np.isnan(values) & fates.kept
    values[partly] -= refunds[partly]
    fates.repair(partly, PARTLY)
    return orders


def are_contracts(table: Table) -> bool:
    """Whether the rows are subscriptions, whose end is no cancelled order."""
    return any(has_word(plain_name(header), VOCABULARY["rows"]["contracts"]) for header in table.header)


def refuse_shared(numbers: Column, header: str, orders: Numbers, people: Column, fates: Fates) -> None:
    """Raise JourneyLogError if an order that counts belongs to several people; `header` is the column of `numbers`."""
    kept = np.flatnonzero(fates.kept)
    first = np.zeros(int(orders.max(initial=-1)) + 1, np.int64)
    first[orders[kept[::-1]]] = people.codes[kept[::-1]]
    shared = kept[first[orders[kept]] != people.codes[kept]]
    if len(shared):
        message = _("Column '{column}': {order!r} belongs to several people. Choose the column that numbers orders.")
        raise JourneyLogError(message.format(column=header, order=hide_letters(numbers[int(shared[0])])))


def note_lines(orders: Numbers, fates: Fates) -> None:
    """Say of each row that is used which is a further line of an order."""
    kept = np.flatnonzero(fates.kept)
    first = kept[np.unique(orders[kept], return_index=True)[1]]
    fates.repair(np.setdiff1d(kept, first, assume_unique=True), LINE, again=True)


def _orders(numbers: Column) -> Numbers:
    """Return the orders of rows, counted from 0 on; a row without a number is one of its own."""
    alone = numbers.take(mark_words(numbers, is_empty))
    own = numbers.different + np.arange(len(numbers))
    return np.unique(np.where(alone, own, numbers.codes), return_inverse=True)[1]


def _fates_of(
    status: Column, answers: Answers, doubts: list[Doubt], columns: Columns, table: Table, name: str
) -> dict[str, str]:
    """Return for each status how an order with it ends, with the answers of a person."""
    if "status" not in columns.of:
        return {}
    column = table.header[columns.of["status"]]
    found: dict[str, str] = {"": "silent"} if any(status.texts) else {}
    for each, rows in zip(status.texts, status.counts().tolist(), strict=True):
        fate = shop.FATE_OF.get(word(each), "") if each else "silent"
        if fate == CANCELLED and are_contracts(table):  # who bought and left later did buy
            fate = ""
        if each and fate in ("", "waiting"):
            choices = (Choice(PURCHASE, _("yes, it is a purchase")), Choice(LEFT_OUT, _("no, leave it out")))
            question = _("Does an order with the status '{status}' count? Rows with it: {n}.")
            question = question.format(status=each, n=rows)
            default = LEFT_OUT if fate else ""
            doubt = Doubt(f"status:{each}", column, question, choices, default, 0.6, blocking=not fate)
            answer = answers.get(doubt.id)
            if answer is None and not fate:
                raise DoubtError(doubt, name)
            doubts.append(doubt)
            if answer is not None:
                fate = shop.PAID if check_answer(answer, doubt) == PURCHASE else LEFT_OUT
        found[each] = fate
    return found


def _heed_other_statuses(table: Table, columns: Columns, orders: Numbers, fates: Fates) -> None:
    """Reject orders that another column of statuses, as likely as the one that counts, calls cancelled or paid back."""
    for k in columns.rivals.get("status", [])[1:]:
        column = table.columns[k]
        ends = [shop.FATE_OF.get(word(text), "") for text in column.texts]
        for end in (CANCELLED, "refunded", "failed"):
            fates.reject(np.isin(orders, orders[column.take([each == end for each in ends])]), STATUS[end])


def _decisive_rows(orders: Numbers, status: Column) -> Numbers:
    """Return of each order the row whose status decides, the first of several."""
    if orders.max(initial=-1) == len(orders) - 1:  # a row for each order
        return np.argsort(orders)
    heavy = status.take(shop.weight(pd.Series(status.texts, dtype=object)).to_numpy())
    by_order = np.lexsort((heavy, orders))
    return by_order[np.unique(orders[by_order], return_index=True)[1]]


def _add_lines(orders: Numbers, values: Numbers, fates: Fates, header: str) -> None:
    """Add up the lines of each order in its first row, unless each of them repeats the amount of the whole order.

    That is decided for the column: its name may say it, and amounts that differ within an order are those of lines.
    """
    rows = np.flatnonzero(fates.kept & ~np.isnan(values))
    n = int(orders.max(initial=-1)) + 1
    lines, first = np.bincount(orders[rows].astype(np.intp), minlength=n), np.zeros(n, np.int64)
    least, most = np.full(n, np.inf), np.full(n, -np.inf)
    np.minimum.at(least, orders[rows], values[rows])
    np.maximum.at(most, orders[rows], values[rows])
    several = (lines > 1) & (least >= 0)
    if not (several & (most > least)).any() and not has_word(plain_name(header), VOCABULARY["rows"]["lines"]):
        return
    total = np.bincount(orders[rows].astype(np.intp), values[rows], n)
    first[orders[rows[::-1]]] = rows[::-1]
    values[rows[several[orders[rows]]]] = np.nan
    values[first[several]] = total[several]


def _why_not(
    table: Table, columns: Columns, orders: Numbers, values: Numbers, refunds: Numbers
) -> list[tuple[str, Numbers]]:
    """Return reasons why an order that was paid is none, each with the orders that have it; the first one holds."""
    n = int(orders.max(initial=-1)) + 1

    def each(fold: np.ufunc, of: Numbers, begin: float) -> Numbers:
        found = np.full(n, begin)
        if n == len(orders):  # a row for each order
            found[orders] = fold(found, of)
        else:
            fold.at(found, orders, of)
        return found

    cancelled = columns.texts(table, "cancelled")
    gone = cancelled.take([not (is_nobody(text) or is_empty(text)) for text in cancelled.texts])
    gone &= not are_contracts(table)
    quantities = np.nan_to_num(read_values(columns.texts(table, "quantity")).numbers)
    told = ~np.isnan(values)
    most = each(np.maximum, np.where(told, values, -np.inf), -np.inf)
    least = each(np.minimum, np.where(told, values, np.inf), np.inf)
    whole = np.bincount(orders.astype(np.intp), np.where(told, values, 0), n)
    back = each(np.maximum, refunds, 0)
    counted = each(np.maximum, quantities != 0, 0) > 0
    tests, stopped, repaid, waits = (told_to(table, columns, end) for end in ("test", CANCELLED, "refunded", "waiting"))
    return [
        (TEST, each(np.maximum, tests, 0) > 0),
        (STATUS[CANCELLED], each(np.maximum, gone, 0) > 0),
        (STATUS[CANCELLED], each(np.minimum, stopped, 1) > 0),
        (STATUS["refunded"], each(np.minimum, repaid, 1) > 0),
        (STATUS["waiting"], each(np.minimum, waits, 1) > 0),
        (NEGATIVE, counted & (each(np.maximum, quantities, -np.inf) <= 0)),
        (STATUS["refunded"], (back > 0) & (most > 0) & (back >= most)),
        (NEGATIVE, (least < 0) & (whole <= 0)),
    ]
