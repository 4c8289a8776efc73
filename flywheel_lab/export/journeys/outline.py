"""Names that stand only in the first of several rows, as in a pivot table: those below may be of the same customer."""

import numpy as np

from ...messages import gettext as _
from ..cells.column import Column
from ..doubts.doubt import Choice, Doubt, DoubtError, check_answer
from ..sheet import Sheet

LEAST, SHARE = 2, 0.2  # rows with a day and without a name, and their share of all


def ask_outline(sheet: Sheet) -> None:
    """Give rows the customer above, by an answer, where each name stands in one row only; raises DoubtError.

    Where addresses tell of people, rows without one are those of guests.
    """
    of, table = sheet.columns.of, sheet.table
    names, days = (table.columns[of[role]].trimmed for role in ("person", "time"))
    is_name = np.array(list(map(bool, names.texts)))
    below = ~names.take(is_name) & days.take(list(map(bool, days.texts)))
    n, alone = int(below.sum()), names.counts()[is_name].max(initial=0) == 1
    told = any("@" in cell for row in table.sample for cell in row)
    if n < max(LEAST, SHARE * len(names)) or below[0] or not alone or told or "number" in of:
        return
    choices = (
        Choice("above", _("of the customer whose name stands above")),
        Choice("guest", _("of guests, whom nobody knows; leave them out")),
    )
    question = _("In '{column}' each name stands only once, and some rows have none. Whose are they? Rows: {n}.")
    doubt = Doubt("outline", "", question.format(column=table.header[of["person"]], n=n), choices, blocking=True)
    answer = sheet.answers.hear("outline")
    if answer is None:
        raise DoubtError(doubt, sheet.name)
    if check_answer(answer, doubt) == "above":
        above = np.maximum.accumulate(np.where(names.take(is_name), np.arange(len(names)), 0))
        rows = np.where(below, above, np.arange(len(names)))
        table.columns[of["person"]] = Column(names.texts, names.codes[rows])
