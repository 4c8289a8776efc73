"""One set of customers seen as a funnel, an hourglass and a wheel: the same people, with one ledger of heads.

The browser computes everything itself (js/models/journey.js), so the widget also works where no kernel runs;
`ledger` is the same account in Python.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language, mark, number, stage_name, write_count
from ..messages import gettext as _
from ..models import checks
from ..models.crosswalk import SEGMENTS
from ..models.domain import CONVERSION, Domain
from ..models.firms import Firm
from ..models.journey import JourneyModel
from ..models.journey.ledger import PeopleLedger, ledger
from ..models.readings import PHASES, flywheel
from .kit.presets import referral_goals, referral_states
from .parts import firms as on
from .parts.journey import FIXED, JourneyExplorer
from .parts.phases import FIRST_CUSTOMERS as WAIST  # the funnel ends above
from .parts.phases import UNTIL, base_of, beginning, flow_from, push_range, ten_phases, with_shares
from .stand_in import still
from .texts.lenses import TEXTS
from .view import MOVED, Choice, ControlError, control, fixed

WEEKS = 104
CHOICES = ("", *PHASES, *SEGMENTS)
LENSES = ("funnel", "hourglass", "wheel")
WEEK = Domain(
    name="week",
    low=0,
    high=WEEKS,
    slider=(0, WEEKS, 1),
    label=mark("Week"),
    tooltip=mark("Move through time: the pictures and the books begin with this week."),
    advice=mark("The lenses show two years, week after week."),
)
SCALE = Domain(
    name="referral_scale",
    low=0.0,
    high=100.0,
    slider=(0.0, 4.0, 0.1),
    label=mark("Strength of referrals"),
    tooltip=mark("How many new leads each customer sends, compared with the model as it was given."),
    advice=mark("1 leaves the referrals of the model as they are, 0 takes them away."),
)
DOMAINS = {domain.name: domain for domain in (WEEK, SCALE)}


class ThreeLenses(JourneyExplorer):
    """The widget of `three_lenses`; its traits are the state of the screen.

    It begins in balance: as many come as leave. `cut` takes the referrals away from week 0 on, `chosen` names the
    phase or segment that is highlighted ("": none), and `lens` the picture in which the people are.
    """

    bundle, kind = "lenses", "T"

    referral_scale = t.Float(1.0).tag(**MOVED)
    cut = t.Bool(False).tag(**MOVED)
    conversion = t.List(t.Float()).tag(**MOVED)
    chosen = Choice(CHOICES, "").tag(**MOVED)
    lens = Choice(LENSES, "wheel").tag(**MOVED)
    look = t.Dict().tag(sync=True)
    _stays = fixed(*FIXED, "look", maker="fl.three_lenses")

    def _model_with(self, **changed: Any) -> JourneyModel:
        scale = 0.0 if changed.get("cut", self.cut) else self.referral_scale
        base = self.base
        return JourneyModel(
            PHASES,
            with_shares(np.array(base["conversion"]), changed.get("conversion", self.conversion)),
            base["dwell"],
            bought=np.array(base["bought"]),
            referrals=scale * np.array(base["referrals"]),
            entry=base["entry"],
            purchase=PHASES[base["purchase"]],
        )

    def ledger(self, week: int | None = None) -> PeopleLedger:
        """Return the account of a week, from the balance of week 0 on; without a number, of the week on the screen.

        Raises ModelError for a week that the lenses do not show.

        >>> lenses = three_lenses()
        >>> round(lenses.ledger(52).start), abs(lenses.ledger(52).gap) < 1e-9
        (6639, True)
        >>> lenses.cut = True
        >>> round(lenses.ledger(52).start)
        5047
        """
        week = self.week if week is None else int(WEEK.check(checks.whole(week, "week", low=0), "week"))
        start = beginning(self._model_with(cut=False), self.pushes)
        return ledger(self.model, flow_from(self.model, start, self.pushes, week)[-1], self.pushes, WAIST)

    @t.validate("referral_scale", "week")
    def _is_in_bounds(self, proposal: Any) -> Any:
        name = proposal["trait"].name
        try:
            return DOMAINS[name].check(proposal["value"], name)
        except ModelError as error:
            raise ControlError(str(error)) from None

    def goals(self) -> list[dict[str, Any]]:
        """Return a goal for those whom customers bring in."""
        return referral_goals(self, self.ledger(WEEKS).referred)

    def scenarios(self) -> list[dict[str, Any]]:
        """Return other firms, or the same one with other referrals."""
        return self.firms or referral_states(self)

    def __repr__(self) -> str:
        """One exact line: the model on the screen, pushes, week, and whether the thread is cut."""
        wire = ", thread cut" if self.cut else ""
        pushes = write_count(self.pushes, "push", "pushes")
        return f"ThreeLenses({self.model!r}, {pushes} per week, week {self.week} of {WEEKS}{wire})"

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        shut = "stop" in self.locks  # who is missing in a picture is what the cards ask
        people = ["?" if shut else number(round(count)) for count in self.ledger().people.values()]
        return still(pd.DataFrame({_("People inside"): people}, index=[stage_name(phase) for phase in PHASES]))


def three_lenses(
    model: JourneyModel | Firm | str | None = None,
    pushes: float | None = None,
    week: int = 0,
    lens: str = "wheel",
    firms: Sequence[str] = on.ALL,
) -> ThreeLenses:
    """Show the same people as a funnel, an hourglass or a wheel, with the ledger of heads of one week.

    Without a `model` it is `fl.flywheel("strong")`; it may be a firm or its name, and then those of the `firms` can be
    chosen instead. `pushes` people (1,000, or those of the firm) enter each week, and week 0 is in balance; `week` (0
    to 104) and `lens` ("funnel", "hourglass" or "wheel") are shown first. The language is the one in use now. Raises
    ModelError for a model without the ten phases.

    >>> lenses = three_lenses()
    >>> lenses.chosen = "retention"
    >>> lenses.cut = True
    >>> lenses.ledger().referred
    0.0
    >>> round(three_lenses("shop").ledger().start)
    36000
    """
    model = on.named(flywheel("strong") if model is None else model)

    def make(told: JourneyModel, pushes: float) -> on.Beginning:
        base = base_of(told) | {"dwell": told.dwell.tolist(), "until": UNTIL}
        return base, {
            "pushes": checks.number(pushes, "pushes"),
            "referral_scale": 1.0,
            "cut": False,
            "conversion": told.conversion.sum(axis=1).tolist(),
            "week": checks.whole(week, "week", low=0),
            "chosen": "",
            "lens": lens,
        }

    given = model if isinstance(model, Firm) else ten_phases(model, "three_lenses")
    base, start, others = on.begin(given, pushes, firms, lambda one: (one.model, one.pushes), make)
    domains = {
        **{name: control(domain) for name, domain in DOMAINS.items()},
        "pushes": push_range(start["pushes"]),
        "conversion": control(CONVERSION),
    }
    return ThreeLenses(
        **start,
        base=base,
        labels=[stage_name(phase) for phase in PHASES],
        weeks=WEEKS,
        look={
            "lenses": list(LENSES),
            "phases": [{"name": name, "label": stage_name(name), "phases": [i]} for i, name in enumerate(PHASES)],
            "segments": [
                {"name": name, "label": stage_name(name), "phases": [PHASES.index(phase) for phase in phases]}
                for name, phases in SEGMENTS.items()
            ],
        },
        start=start,
        firms=others,
        domains=on.within_ranges(domains, base),
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
