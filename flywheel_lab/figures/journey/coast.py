"""Coasting: how many customers remain once pushes stop, with and without referrals."""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from ...errors import FlywheelError
from ...estimate.journey import Estimate
from ...messages import gettext as _
from ...messages import mark, short, stage_name
from ...models import checks
from ...models.checks import Array
from ...models.domain import UNITS
from ...models.journey import JourneyModel
from ...models.journey.coasting import LONGEST, half_after
from ...models.simulation import expected_flow
from ..bars import balance_lines
from ..curves import LOOKS, draw_curves
from ..log.quality import tell
from ..people import AT, after_purchase, counted_stages, model_of
from ..style import axes, style

ACROSS = 70  # letters on a line
MOST = 1e100  # people in a picture
PUSHED = 104  # steps of pushes where there is no steady state
SINCE = {
    "week": mark("weeks since the last ad"),
    "day": mark("days since the last ad"),
    "hour": mark("hours since the last ad"),
    "minute": mark("minutes since the last ad"),
}


class _Coast(NamedTuple):
    name: str
    people: Array
    half: float
    half_life: float
    look: tuple[str, str]
    doubling: float


def draw_coast(x: Any, pushes: float = 50, until: int = 104, ax: Axes | None = None) -> Axes:
    """Draw the customers after the last ad, with and (dashed) without referrals from the same start; return the axes.

    `x` is a JourneyModel or an Estimate, or up to four by name. Before the stop, `pushes` new leads came each step
    until the steady state, or, where a model grows without limit, for 104 steps. A dot marks when half is left.
    Where referrals are not known, the coast without them is drawn.
    Customers are in the stages after the purchase; of a funnel, which has none, everyone inside is drawn.
    Raises FlywheelError or ModelError.

    >>> import flywheel_lab as fl
    >>> print(draw_coast(fl.flywheel("strong")).alt)
    No ads any more: how many stay. Across: weeks since the last ad, starting in balance, 0 to 104. Up: customers.
    with referrals, half in week 118: from 99.8 to 54.6 (at 104). without referrals, half in week 81.1: from 99.8 to
    39.7 (at 104). Half-life in weeks, once those on their way have come in: with referrals 108, without referrals
    69.6.
    """
    models = _models_by_name(x)
    checks.people(pushes)
    checks.whole(until, "until", low=1)
    coasts = [coast for each in zip(models.items(), LOOKS, strict=False) for coast in _coasts(*each, pushes, until)]
    step = next(iter(models.values())).step
    with style():
        ax = axes(ax, height=4 + 0.45 * max(0, len(coasts) - 2))
    ax = draw_curves(
        np.arange(until + 1),
        {_label(coast, step): coast.people for coast in coasts},
        _("No ads any more: how many stay"),
        across=_across(models.values(), step),
        up=_up(models.values()),
        write=short,
        ax=ax,
        looks=[coast.look for coast in coasts],
    )
    curves = list(ax.lines)
    for coast in coasts:
        if coast.half <= until and coast.people[0]:
            dot: Any = {"color": coast.look[0], "markersize": 8, "markeredgecolor": "white"}
            ax.plot([coast.half], [coast.people[0] / 2], "o", clip_on=False, zorder=5, **dot)
    sources = x.values() if isinstance(x, Mapping) else [x]
    doubtful = [look for (look, _line), source in zip(LOOKS, sources, strict=False) if getattr(source, "warnings", ())]
    drawn = [line for line in ax.lines if line.get_color() in doubtful]
    return tell(ax, f"{ax.alt} {_half_lives(ax, coasts, step)}", x, drawn=drawn, timed=curves)  # type: ignore[attr-defined]


