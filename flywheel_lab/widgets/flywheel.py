"""The flywheel of a business: push it, change its friction and its referrals, then stop pushing and watch it coast.

The browser computes everything itself (js/models/loop.js), so the widget also works where no kernel runs; Python
keeps the same state in traits, checks it and gives it back as a model.
"""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language, short, stage_name
from ..messages import gettext as _
from ..models.checks import Array
from ..models.crosswalk import SEGMENTS
from ..models.domain import CONVERSION, DWELL, PEOPLE, PUSHES
from ..models.journey import JourneyModel
from ..models.journey.loop import gain
from ..models.readings import PHASES, flywheel
from ..models.simulation import expected_flow
from .kit.presets import customer_goals, referral_states
from .parts.journey import whole_weeks
from .parts.phases import CYCLE, FIRST_CUSTOMERS, FIXED, PhasesExplorer, base_of, start_of, ten_phases
from .stand_in import still
from .texts.flywheel import TEXTS
from .view import MOVED, ControlError, control, fixed

MENDED = 2  # so many weak steps before the purchase have a slider
HIGHEST_GAIN = 1.5  # of the slider for referrals: beyond 1, the wheel grows without limit


class FlywheelExplorer(PhasesExplorer):
    """The widget of `explore_flywheel`; its traits are the state of the screen, `model` is what the learner has built.

    `referral_scale` multiplies its first referrals; friction is the churn in retention (`conversion[7]`).
    """

    bundle, kind = "flywheel", "W"

    referral_scale = t.Float(1.0).tag(**MOVED)
    segments = t.List(t.List()).tag(sync=True)
    _stays = fixed(*FIXED, "segments", maker="fl.explore_flywheel")

    def _referrals(self, changed: dict[str, Any]) -> Array:
        return super()._referrals(changed) * float(changed.get("referral_scale", self.referral_scale))

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The lowest and highest week shown, week without pushes (-1: they never stop) and factor of the referrals."""
        return super().bounds | {"referral_scale": (0, self.domains["referral_scale"]["max"])}

    @t.validate("referral_scale")
    def _is_a_factor(self, proposal: Any) -> Any:
        try:
            return PEOPLE.check(proposal["value"], "referral_scale")
        except ModelError as error:
            raise ControlError(str(error)) from None

    def goals(self) -> list[dict[str, Any]]:
        """Return two goals for the customers."""
        return customer_goals(self, FIRST_CUSTOMERS)

    def scenarios(self) -> list[dict[str, Any]]:
        """Return the same firm with other referrals."""
        return referral_states(self)

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        return still(_customers(self.model, self.pushes, self.weeks, self.stop_week))


def explore_flywheel(
    model: JourneyModel | None = None,
    pushes: float = 50,
    weeks: int = 260,
    week: int | None = None,
    stop_week: int | None = None,
) -> FlywheelExplorer:
    """Show a business as a flywheel: push, change friction and referrals, stop pushing and watch the customers coast.

    `model` has the ten phases, such as `fl.flywheel("strong")` (the default) or one estimated from a log. `pushes`
    people enter each week for `weeks` weeks (at most 520) or until `stop_week`; `week` is shown first (two fifths of
    them). The language is the one in use now. Raises ModelError for any other model, or one that does not count weeks.

    >>> explorer = explore_flywheel()
    >>> explorer.referral_scale, explorer.stop_week = 2, 104
    >>> round(explorer.model.loop_gain, 2), round(explorer.model.half_life)
    (0.6, 201)
    """
    model = ten_phases(flywheel("strong") if model is None else model, "explore_flywheel")
    refers = model if model.referrals.any() else replace(model, referrals=flywheel("strong").referrals)
    weeks = whole_weeks(weeks)
    start = start_of(model, pushes, weeks, 2 * weeks // 5 if week is None else week, stop_week)
    start["referral_scale"] = float(model.referrals.any())
    return FlywheelExplorer(
        **start,
        base=base_of(refers) | {"weakest": _weakest(start["conversion"])},
        segments=[[_(name, "stage"), [PHASES.index(phase) for phase in phases]] for name, phases in SEGMENTS.items()],
        labels=[stage_name(stage) for stage in PHASES],
        weeks=weeks,
        start=start,
        domains={
            **{domain.name: control(domain) for domain in (CONVERSION, DWELL, PUSHES)},
            "referral_scale": _factors(refers),
            "cycle": CYCLE,
            "stay": control(DWELL) | {"max": 104, "step": 1},
        },
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


def _weakest(conversion: list[float]) -> list[int]:
    """Return the places of the steps before the purchase at which most are lost, in their order."""
    return sorted(sorted(range(FIRST_CUSTOMERS), key=conversion.__getitem__)[:MENDED])


def _factors(model: JourneyModel) -> dict[str, Any]:
    """Return the range of the slider for the referrals: from none up to a wheel that grows without limit."""
    highest = max(2.0, HIGHEST_GAIN / known) if (known := gain(model)) > 0 else 5.0
    step = 10.0 ** math.floor(math.log10(highest / 20))
    return {"min": 0.0, "max": round(math.ceil(round(highest / step, 1)) * step, 10), "step": step}


def _customers(model: JourneyModel, pushes: float, weeks: int, stop: int) -> Any:
    from ..figures.curves import draw_curves

    over = np.arange(weeks + 1)
    pushed = np.where((stop >= 0) & (over[:-1] >= stop), 0.0, pushes)
    alone = replace(model, referrals=np.zeros_like(model.referrals))
    curves = {_("with referrals"): model, _("without referrals"): alone}
    counted = {
        name: expected_flow(each, pushed, weeks)[:, FIRST_CUSTOMERS:].sum(axis=1) for name, each in curves.items()
    }
    return draw_curves(over, counted, _("Customers over time"), across=_("Week"), up=_("Customers"), write=short)
