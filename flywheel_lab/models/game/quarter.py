"""One quarter, in whole people: `x[t+1] = x[t] (Q + R) + u[t]` of the journey model, rounded as on paper.

Each of its terms is rounded to whole people and their sum to tens, halves up. So the printed tables need a line for
each ten people and nothing else, and room and paper come to the same.
"""

from typing import NamedTuple, Self

from .board import Board
from .cards import Event
from .rules import NEEDS, Plan, check_plan, level

SPARED = 2  # level of care from which a card may spare a firm
FULL = 50  # customers of whom some leave at once


class Built(NamedTuple):
    """Chips that stand in each measure."""

    hand: int = 0
    care: int = 0
    refer: int = 0

    @property
    def levels(self) -> "Built":
        """The level of each measure.

        >>> Built(hand=3, care=12).levels
        Built(hand=1, care=3, refer=0)
        """
        return Built(*map(level, self))


class State(NamedTuple):
    """Where a firm stands before a quarter: its people, what was built, and the plan of the last quarter."""

    quarter: int
    prospects: int
    customers: int
    built: Built = Built()
    last: Plan | None = None

    @classmethod
    def first(cls, board: Board) -> Self:
        """Return the state in which a firm begins.

        >>> from flywheel_lab.models.game import BOARDS
        >>> State.first(BOARDS["craft"]).quarter
        1
        """
        return cls(1, board.prospects, board.customers)


class Turn(NamedTuple):
    """All that a team writes down in a quarter, in the order of the paper; `after` is the state for the next."""

    quarter: int
    event: Event
    plan: Plan
    levels: Built
    gone: int
    thinking: int
    ads: int
    sent: int
    won: int
    kept: int
    after: State


def half_up(people: int, per_cent: int) -> int:
    """Return so many per cent of some people, in whole people, halves up.

    >>> half_up(50, 25), half_up(50, 23)
    (13, 12)
    """
    return (people * per_cent + 50) // 100


def to_tens(people: int) -> int:
    """Return people in tens, fives up.

    >>> to_tens(125), to_tens(124)
    (130, 120)
    """
    return (people + 5) // 10 * 10


def quarter(board: Board, state: State, plan: Plan, event: Event) -> Turn:
    """Return what happens in a quarter: levels of chips built before act, advertising acts at once.

    Raises ModelError for a plan that the team cannot pay.

    >>> from flywheel_lab.models.game import BOARDS, CARDS
    >>> craft = BOARDS["craft"]
    >>> turn = quarter(craft, State.first(craft), Plan(ads=2, care=2, refer=2), CARDS[-1])
    >>> turn.ads, turn.won, turn.after.built
    (170, 9, Built(hand=0, care=2, refer=2))
    """
    check_plan(plan, state)
    built = state.built.levels
    if event.spares and built.care >= SPARED:
        event = Event(event.key)
    levels = Built(max(0, built.hand + event.hand), max(0, built.care + event.care), built.refer)
    gone = state.customers // FULL * event.leave
    stayers = state.customers - gone
    turn = Turn(
        quarter=state.quarter,
        event=event,
        plan=plan,
        levels=levels,
        gone=gone,
        thinking=half_up(state.prospects, board.thinking),
        ads=half_up(board.ads[plan.ads], event.ads) + event.press,
        sent=half_up(half_up(stayers, board.sent[levels.refer]), event.sent),
        won=half_up(state.prospects, board.won[levels.hand]),
        kept=half_up(stayers, board.kept[levels.care]),
        after=state,
    )
    return turn._replace(
        after=State(
            quarter=state.quarter + 1,
            prospects=to_tens(turn.thinking + turn.ads + turn.sent),
            customers=to_tens(turn.won + turn.kept),
            built=Built(*(build(old, new) for old, new in zip(state.built, plan[1:], strict=True))),
            last=plan,
        )
    )


def build(chips: int, new: int) -> int:
    """Return the chips in a measure after a quarter: new ones are added, and without any the measure loses one.

    >>> build(2, new=3), build(2, new=0), build(10, new=6)
    (5, 1, 12)
    """
    return min(chips + new, NEEDS[-1]) if new else max(0, chips - 1)
