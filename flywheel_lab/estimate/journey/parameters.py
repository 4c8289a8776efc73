"""The parameters of an estimate by name: each with its most likely value and a function for its interval."""

from collections.abc import Callable
from functools import partial

import numpy as np

from ...data.log import BOUGHT
from .draws import Parts
from .stays import Whole
from .waiting import Law, Read, Waiting, product_interval, rate_interval, share_interval

Ends = tuple[float, float]
Parameter = tuple[float, Callable[[float], Ends]]  # what is not known is nan


def parameters(stages: tuple[str, ...], parts: Parts) -> dict[str, Parameter]:
    """Return the estimate of each parameter, and a function that gives its interval at a level."""
    known: dict[str, Parameter] = {}
    for place, (stage, read) in enumerate(zip(stages, parts.stages, strict=True)):
        if place != parts.end:
            known |= _of_stage(stages, stage, read, parts.goals[place], parts.blur[place])
    for place, stage in enumerate(stages) if parts.referring.recorded else ():
        known[f"referrals.{stage}"] = _rate(parts, place)
    people = parts.referring.enter
    for stage, count in zip(stages, people, strict=True):
        if 0 < count < people.sum():
            known[f"entry.{stage}"] = float(count / people.sum()), partial(share_interval, count, people.sum())
    return known


def _of_stage(stages: tuple[str, ...], stage: str, read: Read, goals: Whole, blur: float) -> dict[str, Parameter]:
    law, apart, moved = read.law, read.apart, int(goals.sum())
    known: dict[str, Parameter] = {f"conversion.{stage}": (law.conversion, partial(law.interval, "conversion"))}
    known[f"dwell.{stage}"] = law.dwell, partial(_blur_ends, law, blur)
    if apart is not None:
        known[f"dwell.{stage}.moved"] = apart.dwell, partial(apart.interval, "dwell")
        known[f"dwell.{stage}.lost"] = apart.dwell_of_lost, partial(apart.interval, "dwell of lost")
    for goal, count in zip((*stages, BOUGHT), goals.tolist(), strict=True):
        if 0 < count < moved:
            ends = partial(product_interval, partial(law.interval, "conversion"), count, moved)
            if isinstance(law, Waiting) and not law.is_silent:
                ends = partial(share_interval, count, moved + law.sums.lost)
            known[f"conversion.{stage}.{goal}"] = law.conversion * count / moved, ends
    return known


def _blur_ends(law: Law, blur: float, level: float) -> Ends:
    low, high = law.interval("dwell", level)
    return low, high + blur


def _rate(parts: Parts, place: int) -> Parameter:
    """Return the referrals per person and step, or a lower bound if it is not known who is still there."""
    count, (law, seen, *_beside) = int(parts.referring.counts[place]), parts.stages[place]
    if not seen.people:
        return np.nan, lambda level: (np.nan, np.nan)
    if seen.is_silent and not seen.is_known:
        return np.nan, lambda level: (rate_interval(count, seen.spent, level)[0], np.inf)
    clamped = min(law.dwell, 1.0) if seen.is_known else 1.0  # in the model a stay is one step at least
    if not seen.is_silent:  # each is known to have been there, whatever the model takes as the dwell
        time = seen.spent / clamped
        return count / time if time else np.nan, partial(rate_interval, count, time)
    time = law.spent / clamped
    if count:  # how long people were there is uncertain too
        return count / time, partial(parts.rate_interval, place)
    return count / time if time else np.nan, partial(rate_interval, count, time)
