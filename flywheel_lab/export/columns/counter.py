"""Sales over the counter: what a till sold to whom it does not know, under a number or a name of its own."""

import numpy as np

from ...data.words import WORDS, word
from ..cells.column import Column, Numbers
from ..files.table import Table
from ..vocabulary import name_points

COUNTER, NAMES = frozenset(WORDS["counter"]), 1.5  # points of a column's name, with which it names people
LEADS = {name[:2] for name in COUNTER}


def over_the_counter(table: Table, ids: Column) -> Numbers:
    """Return which ids a till gives to whom it does not know: zeros alone, or what it always calls a counter sale."""
    found = ids.mark(_is_till, lambda lead: not lead.strip("0") or lead.lower() in LEADS).copy()
    for column in (table.columns[k] for k in counter_columns(table)):
        others = ids.counts(np.flatnonzero(~column.take([*map(_is_counter, column.texts)])))
        found |= (others == 0) & (ids.counts() > 0)
    return found


def counter_columns(table: Table) -> list[int]:
    """Return the columns of names in which sales over the counter stand."""
    named = [k for k, header in enumerate(table.header) if name_points("person", header) >= NAMES]
    return [k for k in named if any(_is_counter(row[k]) for row in table.sample)]


def _is_till(text: str) -> bool:
    return not text.strip("0") or _is_counter(text)


def _is_counter(text: str) -> bool:
    return text[:2].lower() in LEADS and word(text) in COUNTER  # to fold a million of them takes seconds
