"""A test in sentences: the difference, whether it worked, what it could see, and whether the first weeks carry it."""

from typing import TYPE_CHECKING

import numpy as np

from ...messages import gettext as _
from ...messages import mark, number, percent, short
from ..money.worth import euros

if TYPE_CHECKING:
    from .lift import Lift

SHARES = mark(
    "“{name}”: {treated} of the treated, {held_out} of those held out. That is a difference of {difference} "
    "percentage points ({low} to {high})."
)
MEANS = mark(
    "“{name}”: {treated} for each of the treated, {held_out} for each held out. That is a difference of {difference} "
    "({low} to {high})."
)
MONEY = mark("For each person treated that is {euros} € ({low} to {high}).")
VERDICTS = {
    "works": mark("It worked: chance alone hardly makes such a difference."),
    "harms": mark("It did harm: chance alone hardly makes such a difference."),
    "unknown": mark("Whether it worked cannot be told: no difference at all fits as well."),
}
SEES = mark("This test shows a difference of {smallest} in four of five cases; smaller ones it often misses.")
BLIND = mark("With so few people this test would have shown hardly any difference.")
FADES = mark(
    "The first {n} weeks carry it, with {early}; afterwards it is {later} ({low} to {high}). What is new draws "
    "attention; count on what came afterwards."
)
ALIKE = mark("The first {n} weeks, with {early}, do not differ clearly from later ones, with {later}.")
POINTS = mark("{n} percentage points")  # behind "of" and "with": German bends it


def tell(lift: "Lift") -> str:
    """Return what a test tells, in the language in use."""
    if lift.people.reasons:
        return " ".join(lift.people.reasons)
    low, high = lift.interval()
    groups = [percent(group.mean, 1) if lift.counted else short(group.mean) for group in lift.groups]
    told = {"treated": groups[0], "held_out": groups[1], "name": lift.name.replace("_", " ")}
    ends = {"difference": _bare(lift, lift.difference), "low": _bare(lift, low), "high": _bare(lift, high)}
    said = [_(SHARES if lift.counted else MEANS).format(**told, **ends)]
    if lift.margin is not None:
        less, more = lift.interval("euros")
        said.append(_(MONEY).format(euros=euros(lift.euros), low=euros(less), high=euros(more)))
    said.append(_(VERDICTS[lift.outcome]))
    said.append(_(BLIND) if np.isnan(lift.smallest) else _(SEES).format(smallest=write_difference(lift, lift.smallest)))
    return " ".join([*said, *_first_weeks(lift), *lift.people.warnings])


def write_difference(lift: "Lift", value: float) -> str:
    """Write a difference: percentage points of a share, or a number."""
    return _(POINTS).format(n=_bare(lift, value)) if lift.counted else _bare(lift, value)


def _first_weeks(lift: "Lift") -> list[str]:
    if np.isnan(lift.early):
        return []
    low, high = lift.interval("later")
    early = write_difference(lift, lift.early)
    told = {"n": number(lift.early_weeks, 0), "early": early, "later": _bare(lift, lift.later)}
    if not lift.fades:
        return [_(ALIKE).format(**told)]
    return [_(FADES).format(**told, low=_bare(lift, low), high=_bare(lift, high))]


def _bare(lift: "Lift", value: float) -> str:
    return number(100 * value, 1) if lift.counted else short(value)
