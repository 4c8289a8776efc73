"""Numbers of people and of orders that a spreadsheet has shortened, so that different ones look the same."""

import re

import numpy as np

from ...errors import FlywheelError
from ...messages import gettext as _
from ..cells.column import Column, Numbers

DIGITS = 15  # that a spreadsheet keeps of a number
SCIENTIFIC = re.compile(r"\s*[0-9](?:[.,][0-9]+)?E\+[0-9]+\s*")
LONG, CUT = re.compile(rf"\s*[0-9]{{{DIGITS + 1},}}\s*"), re.compile(rf"\s*[0-9]{{{DIGITS}}}0+\s*")
BEGIN = {*"0123456789", ""}  # how they do, behind spaces


def are_shortened(column: Column) -> Numbers:
    """Return for which texts a number is shortened: 9.00720E+16, or a long one where all long ones end with zeros.

    >>> are_shortened(Column.of(["9.00720E+16", "9007199254740993"])).tolist()
    [True, False]
    >>> are_shortened(Column.of(["90071992547409900", "90071992547412300"])).tolist()
    [True, True]
    """
    found = np.zeros(column.different, bool)
    if not column.has("+") and not column.exceeds(DIGITS):
        return found
    begin = column.leads
    rows = np.flatnonzero(begin.take([lead.strip()[:1] in BEGIN for lead in begin.texts]))
    texts = column.some(rows.tolist())
    long = [text for text in texts if len(text) > DIGITS and LONG.fullmatch(text)]
    cut = len(long) > 1 and all(map(CUT.fullmatch, long))  # one alone may end so by chance
    found[rows] = [
        bool("E+" in text and SCIENTIFIC.fullmatch(text)) or bool(cut and len(text) > DIGITS and CUT.fullmatch(text))
        for text in texts
    ]
    return found


def refuse_shortened(column: Column, header: str, lines: Numbers) -> None:
    """Raise FlywheelError if a number that is shortened stands in several of the `lines`: it may be several."""
    again = np.flatnonzero(column.take(are_shortened(column) & (column.counts() > 1)))
    if len(again):
        message = _(
            "Column '{column}': a spreadsheet has shortened the numbers, so that different ones look the same (first "
            "in line {line}). Export the file once more, and do not save it in Excel before the column is set to text."
        )
        raise FlywheelError(message.format(column=header, line=int(lines[again[0]])))
