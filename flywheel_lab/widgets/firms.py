"""Four firms side by side as wheels of customers: one button stops all ads, another cuts the threads too.

Python decides each week of each firm (`Firm.coast`); the browser shows the weeks, also where no kernel runs.
"""

from typing import Any

import traitlets as t

from ..messages import browser_text, language
from ..messages import gettext as _
from ..models.firms import FIRMS, Firm
from .stand_in import still
from .texts.firms import TEXTS
from .view import MOVED, Choice, ControlError, Drawn, Lockable

PARTS = ("stop", "threads")
YEAR = 52


class FourWheels(Lockable, Drawn):
    """The widget of `explore_firms`: `firms` with customers and orders in each week, and after which one half is left.

    `stopped` says what has stopped ("nothing", the "ads", or "both" ads and threads), `week` is the one on the screen
    since then; `locks` says of each closed part ("stop", "threads") what opens it.
    """

    bundle = "firms"

    firms = t.List(t.Dict()).tag(sync=True)
    weeks = t.Int().tag(sync=True)
    stopped = Choice(("nothing", "ads", "both"), "nothing").tag(**MOVED)
    week = t.Int(0).tag(**MOVED)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    @t.validate("week")
    def _in_range(self, proposal: Any) -> int:
        week = int(proposal["value"])
        if not 0 <= week <= self.weeks:
            message = _("week goes from 0 to {most}, got {value}.")
            raise ControlError(message.format(most=self.weeks, value=week))
        return week

    def __repr__(self) -> str:
        """One exact line: the firms, what has stopped, and what is still closed."""
        shut = [part for part in PARTS if part in self.locks]
        names = ", ".join(each["name"] for each in self.firms)
        return f"FourWheels({names}; stopped: {self.stopped}; closed: {', '.join(shut) or 'nothing'})"

    def _repr_html_(self) -> str:
        from ..figures.firms import draw_firms

        return still(draw_firms([(each["name"], each["people"], each["thread"]) for each in self.firms]))


def explore_firms() -> FourWheels:
    """Show the four firms of the course in balance, each as a wheel of customers: stop all ads, then cut the threads.

    >>> explore_firms()
    FourWheels(Maschenpost, Zettelfrei, Rundwerk, Ofen-Sommer; stopped: nothing; closed: nothing)
    >>> [each["ads"]["half"] for each in explore_firms().firms]
    [79, 125, 260, 558]
    """
    weeks = YEAR * -(-round(max(each.half_after for each in FIRMS.values())) // YEAR)
    return FourWheels(
        weeks=weeks,
        firms=[_on_screen(each, weeks) for each in FIRMS.values()],
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


def _on_screen(one: Firm, weeks: int) -> dict[str, Any]:
    """Return name, customers in balance, people per dot, share of leads customers send, and what follows a stop."""
    return {
        "name": one.name,
        "people": round(one.customers),
        "dot": one.per_dot,
        "thread": round(1 - one.pushes / one.newcomers, 2),
        "ads": _run(one, one.customers, weeks),
        "both": _run(one.cut(), one.customers, weeks),
    }


def _run(one: Firm, customers: float, weeks: int) -> dict[str, Any]:
    # Without a thread the balance is smaller but of the same shape, so shares are those of a thread that is cut now.
    left = one.coast(weeks)
    return {
        "customers": [round(each) for each in left.customers / left.customers[0] * customers],
        "orders": [round(each) for each in left.orders / left.orders[0] * 100],
        "half": round(one.half_after),
    }
