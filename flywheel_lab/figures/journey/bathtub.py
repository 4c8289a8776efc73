"""The bathtub: customers are a stock, filled by those who come and emptied by those who leave."""

from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.path import Path

from ...messages import gettext as _
from ...messages import ngettext, plural, short
from ...models import checks
from ...models.checks import Array
from ...models.domain import steps
from ...models.journey import JourneyModel
from ...models.simulation import expected_flow
from ..log.quality import tell
from ..people import AT, PER, after_purchase, counted_stages, doubles_in, model_of
from ..style import BLUE, INK, MUTED, RED, SKY, SMALL, axes, style

LEFT, RIGHT, ROUND = 2.4, 7.6, 0.6  # the walls of the tub, and its corners; it is 1 high
TAP, DRAIN, WIDEST = 3.2, 6.8, 0.8  # where water comes and goes, and its widest stream
STEADY = 0.995  # as many leave as come, but for what no picture shows


class Stock(NamedTuple):
    """People in the tub, those who come in and leave in the next step, and the final level, inf without limit."""

    level: float
    inflow: float
    outflow: float
    steady: float


def draw_bathtub(model: Any, pushes: float = 50, week: int = 26, ax: Axes | None = None) -> Axes:
    """Draw the customers as water in a tub, `week` steps after the first of the steady pushes; return the axes.

    Customers are the people in the stages after the purchase; of a funnel, which has none, everyone inside is drawn.
    `model` is a JourneyModel or an Estimate. The streams are as wide as those who come and leave in the next step, the
    dashed line is the steady state. Raises FlywheelError or ModelError.

    >>> import flywheel_lab as fl
    >>> print(draw_bathtub(fl.flywheel()).alt)
    Bathtub in week 26 with 50 new leads per week. 9.37 customers are in it, 0.78 come in per week and 0.18 leave.
    In balance: 77.4 customers, as many come in as leave.
    """
    journey = model_of(model, "draw_bathtub")
    stock = stock_of(journey, checks.people(pushes), checks.whole(week, "week", low=0))
    top = 1.2 * max(stock.level, stock.steady if np.isfinite(stock.steady) else 0) or 1.0
    widest = max(stock.inflow, stock.outflow)
    scale = WIDEST / widest if widest else 0.0
    words = _words(journey, stock, pushes, week)
    with style():
        ax = axes(ax, height=4.4)
        _draw_tub(ax, stock.level / top)
        _draw_streams(ax, stock.level / top, stock.inflow * scale, stock.outflow * scale)
        ax.text(TAP + 0.75, 1.3, words["in"], va="center", color=BLUE, weight="bold")
        ax.text(DRAIN + 0.6, -0.2, words["out"], va="center", color=RED, weight="bold")
        _mark(ax, LEFT - 0.15, stock.level / top, words["level"], words["when"], "right")
        if np.isfinite(stock.steady):
            ax.plot([LEFT, RIGHT + 0.1], [stock.steady / top] * 2, color=INK, linewidth=1.4, linestyle=(0, (5, 3)))
            _mark(ax, RIGHT + 0.2, stock.steady / top, words["steady"], _("in balance"), "left")
        else:
            _mark(ax, RIGHT + 0.2, 0.6, _("no balance"), words["grows"], "left")
        ax.set(xlim=(0, 10), ylim=(-0.42, 1.5))
        ax.set_axis_off()
        ax.set_title(words["title"])
    return tell(ax, words["alt"], model, timed=list(ax.patches))


def stock_of(model: JourneyModel, pushes: float, week: int) -> Stock:
    """Return the stock of customers after `week` steps of pushes, and its gain and loss in the next step.

    >>> import flywheel_lab as fl
    >>> now, then = (stock_of(fl.flywheel(), 50, week) for week in (26, 27))
    >>> bool(np.isclose(now.level + now.inflow - now.outflow, then.level))
    True
    """
    here = counted_stages(model)
    people = expected_flow(model, pushes, week)[-1]
    moves = model.transition[np.ix_(~here, here)]
    inflow = people[~here] @ moves.sum(axis=1) + pushes * model.entry[here].sum()
    inflow += people @ model.referrals[:, here].sum(axis=1)
    outflow = people[here] @ (1 - model.transition[np.ix_(here, here)].sum(axis=1))
    steady = np.inf if model.limitless else model.steady_state(pushes)[here].sum()
    return Stock(float(people[here].sum()), float(inflow), float(outflow), float(steady))


