"""What each screen may know of a game: the card of the quarter from the start, plans once they are in, then people."""

from collections.abc import Mapping
from typing import Any

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark, percent
from ...messages import number as written
from ...models.game import diagnosis, score
from ...models.game.rules import CUT, LEFT, QUARTERS, check_plan
from ...models.game.words import name_of_card, says
from ..backstage import Backstage
from ..questions import Question, speak
from ..state import Room
from ..views import View, Views
from .board import phone_board, plan_in_words, turn_in_words
from .match import Match
from .quarters import QUARTERS_BY_NAME

STOPS = mark("Advertising stops")
ANNOUNCED = mark(
    "“The bank has stopped our credit. From today on there is no money for advertising. Each team has "
    "{left} chips a quarter for the rest of the game. Nothing else changes.”"
)
COMPUTER = mark("played by the computer")
PLAYS = {"team": "", "repeat": mark("the last plan again"), "computer": COMPUTER}
NUMBERS = mark(
    "{most} customers before the advertising stopped, {left} of that at the end. Left alone, half would be gone after "
    "{half} quarters."
)
MEDALS = {
    "most": mark("Most customers in quarter {cut}: {teams}."),
    "left": mark("Most of them kept until the end: {teams}."),
    "half_life": mark("Would last longest if left alone: {teams}."),
}


class GameViews(Views):
    """The screens of a room that plays."""

    def __init__(
        self, room: Room, questions: Mapping[str, Question], backstage: Backstage, salt: str, match: Match
    ) -> None:
        super().__init__(room, questions, backstage, salt)
        self.match = match

    @property
    def number(self) -> int:
        """The quarter that the room is at."""
        return QUARTERS_BY_NAME[self.room.asked].number

    def accepts(self, seat: int, value: Any) -> bool:
        """Say whether this seat may send this plan: its team can pay it, and no later quarter was played."""
        room, team = self.room, self.room.teams.get(seat)
        later = room.order[room.index + 1 :]
        if team is None or any(name in room.done or room.by_team(name, 1) for name in later):
            return False
        try:
            return super().accepts(seat, value) and bool(check_plan(value, self.match.state(room, team, self.number)))
        except ModelError:
            return False

    def for_phone(self, seat: int, code: str) -> View:
        """Return what one participant may see: the board of the own team, and what became of its plan."""
        seen, room, team = super().for_phone(seat, code), self.room, self.room.teams.get(seat)
        seen["teams"] = self.match.teams
        if "q" not in seen or team is None:
            return seen
        with speak(code):
            state = self.match.state(room, team, self.number)
            seen["q"]["card"] |= phone_board(self.match.board, state) | {"team": team + 1}
            plan = self.match.said(room, team, self.number)
            seen["mine"] = None if plan is None else {"n": room.newest(seat), "v": plan}
            if "shown" in seen:
                turn = self.match.turns(room, team, self.number)[-1]
                own = seen["shown"]["teams"][team]
                last_words = [own[key] for key in ("numbers", "mistake") if key in own]
                seen["shown"] |= {"turn": [*turn_in_words(turn), *last_words], "team": team}
        return seen

    def for_wall(self, code: str) -> View:
        """Return what the projector shows; who has answered are teams, of those that somebody is in."""
        seen, room = super().for_wall(code), self.room
        if "q" in seen:
            seen["answered"] = len(room.by_team(room.asked, 1))
            seen["of"] = len({*room.teams.values()})
        return seen

    def _asked(self, code: str) -> View:
        asked = super()._asked(code)
        event = self.match.events[self.number - 1]
        told = {"name": name_of_card(event), "says": says(event)}
        if self.number == CUT:
            told = {"name": _(STOPS), "says": _(ANNOUNCED).format(left=LEFT)}
        return asked | {"card": asked["card"] | {"event": told}}

    def _summary_of(self, round_: int) -> View:
        return {"plans": [self._plan(team) for team in range(self.match.teams)]}

    def _plan(self, team: int) -> View:
        state = self.match.state(self.room, team, self.number)
        who = PLAYS[self.match.who_plays(self.room, team, self.number)]
        plan = plan_in_words(self.match.plan(self.room, team, state))
        return {"team": team + 1, "plan": plan, "who": who and _(who)}

    def _revealed(self, code: str) -> View:
        told: View = {"teams": [self._team(team) for team in range(self.match.teams)]}
        return told | ({"medals": self._medals()} if self.number == QUARTERS else {})

    def _team(self, team: int) -> View:
        """Return the customers of a team from the start on and, after the last quarter, its coins and last word."""
        turns = self.match.turns(self.room, team, self.number)
        customers = [self.match.board.customers, *(turn.after.customers for turn in turns)]
        told = {"team": team + 1, "customers": customers}
        if self.number < QUARTERS:
            return told
        won = score(self.match.board, turns)
        numbers = _(NUMBERS).format(most=won.most, left=percent(won.left), half=written(won.half_life))
        computer = self.match.who_plays(self.room, team, self.number) == "computer"
        mistake = _(COMPUTER) if computer else str(diagnosis(self.match.board, turns))
        return told | {"coins": won.coins, "numbers": numbers, "mistake": mistake}

    def _medals(self) -> list[str]:
        """Return who was best at what, beside the coins; several teams may be."""
        turns = [self.match.turns(self.room, team, self.number) for team in range(self.match.teams)]
        won = [score(self.match.board, each)._asdict() for each in turns]
        told = []
        for key, text in MEDALS.items():
            best = max(each[key] for each in won)
            names = [_("Team {n}").format(n=n) for n, each in enumerate(won, 1) if each[key] == best]
            unbroken = ", ".join(name.replace(" ", "\u00a0") for name in names)
            told.append(_(text).format(cut=CUT - 1, teams=unbroken))
        return told
