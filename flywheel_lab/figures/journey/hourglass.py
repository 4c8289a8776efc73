"""The hourglass: whom the funnel loses before the purchase, and the customers who gather after it."""

from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Polygon
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from ...estimate.journey import Estimate
from ...messages import gettext as _
from ...messages import ngettext, percent, short, stage_name
from ...models.checks import Array
from ...models.journey import JourneyModel
from ..log.quality import tell
from ..people import ALL, EACH, Sand, count, doubling, model_of, sand_of, share_of, share_with_interval
from ..style import BLUE, GREEN, GRID, ORANGE, PURPLE, RED, SKY, SMALL, axes, style

BAR, EDGE = 0.56, 0.62  # the height of a bar, and of the glass beyond the last one, in rows
NAMES, PEOPLE, LEAVE, WAYS = -1.1, 1.5, 2.0, 2.12  # where the columns are, in halves of the glass
SEEN, MOST = 0.005, 6  # a way that fewer take, or one more than so many, is not drawn
GLASS = "#f4f4f4"
ARROW: Any = {"arrowstyle": "-|>", "mutation_scale": 11, "linewidth": 1.4, "shrinkA": 0, "shrinkB": 0}


class _Way(NamedTuple):
    start: int
    goal: int
    share: float


def draw_hourglass(x: Any, ax: Axes | None = None) -> Axes:
    """Draw a journey as an hourglass whose neck is the purchase, for 1,000 new leads each step; return the axes.

    `x` is a JourneyModel or an Estimate (with 90 % intervals of conversion). Above the neck, a bar is as wide as its
    people who get this far; below, on a scale of its own, as the customers who are there at any time: inflow times
    dwell (Little's law). Arrows at the side are ways back and past. Where something cannot be known,
    the picture says so. Raises FlywheelError or ModelError.

    >>> import flywheel_lab as fl
    >>> ways = [[0, 0.1, 0], [0, 0, 1], [0, 0, 0]]
    >>> print(draw_hourglass(fl.JourneyModel(("ad", "buy", "stay"), ways, [1, 1, 20], purchase="buy")).alt)
    Hourglass for 1,000 new leads each week. How many get this far: ad 1,000 (↓ 10%), buy 100 (↓ 100%).
    Customers there: stay 2,000. Lost or gone each week: ad 900, buy 0, stay 100.
    """
    model = model_of(x, "draw_hourglass")
    sand, onwards, ways = sand_of(model), _onwards(x, model), _ways(model)
    rows, below = len(model.stages), bool(sand.after.any())
    with style():
        ax = axes(ax, width=8.6, height=1.9 + 0.56 * rows)
        bars, shapes = _draw_glass(ax, sand), {}
        for row, width in enumerate(bars):
            colour = GREEN if sand.after[row] else ORANGE if model.stages[row] == model.purchase else SKY
            edge = 0.8 * (width > 0)
            bar = ax.barh(row, 2 * width, left=-width, height=BAR, color=colour, edgecolor=BLUE, linewidth=edge)
            shapes[model.stages[row]] = bar[0]
            ax.text(NAMES, row, stage_name(model.stages[row]), ha="right", va="center", parse_math=False)
            ax.text(PEOPLE, row, count(sand.people[row]), ha="right", va="center", weight="bold")
            ax.text(LEAVE, row, count(sand.leave[row]), ha="right", va="center", color=RED)
        for row, words in enumerate(onwards):
            ax.text(0, row + 0.5, words, ha="center", path_effects=[withStroke(linewidth=3, foreground=GLASS)], **SMALL)
        left = NAMES - 0.058 * max(13, *(len(stage_name(stage)) for stage in model.stages))
        _write_around(ax, sand, model, left)
        right = _draw_ways(ax, ways) + (0.2 if sand.brought else 0)
        if sand.brought:
            _draw_wire(ax, sand.brought, rows - 1, right)
        ax.set(xlim=(left, right + 0.2), ylim=(rows + 0.75, -1.3))
        ax.set_axis_off()
        ax.set_title(_title(model, below))
    alt = _alt(model, sand, onwards, ways)
    alone = _("{grows}. The people in the stages are told without those whom they bring in. {alt}")
    return tell(ax, alone.format(grows=doubling(model), alt=alt) if doubling(model) else alt, x, shapes=shapes)


def _title(model: JourneyModel, below: bool) -> str:
    whole, half = _("Many are lost above the neck, customers gather below it"), _("The upper half of an hourglass")
    return doubling(model) or (whole if below else half)


def _onwards(x: Any, model: JourneyModel) -> list[str]:
    """Return the words between two rows: the share that goes on, with its interval if there is one."""
    words = []
    for row, share in enumerate(model.conversion.diagonal(1).tolist()):
        name, goal = f"conversion.{model.stages[row]}", model.stages[row + 1]
        if model.conversion[row].sum() + model.bought[row] > share:
            name += f".{goal}"  # without a goal it holds for all ways together
        asked = isinstance(x, Estimate) and name in x.names
        words.append(f"↓ {share_with_interval(x, name, share, x.counts[row]) if asked else share_of(share)}")
    return words


def _ways(model: JourneyModel) -> list[_Way]:
    """Return the most common ways that skip or go back, short before long."""
    ways = [_Way(i, j, float(x)) for (i, j), x in np.ndenumerate(model.conversion) if x > SEEN and j != i + 1]
    common = sorted(ways, key=lambda way: -way.share)[:MOST]
    return sorted(common, key=lambda way: (abs(way.goal - way.start), way.start))


