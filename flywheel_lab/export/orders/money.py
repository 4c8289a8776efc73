"""What the rows of an export are worth: amounts of a whole column, in currencies that are never added."""

import re

import numpy as np

from ...data.log.notes import list_few, note_that
from ...data.words import WORDS
from ...messages import gettext as _
from ...messages import mark, number
from .. import report
from ..cells.column import Column, Numbers
from ..cells.dates import are_many
from ..cells.values import CENT, Values, read_values
from ..columns.amounts import is_money
from ..columns.roles import WEAK
from ..doubts.doubt import Choice, Doubt, DoubtError
from ..privacy import cover_contacts
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name

PIECES = mark("The amount of a line is '{price}' times '{quantity}'.")
TAKEN = mark("The amounts stand in '{column}': no other column can hold them.")
OTHERS = mark(
    "The amounts that count stand in '{column}'. Other columns say other ones: {others}. If you want those, choose "
    "their column for the amount."
)
SAME = mark("The amounts stand in '{column}'. '{other}' holds the same ones.")
BY_CURRENCY = mark(
    "Each currency has a column of its own, such as '{one}' and '{other}': the amounts of all of them count."
)
UNREADABLE = mark(
    "Amounts in '{column}' that cannot be read: {n}, such as {example}. These rows count without an amount. A "
    "spreadsheet may have made dates of them: export the file once more, and read it before you open it."
)
PAID = frozenset(map(joined, VOCABULARY["rows"]["paid so far"]))
SURE = 3  # points of the name of an amount
CENTS = mark("The amounts in '{column}' are in cents, and were divided by 100.")
WHOLE = frozenset(WORDS["whole"]["codes"])  # currencies
DECIMALS = re.compile("[.,][0-9]")
PRICES = frozenset(map(joined, VOCABULARY["rows"]["prices"]))


def row_values(sheet: Sheet) -> Numbers:
    """Return the amount of each row, nan for none; raises DoubtError where 1.234 may be one or one thousand."""
    if "value" not in sheet.columns.of:
        return np.full(len(sheet.table), np.nan) if sheet.amounts is None else sheet.amounts.copy()
    header, column = sheet.header("value"), sheet.table.columns[sheet.columns.of["value"]]
    values = read_amounts(header, column, sheet)
    sheet.fates.repair(values.bad, report.NO_VALUE)
    if len(values.bad) and (are_many(len(values.bad), len(column)) or np.isnan(values.numbers).all()):
        example = column[int(values.bad[0])].strip()
        sheet.notes += note_that(UNREADABLE, column=header, n=len(values.bad), example=cover_contacts(example))
    if "currency" in sheet.columns.agreed:
        one, other = (sheet.table.header[k] for k in sheet.columns.agreed["currency"])
        sheet.notes += note_that(BY_CURRENCY, one=one, other=other)
    if "value" in sheet.columns.agreed:
        sheet.notes += note_that(SAME, column=header, other=sheet.table.header[sheet.columns.agreed["value"][1]])
    others = [] if "currency" in sheet.columns.agreed else _other_readings(sheet)
    weak = "value" not in sheet.columns.agreed and name_points("value", header) < WEAK["value"]
    if weak and not others and not sheet.answers.get("column.value"):
        sheet.notes += note_that(TAKEN, column=header)
    if others:
        sheet.notes += note_that(OTHERS, column=header, others=list_few(others))
    sheet.written = values.numbers
    if are_cents(sheet):
        sheet.notes += note_that(CENTS, column=header)
        sheet.written = divide_cents(values.numbers, sheet)
    return sheet.written.copy()


def read_amounts(header: str, column: Column, sheet: Sheet) -> Values:
    """Return the amounts in a column of this name; raises DoubtError where 1.234 may be one or one thousand."""
    id = f"value.mark:{header}"
    answer = sheet.answers.hear(id)
    values = read_values(column, answer if answer in (".", ",") else None)
    if values.mark in ("?", "!") or values.mark != (answer or values.mark):
        example = next((text for text in column.texts if DECIMALS.search(text)), column.texts[0]).strip()
        some = list(dict.fromkeys([text.strip() for text in column.texts if DECIMALS.search(text)][:2]))
        read = {mark: read_values(some, mark).numbers.tolist() for mark in ".,"}
        told = {mark: tuple(zip(some, (number(n, 2) for n in read[mark]), strict=True)) for mark in read}
        choices = (
            Choice(".", _("the point is the decimal mark"), told["."]),
            Choice(",", _("the comma is the decimal mark"), told[","]),
        )
        question = _("How are the amounts in '{column}' written, such as {example}?").format(
            column=header, example=example
        )
        doubt = Doubt(id, header, question, choices, blocking=True)
        raise DoubtError(doubt, sheet.name)
    return values


