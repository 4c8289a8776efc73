"""A funnel of people and their bathtubs: conversion changes who gets through, dwell who is inside and when they buy.

The browser computes everything itself (js/models/journey.js), so the widget also works where no kernel runs;
Python keeps the same state in traits, checks it and gives it back as a model.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language, stage_name
from ..messages import gettext as _
from ..models.domain import CONVERSION, DWELL
from ..models.firms import Firm
from ..models.journey import JourneyModel
from .kit.presets import purchase_goals
from .parts import firms as on
from .parts.journey import FIXED, LeversExplorer, in_weeks, start_of, whole_weeks
from .parts.phases import push_range
from .stand_in import still
from .texts.funnel import TEXTS
from .view import MOVED, Choice, control, fixed

LENSES = ("funnel", "bathtub")


class FunnelExplorer(LeversExplorer):
    """The widget of `explore_funnel`; its traits are the state of the screen, `model` is what the learner has built.

    `lens` is the picture in which the people are: the "funnel" that they come through, or the "bathtub" of each stage.
    """

    bundle, kind = "funnel", "F"

    conversion = t.List(t.List(t.Float())).tag(**MOVED)
    bought = t.List(t.Float()).tag(**MOVED)
    selected = t.Int(0).tag(**MOVED)
    lens = Choice(LENSES, "funnel").tag(**MOVED)
    stages = t.List(t.Unicode())
    _stays = fixed("stages", *FIXED, maker="fl.explore_funnel")

    def _model_with(self, **changed: Any) -> JourneyModel:
        parts = {name: getattr(self, name) for name in ("conversion", "dwell", "bought")}
        return _funnel(JourneyModel(tuple(self.stages), **parts | changed, entry=self.base["entry"]))

    def goals(self) -> list[dict[str, Any]]:
        """Return two goals for the purchases of a week."""
        return purchase_goals(self)

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        from ..figures.journey.funnel import draw_funnel

        return still(draw_funnel(self.model))


def explore_funnel(
    model: JourneyModel | Firm | str,
    pushes: float | None = None,
    weeks: int = 52,
    week: int | None = None,
    stop_week: int | None = None,
    firms: Sequence[str] = on.ALL,
) -> FunnelExplorer:
    """Show a funnel of people, and at a press who is inside now, with controls for conversion, dwell, pushes and time.

    `model` is a funnel, a firm or its name. From an empty funnel in week 0 on, `pushes` people (1,000) enter each week
    for `weeks` weeks (at most 520) or until `stop_week`; `week` is shown first (the middle). A firm begins in balance
    with all its new leads, in week 0, and those of the `firms` can be chosen instead. The language is the one in use
    now. Raises ModelError where the model does not count weeks, or is no funnel: there each stage leads to the next one
    only, and nobody brings others in.

    >>> from flywheel_lab import aida
    >>> explorer = explore_funnel(aida(), pushes=50)
    >>> explorer.dwell = [1, 6, 2, 1]
    >>> explorer.model
    JourneyModel(attention 30% > interest 45% > desire 50% > action 100%; dwell 1, 6, 2, 1 weeks; 6.8% buy)
    >>> round(explore_funnel("shop").first_people.sum())
    27000
    """
    model = on.named(model)
    if not isinstance(model, JourneyModel | Firm):
        raise ModelError(_("explore_funnel needs a model such as fl.aida(), got {value!r}.").format(value=model))
    weeks = whole_weeks(weeks)
    first = (0 if isinstance(model, Firm) else weeks // 2) if week is None else week

    def make(told: JourneyModel, pushes: float) -> on.Beginning:
        _funnel(in_weeks(told, "explore_funnel"))
        start = start_of(told, pushes, weeks, first, stop_week)
        start |= {"conversion": told.conversion.tolist(), "bought": told.bought.tolist(), "selected": 0}
        start["lens"] = "funnel" if stop_week is None else "bathtub"
        return {"entry": told.entry.tolist(), "purchase": told.stages.index(told.purchase)}, start

    base, start, others = on.begin(model, pushes, firms, lambda one: (one.funnel, on.silent(one).pushes), make)
    stages = (model.funnel if isinstance(model, Firm) else model).stages
    domains = {domain.name: control(domain) for domain in (CONVERSION, DWELL)} | {"pushes": push_range(start["pushes"])}
    return FunnelExplorer(
        **start,
        stages=list(stages),
        labels=[stage_name(stage) for stage in stages],
        base=base,
        weeks=weeks,
        start=start,
        firms=others,
        domains=on.within_ranges(domains, base),
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


def _funnel(model: JourneyModel) -> JourneyModel:
    n = len(model.stages)
    others = model.conversion - np.diag(np.diag(model.conversion, k=1), k=1)
    for i, j in np.argwhere(others + model.referrals):
        message = _("A funnel leads from '{stage}' to the next stage only, but this model leads to '{other}' as well.")
        raise ModelError(message.format(stage=model.stages[i], other=model.stages[j]))
    if model.bought[: n - 1].any() or model.purchase != model.stages[-1]:
        raise ModelError(_("In a funnel people buy in the last stage, '{stage}'.").format(stage=model.stages[-1]))
    return model
