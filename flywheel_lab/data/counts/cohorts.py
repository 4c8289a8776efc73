"""People by when they came: how many were active later, and how far they got."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from .funnel import choose_steps, count_steps
from .table import read

# Made of the year, month and day of the year: truncating or counting from an epoch is not the same on every backend.
# A week begins on Monday, as day 1 of the calendar did.
NUMBER: dict[str, Callable[[Any, Any, Any], Any]] = {
    "month": lambda year, month, day: year * 12 + month - 1,
    "week": lambda year, month, day: (
        ((year - 1) * 365 + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 + day - 1) // 7
    ),
    "quarter": lambda year, month, day: year * 4 + (month - 1) // 3,
    "year": lambda year, month, day: year,
}
LABEL: dict[str, Callable[[int], str]] = {
    "month": lambda number: f"{number // 12:04d}-{number % 12 + 1:02d}",
    "week": lambda number: "{:04d}-W{:02d}".format(*dt.date.fromordinal(number * 7 + 1).isocalendar()),
    "quarter": lambda number: f"{number // 4:04d}-Q{number % 4 + 1}",
    "year": lambda number: f"{number:04d}",
}


def funnel_by_cohort(log_or_events: Any, steps: Sequence[str] | None = None, period: str = "month") -> pd.DataFrame:
    """Return funnel counts for each cohort: rows = month (week, quarter, year) of the first step, columns = steps.

    Steps are taken in order, as in `funnel_counts`; times are dates, and a day is a day by the clock on the wall. Young
    cohorts have had less time: compare a row with its neighbours, not the last row with the first. What was left out
    stands in `.attrs["notes"]`. Raises JourneyLogError.

    >>> from flywheel_lab import load
    >>> funnel_by_cohort(load("cdnow"), ["purchase 1", "purchase 2"]).loc["1997-01"].tolist()
    [781, 373]
    """
    period = _period(period)
    table = read(log_or_events)
    clock = table.clock
    names, values = choose_steps(table, steps)
    rows, keep = table.at_hand(values, *dict.fromkeys(("person", "time", clock)))
    first = rows.filter(nw.col("stage") == 0).group_by("person").agg(nw.col(clock).min().alias("clock"))
    cohorts = keep(first.select("person", by=_number("clock", period)))
    counts = (
        pd.DataFrame(count_steps(rows, len(values), None, True, cohorts, keep)).fillna(0).astype(int).T.sort_index()
    )
    if table.small or not counts.iloc[:, 1:].to_numpy().any():
        table.no_snapshot()
    counts.index = pd.Index([LABEL[period](int(each)) for each in counts.index], name="cohort")
    counts.columns = pd.Index(names, name="stage")
    counts.attrs["notes"] = [str(note) for note in table.notes]
    return counts


def cohort_table(log_or_events: Any, period: str = "month") -> pd.DataFrame:
    """Return how many people of each cohort (month of first event) were active 0, 1, 2, … months later.

    `period` is "month", "week" (ISO, from Monday), "quarter" or "year". Active is who has any event but leaving for
    good ("lost"). Periods that were not yet over when observation ended (in a table: on the day of its last event) are
    missing (NA), not zero. Times are dates, and a day is a day by the clock on the wall. What was left out stands in
    `.attrs["notes"]`. Raises JourneyLogError.

    >>> from flywheel_lab import load
    >>> cohort_table(load("cdnow")).loc["1997-01", [0, 1, 2]].tolist()
    [781, 124, 95]
    >>> cohort_table(load("cdnow"), "quarter").loc["1997-Q1", [0, 1]].tolist()
    [2357, 524]
    """
    period = _period(period)
    table = read(log_or_events)
    gone = [table.stages[name] for name in table.leaving if name in table.stages]
    rows = table.frame.filter(~nw.col("stage").is_in(gone)) if gone else table.frame
    rows, keep = table.bring_to_hand(rows.select("person", period=_number(table.clock, period).cast(nw.Int32)))
    active = keep(rows.unique())
    first = active.group_by("person").agg(nw.col("period").min().alias("cohort"))
    counts = active.join(first, on="person").group_by("cohort", "period").agg(nw.len().alias("people"))
    seen = counts.collect().to_pandas()
    if seen.empty:
        raise JourneyLogError(_("The table has no rows. Check the file and the filters that you applied to it."))
    seen["later"] = seen["period"] - seen["cohort"]
    if not seen["later"].any():
        table.no_snapshot()
    day_after = pd.Timestamp(table.until) + pd.Timedelta(days=1)
    complete = NUMBER[period](day_after.year, day_after.month, day_after.day_of_year) - 1
    latest = max(seen["later"].max(), complete - seen["cohort"].min())
    every = seen.pivot(index="cohort", columns="later", values="people").reindex(columns=range(int(latest) + 1))
    every = every.fillna(0).astype("Int64")
    every = every.mask(np.add.outer(every.index.to_numpy(), every.columns.to_numpy()) > complete)
    every.index = pd.Index([LABEL[period](int(number)) for number in every.index], name="cohort")
    every = every.rename_axis(columns=period)
    every.attrs["notes"] = [str(note) for note in table.notes]
    return every


def _period(period: Any) -> str:
    if isinstance(period, str) and period in NUMBER:
        return period
    message = _("period must be one of {known}, got {value!r}.")
    raise JourneyLogError(message.format(known=", ".join(NUMBER), value=period))


def _number(column: str, period: str) -> nw.Expr:
    date = nw.col(column).dt
    year, month, day = (part.cast(nw.Int64) for part in (date.year(), date.month(), date.ordinal_day()))
    number: nw.Expr = NUMBER[period](year, month, day)
    return number
