"""What an export does not say, so that it cannot be read as it is: asked where a person can tell, else refused."""

import re
from collections import Counter
from pathlib import Path

import numpy as np

from ...data.log.notes import list_few
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..cells.codes import combine
from ..cells.dates import SAYS
from ..cells.patterns import MONTHS, is_coarse
from ..cells.values import is_empty, is_nobody, read_values
from ..columns.amounts import is_money, may_count_money
from ..columns.points import MOST_STATUSES
from ..columns.roles import Columns
from ..columns.which_column import MOST, which_column
from ..doubts.answers import Answers
from ..doubts.doubt import Choice, Doubt, DoubtError, check_answer, code_line
from ..files.parameters import find_parameter
from ..files.table import Table
from ..files.years import columns_without_year
from ..orders.payments import PURCHASE
from ..report import DUPLICATE, Fates, make_report
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name
from .clock import no_dates, no_days
from .shape import are_purchases, count_columns, interval_price, step_dates
from .steps import STEPS

LEAST, MOSTLY = 6, 0.9  # rows, and the share of them that is repeated
NAMED = 2.4  # points of a name by which a column must hold dates
SUMMARIES = frozenset(map(joined, VOCABULARY["rows"]["summaries"]))
MANY = 3  # columns of amounts with a date in their names, which are no coincidence
PERIOD = re.compile(r"(?:cw|kw|week|woche|w|q|quartal|quarter)[. ]*[0-9]{1,2}$|[1-4][. ]*(?:q|quartal)$")
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])")
DATES_IN_NAMES = mark(
    "In {file} the dates stand in the names of columns ({columns}), so that no row tells when somebody bought. Export "
    "the single payments or orders, a row for each, with the day. If there is no such export, turn the table in Excel: "
    "Data, From Table/Range, mark these columns, Unpivot Columns; then write a day instead of each name, such as "
    "2026-01-31."
)

NO_YEAR = mark(
    "The days in '{column}' have no year, such as {value}. Write them as 2026-03-31. If all are of one year, it is "
    "enough to put it into the file's name: {remedy}."
)


def refuse_parameters(table: Table, name: str) -> None:
    """Raise FlywheelError if a table has a row for each parameter of an event."""
    if told := find_parameter(table.header):
        message = _(
            "{file} has a row for each parameter of an event (column '{column}'), so that events would count several "
            "times. Export one row for each event, or JSON lines."
        )
        raise FlywheelError(message.format(file=name, column=table.header[told.name]))


def what_is_missing(path: str, table: Table, columns: Columns, answers: Answers) -> FlywheelError:
    """Return the question which column names people or holds the time, or that no column can."""
    role = "time" if "person" in columns.of else "person"
    some = [k for k in columns.others[role] if k not in columns.of.values()]
    if some and answers.get(f"column.{role}") != "":
        return DoubtError(which_column(role, some[:MOST], table), path)
    if role == "person" and (counted := count_columns(table)):
        message = _(
            "{file} is a report of counts, such as '{column}', and names nobody, so that no journeys can be read in "
            "it. Export a row for each event or order, with the number of the visitor or customer."
        )
        return FlywheelError(message.format(file=Path(path).name, column=table.header[counted[0]]))
    if role == "time" and len(named := _named_by_dates(table)) > 1:
        return FlywheelError(_(DATES_IN_NAMES).format(file=Path(path).name, columns=list_few(named, 3)))
    if role == "time" and (unread := _unread(path, table, columns)):
        return unread
    there = ", ".join(table.header[:12]) + (", …" if len(table.header) > 12 else "")
    message = (
        _("{file} has no column that can hold a date. It has: {columns}. Export it with the date of each row.")
        if role == "time"
        else _("{file} has no column that can name people. It has: {columns}. Export it with a customer number.")
    )
    return FlywheelError(message.format(file=Path(path).name, columns=there))


def _named_by_dates(table: Table) -> list[str]:
    """Return the columns of numbers, or of nothing yet, in whose names a year or a month stands, or a week alone."""
    found = []
    for k, header in enumerate(table.header):
        full = [row[k] for row in table.sample if not is_empty(row[k])]
        words = re.findall(r"[^\W_]+", header.lower())
        told = YEAR.search(header) or PERIOD.match(header.lower()) or not MONTHS.keys().isdisjoint(words)
        if told and (not full or read_values(full).numeric):
            found.append(f"'{header}'")
    return found


