"""From each stage the log shows who moved where after how many steps, and who was still waiting when observation ended.

Their waiting counts too (right-censoring): dwell from finished cases alone would be too short. See `waiting`, and
`referring` for who brought whom in.
"""

from dataclasses import replace

import numpy as np

from ...data.log import JourneyLog, checks
from ...errors import FlywheelError, JourneyLogError
from ...messages import gettext as _
from ...models.checks import Array
from ...models.journey import JourneyModel
from .draws import Parts
from .estimate import Estimate
from .referring import referring
from .stays import NONE, SOME, Stays, stays
from .telling import doubts, facts
from .waiting import Waiting, read

PURCHASE = "purchase"
FEW = 0.1  # recorded losses, of those who seem to have been lost in silence
SURE = 0.999


def estimate_journey(
    log: JourneyLog, step: str = "week", purchase: str | None = None, constant: bool = False
) -> Estimate:
    """Return the most likely JourneyModel of a log, with intervals, and warnings where something speaks against it.

    `step` is the step of the model, "week", "day", "hour" or "minute"; times that are numbers count such steps. A dwell
    below one step is one step in the model, with a warning and with what a stay brings in. `purchase` names the stage
    that people leave by buying (default: the purchase of the log, else "purchase" if there is such a stage, else the
    last). Stages behind it may lead back to each other; who leaves them for good has churned. Who gets there has
    bought, booked or not, and whoever is seen before the purchase after that is on a repeat visit, left out.
    Who reaches the purchase of the log has bought, whatever follows; so has who reaches the last stage, if that is the
    purchase, unless events "bought" say who. What they do after it is not part of the funnel; whom they bring in counts
    per buyer, so far.
    Where the log does not record losses (`JourneyLog(losses=…)`), who waits cannot be told from who is lost; conversion
    and dwell are then told apart by *when* moves happen. Where nobody said it, a few losses among many who wait for
    ever are no record. How long people stay where nobody is recorded to leave is not known (nan). Referrals need a
    column `referrer`.
    The chance to leave a stage is taken as constant, unless the times of the moves refute it: then a warning says so
    and what fits better is taken, a chance that grows or falls with the time spent (the model has its share and its
    mean dwell), or one dwell for those who move on and one for the lost. `constant=True` keeps the constant chance all
    the same. Raises FlywheelError.

    >>> import numpy as np, flywheel_lab as fl
    >>> log = fl.simulate_log(fl.aida(), pushes=200, periods=104, rng=np.random.default_rng(1))
    >>> fl.estimate_journey(log).model.dwell
    array([1.    , 1.997, 1.921, 1.    ])
    """
    if not isinstance(log, JourneyLog):
        message = _("estimate_journey needs a JourneyLog, got {kind}. Make one with JourneyLog(events).")
        raise FlywheelError(message.format(kind=type(log).__name__))
    stages, n = log.in_order(), len(log.stages)
    named = log.purchase is not None and purchase in (None, log.purchase)
    called = purchase or log.purchase or (PURCHASE if PURCHASE in stages else stages[-1])
    at = stages.index(checks.steps([called], stages)[0])
    seen = stays(log, step)
    if n == 1 and not (seen.then == n).any():
        raise JourneyLogError(
            _("A journey has at least two stages, but the log has only '{stage}'.").format(stage=stages[0])
        )
    counts = seen.counts(n, at)
    sold = ((seen.stage == at) & (seen.then == n)).any()  # then it says who of those who reach the end have bought
    end = at if at == n - 1 and (named or not sold) else None
    raw, came_back = seen, 0
    if end is not None:
        seen, came_back = seen.until_bought(at, n)
    elif at < n - 1:
        seen, came_back = seen.first_journey(at, n)
    goals = np.zeros((n, n + 1), dtype=np.int64)
    moved = (seen.stage < n) & (seen.then >= 0) & (seen.then <= n)
    np.add.at(goals, (seen.stage[moved], seen.then[moved]), 1)
    if end is not None:  # who has bought has reached the purchase, booked or not
        goals[:, end], goals[:, n] = goals[:, end] + goals[:, n], 0
    waiting = [_purchase_waiting(seen, i) if i == end else _waiting(seen, i, log) for i in range(n)]
    parts = Parts(
        read(waiting, [place <= at for place in range(n)], end, constant),
        goals,
        referring(log, seen),
        end,
        _blur(seen, n),
    )
    model = _model(stages, stages[at], step, parts, named)
    told = facts(log, model, parts, raw, came_back), doubts(model, parts, seen, raw, log)
    span = (log.events["time"].min(), log.observed_until)
    return Estimate(model, counts, parts, *told, log.said, log.ledger, span)


