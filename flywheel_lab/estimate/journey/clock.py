"""The clock of a log: the finest unit of time that it shows, and how many of them make a step of the model."""

from typing import Any

import numpy as np
import pandas as pd

from ...data.log import JourneyLog
from ...errors import JourneyLogError
from ...messages import gettext as _
from ...models.checks import Array

STEPS = {name: pd.Timedelta(1, name) for name in ("minute", "hour", "day")} | {"week": pd.Timedelta(days=7)}
TICKS = (pd.Timedelta(1, "day"), pd.Timedelta(1, "hour"), pd.Timedelta(1, "minute"), pd.Timedelta(1, "second"))
FINEST = 200  # ticks a step: finer ones cost time and tell no more
PARTS = 60  # of a tick, for stages in which many stay shorter
MOMENTS = 10  # of fewer, one in hundreds of logs would lie on a grid by chance


def clock(log: JourneyLog, step: str) -> tuple[Any, float]:
    """Return the finest unit of time that the log shows, and how many of it make one step.

    Counting in whole steps would add half a step to each dwell.
    """
    if step not in STEPS:
        raise JourneyLogError(_("step must be 'minute', 'hour', 'day' or 'week', got {step!r}.").format(step=step))
    time = log.events["time"]
    if not isinstance(log.observed_until, pd.Timestamp):
        return (1, 1.0) if (time % 1 == 0).all() else (0.01, 100.0)
    fine = [tick for tick in TICKS if STEPS[step] / tick <= FINEST]
    for tick in fine[:-1]:
        if (time == time.dt.floor(tick)).all():
            return tick, STEPS[step] / tick
    return fine[-1], STEPS[step] / fine[-1]


def grid(begins: Array) -> tuple[float, int]:
    """Return how many ticks, and how many parts of a tick, lie between two moments that the clock of a log can show.

    A log of Mondays shows whole weeks: that nobody moved within one is no delay. A few moments cannot tell.

    >>> grid(np.arange(20) * 7.0), grid(np.arange(20) / 12), grid(np.array([0.0, 12.0, 2.0]))
    ((7.0, 1), (1.0, 12), (1.0, 1))
    """
    moments = np.unique(begins)
    if len(moments) < MOMENTS:
        return 1.0, 1
    least = float(np.diff(moments).min())
    unit = least if least > 1 else 1 / round(1 / least)
    if 1 / least > PARTS**2 + 0.5 or (np.abs(moments / unit - np.round(moments / unit)) > 0.01).any():
        return 1.0, 1
    return max(unit, 1.0), round(1 / min(unit, 1.0))
