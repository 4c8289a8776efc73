"""A table: a header and rows as wide as it, of which columns are held and the rest is read again."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from ...data.log.notes import Note
from ..cells.codes import count_each
from ..cells.column import Column, Numbers
from .formats import Cells
from .sorting import widen


@dataclass
class Table:
    """A header and rows as wide as it; `columns` has those columns that were asked for, by their number.

    `sample` holds its first rows, from which it is told what is what, and `lines` the lines of the file on which rows
    begin; `rejected` are lines that are no data: reason, line, cells. The header stands in line `begin`. Of
    the rows that were left `aside`, only the first is among them. First and last `names` stand together in the latter.
    """

    cells: Cells
    header: list[str]
    columns: dict[int, Column]
    sample: list[list[str]]
    lines: Numbers
    rejected: list[tuple[str, int, list[str]]]
    meta: dict[str, str]
    notes: list[Note] = field(default_factory=list)
    begin: int = 1
    aside: int = 0
    names: tuple[int, ...] = ()

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.lines)

    @property
    def comma(self) -> bool:
        """Whether cells are separated by semicolons, as where the comma is the decimal mark."""
        return self.cells.separator == ";"

    def first_filled(self, sample: list[list[str]]) -> set[int]:
        """Return the first row in which a column is filled that is empty in the whole sample, for each such column."""
        found = set()
        for k, column in self.columns.items():
            if not any(row[k].strip() for row in sample) and any(map(str.strip, column.texts)):
                found.add(int(column.take([bool(text.strip()) for text in column.texts]).argmax()))
        return found

    def pick(self, rows: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
        """Return some rows with their numbers, read from the file once more, because most of it is not held."""
        row_of = {int(self.lines[row]): row for row in rows}
        for line, cells in self.cells.rows() if row_of else ():
            if line in row_of:
                yield row_of.pop(line), widen(cells, len(self.header))
                if not row_of:
                    return

    def forget(self, columns: Collection[int]) -> None:
        """Let go of columns of which what counts was read: a million texts fill a tenth of the memory."""
        for k in columns:
            self.columns.pop(k)

    def repeated(self, groups: Numbers) -> Numbers:
        """Return the rows that repeat an earlier row of the same group, such as an order, in all cells."""
        several = np.flatnonzero(count_each(groups)[groups] > 1)
        seen, again = set[int](), []
        for row, cells in self.pick(several.tolist()):
            mark = hash((int(groups[row]), *map(str.strip, cells)))  # the rows themselves would fill the memory
            again += [row] if mark in seen else []
            seen.add(mark)
        return np.array(again, int)