def _waiting(seen: Stays, place: int, log: JourneyLog) -> Waiting:
    here, n = seen.stage == place, len(log.stages)
    then, parts = seen.then[here], seen.parts(place)
    # Rounded, because a third of an hour times 60 may be a little more than 20 minutes.
    until, ticks = (np.round(each * parts, 2) for each in (seen.end - seen.begins[here], seen.lasted[here]))
    ticks = np.maximum(np.ceil(ticks), 1)
    if seen.instant_share(place) > SOME:  # moving at once counts as a tick, and so does not moving at once
        until = np.maximum(until, 1)
    lost = ticks[then == n + 1]
    told = Waiting(
        moved=ticks[(then != NONE) & (then <= n)],
        lost=lost,
        still=np.floor(until[then == NONE]),
        ticks_a_step=seen.ticks_a_step * parts,
        coarse=seen.is_coarse(place),
    )
    if len(lost) > 0 and not _has_stray_losses(told) if log.losses is None else log.stages[place] in log.losses:
        return told
    return replace(told, lost=None, still=np.floor(until[(then == NONE) | (then == n + 1)]))


def _has_stray_losses(told: Waiting) -> bool:
    """Whether losses are recorded, but so few that most must be missing: many wait who will never be seen to leave.

    They are those whom a share that never leaves explains, and no share of nobody; where most leave by being lost, it
    is rather that some are loyal.
    """
    moved, lost = told.sums.moved, told.sums.lost
    if not 0 < lost < moved:
        return False
    seen = replace(told, moved=np.append(told.moved, np.asarray(told.lost)), lost=None)
    never = (1 - seen.conversion) * told.people
    return lost < FEW * never and seen.interval("conversion", SURE)[1] < 1


def _blur(seen: Stays, stages: int) -> Array:
    shares = np.array([seen.instant_share(place) for place in range(stages)])
    return np.where(shares > SOME, shares, 0.0) / seen.ticks_a_step


def _purchase_waiting(seen: Stays, place: int) -> Waiting:
    """Return the end of a funnel: all who reach it buy, one step later."""
    buyers = int((seen.stage == place).sum())
    return Waiting(np.full(buyers, seen.ticks_a_step), np.empty(0), np.empty(0), seen.ticks_a_step)


def _model(stages: tuple[str, ...], purchase: str, step: str, parts: Parts, named: bool) -> JourneyModel:
    n, who, unknown, nobody = len(stages), parts.referring, [], []
    conversion, dwell, referrals = np.zeros((n, n + 1)), np.ones(n), np.zeros((n, n))
    for i, read_as in enumerate(parts.stages):
        law, plain = read_as.law, read_as.plain
        referrals[i] = who.brought[i] / max(law.spent, 1 / plain.ticks_a_step)
        if read_as.is_known:
            dwell[i] = max(1.0, law.dwell)  # no stage of a model is faster than its step
            referrals[i] *= law.dwell / dwell[i]  # what a stay brings in is kept
            conversion[i] = law.conversion * parts.goals[i] / max(1, parts.goals[i].sum())
        elif i != parts.end:
            unknown.append(stages[i])
            nobody += [stages[i]] * (not named or stages[i] != purchase)  # who leaves a named purchase has bought
    bought: Array = conversion[:, n]
    if parts.end is not None:
        bought[parts.end] = 1.0
    elif named:  # who leaves it, wherever to, has bought
        at = stages.index(purchase)
        bought[at] = max(0.0, 1 - conversion[at, :n].sum())
    entry: Array = who.enter / who.enter.sum() if who.enter.any() else np.eye(n)[0]
    return JourneyModel(
        stages,
        conversion[:, :n],
        dwell,
        bought,
        referrals,
        entry,
        purchase=purchase,
        step=step,
        unknown=tuple(unknown),
        unknown_conversion=tuple(nobody),
        unknown_referrals=tuple(np.array(stages)[parts.so_far | (not who.recorded)].tolist()),
    )
