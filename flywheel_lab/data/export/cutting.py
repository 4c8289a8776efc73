"""Lines are cut into cells all at once where quotation marks stand as they should, else row by row by the module csv.

A block of lines is plain if each quotation mark begins or ends a cell or is doubled in one, and each line ends with LF
or CR LF. There the module csv cuts at the same places, and a cell becomes a text only where somebody asks for it.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Protocol

import numpy as np
import pandas as pd

from .column import Column, Numbers
from .formats import Row
from .texts import LONGEST, split_rows

LINES = 10_000  # in a block
FURTHER = 1_000  # lines after which a quotation mark that was opened is taken for a stray one
SHORT = 8  # letters, which make a number of 64 bits
QUOTE, LF, CR = map(ord, '"\n\r')


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

    def column(self, k: int, rows: Numbers) -> Column:
        """Return cell k of some lines, each different text once."""


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

    def column(self, k: int, rows: Numbers) -> Column:
        """Return cell k of some lines, each different text once."""
        return Column.of(self.texts(k, rows))

    def texts(self, k: int, rows: Numbers) -> list[str]:
        """Return cell k of some lines, "" where a line is too short."""
        return [row[k] if k < len(row) else "" for row in map(self.rows.__getitem__, rows.tolist())]


class Plain:
    r"""A block of which is known where its cells stand: that of line `row`, cell k, has the number `first[row] + k`.

    >>> block = cut_plain('a,"x ""y"" z"\n,b\n', 7, ",")
    >>> block.lines.tolist(), block.row(0), block.texts(1, np.array([0, 1]))
    ([7, 8], ['a', 'x "y" z'], ['x "y" z', 'b'])
    """

    def __init__(self, text: str, letters: Numbers, begin: Numbers, end: Numbers, first: Numbers, line: int) -> None:
        self.text, self.letters, self.begin, self.end, self.first = text, letters, begin, end, first
        self.widths = np.diff(first, append=len(begin))
        self.doubled = '""' in text
        breaks = np.flatnonzero(letters == LF)  # there are more of them than rows where a cell has several lines
        self.lines = line + np.searchsorted(breaks, begin[first])

    def leads(self) -> Column:
        """Return the first two letters of each line's first cell."""
        begin, size = self.begin[self.first], (self.end - self.begin)[self.first]
        one, two = (np.where(size > k, self.letters[begin + k * (size > k)], 0).astype(np.int64) for k in (0, 1))
        pairs, codes = np.unique(one << 32 | two, return_inverse=True)
        both = [divmod(pair, 1 << 32) for pair in pairs.tolist()]
        return Column(["".join(chr(letter) for letter in pair if letter) for pair in both], codes)

    def row(self, k: int) -> list[str]:
        """Return the cells of a line."""
        first = int(self.first[k])
        cells = slice(first, first + int(self.widths[k]))
        return self._texts(self.begin[cells], self.end[cells])

    def texts(self, k: int, rows: Numbers) -> list[str]:
        """Return cell k of some lines, "" where a line is too short."""
        return self._texts(*self._places(k, rows))

    def column(self, k: int, rows: Numbers) -> Column:
        """Return cell k of some lines, each different text once; short ones are told apart without making texts."""
        begin, end = self._places(k, rows)
        size = end - begin
        if self.letters.itemsize > 1 or size.max(initial=0) > SHORT:
            return Column.of(self._texts(begin, end))
        mark = np.zeros(len(rows), np.uint64)
        for place in range(int(size.max(initial=0))):
            there = size > place
            mark = mark << np.uint64(8) | np.where(there, self.letters[begin + place * there], 0).astype(np.uint64)
        codes, marks = pd.factorize(mark)
        first = np.zeros(len(marks), np.int64)
        first[codes[::-1]] = np.arange(len(codes))[::-1]
        return Column(self._texts(begin[first], end[first]), codes)

    def _places(self, k: int, rows: Numbers) -> tuple[Numbers, Numbers]:
        there = self.widths[rows] > k
        cells = np.where(there, self.first[rows] + k, 0)
        return self.begin[cells], np.where(there, self.end[cells], self.begin[cells])

    def _texts(self, begin: Numbers, end: Numbers) -> list[str]:
        text = self.text
        found = [text[a:b] for a, b in zip(begin.tolist(), end.tolist(), strict=True)]
        return [each.replace('""', '"') for each in found] if self.doubled else found


def cut_blocks(lines: Iterator[str], separator: str, escape: bool, skipped: int = 0) -> Iterator[Block]:
    """Return the cells of lines, if so many were skipped before; raises csv.Error."""
    line = skipped + 1
    while some := list(islice(lines, LINES)):
        quotes = sum(each.count('"') for each in some) if escape else "".join(some).count('"')
        for more in islice(lines, FURTHER) if quotes % 2 else ():
            some.append(more)
            quotes += more.count('"')
            if quotes % 2 == 0:
                break
        plain = None if escape else cut_plain("".join(some), line, separator)
        if plain:
            yield plain
            line += len(some)
        else:
            rows, read = _cut_row_by_row(some, lines, separator, escape, line - 1)
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


def _letters_of(text: str) -> Numbers:
    """Return the letters of a text as numbers, in small ones where they are those of western Europe."""
    try:
        return np.frombuffer(text.encode("latin-1"), np.uint8)
    except UnicodeEncodeError:
        return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def cut_plain(text: str, line: int, separator: str) -> Plain | None:
    """Return lines of a text, the first of which has this number, with their cells; None if they are not plain."""
    if separator in '"\r\n' or text.count("\r") != text.count("\r\n"):
        return None
    text += "" if text.endswith("\n") else "\n"
    letters = _letters_of(text)
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
    return Plain(text, letters, begin + quoted, end - quoted, first, line)
