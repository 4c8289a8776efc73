"""What a table has to be before it is read as a journey log, and what is said when it is not."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _


def lazy(data: Any, wanted: tuple[str, ...] = ()) -> nw.LazyFrame[Any]:
    """Return any data frame that Narwhals reads as a lazy frame that has the wanted columns."""
    try:
        frame: nw.LazyFrame[Any] = nw.from_native(data).lazy()
    except TypeError:
        message = _("A journey log is made from a data frame (pandas, Polars, DuckDB, …), got {kind}.")
        raise JourneyLogError(message.format(kind=type(data).__name__)) from None
    _have(list(frame.collect_schema().names()), wanted)
    return frame


def table(data: Any) -> pd.DataFrame:
    """Return the data as a pandas table with at least one row."""
    frame = data if isinstance(data, pd.DataFrame) else lazy(data).collect().to_pandas()
    if frame.empty:
        raise JourneyLogError(_("The table has no rows. Check the file and the filters that you applied to it."))
    return frame.reset_index(drop=True)


def columns(frame: pd.DataFrame, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return the table with the wanted columns first; each is there once and has no gap."""
    _have(list(frame.columns), wanted)
    for name in wanted:
        gaps = frame[name].isna()
        if gaps.any():
            message = _("Column '{column}' is empty in {count} rows, first in row {row}. Fill them or drop these rows.")
            raise JourneyLogError(message.format(column=name, count=int(gaps.sum()), row=int(gaps.argmax())))
    return frame[[*wanted, *(name for name in frame.columns if name not in wanted)]]


def times(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return the times as dates or as finite numbers; texts are read as ISO dates, so 03.04. is never guessed."""
    if pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column):
        numbers = column.astype(float)
        _refuse(~pd.Series(np.isfinite(numbers)), column, _("Row {row}: the time {value!r} is no finite number."))
        return column
    dates = column if pd.api.types.is_datetime64_any_dtype(column) else _iso(column)
    _refuse(dates.isna(), column, _("Row {row}: cannot read the time {value!r}. {advice}"))
    return dates.dt.tz_convert("UTC").dt.tz_localize(None) if dates.dt.tz is not None else dates


def _iso(texts: "pd.Series[Any]") -> "pd.Series[pd.Timestamp]":
    return pd.to_datetime(texts, errors="coerce", format="ISO8601")


def forwards(events: pd.DataFrame) -> None:
    """Refuse rows of one person that run backwards in time: their order decides between equal times."""
    ordered = events.sort_values("person", kind="stable")
    same = ordered["person"].to_numpy()[1:] == ordered["person"].to_numpy()[:-1]
    back = same & (ordered["time"].to_numpy()[1:] < ordered["time"].to_numpy()[:-1])
    if back.any():
        row = int(ordered.index[1:][back].min())
        message = _(
            "Times out of order: row {row} of person {person!r} ({time}) is earlier than their row before it. "
            "Sort the table first: events.sort_values('time', kind='stable')."
        )
        person, time = events.loc[row, ["person", "time"]]
        raise JourneyLogError(message.format(row=row, person=str(person), time=time))


def end_of_observation(until: Any, time: "pd.Series[Any]") -> Any:
    """Return the end of observation, in the type of the times and not before the last event."""
    last = time.max()
    if until is None:
        return last
    end = times(pd.Series([until])).iloc[0] if isinstance(last, pd.Timestamp) else until
    try:
        too_early = bool(end < last) or pd.isna(end)
    except TypeError:
        too_early = True
    if too_early:
        message = _("observed_until is {end}, but the last event is at {last}. Give the day you stopped looking.")
        raise JourneyLogError(message.format(end=until, last=last))
    return end


def ordered_stages(
    events: pd.DataFrame, given: Sequence[str], exits: tuple[str, ...]
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return events with stages as texts, and the order of the stages, of which the exits are none."""
    stage = events["stage"]
    if given:
        order = list(given)
    elif isinstance(stage.dtype, pd.CategoricalDtype):
        order = [str(name) for name in stage.cat.categories if (stage == name).any()]
    else:
        order = list(events.sort_values("time", kind="stable")["stage"].astype(str).unique())
    texts = stage.astype(str)
    unknown = sorted(set(texts) - {*order, *exits})
    if unknown:
        message = _("The events have stages that the list of stages does not name: {stages}. Add them, or use only().")
        raise JourneyLogError(message.format(stages=", ".join(unknown)))
    order = [name for name in order if name not in exits]
    return events.assign(stage=texts), steps(order, tuple(order))


def steps(chosen: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the chosen steps; each is known and stands there once."""
    names = (chosen,) if isinstance(chosen, str) else tuple(chosen)
    if not names:
        raise JourneyLogError(_("A funnel needs at least one step, got none."))
    for name in names:
        if names.count(name) > 1:
            message = _("Step '{stage}' is named twice. A funnel passes each step once.")
            raise JourneyLogError(message.format(stage=name))
        if name not in known:
            message = _("There is no stage '{stage}' in the log. There are: {stages}.")
            raise JourneyLogError(message.format(stage=name, stages=", ".join(known[:12])))
    return names


def _have(there: list[Any], wanted: tuple[str, ...]) -> None:
    missing = [name for name in wanted if name not in there]
    if missing:
        message = _("The column {missing} is missing. The table has: {there}. Rename its columns and try again.")
        names = {"missing": ", ".join(missing), "there": ", ".join(map(str, there)) or "–"}
        raise JourneyLogError(message.format(**names))
    twice = [name for name in wanted if there.count(name) > 1]
    if twice:
        message = _("The column '{column}' is there twice. Keep one of them.")
        raise JourneyLogError(message.format(column=twice[0]))


def _refuse(bad: "pd.Series[bool]", column: "pd.Series[Any]", message: str) -> None:
    if bad.any():
        row = int(bad.to_numpy().argmax())
        advice = _("Write dates as 2026-03-31, or read them with pd.to_datetime(column, dayfirst=True).")
        raise JourneyLogError(message.format(row=row, value=column.iloc[row], advice=advice))
