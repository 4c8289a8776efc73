"""A whole game: plans for twelve quarters, what they earn, and the computer in place of absent teams."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .board import Board
from .cards import Event
from .quarter import State, Turn, quarter
from .rules import CUT, Plan, affordable


class Strategy(NamedTuple):
    """Three plans: one until a quarter, one until the cut, one after it."""

    until: int
    begin: Plan
    then: Plan
    coast: Plan

    def plan(self, number: int) -> Plan:
        """Return what it wants to place in a quarter; what it can afford is another matter.

        >>> STRATEGIES["advertising"].plan(1), STRATEGIES["advertising"].plan(8)
        (Plan(ads=6, hand=0, care=0, refer=0), Plan(ads=0, hand=0, care=2, refer=0))
        """
        return self.coast if number >= CUT else self.begin if number <= self.until else self.then


STRATEGIES = {
    "advertising": Strategy(7, Plan(6, 0, 0, 0), Plan(6, 0, 0, 0), Plan(0, 0, 2, 0)),
    "equal": Strategy(7, Plan(2, 2, 1, 1), Plan(2, 2, 1, 1), Plan(0, 0, 1, 1)),
    "funnel": Strategy(4, Plan(3, 3, 0, 0), Plan(5, 1, 0, 0), Plan(0, 2, 0, 0)),
    "lesson": Strategy(3, Plan(0, 0, 3, 3), Plan(5, 0, 1, 0), Plan(0, 0, 1, 1)),
}
"""What people often do, and what the course says to everybody: build first what keeps customers, then fill it."""
RIGHT = {
    "shop": Strategy(3, Plan(0, 0, 4, 2), Plan(5, 0, 1, 0), Plan(0, 0, 1, 1)),
    "saas": Strategy(3, Plan(0, 0, 2, 4), Plan(4, 0, 1, 1), Plan(0, 0, 1, 1)),
    "machines": Strategy(3, Plan(0, 4, 2, 0), Plan(5, 1, 0, 0), Plan(0, 1, 1, 0)),
    "craft": Strategy(7, Plan(2, 0, 2, 2), Plan(2, 0, 2, 2), Plan(0, 0, 1, 1)),
}
"""For each firm a plan that fits it: not the best one there is, but one that can be told in a sentence."""
STAND_INS = ("advertising", "equal", "funnel")


def absent(team: int, state: State) -> Plan:
    """Return what the computer places for an absent team: it advertises, splits evenly or builds a funnel.

    It never plays the lesson: a room must not lose to the computer.

    >>> from flywheel_lab.models.game import BOARDS
    >>> [absent(team, State.first(BOARDS["shop"])).ads for team in range(4)]
    [6, 1, 3, 6]
    """
    return affordable(STRATEGIES[STAND_INS[team % len(STAND_INS)]].plan(state.quarter), state)


def play(board: Board, plans: Iterable[Plan], events: Sequence[Event]) -> tuple[Turn, ...]:
    """Return the quarters of a game, as many as there are plans; a plan that is too dear is made affordable.

    >>> from flywheel_lab.models.game import BOARDS, CARDS
    >>> turns = play(BOARDS["shop"], [Plan(ads=6)] * 3, CARDS[-3:])
    >>> [turn.quarter for turn in turns]
    [1, 2, 3]
    """
    state, turns = State.first(board), []
    for wanted, event in zip(plans, events, strict=False):
        turns.append(quarter(board, state, affordable(wanted, state), event))
        state = turns[-1].after
    return tuple(turns)


def play_strategy(board: Board, strategy: Strategy, events: Sequence[Event]) -> tuple[Turn, ...]:
    """Return a game in which the computer keeps to a strategy.

    >>> from flywheel_lab.models.game import BOARDS, CARDS
    >>> len(play_strategy(BOARDS["shop"], STRATEGIES["lesson"], CARDS))
    12
    """
    return play(board, map(strategy.plan, range(1, len(events) + 1)), events)


class Score(NamedTuple):
    """What a team is told at the end: coins decide; the others are medals."""

    coins: int
    most: int
    left: float
    half_life: float


def score(board: Board, turns: Sequence[Turn]) -> Score:
    """Return the coins (customers added up from the cut on), customers just before it, the share of them that is left
    at the end, and the half-life in quarters of the firm that was built.

    >>> from flywheel_lab.models.game import BOARDS, CARDS
    >>> shop = BOARDS["shop"]
    >>> lesson, ads = (score(shop, play_strategy(shop, STRATEGIES[key], CARDS)) for key in ("lesson", "advertising"))
    >>> lesson.coins > ads.coins, lesson.most < ads.most
    (True, True)
    """
    customers = {turn.quarter: turn.after.customers for turn in turns}
    before, last = customers.get(CUT - 1, 0), turns[-1].after
    return Score(
        coins=sum(count for number, count in customers.items() if number >= CUT),
        most=before,
        left=last.customers / before if before else 0.0,
        half_life=board.model(*last.built.levels).half_life,
    )
