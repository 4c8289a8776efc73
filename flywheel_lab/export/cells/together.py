"""What several columns say together, in each row."""

from collections.abc import Callable, Sequence

import numpy as np

from .codes import combine
from .column import Column


def pair(one: Column, other: Column, tell: Callable[[str, str], str]) -> Column:
    """Return what is told of the texts of two columns in each row.

    >>> pair(Column.of(["Kim", "Kim"]), Column.of(["Ash", "Elm"]), "{} {}".format)[:]
    ['Kim Ash', 'Kim Elm']
    """
    codes = combine((one.codes, other.codes))
    first = np.unique(codes, return_index=True)[1].tolist()
    now = Column.of([tell(one[row], other[row]) for row in first])
    return Column(now.texts, now.codes[codes])


def beside(columns: Sequence[Column]) -> Column:
    """Return what columns say together, "" where the first one says nothing.

    >>> beside([Column.of(["7", "", "7"]), Column.of(["1 May", "1 May", "2 May"])])[:]
    ['7, 1 May', '', '7, 2 May']
    """
    codes = combine(column.codes for column in columns)
    first = np.unique(codes, return_index=True)[1].tolist()
    rows = [[column[row] for column in columns] for row in first]
    now = Column.of([", ".join(row) if row[0] else "" for row in rows])
    return Column(now.texts, now.codes[codes])
