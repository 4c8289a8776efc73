"""Chips: how many there are, what hand-overs between departments cost, and which level a measure has.

Marketing advertises, sales has the hand-over, service has care and referral. A quarter has six chips, and two once the
advertising is cut. Whoever lets all three departments work at once pays a chip for the meeting; of the chips that a
department has more than a quarter before, every third is lost.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from .words import MEASURES

if TYPE_CHECKING:
    from .quarter import State

QUARTERS, CUT = 12, 8
CHIPS, LEFT = 6, 2  # a quarter, before the cut and after it
NEEDS = (3, 7, 12)  # chips for level 1, 2 and 3; there is no place for more
LOST = 3  # of moved chips every third


class Plan(NamedTuple):
    """The chips of one quarter, by measure."""

    ads: int = 0
    hand: int = 0
    care: int = 0
    refer: int = 0

    @property
    def departments(self) -> tuple[int, int, int]:
        """Chips of marketing, sales and service.

        >>> Plan(ads=3, care=1, refer=2).departments
        (3, 0, 3)
        """
        return self.ads, self.hand, self.care + self.refer


class Costs(NamedTuple):
    """Chips that go into hand-overs between departments."""

    meeting: int
    moved: int


def level(built: int) -> int:
    """Return the level of a measure with so many chips.

    >>> [level(chips) for chips in (2, 3, 7, 11, 12)]
    [0, 1, 2, 2, 3]
    """
    return sum(built >= need for need in NEEDS)


def chips(quarter: int) -> int:
    """Return how many chips a team has in a quarter.

    >>> chips(7), chips(8)
    (6, 2)
    """
    return LEFT if quarter >= CUT else CHIPS


def costs(plan: Plan, last: Plan | None) -> Costs:
    """Return what a plan costs beside its own chips, after the plan of the last quarter (None in the first).

    >>> costs(Plan(ads=4, hand=1, care=1), last=None)
    Costs(meeting=1, moved=0)
    >>> costs(Plan(ads=5), last=Plan(care=6))
    Costs(meeting=0, moved=1)
    """
    more = 0 if last is None else sum(max(0, b - a) for a, b in zip(last.departments, plan.departments, strict=True))
    return Costs(meeting=int(all(plan.departments)), moved=more // LOST)


def check_plan(plan: Sequence[int], state: "State") -> Plan:
    """Return the plan, chips for advertising, hand-over, care and referral, if the team may play it now.

    Not all chips have to be placed. Raises ModelError that says what it costs and what to take off.

    >>> from flywheel_lab.models.game import BOARDS, State
    >>> check_plan((5, 1, 1, 0), State.first(BOARDS["shop"]))
    Traceback (most recent call last):
    flywheel_lab.errors.ModelError: In quarter 1 you have 6 chips; this plan needs 8: 7 placed, 1 for the meeting of
    all three departments, 0 lost by moving. Take some chips off.
    """
    if not isinstance(plan, (tuple, list)) or len(plan) != len(MEASURES):
        message = _("A plan has four numbers of chips, for {measures}, got {value!r}.")
        raise ModelError(message.format(measures=", ".join(map(_, MEASURES.values())), value=plan))
    for name, value in zip(MEASURES.values(), plan, strict=True):
        if type(value) is not int or value < 0:
            checks.whole(value, _("Chips for {measure}").format(measure=_(name)), low=0)
    checked = Plan(*map(int, plan))
    if state.quarter > QUARTERS:
        raise ModelError(_("The game ended with quarter {n}. Start a new one.").format(n=QUARTERS))
    if state.quarter >= CUT and checked.ads:
        message = _("From quarter {cut} on nobody advertises, got {n} chips for it. Put them on another measure.")
        raise ModelError(message.format(cut=CUT, n=checked.ads))
    paid, have = costs(checked, state.last), chips(state.quarter)
    if sum(checked) + sum(paid) > have:
        message = _(
            "In quarter {quarter} you have {have} chips; this plan needs {needs}: {placed} placed, {meeting} for the "
            "meeting of all three departments, {moved} lost by moving. Take some chips off."
        )
        needs = sum(checked) + sum(paid)
        raise ModelError(
            message.format(quarter=state.quarter, have=have, needs=needs, placed=sum(checked), **paid._asdict())
        )
    return checked


def affordable(wanted: Plan, state: "State") -> Plan:
    """Return the wanted plan, less the chips that the team does not have: they come off the largest pile.

    >>> from flywheel_lab.models.game import BOARDS, State
    >>> affordable(Plan(ads=4, hand=1, care=1), State.first(BOARDS["shop"]))
    Plan(ads=3, hand=1, care=1, refer=0)
    """
    plan = wanted._replace(ads=0) if state.quarter >= CUT else wanted
    while sum(plan) + sum(costs(plan, state.last)) > chips(state.quarter):
        largest = max(plan._fields, key=lambda measure: getattr(plan, measure))
        plan = plan._replace(**{largest: getattr(plan, largest) - 1})
    return plan
