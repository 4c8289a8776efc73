"""Lines of a file are rows of data, or none: blank, a sum, a comment, the header once more, or outside the sample."""

import re
from collections.abc import Callable

import numpy as np

from ...messages import mark
from ..cells.column import Numbers
from ..vocabulary import VOCABULARY
from .cutting import Block

SUM = mark("total row")
HEADER = mark("repeated header")
COMMENT = mark("comment line")
ASIDE = mark("somebody outside the sample")
LONG = mark("more cells than columns")
SUMS = frozenset(VOCABULARY["rows"]["sums"])
LEADS = {word[:2] for word in SUMS}  # how the first cell of a line begins that may be a sum
LEGEND = re.compile(r"\S\s*=\s*\S|(?:legende?|légende|leyenda)\s*:?$", re.IGNORECASE)  # "x = not paid"
Chosen = Callable[[Block, Numbers], list[bool]]
"""Tells for some rows of a block which of them are read."""


class Sorting:
    """What is sorted out of the lines under a header, which stands in line `begin`, block by block.

    `rejected` are lines that are no data: reason, line, cells. Of the rows that were left `aside`, only the first is
    among them. `short` rows have fewer cells than the header, and of `nameless` ones the first cell is empty.
    """

    def __init__(self, header: list[str], begin: int, chosen: Chosen | None = None) -> None:
        self.header, self.begin, self.chosen = header, begin, chosen
        self.rejected: list[tuple[str, int, list[str]]] = []
        self.short = self.nameless = self.aside = 0

    def rows_of(self, block: Block) -> Numbers:
        """Return which lines of a block are rows of data."""
        width, leads = len(self.header), block.leads()
        kept = np.asarray(block.lines > self.begin)
        odd = (block.widths != width) | leads.take([self._may_be_none(lead) for lead in leads.texts])
        for k in np.flatnonzero(odd & kept).tolist():  # of most lines it is clear that they are rows
            kept[k] = not self._leave_out(int(block.lines[k]), block.row(k))
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

    def _leave_out(self, line: int, row: list[str]) -> bool:
        """Whether a line is no row; all but blank ones are kept among the rejected."""
        if not any(map(str.strip, row)):
            return True
        if reason := self._why_no_row(row):
            self.rejected.append((reason, line, row))
        return bool(reason)

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
        if re.sub(r"[\s0-9./:-]+$", "", full[0]).lower() in SUMS:  # "Total 2026:"
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


def widen(row: list[str], width: int) -> list[str]:
    """Return a row with as many cells as there are columns."""
    return row if len(row) == width else (row + [""] * (width - len(row)))[:width]
