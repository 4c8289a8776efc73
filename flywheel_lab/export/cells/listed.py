"""Amounts of cells that list several, such as the refunds of an order: they are added."""

import re
from collections.abc import Iterable

import numpy as np

from .column import Column
from .values import Values, read_values

LISTED = re.compile(r"\s*[;|+\n]\s*")  # between the amounts of one cell


def add_listed(texts: Iterable[str]) -> Values:
    """Return the numbers of a column whose cells may list several amounts, which are added.

    >>> add_listed(["12.00; 3.00", "4.00", "[1.00 | 2.00]"]).numbers.tolist()
    [15.0, 4.0, 3.0]
    """
    column = Column.of(texts)
    parts = [LISTED.split(text.strip("[]() ")) for text in column.texts]
    if all(len(some) == 1 for some in parts):
        return read_values(column)
    read = read_values([part for some in parts for part in some])
    own = np.array([k for k, some in enumerate(parts) for _part in some], int)
    some, bad = np.zeros(len(parts)), np.isin(np.arange(len(parts)), own[read.bad])
    np.add.at(some, own, np.nan_to_num(read.numbers))
    nothing = ~np.isin(np.arange(len(parts)), own[~np.isnan(read.numbers)])
    return Values(column.take(np.where(nothing | bad, np.nan, some)), read.mark, np.flatnonzero(column.take(bad)))
