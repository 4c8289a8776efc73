"""The hourglass of people: who is lost above the purchase, who gathers below it, and what a push leaves behind.

The browser computes everything itself (js/models/journey.js), so the widget also works where no kernel runs; Python
keeps the same state in traits, checks it and gives it back as a model.
"""

from collections.abc import Sequence
from typing import Any

import traitlets as t

from ..messages import browser_text, language, stage_name
from ..messages import gettext as _
from ..models.crosswalk import SEGMENTS
from ..models.domain import CONVERSION, DWELL
from ..models.firms import Firm
from ..models.journey import JourneyModel
from ..models.readings import PHASES, hourglass
from .kit.presets import customer_goals, referral_bases
from .parts import firms as on
from .parts.journey import whole_weeks
from .parts.phases import (
    CYCLE,
    FIRST_CUSTOMERS,
    FIXED,
    UNTIL,
    PhasesExplorer,
    base_of,
    push_range,
    start_of,
    ten_phases,
)
from .stand_in import still
from .texts.hourglass import TEXTS
from .view import MOVED, control, fixed


class HourglassExplorer(PhasesExplorer):
    """The widget of `explore_hourglass`; its traits are the state of the screen, `model` is what the learner has built.

    It begins in balance: as many come as leave. `selected` is the place of the phase that the controls for conversion
    and dwell belong to, from 0 to 9.
    """

    bundle, kind = "hourglass", "H"

    selected = t.Int(0).tag(**MOVED)
    segments = t.List(t.List()).tag(sync=True)
    _stays = fixed(*FIXED, "segments", maker="fl.explore_hourglass")

    def goals(self) -> list[dict[str, Any]]:
        """Return two goals for the customers."""
        return customer_goals(self, FIRST_CUSTOMERS)

    def scenarios(self) -> list[dict[str, Any]]:
        """Return other firms, or the same one with other referrals."""
        return self.firms or referral_bases(self)

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        from ..figures.journey.hourglass import draw_hourglass

        return still(draw_hourglass(self.model))


def explore_hourglass(
    model: JourneyModel | Firm | str | None = None,
    pushes: float | None = None,
    weeks: int = 104,
    week: int = 0,
    stop_week: int | None = None,
    firms: Sequence[str] = on.ALL,
) -> HourglassExplorer:
    """Show the ten phases as an hourglass of people; stop everything and watch orders and customers run out.

    `model` has the ten phases, such as `fl.hourglass()` (the default) or an estimated one, or is a firm or its name:
    the same people as there, but all leads are pushed and nobody sends others; those of the `firms` can be chosen
    instead. Week 0 is in balance under `pushes` people a week (1,000, or all new leads of the firm); they go on for
    `weeks` weeks (at most 520) or until `stop_week`, and `week` is shown first. The language is the one in use now.
    Raises ModelError for any other model, or one that does not count weeks.

    >>> explorer = explore_hourglass()
    >>> explorer.dwell = [2, 2, 3, 2, 2, 1, 4, 80, 4, 12]
    >>> round(explorer.model.half_life)
    131
    >>> round(explore_hourglass("shop").first_people[6:].sum())
    9000
    """
    model = on.named(hourglass() if model is None else model)
    weeks = whole_weeks(weeks)

    def make(told: JourneyModel, pushes: float) -> on.Beginning:
        return base_of(told) | {"until": UNTIL}, start_of(told, pushes, weeks, week, stop_week) | {"selected": 0}

    def reading(one: Firm) -> tuple[JourneyModel, float]:
        return (quiet := on.silent(one)).model, quiet.pushes

    given = model if isinstance(model, Firm) else ten_phases(model, "explore_hourglass")
    base, start, others = on.begin(given, pushes, firms, reading, make)
    domains = {
        **{domain.name: control(domain) for domain in (CONVERSION, DWELL)},
        "pushes": push_range(start["pushes"]),
        "cycle": CYCLE,
    }
    return HourglassExplorer(
        **start,
        base=base,
        segments=[[_(name, "stage"), [PHASES.index(phase) for phase in phases]] for name, phases in SEGMENTS.items()],
        labels=[stage_name(stage) for stage in PHASES],
        weeks=weeks,
        start=start,
        firms=others,
        domains=on.within_ranges(domains, base),
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
