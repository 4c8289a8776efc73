"""How many people took each step: in order, in any order, within a window, and for each value of a column."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..log.checks import list_of
from ..log.notes import note_that, quote_few
from ..spans import span
from ..words import fold
from .chain import chain
from .engine import Frame, Keep
from .matrix import order_of
from .table import Table, read

ALIKE = mark("Values of column '{column}' that differ only in spelling are counted apart: {values}.")


def funnel_counts(
    log_or_events: Any,
    steps: Sequence[str] | None = None,
    within: Any = None,
    ordered: bool = True,
    by: str | None = None,
) -> Any:
    """Return how many people took each step after those before it; index = steps, with `by` rows = its values.

    `log_or_events` is a JourneyLog or a table with `person, stage, time` (pandas, Polars, DuckDB, Spark, …), rows in
    any order; `steps` are by default the stages of the log, of a table those in the one order in which all passed.
    **In order**: a person counts for a step with an event of it at or after the time of the step before, taking each
    step as early as possible; what lies between does not matter, and steps at the same time count as in order.
    **Within** a window, such as "7D" (times that are numbers: a number), there must be *some* event of the first step
    from which steps in order lead on, the last of them no later than first step + window; the end belongs to it. Across
    a change of the clock, a table whose times have a zone counts hours that passed, a log those that the clock showed.
    **In any order** (`ordered=False`): a person counts for a step if they took it and all before it, whenever; with a
    window, if events of all of them lie in one window of that length, from the earliest to the latest of them.
    **By** a column: a person belongs to the value that is known first of them, in order of time (in a table, of several
    at that time the smallest); people without any are in a row of their own.
    Strict order (nothing in between) and sessions are not offered: for sessions, count with `person` = a column that
    joins person and session. What was left out stands in `.attrs["notes"]`. Raises JourneyLogError.

    >>> from flywheel_lab import load
    >>> funnel_counts(load("cdnow"), ["purchase 1", "purchase 2", "purchase 3"]).tolist()
    [2357, 1139, 736]
    >>> funnel_counts(load("cdnow"), ["purchase 1", "purchase 2"], within="28D").tolist()
    [2357, 395]
    """
    if not isinstance(ordered, bool):
        raise JourneyLogError(_("ordered must be True or False, got {value!r}.").format(value=ordered))
    table = read(log_or_events, by)
    names, values = choose_steps(table, steps)
    window = _window(within, table)
    columns = ["person", "time", *(["by"] if by is not None else [])]
    rows, keep = table.at_hand(values, *columns, others=by is not None)
    groups = None if by is None else keep(_first_known_values(rows))
    counts = count_steps(rows, len(values), window, ordered, groups, keep)
    if table.small or not any(map(sum, map(dict.values, counts[1:]))):
        table.no_snapshot()
    notes = [str(note) for note in table.notes]
    if groups is None:
        series = pd.Series([step[None] for step in counts], index=pd.Index(names, name="stage"), name="people")
        series.attrs["notes"] = notes
        return series
    everybody = _sizes(groups)
    rows_of = pd.DataFrame(
        [[step.get(value, 0) for step in counts] for value in everybody],
        index=pd.Index([_label(value, table.groups) for value in everybody], name=by),
        columns=pd.Index(names, name="stage"),
    )
    every = _sort_rows(rows_of.groupby(level=0, sort=False).sum())
    alike = [name for name in every.index if [*map(fold, every.index)].count(fold(name)) > 1]
    every.attrs["notes"] = [*notes, *(map(str, note_that(ALIKE, column=by, values=quote_few(alike))) if alike else [])]
    return every


def choose_steps(table: Table, steps: Any) -> tuple[list[str], list[Any]]:
    """Return the names of the steps (default: the stages in order) and their values in the column."""
    if steps is None:
        steps = table.log.in_order() if table.log else order_of(table)
    return table.choose_steps(list_of(steps, "steps"))


def count_steps(
    rows: Frame, steps: int, window: Any, ordered: bool, groups: Frame | None, keep: Keep
) -> list[dict[Any, int]]:
    """Return the number of people who took each step, by `groups` (a frame `person, by`), else all under None."""
    counts: list[dict[Any, int]] = []
    for reached in chain(rows, steps, window, ordered, keep):
        people = reached if window is None else reached.select("person").unique()
        if groups is None:
            counts.append({None: int(people.select(nw.len()).collect().item())})
        else:
            counts.append(_sizes(people.join(groups, on="person")))
    return counts


def _sizes(people: Frame) -> dict[Any, int]:
    """Return how many people there are `by` each value, None where it is not known."""
    sizes = people.group_by("by").agg(nw.len().alias("people")).collect().to_pandas()
    return {None if pd.isna(value) else value: int(n) for value, n in zip(sizes["by"], sizes["people"], strict=True)}


def _first_known_values(rows: Frame) -> Frame:
    """Return of each person the value that is known first, null for those of whom none is."""
    known = rows.filter(~nw.col("by").is_null())
    if rows.collect_schema()["by"].is_integer():
        known = known.filter(nw.col("by") != -1)
    first = known.group_by("person").agg(nw.col("time").min().alias("first"))
    value = known.join(first, on="person").filter(nw.col("time") == nw.col("first"))
    value = value.group_by("person").agg(nw.col("by").min())
    return rows.select("person").unique().join(value, on="person", how="left")


def _label(value: Any, names: list[Any] | None) -> Any:
    if value is None:
        return _("(unknown)")
    name = value if names is None else names[int(value)]
    return name if pd.api.types.is_scalar(name) else str(name)


def _sort_rows(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the rows sorted by value, with unknown people last."""
    values = [(value == _("(unknown)"), value) for value in counts.index]
    places = list(range(len(values)))
    try:
        places.sort(key=values.__getitem__)
    except TypeError:
        places.sort(key=lambda place: (values[place][0], str(values[place][1])))
    return counts.iloc[places]


def _window(within: Any, table: Table) -> Any:
    """Return the window as a span of time, or as a number where times are numbers; raises JourneyLogError."""
    if within is None:
        return None
    window = span(within, dates=not table.frame.collect_schema()["time"].is_numeric())
    return window.to_pytimedelta() if isinstance(window, pd.Timedelta) else window
