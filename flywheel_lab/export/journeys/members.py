"""Lists of members or contracts: each begins on a day, and some end; an end that lies ahead is a plan."""

import numpy as np
import pandas as pd

from ...data.log import LOST
from ...data.log.notes import note_that
from ...messages import mark
from ..cells.column import Numbers
from ..columns.roles import Columns
from ..files.table import Table
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, plain_name
from .steps import step_name

BEGINS, ENDS, NOTICES = (frozenset(map(joined, VOCABULARY["members"][name])) for name in ("begins", "ends", "notices"))
WORDS = VOCABULARY["members"]["words"]
PRICE = mark("'{column}' is what a contract costs, not what was paid, so no amount was counted.")
PLANNED = mark("Days in '{column}' that lie ahead are plans; nobody was counted as lost by them. Rows: {n}.")


def member_dates(table: Table, columns: Columns, steps: dict[int, str]) -> dict[int, str]:
    """Return the columns in which members begin and end, if there are both and no other date is a step, else nothing.

    `steps` are all dates that may be steps; the day on which notice was given is none.
    """
    names = [joined(plain_name(header)) for header in table.header]
    dated = [k for k, dates in enumerate(columns.dates) if dates.kind]
    begins, ends = ([k for k in dated if names[k] in some] for some in (BEGINS, ENDS))
    others = [k for k in steps if names[k] not in BEGINS | ENDS | NOTICES]
    told = any(has_word(plain_name(header), WORDS) for header in table.header)
    return (
        {begins[0]: step_name(table.header[begins[0]]), ends[0]: LOST}
        if told and begins and ends and not others
        else {}
    )


def are_members(sheet: Sheet, dated: dict[int, str]) -> bool:
    """Whether dates of stages are those of members: one begins, the other ends."""
    names = [joined(plain_name(sheet.table.header[k])) for k in dated]
    return len(names) == 2 and names[0] in BEGINS and names[1] in ENDS and not sheet.columns.steps


def leave_out_prices(sheet: Sheet, dated: dict[int, str]) -> None:
    """Take the amount of a list of members for a price, which says nothing of payments, unless an answer names it."""
    if "value" in sheet.columns.of and are_members(sheet, dated) and sheet.answers.get("column.value") is None:
        sheet.notes += note_that(PRICE, column=sheet.header("value"))
        sheet.columns.of.pop("value")


def plans_ahead(sheet: Sheet, column: int, times: Numbers, until: str | None) -> Numbers:
    """Return which ends lie after the day of the export, or of today where it is not told; that there are is noted."""
    told = pd.to_datetime(until[:10], format="%Y-%m-%d", errors="coerce") if until else pd.Timestamp.now().normalize()
    day = told.to_datetime64()
    ahead = ~np.isnat(times) & (times.astype("datetime64[D]") > day)
    if ahead.any():
        sheet.notes += note_that(PLANNED, column=sheet.table.header[column], n=int(ahead.sum()))
    return ahead
