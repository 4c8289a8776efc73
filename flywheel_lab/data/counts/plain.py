"""Tables in simple types: names as texts or numbers, moments without a zone, so that every engine reads them alike."""

from typing import Any, NamedTuple

import narwhals as nw
import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..log import checks, people, times
from ..log.notes import Note
from .engine import Frame

NAMES = (nw.Categorical, nw.Enum, nw.Unknown)
UNNAMED = (nw.List, nw.Array, nw.Struct, nw.Object)
NAMED = mark("Column '{column}' must hold texts or numbers, but it holds {value!r}.")


class Plain(NamedTuple):
    """Columns `person, stage, time` (`clock`, `by`) in simple types; stage and by are numbers of names in the lists."""

    frame: pd.DataFrame
    stages: list[Any]
    groups: list[Any]
    notes: list[Note]


def plain(table: pd.DataFrame, by: str | None) -> Plain:
    """Return a table in simple types; `time` is the moment, by which to order, `clock` what the wall clock said."""
    table = checks.widen_numbers(table)
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


def columns(frame: Frame, by: str | None) -> Frame:
    """Return the columns to count: names as texts; for times with a zone, the moment and the local clock time."""
    schema = frame.collect_schema()
    for name in ("stage", *([by] if by else [])):
        if isinstance(schema[name], UNNAMED) or schema[name].is_nested():
            raise JourneyLogError(_(NAMED).format(column=name, value=str(schema[name])))
    parts = {name: nw.col(name) for name in ("person", "stage", "time")} | ({"by": nw.col(by)} if by else {})
    for name in ("stage", "by"):
        if name in parts and isinstance(schema[by or name if name == "by" else name], NAMES):
            parts[name] = parts[name].cast(nw.String)
    for name, source in {"time": "time", "by": by}.items():
        if source and schema[source].is_float():  # not a number is no value
            parts[name] = nw.when(~parts[name].is_nan()).then(parts[name])
    kind = schema["time"]
    if frame.implementation.is_polars() and isinstance(kind, nw.Datetime) and kind.time_zone is not None:
        parts["clock"] = nw.col("time").dt.replace_time_zone(None)
        parts["time"] = nw.col("time").dt.convert_time_zone("UTC").dt.replace_time_zone(None)
    return frame.select(**parts)


def only_times(frame: Frame) -> None:
    """Refuse times that are neither dates nor numbers, because they would be compared letter by letter."""
    kind = frame.collect_schema()["time"]
    if not (kind.is_numeric() or isinstance(kind, (nw.Date, nw.Datetime))):
        message = _(
            "The times of a table must be dates or numbers, but in column 'time' they are {kind}. Read them first: "
            "table['time'] = pd.to_datetime(table['time']), or make a JourneyLog of the table."
        )
        raise JourneyLogError(message.format(kind=kind))


def future(frame: Frame, until: Any) -> list[Note]:
    """Return a note on events in the future; rows are fetched only if there are any."""
    if not isinstance(until, pd.Timestamp) or not times.future(pd.Series([until.tz_localize(None)])):
        return []
    clock = pd.to_datetime(checks.table(frame.select("time").collect().to_pandas())["time"])
    return times.future(times.by_the_clock(clock))


def no_gap(frame: Frame, column: str, values: list[Any], count: int) -> None:
    """Refuse a table in which rows of a column are empty, or hold one of these values, by which they name nothing."""
    if count:
        rows: Any = None if frame.implementation.is_spark_like() else frame.select(column).collect().to_pandas()[column]
        row = "–" if rows is None else int((rows.isna() | rows.isin(values)).to_numpy().argmax())
        raise checks.gap(column, count, row)


def codes(column: "pd.Series[Any]", name: str) -> tuple[Any, list[Any]]:
    """Return a number for each value of a column, -1 for none, and the values."""
    try:
        numbers, values = pd.factorize(column, sort=True)  # so that the smallest number is the smallest value
    except TypeError:
        value = next(value for value in column if not pd.api.types.is_hashable(value))
        raise JourneyLogError(_(NAMED).format(column=name, value=value)) from None
    return numbers.astype(np.int32), list(values)


def _person(column: "pd.Series[Any]") -> tuple[Any, list[Note]]:
    """Return people as numbers or texts; of other kinds, and of Python's own objects, a log says what they are."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    objects = column.dtype == object and pd.api.types.infer_dtype(column, skipna=True) != "string"
    kinds = (pd.api.types.is_integer_dtype, pd.api.types.is_float_dtype, pd.api.types.is_string_dtype)
    if not objects and any(kind(column.dtype) for kind in kinds):
        return (column.astype("string") if column.dtype == object else column), []  # a gap is no text to compare
    person, notes = people.read(column)
    return person if pd.api.types.is_numeric_dtype(person) else person.map(str, na_action="ignore"), notes


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
