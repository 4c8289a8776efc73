"""Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate."""

import numpy as np

from ...data import fates as shop
from ...data.endings import FATE_OF, known_status
from ...data.log.notes import note_that
from ...data.words import word
from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..cells.codes import count_each, sum_each
from ..cells.column import Column, Numbers
from ..cells.values import CENT, is_empty, is_nobody, read_values
from ..columns.roles import Columns
from ..columns.shortened import refuse_shortened
from ..files.table import Table
from ..privacy import hide_letters
from ..report import DUPLICATE, NEGATIVE, PARTLY, STATUS, TEST, Fates
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name
from .besides import leave_rest
from .credits import ask_back_again
from .deposits import leave_out_deposits
from .free import ask_free
from .lines import leave_out_split
from .no_orders import leave_out_no_orders
from .older import leave_out_older, number_orders
from .paid_days import note_paid_days
from .payments import Kinds, are_numbered
from .refunds import read_refunds, tell_nearly_all
from .repeated import repeat_order
from .returns import spread_refunds, take_back_orders
from .signs import partly_repaid, told_to
from .statuses import CANCELLED, PARTS, TRIES, are_contracts, are_of_lines, decisive_rows, ends_of, heed_other_statuses
from .vouchers import ask_vouchers

PART_UNKNOWN = mark(
    "Part of the money went back, and the file does not say how much: these orders count in full. Orders: {n}."
)
CONTRACTS_END = mark(
    "The column '{column}' says when contracts ended (rows: {n}). The log does not use it: it takes for gone who has "
    "been silent for long. Better is an export with a row for each change of a contract."
)