def refuse_months(table: Table, name: str) -> None:
    """Raise FlywheelError if the rows of a table are customers, whose purchases stand in a column for each month."""
    named = [header for header in _named_by_dates(table) if not PERIOD.match(header[1:-1].lower())]  # Q1 may be asked
    if len(named) >= MANY:
        raise FlywheelError(_(DATES_IN_NAMES).format(file=name, columns=list_few(named, 3)))


def _unread(path: str, table: Table, columns: Columns) -> FlywheelError | None:
    """Return why the column that must hold the dates cannot be read: it has no days, no years, or no dates at all."""
    full = [[row[k].strip() for row in table.sample if not is_empty(row[k])] for k in range(len(table.header))]
    free = [k for k, texts in enumerate(full) if texts and k not in columns.of.values()]
    for k in free:
        told = SAYS.search(table.header[k].lower()) or not all(map(str.isdigit, full[k]))
        if told and all(map(is_coarse, full[k])):
            return no_days(table.header[k], full[k][0])
    if yearless := columns_without_year(table.header, table.sample):
        file, k = Path(path), yearless[0]
        remedy = f"{file.stem} 2026{file.suffix}"
        return FlywheelError(_(NO_YEAR).format(column=table.header[k], value=repr(full[k][0]), remedy=remedy))
    named = [k for k in free if name_points("time", table.header[k]) >= NAMED]
    return no_dates(table.header[named[0]], full[named[0]]) if named else None


def ask_twice(table: Table, columns: Columns, answers: Answers, fates: Fates, path: str) -> None:
    """Raise DoubtError if nearly each row stands there several times, as in a file that holds an export twice."""
    if "order" in columns.of or len(table) < LEAST:
        return
    codes = combine(table.columns[k].codes for k in sorted(columns.of.values()))
    _codes, first, n = np.unique(codes, return_index=True, return_counts=True)
    if (n[codes] > 1).mean() < MOSTLY:
        return
    choices = (Choice("once", _("count each of them once")), Choice("all", _("they are different; count all of them")))
    question = _("Nearly each row stands there several times, and no number tells orders apart. What are these rows?")
    doubt = Doubt("twice", "", question, choices, blocking=True)
    answer = answers.hear("twice")
    if answer is None:
        raise DoubtError(doubt, path)
    if check_answer(answer, doubt) == "once":
        fates.reject(np.setdiff1d(np.arange(len(table)), first), DUPLICATE)


def ask_amount(table: Table, columns: Columns, answers: Answers, path: str) -> None:
    """Take the only column that can hold the amount where no name tells it; raises DoubtError if others can as well."""
    if {"value", "piece"} & columns.of.keys() or answers.get("column.value") is not None:
        return
    some, sure = possible_amounts(table, columns)
    if some and not (sure and len(some) == 1):
        raise DoubtError(which_column("value", some[:MOST], table), path)
    columns.of |= {"value": some[0]} if some else {}


def possible_amounts(table: Table, columns: Columns) -> tuple[list[int], bool]:
    """Return the columns that can hold amounts where no name tells it, and whether they hardly hold anything else.

    Those that are written as money; else whole numbers; else one with the name of amounts, none of which can be read.
    """
    cells = [[row[k] for row in table.sample] for k in range(len(table.header))]
    free = [k for k, found in enumerate(columns.dates) if k not in columns.of.values() and not found.kind]
    people = cells[columns.of["person"]] if "person" in columns.of else [""] * len(table.sample)
    some = [k for k in columns.others["value"] if k in free]
    some = some or [k for k in free if may_count_money(table.header[k], cells[k], people)]
    if some:
        return some, all(is_money(table.header[k], cells[k]) for k in some)
    return [k for k in free if _name_amounts(table.header[k], cells[k])][:1], True


def _name_amounts(header: str, texts: list[str]) -> bool:
    """Whether a column is surely called amounts, and its cells have digits."""
    full = [text for text in texts if not is_empty(text)]
    return name_points("value", header) >= 5 and sum(bool(re.search("[0-9]", text)) for text in full) > len(full) / 2


def refuse_sums(table: Table, columns: Columns, name: str) -> None:
    """Raise FlywheelError if a table has sums of orders in each row, such as that of a customer or of a mailing."""
    people = columns.texts(table, "person")
    sums = [header for header in table.header if joined(plain_name(header)) in SUMMARIES]
    once = "order" not in columns.of and people.counts().max(initial=0) < 2
    if "value" in columns.of and table.header[columns.of["value"]] in sums and _are_made(table, columns, sums):
        named = [not is_nobody(text) for text in people.texts]
        once = once or people.counts()[named].max(initial=0) < 2
    if sums and once:
        message = _(
            "Each row of {file} holds sums such as '{column}', so that it does not tell who bought "
            "when. Export the orders or the payments, a row for each."
        )
        raise FlywheelError(message.format(file=name, column=sums[0]))


