"""Two funnels of one week side by side, the second behind a curtain: as many people, but everything takes longer.

What is behind a lock (`locks`) waits for an answer: the curtain itself, and the big button that shows who is inside.
"""

from math import gcd

import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language, stage_name
from ..messages import gettext as _
from ..models.firms import Firm, firm
from .stand_in import still
from .texts.twins import TEXTS
from .view import MOVED, Choice, Drawn, Lockable

PARTS = ("curtain", "tubs")
MOST_DOTS = 400
"""So many dots a row has at most: a firm with more people gets fewer dots, not more."""


class TwinFunnels(Lockable, Drawn):
    """The widget of `explore_twins`: `people` who reach each step in a week (the last of them buy), and who are inside.

    `locks` says of each closed part ("curtain", "tubs") what opens it; `lens` is the picture, `guess` the learner's.
    """

    bundle = "twins"

    people = t.Dict().tag(sync=True)
    lens = Choice(("funnel", "bathtub"), "funnel").tag(**MOVED)
    guess = Choice(("", "a", "b"), "").tag(**MOVED)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, of: Firm, **state: object) -> None:
        self._of = of
        super().__init__(**state)

    def __repr__(self) -> str:
        """One exact line: the firm, and what is still closed."""
        shut = [part for part in PARTS if part in self.locks]
        return f"TwinFunnels({self._of.key}; closed: {', '.join(shut) or 'nothing'})"

    def _repr_html_(self) -> str:
        from ..figures.journey.funnel import draw_funnel

        return still(draw_funnel(self._of.funnel))


def explore_twins(of: Firm | str, slower: float = 2) -> TwinFunnels:
    """Show the funnel of a week, and behind a curtain the same week in which everything takes `slower` times as long.

    Raises ModelError for an unknown firm, or where nothing gets slower.

    >>> explore_twins("shop")
    TwinFunnels(shop; closed: nothing)
    >>> [sum(each) for each in explore_twins("shop").people["inside"]]
    [27000, 54000]
    """
    one = firm(of)
    if not (isinstance(slower, int | float) and 1 < slower <= 10):
        raise ModelError(
            _("{what} must be more than 1 and at most 10, got {value!r}.").format(what="slower", value=slower)
        )
    model = one.funnel
    reach = [round(one.newcomers * share) for share in model.reach()]
    full = model.steady_state(one.newcomers)
    inside = [[round(each) for each in times * full] for times in (1, slower)]
    counts = [*reach, round(one.orders), *inside[0], *inside[1]]
    people = {
        "reach": [*reach, round(one.orders)],
        "inside": inside,
        "labels": [*(stage_name(stage) for stage in model.stages), _("buy")],
        "dot": max(gcd(*counts), -(-max(counts) // MOST_DOTS)),
    }
    return TwinFunnels(
        one,
        people=people,
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
