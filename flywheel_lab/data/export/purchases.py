"""Which orders are purchases: by their status, what was refunded, tests; all lines of an order share its fate."""

import pandas as pd

from ...messages import gettext as _
from .. import fates as shop
from ..words import word
from .answers import Answers
from .columns import Columns
from .doubts import Choice, Doubt, DoubtError, check_answer
from .report import DUPLICATE, LINE, NEGATIVE, PARTLY, STATUS, TEST, Fates
from .table import Table
from .values import is_empty, is_nobody, read_values

PURCHASE, LEFT_OUT = "purchase", "left out"


def sort_orders(
    table: Table,
    columns: Columns,
    values: list[float | None],
    answers: Answers,
    doubts: list[Doubt],
    fates: Fates,
    name: str,
) -> list[str]:
    """Reject what is no purchase, take refunds off `values` in place, and return the number of each row's order.

    A row without a number is an order of its own. Raises DoubtError for a status that is not known.
    """
    status = [columns.cell(row, "status") for row in table.rows]
    fate_of = _fates_of(status, answers, doubts, columns, table, name)
    numbers = [columns.cell(row, "order") for row in table.rows]
    orders = [f"row {k}" if is_empty(number) else f"order {number}" for k, number in enumerate(numbers)]
    decisive = _decisive_rows(orders, status)
    refunds = _refunds(table, columns)
    tests = _tests(table)
    quantities = read_values([columns.cell(row, "quantity") for row in table.rows]).numbers
    rows_of: dict[str, list[int]] = {}
    for k, order in enumerate(orders):
        rows_of.setdefault(order, []).append(k)
    for order, rows in rows_of.items():
        reason = STATUS.get(fate_of.get(status[decisive[order]], ""), "")
        reason = reason or _why_not(table, columns, rows, values, refunds, tests, quantities)
        seen: set[tuple[str, ...]] = set()
        for k in rows:
            cells = tuple(cell.strip() for cell in table.rows[k])
            if "product" not in columns.of and cells in seen:
                fates.reject(k, DUPLICATE)
            elif reason:
                fates.reject(k, reason)
            seen.add(cells)
            back, value = refunds[k], values[k]
            if not reason and back and value is not None:
                values[k] = value - back
                fates.repair(k, PARTLY)
    return orders


def note_lines(orders: list[str], fates: Fates) -> None:
    """Say of each row that is used which is a further line of an order."""
    begun: set[str] = set()
    for k, order in enumerate(orders):
        if k not in fates.rejected and order in begun:
            fates.repaired[k] = LINE
        elif k not in fates.rejected:
            begun.add(order)


def _fates_of(
    status: list[str], answers: Answers, doubts: list[Doubt], columns: Columns, table: Table, name: str
) -> dict[str, str]:
    """Return for each status how an order with it ends, with the answers of a person."""
    if "status" not in columns.of:
        return {}
    column = table.header[columns.of["status"]]
    found: dict[str, str] = {"": "silent"} if any(status) else {}
    for each in dict.fromkeys(status):
        fate = shop.FATE_OF.get(word(each), "") if each else "silent"
        if each and fate in ("", "waiting"):
            choices = (Choice(PURCHASE, _("yes, it is a purchase")), Choice(LEFT_OUT, _("no, leave it out")))
            question = _("Does an order with the status '{status}' count? Rows with it: {n}.")
            question = question.format(status=each, n=status.count(each))
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


def _decisive_rows(orders: list[str], status: list[str]) -> dict[str, int]:
    """Return of each order the row whose status decides."""
    heavy = shop.weight(pd.Series(status, dtype=object)).tolist()
    found: dict[str, int] = {}
    for k, order in enumerate(orders):
        if order not in found or heavy[k] < heavy[found[order]]:
            found[order] = k
    return found


def _refunds(table: Table, columns: Columns) -> list[float]:
    if "refund" not in columns.of:
        return [0.0] * len(table.rows)
    return [abs(back or 0.0) for back in read_values([columns.cell(row, "refund") for row in table.rows]).numbers]


def _tests(table: Table) -> list[bool]:
    """Return which rows say that they are a test."""
    found = [False] * len(table.rows)
    for k, header in enumerate(table.header):
        if yes := set(shop.TEST.get(word(header), ())):
            told = [{tag.strip() for tag in row[k].casefold().split(",")} for row in table.rows]
            found = [was or not yes.isdisjoint(tags) for was, tags in zip(found, told, strict=True)]
    return found


def _why_not(
    table: Table,
    columns: Columns,
    rows: list[int],
    values: list[float | None],
    refunds: list[float],
    tests: list[bool],
    quantities: list[float | None],
) -> str:
    """Return why an order that was paid is none, "" if it is one."""
    if any(tests[k] for k in rows):
        return TEST
    cancelled = [columns.cell(table.rows[k], "cancelled") for k in rows]
    if not all(is_nobody(each) or is_empty(each) for each in cancelled):
        return STATUS["cancelled"]
    told = [value for k in rows if (value := values[k]) is not None]
    if any(quantities[k] for k in rows) and all((quantities[k] or 0) <= 0 for k in rows):
        return NEGATIVE
    back = max(refunds[k] for k in rows)
    if back and told and back >= max(told) > 0:
        return STATUS["refunded"]
    return NEGATIVE if told and min(told) < 0 and sum(told) <= 0 else ""
