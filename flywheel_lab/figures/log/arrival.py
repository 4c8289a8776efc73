"""When people got there: the counted share with its band, beside that of a model."""

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from matplotlib.axes import Axes

from ...data.log import BOUGHT, JourneyLog
from ...data.spans import in_words, unit_of
from ...errors import FlywheelError
from ...estimate.journey import Estimate
from ...estimate.journey.arrival import ShareWithin, model_share_within, share_within
from ...estimate.journey.clock import STEPS
from ...messages import gettext as _
from ...messages import mark, percent, stage_name
from ...models.checks import Array
from ..curves import draw_curves
from .quality import tell

ROWS = 2000  # of a curve: more than a picture has points from left to right
AFTER = {
    "weeks": mark("weeks after {start}"),
    "days": mark("days after {start}"),
    "hours": mark("hours after {start}"),
    "minutes": mark("minutes after {start}"),
    "steps": mark("steps after {start}"),
}


def draw_share_within(
    log: JourneyLog,
    fit: Estimate | None = None,
    within: Any = None,
    to: str | None = None,
    start: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the counted share who got from `start` to `to` over time, with its 90 % interval; return the axes.

    Of an Estimate `fit` of the log, the share that its model gives is drawn beside it, dashed: where it leaves the
    band, do not trust it. `within`, `to` and `start` are those of `share_within`. Raises FlywheelError.

    >>> import flywheel_lab as fl
    >>> log = fl.simulate_log(fl.aida(), pushes=200, periods=104, rng=np.random.default_rng(1))
    >>> print(draw_share_within(log, fl.estimate_journey(log), within=13).alt)
    Within 13 steps 6.6% got to action (6.3% to 6.9%). Across: steps after attention, 0 to 13. Up: share that got there.
    counted: from 0% to 6.6% (at 11). in the model: from 0% to 6.7% (at 13).
    """
    if not (fit is None or isinstance(fit, Estimate)):
        message = _("draw_share_within compares a log with an Estimate of it, got {kind}.")
        raise FlywheelError(message.format(kind=type(fit).__name__))
    answer = share_within(log, within, to, start)
    unit, words = unit_of(answer.within)
    if not answer.within / unit:
        message = _("Nothing to draw: after '{start}' nobody is looked at for longer than a moment.")
        raise FlywheelError(message.format(start=answer.start))
    curve = answer.curve.iloc[_thin(len(answer.curve))]
    own = np.asarray(curve.index / unit, dtype=float)
    steps, foretold = (np.empty(0), np.empty(0)) if fit is None else _of_model(fit, answer, unit)
    # Each share holds until the next time: a step, drawn by its two corners.
    places = np.union1d(own, steps[steps < own[-1]])
    times, rows = np.repeat(places, 2)[1:], np.repeat(np.searchsorted(own, places, side="right") - 1, 2)[:-1]
    share, low, high = (curve[name].to_numpy()[rows] for name in ("share", "low", "high"))
    curves = {_("counted"): share}
    if known := fit is not None and bool(np.isfinite(foretold).all()):
        curves[_("in the model")] = np.interp(times, steps, foretold)
    names = {"start": stage_name(answer.start), "to": stage_name(answer.to), "within": in_words(answer.within)}
    told = {name: percent(getattr(answer, name), 1) for name in ("share", "low", "high")}
    ax = draw_curves(
        times,
        curves,
        _("Within {within} {share} got to {to} ({low} to {high})").format(**names, **told),
        across=_(AFTER[words]).format(**names),
        up=_("share that got there"),
        write=lambda height: percent(height, 1),
        ax=ax,
        band=(low, high),
    )
    alt: str = ax.alt  # type: ignore[attr-defined]
    if fit is not None and not known:
        silent = _("No curve of the model: it does not know how long people stay.")
        ax.set_xlabel(f"{ax.get_xlabel()}\n{silent}", parse_math=False)
        alt += f" {silent}"
    return tell(ax, alt, log, fit, drawn=ax.lines[1:])


def _thin(rows: int) -> npt.NDArray[np.int64]:
    return np.unique(np.linspace(0, rows - 1, ROWS).astype(np.int64))


def _of_model(fit: Estimate, answer: ShareWithin, unit: Any) -> tuple[Array, Array]:
    """Return the time after each step of the model, in units, and the model's share for it."""
    unknown = [stage for stage in (answer.start, answer.to) if stage not in (*fit.model.stages, BOUGHT)]
    if unknown:
        message = _("The estimate does not know the stage '{stage}'. Make it of the same log.")
        raise FlywheelError(message.format(stage=unknown[0]))
    step = STEPS[fit.model.step] if isinstance(unit, pd.Timedelta) else 1.0
    shares = model_share_within(fit.model, math.ceil(answer.within / step), answer.start, answer.to)
    rows = _thin(len(shares))
    return rows * float(step / unit), shares[rows]
