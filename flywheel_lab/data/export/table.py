"""Rows of texts become a table: which is the header, which rows are sums, and what each line of the file became."""

from collections import Counter
from dataclasses import dataclass, field

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..log.notes import Note, note_that
from .formats import Cells
from .privacy import cover_contacts
from .values import read_values
from .vocabulary import VOCABULARY

SUM = mark("total row")
HEADER = mark("repeated header")
COMMENT = mark("comment line")
BROKEN = mark("line that cannot be read")
LONG = mark("more cells than columns")
SKIPPED = mark("Lines above the header, not read as data: {n}.")
TWICE = mark("Columns with the same name were numbered: {names}.")
SHORT = mark("Lines with fewer cells than the header: {n}. The cells that are missing count as empty.")


@dataclass
class Table:
    """A header and rows as wide as it, with their lines; `rejected` are lines that are no data: reason, line, cells."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    rejected: list[tuple[str, int, list[str]]]
    meta: dict[str, str]
    notes: list[Note] = field(default_factory=list)
    comma: bool = False  # separated by semicolons, as where the comma is the decimal mark


def make_table(cells: Cells, name: str) -> Table:
    """Return the table in rows of texts: each row that is not blank is in it, or rejected; raises FlywheelError."""
    rows = [(line, row) for line, row in zip(cells.lines, cells.rows, strict=True) if any(map(str.strip, row))]
    rejected = [(BROKEN, line, row) for line, row in cells.broken]
    meta, notes = dict(cells.meta), list(cells.notes)
    if cells.head is None:
        at = _header_row([row for _line, row in rows])
        for _line, row in rows[:at]:
            before, colon, after = row[0].partition(":")
            meta |= {before.strip(" #").lower(): after.strip()} if colon else {}
        notes += note_that(SKIPPED, n=at) if at else []
        head, rows = rows[at][1] if rows else [], rows[at + 1 :]
    else:
        head = cells.head
    header = _name_columns(head, [row for _line, row in rows[:500]], notes)
    if not rows:
        raise FlywheelError(_("{file} has a header but no rows. Export it once more.").format(file=name))
    body: list[tuple[int, list[str]]] = []
    short = 0
    for line, row in rows:
        filled = [cell for cell in row if cell.strip()]
        if row[0].startswith("# ") and len(filled) == 1:
            rejected.append((COMMENT, line, row))
        elif [cell.strip() for cell in row][: len(header)] == header:
            rejected.append((HEADER, line, row))
        elif any(cell.strip() for cell in row[len(header) :]):
            rejected.append((LONG, line, row))  # a separator in a text: from there on, each cell has slipped
        elif filled[0].strip().rstrip(":").lower() in VOCABULARY["rows"]["sums"] and len(filled) <= max(
            2, 0.6 * len(header)
        ):
            rejected.append((SUM, line, row))
        else:
            short += len(row) < len(header)
            body.append((line, (row + [""] * (len(header) - len(row)))[: len(header)]))
    if body and _is_sum([row for _line, row in body]):
        rejected.append((SUM, *body.pop()))
    notes += note_that(SHORT, n=short) if short else []
    return Table(
        header, [row for _k, row in body], [k for k, _row in body], rejected, meta, notes, cells.separator == ";"
    )


def _header_row(rows: list[list[str]]) -> int:
    """Return the number of the first row as wide as most, with hardly a gap."""
    widths = Counter(map(_width, rows[:500]))
    width = max(widths, key=lambda n: widths[n] * min(n, 8) ** 0.5, default=0)
    wide = (
        k
        for k, row in enumerate(rows[:60])
        if _width(row) >= width and len([c for c in row if c.strip()]) >= 0.6 * width
    )
    return next(wide, 0)


def _width(row: list[str]) -> int:
    return max((k for k, cell in enumerate(row, 1) if cell.strip()), default=0)


def _name_columns(head: list[str], rows: list[list[str]], notes: list[Note]) -> list[str]:
    width = max([_width(head), *map(_width, rows if _width(head) == len(head) else rows[:0])], default=0)
    width = max(_width(head), min(width, len(head)))
    seen: Counter[str] = Counter()
    names = []
    for k, cell in enumerate(head[:width], 1):
        name = cover_contacts(cell.strip().lstrip("\ufeff")) or f"column {k}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    twice = [name for name, n in seen.items() if n > 1]
    notes += note_that(TWICE, names=", ".join(twice)) if twice else []
    return names


def _is_sum(rows: list[list[str]]) -> bool:
    """Whether the last row has no name, few cells, and a number that all others add up to or reach."""
    last = rows[-1]
    if len(rows) < 3 or last[0].strip() or not all(row[0].strip() for row in rows[:-1]):
        return False
    for k, cell in enumerate(last):
        numbers = read_values([row[k] for row in rows]).numbers if cell.strip() else []
        above = [x for x in numbers[:-1] if x is not None]
        if above and numbers[-1] is not None and abs(sum(above) - numbers[-1]) <= 0.011 * len(above):
            return True
    return False
