"""Lines of a file are rows of data, or none: blank, a sum, a comment, the header once more, or outside the sample."""

import re
from collections.abc import Callable, Iterator

import numpy as np

from ...messages import mark
from ..cells.column import Numbers
from ..vocabulary import VOCABULARY
from .cutting import Block
from .others import Others, follows_gap, is_title, row_before

SUM = mark("total row")
HEADER = mark("repeated header")
COMMENT = mark("comment line")
ASIDE = mark("somebody outside the sample")
LONG = mark("more cells than columns")
OTHER = mark("row of another table in the file")
SUMS = frozenset(VOCABULARY["rows"]["sums"])
BEHIND = re.compile(r"[\s0-9./:-]+$")  # the word for a sum
LEADS = {word[:2] for word in SUMS}  # how the first cell of a line begins that may be a sum
LEGEND = re.compile(r"\S\s*=\s*\S|(?:legende?|légende|leyenda)\s*:?$", re.IGNORECASE)  # "x = not paid"
Chosen = Callable[[Block, Numbers], list[bool]]
"""Tells for some rows of a block which of them are read."""


class Sorting:
    """What is sorted out of the lines under a header, which stands in line `begin`, block by block.

    `rejected` are lines that are no data: reason, line, cells. Of the rows that were left `aside`, only the first is
    among them. `short` rows have fewer cells than the header, and of `nameless` ones the first cell is empty. Where the
    header stands in no line, the file is one table; else there may be `others` below it.
    """

    def __init__(self, header: list[str], begin: int, chosen: Chosen | None = None) -> None:
        self.header, self.begin, self.chosen = header, begin, chosen
        self.rejected: list[tuple[str, int, list[str]]] = []
        self.short = self.nameless = self.aside = 0
        self.others = Others(header)

    def rows_of(self, block: Block) -> Numbers:
        """Return which lines of a block are rows of data."""
        width, leads = len(self.header), block.leads()
        kept = np.asarray(block.lines > self.begin)
        odd = (block.widths != width) | leads.take([self._may_be_none(lead) for lead in leads.texts])
        looked = odd | (
            np.diff(block.lines, prepend=block.lines[:1]) > 1
        )  # of most lines it is clear that they are rows
        for _after in ("a gap", "a title"):
            looked[1:] |= looked[:-1]
        for k in self._looked_at(looked):
            if kept[k]:
                self._sort(block, k, kept)
        self.short += int((block.widths[kept] < width).sum())
        if self.chosen:
            self._leave_aside(block, kept, self.chosen)
        self.nameless += sum(not block.row(k)[0].strip() for k in np.flatnonzero(odd & kept).tolist())
        return np.flatnonzero(kept)

    def _may_be_none(self, lead: str) -> bool:
        if lead[:1] == "#" and not self.header[0].startswith("#"):
            return lead == "# "  # #1001 is an order, "# 1001" may be a comment
        tidy = lead.strip().lower()
        if lead[1:2] in (" ", "=") or tidy in ("le", "lé"):
            return True  # of a legend
        return tidy in {"", *LEADS, self.header[0][:2].strip().lower()} or lead[0] in "# " or not lead.isprintable()

    def _looked_at(self, looked: Numbers) -> Iterator[int]:
        """Return the lines at which to look, and all where another table has begun."""
        next_one = 0
        for k in [*np.flatnonzero(looked).tolist(), len(looked)]:
            while self.others.inside and next_one < k:
                yield next_one
                next_one += 1
            if k < len(looked):
                yield k
            next_one = k + 1

    def _sort(self, block: Block, k: int, kept: Numbers) -> None:
        """Say of a line whether it is kept; all but blank ones that are not are among the rejected."""
        line, row = int(block.lines[k]), block.row(k)
        if not any(map(str.strip, row)):
            kept[k] = False
        elif self.begin and self._is_in_other(block, k, kept):
            kept[k] = False
            self.rejected.append((self._why_other(), line, row))
        elif reason := self._why_no_row(row):
            kept[k] = False
            self.rejected.append((reason, line, row))

    def _is_in_other(self, block: Block, k: int, kept: Numbers) -> bool:
        """Whether a line is in another table; the title above its header is then as well."""
        gap = follows_gap(k, block.row, block.lines.__getitem__, len(self.header))
        following, was_inside = block.row(k + 1) if k + 1 < len(block.lines) else [], self.others.inside
        inside = self.others.have(int(block.lines[k]), block.row(k), gap, following)
        if inside and not was_inside:
            before = row_before(k, block.row)
            if before >= 0 and kept[before] and is_title(title := block.row(before)):
                kept[before] = False
                self.rejected.append((self._why_other(), int(block.lines[before]), title))
        return inside

    def _why_other(self) -> str:
        return COMMENT if self.others.found[-1].legend else OTHER

    def _why_no_row(self, row: list[str]) -> str:
        """Return why a line is no row of data, "" if it is one."""
        name, width = row[0].strip(), len(self.header)
        full = [*filter(None, map(str.strip, row))]
        if len(full) == 1 and (row[0].startswith("# ") or (width > 1 and LEGEND.match(full[0]))):
            return COMMENT
        if name == self.header[0] and [cell.strip() for cell in row][:width] == self.header:
            return HEADER
        if len(row) > width and any(map(str.strip, row[width:])):
            return LONG  # a separator in a text: from there on, each cell has slipped
        if is_sum(full[0]):
            return SUM if len(full) <= max(2, 0.6 * width) else ""
        return ""

    def _leave_aside(self, block: Block, kept: Numbers, chosen: Chosen) -> None:
        """Keep only the rows that are chosen."""
        rows = np.flatnonzero(kept)
        left = rows[~np.array(chosen(block, rows), bool)]
        kept[left] = False
        for k in left[: 0 if self.aside else 1].tolist():
            self.rejected.append((ASIDE, int(block.lines[k]), widen(block.row(k), len(self.header))))
        self.aside += len(left)


def is_sum(name: str) -> bool:
    """Whether a text names a sum, also with what it is of behind it.

    >>> is_sum("Total 2026:"), is_sum("Total Energy")
    (True, False)
    """
    return BEHIND.sub("", name).lower() in SUMS


def widen(row: list[str], width: int) -> list[str]:
    """Return a row with as many cells as there are columns."""
    return row if len(row) == width else (row + [""] * (width - len(row)))[:width]