def _are_made(table: Table, columns: Columns, sums: list[str]) -> bool:
    """Whether a table with sums lists customers, though its rows have numbers: it has several, or their first day."""
    first, number = (
        plain_name(table.header[columns.of[role]]) if role in columns.of else "" for role in ("time", "order")
    )
    begun = has_word(first, ("since", "seit", *(["created"] if number in ("", "id") else [])))
    return len(sums) > 1 or begun


def refuse_account(table: Table, columns: Columns, name: str) -> None:
    """Raise FlywheelError if a table has the debit and the credit of accounts, and no other amount."""
    names = {joined(plain_name(header)): header for header in table.header}
    sides = (VOCABULARY["rows"][side] for side in ("debit", "credit"))
    debit, credit = (next((names[name] for name in side if name in names), "") for side in sides)
    if debit and credit and "value" not in columns.of:
        message = _(
            "{file} is an account with debit ('{debit}') and credit ('{credit}'), in which payments would count as "
            "purchases. Export the invoices or the orders, a row for each."
        )
        raise FlywheelError(message.format(file=name, debit=debit, credit=credit))


def ask_rows(table: Table, columns: Columns, answers: Answers, path: str) -> bool:
    """Return whether rows are people whose dates are their steps, by an answer.

    Raises DoubtError if nothing says that the rows of a list of people and dates are purchases, or if their amount is a
    price of each month or year; FlywheelError if they are neither.
    """
    price = interval_price(table, columns)
    some, sure = possible_amounts(table, columns) if "value" not in columns.of else ([], False)
    if (are_purchases(table, columns) or (sure and len(some) == 1)) and not price:
        return False
    steps = step_dates(table, columns) if answers.get("steps") is None else {}
    names = " · ".join(steps.values())
    choices = (
        Choice(PURCHASE, _("a payment that was made") if price else _("a purchase")),
        *([Choice(STEPS, _("a person whose dates are steps: {names}").format(names=names))] if steps else []),
        Choice(
            "other",
            _("a contract or a membership")
            if price
            else _("something else, such as a visit, a registration or a question"),
        ),
    )
    question = _("'{column}' seems to be a price for each month or year, not a payment. What is a row of this file?")
    question = question.format(column=price) if price else _("What is a row of this file?")
    doubt = Doubt("rows", "", question, choices[::-1] if price else choices, blocking=True)  # the likeliest first
    answer = answers.hear("rows")
    if answer is None:
        raise DoubtError(doubt, path)
    chosen = check_answer(answer, doubt)
    if chosen == "other" and price:
        message = _(
            "{file} lists contracts and what each of them costs ('{column}'; rows: {n}), but no payments. Export "
            "the payments or the invoices, a row for each."
        )
        raise FlywheelError(message.format(file=Path(path).name, column=price, n=len(table)))
    if chosen == "other":
        step = _find_steps(table, columns)
        if step is None:
            message = _(
                "{file} does not say what happened, and no column names steps. Export the orders, a row for each with "
                "its day and its customer; or a row for each step of a customer, with the name of the step."
            )
            raise FlywheelError(message.format(file=Path(path).name))
        message = _("{file} does not say what happened. Name the column that does, such as {remedy}, or add one.")
        line = code_line(path, {"column.stage": table.header[step]})
        raise FlywheelError(message.format(file=Path(path).name, remedy=line))
    return chosen == STEPS


def _find_steps(table: Table, columns: Columns) -> int | None:
    """Return the column that names steps, if one can by its cells: few names, of which most people have several."""
    people = [row[columns.of["person"]].strip() for row in table.sample]
    found = []
    for k, dates in enumerate(columns.dates):
        texts = [row[k].strip() for row in table.sample]
        names = {text for text in texts if not is_empty(text)}
        if dates.kind or k in columns.of.values() or not 1 < len(names) <= MOST_STATUSES or read_values(texts).numeric:
            continue
        own = Counter(person for person, text in set(zip(people, texts, strict=True)) if text in names)
        if several := sum(n > 1 for n in own.values()):
            found.append((several, -k))
    return -max(found)[1] if found else None


def refuse_nothing(sheet: Sheet, rows: int) -> None:
    """Raise FlywheelError if no row is left that can be used, with the report that says why."""
    if not rows:
        told = str(make_report(sheet.table, sheet.fates))
        raise FlywheelError(
            _("{file} has no row that can be used. {report}").format(file=Path(sheet.name).name, report=told)
        )
