"""A column of days of payment that says something else than the status: told, with how many orders that concerns."""

import numpy as np

from ...data.log.notes import note_that
from ...messages import mark
from ..cells.codes import count_each
from ..cells.column import Numbers
from ..cells.values import is_empty, mark_words
from ..report import STATUS
from ..sheet import Sheet
from .signs import day_columns

UNPAID = mark(
    "Orders that count by their status although '{column}' names no day on which they were paid: {n}. Look whether "
    "they were paid."
)
PAID_LATER = mark(
    "Orders that are left out because they wait for their payment, although '{column}' names its day: {n}. If they "
    "count, say so in the question about their status."
)


def note_paid_days(orders: Numbers, values: Numbers, back: Numbers, sheet: Sheet) -> None:
    """Say how many orders count without a day of payment where others have one, and how many wait that have one."""
    fates, table, columns = sheet.fates, sheet.table, sheet.columns
    if "status" not in columns.of:
        return
    wait = STATUS["waiting"]
    waits = fates.rejected == fates.reasons.index(wait) if wait in fates.reasons else np.zeros(len(table), bool)
    sold = fates.kept & ~back & (values > 0 if "value" in columns.of else True)
    for k in day_columns("paid", table, columns):
        filled = ~table.columns[k].take(mark_words(table.columns[k], is_empty))
        paid = (count_each(orders[filled], int(orders.max(initial=-1)) + 1) > 0)[orders]
        unpaid = len(np.unique(orders[sold & ~paid])) if (sold & paid).any() else 0
        later = len(np.unique(orders[waits & paid & ~back]))
        sheet.notes += note_that(UNPAID, column=table.header[k], n=unpaid) if unpaid else []
        sheet.notes += note_that(PAID_LATER, column=table.header[k], n=later) if later else []
