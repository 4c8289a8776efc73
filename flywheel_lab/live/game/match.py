"""The game as it stands: a fold over the plans in the room and the seed of the deck, computed by the engine alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np

from ...models.game import BOARDS, Board, Event, Plan, State, Turn, absent, affordable, quarter, shuffle_cards
from ..state import Room
from .quarters import QUARTERS_BY_NAME, Quarter

By = Literal["team", "repeat", "computer"]


@dataclass(frozen=True)
class Match:
    """One firm for so many teams, all with the same cards.

    A team that sends no plan repeats its last one; one that has never sent any is played by the computer.

    >>> room, match = Room(["game.shop.1", "game.shop.2"]), Match("shop", teams=2, deck=7)
    >>> room.said["game.shop.1", 1] = {0: [0, 0, 4, 2]}
    >>> [match.turns(room, team, 2)[-1].plan.care for team in range(2)]
    [4, 1]
    """

    firm: str
    teams: int
    deck: int

    @property
    def board(self) -> Board:
        """The numbers of the firm."""
        return BOARDS[self.firm]

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The card of each quarter."""
        return shuffle_cards(np.random.default_rng(self.deck))

    def said(self, room: Room, team: int, number: int) -> list[int] | None:
        """Return the plan that a team has sent for a quarter, None without one."""
        plan: list[int] | None = room.by_team(Quarter(self.firm, number).name, 1).get(team)
        return plan

    def who_plays(self, room: Room, team: int, number: int) -> By:
        """Return whose plan counts in a quarter: the team's, its last one again, or the computer's."""
        if self.said(room, team, number) is not None:
            return "team"
        before = any(self.said(room, team, n) is not None for n in range(1, number))
        return "repeat" if before else "computer"

    def plan(self, room: Room, team: int, state: State) -> Plan:
        """Return the plan that counts for a team in the quarter of this state."""
        said = self.said(room, team, state.quarter)
        if said is not None:
            return affordable(Plan(*said), state)
        if state.last and self.who_plays(room, team, state.quarter) == "repeat":
            return affordable(state.last, state)
        return absent(team, state)

    def turns(self, room: Room, team: int, until: int) -> tuple[Turn, ...]:
        """Return the quarters of a team up to one of them."""
        state, turns = State.first(self.board), []
        for event in self.events[:until]:
            turns.append(quarter(self.board, state, self.plan(room, team, state), event))
            state = turns[-1].after
        return tuple(turns)

    def state(self, room: Room, team: int, number: int) -> State:
        """Return where a team stands before a quarter."""
        turns = self.turns(room, team, number - 1)
        return turns[-1].after if turns else State.first(self.board)


def match_in(head: Mapping[str, Any]) -> Match | None:
    """Return the game that the first line of a journal begins, None where a room only asks."""
    first = QUARTERS_BY_NAME.get(head["order"][0])
    return Match(first.firm, head["teams"], head["deck"]) if first and "deck" in head else None
