"""Tables of pandas in simple types: names as numbers, moments without a zone, so that every engine reads them alike."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ..log import people, times
from ..log.notes import Note


class Plain(NamedTuple):
    """Columns `person, stage, time` (`clock`, `by`) in simple types; stage and by are numbers of names in the lists."""

    frame: pd.DataFrame
    stages: list[Any]
    groups: list[Any]
    notes: list[Note]


def plain(table: pd.DataFrame, by: str | None) -> Plain:
    """Return a table in simple types; `time` is the moment, by which to order, `clock` what the wall clock said."""
    person, notes = _person(table["person"])
    time, clock = _moments(table["time"])
    stage, stages = codes(table["stage"], "stage")
    parts = {"person": person, "stage": stage, "time": time}
    if clock is not None:
        parts["clock"] = clock
    groups: list[Any] = []
    if by is not None:
        parts["by"], groups = codes(table[by], by)
    return Plain(
        pd.DataFrame({name: getattr(part, "array", part) for name, part in parts.items()}), stages, groups, notes
    )


def codes(column: "pd.Series[Any]", name: str) -> tuple[Any, list[Any]]:
    """Return a number for each value of a column, -1 for none, and the values."""
    try:
        numbers, values = pd.factorize(column)
    except TypeError:
        message = _("Column '{column}' must hold texts or numbers, but it holds {value!r}.")
        value = next(value for value in column if not pd.api.types.is_hashable(value))
        raise JourneyLogError(message.format(column=name, value=value)) from None
    return numbers.astype(np.int32), list(values)


def _person(column: "pd.Series[Any]") -> tuple[Any, list[Note]]:
    """Return people; a column of Python's own objects is read as a log does, because any kind may be among them."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    if column.dtype == object and pd.api.types.infer_dtype(column, skipna=True) not in {"string", "empty"}:
        return people.read(column)
    return column, []


def _moments(column: "pd.Series[Any]") -> tuple[Any, Any]:
    """Return the moments without a zone, and what the clock showed where that is something else."""
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        return column.dt.tz_convert(None), column.dt.tz_localize(None)
    kind = pd.api.types.infer_dtype(column, skipna=True) if column.dtype == object else ""
    if kind in {"date", "datetime", "datetime64"} or (
        isinstance(column.dtype, pd.ArrowDtype) and column.dtype.kind == "M"
    ):
        clock, order = times.read(column)
        zoned = isinstance(order.dtype, pd.DatetimeTZDtype)
        return (order.dt.tz_convert(None), clock) if zoned else (order, None)
    return column, None
