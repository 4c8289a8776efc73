"""What all explorers of a journey share: a model, pushes and a week on the screen, checked by the model they make."""

from typing import Any

import numpy as np
import traitlets as t

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import write_count
from ...models import checks
from ...models.checks import Array
from ...models.domain import PUSHES
from ...models.journey import JourneyModel
from ...models.unknown import known_dwell
from ..view import MOVED, ControlError, Explorer, Lockable

LONGEST = 520
FIXED = ("base", "labels", "weeks", "start", "domains", "language", "texts")


class JourneyExplorer(Lockable, Explorer):
    """The state that explorers of a journey have in common; `model` is what the learner has built.

    `base` is what the screen needs of the model and nobody moves, with the places of its stages.
    """

    pushes = t.Float().tag(**MOVED)
    week = t.Int().tag(**MOVED)
    base = t.Dict().tag(**MOVED)
    labels = t.List(t.Unicode()).tag(sync=True)
    weeks = t.Int().tag(sync=True)
    start = t.Dict().tag(**MOVED)
    domains = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    firms = t.List(t.Dict())
    """Scenarios with another firm each."""

    @property
    def model(self) -> JourneyModel:
        """The model that is set on the screen now."""
        return self._model_with()

    @property
    def first_people(self) -> Array:
        """The people in each stage in week 0: nobody, unless an explorer begins with some."""
        return self.model.steady_state(self.pushes) if "firm" in self.base else np.zeros(len(self.labels))

    def scenarios(self) -> list[dict[str, Any]]:
        """Return the other firms that are offered."""
        return self.firms

    def _model_with(self, **changed: Any) -> JourneyModel:
        """Return the model with other values of some controls; raises ModelError where one is out of its domain."""
        raise NotImplementedError

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The lowest and highest week shown."""
        return {"week": (0, self.weeks)}

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
        return within(name, proposal["value"], *self.bounds[name])


class LeversExplorer(JourneyExplorer):
    """An explorer in which people's dwell is moved too, and the pushes can stop."""

    dwell = t.List(t.Float()).tag(**MOVED)
    stop_week = t.Int(-1).tag(**MOVED)

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The lowest and highest week shown, week without pushes (-1: they never stop) and place of a stage."""
        return super().bounds | {"stop_week": (-1, self.weeks), "selected": (0, len(self.labels) - 1)}

    def __repr__(self) -> str:
        """One exact line: the model on the screen, pushes and week."""
        stop = f", pushes stop in week {self.stop_week}" if self.stop_week >= 0 else ""
        weeks = f"week {self.week} of {self.weeks}"
        pushes = write_count(self.pushes, "push", "pushes")
        return f"{type(self).__name__}({self.model!r}, {pushes} per week, {weeks}{stop})"


def in_weeks(model: JourneyModel, maker: str) -> JourneyModel:
    """Return a model that counts weeks as it is; raises ModelError for one that counts anything else, with the next
    step, or whose dwell is not known in some stage.

    >>> from flywheel_lab import aida
    >>> in_weeks(aida(), "explore_funnel") == aida()
    True
    """
    if model.step != "week":
        message = _(
            "{maker} shows weeks, but a step of this model is '{step}'. "
            "Estimate it in weeks: fl.estimate_journey(log, step='week')."
        )
        raise ModelError(message.format(maker=maker, step=model.step))
    known_dwell(model)
    return model


def whole_weeks(weeks: object) -> int:
    """Return a number of weeks that the screen can show; raises ModelError or ControlError.

    >>> whole_weeks(104)
    104
    """
    return int(within("weeks", checks.whole(weeks, "weeks", low=1), 1, LONGEST))


def start_of(model: JourneyModel, pushes: float, weeks: int, week: int, stop_week: int | None) -> dict[str, Any]:
    """Return the state of the shared controls at the start; raises ModelError for a week that is none.

    >>> from flywheel_lab import hourglass
    >>> start_of(hourglass(), pushes=50, weeks=104, week=52, stop_week=None)["stop_week"]
    -1
    """
    return {
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
