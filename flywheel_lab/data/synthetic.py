"""Customers who never lived: journeys drawn from a model, so that the truth behind the log is known.

Newcomers are drawn all at once, then those whom they brought in, then those whom these brought in, and so on: the
number of draws grows with hops and generations, not with people.
"""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import ModelError
from ..messages import gettext as _
from ..messages import number
from ..models import checks
from ..models.checks import Array
from ..models.domain import LONGEST
from ..models.journey import JourneyModel
from ..models.simulation import expected_flow, newcomers_of
from .log import BOUGHT, LOST, JourneyLog

Whole = npt.NDArray[np.int64]
NOBODY = -1
MOST = 10_000_000  # people in a log


class _Wave(NamedTuple):
    """People at one moment of their journeys: stage and time have an entry for each person."""

    person: Whole
    stage: Whole
    time: Whole
    referrer: Whole


def simulate_log(
    model: JourneyModel,
    pushes: npt.ArrayLike,
    periods: int,
    rng: np.random.Generator,
    record_losses: bool | Collection[str] = False,
) -> JourneyLog:
    """Return the journeys of `pushes` newcomers in each of `periods` steps, seen until the end of the last one.

    `pushes` are whole people, one number or one a period. Times are whole steps: newcomers of the first period are
    there at time 1, as in `simulate`. With `record_losses` the log says when someone left for good (stage "lost"); most
    real exports do not, or only from some stages: name those. Where reaching the last stage is not yet buying, it says
    who bought (stage "bought"). With referrals, the column `referrer` says who brought a person in; it is empty for
    those whom the pushes brought. Raises ModelError, also where more than 10,000,000 people are to be expected (5 GB).

    >>> import flywheel_lab as fl
    >>> simulate_log(fl.aida(), pushes=10, periods=52, rng=np.random.default_rng(1))
    JourneyLog(520 people, 753 events, 4 stages, 1 to 52)
    """
    checks.whole(periods, "periods", low=1, most=LONGEST)
    checks.generator(rng)
    newcomers = newcomers_of(pushes, periods)
    if (newcomers % 1).any() or not newcomers.any():
        raise ModelError(_("pushes must be whole people, one at least, got {value!r}.").format(value=pushes))
    _fits(model, newcomers)
    first = np.arange(int(newcomers.sum()))
    wave = _Wave(
        person=first,
        stage=rng.choice(len(model.stages), size=len(first), p=model.entry),
        time=np.repeat(np.arange(1, periods + 1), newcomers.astype(np.intp)),
        referrer=np.full(len(first), NOBODY),
    )
    told = _recorded_losses(model, record_losses)
    seen: list[_Wave] = []
    people = len(first)
    while len(wave.person):
        brought = _follow(model, wave, periods, rng, told, seen)
        wave = brought._replace(person=np.arange(people, people + len(brought.stage)))
        people += len(wave.person)
    return _log(model, seen, periods, [name for name, by in zip(model.stages, told, strict=True) if by])


def _fits(model: JourneyModel, newcomers: Array) -> None:
    """Refuse a log that no memory holds before it is drawn: referrals can bring in more people than there are."""
    with np.errstate(over="ignore", invalid="ignore"):
        referred = expected_flow(model, newcomers, len(newcomers))[:-1] @ model.referrals
        people = newcomers.sum() + referred.sum()
    if not people <= MOST:  # beyond all numbers it is nan
        message = _(
            "The log would hold more than {most} people, too many for the memory of a computer. Take fewer new "
            "leads, periods or referrals; simulate counts any number of people."
        )
        raise ModelError(message.format(most=number(MOST, 0)))


def _follow(
    model: JourneyModel,
    wave: _Wave,
    periods: int,
    rng: np.random.Generator,
    losses: npt.NDArray[np.bool_],
    seen: list[_Wave],
) -> _Wave:
    """Follow a wave to its end or the end of observation, note it in `seen`, and return whom it brings in."""
    n, sure = len(model.stages), bool(model.bought.max() in (0, 1))
    moves = np.column_stack([model.conversion, model.bought, model.lost]).cumsum(axis=1)
    told = np.column_stack([np.full((n, n), True), np.full(n, not sure), losses])
    brought = []
    while len(wave.person):
        seen.append(wave)
        until = wave.time + np.minimum(rng.geometric(1 / model.dwell[wave.stage]), periods)  # longer is not seen
        brought.append(_draw_referrals(model, wave, np.minimum(until, periods), rng))
        passed: Whole = np.zeros(len(wave.person), dtype=np.int64)
        draw = rng.random(len(passed))
        for place in range(n + 1):
            passed += draw > moves[wave.stage, place]
        kept = (until <= periods) & told[wave.stage, passed]
        wave = _Wave(wave.person[kept], passed[kept], until[kept], wave.referrer[kept])
        gone = wave.stage >= n
        seen.append(_Wave(*(each[gone] for each in wave)))
        wave = _Wave(*(each[~gone] for each in wave))
    return _Wave(*(np.concatenate(each) for each in zip(*brought, strict=True)))


def _recorded_losses(model: JourneyModel, record_losses: bool | Collection[str]) -> npt.NDArray[np.bool_]:
    """Return whether the log records losses, for each stage, shape (n,)."""
    if isinstance(record_losses, bool):
        return np.full(len(model.stages), record_losses)
    names = [record_losses] if isinstance(record_losses, str) else list(record_losses)
    for name in names:
        checks.stage(name, model.stages)
    return np.isin(model.stages, names)


def _draw_referrals(model: JourneyModel, wave: _Wave, until: Whole, rng: np.random.Generator) -> _Wave:
    """Draw the people whom a wave brings in during one stay: a Poisson number in each step, who come one step later."""
    each = model.referrals.sum(axis=1)
    stay = until - wave.time
    count = rng.poisson(each[wave.stage] * stay) if each.any() else np.zeros(len(stay), dtype=np.int64)
    who = np.repeat(np.arange(len(count)), count.astype(np.intp))
    time = wave.time[who] + 1 + rng.integers(0, np.maximum(stay[who], 1))
    total = each[:, None]
    share: Array = np.divide(model.referrals, total, out=np.zeros_like(model.referrals), where=total > 0)
    into = (rng.random((len(who), 1)) > share.cumsum(axis=1)[wave.stage[who], :-1]).sum(axis=1)
    return _Wave(np.empty(0, dtype=np.int64), into, time, wave.person[who])


def _log(model: JourneyModel, seen: list[_Wave], periods: int, told: list[str]) -> JourneyLog:
    person, stage, time, referrer = (np.concatenate(each) for each in zip(*seen, strict=True))
    order = np.argsort(person, kind="stable")  # within a person, the rows stand in order of time already
    names = [*model.stages, BOUGHT, LOST]
    events = pd.DataFrame(
        {
            "person": person[order],
            "stage": pd.Categorical.from_codes(stage[order], categories=pd.Index(names)),
            "time": time[order],
        }
    )
    if model.referrals.any():
        by = referrer[order]
        events["referrer"] = pd.array(np.where(by == NOBODY, 0, by), dtype="Int64")
        events.loc[by == NOBODY, "referrer"] = pd.NA
    return JourneyLog(events, observed_until=periods, stages=model.stages, losses=told)
