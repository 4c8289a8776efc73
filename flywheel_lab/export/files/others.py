"""Another table below the one that is read, with a header of its own, such as sums by month or a legend."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...data.log.notes import Note, list_few, note_that
from ...messages import gettext as _
from ...messages import mark
from ..privacy import cover_contacts
from .formats import Row
from .heads import filled_to, header_row, how_telling
from .legends import CODE, CODE_ROW

FEW = 4  # columns that are named
BEGINS = re.compile(r"[^\W\d_]|[#%€$Ø№]")  # the name of a column, but no amount, date or number
DIGIT = re.compile("[0-9]")
OTHERS = mark(
    "The file has another table, which was not read: {tables}. To read it, save it as a file of its own, without the "
    "rows around it."
)
TABLE = mark("from line {line} on, rows: {n}, columns: {columns}")


@dataclass
class Other:
    """Another table: the line of its header, its columns, how many rows it has, and whether it may be a legend."""

    line: int
    header: list[str]
    n: int = 0
    legend: bool = False

    def __str__(self) -> str:
        """Where it stands and what it has, as a note says it."""
        columns = list_few([cover_contacts(cell) for cell in self.header], FEW)
        return _(TABLE).format(line=self.line, n=self.n, columns=columns)


def note_others(tables: list[Other]) -> list[Note]:
    """Return what is said of other tables, if there are any."""
    return note_that(OTHERS, tables="; ".join(map(str, tables[:FEW]))) if tables else []


def is_title(row: list[str]) -> bool:
    """Whether only the first cell of a row is filled."""
    return filled_to(row) == 1


def begins_table(row: list[str], following: list[str], header: list[str]) -> bool:
    """Whether a row behind a gap names columns other than those of `header`, with another row below it.

    >>> begins_table(["Month", "Total"], ["2026-01", "50"], ["Customer", "Date", "Total"])
    True
    >>> begins_table(["kim", "Kiel"], ["lee", "Ulm", "2026-01-03"], ["Customer", "City", "Date"])
    False
    """
    n = filled_to(row)
    names = [cell.strip() for cell in row[:n]]
    pairs = zip(names, following, strict=False)
    return (
        n > 1
        and len(set(names)) == n
        and all(map(BEGINS.match, names))
        and names != header[:n]
        and 1 < filled_to(following) <= n
        and any(DIGIT.search(cell) and not DIGIT.search(name) for name, cell in pairs)
    )


def begins_legend(row: list[str], following: list[str], width: int) -> bool:
    """Whether a row behind a gap is a title, the header or the first line of a legend, in a file of `width` columns.

    >>> begins_legend(["State codes:"], ["PD", "paid"], 5), begins_legend(["PD: paid"], ["CX: cancelled"], 5)
    (True, True)
    """
    if len(CODE.findall(";".join(row))) > 1:
        return True
    return width > 3 and filled_to(row) <= 2 and bool(filled_to(following) <= 2 and CODE_ROW.match(";".join(following)))


class Others:
    """The tables below the one that is read, found line by line; `inside` says whether the last line is in one."""

    def __init__(self, header: list[str]) -> None:
        self.header, self.found, self.inside = header, list[Other](), False

    def have(self, line: int, row: list[str], gap: bool, following: list[str]) -> bool:
        """Whether a row is in another table, or is its header; it may follow a `gap`."""
        tidy = [cell.strip() for cell in row]
        if tidy[: len(self.header)] == self.header:
            self.inside = False
        elif gap and begins_table(row, following, self.header):
            if self.inside and self.found[-1].legend and not self.found[-1].n:  # its title
                self.found.pop()
            self.found.append(Other(line, tidy[: filled_to(row)]))
            self.inside = True
        elif gap and begins_legend(row, following, len(self.header)):
            self.found.append(Other(line, tidy[: filled_to(row)], legend=True))
            self.inside = True
        elif self.inside and filled_to(row) > (2 if self.found[-1].legend else len(self.found[-1].header)):
            self.inside = False
        elif self.inside and (not is_title(row) or self.found[-1].legend):
            self.found[-1].n += 1
        return self.inside


def row_before(k: int, row_of: Callable[[int], list[str]]) -> int:
    """Return the number of the last row before row k that is not blank, -1 if there is none."""
    return next((before for before in range(k - 1, -1, -1) if filled_to(row_of(before))), -1)


def follows_gap(k: int, row_of: Callable[[int], list[str]], line_of: Callable[[int], int], width: int) -> bool:
    """Whether row k stands behind a blank line, or behind a title: one behind a blank line, or without further cells.

    >>> rows, lines = [["kim", "5"], ["Sums", ""], ["Month", "Total"]], [2, 4, 5]
    >>> follows_gap(2, rows.__getitem__, lines.__getitem__, 2), follows_gap(0, rows.__getitem__, lines.__getitem__, 2)
    (True, False)
    """
    before = row_before(k, row_of)
    if before < 0:
        return False
    row = row_of(before)
    broken = sum(max(cell.count("\n"), cell.count("\r")) for cell in row)  # lines of a cell in quotation marks
    if line_of(k) > line_of(before) + 1 + broken:
        return True
    return is_title(row) and (len(row) != width or follows_gap(before, row_of, line_of, width))


def choose_header(rows: list[Row]) -> tuple[int, list[Other]]:
    """Return the number of the header of the table that tells most, and those above it."""
    texts = [row for _line, row in rows] or [[]]
    at = header_row(texts)
    heads = [
        k
        for k in range(at + 1, len(rows) - 1)
        if follows_gap(k, texts.__getitem__, lambda k: rows[k][0], len(texts[at]))
        and begins_table(texts[k], texts[k + 1], texts[at])
    ]
    best = max([at, *heads], key=lambda k: how_telling(texts[k]))
    above = [k for k in [at, *heads] if k < best]
    ends = [*above, best][1:]
    return best, [
        Other(rows[k][0], texts[k][: filled_to(texts[k])], sum(filled_to(row) > 1 for row in texts[k + 1 : end]))
        for k, end in zip(above, ends, strict=True)
    ]
