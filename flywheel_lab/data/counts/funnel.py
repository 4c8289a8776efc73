"""Counts that a funnel report shows, written once as Narwhals expressions: windows, then one collect.

The same code runs on pandas, Polars and DuckDB (and on whatever else Narwhals reads). Ties are defined: a step counts
when it happens at the same time as the step before or later, because daily exports put several steps on one day.
"""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ..log import LOST, JourneyLog, checks


def funnel_counts(log_or_events: Any, steps: Sequence[str] | None = None) -> "pd.Series[int]":
    """Return how many people took each step after the steps before it, in order; index = steps.

    `log_or_events` is a JourneyLog or a table with `person, stage, time` (pandas, Polars, DuckDB, …); `steps` are by
    default the stages of the log (of a table: in the order of their first event). Raises JourneyLogError.

    >>> from flywheel_lab import load
    >>> funnel_counts(load("cdnow"), ["purchase 1", "purchase 2", "purchase 3"]).tolist()
    [2357, 1139, 736]
    """
    frame, names = _reached(log_or_events, steps)
    row = frame.select(*(nw.col(f"_{k}").count() for k in range(len(names)))).collect().to_pandas().iloc[0]
    return pd.Series(row.to_numpy().astype(int), index=pd.Index(names, name="stage"), name="people")


def funnel_by_cohort(log_or_events: Any, steps: Sequence[str] | None = None) -> pd.DataFrame:
    """Return funnel counts for each cohort: rows = month of the first step, columns = steps; times are dates.

    Young cohorts have had less time: compare a row with its neighbours, not the last row with the first.

    >>> from flywheel_lab import load
    >>> funnel_by_cohort(load("cdnow"), ["purchase 1", "purchase 2"]).loc["1997-01"].tolist()
    [781, 373]
    """
    frame, names = _reached(log_or_events, steps)
    _need_dates(frame, "_0")
    counts = checks.table(
        frame.filter(~nw.col("_0").is_null())
        .with_columns(cohort=_month("_0"))
        .group_by("cohort")
        .agg(*(nw.col(f"_{k}").count() for k in range(len(names))))
        .collect()
        .to_pandas()
        .sort_values("cohort")
    )
    counts.columns = pd.Index(["cohort", *names])
    table = counts.assign(cohort=_month_names(counts["cohort"])).set_index("cohort")
    return table.rename_axis(columns="stage")


def cohort_table(log_or_events: Any) -> pd.DataFrame:
    """Return how many people of each cohort (month of first event) were active 0, 1, 2, … months later.

    Months that were not yet over when observation ended (in a table: at its last event) are missing (NA), not zero.
    Times are dates.

    >>> from flywheel_lab import load
    >>> cohort_table(load("cdnow")).loc["1997-01", [0, 1, 2]].tolist()
    [781, 124, 95]
    """
    frame = as_frame(log_or_events)
    _need_dates(frame, "time")
    active = checks.table(
        frame.with_columns(first=nw.col("time").min().over("person"))
        .with_columns(cohort=_month("first"), month=_month("time"))
        .group_by("cohort", "month")
        .agg(nw.col("person").n_unique().alias("people"), nw.col("time").max().alias("last"))
        .collect()
        .to_pandas()
    )
    active["later"] = active["month"] - active["cohort"]
    table = active.pivot(index="cohort", columns="later", values="people").fillna(0).astype("Int64")
    until = log_or_events.observed_until if isinstance(log_or_events, JourneyLog) else active["last"].max()
    complete = _last_complete_month(until)
    latest = max(active["later"].max(), complete - active["cohort"].min())
    table = table.reindex(columns=range(int(latest) + 1), fill_value=0)
    table = table.mask(np.add.outer(table.index.to_numpy(), table.columns.to_numpy()) > complete)
    table.index = pd.Index(_month_names(table.index.to_series()), name="cohort")
    return table.rename_axis(columns="month")


def _reached(log_or_events: Any, steps: Sequence[str] | None) -> tuple[nw.LazyFrame[Any], tuple[str, ...]]:
    """Return a row a person with the time `_k` of each step after the one before, and the steps."""
    if steps is None:
        if not isinstance(log_or_events, JourneyLog):
            log_or_events = JourneyLog(log_or_events)  # only a log knows the order of its stages
        steps = log_or_events.in_order()
    frame = as_frame(log_or_events)
    known = log_or_events.stages if isinstance(log_or_events, JourneyLog) else tuple(steps)
    names = checks.steps(steps, known)
    for k, name in enumerate(names):
        counts = nw.col("stage") == name
        if k:
            counts = counts & (nw.col("time") >= nw.col(f"_{k - 1}"))
        frame = frame.with_columns(nw.when(counts).then(nw.col("time")).min().over("person").alias(f"_{k}"))
    return frame.group_by("person").agg(*(nw.col(f"_{k}").min() for k in range(len(names)))), names


def _month(column: str) -> nw.Expr:
    # Built from date parts: truncating or counting from an epoch is not the same on every backend.
    return nw.col(column).dt.year().cast(nw.Int64) * 12 + nw.col(column).dt.month().cast(nw.Int64) - 1


def _month_names(months: "pd.Series[int]") -> list[str]:
    return [f"{int(month) // 12:04d}-{int(month) % 12 + 1:02d}" for month in months]


def _last_complete_month(until: Any) -> int:
    next_day = pd.Timestamp(until) + pd.Timedelta(days=1)
    return next_day.year * 12 + next_day.month - 2


def _need_dates(frame: nw.LazyFrame[Any], column: str) -> None:
    if not frame.collect_schema()[column].is_temporal():
        raise JourneyLogError(_("Cohorts by month need dates as times, but these times are numbers."))


def as_frame(log_or_events: Any) -> nw.LazyFrame[Any]:
    """Return the events of a log, or a table that Narwhals reads (pandas, Polars, DuckDB, …), without goodbyes."""
    if isinstance(log_or_events, JourneyLog):
        frame = nw.from_native(log_or_events.events).lazy()
        return frame if LOST in log_or_events.stages else frame.filter(nw.col("stage") != LOST)
    return checks.lazy(log_or_events, ("person", "stage", "time")).filter(~nw.col("person").is_null())