def _other_readings(sheet: Sheet) -> list[str]:
    """Return the columns that are as well called amounts and say others, such as those without taxes.

    Of those that only hint at amounts, it is those that mostly repeat the own ones, and never say more, or which are
    never less than what was paid so far.
    """
    of, rows = sheet.columns.of, sheet.table.sample
    if sheet.answers.get("column.value") or "value" in VOCABULARY["sources"].get(sheet.source, {}).get("columns", {}):
        return []
    own, found = read_values([row[of["value"]] for row in rows]).numbers, []
    paid = joined(plain_name(sheet.header("value"))) in PAID
    for k, header in enumerate(sheet.table.header):
        points = name_points("value", header)
        if k not in of.values() and points > 0:
            other = read_values([row[k] for row in rows])
            differs = np.abs(other.numbers - own) > CENT
            repeats = 2 * differs.sum() < len(own) and not (other.numbers > own + CENT).any()
            repeats |= paid and not (other.numbers < own - CENT).any()
            if other.numeric and differs.any() and (points >= SURE or repeats):
                found.append(header)
    return found


def divide_cents(amounts: Numbers, sheet: Sheet) -> Numbers:
    """Return numbers of cents as money, in currencies that have them."""
    told = sheet.columns.texts(sheet.table, "currency")
    return np.asarray(amounts / np.where(told.take([text.lower() in WHOLE for text in told.texts]), 1, 100))


def are_cents(sheet: Sheet) -> bool:
    """Whether amounts are whole numbers of cents: by their name, as a service writes them for programs, or a neighbour.

    A neighbour says it that has the same amounts, divided by 100 and written as money.
    """
    if "value" not in sheet.columns.of:
        return False
    names = {joined(plain_name(header)) for header in sheet.table.header}
    says = has_word(plain_name(sheet.header("value")), VOCABULARY["rows"]["cents"])
    written = any({joined(name) for name in has} <= names for has in VOCABULARY["rows"]["interfaces"])
    told = says or written or _stand_beside_money(sheet)
    texts = sheet.table.columns[sheet.columns.of["value"]].texts if told else []
    return bool(texts) and not any(DECIMALS.search(text) for text in texts)


def _stand_beside_money(sheet: Sheet) -> bool:
    """Whether another column has the amounts of all first rows as money, a hundredth of what stands in the own one."""
    own, rows = sheet.columns.of["value"], sheet.table.sample
    for k, header in enumerate(sheet.table.header):
        texts = [row[k] for row in rows]
        if k != own and name_points("value", header) > 0 and is_money(header, texts):
            cents, money = read_values([row[own] for row in rows]).numbers, read_values(texts).numbers
            there = np.nan_to_num(cents) != 0
            alike = there.any() and bool((np.abs(cents[there] - 100 * money[there]) < CENT).all())
            if alike and len(np.unique(cents[there])) > 1:
                return True
    return False


def line_values(sheet: Sheet) -> Numbers:
    """Return the amount of each line of an order: as it is written, or the price of a piece times the quantity."""
    columns = sheet.columns
    if "quantity" not in columns.of:
        return row_values(sheet)
    pieces = read_values(columns.texts(sheet.table, "quantity")).numbers
    if "value" not in columns.of and "piece" in columns.of:
        sheet.notes += note_that(PIECES, price=sheet.header("piece"), quantity=sheet.header("quantity"))
        return _write(read_values(columns.texts(sheet.table, "piece")).numbers * pieces, "piece", sheet)
    values, header = row_values(sheet), sheet.header("value") if "value" in columns.of else ""
    if joined(plain_name(header)) not in PRICES or not (pieces > 1).any():
        return values
    choices = (Choice("line", _("of the whole line")), Choice("each", _("of one piece, times the quantity")))
    question = _("Whose price stands in '{column}'?").format(column=header)
    doubt = Doubt(f"value.each:{header}", header, question, choices, blocking=True)
    return _write(values * pieces, "value", sheet) if sheet.ask(doubt) == "each" else values


def _write(values: Numbers, price: str, sheet: Sheet) -> Numbers:
    """Return amounts of lines, and have them for what stands in the file: a `price` of pieces times their quantity."""
    sheet.written, sheet.factors = values, f"{sheet.header(price)} × {sheet.header('quantity')}"
    return values.copy()
