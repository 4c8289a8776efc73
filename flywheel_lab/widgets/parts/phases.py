"""What the explorers of the ten phases share: a model whose conversion and dwell are moved, phase by phase.

`conversion` holds one number a phase: of those who leave it, the share that moves on. Where they go stays as it was in
the model that the explorer was made from, so ways back keep their proportion.
"""

import math
from typing import Any

import numpy as np
import traitlets as t

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import ngettext
from ...models import checks
from ...models.checks import Array
from ...models.domain import PUSHES
from ...models.journey import JourneyModel
from ...models.journey.loop import gain
from ...models.readings import PHASES
from ...models.simulation import expected_flow
from ..view import MOVED, control
from . import journey
from .journey import FIXED as FIXED
from .journey import LeversExplorer, in_weeks

FIRST_CUSTOMERS = PHASES.index("purchase") + 1  # whoever is in this phase or a later one has bought
RETENTION = PHASES.index("retention")  # who leaves here does not come back: the friction of the wheel
UNTIL = 104  # weeks of pushes before the first week, where there is no balance to begin with
HIGHEST_GAIN = 1.5  # of the slider for referrals: beyond 1, the wheel grows without limit
CYCLE = {"min": FIRST_CUSTOMERS, "max": 52, "step": 1}  # weeks up to the purchase: each phase takes one at least


class PhasesExplorer(LeversExplorer):
    """The state that explorers of the ten phases have in common; `model` is what the learner has built."""

    conversion = t.List(t.Float()).tag(**MOVED)

    @property
    def first_people(self) -> Array:
        """The people in each phase in week 0: those in balance."""
        return beginning(self.model, self.pushes)

    def _model_with(self, **changed: Any) -> JourneyModel:
        set_now = {name: getattr(self, name) for name in ("conversion", "dwell")} | changed
        return JourneyModel(
            PHASES,
            with_shares(np.array(self.base["conversion"]), set_now["conversion"]),
            set_now["dwell"],
            bought=np.array(self.base["bought"]),
            referrals=self._referrals(changed),
            entry=self.base["entry"],
            purchase=PHASES[self.base["purchase"]],
        )

    def _referrals(self, changed: dict[str, Any]) -> Array:
        return np.array(self.base["referrals"])


def with_shares(ways: Array, shares: Any) -> Array:
    """Return ways (n, n) with so many moving on from each phase, in the same proportion. Raises ModelError.

    >>> with_shares(np.diag([0.2] * 9, k=1), [0.4] * 10)[:2, :3]
    array([[0. , 0.4, 0. ],
           [0. , 0. , 0.4]])
    """
    share, before = checks.shares(shares, PHASES, _("conversion")), ways.sum(axis=1)
    scaled: Array = ways * np.divide(share, before, out=np.zeros(len(PHASES)), where=before > 0)[:, None]
    return scaled


def beginning(model: JourneyModel, pushes: float) -> Array:
    """Return the people with whom an explorer begins: those in balance under `pushes`, or, where a model grows without
    limit and so has none, those after two years of pushes, as in `draw_coast`.

    >>> from flywheel_lab import flywheel
    >>> round(float(beginning(flywheel("strong"), 1000)[6:].sum()))
    1996
    """
    return expected_flow(model, pushes, UNTIL)[-1] if model.limitless else model.steady_state(pushes)


def flow_from(model: JourneyModel, start: Array, pushes: Any, weeks: int) -> Array:
    """Return the people in each phase, shape (weeks + 1, n), from `start` (n,) on.

    >>> from flywheel_lab import hourglass
    >>> start = beginning(hourglass(), 50)
    >>> bool(np.allclose(flow_from(hourglass(), start, 50, 9)[9], start))
    True
    """
    flow: Array = expected_flow(model, pushes, weeks) + model.coast(start, weeks)
    return flow


def push_range(pushes: float) -> dict[str, Any]:
    """Return the range of a slider for pushes: none up to about twice as many as there are at first.

    >>> push_range(1000)["max"], push_range(1000)["step"], push_range(0)["max"]
    (2000.0, 20.0, 200.0)
    """
    most = max(200.0, 2 * pushes)
    unit = 10.0 ** math.floor(math.log10(most))
    highest = math.ceil(round(most / unit, 9)) * unit
    return control(PUSHES) | {"max": highest, "step": highest / 100}


def factor_range(model: JourneyModel) -> dict[str, Any]:
    """Return the range of a slider that multiplies referrals: from none up to a wheel that grows without limit.

    >>> from flywheel_lab import flywheel
    >>> factor_range(flywheel("strong"))["max"]
    5.0
    """
    highest = max(2.0, HIGHEST_GAIN / known) if (known := gain(model)) > 0 else 5.0
    step = 10.0 ** math.floor(math.log10(highest / 20)) / 2  # so that a quarter more can be set
    return {"min": 0.0, "max": round(math.ceil(round(highest / step, 1)) * step, 10), "step": step}


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
        message = ngettext(
            "{maker} needs the ten phases from '{first}' to '{last}', but this model has {count} stage, '{own}'. For a "
            "funnel there is fl.explore_funnel(model).",
            "{maker} needs the ten phases from '{first}' to '{last}', but this model has {count} stages from '{own}' "
            "on. For a funnel there is fl.explore_funnel(model).",
            len(model.stages),
        )
        own = {"first": PHASES[0], "last": PHASES[-1], "count": len(model.stages), "own": model.stages[0]}
        raise ModelError(message.format(maker=maker, **own))
    return in_weeks(model, maker)


def base_of(model: JourneyModel) -> dict[str, Any]:
    """Return what stays fixed: where people go, buy, enter and bring others in, and the places that the screen names.

    >>> from flywheel_lab import hourglass
    >>> base = base_of(hourglass())
    >>> base["purchase"], base["customers"], base["retention"]
    (5, 6, 7)
    """
    arrays = {name: getattr(model, name).tolist() for name in ("conversion", "bought", "entry", "referrals")}
    places = {"purchase": PHASES.index(model.purchase), "customers": FIRST_CUSTOMERS, "retention": RETENTION}
    return arrays | places


def start_of(model: JourneyModel, pushes: float, weeks: int, week: int, stop_week: int | None) -> dict[str, Any]:
    """Return the state of the controls at the start, one conversion a phase; raises ModelError for weeks that are none.

    >>> from flywheel_lab import hourglass
    >>> start_of(hourglass(), pushes=50, weeks=104, week=52, stop_week=None)["conversion"][0]
    0.3
    """
    shared = journey.start_of(model, pushes, weeks, week, stop_week)
    return {"conversion": model.conversion.sum(axis=1).tolist(), **shared}
