"""Another table beside the one that is read, behind an empty column, as somebody puts sums next to a list."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...data.log.notes import list_few, note_that
from ...messages import mark
from ..privacy import cover_contacts
from .formats import Cells, Row
from .heads import filled_to, header_row, how_telling

FEW = 4  # columns that are named
BESIDE = mark("Beside the table stands another one, which was not read: {columns} (rows: {n}).")
Span = tuple[int, int]


def keep_one_table(cells: Cells) -> Cells:
    """Return the columns of the table that tells most, if others stand beside it that end before it or behind it."""
    full = [row for row in cells.first if filled_to(row)] if cells.head is None else []
    at = header_row(full)
    head, body = [cell.strip() for row in full[at : at + 1] for cell in row], full[at + 1 :]
    spans = _spans(full[at:])
    if len(spans) < 2 or not body:
        return cells
    rows = {span: [any(map(str.strip, row[slice(*span)])) for row in body] for span in spans}
    main = max(spans, key=lambda span: (how_telling(head[slice(*span)]), sum(rows[span])))
    others = [span for span in spans if span != main]
    if not how_telling(head[slice(*main)]) or not all(_is_apart(head, rows, main, other) for other in others):
        return cells

    def kept() -> Iterator[Row]:
        for line, row in cells.rows():
            yield line, row[slice(*main)]

    notes = list(cells.notes)
    for span in others:
        columns = list_few([f"'{cover_contacts(cell)}'" for cell in head[slice(*span)]], FEW)
        notes += note_that(BESIDE, columns=columns, n=sum(rows[span]))
    return replace(cells, rows=kept, blocks=None, rest="", notes=notes)


def _spans(rows: list[list[str]]) -> list[Span]:
    """Return where columns stand that are not empty, side by side."""
    width = max(map(filled_to, rows), default=0)
    empty = [k for k in range(width) if not any(row[k].strip() for row in rows if k < len(row))]
    edges = [-1, *empty, width]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _is_apart(head: list[str], rows: dict[Span, list[bool]], main: Span, other: Span) -> bool:
    """Whether columns are a table of their own: with names, and the same ones or fewer or more rows without a gap."""
    names, filled = head[slice(*other)], rows[other]
    n = sum(filled)
    whole = len(names) > 1 and all(names)
    return whole and (names == head[slice(*main)] or (0 < n != sum(rows[main]) and all(filled[:n])))
