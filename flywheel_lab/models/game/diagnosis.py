"""Which mistake shows at the end: the game is played again on the same cards with one thing changed.

Nothing is guessed from what a team did. Of all changes the one that brings the most coins is named, with these coins.
Where none brings a tenth more, the whole plan that fits the firm is tried; where that does not either, all was well.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ...messages import gettext as _
from ...messages import mark
from .board import Board
from .match import RIGHT, play, score
from .quarter import Turn
from .rules import CHIPS, CUT, Plan
from .words import FITS, MEASURES

BUILT = ("hand", "care", "refer")
EARLY = 2  # quarters in which six chips make level 3
WORTH = 0.1  # share of the coins from which on a change is worth a word

SENTENCES = {
    "never": mark(
        "You never built {measure}. All chips of the first two quarters in it would have brought {coins} coins more."
    ),
    "after": mark(
        "You built {measure} only after the cut. All chips of the first two quarters in it would have brought {coins} "
        "coins more."
    ),
    "late": mark(
        "{measure} came too late, or too little of it. All chips of the first two quarters in it would have brought "
        "{coins} coins more."
    ),
    "swap": mark("Your chips for {instead} did little here. In {measure} they would have brought {coins} coins more."),
    "idle": mark(
        "You built a good firm, but too few people came. Five chips of advertising in each of the quarters 4 to 7 "
        "would have brought {coins} coins more."
    ),
    "order": mark(
        "You advertised first and built later. The same quarters the other way round would have brought {coins} coins "
        "more."
    ),
    "meetings": mark(
        "All three departments met in {number} quarters. With the two strongest alone you would have earned {coins} "
        "coins more."
    ),
    "steady": mark(
        "You did one thing after the other. Two chips each for advertising, care and referral in every quarter before "
        "the cut would have brought {coins} coins more."
    ),
    "coast": mark(
        "After the cut you let something wear. A chip each for {instead} and {measure} would have brought {coins} "
        "coins more."
    ),
    "fit": mark("No single change would have helped you much, another plan would: {fits} {coins} coins more."),
    "fine": mark(
        "We played your game again in {number} other ways, on the same cards. None brought a tenth more: well played."
    ),
}


class Diagnosis(NamedTuple):
    """A mistake and the coins that it cost; `measure` is what was missing, `instead` what the chips went into.

    `number` counts meetings, or the ways that were tried; `fits` is what the firm asks for, if nothing less helps.
    """

    mistake: str
    coins: int = 0
    measure: str = ""
    instead: str = ""
    number: int = 0
    fits: str = ""

    def __str__(self) -> str:
        """The sentence for the team, in the language in use."""
        names = {"measure": self.measure, "instead": self.instead}
        said = {name: _(MEASURES[key]) if key else "" for name, key in names.items()}
        return _(SENTENCES[self.mistake]).format(coins=self.coins, number=self.number, fits=_(self.fits), **said)


def diagnosis(board: Board, turns: Sequence[Turn]) -> Diagnosis:
    """Return the change that would have brought most on the same cards, after a whole game.

    >>> from flywheel_lab.models.game import BOARDS, CARDS
    >>> from flywheel_lab.models.game.match import STRATEGIES, play_strategy
    >>> diagnosis(BOARDS["shop"], play_strategy(BOARDS["shop"], STRATEGIES["advertising"], CARDS)).measure
    'care'
    """
    events, coins = [turn.event for turn in turns], score(board, turns).coins
    fitting = list(map(RIGHT[board.key].plan, range(1, len(turns) + 1)))
    changes = [*_changes([turn.plan for turn in turns]), (Diagnosis("fit", fits=FITS[board.key]), fitting)]
    *found, fit = [
        mistake._replace(coins=score(board, play(board, plans, events)).coins - coins) for mistake, plans in changes
    ]
    worth = [each for each in (max(found, key=lambda each: each.coins), fit) if each.coins > WORTH * coins]
    return worth[0] if worth else Diagnosis("fine", number=len(changes))


def _changes(plans: list[Plan]) -> Iterator[tuple[Diagnosis, list[Plan]]]:
    """Return mistakes, each with the plans of a team that does not make it."""
    before, after = plans[: CUT - 1], plans[CUT - 1 :]
    for measure in BUILT:
        mistake = Diagnosis(_when_built(plans, measure), measure=measure)
        yield mistake, [Plan(**{measure: CHIPS})] * EARLY + plans[EARLY:]
    for one, other in combinations(BUILT, 2):
        for measure, instead in ((one, other), (other, one)):
            yield Diagnosis("swap", measure=measure, instead=instead), [_move(plan, instead, measure) for plan in plans]
    main = max(BUILT, key=lambda measure: sum(getattr(plan, measure) for plan in before))
    yield Diagnosis("idle"), before[:3] + [Plan(ads=CHIPS - 1)._replace(**{main: 1})] * (CUT - 4) + after
    yield Diagnosis("steady"), [Plan(ads=2, care=2, refer=2)] * len(before) + after
    yield Diagnosis("order"), sorted(before, key=lambda plan: plan.ads) + after
    meetings = sum(all(plan.departments) for plan in plans)
    yield Diagnosis("meetings", number=meetings), [_spare_meeting(plan) for plan in plans]
    for instead, measure in combinations(BUILT, 2):
        coast = [Plan(**{instead: 1, measure: 1})] * len(after)
        yield Diagnosis("coast", measure=measure, instead=instead), before + coast


def _when_built(plans: list[Plan], measure: str) -> str:
    quarters = [number for number, plan in enumerate(plans, 1) if getattr(plan, measure)]
    return "never" if not quarters else "after" if quarters[0] >= CUT else "late"


def _move(plan: Plan, source: str, target: str) -> Plan:
    return plan._replace(**{source: 0, target: getattr(plan, source) + getattr(plan, target)})


def _spare_meeting(plan: Plan) -> Plan:
    """Return the plan without its smallest department, whose chips and that of the meeting go to the largest pile."""
    if not all(plan.departments):
        return plan
    parts = (("ads",), ("hand",), ("care", "refer"))
    smallest = parts[plan.departments.index(min(plan.departments))]
    spared = plan._replace(**dict.fromkeys(smallest, 0))
    largest = max(spared._fields, key=lambda measure: getattr(spared, measure))
    return spared._replace(**{largest: getattr(spared, largest) + sum(plan) - sum(spared) + 1})
