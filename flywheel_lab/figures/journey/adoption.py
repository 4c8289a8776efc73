"""Adoption in a finite market: how many have adopted over time and in the end, and when it spreads fastest."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ...errors import FlywheelError, ModelError
from ...estimate.adoption import AdoptionFit
from ...messages import gettext as _
from ...messages import mark, short
from ...models import checks
from ...models.adoption import Adoption
from ..curves import LOOKS, draw_curves
from ..money.adoption_fit import draw_adoption_fit
from ..style import MUTED, axes, style

POINTS = 401
TIMES = {"step": mark("time in steps"), "week": mark("time in weeks"), "year": mark("time in years")}
FASTEST = {
    "step": mark("{name}, fastest after {time} steps"),
    "week": mark("{name}, fastest after {time} weeks"),
    "year": mark("{name}, fastest after {time} years"),
}
NEARLY, IDLE, LONGEST = 0.02, 10.0, 1e9  # the part still missing where a picture ends; its length if nothing changes


def draw_adoption(x: Any, until: float | None = None, ax: Axes | None = None, step: str = "step") -> Axes:
    """Draw how many have adopted over time, the limit as a dashed line, the fastest growth as a dot; return the axes.

    `x` is an Adoption, or up to four by name; the time is counted in their steps, by default until the limit is nearly
    reached. A `step` is called that, or "week" or "year". What `fl.estimate_adoption` returns is drawn by periods, as
    far as it can be told. Raises FlywheelError or ModelError.

    >>> import flywheel_lab as fl
    >>> print(draw_adoption(fl.models.Adoption(p=0.03, q=0.38, market=1000)).alt)
    How it spreads through a market. Across: time in steps, 0 to 18. Up: people who have it. people who have it, fastest
    after 6.19 steps: from 0 to 992 (at 18). in the end 1,000: 1,000 throughout.
    """
    if isinstance(x, AdoptionFit):
        return draw_adoption_fit(x, ax)
    markets = _markets_by_name(x)
    checks.one_of("step", step, list(TIMES))
    last = max(map(_settling_time, markets.values())) if until is None else checks.number(until, "until")
    if not 0 < last < math.inf:
        raise ModelError(_("{what} must be above 0 and finite, got {value:g}.").format(what="until", value=last))
    times = np.linspace(0, last, POINTS)
    curves = {_label(name, market, step): market.cumulative(times) for name, market in markets.items()}
    looks = [(colour, "-") for (colour, _line), _name in zip(LOOKS, markets, strict=False)]
    limits = {name: market.limit for name, market in markets.items()}
    if len({short(limit) for limit in limits.values()}) == 1:
        limits = {"": next(iter(limits.values()))}
    for (name, limit), (colour, _line) in zip(limits.items(), LOOKS, strict=False):
        text = _("{name}, in the end {people}") if name else _("in the end {people}")
        curves[text.format(name=name, people=short(limit))] = np.full(POINTS, limit)
        looks.append((colour if name else MUTED, "--"))
    grows = any(map(_spreads, markets.values()))
    with style():
        ax = draw_curves(
            times,
            curves,
            _("How it spreads through a market") if grows else _("It does not spread"),
            across=_(TIMES[step]),
            up=_("people who have it"),
            write=short,
            ax=axes(ax, height=4 + 0.3 * max(0, len(curves) - 2)),
            looks=looks,
        )
        for line in ax.lines[len(markets) :]:
            line.set_linewidth(1.4)
        for market, (colour, _line) in zip(markets.values(), LOOKS, strict=False):
            peak = market.peak_time
            if _spreads(market) and peak <= last:
                dot: Any = {"color": colour, "markersize": 8, "markeredgecolor": "white"}
                ax.plot([peak], [float(market.cumulative(peak))], "o", clip_on=False, zorder=5, **dot)
    return ax


def _markets_by_name(x: Any) -> dict[str, Adoption]:
    named = {"": x} if isinstance(x, Adoption) else x
    right = isinstance(named, Mapping) and all(isinstance(market, Adoption) for market in named.values())
    if not right or not 1 <= len(named) <= len(LOOKS):
        message = _(
            "draw_adoption draws an Adoption, or up to {most} by name, {{'TV': fl.models.Adoption(…), …}}. "
            "Got {value!r}."
        )
        raise FlywheelError(message.format(most=len(LOOKS), value=x))
    return {str(name): market for name, market in named.items()}


def _spreads(market: Adoption) -> bool:
    return market.limit > market.start and math.isfinite(market.peak_time)


def _label(name: str, market: Adoption, step: str) -> str:
    head = name or _("people who have it")
    if not _spreads(market):
        return head
    return _(FASTEST[step]).format(name=head, time=short(market.peak_time))


def _settling_time(market: Adoption) -> float:
    """Return a time by which the market has nearly reached its limit."""
    missing = abs(market.limit - market.start)
    if not missing:
        return IDLE
    last = 1.0
    while abs(market.limit - float(market.cumulative(last))) > NEARLY * missing and last < LONGEST:
        last *= 1.1
    return math.ceil(last)
