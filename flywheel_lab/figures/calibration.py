"""How good were my predictions? Ranges beside the truth, sketches by their gap, picks by right or not.

A range is meant to hold the truth in 8 of 10 cases. Most people's ranges are too narrow (Lichtenstein, Fischhoff &
Phillips (1982), Calibration of probabilities: the state of the art to 1980, in Judgment under Uncertainty).
"""

import math
from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from matplotlib.axes import Axes

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark, percent
from .style import BLUE, GRID, INK, RED, axes, describe, style

REACH = 8
"""The axis runs from an eighth of the truth to eight times the truth; what lies outside is drawn at its end."""
TICKS = {1 / 4: "× ¼", 1 / 2: "× ½", 1: mark("truth"), 2: "× 2", 4: "× 4"}
FEW = 10
WORDS = {
    "gap": mark("drawn, on average {share} of the scale away"),
    "true": mark("came true"),
    "other": mark("came out differently"),
    "held": mark("held the truth"),
    "too_low": mark("range too low"),
    "too_high": mark("range too high"),
    "verdict": mark("Your ranges held the truth in {held} of {count}; such ranges are meant to hold it in 8 of 10."),
    "few": mark("So few predictions say little yet."),
    "wider": mark("Make your ranges wider: you are less sure than you think."),
    "record": mark("Predictions made: {count}."),
    "picks": mark("Choices that came true: {right} of {count}."),
    "ranges": mark("Ranges that held the truth: {held} of {count} (the aim is 8 of 10)."),
    "gaps": mark("Curves, on average {share} of the scale away: {count}."),
}
"""What is said of predictions, here and on a page without Python."""


class RangeResult(NamedTuple):
    """A number with the range in which the learner expected it, and the truth."""

    label: str
    low: float
    guess: float
    high: float
    truth: float


class SketchResult(NamedTuple):
    """A sketch and its mean gap to the truth, as a share of the scale."""

    label: str
    gap: float


class PickResult(NamedTuple):
    """A picked answer, right or not."""

    label: str
    right: bool


PredictionResult = RangeResult | SketchResult | PickResult


class Row(NamedTuple):
    """One line of the chart; `places` are low, guess and high from 0 to 1, with the truth at 0.5."""

    label: str
    words: str
    good: bool | None
    places: tuple[float, ...] = ()


def draw_predictions(predictions: Sequence[PredictionResult], ax: Axes | None = None) -> Axes:
    """Draw each prediction in a line of its own, ranges as shares of the truth; return the axes.

    Raises FlywheelError if there are none.

    >>> draw_predictions([RangeResult("customers", 40, 60, 90, 100), PickResult("what ends first", True)])
    Picture(How good were my predictions? customers: range too low; what ends first: came true. Your ranges held the
    truth in 0 of 1; such ranges are meant to hold it in 8 of 10. So few predictions say little yet.)
    """
    if not predictions:
        raise FlywheelError(
            _("There is no prediction yet. Make one: each chapter asks for some before it shows anything.")
        )
    rows = rows_of(predictions)
    with style():
        ax = axes(ax, height=1.7 + 0.42 * len(rows))
        _draw_scale(ax, sum(bool(row.places) for row in rows))
        for line, row in enumerate(rows):
            _draw_row(ax, line, row)
        ax.set_yticks(
            range(len(rows)), ["\n".join(wrap(row.label, 28, max_lines=2, placeholder=" …")) for row in rows], color=INK
        )
        for label in ax.get_yticklabels():
            label.set_parse_math(False)
        ax.tick_params(length=0)
        for spine in ax.spines.values():
            spine.set_visible(False)
        ax.set(xlim=(-0.02, 1.02), ylim=(len(rows) - 0.4, -0.6))
        ax.set_xlabel("\n".join(wrap(verdict(predictions), 76)), loc="left", labelpad=10)
        ax.set_title(_("How good were my predictions?"))
    lines = "; ".join(f"{row.label}: {row.words}" for row in rows)
    return describe(ax, " ".join(filter(None, [_("How good were my predictions?"), f"{lines}.", verdict(predictions)])))


