"""Lines are cut into cells all at once where quotation marks stand as they should, else row by row by the module csv.

A block of lines is plain if each quotation mark begins or ends a cell or is doubled in one, and each line ends with LF
or CR LF. There the module csv cuts at the same places, and a cell becomes a text only where somebody asks for it.
"""

import io
from collections.abc import Iterator
from itertools import chain, islice
from typing import Protocol

import numpy as np

from ..cells.column import Column, Numbers
from ..cells.fixed import as_letters, first_letters
from .formats import Row
from .texts import LONGEST, Lines, split_rows

FURTHER = 1_000  # lines after which a quotation mark that was opened is taken for a stray one
WIDEST = 64  # bytes of a cell that is kept as letters
QUOTE, LF, CR = b'"\n\r'


class Block(Protocol):
    """Lines of a file with their cells; `lines` are their numbers, and `widths` tells how many cells each has."""

    lines: Numbers
    widths: Numbers

    def leads(self) -> Column:
        """Return the first two letters of each line's first cell."""

    def row(self, k: int) -> list[str]:
        """Return the cells of a line."""

    def texts(self, k: int, rows: Numbers) -> list[str]:
        """Return cell k of some lines, "" where a line is too short."""

    def cells(self, k: int, rows: Numbers) -> Column | Numbers:
        """Return cell k of some lines: as letters in rows of one width if they are short, else as a column."""


class Held:
    """A block whose cells are texts already."""

    def __init__(self, rows: list[Row]) -> None:
        self.lines = np.array([line for line, _row in rows], np.int64)
        self.rows = [row for _line, row in rows]
        self.widths = np.fromiter(map(len, self.rows), np.int64, len(rows))

    def leads(self) -> Column:
        """Return the first two letters of each line's first cell."""
        return Column.of([row[0][:2] if row else "" for row in self.rows])

    def row(self, k: int) -> list[str]:
        """Return the cells of a line."""
        return self.rows[k]

    def cells(self, k: int, rows: Numbers) -> Column | Numbers:
        """Return cell k of some lines as a column."""
        return Column.of(self.texts(k, rows))

    def texts(self, k: int, rows: Numbers) -> list[str]:
        """Return cell k of some lines, "" where a line is too short."""
        return [row[k] if k < len(row) else "" for row in map(self.rows.__getitem__, rows.tolist())]


