"""Texts that differ only in their digits have one shape: it is looked at once, and the digits are read all at once."""

from collections.abc import Callable, Iterable
from functools import cached_property

import numpy as np

from .column import Column, Numbers

AS_ZERO = str.maketrans("123456789", "000000000")


def shapes_of(column: Column) -> dict[str, Numbers]:
    """Return for each shape (a text with 0 for each digit) the numbers of the column's texts that have it.

    >>> texts = Column.of(["2026-01-31", "soon", "2025-12-24"])
    >>> {shape: rows.tolist() for shape, rows in shapes_of(texts).items()}
    {'0000-00-00': [0, 2], 'soon': [1]}
    """
    if column.cells is not None and column.letters is not None:
        zeros = np.where(column.letters - np.uint8(ord("1")) < 9, np.uint8(ord("0")), column.letters)
        shapes = Column.of_cells(zeros.view(column.cells.dtype)[:, 0])
    else:
        texts = column.texts
        told = "\n".join(texts).translate(AS_ZERO).split("\n") if texts else []  # all at once in a quarter of the time
        shapes = Column.of(told if len(told) == len(texts) else [text.translate(AS_ZERO) for text in texts])
    order = np.argsort(shapes.codes, kind="stable")
    parts = np.split(order, np.cumsum(shapes.counts()))[:-1]
    return dict(zip(shapes.texts, parts, strict=True))


def change_shapes(column: Column, change: Callable[[str], str]) -> Column:
    """Return a column with each text changed to what is told of its shape.

    >>> change_shapes(Column.of(["1 €", "$2", "3 €"]), lambda shape: shape.strip(" 0"))[:]
    ['€', '$', '€']
    """
    shapes = shapes_of(column)
    told, codes = Column.of(map(change, shapes)), np.zeros(column.different, np.int32)
    for code, rows in zip(told.codes.tolist(), shapes.values(), strict=True):
        codes[rows] = code
    return Column(told.texts, codes[column.codes])


class Letters:
    """Texts of one shape, those that have some numbers in a column, letter by letter.

    >>> Letters(Column.of(["2026-01-31", "2025-12-24"]), np.arange(2)).numbers(0, 4).tolist()
    [2026, 2025]
    """

    def __init__(self, column: Column, rows: Numbers) -> None:
        self.column, self.rows = column, rows
        if column.letters is not None:
            letters = column.letters[rows]
            letters = letters[:, : int((letters[:1] > 0).sum())]
        else:
            text = "".join(self.texts)
            letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).reshape(len(rows), -1)
        self.signs = letters.T.astype(np.uint8, order="C")  # a row for each place, for digits

    @cached_property
    def texts(self) -> list[str]:
        """The texts themselves."""
        return self.column.some(self.rows.tolist())

    def parts(self, begin: int, end: int) -> Column:
        """Return what stands between two places."""
        if self.column.letters is None:
            return Column.of([text[begin:end] for text in self.texts])
        cells = np.zeros((len(self.rows), -(-(end - begin) // 8) * 8), np.uint8)
        cells[:, : end - begin] = self.signs[begin:end].T
        return Column.of_cells(cells.view(f"S{cells.shape[1]}")[:, 0])

    def numbers(self, begin: int, end: int) -> Numbers:
        """Return the whole numbers that stand between two places; very long ones as integers of Python."""
        if end - begin > 18 or (self.signs[begin:end] - ord("0") > 9).any():  # too long, or digits of another script
            return np.array([int(text[begin:end] or 0) for text in self.texts], dtype=object)
        return self._whole(range(begin, end))

    def amounts(self, places: list[int], decimals: int) -> Numbers:
        """Return the numbers whose digits stand at these places, so many of them behind the decimal mark."""
        if len(places) > 15:  # more than a number of the machine holds exactly
            told = ("".join(text[k] for k in places) for text in self.texts)
            return np.array([float(f"{each}e-{decimals}") for each in told])
        return np.asarray(self._whole(places) / 10**decimals)

    def _whole(self, places: Iterable[int]) -> Numbers:
        found = np.zeros(len(self.rows), np.int64)
        for place in places:
            found = found * 10 + (self.signs[place] - ord("0"))
        return found