def _words(model: JourneyModel, stock: Stock, pushes: float, week: int) -> dict[str, str]:
    customers, per, unit = bool(after_purchase(model).any()), _(PER[model.step]), steps(model.step, doubles_in(model))
    people = plural("{n} customer", "{n} customers") if customers else plural("{n} person", "{n} people")
    title = _("More come in than leave: the level rises")
    if stock.outflow >= STEADY * stock.inflow:
        title = _("As many leave as come in") if stock.level or not pushes else _("Nobody is in it yet")
    filled = {
        "title": title,
        "in": ngettext("{inflow} comes in {per}", "{inflow} come in {per}", stock.inflow),
        "out": ngettext("{outflow} leaves {per}", "{outflow} leave {per}", stock.outflow),
        "level": ngettext(*people, stock.level).format(n=short(stock.level)),
        "when": _(AT[model.step]),
        "steady": ngettext(*people, stock.steady).format(n=short(stock.steady)),
        "grows": _("it doubles in {time} {unit}") if np.isfinite(doubles_in(model)) else "",
    }
    told = {"inflow": short(stock.inflow), "outflow": short(stock.outflow), "per": per, "unit": unit}
    told |= {"n": short(week), "time": short(doubles_in(model)), "pushes": short(pushes)}
    filled = {name: text.format(**told) for name, text in filled.items()}
    filled["goes"] = ngettext("{outflow} leaves", "{outflow} leave", stock.outflow).format(**told)
    alt = ngettext(
        "Bathtub {when} with {pushes} new leads {per}. {level} is in it, {in} and {goes}.",
        "Bathtub {when} with {pushes} new leads {per}. {level} are in it, {in} and {goes}.",
        stock.level,
    )
    end = _("In balance: {steady}, as many come in as leave.")
    if not np.isfinite(stock.steady):
        end = _("It grows without limit, so there is no balance.")
    alt = f"{alt} {end}"
    return filled | {"alt": alt.format(**told, **filled)}


def _draw_tub(ax: Axes, level: float) -> None:
    """Draw the tub and the water in it, up to the level."""
    inner = [(LEFT, 1), (LEFT, 0.15), (LEFT, 0), (LEFT + ROUND, 0), (RIGHT - ROUND, 0), (RIGHT, 0), (RIGHT, 0.15)]
    codes = [Path.MOVETO, Path.LINETO, Path.CURVE3, Path.CURVE3, Path.LINETO, Path.CURVE3, Path.CURVE3, Path.LINETO]
    tub = Path([*inner, (RIGHT, 1)], codes)
    water = Rectangle((LEFT, 0), RIGHT - LEFT, level, facecolor=SKY, edgecolor="none", alpha=0.75)
    ax.add_patch(water)
    water.set_clip_path(tub, ax.transData)
    ax.plot([LEFT, RIGHT], [level] * 2, color=BLUE, linewidth=1.5 if level else 0)
    ax.add_patch(PathPatch(tub, facecolor="none", edgecolor=MUTED, linewidth=5, capstyle="round"))


def _draw_streams(ax: Axes, level: float, inflow: float, outflow: float) -> None:
    """Draw the tap, the drain and their streams, to scale."""
    pipe: Any = {"facecolor": "#b8b8b8", "edgecolor": MUTED, "linewidth": 1.2}
    ax.add_patch(Rectangle((TAP - inflow / 2, level), inflow, 1.2 - level, facecolor=BLUE, edgecolor="none"))
    tap: Array = np.array([(0.9, 1.42), (0.9, 1.28), (2.65, 1.28), (2.65, 1.18), (3.75, 1.18), (3.75, 1.42)])
    ax.add_patch(Polygon(tap, **pipe))
    ax.add_patch(Rectangle((DRAIN - outflow / 2, -0.4), outflow, 0.32, facecolor=RED, edgecolor="none"))
    ax.add_patch(Rectangle((DRAIN - 0.5, -0.12), 1.0, 0.1, **pipe))


def _mark(ax: Axes, x: float, y: float, head: str, words: str, side: str) -> None:
    ax.text(x, y + 0.01, head, ha=side, va="bottom", weight="bold")
    ax.text(x, y - 0.01, words, ha=side, **{**SMALL, "va": "top"})
