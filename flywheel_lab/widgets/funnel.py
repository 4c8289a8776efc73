"""Funnel and bathtub side by side: conversion changes who gets through, dwell changes who is inside and when they buy.

The browser computes everything itself (static/models/journey.js), so the widget also works where no kernel runs;
Python keeps the same state in traits, checks it and gives it back as a model.
"""

from typing import Any

import numpy as np
import traitlets as t

from ..errors import ModelError
from ..messages import gettext as _
from ..messages import language, stage_name
from ..models import checks
from ..models.domain import CONVERSION, DWELL, PUSHES
from ..models.journey import JourneyModel
from .stand_in import still
from .texts.funnel import TEXTS
from .view import MOVED, ControlError, Explorer, control, fixed, module, style_sheets

FIXED = ("stages", "labels", "entry", "weeks", "start", "domains", "language", "texts")
LONGEST = 520


class FunnelExplorer(Explorer):
    """The widget of `explore_funnel`; its traits are the state of the screen, `model` is what the learner has built."""

    _esm = module("funnel.js")
    _css = style_sheets()

    conversion = t.List(t.List(t.Float())).tag(**MOVED)
    dwell = t.List(t.Float()).tag(**MOVED)
    bought = t.List(t.Float()).tag(**MOVED)
    pushes = t.Float().tag(**MOVED)
    week = t.Int().tag(**MOVED)
    stop_week = t.Int(-1).tag(**MOVED)
    selected = t.Int(0).tag(**MOVED)
    stages = t.List(t.Unicode())
    labels = t.List(t.Unicode()).tag(sync=True)
    entry = t.List(t.Float()).tag(sync=True)
    weeks = t.Int().tag(sync=True)
    start = t.Dict().tag(sync=True)
    domains = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    _stays = fixed(*FIXED, maker="fl.explore_funnel")

    @property
    def model(self) -> JourneyModel:
        """The model that is set on the screen now."""
        return self._model_with()

    def _model_with(self, **changed: Any) -> JourneyModel:
        parts = {name: getattr(self, name) for name in ("conversion", "dwell", "bought", "entry")}
        return _funnel(JourneyModel(tuple(self.stages), **parts | changed))

    @property
    def bounds(self) -> dict[str, tuple[int, int]]:
        """The lowest and highest week shown, week without pushes (-1: they never stop) and place of a stage."""
        return {"week": (0, self.weeks), "stop_week": (-1, self.weeks), "selected": (0, len(self.stages) - 1)}

    @t.validate("conversion", "dwell", "bought", "pushes")
    def _fits_the_model(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        try:
            if name == "pushes":
                PUSHES.check(value, name)
            else:
                self._model_with(**{name: value})
        except ModelError as error:
            raise ControlError(str(error)) from None
        return value

    @t.validate("week", "stop_week", "selected")
    def _is_in_bounds(self, proposal: Any) -> Any:
        name = proposal["trait"].name
        return _between(name, proposal["value"], *self.bounds[name])

    def __repr__(self) -> str:
        """One exact line: the model on the screen, pushes and week."""
        stop = f", pushes stop in week {self.stop_week}" if self.stop_week >= 0 else ""
        weeks = f"week {self.week} of {self.weeks}"
        return f"FunnelExplorer({self.model!r}, {self.pushes:g} pushes per week, {weeks}{stop})"

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        from ..figures.journey.funnel import draw_funnel

        return still(draw_funnel(self.model))


def explore_funnel(
    model: JourneyModel, pushes: float = 100, weeks: int = 52, week: int | None = None, stop_week: int | None = None
) -> FunnelExplorer:
    """Show a funnel and its bathtub with controls for conversion and dwell of each stage, pushes and time.

    `pushes` people enter each week for `weeks` weeks (at most 520) or until `stop_week`; `week` is shown first (the
    middle). The language is the one in use now. Raises ModelError where the model counts days, or is no funnel: there
    each stage leads to the next one only, and nobody brings others in.

    >>> from flywheel_lab import aida
    >>> explorer = explore_funnel(aida(), pushes=50)
    >>> explorer.dwell = [1, 6, 2, 1]
    >>> explorer.model
    JourneyModel(attention 30% > interest 45% > desire 50% > action 100%; dwell 1, 6, 2, 1 weeks; 6.8% buy)
    """
    if not isinstance(model, JourneyModel):
        raise ModelError(_("explore_funnel needs a model such as fl.aida(), got {value!r}.").format(value=model))
    if model.step != "week":
        message = _(
            "explore_funnel shows weeks, but a step of this model is '{step}'. "
            "Estimate it in weeks: fl.estimate_journey(log, step='week')."
        )
        raise ModelError(message.format(step=model.step))
    _funnel(model)
    _between("weeks", checks.whole(weeks, "weeks", low=1), 1, LONGEST)
    start = {
        "conversion": model.conversion.tolist(),
        "dwell": model.dwell.tolist(),
        "bought": model.bought.tolist(),
        "pushes": checks.number(pushes, "pushes"),
        "week": weeks // 2 if week is None else checks.whole(week, "week", low=0),
        "stop_week": -1 if stop_week is None else checks.whole(stop_week, "stop_week", low=0),
        "selected": 0,
    }
    return FunnelExplorer(
        **start,
        stages=list(model.stages),
        labels=[stage_name(stage) for stage in model.stages],
        entry=model.entry.tolist(),
        weeks=weeks,
        start=start,
        domains={domain.name: control(domain) for domain in (CONVERSION, DWELL, PUSHES)},
        language=language(),
        texts={key: _(text) for key, text in TEXTS.items()},
    )


def _between(name: str, value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        message = _("{what} must lie between {low} and {high}, got {value}.")
        raise ControlError(message.format(what=name, low=low, high=high, value=value))
    return value


def _funnel(model: JourneyModel) -> JourneyModel:
    n = len(model.stages)
    others = model.conversion - np.diag(np.diag(model.conversion, k=1), k=1)
    for i, j in np.argwhere(others + model.referrals):
        message = _("A funnel leads from '{stage}' to the next stage only, but this model leads to '{other}' as well.")
        raise ModelError(message.format(stage=model.stages[i], other=model.stages[j]))
    if model.bought[: n - 1].any() or model.purchase != model.stages[-1]:
        raise ModelError(_("In a funnel people buy in the last stage, '{stage}'.").format(stage=model.stages[-1]))
    return model
