"""Phrases are tried on the rows of the file until one gives what was read."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from ...log.times import read as read_times

Lines = list[str]
TROUBLES = (ValueError, KeyError, TypeError, AttributeError, OverflowError)


class NoPlainLinesError(Exception):
    """There are no few lines of pandas that read this export in the same way."""


def run_line(told: dict[str, Any], line: str) -> Lines:
    """Run a line with the names in `told`, and return it."""
    exec(line, told)
    return [line]


def first_that_fits(phrases: Iterable[str], fits: Callable[[str], bool]) -> str:
    """Return the first phrase that fits, where one that cannot be run does not; raises NoPlainLinesError."""
    for phrase in phrases:
        try:
            if fits(phrase):
                return phrase
        except TROUBLES:
            continue
    raise NoPlainLinesError("no phrase fits")


def same(one: Any, other: Any) -> bool:
    """Whether two columns say the same, and nothing in the same rows.

    >>> same(["a", None], ["a", float("nan")]), same(["a"], ["b"])
    (True, False)
    """
    one, other = pd.Series(one).astype(object), pd.Series(other).astype(object)
    if len(one) != len(other):
        return False
    none = one.isna().to_numpy()
    return bool((none == other.isna().to_numpy()).all() and (one.to_numpy()[~none] == other.to_numpy()[~none]).all())


def same_tables(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    """Whether two tables have the same columns, which say the same."""
    names = list(one.columns)
    return set(names) == set(other.columns) and all(same(one[name], other[name]) for name in names)


def same_times(one: Any, other: Any) -> bool:
    """Whether two columns of times are the same moments and the same clocks on the wall."""
    read = [read_times(pd.Series(each).reset_index(drop=True)) for each in (one, other)]
    return all(same(a, b) for a, b in zip(*read, strict=True))


def same_groups(one: Any, other: Any) -> bool:
    """Whether two columns put the same rows together, whatever they call them.

    >>> same_groups(["a", "a", "b"], [7, 7, 1])
    True
    """
    return bool((pd.factorize(pd.Series(one))[0] == pd.factorize(pd.Series(other))[0]).all())
