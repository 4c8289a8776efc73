"""When things happened: dates or numbers, read without guessing, in the order in which a person lived them."""

import re
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark, plural
from .disguises import LONGEST, not_a_date, plausible
from .notes import Note, note_left_out

NUMBERS = {"integer", "floating", "mixed-integer-float", "decimal"}
MOMENTS = {"string", "datetime", "datetime64", "date", "empty"}
OFFSET = r"([T ]\d\d[\d:.,]*)\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$"  # behind a time: 2026-01-31 has none

FUTURE = mark("Events that lie in the future: {n}.")
TWICE = plural(
    "In the hour that the clock shows twice, one time was set to the time before it, to keep their order.",
    "In the hour that the clock shows twice, {n} times were set to the time before them, to keep their order.",
)


class Times(NamedTuple):
    """When, as the `clock` on the wall showed it, and the moment itself, by which to `order`."""

    clock: "pd.Series[Any]"
    order: "pd.Series[Any]"


def read(column: "pd.Series[Any]", name: str = "time") -> Times:
    """Return times as dates or as finite numbers; texts are read as ISO dates, so that 03.04. is never guessed."""
    column = _plain(column)
    if pd.api.types.is_bool_dtype(column) or pd.api.types.is_complex_dtype(column):
        _refuse(column.notna(), column, name)
    if pd.api.types.is_numeric_dtype(column):
        finite = pd.Series(np.isfinite(column.to_numpy(float)))
        _refuse(~finite, column, name, _("Row {row}: the time {value!r} is no finite number."))
        not_a_date(column, name)
        return Times(column, column)
    if pd.api.types.infer_dtype(column, skipna=True) not in MOMENTS:
        _refuse(column.notna(), column, name)
    dates = column if pd.api.types.is_datetime64_any_dtype(column) else _iso(column)
    clock = by_the_clock(dates)
    if not pd.api.types.is_datetime64_any_dtype(dates):
        dates = pd.to_datetime(dates, errors="coerce", format="ISO8601", utc=True)
    _refuse(dates.isna() | clock.isna(), column, name)
    plausible(clock, name)
    return Times(clock, dates)


def by_the_clock(time: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return times without their zone, as a clock on the wall showed them: a day is a day where the customer lives."""
    if isinstance(time.dtype, pd.DatetimeTZDtype):
        return pd.Series(time.dt.tz_localize(None))
    if pd.api.types.is_datetime64_any_dtype(time):
        return time
    bare = _texts(time).str.strip().str.replace(OFFSET, r"\1", regex=True)
    return pd.Series(pd.to_datetime(bare, errors="coerce", format="ISO8601"))


def forwards(person: "pd.Series[Any]", times: Times) -> tuple["pd.Series[Any]", list[Note]]:
    """Return the times by the clock, none earlier than the one before it of the same person.

    Rows of one person that run backwards in time are refused: often a wrong join, or an export with the newest first.
    Only where the clock was put back may they seem to.
    """
    who = pd.factorize(person)[0]
    order = np.argsort(who, kind="stable")
    same = np.diff(who[order]) == 0
    moment, clock = times.order.to_numpy()[order], times.clock.to_numpy()[order]
    back = same & (moment[1:] < moment[:-1])
    if back.any():
        row = int(order[1:][back].min())
        message = _(
            "Times out of order: row {row} of person {person!r} ({time}) is earlier than their row before it. "
            "Sort the table first: events.sort_values('time', kind='stable')."
        )
        raise JourneyLogError(message.format(row=row, person=str(person.iloc[row]), time=times.clock.iloc[row]))
    behind = same & (clock[1:] < clock[:-1])
    if not behind.any():
        return times.clock, []
    latest = times.clock.groupby(who).cummax()
    moved = int((latest != times.clock).sum())
    return latest, [Note(TWICE, 0, {"n": moved})]


def end_of_observation(until: Any, time: "pd.Series[Any]") -> Any:
    """Return the end of observation, in the type of the times and not before the last event; a day means its end."""
    last = time.max()
    if until is None:
        return last
    try:
        if re.fullmatch(r"\d{4}(-\d\d)?", str(until).strip()) and isinstance(last, pd.Timestamp):
            raise ValueError  # a month or a year is no day
        end = read(pd.Series([until])).clock.iloc[0]
        too_early = bool(end < last)
    except (TypeError, ValueError):
        message = _(
            "observed_until is {end}, which cannot be read. Write the day you stopped looking as 2026-03-31, or a "
            "number where times are numbers."
        )
        raise JourneyLogError(message.format(end=until)) from None
    else:
        if isinstance(last, pd.Timestamp) and end == end.normalize() and (time != time.dt.normalize()).any():
            end += pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)
            too_early = bool(end < last)
    if isinstance(last, pd.Timestamp) and not too_early and (end.year >= 2099 or (end - last).days > LONGEST):
        message = _("observed_until is {end}, which stands for no date. Give the day you stopped looking.")
        raise JourneyLogError(message.format(end=until))
    if too_early:
        message = _("observed_until is {end}, but the last event is at {last}. Give the day you stopped looking.")
        raise JourneyLogError(message.format(end=until, last=last))
    return end


def future(clock: "pd.Series[Any]") -> list[Note]:
    """Return a note on events in the future."""
    if not pd.api.types.is_datetime64_any_dtype(clock):
        return []
    later = int((clock > pd.Timestamp.now() + pd.Timedelta(days=1)).sum())
    return [note._replace(rows=0) for note in note_left_out(FUTURE, later)]


def _plain(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return numbers and moments as NumPy has them, whether Arrow or Python objects held them."""
    if isinstance(column.dtype, pd.ArrowDtype):
        column = column.astype(object)
    if pd.api.types.is_object_dtype(column) and pd.api.types.infer_dtype(column, skipna=True) in NUMBERS:
        return pd.to_numeric(column, errors="coerce")
    return column


def _iso(texts: "pd.Series[Any]") -> "pd.Series[Any]":
    texts = _texts(texts).str.replace(r"\s*(?:UTC|GMT)$", "Z", regex=True)
    if texts.str.extract(OFFSET)[1].nunique(dropna=False) > 1:  # as on both sides of a change of the clock
        return texts
    return pd.to_datetime(texts, errors="coerce", format="ISO8601")


def _texts(times: "pd.Series[Any]") -> "pd.Series[str]":
    """Return times as texts, whether they were texts or moments of Python."""
    return times.map(lambda moment: moment.isoformat() if hasattr(moment, "isoformat") else moment).astype("string")


def _refuse(bad: "pd.Series[bool]", column: "pd.Series[Any]", name: str, message: str = "") -> None:
    if bad.any():
        row = int(bad.to_numpy().argmax())
        advice = _("Write dates as 2026-03-31, or read them with pd.to_datetime(column, dayfirst=True).")
        text = message or _("Column '{column}', row {row}: cannot read the time {value!r}. {advice}")
        raise JourneyLogError(text.format(column=name, row=row, value=column.iloc[row], advice=advice))
