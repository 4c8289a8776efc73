"""The paper of a sketch as a picture: empty, to draw on, or with the truth and what misconceptions would draw."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ...figures.style import BLUE, GRID, INK, MUTED, axes, describe, style
from ...lessons.predictions import Sketch
from ...lessons.predictions.diagnosis import Array, Foil
from ...messages import gettext as _
from ...messages import number

DASHES: tuple[Any, ...] = ("--", ":", "-.", (0, (8, 2)), (0, (1, 4)))
"""How the curves of misconceptions are told apart without colour; each bears its number as well."""
PLATE: Any = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
LABEL: Any = {"textcoords": "offset points", "color": INK, "parse_math": False, "annotation_clip": False, "bbox": PLATE}


def draw_paper(sketch: Sketch, solved: bool = False, width: float = 8.0, height: float = 4.6) -> Axes:
    """Draw the axes of a sketch with what is given; `solved` adds the truth, and a numbered curve for each foil.

    The numbers are those of the sketch's foils, in their order, from 1. Sizes in inches.

    >>> from ...chapters.course import find
    >>> print(draw_paper(find("physical_flywheel.coast")).alt)
    Empty axes. Across: Second, 0 to 120. Up: Turns a minute, 0 to 72. You start at 60.
    """
    card = sketch.card()
    first, last = min(0, *card["x"]["ticks"]), sketch.handles[-1]
    with style():
        ax = axes(None, width, height)
        ax.set(xlim=(first, last), ylim=(sketch.height.low, sketch.height.high))
        ax.set_xlabel(card["x"]["label"], parse_math=False)
        ax.set_ylabel(card["y"]["label"], parse_math=False)
        _rule(ax, [tick for tick in card["x"]["ticks"] if tick <= last])
        for given in card["given"]:
            ax.plot(given["x"], given["y"], color=MUTED, linewidth=2, solid_capstyle="butt")
            _write_name(ax, given["name"], given["x"], given["y"])
        start = (sketch.handles[0], card["start"][0])
        if solved:
            _solve(ax, sketch)
        else:
            ax.annotate(_("You start here"), start, (10, 12), weight="bold", **LABEL)
        ax.plot(*start, "o", color=INK, markersize=8, clip_on=False, zorder=5)
    return describe(ax, _describe(sketch, card, solved))


def _rule(ax: Axes, ticks: list[int]) -> None:
    ax.set_xticks(ticks, labels=[number(tick) for tick in ticks])
    ax.yaxis.set_major_locator(MaxNLocator(8, steps=[1, 2, 2.5, 5, 10]))
    low, high = ax.get_ylim()
    rows = [float(tick) for tick in ax.get_yticks() if low <= tick <= high]
    ax.set_yticks(rows, labels=[number(row) for row in rows])
    ax.grid(True, color=GRID)
    ax.set_axisbelow(True)


def _write_name(ax: Axes, name: str, x: list[int], y: list[float]) -> None:
    """Write what is given above the middle of its line, or below where there is no room."""
    low, high = ax.get_ylim()
    above = y[len(y) // 2] < low + 0.85 * (high - low)
    middle = (x[0] + x[-1]) / 2, float(np.interp((x[0] + x[-1]) / 2, x, y))
    at = (0, 6 if above else -6)
    ax.annotate(name, middle, at, ha="center", va="bottom" if above else "top", **LABEL)


def _solve(ax: Axes, sketch: Sketch) -> None:
    truth, weeks = sketch.truth(), np.arange(sketch.handles[0], sketch.handles[-1] + 1)
    for sign, (foil, dashes) in enumerate(zip(sketch.foils, DASHES, strict=False), start=1):
        curve = typical_curve(foil)
        ax.plot(sketch.handles, curve, linestyle=dashes, color=INK, linewidth=1.4)
        _number(ax, sign, np.array(sketch.handles, dtype=float), curve, np.interp(sketch.handles, weeks, truth))
    ax.plot(weeks, truth, color=BLUE, linewidth=3.2, zorder=4)
    k = round(0.8 * (len(truth) - 1))
    above = truth[k] < (sketch.height.low + sketch.height.high) / 2
    at, side = (0, 10 if above else -10), "bottom" if above else "top"
    ax.annotate(_("what happens"), (weeks[k], truth[k]), at, ha="center", va=side, weight="bold", zorder=7, **LABEL)


def typical_curve(foil: Foil) -> Array:
    """Return the curve of a family that has least in common with its edges: nearest to the median at each handle.

    >>> typical_curve(Foil("never-stops", lambda: np.array([[0, 1], [0, 4], [0, 5]]), ""))
    array([0, 4])
    """
    curves = foil.curves()
    middle: Array = curves[np.abs(curves - np.median(curves, axis=0)).sum(axis=1).argmin()]
    return middle


def _number(ax: Axes, sign: int, x: Array, curve: Array, truth: Array) -> None:
    """Write a curve's number on it where it is farthest from the truth, and still on the paper."""
    low, high = ax.get_ylim()
    inside = (curve >= low) & (curve <= high)
    gaps = np.where(inside, np.abs(curve - truth), -1.0)
    gaps[0] = -1
    place = int(gaps.argmax())
    look: Any = {"boxstyle": "circle,pad=0.18", "facecolor": "white", "edgecolor": INK}
    ax.text(x[place], curve[place], str(sign), ha="center", va="center", fontsize=9, color=INK, bbox=look, zorder=6)


def _describe(sketch: Sketch, card: dict[str, Any], solved: bool) -> str:
    words = {
        "across": card["x"]["label"],
        "first": number(min(0, *card["x"]["ticks"])),
        "last": number(sketch.handles[-1]),
        "up": card["y"]["label"],
        "low": number(sketch.height.low),
        "high": number(sketch.height.high),
        "start": number(card["start"][0]),
    }
    paper = _("Across: {across}, {first} to {last}. Up: {up}, {low} to {high}.").format(**words)
    if not solved:
        return " ".join([_("Empty axes."), paper, _("You start at {start}.").format(**words)])
    truth = sketch.truth()
    words |= {"end": number(truth[-1], 0), "most": number(truth.max(), 0), "least": number(truth.min(), 0)}
    told = _("The truth starts at {start} and ends at {end}; it lies between {least} and {most}.").format(**words)
    drawn = _("Dashed, with numbers: what misconceptions would draw.")
    return f"{_(sketch.label)}. {paper} {told} {drawn}"