def _coasts(named: tuple[str, JourneyModel], look: tuple[str, str], pushes: float, until: int) -> Iterator[_Coast]:
    """Yield the coast of a model, and also without referrals if it has any."""
    name, model = named
    cut = replace(model, referrals=np.zeros_like(model.referrals), unknown_referrals=())
    if model.unknown_referrals:  # only what people do alone is known
        name, model = _("{name} without referrals").format(name=name).strip(), cut
    with np.errstate(over="ignore", invalid="ignore"):  # refused just below
        start = expected_flow(model, pushes, PUSHED)[-1] if model.limitless else model.steady_state(pushes)
        coasted = [model.coast(start, until)] if np.isfinite(start).all() else []
    if not coasted or not (coasted[0].sum(axis=1) < MOST).all():
        raise FlywheelError(
            _("The model grows so fast that it has more people than can be drawn. Lower the referrals.")
        )
    heads = [name or (_("with referrals") if model.referrals.any() else _up([model]))]
    heads += [_("{name} without referrals").format(name=name).strip()] * bool(model.referrals.any())
    for head, each, line in zip(heads, (model, cut), ("-", "--"), strict=False):
        people = each.coast(start, until) @ counted_stages(each)
        with np.errstate(over="ignore", invalid="ignore"):  # who only grows is never half
            half = half_after(each, start, counted_stages(each))
        yield _Coast(head, people, half, each.half_life, (look[0], line), each.doubling_time)


def _models_by_name(x: Any) -> dict[str, JourneyModel]:
    named = {"": x} if isinstance(x, (JourneyModel, Estimate)) else x
    if not isinstance(named, Mapping) or not 1 <= len(named) <= len(LOOKS):
        message = _(
            "draw_coast draws a JourneyModel, an Estimate or up to {most} of them by name, "
            "{{'quiet': fl.flywheel(), …}}. Got {value!r}."
        )
        raise FlywheelError(message.format(most=len(LOOKS), value=x))
    models = {stage_name(str(name)): model_of(each, "draw_coast") for name, each in named.items()}
    steps = {model.step: _(UNITS[model.step]) for model in models.values()}
    if len(steps) > 1:
        message = _("Models in one picture count the same steps, but these count in {units}. Draw them one by one.")
        raise FlywheelError(message.format(units=", ".join(steps.values())))
    return models


def _label(coast: _Coast, step: str) -> str:
    """Return the name of a curve, with the moment when half is left."""
    if not coast.people[0]:
        return coast.name
    text = _("{name}, half {when}")
    if math.isinf(coast.half):
        text = _("{name}, never half") if math.isinf(coast.half_life) else _("{name}, half not even {when}")
    return text.format(name=coast.name, when=_(AT[step]).format(n=short(min(coast.half, LONGEST))))


def _half_lives(ax: Axes, coasts: list[_Coast], step: str) -> str:
    """Return a summary of the curves for below the axis: at first, people who are still on their way come in."""
    lives = ", ".join(f"{coast.name} {short(coast.half_life)}" for coast in coasts)
    text = _("Half-life in {unit}, once those on their way have come in: {lives}.")
    said = text.format(unit=_(UNITS[step]), lives=lives)
    grown = [f"{coast.name} {short(coast.doubling)}" for coast in coasts if math.isfinite(coast.doubling)]
    if grown:
        text = _("Without limit; doubling time in {unit}: {times}.")
        said += " " + text.format(unit=_(UNITS[step]), times=", ".join(grown))
    below = f"\n{balance_lines(said, ACROSS)}" if len({coast.look[0] for coast in coasts}) == 1 else ""
    ax.set_xlabel(balance_lines(ax.get_xlabel(), ACROSS) + below, parse_math=False)
    return said


def _across(models: Collection[JourneyModel], step: str) -> str:
    grow = [model.limitless for model in models]
    text = _("{since}, after {n} {unit} of ads") if all(grow) else _("{since}, starting in balance")
    if any(grow) and not all(grow):
        text = _("{since}, starting in balance; without one, after {n} {unit} of ads")
    return text.format(since=_(SINCE[step]), n=short(PUSHED), unit=_(UNITS[step]))


def _up(models: Collection[JourneyModel]) -> str:
    after = [bool(after_purchase(model).any()) for model in models]
    if all(after):
        return _("customers")
    return _("customers, or people in a funnel") if any(after) else _("people inside")
