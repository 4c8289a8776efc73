"""The flywheel of a business: push it, change its friction and its referrals, then stop pushing and watch it coast.

The browser computes everything itself (js/models/loop.js), so the widget also works where no kernel runs; Python
keeps the same state in traits, checks it and gives it back as a model.
"""

import numbers
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language, mark, short, stage_name
from ..messages import gettext as _
from ..models import checks
from ..models.checks import Array
from ..models.crosswalk import SEGMENTS
from ..models.domain import CONVERSION, DWELL, PEOPLE, Domain
from ..models.firms import Firm
from ..models.journey import JourneyModel
from ..models.readings import PHASES, flywheel
from .kit.presets import customer_goals, referral_states
from .parts import firms as on
from .parts.journey import whole_weeks
from .parts.phases import (
    CYCLE,
    FIRST_CUSTOMERS,
    FIXED,
    UNTIL,
    PhasesExplorer,
    base_of,
    beginning,
    factor_range,
    flow_from,
    push_range,
    start_of,
    ten_phases,
)
from .stand_in import still
from .texts.flywheel import TEXTS
from .view import MOVED, ControlError, control, fixed

MENDED = 2  # so many weak steps before the purchase have a slider
FOLDS = 9  # halvings of a forecast that is one number
DRAWN = Domain(name="drawn", low=1e-3, high=1e5, advice=mark("It is the weeks until half of the customers is left."))


class FlywheelExplorer(PhasesExplorer):
    """The widget of `explore_flywheel`; its traits are the state of the screen, `model` is what the learner has built.

    It begins in balance: as many come as leave. `referral_scale` multiplies its first referrals; friction is the churn
    in retention (`conversion[7]`). `drawn` is what the learner expects of a coast: [weeks after the stop, share left].
    """

    bundle, kind = "flywheel", "W"

    referral_scale = t.Float(1.0).tag(**MOVED)
    segments = t.List(t.List()).tag(sync=True)
    drawn = t.List(t.List(t.Float())).tag(sync=True)
    _stays = fixed(*FIXED, "segments", "drawn", maker="fl.explore_flywheel")

    def _referrals(self, changed: dict[str, Any]) -> Array:
        return super()._referrals(changed) * float(changed.get("referral_scale", self.referral_scale))

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The lowest and highest week shown, week without pushes (-1: they never stop) and factor of the referrals."""
        highest = on.within_ranges(self.domains, self.base)["referral_scale"]["max"]
        return super().bounds | {"referral_scale": (0, highest)}

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
        """Return other firms, or the same one with other referrals."""
        return self.firms or referral_states(self)

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        return still(_customers(self.model, self.pushes, self.weeks, self.stop_week))


def explore_flywheel(
    model: JourneyModel | Firm | str | None = None,
    pushes: float | None = None,
    weeks: int = 260,
    week: int = 0,
    stop_week: int | None = None,
    drawn: float | Sequence[tuple[float, float]] = (),
    firms: Sequence[str] = on.ALL,
) -> FlywheelExplorer:
    """Show a business as a flywheel: push, change friction and referrals, stop pushing and watch the customers coast.

    `model` has the ten phases, such as `fl.flywheel("strong")` (the default) or one estimated from a log, or is a firm
    or its name; those of the `firms` can be chosen instead. Week 0 is in balance under `pushes` people a week (1,000,
    or those of the firm); they go on for `weeks` weeks (at most 520) or until `stop_week`, and `week` is shown first.
    `drawn` is your own forecast of the coast, to run along: after how many weeks half of the customers is left, or
    points (weeks after the stop, share left). The language is the one in use now. Raises ModelError for any other
    model, one that does not count weeks, or a forecast that is none.

    >>> explorer = explore_flywheel(drawn=100)
    >>> explorer.drawn[:2]
    [[0.0, 1.0], [100.0, 0.5]]
    >>> explorer.referral_scale, explorer.stop_week = 2, 104
    >>> round(explorer.model.loop_gain, 2), round(explorer.model.half_life)
    (0.6, 201)
    >>> explore_flywheel("shop").pushes
    7000.0
    """
    model = on.named(flywheel("strong") if model is None else model)
    weeks = whole_weeks(weeks)

    def make(told: JourneyModel, pushes: float) -> on.Beginning:
        start = start_of(told, pushes, weeks, week, stop_week) | {"referral_scale": float(told.referrals.any())}
        return base_of(_referring(told)) | {"weakest": _weakest(start["conversion"]), "until": UNTIL}, start

    given = model if isinstance(model, Firm) else ten_phases(model, "explore_flywheel")
    base, start, others = on.begin(given, pushes, firms, lambda one: (one.model, one.pushes), make)
    domains = {
        **{domain.name: control(domain) for domain in (CONVERSION, DWELL)},
        "pushes": push_range(start["pushes"]),
        "referral_scale": factor_range(_referring(given.model if isinstance(given, Firm) else given)),
        "cycle": CYCLE,
        "stay": control(DWELL) | {"max": 104, "step": 1},
    }
    return FlywheelExplorer(
        **start,
        base=base,
        drawn=_points(drawn),
        segments=[[_(name, "stage"), [PHASES.index(phase) for phase in phases]] for name, phases in SEGMENTS.items()],
        labels=[stage_name(stage) for stage in PHASES],
        weeks=weeks,
        start=start,
        firms=others,
        domains=on.within_ranges(domains, base),
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


def _referring(model: JourneyModel) -> JourneyModel:
    """Return a model with referrals that can be scaled up from none."""
    return model if model.referrals.any() else replace(model, referrals=flywheel("strong").referrals)


def _points(drawn: Any) -> list[list[float]]:
    """Return a forecast as points [weeks after the stop, share left]; of one number it is a curve that halves."""
    if isinstance(drawn, numbers.Real):
        half = DRAWN.check(checks.number(drawn, "drawn"), "drawn")
        return [[half * k, 0.5**k] for k in range(FOLDS)]
    points = [[checks.number(each, "drawn") for each in point] for point in drawn]
    if any(len(point) != 2 or not (point[0] >= 0 and point[1] >= 0) for point in points):
        message = _("drawn must be a number of weeks, or points (weeks after the stop, share left), got {value!r}.")
        raise ControlError(message.format(value=drawn))
    return sorted(points)


def _weakest(conversion: list[float]) -> list[int]:
    """Return the places of the steps before the purchase at which most are lost, in their order."""
    return sorted(sorted(range(FIRST_CUSTOMERS), key=conversion.__getitem__)[:MENDED])


def _customers(model: JourneyModel, pushes: float, weeks: int, stop: int) -> Any:
    from ..figures.curves import draw_curves

    over = np.arange(weeks + 1)
    pushed = np.where((stop >= 0) & (over[:-1] >= stop), 0.0, pushes)
    alone = replace(model, referrals=np.zeros_like(model.referrals))
    curves = {_("with referrals"): model, _("without referrals"): alone}
    start = beginning(model, pushes)
    counted = {
        name: flow_from(each, start, pushed, weeks)[:, FIRST_CUSTOMERS:].sum(axis=1) for name, each in curves.items()
    }
    return draw_curves(over, counted, _("Customers over time"), across=_("Week"), up=_("Customers"), write=short)
