"""What a table has to be before it is read as a journey log, and what is said when it is not."""

from collections.abc import Iterable, Sequence
from typing import Any

import narwhals as nw
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
    schema = frame.collect_schema()
    _have(schema.names(), wanted)
    if "time" in wanted and not (schema["time"].is_temporal() or schema["time"].is_numeric()):
        message = _("The times of a table must be dates or numbers, but here they are {kind}. Make a JourneyLog of it.")
        raise JourneyLogError(message.format(kind=schema["time"]))
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


def people(person: "pd.Series[Any]") -> None:
    """Refuse names of people that cannot be told apart safely, such as 1 and "1" in one column."""
    if person.dtype == object and person.map(type).nunique() > 1:
        message = _("Column 'person' mixes kinds of values: {kinds}. Turn them into texts with .astype(str).")
        kinds = ", ".join(sorted(kind.__name__ for kind in person.map(type).unique()))
        raise JourneyLogError(message.format(kinds=kinds))
    if person.dtype == object and person.map(type).isin([list, dict, set]).any():
        raise JourneyLogError(_("A person must be a number or a text, got {value!r}.").format(value=person.iloc[0]))


def ordered_stages(
    events: pd.DataFrame, given: Sequence[str], exits: tuple[str, ...]
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return events with stages as texts, and the order of the stages, of which the exits are none."""
    stage = events["stage"]
    texts = stage.astype(str)
    seen = list(texts.unique())  # few: whatever looks at every name looks at these
    nameless = [name for name in seen if not name.strip()]
    if nameless:
        raise JourneyLogError(_("Row {row}: the stage has no name.").format(row=int(texts.isin(nameless).argmax())))
    if len(given):
        order = [str(name) for name in given]
    elif isinstance(stage.dtype, pd.CategoricalDtype):
        order = [str(name) for name in stage.cat.categories if str(name) in seen]
    else:
        order = list(events.sort_values("time", kind="stable")["stage"].astype(str).unique())
    unknown = sorted(set(seen) - {*order, *exits})
    if unknown:
        message = _("The events have stages that the list of stages does not name: {stages}. Add them, or use only().")
        raise JourneyLogError(message.format(stages=", ".join(unknown)))
    order = [name for name in order if name not in exits]
    return events.assign(stage=texts), steps(order, tuple(order))


def steps(chosen: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the chosen steps; each is known and stands there once."""
    if isinstance(chosen, str) or not isinstance(chosen, Iterable):
        message = _("The steps of a funnel are a list such as ['visit', 'order'], got {value!r}.")
        raise JourneyLogError(message.format(value=chosen))
    names = tuple(str(name) for name in chosen)
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
