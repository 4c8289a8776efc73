"""Dwell: how long people stay in each stage, which a funnel hides."""

from functools import partial
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from ...errors import FlywheelError
from ...estimate.journey import Estimate
from ...messages import fine, number, stage_name
from ...messages import gettext as _
from ...models.domain import UNITS
from ...models.journey import JourneyModel
from ..log.quality import tell
from ..people import interval_of
from ..style import GREEN, GRID, INK, axes, style


class _Row(NamedTuple):
    """A stage; nan if its dwell is not known, and `high` is inf if only a lower bound is."""

    stage: str
    dwell: float
    low: float
    high: float


def draw_dwell(x: Any, ax: Axes | None = None) -> Axes:
    """Draw the mean dwell in each stage as bars, for an Estimate with its 90 % intervals; return the axes.

    `x` is a JourneyModel or an Estimate; the unit is the step of the model. A dwell that is not known has no bar, but
    says so, and one that the log cannot bound is an arrow: at least so long. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> draw_dwell(fl.aida())
    Picture(Mean time in the stage, in weeks: attention 1, interest 2, desire 2, action 1.)
    >>> draw_dwell(fl.JourneyModel.chain(["ad", "trial"], [0.3], dwell=2, unknown=["trial"]))
    Picture(Mean time in the stage, in weeks: ad 2, trial not known.)
    """
    if not isinstance(x, (JourneyModel, Estimate)):
        message = _("draw_dwell draws a JourneyModel or an Estimate, got {kind}.")
        raise FlywheelError(message.format(kind=type(x).__name__))
    rows = _of_model(x) if isinstance(x, JourneyModel) else _of_estimate(x)
    unit = _(UNITS[x.step if isinstance(x, JourneyModel) else x.model.step])
    longest = max(np.nan_to_num([(row.dwell, row.low) for row in rows]).max(), 1.0)
    widest = max((min(row.high, 2 * longest) for row in rows if row.high > 0), default=1.0)
    with style():
        ax = axes(ax, height=1.2 + 0.5 * len(rows))
        bars = ax.barh(range(len(rows)), np.nan_to_num([row.dwell for row in rows]), height=0.55, color=GREEN)
        for place, row in enumerate(rows):
            end = 0.0 if np.isnan(row.high) else min(max(row.dwell, row.high), widest)
            if row.high > row.low:
                ax.plot([row.low, end], [place, place], color=INK, linewidth=1.5, marker="|", markersize=9)
            if np.isinf(row.high):
                ax.plot([end], [place], color=INK, marker=">", markersize=8)
            ax.text(end + 0.02 * widest, place, _words(row), va="center")
        ax.set_yticks(range(len(rows)), [stage_name(row.stage) for row in rows], color=INK)
        for label in ax.get_yticklabels():
            label.set_parse_math(False)
        ax.tick_params(axis="y", length=0)
        ax.spines["left"].set_visible(False)
        ax.set(
            ylim=(len(rows) - 0.4, -0.6),
            xlim=(0, 1.15 * widest if isinstance(x, JourneyModel) else 1.5 * widest),
            xlabel=_("mean time in the stage, in {unit}").format(unit=unit),
        )
        ticks = [tick for tick in ax.get_xticks() if tick <= ax.get_xlim()[1]]
        ax.set_xticks(ticks, [number(tick) for tick in ticks])  # now: shown later, the language may be another
        ax.xaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        ax.set_title(_("How long they stay"))
    steps = ", ".join(f"{stage_name(row.stage)} {_words(row)}" for row in rows)
    return tell(
        ax, _("Mean time in the stage, in {unit}: {steps}.").format(unit=unit, steps=steps), x, timed=list(bars)
    )


def _of_model(model: JourneyModel) -> list[_Row]:
    return [_Row(stage, tau, tau, tau) for stage, tau in zip(model.stages, model.dwell.tolist(), strict=True)]


def _of_estimate(fit: Estimate) -> list[_Row]:
    asked = [row for row in _of_model(fit.model) if np.isnan(row.dwell) or f"dwell.{row.stage}" in fit.names]
    seen = fit.table()["estimate"]  # what was seen may be shorter than a step, which is the least in the model
    return [
        _Row(row.stage, float(np.minimum(row.dwell, seen.get(name, row.dwell))), *interval_of(fit, name))
        for row in asked
        for name in [f"dwell.{row.stage}"]
    ]


def _words(row: _Row) -> str:
    if np.isnan(row.high):
        return _("not known")
    if row.low == row.high:
        return number(row.dwell)
    text = _("{dwell} ({low} to {high})")
    if np.isinf(row.high):
        text = _("at least {low}") if np.isnan(row.dwell) else _("{dwell} (at least {low})")
    values = {key: value for key, value in row._asdict().items() if key != "stage"}
    write = fine if 0 < row.low < 0.095 else partial(number, fixed=True)
    written = {key: write(value) for key, value in values.items()}
    return text.format(**written)
