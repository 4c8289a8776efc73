"""What the amounts that count leave aside, by the names of columns: told, as only a person knows what was meant."""

import re

import numpy as np

from ...data.log.notes import list_few, note_that
from ...messages import mark
from ..cells.column import Numbers
from ..cells.values import is_empty, read_values
from ..columns.roles import WEAK
from ..files.table import Table
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name
from .wording import goes_back

PARTS = {name: frozenset(words) for name, words in VOCABULARY["parts"].items()}
INTERVALS = frozenset(map(joined, VOCABULARY["rows"]["intervals"]))
EACH = re.compile(
    r"\b(?:pro|per|je|par|por) \w+|\b(?:monthly|monatlich\w*|yearly|annual|jährlich\w*|mensuel\w*|mensual\w*)\b"
)
ALONE = mark("'{column}' counts alone. What these columns say was neither added nor taken off: {others}.")
FOR_ONE = mark(
    "'{column}' seems to be the amount for one month, night, person or the like. Each row counts it once. If rows "
    "stand for more, add a column with the whole amount, and choose it."
)
INTERVAL = mark("'{interval}' says for how long '{column}' is paid. Each row counts it once, not each time it is due.")

PIECES_BACK = mark(
    "'{column}' says that pieces came back (rows: {n}), but not for how much money. Nothing was taken off for them; a "
    "column with the amounts that went back would do it."
)


def tell_aside(sheet: Sheet) -> None:
    """Say which amounts were neither added nor taken off, and that amounts are those of one month, night or person."""
    table, of = sheet.table, sheet.columns.of
    _tell_pieces_back(sheet)
    k = of.get("value", of.get("piece", -1))
    if k < 0:
        return
    column, name = table.header[k], plain_name(table.header[k])
    if EACH.search(name):
        sheet.notes += note_that(FOR_ONE, column=column)
    for interval in [header for header in table.header if joined(plain_name(header)) in INTERVALS][:1]:
        sheet.notes += note_that(INTERVAL, interval=interval, column=column)
    words = PARTS["first"] if has_word(name, PARTS["rest"]) else frozenset[str]()
    goods = PARTS["goods"].intersection(name.split()) and PARTS["whole"].isdisjoint(name.split())
    if "value" not in of or goods or name_points("value", column) < WEAK["value"]:
        words |= PARTS["added"] | PARTS["taken"]
    free = [at for at in range(len(table.header)) if at not in of.values()]
    free = [at for at in free if has_word(plain_name(table.header[at]), words)]
    if others := [table.header[at] for at in free if _read(at, table).any()]:
        sheet.notes += note_that(ALONE, column=column, others=list_few(others))


def counts_back(header: str) -> bool:
    """Whether a column has the name of a number of pieces that came back.

    >>> counts_back("Quantity returned"), counts_back("Amount returned"), counts_back("Quantity")
    (True, False, False)
    """
    return has_word(plain_name(header), PARTS["pieces"]) and goes_back(plain_name(header))


def _tell_pieces_back(sheet: Sheet) -> None:
    """Say in how many rows pieces came back of which no amount was taken off."""
    for k, header in enumerate(sheet.table.header):
        if counts_back(header) and k not in sheet.columns.of.values() and "refund" not in sheet.columns.of:
            column = sheet.table.columns[k]
            n = int((np.nan_to_num(read_values(column).numbers)[sheet.fates.kept] != 0).sum())
            sheet.notes += note_that(PIECES_BACK, column=header, n=n) if n else []


def _read(k: int, table: Table) -> Numbers:
    """Return the amounts of the first rows, 0 for none; none at all of a column that has other texts."""
    texts = [row[k] for row in table.sample if not is_empty(row[k])]
    read = read_values(texts)
    return np.nan_to_num(read.numbers) if read.numeric else np.zeros(1)
