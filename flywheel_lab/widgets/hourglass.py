"""The hourglass and its bathtub: who is lost above the purchase, who gathers below it, and what a push leaves behind.

The browser computes everything itself (js/models/journey.js), so the widget also works where no kernel runs; Python
keeps the same state in traits, checks it and gives it back as a model.
"""

from typing import Any

import traitlets as t

from ..messages import browser_text, language, stage_name
from ..models.domain import CONVERSION, DWELL, PUSHES
from ..models.journey import JourneyModel
from ..models.readings import PHASES, hourglass
from .kit.presets import customer_goals, referral_bases
from .parts.journey import whole_weeks
from .parts.phases import CYCLE, FIRST_CUSTOMERS, FIXED, PhasesExplorer, base_of, start_of, ten_phases
from .stand_in import still
from .texts.hourglass import TEXTS
from .view import MOVED, control, fixed


class HourglassExplorer(PhasesExplorer):
    """The widget of `explore_hourglass`; its traits are the state of the screen, `model` is what the learner has built.

    `selected` is the place of the phase that the controls for conversion and dwell belong to, from 0 to 9.
    """

    bundle, kind = "hourglass", "H"

    selected = t.Int(0).tag(**MOVED)
    _stays = fixed(*FIXED, maker="fl.explore_hourglass")

    def goals(self) -> list[dict[str, Any]]:
        """Return two goals for the customers."""
        return customer_goals(self, FIRST_CUSTOMERS)

    def scenarios(self) -> list[dict[str, Any]]:
        """Return the same firm with other referrals."""
        return referral_bases(self)

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        from ..figures.journey.hourglass import draw_hourglass

        return still(draw_hourglass(self.model))


def explore_hourglass(
    model: JourneyModel | None = None,
    pushes: float = 50,
    weeks: int = 104,
    week: int | None = None,
    stop_week: int | None = None,
) -> HourglassExplorer:
    """Show the ten phases as an hourglass, linked with a bathtub of people over the weeks; choose a phase and move it.

    `model` has the ten phases, such as `fl.hourglass()` (the default) or an estimated one. `pushes` people enter
    each week for `weeks` weeks (at most 520) or until `stop_week`; `week` is shown first (the middle). The language is
    the one in use now. Raises ModelError for any other model, or one that does not count weeks.

    >>> explorer = explore_hourglass()
    >>> explorer.dwell = [2, 2, 3, 2, 2, 1, 4, 80, 4, 12]
    >>> round(explorer.model.half_life)
    131
    """
    model = ten_phases(hourglass() if model is None else model, "explore_hourglass")
    weeks = whole_weeks(weeks)
    start = start_of(model, pushes, weeks, weeks // 2 if week is None else week, stop_week) | {"selected": 0}
    return HourglassExplorer(
        **start,
        base=base_of(model),
        labels=[stage_name(stage) for stage in PHASES],
        weeks=weeks,
        start=start,
        domains={**{domain.name: control(domain) for domain in (CONVERSION, DWELL, PUSHES)}, "cycle": CYCLE},
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
