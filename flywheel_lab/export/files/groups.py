"""Titles above blocks of rows, as monday and Excel write them, become a column where they tell how orders stand."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...data.endings import FATE_OF
from ...data.log.notes import list_few, note_that
from ...data.words import word
from ...messages import gettext as _
from ...messages import mark
from .formats import Cells, Row

LEAST = 3  # cells of a header
NAME = mark("Status (group)")
TITLES = mark("Each block of rows has a title of its own, read as the column '{column}': {titles}.")


def name_groups(cells: Cells) -> Cells:
    """Return rows with the title of their block behind them, if the header stands under several that tell a state."""
    some = [[cell.strip() for cell in row] for row in cells.first] if cells.head is None else []
    under = [(a[0], b) for a, b in pairwise(filter(any, some)) if _is_title(a) and sum(map(bool, b)) >= LEAST]
    heads = Counter(tuple(row) for _title, row in under)
    head = next((list(row) for row, n in heads.items() if n > 1), [])
    titles = list(dict.fromkeys(title for title, row in under if row == head))
    if len(titles) < 2 or not any(map(tells_state, titles)):
        return cells
    name = _(NAME)

    def rows() -> Iterator[Row]:
        last = title = ""
        for line, row in cells.rows():
            tidy = [cell.strip() for cell in row]
            wide = row + [""] * (len(head) - len(row))
            if _is_title(tidy):
                last = tidy[0]
                yield line, row
            elif tidy == head:
                title = last
                yield line, [*wide, name]
            elif any(tidy[:1]) or sum(map(bool, tidy)) >= LEAST:
                yield line, [*wide, title]
            else:  # a sum
                yield line, row

    notes = [*cells.notes, *note_that(TITLES, column=name, titles=list_few(titles))]
    return replace(cells, rows=rows, blocks=None, notes=notes)


def _is_title(row: list[str]) -> bool:
    return any(row[:1]) and not any(row[1:])


def tells_state(title: str) -> bool:
    """Whether a word of a title says what becomes of an order.

    >>> tells_state("Done & paid"), tells_state("March")
    (True, False)
    """
    return any(each in FATE_OF for each in re.findall(r"[^\W\d_]+", word(title)))
