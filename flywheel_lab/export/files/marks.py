"""Numbers of a workbook, which have no decimal mark of their own, beside amounts that were typed as texts."""

import re
from typing import Any

import numpy as np

from ..cells.values import read_values

MARKS = {",": ",", "?": "·"}  # of the texts: of numbers beside them, of which "·" decides nothing
DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")


def mark_numbers(rows: list[list[Any]]) -> list[list[Any]]:
    """Return the cells of a sheet, the numbers written with the mark of the texts in their column, if not a point.

    >>> mark_numbers([["1.450,-", "9.50", "1.450"], [599.53, 2.5, 3.5]])
    [['1.450,-', '9.50', '1.450'], ['599,53', 2.5, '3·5']]
    """
    marks = {}
    for k in {k for row in rows for k, cell in enumerate(row) if _has_decimals(cell)}:
        texts = [row[k] for row in rows if k < len(row) and isinstance(row[k], str) and re.search("[.,]", row[k])]
        there = ~np.isnan(read_values(texts, ",").numbers)
        mark = read_values([text for text, one in zip(texts, there, strict=True) if one]).mark
        if there.any() and mark in MARKS:
            marks[k] = MARKS[mark]

    def write(k: int, cell: Any) -> Any:
        return str(cell).replace(".", marks[k]) if k in marks and _has_decimals(cell) else cell

    return [[write(k, cell) for k, cell in enumerate(row)] for row in rows] if marks else rows


def _has_decimals(cell: Any) -> bool:
    return isinstance(cell, float) and not cell.is_integer() and bool(DECIMAL.fullmatch(str(cell)))
