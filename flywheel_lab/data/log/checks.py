"""What a table must be like to be read as a journey log, and the errors if it is not."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import narwhals as nw
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import ngettext
from ..words import fold


def lazy_frame(data: Any, wanted: tuple[str, ...] = ()) -> nw.LazyFrame[Any]:
    """Return any data frame that Narwhals reads as a lazy frame with the wanted columns."""
    try:
        frame: nw.LazyFrame[Any] = nw.from_native(data).lazy()
    except TypeError:
        message = _("A journey log is made from a data frame (pandas, Polars, DuckDB, …), got {kind}.")
        raise JourneyLogError(message.format(kind=type(data).__name__)) from None
    have(frame.collect_schema().names(), wanted)
    return frame


def table(data: Any, time: str | None = None) -> pd.DataFrame:
    """Return the data as a pandas table with at least one row; the zone of `time` must be one of the data."""
    frame = data if isinstance(data, pd.DataFrame) else _collect_frame(lazy_frame(data), time)
    if frame.empty:
        raise JourneyLogError(_("The table has no rows. Check the file and the filters that you applied to it."))
    for name in frame.select_dtypes("complex"):
        raise JourneyLogError(_("Column '{column}' holds complex numbers. Leave it out.").format(column=name))
    return widen_numbers(frame).reset_index(drop=True)


def _collect_frame(frame: nw.LazyFrame[Any], time: str | None) -> pd.DataFrame:
    kind = dict(frame.collect_schema()).get(time or "")
    if isinstance(kind, nw.Datetime) and kind.time_zone and not frame.implementation.is_polars():
        zone_of_nobody(frame, str(time))
    try:
        return frame.collect().to_pandas()
    except Exception as error:  # of any engine: a date beyond all years, a name twice, a file that is gone
        message = _("The table cannot be read: {error}. Read it with pandas, and look at what this names.")
        raise JourneyLogError(message.format(error=str(error).splitlines()[0][:200])) from None


def zone_of_nobody(frame: nw.LazyFrame[Any], time: str) -> None:
    """Refuse timestamps whose type has no zone: their days would depend on the settings of the session."""
    message = _(
        "The times in column '{column}' have no zone of their own: days would follow the settings of the session. "
        "Say where your customers live: {remedy}."
    )
    duck = frame.implementation.is_duckdb()
    remedy = f"{time} AT TIME ZONE 'Europe/Berlin' AS {time}" if duck else f"CAST({time} AS TIMESTAMP_NTZ) AS {time}"
    raise JourneyLogError(message.format(column=time, remedy=remedy))


def widen_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table without half-precision numbers, which pandas cannot group."""
    return frame.astype(dict.fromkeys(frame.select_dtypes("float16").columns, float))


def comparable(column: "pd.Series[Any]", name: str) -> "pd.Series[Any]":
    """Return a column of distinguishable values; lists, sets and mappings are refused."""
    held = column.dropna()
    held = held[held.map(pd.api.types.is_list_like)] if column.dtype == object else held.iloc[:0]
    if len(held):
        message = _("Column '{column}', row {row}: {value!r} is a list. Write one text or number in each row.")
        raise JourneyLogError(message.format(column=name, row=held.index[0], value=held.iloc[0]))
    return column


def columns(frame: pd.DataFrame, wanted: tuple[str, ...], gaps: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the table with the wanted columns first; each column is there once, and has no gap but in `gaps`."""
    have(list(frame.columns), wanted)
    for name in wanted:
        if name not in gaps:
            no_gap(frame[name], name)
    return frame[[*wanted, *(name for name in frame.columns if name not in wanted)]]


def no_gap(column: "pd.Series[Any]", name: str) -> None:
    """Refuse a column that is empty somewhere."""
    empty = column.index[column.isna()]
    if len(empty):
        raise gap(name, len(empty), empty[0])


def gap(column: str, count: int, first: Any) -> JourneyLogError:
    """Return the error for a column that is empty in `count` rows, of which `first` is the first."""
    message = ngettext(
        "Column '{column}' is empty in row {row}. Fill it or drop this row.",
        "Column '{column}' is empty in {count} rows, first in row {row}. Fill them or drop these rows.",
        count,
    )
    return JourneyLogError(message.format(column=column, count=count, row=first))


def steps(chosen: Any, known: Sequence[str]) -> tuple[str, ...]:
    """Return the chosen steps as they are called; each is known, in this spelling or another, and stands there once."""
    names = list_of(chosen, "steps")
    if not names:
        raise JourneyLogError(_("A funnel needs at least one stage, got none."))
    by_fold = {fold(name): name for name in known}
    for name in names:
        if fold(name) not in by_fold:
            message = _("There is no stage '{stage}' in the log. There are: {stages}.")
            raise JourneyLogError(message.format(stage=name, stages=", ".join(list(known)[:12])))
        if sum(fold(name) == fold(other) for other in names) > 1:
            message = _("Stage '{stage}' is named twice. A funnel passes each stage once.")
            raise JourneyLogError(message.format(stage=name))
    return tuple(by_fold[fold(name)] for name in names)


def have(there: list[Any], wanted: tuple[str, ...]) -> None:
    """Refuse a table in which a wanted column is missing, or any column is there twice."""
    unnamed = [name for name in wanted if not isinstance(name, str)]
    if unnamed:
        raise JourneyLogError(_("The name of a column must be a text, got {value!r}.").format(value=unnamed[0]))
    missing = [name for name in wanted if name not in there]
    if missing:
        message = _("The column {missing} is missing. The table has: {there}. Rename its columns and try again.")
        shown = ", ".join(map(str, there[:12])) + (", …" if len(there) > 12 else "")
        raise JourneyLogError(message.format(missing=", ".join(map(str, missing)), there=shown or "–"))
    twice = [name for name in there if there.count(name) > 1]
    if twice:
        message = _("The column '{column}' is there twice. Keep one of them.")
        raise JourneyLogError(message.format(column=twice[0]))


def list_of(value: Any, what: str) -> list[str]:
    """Return a list of names as texts; raises JourneyLogError for one text or something else."""
    if isinstance(value, (str, bytes, Mapping, Set)) or not isinstance(value, Iterable):
        message = _("{what} must be a list such as ['visit', 'order'], got {value!r}.")
        raise JourneyLogError(message.format(what=what, value=value))
    return [str(name) for name in value]
