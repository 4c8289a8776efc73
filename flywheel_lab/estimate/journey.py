"""A journey log becomes a model with its uncertainty: conversion and dwell for each stage.

From each stage i the log shows who moved to j after how many steps, and who was still waiting when observation ended.
Their waiting counts too (right-censoring): dwell from finished cases alone would be too short. See `waiting`.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..data.journey_log import BOUGHT, LOST, JourneyLog
from ..data.metrics import funnel_counts
from ..errors import FlywheelError, JourneyLogError
from ..messages import gettext as _
from ..models.journey import JourneyModel
from .waiting import Waiting

DAY = pd.Timedelta(days=1)
STEPS = {"day": DAY, "week": 7 * DAY}


@dataclass(frozen=True, eq=False, repr=False)
class Estimate:
    """A fitted `model` with an interval for each parameter; `counts` are the people who reached each stage.

    `losses_recorded` says whether the log tells who was lost.
    """

    model: JourneyModel
    counts: tuple[int, ...]
    losses_recorded: bool
    _waiting: dict[str, Waiting] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters that were estimated: "conversion.<stage>" and "dwell.<stage>", all but the last stage's."""
        return tuple(f"{kind}.{stage}" for stage in self._waiting for kind in ("conversion", "dwell"))

    def interval(self, name: str, level: float = 0.9) -> tuple[float, float]:
        """Return the lower and upper end of the interval that holds the truth in a share `level` of all samples.

        The upper end of a dwell is inf where the log is too short to bound it. Raises FlywheelError.

        >>> import flywheel_lab as fl
        >>> fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
        >>> fit.interval("conversion.purchase 1")
        (0.472, 0.507)
        """
        if not (isinstance(level, (int, float)) and 0 < level < 1):
            raise FlywheelError(_("level must lie between 0 and 1, got {level}.").format(level=level))
        seen, kind = self._seen(name)
        return seen.interval(kind, level)

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each parameter: estimate, low, high."""
        rows = {name: (getattr(*self._seen(name)), *self.interval(name, level)) for name in self.names}
        return pd.DataFrame.from_dict(rows, orient="index", columns=["estimate", "low", "high"])

    def _seen(self, name: str) -> tuple[Waiting, str]:
        if name not in self.names:
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=", ".join(self.names)))
        kind, stage = name.split(".", 1)
        return self._waiting[stage], kind

    def __repr__(self) -> str:
        """One exact line: people, whether losses were seen, and the model."""
        losses = "recorded" if self.losses_recorded else "not recorded"
        return f"Estimate({self.counts[0]} people, losses {losses}: {self.model!r})"


def estimate_journey(log: JourneyLog, step: str = "week") -> Estimate:
    """Return the most likely JourneyModel of a log, with intervals.

    `step` is the step of the model, "week" or "day"; times that are numbers count such steps. A dwell below one step is
    one step in the model; choose a shorter step then. Where the log has no events "lost", who waits cannot be told from
    who is lost; conversion and dwell are then told apart by *when* moves happen. Who reaches the last stage has bought,
    unless events "bought" say who did. Raises FlywheelError.

    >>> import numpy as np, flywheel_lab as fl
    >>> log = fl.simulate_log(fl.aida(), pushes=200, periods=104, rng=np.random.default_rng(1))
    >>> fl.estimate_journey(log).model.dwell
    array([1.    , 1.997, 1.921, 1.    ])
    """
    if not isinstance(log, JourneyLog):
        message = _("estimate_journey needs a JourneyLog, got {kind}. Make one with JourneyLog(events).")
        raise FlywheelError(message.format(kind=type(log).__name__))
    tick, ticks_a_step = _clock(log, step)
    visits = _visits(log, tick)
    n = len(log.stages)
    if n == 1 and BOUGHT not in set(visits["next"]):
        raise JourneyLogError(
            _("A journey has at least two stages, but the log has only '{stage}'.").format(stage=log.stages[0])
        )
    recorded = bool(((visits["next"] == LOST) & (visits["stage"] != log.stages[-1])).any())
    conversion, dwell, bought = np.zeros((n, n)), np.ones(n), np.eye(n)[-1]
    waiting = {}
    for i, stage in enumerate(log.stages):
        here = visits[visits["stage"] == stage]
        moves = here["next"].isin([*log.stages, BOUGHT])
        if i == n - 1 and not moves.any():
            continue  # the end of the funnel: who reaches it has bought
        seen = Waiting(
            moved=here.loc[moves, "ticks"].to_numpy(float),
            lost=here.loc[here["next"] == LOST, "ticks"].to_numpy(float) if recorded else None,
            still=here.loc[here["next"].isna(), "waited"].to_numpy(float),
            ticks_a_step=ticks_a_step,
        )
        waiting[stage], dwell[i] = seen, max(1.0, seen.dwell)  # no stage of a model is faster than its step
        goals = here.loc[moves, "next"].value_counts(normalize=True)
        conversion[i] = [seen.conversion * goals.get(goal, 0.0) for goal in log.stages]
        bought[i] = seen.conversion * goals.get(BOUGHT, 0.0)
    model = JourneyModel(log.stages, conversion, dwell, bought=bought, step=step)
    return Estimate(model, tuple(funnel_counts(log).tolist()), recorded, waiting)


def _visits(log: JourneyLog, tick: Any) -> pd.DataFrame:
    """Return a row for each stay: stage, next stage (or none), ticks until the move, full ticks waited so far."""
    rank = {stage: place for place, stage in enumerate([*log.stages, BOUGHT, LOST])}
    events = log.events.assign(rank=log.events["stage"].map(rank), person=pd.factorize(log.events["person"])[0])
    events = events.sort_values(["person", "time", "rank"], kind="stable")
    again = (events["person"] == events["person"].shift()) & (events["stage"] == events["stage"].shift())
    events = events[~again]  # the same stage reported twice is one stay
    same = events["person"] == events["person"].shift(-1)
    until = events["time"].shift(-1).where(same)
    return pd.DataFrame(
        {
            "stage": events["stage"],
            "next": events["stage"].shift(-1).where(same),
            "ticks": np.ceil((until - events["time"]) / tick).clip(lower=1),
            "waited": np.floor((log.observed_until - events["time"]) / tick),
        }
    )


def _clock(log: JourneyLog, step: str) -> tuple[Any, float]:
    """Return the finest unit of time that the log shows, and how many of it make one step.

    Counting in whole steps would add half a step to each dwell.
    """
    if step not in STEPS:
        raise JourneyLogError(_("step must be 'day' or 'week', got {step!r}.").format(step=step))
    time = log.events["time"]
    if isinstance(log.observed_until, pd.Timestamp):
        tick = DAY if (time == time.dt.normalize()).all() else pd.Timedelta(hours=1)
        return tick, STEPS[step] / tick
    return (1, 1.0) if (time % 1 == 0).all() else (0.01, 100.0)