class Plain:
    r"""A block of which is known where its cells stand: that of line `row`, cell k, has the number `first[row] + k`.

    >>> block = cut_plain(b'a,"x ""y"" z"\n,b\n', 7, ",")
    >>> block.lines.tolist(), block.row(0), block.texts(1, np.array([0, 1]))
    ([7, 8], ['a', 'x "y" z'], ['x "y" z', 'b'])
    """

    def __init__(self, data: bytes, begin: Numbers, end: Numbers, first: Numbers, doubled: bool, line: int) -> None:
        self.data, self.begin, self.end, self.first, self.doubled = data + bytes(WIDEST), begin, end, first, doubled
        self.widths = np.diff(first, append=len(begin))
        breaks = np.flatnonzero(np.frombuffer(data, np.uint8) == LF)  # more than rows where a cell has several lines
        self.lines = line + np.searchsorted(breaks, begin[first])
        self.next = line + len(breaks)  # the line that follows

    def leads(self) -> Column:
        """Return the first two letters of each line's first cell."""
        begin = self.begin[self.first]
        return Column.of_cells(first_letters(self._letters(begin, self.end[self.first] - begin, 8)))

    def row(self, k: int) -> list[str]:
        """Return the cells of a line."""
        first = int(self.first[k])
        cells = slice(first, first + int(self.widths[k]))
        return self._texts(self.begin[cells], self.end[cells])

    def texts(self, k: int, rows: Numbers) -> list[str]:
        """Return cell k of some lines, "" where a line is too short."""
        return self._texts(*self._places(k, rows))

    def cells(self, k: int, rows: Numbers) -> Column | Numbers:
        """Return cell k of some lines: as letters in rows of one width if they are short, else as a column."""
        begin, end = self._places(k, rows)
        width = -(-int((end - begin).max(initial=1)) // 8) * 8
        if width <= WIDEST:
            found = self._letters(begin, end - begin, width)
            quotes = as_letters(found) == QUOTE if self.doubled else np.zeros((0, 2), bool)
            if not (quotes[:, 1:] & quotes[:, :-1]).any():
                return found
        return Column.of(self._texts(begin, end))

    def _places(self, k: int, rows: Numbers) -> tuple[Numbers, Numbers]:
        there = self.widths[rows] > k
        cells = np.where(there, self.first[rows] + k, 0)
        return self.begin[cells], np.where(there, self.end[cells], self.begin[cells])

    def _letters(self, begin: Numbers, size: Numbers, width: int) -> Numbers:
        """Return what stands from some places on, so many letters of it; the rest of a row is filled with zeros."""
        anywhere: Numbers = np.ndarray(len(self.data) - width + 1, f"S{width}", self.data, strides=(1,))
        found = anywhere[begin]
        as_letters(found)[np.arange(width) >= size[:, None]] = 0
        return found

    def _texts(self, begin: Numbers, end: Numbers) -> list[str]:
        found = [self.data[a:b].decode() for a, b in zip(begin.tolist(), end.tolist(), strict=True)]
        return [each.replace('""', '"') for each in found] if self.doubled else found


def cut_blocks(lines: Lines, separator: str, escape: bool, skipped: int = 0) -> Iterator[Block]:
    """Return the cells of lines, if so many were skipped before; raises csv.Error."""
    line = skipped + 1
    while some := lines.many():
        quotes, further = int((np.frombuffer(some, np.uint8) == QUOTE).sum()), []
        for more in islice(lines, FURTHER) if quotes % 2 else ():
            further.append(more)
            quotes += more.count('"')
            if quotes % 2 == 0:
                break
        some += "".join(further).encode()
        plain = None if escape else cut_plain(some, line, separator)
        if plain:
            yield plain
            line = plain.next
        else:
            texts = list(io.StringIO(some.decode(), newline=""))
            rows, read = _cut_row_by_row(texts, lines, separator, escape, line - 1)
            yield Held(rows)
            line += read


def _cut_row_by_row(
    some: list[str], more: Iterator[str], separator: str, escape: bool, skipped: int
) -> tuple[list[Row], int]:
    """Return the rows in some lines, and how many lines they have: more of them if a row goes on there."""
    read = 0

    def counted() -> Iterator[str]:
        nonlocal read
        for each in chain(some, more):
            read += 1
            yield each

    rows = []
    for row in split_rows(counted(), separator, escape, skipped):
        rows.append(row)
        if read >= len(some):
            break
    return rows, read


def cut_plain(data: bytes, line: int, separator: str) -> Plain | None:
    """Return lines, the first of which has this number, with their cells; None if they are not plain."""
    if separator in '"\r\n' or not separator.isascii():
        return None
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return None
    data += b"" if data.endswith(b"\n") else b"\n"
    letters = np.frombuffer(data, np.uint8)
    between, quotes = ord(separator), np.flatnonzero(letters == QUOTE)
    ends = np.flatnonzero((letters == between) | (letters == LF))
    if len(quotes):
        before, behind = letters[quotes[::2] - 1], letters[quotes[1::2] + 1]  # before the first letter is the last, LF
        if len(quotes) % 2 or not np.isin(before, [between, LF, QUOTE]).all():
            return None
        if not np.isin(behind, [between, LF, CR, QUOTE]).all():
            return None
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
    begin = np.append(0, ends[:-1] + 1)
    last = np.flatnonzero(letters[ends] == LF)
    first = np.append(0, last[:-1] + 1)
    end = ends.copy()
    end[last] -= letters[ends[last] - 1] == CR
    quoted = letters[begin] == QUOTE
    if len(end) and int((end - begin).max()) > LONGEST:
        return None
    return Plain(data, begin + quoted, end - quoted, first, bool((np.diff(quotes) == 1).any()), line)
