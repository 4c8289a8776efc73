"""A journey log read as stays: a row for each time that someone was in a stage, with what came next."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ...data.log import BOUGHT, LOST, JourneyLog
from ...errors import JourneyLogError
from ...messages import gettext as _
from ...models.checks import Array

DAY = pd.Timedelta(days=1)
STEPS = {"day": DAY, "week": 7 * DAY}
NONE = -1
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Stays:
    """Stays in order of person and time, one entry each; `ticks_a_step` ticks make one step of the model.

    `stage` and `then` are places in the list of stages; after it come "bought" and "lost", and -1 is: seen waiting.
    `begins` counts ticks since the first event, `ticks` those until the move (or the end of observation), `waited` only
    full ones.
    """

    person: Whole
    stage: Whole
    then: Whole
    begins: Array
    ticks: Array
    waited: Array
    ticks_a_step: float
    names: "pd.Index[Any]"

    @property
    def first(self) -> npt.NDArray[np.bool_]:
        """Whether a stay is the first of its person."""
        return np.append(True, self.person[1:] != self.person[:-1])

    def counts(self, stages: int, purchase: int) -> tuple[int, ...]:
        """Return how many people reached each stage: up to the purchase step after step, behind it at all."""
        reached = np.full(len(self.names), -np.inf)
        counts = []
        for place in range(stages):
            here = self.stage == place
            if place > purchase:
                counts.append(len(np.unique(self.person[here])))
                continue
            here &= self.begins >= reached[self.person]
            reached = np.full(len(self.names), np.inf)
            np.minimum.at(reached, self.person[here], self.begins[here])
            counts.append(int(np.isfinite(reached).sum()))
        return tuple(counts)


def stays(log: JourneyLog, step: str) -> Stays:
    """Return the stays of a log, in ticks of the finest unit of time that it shows; raises JourneyLogError."""
    tick, ticks_a_step = _clock(log, step)
    exits = {BOUGHT: len(log.stages), LOST: len(log.stages) + 1}
    places = exits | {name: place for place, name in enumerate(log.stages)}  # a stage may be called "bought"
    person, names = pd.factorize(log.events["person"])
    stage = log.events["stage"].map(places).to_numpy(np.int64)
    start = log.events["time"].min()
    # Rounded, because 0.07 / 0.01 is a little more than 7.
    begins = np.round(((log.events["time"] - start) / tick).to_numpy(float), 6)
    end = np.round(float((log.observed_until - start) / tick), 6)
    rows = np.lexsort((stage, begins, person))
    person, stage, begins = person[rows], stage[rows], begins[rows]
    again = np.append(False, (person[1:] == person[:-1]) & (stage[1:] == stage[:-1]))
    person, stage, begins = (each[~again] for each in (person, stage, begins))  # reported twice, it is one stay
    same = np.append(person[1:] == person[:-1], False)
    until = np.where(same, np.roll(begins, -1), end)
    waited = np.floor(end - begins)
    return Stays(
        person=person.astype(np.int64),
        stage=stage,
        then=np.where(same, np.roll(stage, -1), NONE),
        begins=begins,
        ticks=np.where(same, np.maximum(np.ceil(until - begins), 1), waited),
        waited=waited,
        ticks_a_step=ticks_a_step,
        names=pd.Index(names),
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
