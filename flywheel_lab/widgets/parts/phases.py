"""What the explorers of the ten phases share: a model whose conversion and dwell are moved, phase by phase.

`conversion` holds one number a phase: of those who leave it, the share that moves on. Where they go stays as it was in
the model that the explorer was made from, so ways back keep their proportion.
"""

from typing import Any

import numpy as np
import traitlets as t

from ...errors import ModelError
from ...messages import gettext as _
from ...models import checks
from ...models.checks import Array
from ...models.domain import PUSHES
from ...models.journey import JourneyModel
from ...models.readings import PHASES
from ..view import MOVED, ControlError, Explorer

LONGEST = 520
FIRST_CUSTOMERS = PHASES.index("purchase") + 1  # whoever is in this phase or a later one has bought
FIXED = ("base", "labels", "weeks", "start", "domains", "language", "texts")


class PhasesExplorer(Explorer):
    """The state that explorers of the ten phases have in common; `model` is what the learner has built."""

    conversion = t.List(t.Float()).tag(**MOVED)
    dwell = t.List(t.Float()).tag(**MOVED)
    pushes = t.Float().tag(**MOVED)
    week = t.Int().tag(**MOVED)
    stop_week = t.Int(-1).tag(**MOVED)
    base = t.Dict().tag(sync=True)
    labels = t.List(t.Unicode()).tag(sync=True)
    weeks = t.Int().tag(sync=True)
    start = t.Dict().tag(sync=True)
    domains = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    @property
    def model(self) -> JourneyModel:
        """The model that is set on the screen now."""
        return self._model_with()

    def _model_with(self, **changed: Any) -> JourneyModel:
        """Return the model with other values of some controls; raises ModelError where one is out of its domain."""
        set_now = {name: getattr(self, name) for name in ("conversion", "dwell")} | changed
        ways, bought = np.array(self.base["conversion"]), np.array(self.base["bought"])
        share = checks.shares(set_now["conversion"], PHASES, _("conversion"))
        before = ways.sum(axis=1)
        scale = np.divide(share, before, out=np.zeros(len(PHASES)), where=before > 0)
        return JourneyModel(
            PHASES,
            ways * scale[:, None],
            set_now["dwell"],
            bought=bought,
            referrals=self._referrals(changed),
            entry=self.base["entry"],
            purchase=PHASES[self.base["purchase"]],
        )

    def _referrals(self, changed: dict[str, Any]) -> Array:
        return np.array(self.base["referrals"])

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The lowest and highest week shown, and week without pushes (-1: they never stop)."""
        return {"week": (0, self.weeks), "stop_week": (-1, self.weeks)}

    @t.validate("conversion", "dwell", "pushes")
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

    @t.validate("week", "stop_week")
    def _is_in_bounds(self, proposal: Any) -> Any:
        name = proposal["trait"].name
        return within(name, proposal["value"], *self.bounds[name])

    def __repr__(self) -> str:
        """One exact line: the model on the screen, pushes and week."""
        stop = f", pushes stop in week {self.stop_week}" if self.stop_week >= 0 else ""
        weeks = f"week {self.week} of {self.weeks}"
        return f"{type(self).__name__}({self.model!r}, {self.pushes:g} pushes per week, {weeks}{stop})"


def ten_phases(model: Any, maker: str) -> JourneyModel:
    """Return a model of the ten phases in weeks as it is; raises ModelError for any other, with the next step.

    >>> from flywheel_lab import hourglass
    >>> len(ten_phases(hourglass(), "explore_hourglass").stages)
    10
    """
    if not isinstance(model, JourneyModel):
        message = _("{maker} needs a model of the ten phases such as fl.flywheel(), got {value!r}.")
        raise ModelError(message.format(maker=maker, value=model))
    if model.stages != PHASES:
        message = _(
            "{maker} needs the ten phases from '{first}' to '{last}', but this model has {count} stages from '{own}' "
            "on. For a funnel there is fl.explore_funnel(model)."
        )
        own = {"first": PHASES[0], "last": PHASES[-1], "count": len(model.stages), "own": model.stages[0]}
        raise ModelError(message.format(maker=maker, **own))
    if model.step != "week":
        message = _(
            "{maker} shows weeks, but a step of this model is '{step}'. "
            "Estimate it in weeks: fl.estimate_journey(log, step='week')."
        )
        raise ModelError(message.format(maker=maker, step=model.step))
    return model


def base_of(model: JourneyModel) -> dict[str, Any]:
    """Return what stays fixed: where people go, buy, enter and bring others in.

    >>> from flywheel_lab import hourglass
    >>> base_of(hourglass())["purchase"]
    5
    """
    arrays = {name: getattr(model, name).tolist() for name in ("conversion", "bought", "entry", "referrals")}
    return {**arrays, "purchase": model.stages.index(model.purchase)}


def start_of(model: JourneyModel, pushes: float, weeks: int, week: int, stop_week: int | None) -> dict[str, Any]:
    """Return the state of the controls at the start; raises ModelError for weeks that are none.

    >>> from flywheel_lab import hourglass
    >>> start_of(hourglass(), pushes=50, weeks=104, week=52, stop_week=None)["stop_week"]
    -1
    """
    within("weeks", checks.whole(weeks, "weeks", low=1), 1, LONGEST)
    return {
        "conversion": model.conversion.sum(axis=1).tolist(),
        "dwell": model.dwell.tolist(),
        "pushes": checks.number(pushes, "pushes"),
        "week": checks.whole(week, "week", low=0),
        "stop_week": -1 if stop_week is None else checks.whole(stop_week, "stop_week", low=0),
    }


def within(name: str, value: Any, low: float, high: float) -> Any:
    """Return the value if it lies between both bounds; raises ControlError.

    >>> within("week", 53, 0, 52)
    Traceback (most recent call last):
    flywheel_lab.widgets.view.ControlError: week must lie between 0 and 52, got 53.
    """
    if not low <= value <= high:
        message = _("{what} must lie between {low} and {high}, got {value}.")
        raise ControlError(message.format(what=name, low=low, high=high, value=value))
    return value
