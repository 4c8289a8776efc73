"""Whole numbers from 0 on that stand for texts or orders: combined, counted, with what belongs to them added up."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


def combine(columns: Iterable[Numbers]) -> Numbers:
    """Return one code for each row, the same where all columns have the same codes.

    >>> combine([np.array([0, 1, 0, 0]), np.array([5, 5, 5, 6])]).tolist()
    [0, 2, 0, 1]
    """
    both = np.zeros(0, np.int64)
    for codes in columns:  # counted anew each time, so that the numbers stay small
        both = codes.astype(np.int64) if not len(both) else both * (int(codes.max(initial=0)) + 1) + codes
        both = np.unique(both, return_inverse=True)[1].astype(np.int64)
    return both


def count_each(codes: Numbers, n: int = 0) -> Numbers:
    """Return how often each whole number from 0 on stands there, of the first `n` at least.

    >>> count_each(np.array([2, 0, 2]), 4).tolist()
    [1, 0, 2, 0]
    """
    return np.bincount(codes.astype(np.intp), minlength=n)


def sum_each(amounts: Numbers, codes: Numbers, n: int = 0) -> Numbers:
    """Return what the amounts of each whole number from 0 on add up to, of the first `n` at least.

    >>> sum_each(np.array([5.0, 1.0, 2.5]), np.array([1, 0, 1])).tolist()
    [1.0, 7.5]
    """
    return np.bincount(codes.astype(np.intp), amounts, n)