def sort_orders(sheet: Sheet, values: Numbers, named: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Reject what is no purchase, take refunds off `values` in place, and return which order each row belongs to.

    Return as well which rows take money back, and which of them by what they say, not only by their sign. A row without
    a number is an order of its own. Raises DoubtError for a status or a kind of payment that is not known, where a row
    is `named` after somebody.
    """
    table, columns, fates = sheet.table, sheet.columns, sheet.fates
    leave_out_no_orders(sheet, named, values)
    status = columns.texts(table, "status")
    numbers = columns.texts(table, "order")
    if "order" in columns.of:
        refuse_shortened(numbers, sheet.header("order"), table.lines)
    orders = number_orders(numbers)
    if "product" not in columns.of:
        again = table.repeated(orders)
        below = (orders[again] == orders[again - 1]) & (table.lines[again] == table.lines[again - 1] + 1)
        fates.reject(again[~below], DUPLICATE)  # one right below the other may be two tickets
    orders = leave_out_older(sheet, numbers, orders)
    leave_out_deposits(sheet)
    kinds = Kinds(sheet)
    kinds.leave_out()
    header = sheet.header("status") if "status" in columns.of else ""
    ends = ends_of(status, header, fates.kept & ~kinds.back, sheet)
    by_row = has_word(plain_name(header), VOCABULARY["rows"]["lines"]) or are_numbered(table, columns)
    by_row = by_row or are_of_lines(ends, status, orders, ~kinds.back, sheet)
    whole = np.arange(len(table)) if by_row else orders  # a line or a payment may be cancelled alone
    decisive = decisive_rows(whole, status, kinds.back)
    there = {end: status.take([each == end for each in ends]) for end in dict.fromkeys(ends) if end in STATUS}
    for end, rows in there.items():
        fates.reject((rows & ~kinds.back)[decisive][whole], STATUS[end])
    for end in sorted(TRIES & there.keys()):  # of an order that was paid in another row
        fates.reject(there[end] & ~kinds.back, STATUS[end])
    for end, rows in there.items():  # money that did not go back
        fates.reject(rows & kinds.back & (end not in ("refunded", "silent")), STATUS[end])
    heed_other_statuses(orders, kinds.back, sheet)
    kinds.ask(named | _is_told(columns.texts(table, "parent")))  # what names an order may take money back from it
    ask_back_again(kinds, values, sheet)
    told, bought = kinds.back.copy(), count_each(orders[~(values < 0)], len(orders)) > 0
    kinds.back |= (values < 0) & ~bought[orders]
    values[kinds.back] = -np.abs(values[kinds.back])
    fates.reject(kinds.back & (values == 0), STATUS["refunded"])  # what takes nothing back was itself paid back
    leave_out_split(sheet, orders, values)
    _add_lines(orders, values, sheet)
    refunds, taken, prices = read_refunds(sheet, values), np.zeros(len(table)), values.copy()
    take_back_orders(table, columns, values, taken, fates)
    refunds = spread_refunds(orders, values, refunds, taken, fates.kept)
    for reason, none in _why_not(table, columns, orders, values, refunds, kinds.back):
        fates.reject(none[orders], reason)
    partly = (refunds > 0) & ~np.isnan(values) & fates.kept
    values[partly] -= refunds[partly]
    fates.repair(partly, PARTLY)
    _note_unknown(status, partly, sheet)
    note_paid_days(orders, values, kinds.back, sheet)
    tell_nearly_all(orders, prices, values, sheet)
    ask_free(orders, prices, named, sheet)
    ask_vouchers(sheet, orders, values, leave_rest(sheet, orders, values))
    return orders, kinds.back, told


def _note_unknown(status: Column, partly: Numbers, sheet: Sheet) -> None:
    """Say of which orders an unknown part was paid back, and that the ends of contracts are not used."""
    kept, columns = sheet.fates.kept, sheet.columns
    back = [FATE_OF.get(known_status(text)) == shop.PAID and bool(PARTS.search(word(text))) for text in status.texts]
    if n := int(((status.take(back) | partly_repaid(sheet.table)) & kept & ~partly).sum()):
        sheet.notes += note_that(PART_UNKNOWN, n=n)
    if are_contracts(sheet.table) and (n := int((_is_told(columns.texts(sheet.table, "cancelled")) & kept).sum())):
        sheet.notes += note_that(CONTRACTS_END, column=sheet.header("cancelled"), n=n)


def _is_told(column: Column) -> Numbers:
    return column.take([not (is_nobody(text) or is_empty(text)) for text in column.texts])


def refuse_shared(numbers: Column, header: str, orders: Numbers, people: Column, fates: Fates) -> None:
    """Raise JourneyLogError if an order that counts belongs to several people; `header` is the column of `numbers`."""
    kept = np.flatnonzero(fates.kept)
    first = np.zeros(int(orders.max(initial=-1)) + 1, np.int64)
    first[orders[kept[::-1]]] = people.codes[kept[::-1]]
    shared = kept[first[orders[kept]] != people.codes[kept]]
    if len(shared):
        message = _("Column '{column}': {order!r} belongs to several people. Choose the column that numbers orders.")
        raise JourneyLogError(message.format(column=header, order=hide_letters(numbers[int(shared[0])])))


def _add_lines(orders: Numbers, values: Numbers, sheet: Sheet) -> None:
    """Add up the lines of each order in its first row, unless each of them repeats the amount of the whole order.

    That is decided for the column: amounts that differ within an order are those of lines, and those of payments with
    numbers of their own are paid one by one; of all others `repeat_order` tells it.
    """
    rows = np.flatnonzero(sheet.fates.kept & ~np.isnan(values))
    n = int(orders.max(initial=-1)) + 1
    lines, first = count_each(orders[rows], n), np.zeros(n, np.int64)
    least, most = np.full(n, np.inf), np.full(n, -np.inf)
    np.minimum.at(least, orders[rows], values[rows])
    np.maximum.at(most, orders[rows], values[rows])
    several = (lines > 1) & (least >= 0)
    alike = not (several & (most > least)).any()
    if alike and not are_numbered(sheet.table, sheet.columns) and repeat_order(sheet, orders, values, several):
        return
    total = sum_each(values[rows], orders[rows], n)
    first[orders[rows[::-1]]] = rows[::-1]
    values[rows[several[orders[rows]]]] = np.nan
    values[first[several]] = total[several]


def _why_not(
    table: Table, columns: Columns, orders: Numbers, values: Numbers, refunds: Numbers, takes_back: Numbers
) -> list[tuple[str, Numbers]]:
    """Return reasons why an order that was paid is none, each with the orders that have it; the first one holds."""
    n = int(orders.max(initial=-1)) + 1

    def each(fold: np.ufunc, of: Numbers, begin: float) -> Numbers:
        found = np.full(n, float(begin))
        if n == len(orders):  # a row for each order
            found[orders] = fold(found, of)
        else:
            fold.at(found, orders, of)
        return found

    gone = _is_told(columns.texts(table, "cancelled")) & (not are_contracts(table))
    quantities = np.nan_to_num(read_values(columns.texts(table, "quantity")).numbers)
    told = ~np.isnan(values)
    most = each(np.maximum, np.where(told, values, -np.inf), -np.inf)
    least = each(np.minimum, np.where(told, values, np.inf), np.inf)
    whole = sum_each(np.where(told, values, 0), orders, n)
    back = each(np.maximum, refunds, 0)
    part = (back > 0) & (back < most - CENT)  # an amount tells more than that something went back
    only_back = each(np.minimum, takes_back, 1) > 0  # of which order is told by the person and the amount
    counted = each(np.maximum, quantities != 0, 0) > 0
    tests, stopped, repaid, waits = (told_to(table, columns, end) for end in ("test", CANCELLED, "refunded", "waiting"))
    return [
        (TEST, each(np.maximum, tests, 0) > 0),
        (STATUS[CANCELLED], each(np.maximum, gone, 0) > 0),
        (STATUS[CANCELLED], each(np.minimum, stopped, 1) > 0),
        (STATUS["refunded"], (each(np.minimum, repaid, 1) > 0) & ~part),
        (STATUS["waiting"], each(np.minimum, waits, 1) > 0),
        (NEGATIVE, counted & (each(np.maximum, quantities, -np.inf) <= 0) & ~only_back),
        (STATUS["refunded"], (back > 0) & (most > 0) & (back > most - CENT)),
        (STATUS["refunded"], (least < 0) & (most > 0) & (whole < CENT)),
        (NEGATIVE, (least < 0) & (whole <= 0) & ~only_back),
    ]
