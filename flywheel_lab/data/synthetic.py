"""Customers who never lived: journeys drawn from a model, so that the truth behind the log is known."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import ModelError
from ..messages import gettext as _
from ..models import checks
from ..models.checks import Array
from ..models.journey import JourneyModel
from .journey_log import BOUGHT, LOST, JourneyLog


def simulate_log(
    model: JourneyModel, pushes: int, periods: int, rng: np.random.Generator, record_losses: bool = False
) -> JourneyLog:
    """Return the journeys of `pushes` newcomers in each of `periods` steps, seen until the end of the last one.

    Times are whole steps: newcomers of the first period are there at time 1, as in `simulate`. With `record_losses`
    the log says when someone left without buying (stage "lost"); most real exports do not. Where reaching the last
    stage is not yet buying, it says who bought (stage "bought"). Raises ModelError for a model with referrals, whose
    newcomers are not drawn yet.

    >>> import flywheel_lab as fl
    >>> simulate_log(fl.aida(), pushes=10, periods=52, rng=np.random.default_rng(1))
    JourneyLog(520 people, 753 events, 4 stages, 1 to 52)
    """
    if model.referrals.any():
        raise ModelError(_("simulate_log cannot draw referred people yet. Use a model without referrals."))
    checks.whole(pushes, "pushes", low=1)
    checks.whole(periods, "periods", low=1)
    checks.generator(rng)
    n, sure = len(model.stages), bool(model.bought.max() in (0, 1))
    moves = np.column_stack([model.conversion, model.bought, model.lost])
    told = np.array([True] * n + [not sure, record_losses])
    person = np.arange(pushes * periods)
    time = np.repeat(np.arange(1, periods + 1), pushes)
    stage = rng.choice(n, size=len(person), p=model.entry)
    seen = []
    while len(person):
        seen.append((person, stage, time))
        time = time + rng.geometric(1 / model.dwell[stage])
        stage = _next_stage(moves[stage], rng)
        kept = (time <= periods) & told[stage]
        person, stage, time = person[kept], stage[kept], time[kept]
        gone = stage >= n
        seen.append((person[gone], stage[gone], time[gone]))
        person, stage, time = person[~gone], stage[~gone], time[~gone]
    names = np.array([*model.stages, BOUGHT, LOST])
    columns = [np.concatenate(each) for each in zip(*seen, strict=True)]
    events = pd.DataFrame({"person": columns[0], "stage": names[columns[1]], "time": columns[2]})
    events = events.sort_values(["person", "time"], kind="stable")
    return JourneyLog(events, observed_until=periods, stages=model.stages)


def _next_stage(chances: Array, rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """Draw a column for each row of chances, shape (people, places)."""
    passed: npt.NDArray[np.int64] = (rng.random((len(chances), 1)) > chances.cumsum(axis=1)).sum(axis=1)
    return passed.clip(max=chances.shape[1] - 1)
