"""What a room knows: one fold over its events. No clock, no chance, no network, no file, no texts.

`Room.apply` is the only way to change it, so that replaying the journal gives the room that was.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from .seats import return_code

Stage = Literal["lobby", "open", "closed", "revealed"]
STAGES: tuple[Stage, ...] = get_args(Stage)
Place = tuple[str, int]
"""A question and its round: a vote before, and one after the neighbours have talked."""


@dataclass
class Room:
    """The room after some events; `order` are the names of its questions.

    >>> room = Room(["funnel.doubled"])
    >>> for event in (
    ...     {"e": "join", "t": "5f"}, {"e": "step", "i": 0, "stage": "open", "r": 1},
    ...     {"e": "answer", "q": "funnel.doubled", "r": 1, "s": 0, "n": 2, "v": "A"},
    ...     {"e": "answer", "q": "funnel.doubled", "r": 1, "s": 0, "n": 1, "v": "B"},
    ... ):
    ...     room.apply(event)
    >>> room.stage, room.values("funnel.doubled", 1)
    ('open', {0: 'A'})
    """

    order: list[str]
    stage: Stage = "lobby"
    index: int = 0
    round: int = 1
    version: int = 0  # of what participants see: rises when the trainer acts, and when a team has a plan
    port: int = 0  # where phones know it: what they keep belongs to this address
    ended: bool = False
    blank: bool = False
    seats: dict[str, int] = field(default_factory=dict)  # by the digest of a token
    codes: dict[str, int] = field(default_factory=dict)  # the seats by their return codes
    made: int = 0  # seats so far, with those that were left
    teams: dict[int, int] = field(default_factory=dict)  # by seat; who plays alone has none
    answers: dict[Place, dict[int, tuple[int, Any]]] = field(default_factory=dict)
    said: dict[Place, dict[int, Any]] = field(default_factory=dict)  # by team, as it was when it was said
    ticked: set[tuple[str, int, int]] = field(default_factory=set)
    hidden: set[tuple[str, int, int]] = field(default_factory=set)
    gates: set[str] = field(default_factory=set)
    done: dict[str, int] = field(default_factory=dict)  # what was revealed, and in which round

    @property
    def at(self) -> list[Any]:
        """Where the room is; who steers says where they think it is, so that pressing twice does nothing twice."""
        return [self.index, self.stage, self.round]

    @property
    def asked(self) -> str:
        """The name of the question."""
        return self.order[self.index]

    def values(self, name: str, round_: int) -> dict[int, Any]:
        """Return the answers to a question in a round by seat, without those that the trainer has hidden."""
        given = self.answers.get((name, round_), {})
        return {seat: value for seat, (_n, value) in given.items() if (name, round_, seat) not in self.hidden}

    def by_team(self, name: str, round_: int) -> dict[int, Any]:
        """Return what each team has answered: what any of its phones said last."""
        return self.said.get((name, round_), {})

    def newest(self, seat: int) -> int:
        """Return the highest number that an answer of this seat has: a phone that comes back counts on from there."""
        return max((given[seat][0] for given in self.answers.values() if seat in given), default=0)

    def apply(self, event: dict[str, Any]) -> None:
        """Change the room by an event; one that is not known changes nothing."""
        getattr(self, f"_{event['e']}", lambda event: None)(event)

    def _at(self, event: dict[str, Any]) -> None:
        self.port = event["port"]

    def _join(self, event: dict[str, Any]) -> None:
        if event["t"] not in self.seats:
            self.seats[event["t"]] = self.made
            self.codes[return_code(event["t"], self.codes)] = self.made
            self.made += 1

    def _move(self, event: dict[str, Any]) -> None:
        """Give a seat to another phone. A seat that this phone has left is empty; its answers come along where the
        other seat has none, so that nobody counts twice."""
        seat = event["s"]
        if seat not in self.codes.values():
            return
        left = self.seats.pop(event["t"], seat)
        self.seats = {token: each for token, each in self.seats.items() if each != seat}
        self.seats[event["t"]] = seat
        if left != seat:
            for given in self.answers.values():
                answer = given.pop(left, None)
                if answer and seat not in given:
                    given[seat] = answer
            self.codes = {code: each for code, each in self.codes.items() if each != left}
        self.version += 1

    def _leave(self, event: dict[str, Any]) -> None:
        """Give up a seat from which nothing was ever said: the room is full, and somebody else wants to come in."""
        self.seats = {token: seat for token, seat in self.seats.items() if seat != event["s"]}
        self.codes = {code: seat for code, seat in self.codes.items() if seat != event["s"]}

    def _team(self, event: dict[str, Any]) -> None:
        self.teams[event["s"]] = event["team"]

    def _answer(self, event: dict[str, Any]) -> None:
        given = self.answers.setdefault((event["q"], event["r"]), {})
        if event["n"] > given.get(event["s"], (0, None))[0]:
            given.pop(event["s"], None)  # the newest stands last
            given[event["s"]] = (event["n"], event["v"])
            if event["s"] in self.teams:
                self.said.setdefault((event["q"], event["r"]), {})[self.teams[event["s"]]] = event["v"]
                self.version += 1

    def _step(self, event: dict[str, Any]) -> None:
        self.index, self.stage, self.round = event["i"], event["stage"], event["r"]
        if self.stage == "revealed":
            self.done[self.asked] = self.round
        self.blank = False
        self.version += 1

    def _gate(self, event: dict[str, Any]) -> None:
        self.gates.add(event["q"])
        self.version += 1

    def _tick(self, event: dict[str, Any]) -> None:
        (self.ticked.add if event["on"] else self.ticked.discard)((event["q"], event["r"], event["s"]))
        self.version += self.stage == "revealed"

    def _hide(self, event: dict[str, Any]) -> None:
        (self.hidden.add if event["on"] else self.hidden.discard)((event["q"], event["r"], event["s"]))
        self.version += self.stage == "revealed"

    def _blank(self, event: dict[str, Any]) -> None:
        self.blank = event["on"]

    def _end(self, event: dict[str, Any]) -> None:
        self.ended = True
        self.version += 1
