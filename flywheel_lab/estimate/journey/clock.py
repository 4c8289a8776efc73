"""The clock of a log: the finest unit of time that it shows, and how many of them make a step of the model."""

from typing import Any

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...models.checks import Array

STEPS = {name: pd.Timedelta(1, name) for name in ("minute", "hour", "day")} | {"week": pd.Timedelta(days=7)}
TICKS = (pd.Timedelta(1, "day"), pd.Timedelta(1, "hour"), pd.Timedelta(1, "minute"), pd.Timedelta(1, "second"))
FINEST = 200  # ticks a step: finer ones cost time and tell no more
PARTS = 60  # of a tick, for stages in which many stay shorter
MONTH = pd.Timedelta(days=365.2425) / 12
MOMENTS = 10  # of fewer, one in hundreds of logs would lie on a grid by chance


def clock(time: "pd.Series[Any]", step: str, dated: bool) -> tuple[Any, float]:
    """Return the finest unit of time that the log shows, and how many of it make one step.

    Counting in whole steps would add half a step to each dwell.
    """
    if step not in STEPS:
        raise JourneyLogError(_("step must be 'minute', 'hour', 'day' or 'week', got {step!r}.").format(step=step))
    if not dated:
        return (1, 1.0) if (time % 1 == 0).all() else (0.01, 100.0)
    fine = [tick for tick in TICKS if STEPS[step] / tick <= FINEST]
    for tick in fine[:-1]:
        if (time == time.dt.floor(tick)).all():
            return tick, STEPS[step] / tick
    return fine[-1], STEPS[step] / fine[-1]


def even_months(time: "pd.Series[Any]", until: Any) -> tuple["pd.Series[Any]", Any]:
    """Return the times and the end of observation; if all times are first days of months, with months of equal length.

    >>> firsts = pd.Series(pd.date_range("2025-01-01", periods=12, freq="MS"))
    >>> round(even_months(firsts, firsts.iloc[-1])[0].diff().dt.total_seconds().std())
    0
    """
    if not isinstance(until, pd.Timestamp) or time.nunique() < MOMENTS or not time.dt.is_month_start.all():
        return time, until
    begin = time.min()
    within = (until - until.normalize().replace(day=1)) / pd.Timedelta(until.days_in_month, "day")
    months = 12 * (time.dt.year - begin.year) + time.dt.month - begin.month
    end = 12 * (until.year - begin.year) + until.month - begin.month + within
    return begin + months * MONTH, begin + end * MONTH


def grid(begins: Array, hour: float = 0.0) -> tuple[float, int]:
    """Return the number of ticks, and of parts of a tick, between two moments that the clock of a log can show.

    A log of Mondays shows whole weeks: that nobody moved within one is no delay. A few moments cannot tell. Days may be
    an `hour` (in ticks) shorter or longer, where the clock changes.

    >>> grid(np.arange(20) * 7.0), grid(np.arange(20) / 12), grid(np.array([0.0, 12.0, 2.0]))
    ((7.0, 1), (1.0, 12), (1.0, 1))
    """
    moments = np.unique(begins)
    if len(moments) < MOMENTS:
        return 1.0, 1
    least = float(np.diff(moments).min())
    days = 24 * hour * round(least / (24 * hour)) if 0 < hour <= 1 else 0.0
    for unit, slack in ((least if least > 1 else 1 / round(1 / least), 0.0), (days, hour)):
        off = np.abs(moments - unit * np.round(moments / unit)) if unit else np.inf
        if 1 / least <= PARTS**2 + 0.5 and np.all(off <= 0.01 * unit + slack):
            return max(unit, 1.0), round(1 / min(unit, 1.0))
    return 1.0, 1