def rows_of(predictions: Sequence[PredictionResult]) -> list[Row]:
    """Return the lines of the chart, ranges first.

    >>> rows_of([SketchResult("sales", 0.123)])
    [Row(label='sales', words='drawn, on average 12% of the scale away', good=None, places=())]
    """
    return [
        _row(each) for kind in (RangeResult, SketchResult, PickResult) for each in predictions if isinstance(each, kind)
    ]


def verdict(predictions: Sequence[PredictionResult]) -> str:
    """Say how often the ranges held the truth, how often they should, and how much that says; "" without ranges."""
    ranges = [each for each in predictions if isinstance(each, RangeResult)]
    if not ranges:
        return ""
    held = sum(each.low <= each.truth <= each.high for each in ranges)
    said = [_(WORDS["verdict"]).format(held=held, count=len(ranges))]
    if len(ranges) < FEW:
        said.append(_(WORDS["few"]))
    elif held / len(ranges) < 0.6:
        said.append(_(WORDS["wider"]))
    return " ".join(said)


def record(predictions: Sequence[PredictionResult]) -> str:
    """Say in one line how predictions went, of each kind that was made; "" if there is none.

    >>> record([PickResult("what ends first", True), RangeResult("customers", 40, 60, 90, 100)])
    'Predictions made: 2. Choices that came true: 1 of 1. Ranges that held the truth: 0 of 1 (the aim is 8 of 10).'
    """
    if not predictions:
        return ""
    picks = [each.right for each in predictions if isinstance(each, PickResult)]
    ranges = [each.low <= each.truth <= each.high for each in predictions if isinstance(each, RangeResult)]
    gaps = [each.gap for each in predictions if isinstance(each, SketchResult)]
    said = [_(WORDS["record"]).format(count=len(predictions))]
    if picks:
        said.append(_(WORDS["picks"]).format(right=sum(picks), count=len(picks)))
    if ranges:
        said.append(_(WORDS["ranges"]).format(held=sum(ranges), count=len(ranges)))
    if gaps:
        said.append(_(WORDS["gaps"]).format(share=percent(sum(gaps) / len(gaps)), count=len(gaps)))
    return " ".join(said)


def place(value: float, truth: float) -> float:
    """Return where a value lies on the axis from 0 to 1, by its ratio to the truth.

    >>> place(100, 100), place(200, 100), place(5000, 100), place(0, 100)
    (0.5, 0.667, 1.0, 0.0)
    """
    ratio = min(max(value / truth, 1 / REACH), REACH)
    return round(0.5 + math.log(ratio, REACH) / 2, 3)


def _row(prediction: PredictionResult) -> Row:
    if isinstance(prediction, SketchResult):
        return Row(prediction.label, _(WORDS["gap"]).format(share=percent(prediction.gap)), None)
    if isinstance(prediction, PickResult):
        return Row(prediction.label, _(WORDS["true" if prediction.right else "other"]), prediction.right)
    label, low, guess, high, truth = prediction
    good = low <= truth <= high
    words = _(WORDS["held" if good else "too_low" if high < truth else "too_high"])
    places = tuple(place(value, truth) for value in (low, guess, high)) if truth > 0 else ()
    return Row(label, words, good, places)


def _draw_scale(ax: Axes, ranges: int) -> None:
    ticks = TICKS if ranges else {}
    ax.xaxis.tick_top()
    ax.set_xticks([place(tick, 1) for tick in ticks], [_(name) for name in ticks.values()])
    for tick in ticks:
        x = place(tick, 1)
        ax.plot([x, x], [-0.6, ranges - 0.5], color=INK if tick == 1 else GRID, linewidth=1, zorder=0)


def _draw_row(ax: Axes, line: int, row: Row) -> None:
    if not row.places:
        symbol = {None: "", True: "✓ ", False: "→ "}[row.good]
        ax.text(0, line, symbol + row.words, va="center", color=INK)
        return
    low, guess, high = row.places
    colour, marker, face = (BLUE, "o", BLUE) if row.good else (RED, "D", "white")
    ax.plot([low, high], [line, line], color=colour, linewidth=5, alpha=0.45, solid_capstyle="butt")
    ax.plot(guess, line, marker, color=colour, markerfacecolor=face, markersize=8, markeredgewidth=2, clip_on=False)
    ax.text(1.05, line, row.words, va="center", color=INK)
