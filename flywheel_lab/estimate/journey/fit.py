"""From each stage the log shows who moved where after how many steps, and who was still waiting when observation ended.

Their waiting counts too (right-censoring): dwell from finished cases alone would be too short. See `waiting`, and
`referring` for who brought whom in.
"""

import numpy as np

from ...data.log import JourneyLog, checks
from ...errors import FlywheelError, JourneyLogError
from ...messages import gettext as _
from ...models.checks import Array
from ...models.journey import JourneyModel
from .draws import Parts
from .estimate import Estimate
from .referring import referring
from .stays import NONE, Stays, stays
from .waiting import Waiting

PURCHASE = "purchase"


def estimate_journey(log: JourneyLog, step: str = "week", purchase: str | None = None) -> Estimate:
    """Return the most likely JourneyModel of a log, with intervals.

    `step` is the step of the model, "week" or "day"; times that are numbers count such steps. A dwell below one step is
    one step in the model; choose a shorter step then. `purchase` names the stage that people leave by buying (default:
    "purchase" if there is such a stage, else the last). Stages behind it may lead back to each other; who leaves them
    for good has churned. Where nothing follows the purchase, who reaches it has bought, unless events "bought" say who;
    whom they bring in then counts per buyer, so far.
    Losses may be recorded for some stages only. In a stage without events "lost", who waits cannot be told from who is
    lost; conversion and dwell are then told apart by *when* moves happen. Referrals need a column `referrer`: without
    it the model has none, and the estimate says so. Raises FlywheelError.

    >>> import numpy as np, flywheel_lab as fl
    >>> log = fl.simulate_log(fl.aida(), pushes=200, periods=104, rng=np.random.default_rng(1))
    >>> fl.estimate_journey(log).model.dwell
    array([1.    , 1.997, 1.921, 1.    ])
    """
    if not isinstance(log, JourneyLog):
        message = _("estimate_journey needs a JourneyLog, got {kind}. Make one with JourneyLog(events).")
        raise FlywheelError(message.format(kind=type(log).__name__))
    stages, n = log.in_order(), len(log.stages)
    at = n - 1 if purchase is None and PURCHASE not in stages else _place(purchase or PURCHASE, stages)
    seen = stays(log, step)
    if n == 1 and not (seen.then == n).any():
        raise JourneyLogError(
            _("A journey has at least two stages, but the log has only '{stage}'.").format(stage=stages[0])
        )
    goals = np.zeros((n, n + 1), dtype=np.int64)
    moved = (seen.stage < n) & (seen.then >= 0) & (seen.then <= n)
    np.add.at(goals, (seen.stage[moved], seen.then[moved]), 1)
    end = at if at == n - 1 and not goals[at].any() else None
    waiting = tuple(_bought(seen, i) if i == end else _waiting(seen, i, n) for i in range(n))
    parts = Parts(waiting, goals, referring(log, seen), end)
    return Estimate(_model(stages, stages[at], step, parts), seen.counts(n, at), parts, _of_log=log.said)


def _waiting(seen: Stays, place: int, n: int) -> Waiting:
    here = seen.stage == place
    then, ticks = seen.then[here], seen.ticks[here]
    lost = ticks[then == n + 1]
    return Waiting(
        moved=ticks[(then != NONE) & (then <= n)],
        lost=lost if len(lost) else None,
        still=seen.waited[here][then == NONE],
        ticks_a_step=seen.ticks_a_step,
    )


def _bought(seen: Stays, place: int) -> Waiting:
    """Return the end of a funnel: all who reach it buy, one step later."""
    buyers = int((seen.stage == place).sum())
    return Waiting(np.full(buyers, seen.ticks_a_step), np.empty(0), np.empty(0), seen.ticks_a_step)


def _model(stages: tuple[str, ...], purchase: str, step: str, parts: Parts) -> JourneyModel:
    n, who = len(stages), parts.referring
    conversion, dwell, referrals = np.zeros((n, n + 1)), np.ones(n), np.zeros((n, n))
    for i, seen in enumerate(parts.waiting):
        dwell[i] = max(1.0, seen.dwell)  # no stage of a model is faster than its step
        conversion[i] = seen.conversion * parts.goals[i] / max(1, parts.goals[i].sum())
        referrals[i] = who.brought[i] / max(float(seen.time(seen.conversion, seen.dwell)), 1 / seen.ticks_a_step)
    bought: Array = conversion[:, n]
    if parts.end is not None:
        bought[parts.end] = 1.0
    entry: Array = who.enter / who.enter.sum() if who.enter.any() else np.eye(n)[0]
    return JourneyModel(stages, conversion[:, :n], dwell, bought, referrals, entry, purchase=purchase, step=step)


def _place(stage: str, stages: tuple[str, ...]) -> int:
    return stages.index(checks.steps([stage], stages)[0])
