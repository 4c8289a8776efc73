"""Phrases are tried on the rows of the file until one gives what was read."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from ...data.log.times import read as read_times

Lines = list[str]
TROUBLES = (ValueError, KeyError, TypeError, AttributeError, OverflowError)
WIDEST = 88  # letters of a line that need not be scrolled


class NoPlainLinesError(Exception):
    """There are no few lines of pandas that read this export in the same way."""


def run_lines(told: dict[str, Any], lines: Lines) -> Lines:
    """Run lines with the names in `told`, and return them."""
    exec("\n".join(lines), told)
    return lines


def run_on_copy(told: dict[str, Any], lines: Lines) -> dict[str, Any] | None:
    """Return the names in `told` after lines that change columns of `rows`; None where they cannot be run."""
    trial = told | {"rows": told["rows"].copy(deep=False)}
    try:
        run_lines(trial, lines)
    except TROUBLES:
        return None
    return trial


def wrapped(head: str, options: Lines) -> Lines:
    """Return a call with its options, in one line if it is short.

    >>> wrapped("log = f", ["a", "b=1"])
    ['log = f(a, b=1)']
    """
    whole = f"{head}({', '.join(options)})"
    if len(whole) <= WIDEST:
        return [whole]
    lines = [f"    {options[0]},"]
    for each in options[1:]:
        if len(lines[-1]) + len(each) < WIDEST:
            lines[-1] += f" {each},"
        else:
            lines.append(f"    {each},")
    return [f"{head}(", *lines, ")"]


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
