"""Texts that differ in capitals or spaces only are one."""

import numpy as np

from ...data.words import fold
from .column import Column


def spell_alike(column: Column) -> Column:
    """Return a column in which texts that differ in capitals or spaces only are written as in most rows.

    >>> spell_alike(Column.of(["Yes", "yes", "yes", "no"])).texts
    ['yes', 'no']
    """
    first: dict[str, str] = {}
    counts = column.counts()
    for text in map(column.texts.__getitem__, np.argsort(-counts, kind="stable").tolist()):
        first.setdefault(fold(text), text.strip())
    return column.change(lambda text: first[fold(text)])
