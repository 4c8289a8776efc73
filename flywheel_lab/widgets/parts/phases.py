"""What the explorers of the ten phases share: a model whose conversion and dwell are moved, phase by phase.

`conversion` holds one number a phase: of those who leave it, the share that moves on. Where they go stays as it was in
the model that the explorer was made from, so ways back keep their proportion.
"""

from typing import Any

import numpy as np
import traitlets as t

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import ngettext
from ...models import checks
from ...models.checks import Array
from ...models.journey import JourneyModel
from ...models.readings import PHASES
from ..view import MOVED
from . import journey
from .journey import FIXED as FIXED
from .journey import LeversExplorer, in_weeks

FIRST_CUSTOMERS = PHASES.index("purchase") + 1  # whoever is in this phase or a later one has bought
RETENTION = PHASES.index("retention")  # who leaves here does not come back: the friction of the wheel
CYCLE = {"min": FIRST_CUSTOMERS, "max": 52, "step": 1}  # weeks up to the purchase: each phase takes one at least


class PhasesExplorer(LeversExplorer):
    """The state that explorers of the ten phases have in common; `model` is what the learner has built."""

    conversion = t.List(t.Float()).tag(**MOVED)

    def _model_with(self, **changed: Any) -> JourneyModel:
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
