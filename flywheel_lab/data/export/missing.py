"""What an export does not say, so that it cannot be read as it is: asked where a person can tell, else refused."""

from pathlib import Path

from ...errors import FlywheelError
from ...messages import gettext as _
from .answers import Answers
from .columns import MOST, Columns, which_column
from .doubts import Choice, Doubt, DoubtError, check_answer, code_line
from .purchases import PURCHASE
from .shape import are_purchases
from .table import Table
from .vocabulary import joined, plain_name

PARAMETER = "eventparamskey"


def refuse_parameters(table: Table, name: str) -> None:
    """Raise FlywheelError if a table has a row for each parameter of an event."""
    if parts := [header for header in table.header if joined(plain_name(header)) == PARAMETER]:
        message = _(
            "{file} has a row for each parameter of an event (column '{column}'), so that events would count several "
            "times. Export one row for each event, or JSON lines."
        )
        raise FlywheelError(message.format(file=name, column=parts[0]))


def what_is_missing(path: str, table: Table, columns: Columns) -> FlywheelError:
    """Return the question which column names people or holds the time, or that no column can."""
    role = "time" if "person" in columns.of else "person"
    if some := [k for k in columns.others[role] if k not in columns.of.values()]:
        return DoubtError(which_column(role, some[:MOST], table), path)
    there = ", ".join(table.header[:12]) + (", …" if len(table.header) > 12 else "")
    message = (
        _("{file} has no column that can hold a date. It has: {columns}. Export it with the date of each row.")
        if role == "time"
        else _("{file} has no column that can name people. It has: {columns}. Export it with a customer number.")
    )
    return FlywheelError(message.format(file=Path(path).name, columns=there))


def ask_rows(table: Table, columns: Columns, answers: Answers, path: str) -> None:
    """Raise DoubtError if nothing says that the rows of a list of people and dates are purchases."""
    if are_purchases(table, columns):
        return
    choices = (
        Choice(PURCHASE, _("a purchase")),
        Choice("other", _("something else, such as a visit, a registration or a question")),
    )
    doubt = Doubt("rows", "", _("What is a row of this file?"), choices, blocking=True)
    answer = answers.get("rows")
    if answer is None:
        raise DoubtError(doubt, path)
    if check_answer(answer, doubt) != PURCHASE:
        message = _("{file} does not say what happened. Name the column that does, such as {remedy}, or add one.")
        line = code_line(path, {"column.stage": table.header[-1]})
        raise FlywheelError(message.format(file=Path(path).name, remedy=line))
