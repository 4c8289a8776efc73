"""What the last row of a file may be: broken off, as in a download that was interrupted, or a sum."""

import re

import numpy as np

from ...messages import mark
from ..cells.column import Column
from ..cells.shapes import AS_ZERO
from ..cells.values import read_values

CUT = mark("last line, in which the file breaks off")
LEAST = 3  # rows above, from which it is told how a whole cell is written
WORDS = 12  # different ones, which a column repeats
CENTS = re.compile(r"[.,][0-9][0-9][^0-9]*$")
AMOUNT = re.compile(r"-?[0-9][0-9.,' ]*$")


def breaks_off(rest: str, separator: str, row: list[str], ends: list[str], alone: bool) -> bool:
    """Whether the last row breaks off in a file that does not end its last line, `rest`.

    It does in an open quotation mark, or if it `alone` is too short, or if its last cell is the beginning of what
    stands above it, which are the `ends` of the other rows.

    >>> ends = ["25.00", "35.00", "145.00"]
    >>> breaks_off("10,13", ",", ["10", "13"], ends, False), breaks_off("10,13.00", ",", ["10", "13.00"], ends, False)
    (True, False)
    """
    if re.search(f'(?:^|{re.escape(separator)})"[^"]*$', rest):
        return True
    return len(ends) >= LEAST and (alone or _is_beginning(row[-1].strip(), [end.strip() for end in ends]))


def _is_beginning(cell: str, ends: list[str]) -> bool:
    """Whether a cell is a part of an amount, of a date or of a word, as they stand above it."""
    full = [text for text in ends if text]
    if not cell or len(full) < LEAST or cell in full:
        return False
    shape, shapes = cell.translate(AS_ZERO), {text.translate(AS_ZERO) for text in full}
    whole = min(shapes)
    if len(shapes) == 1 and not re.fullmatch("[0-9]+", whole):
        return whole != shape and whole.startswith(shape)
    if all(map(CENTS.search, full)):
        return bool(AMOUNT.match(cell) and not CENTS.search(cell))
    words = set(full) if cell.isalpha() else set[str]()
    repeated = len(words) <= min(WORDS, len(full) / 2)
    return repeated and any(text.startswith(cell) and text[len(cell)].isalpha() for text in words)


def adds_up(column: Column) -> bool:
    """Whether the last number of a column is the sum of all others."""
    numbers = read_values(column).numbers
    above = numbers[:-1][~np.isnan(numbers[:-1])]
    return bool(len(above) and abs(above.sum() - numbers[-1]) <= 0.011 * len(above))