def _draw_glass(ax: Axes, sand: Sand) -> Array:
    """Draw the glass, and return the half-widths of the bars, to scale and within the glass."""
    rows, neck = np.arange(len(sand.after)), int((~sand.after).sum()) - 1
    people = np.nan_to_num(sand.people)  # no bar where it is not known
    above = people[~sand.after]
    narrow = float(np.clip(1.3 * above[-1] / max(above.max(), 1e-9), 0.1, 0.9))
    below = bool(sand.after.any())
    ends = (-EDGE, rows[-1] + EDGE if below else neck + BAR)

    def wide(place: Array) -> Array:
        far = np.where(place < neck, neck - ends[0], max(ends[1] - neck, 1)) - 0.3
        filled = np.clip((np.abs(place - neck) - 0.3) / far, 0, 1)
        return np.asarray(narrow + (1 - narrow) * np.sqrt(1 - (1 - filled) ** 2))

    edge = np.linspace(*ends, 200)
    width = wide(edge) if below else np.where(edge > neck, narrow, wide(edge))
    outline = np.concatenate([np.column_stack([width, edge]), np.column_stack([-width, edge])[::-1]])
    ax.add_patch(Polygon(outline, facecolor=GLASS, edgecolor=GRID, linewidth=2.5, zorder=0))
    room = 0.97 * wide(rows + np.sign(neck - rows) * BAR / 2)  # at the corner that is nearer to the neck
    fit = np.divide(room, people, out=np.full(len(rows), np.inf), where=people > 0)
    scale = np.where(sand.after, fit[sand.after].min(initial=np.inf), fit[~sand.after].min(initial=np.inf))
    return np.where(np.isfinite(scale), people * np.where(np.isfinite(scale), scale, 0), 0)


def _write_around(ax: Axes, sand: Sand, model: JourneyModel, left: float) -> None:
    """Write the heads of the columns, and below the picture the meaning of the widths."""
    neck, rows = int((~sand.after).sum()) - 1, len(sand.after)
    ax.text(PEOPLE, -0.85, _("get\nthis far", "column"), ha="right", **SMALL)
    ax.text(LEAVE, -0.85, _("lost", "column"), ha="right", **SMALL)
    said = [_("Above: how many of {all} new leads {each} get this far.")]
    if sand.after.any():
        ax.plot([PEOPLE - 0.5, LEAVE], [neck + 0.33] * 2, color=GRID, linewidth=1)
        ax.text(PEOPLE, neck + 0.53, _("are there", "column"), ha="right", **SMALL)
        ax.text(LEAVE, neck + 0.53, _("leave", "column"), ha="right", **SMALL)
        said.append(
            _("Below, on a scale of its own: customers there at any time (inflow × time in the phase), {sum} in all.")
        )
    else:
        said = [_("How many of {all} new leads {each} get this far."), _no_lower_half()]
    each = {"all": short(ALL), "each": _(EACH[model.step]), "sum": count(sand.people[sand.after].sum(), "?")}
    ax.text(left, rows + 0.35, "\n".join(said).format(**each), ha="left", linespacing=1.4, **SMALL)


def _no_lower_half() -> str:
    return _("No stage follows the purchase in this model, so the hourglass has no lower half.")


def _draw_ways(ax: Axes, ways: list[_Way]) -> float:
    """Draw an arrow for each way, and return the right edge of the picture."""
    for place, way in enumerate(ways):
        depth = 0.28 + 0.29 * place
        far, middle = WAYS + 4 / 3 * depth, (WAYS + depth, (way.start + way.goal) / 2)
        bend = [(WAYS, way.start), (far, way.start), (far, way.goal), (WAYS, way.goal)]
        path = Path(bend, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
        ax.add_patch(FancyArrowPatch(path=path, color=PURPLE, **ARROW))
        label = ax.text(*middle, percent(way.share), ha="center", **{**SMALL, "color": PURPLE})
        label.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1})
    return WAYS + 0.29 * (len(ways) + 1) if ways else LEAVE


def _draw_wire(ax: Axes, brought: float, last: int, right: float) -> None:
    path = Path([(1, last + 0.45), (right, last + 0.45), (right, -0.45), (1.01, -0.45)])
    ax.add_patch(FancyArrowPatch(path=path, color=PURPLE, linestyle="--", fill=False, **ARROW))
    words = ngettext("and send {people} more new lead", "and send {people} more new leads", brought).format(
        people=count(brought, "?")
    )
    ax.text(right + 0.12, last / 2, words, rotation=90, ha="center", **SMALL)


def _alt(model: JourneyModel, sand: Sand, onwards: list[str], ways: list[_Way]) -> str:
    names = [stage_name(stage) for stage in model.stages]
    shares = [*(f" ({words})" for words in onwards), ""]
    told = [f"{name} {count(people)}{share}" for name, people, share in zip(names, sand.people, shares, strict=True)]
    neck = model.stages.index(model.purchase) + 1
    above, below = ", ".join(told[:neck]), ", ".join(told[neck:])
    lost = ", ".join(f"{name} {count(people)}" for name, people in zip(names, sand.leave, strict=True))
    parts = [
        _("Hourglass for {all} new leads {each}. How many get this far: {above}."),
        _("Customers there: {below}.") if below else _no_lower_half(),
        _("Lost or gone {each}: {lost}."),
    ]
    if ways:
        parts.append(_("Ways back and past: {ways}."))
    if sand.brought:
        parts.append(ngettext("They send {people} more new lead.", "They send {people} more new leads.", sand.brought))
    back = ", ".join(f"{names[way.start]} → {names[way.goal]} {percent(way.share)}" for way in ways)
    each = {"all": short(ALL), "each": _(EACH[model.step]), "people": count(sand.brought, "?")}
    return " ".join(parts).format(above=above, below=below, lost=lost, ways=back, **each)
