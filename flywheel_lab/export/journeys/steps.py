"""Steps of people: dates in several columns that may be some, and which of them is the purchase."""

import re

import numpy as np

from ...data.log.notes import list_few, note_that
from ...messages import gettext as _
from ...messages import mark
from ..cells.dates import Dates
from ..columns.roles import Columns
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..orders.signs import days_of
from ..sheet import Sheet
from ..vocabulary import AGAINST, name_points
from .stages import is_won

STEPS, ONE = "steps", "one"
FEW = 5  # rows
UNUSED = mark("When a row happened is taken from '{column}'. Dates that are not used stand in: {others}.")
LITTLE = re.compile(r"[\s_]+(?:am|zum|ab|seit|at|on|date|datum)$", re.IGNORECASE)


def step_name(header: str) -> str:
    """Return what happened on the day that stands in a column.

    >>> step_name("Kündigung zum"), step_name("Trial date")
    ('Kündigung', 'Trial')
    """
    name = header.split(" (")[0].strip()  # "Created (UTC)"
    return LITTLE.sub("", name) or name


def possible_steps(table: Table, columns: Columns) -> list[int]:
    """Return the columns whose dates may be steps, in a table without stages, states, amounts and numbers of orders."""
    of = columns.of
    numbered = "order" in of and name_points("order", table.header[of["order"]]) >= 4.5
    if "person" not in of or numbered or not {"stage", "status", "value", "refund"}.isdisjoint(of):
        return []
    some: list[int] = []
    for k in columns.others["time"]:
        again = any(tell_one_day(columns.dates[k], columns.dates[other]) for other in some)
        some += [k] if not again and name_points("time", table.header[k]) > AGAINST / 2 else []
    return some if len(some) > 1 else []


def tell_one_day(one: Dates, other: Dates) -> bool:
    """Whether two columns tell the same moment wherever both are filled, in more than a few rows.

    >>> from ..cells.dates import read_dates
    >>> tell_one_day(read_dates(["2026-01-05"] * 5), read_dates(["2026-01-05"] * 5))
    True
    """
    there = ~np.isnat(one.times) & ~np.isnat(other.times)
    return bool(there.sum() >= FEW and (one.times == other.times)[there].all())


def ask_steps(sheet: Sheet) -> tuple[int, ...]:
    """Return the columns that are steps by an answer; raises DoubtError where people stand there once, with dates.

    It is asked only where no column is known to be the time.
    """
    columns, answers = sheet.columns, sheet.answers
    some = possible_steps(sheet.table, columns)
    known = "time" in columns.of and "time" not in columns.weak and len(columns.rivals.get("time", ())) < 2
    if not some or sheet.source or answers.get("column.time") is not None or (known and answers.get("steps") is None):
        return ()
    people = columns.texts(sheet.table, "person").counts()
    if people.max(initial=0) > 1:
        return ()
    names = ", ".join(f"'{sheet.table.header[k]}'" for k in some)
    question = _("Each row has several dates: {columns}. Are they steps that people pass one after another?")
    choices = (Choice(STEPS, _("yes, each of them is a step")), Choice(ONE, _("no, only one of them counts")))
    doubt = Doubt("steps", "", question.format(columns=names), choices, blocking=True)
    return tuple(some) if sheet.ask(doubt) == STEPS else ()


def note_dates(sheet: Sheet) -> None:
    """Say of a file of an unknown system which date is taken, if there are others that no rule uses."""
    table, columns = sheet.table, sheet.columns
    used = {*columns.of.values(), *(k for kind in ("paid", "returned") for k in days_of(kind, table, columns))}
    others = [f"'{table.header[k]}'" for k in columns.others["time"] if k not in used]
    if others and not sheet.source:
        sheet.notes += note_that(UNUSED, column=sheet.header("time"), others=list_few(others))


def find_purchase(stages: list[str], sheet: Sheet, column: str) -> str | None:
    """Return the last stage that is a purchase, by its name or by an answer; None if there is none."""
    won = [stage for stage in stages if is_won(stage)]
    if won or len(stages) < 2:
        return won[-1] if won else None
    choices = (Choice("", _("none of them")), *(Choice(stage, stage) for stage in stages[::-1]))
    return sheet.ask(Doubt("purchase", column, _("Which stage is the purchase?"), choices)) or None
