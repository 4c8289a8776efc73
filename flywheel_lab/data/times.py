"""When things happened: dates or numbers, read without guessing, in the order in which a person lived them."""

from typing import Any

import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _


def read(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return times as dates or as finite numbers; texts are read as ISO dates, so that 03.04. is never guessed."""
    if pd.api.types.is_bool_dtype(column) or pd.api.types.is_complex_dtype(column):
        _refuse(column.notna(), column, _("Row {row}: cannot read the time {value!r}. {advice}"))
    if pd.api.types.is_numeric_dtype(column):
        finite = pd.Series(np.isfinite(column.astype(float)))
        _refuse(~finite, column, _("Row {row}: the time {value!r} is no finite number."))
        return column
    dates = column if pd.api.types.is_datetime64_any_dtype(column) else _iso(column)
    _refuse(dates.isna(), column, _("Row {row}: cannot read the time {value!r}. {advice}"))
    return dates


def by_the_clock(time: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return times without their zone, as a clock on the wall showed them: a day is a day where the customer lives."""
    aware = isinstance(time.dtype, pd.DatetimeTZDtype)
    return time.dt.tz_localize(None) if aware else time


def forwards(person: "pd.Series[Any]", time: "pd.Series[Any]") -> None:
    """Refuse rows of one person that run backwards in time: often a wrong join, or an export with the newest first."""
    who = pd.factorize(person)[0]
    order = np.argsort(who, kind="stable")
    same = np.diff(who[order]) == 0
    back = same & (time.to_numpy()[order][1:] < time.to_numpy()[order][:-1])
    if back.any():
        row = int(order[1:][back].min())
        message = _(
            "Times out of order: row {row} of person {person!r} ({time}) is earlier than their row before it. "
            "Sort the table first: events.sort_values('time', kind='stable')."
        )
        raise JourneyLogError(message.format(row=row, person=str(person.iloc[row]), time=time.iloc[row]))


def end_of_observation(until: Any, time: "pd.Series[Any]") -> Any:
    """Return the end of observation, in the type of the times and not before the last event."""
    last = time.max()
    if until is None:
        return last
    try:
        end = by_the_clock(read(pd.Series([until]))).iloc[0] if isinstance(last, pd.Timestamp) else until
        too_early = bool(end < last) or pd.isna(end)
    except TypeError:
        end, too_early = until, True
    if too_early:
        message = _("observed_until is {end}, but the last event is at {last}. Give the day you stopped looking.")
        raise JourneyLogError(message.format(end=until, last=last))
    return end


def _iso(texts: "pd.Series[Any]") -> "pd.Series[Any]":
    try:
        return pd.to_datetime(texts, errors="coerce", format="ISO8601")
    except ValueError:  # several offsets, as on both sides of a change of the clock
        return pd.to_datetime(texts, errors="coerce", format="ISO8601", utc=True)


def _refuse(bad: "pd.Series[bool]", column: "pd.Series[Any]", message: str) -> None:
    if bad.any():
        row = int(bad.to_numpy().argmax())
        advice = _("Write dates as 2026-03-31, or read them with pd.to_datetime(column, dayfirst=True).")
        raise JourneyLogError(message.format(row=row, value=column.iloc[row], advice=advice))
