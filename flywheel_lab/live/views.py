"""What each screen may know of a room: a phone, the wall, the trainer's desk. Before the reveal nobody sees a truth."""

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache
from hashlib import sha256
from json import dumps, loads
from typing import Any

from ..chapters.course import bank
from ..chapters.workshop import step_about
from ..lessons.outcome import Outcome
from ..messages import gettext as _
from .backstage import Backstage
from .questions import Question, speak
from .seats import name_of
from .state import Room

CHOICES = ("one", "many", "claim")
UNJUDGED = ("text", "plan")
UNSURE = (0.3, 0.7)
"""Between these shares of right votes a talk with the neighbour pays most: Crouch & Mazur (2001), Peer Instruction:
ten years of experience and results, American Journal of Physics 69(9), 970-977."""
View = dict[str, Any]


class Views:
    """The screens of one room, made from its questions."""

    def __init__(self, room: Room, questions: Mapping[str, Question], backstage: Backstage, salt: str) -> None:
        self.salt = salt  # mixes the order in which answers are shown; a secret, else seats could be counted out
        self.room, self.questions, self.backstage = room, questions, backstage
        self._shown: tuple[Hashable, View] = ((), {})

    @property
    def question(self) -> Question:
        """The question that the room is at."""
        return self.questions[self.room.asked]

    def accepts(self, seat: int, value: Any) -> bool:
        """Say whether a value is an answer to the present question, and this seat may give it."""
        return self.question.does.accepts(self.question.card("en"), value)

    def for_phone(self, seat: int, code: str) -> View:
        """Return what one participant may see: the question and their own answer; others' only once revealed."""
        room = self.room
        with speak(code):
            seen: View = {"v": room.version, "stage": "ended" if room.ended else room.stage, "round": room.round}
            back = next(signs for signs, each in room.codes.items() if each == seat)
            seen |= {"name": name_of(seat), "back": back, "n": room.newest(seat), "team": room.teams.get(seat)}
            if room.stage == "lobby" or room.ended:
                return seen
            mine = room.answers.get((room.asked, room.round), {}).get(seat)
            seen |= {"q": self._asked(code), "mine": mine and {"n": mine[0], "v": mine[1]}}
            if room.stage == "revealed":
                seen["shown"] = {**self._shown_to_all(code)}
                if mine and self.question.kind not in UNJUDGED:
                    seen["shown"]["outcome"] = _outcome(self.question, mine[1])
            return seen

    def for_wall(self, code: str) -> View:
        """Return what the projector shows: answers from *closed* on, the truth once it is revealed."""
        room = self.room
        with speak(code):
            seen: View = {"stage": "ended" if room.ended else room.stage, "round": room.round}
            seen |= {"index": room.index, "blank": room.blank, "people": len(room.seats)}
            if room.stage == "lobby" or room.ended:
                return seen
            seen |= {"q": self._asked(code), "answered": len(room.answers.get((room.asked, room.round), {}))}
            if room.stage in ("closed", "revealed"):
                seen["shown"] = self._summary()
            if room.stage == "revealed":
                seen["shown"] |= self._revealed(code)
            return seen

    def for_desk(self, code: str) -> View:
        """Return what the trainer sees: the wall, the running order, how the vote stands, and the texts to tick."""
        room, seen = self.room, self.for_wall(code)
        with speak(code):
            seen |= {"at": room.at, "order": [self._line(name, code) for name in room.order]}
            if room.stage == "lobby" or room.ended:
                return seen
            right = self._share_right()
            gates = [{"name": name, "open": name in room.gates} for name in self.backstage.gates(room.asked, code)]
            seen |= {"right": right, "gates": gates, "notes": _notes(room.asked, room.stage == "revealed")}
            seen["discuss"] = (
                room.stage == "closed" and right is not None and UNSURE[0] <= right <= UNSURE[1] and room.round == 1
            )
            if self.question.kind == "text":
                seen["texts"] = self._texts()
            return seen

    def seat_with(self, id_: str) -> int | None:
        """Return the seat whose answer to the present question has this id; ids tell nothing of whose it is."""
        place = (self.room.asked, self.room.round)
        return next((seat for seat in self.room.answers.get(place, {}) if self._id(seat) == id_), None)

    def to_keep(self, name: str, round_: int) -> list[Any]:
        """Return the answers that may be saved: without what was hidden, and only those texts that were ticked."""
        ticked = {seat for asked, r, seat in self.room.ticked if (asked, r) == (name, round_)}
        values = self._values(name, round_)
        return [value for seat, value in values if self.questions[name].kind != "text" or seat in ticked]

    def _asked(self, code: str) -> View:
        room, question = self.room, self.question
        place = {"name": room.asked, "n": room.index + 1, "of": len(room.order), "kind": question.kind}
        return place | {"card": question.card(code)}

    def _line(self, name: str, code: str) -> View:
        question, room = self.questions[name], self.room
        answered = max((len(given) for (asked, _r), given in room.answers.items() if asked == name), default=0)
        card = question.card(code)
        done = name in room.done
        title = card.get("label") or card["ask"]
        return {"name": name, "title": title, "kind": question.kind, "answered": answered, "done": done}

    def _values(self, name: str, round_: int) -> list[tuple[int, Any]]:
        """Return seats and answers in an order that tells nothing, and stays as it is when one more comes."""
        values = self.room.values(name, round_)
        return sorted(values.items(), key=lambda each: self._id(each[0]))

    def _id(self, seat: int) -> str:
        return sha256(f"{self.salt} {seat} {self.room.asked} {self.room.round}".encode()).hexdigest()[:12]

    def _shown_to_all(self, code: str) -> View:
        """Return what a reveal shows to everybody: made once for all who ask for it at the same moment."""
        key = (self.room.version, code, self.backstage.made)
        if self._shown[0] != key:
            self._shown = (key, self._summary() | self._revealed(code))
        return self._shown[1]

    def _summary(self) -> View:
        told = self._summary_of(self.room.round)
        if self.room.round > 1:
            told["before"] = self._summary_of(1)
        return told

    def _summary_of(self, round_: int) -> View:
        question, values = self.question, self._values(self.room.asked, round_)
        kept = self.to_keep(self.room.asked, round_)
        return question.does.summary(question.item, kept) | {"people": len(values)}

    def _texts(self) -> list[View]:
        room, place = self.room, (self.room.asked, self.room.round)
        given = sorted(room.answers.get(place, {}).items(), key=lambda each: self._id(each[0]))
        return [
            {
                "id": self._id(seat),
                "text": text,
                "ticked": (*place, seat) in room.ticked,
                "hidden": (*place, seat) in room.hidden,
            }
            for seat, (_n, text) in given
        ]

    def _revealed(self, code: str) -> View:
        question = self.question
        behind = self.backstage.gates(question.name, code)
        opened = [shown for name, shown in behind.items() if name in self.room.gates]
        return question.does.truth(question.item) | {"idea": self._idea(code), "gates": opened}

    def _share_right(self) -> float | None:
        values = [value for _seat, value in self._values(self.room.asked, self.room.round)]
        if self.question.kind in UNJUDGED or not values:
            return None
        return sum(_judged(self.question, dumps(value)).status == "passed" for value in values) / len(values)

    def _idea(self, code: str) -> View | None:
        """Return the misconception that most answers show, with belief, reason and the picture against it."""
        values = [value for _seat, value in self._values(self.room.asked, self.room.round)]
        shown = Counter(_judged(self.question, dumps(value)).misconception for value in values)
        known = [(people, name) for name, people in shown.items() if name in bank()]
        people, name = max(known, default=(0, ""))
        if not name:
            return None
        said = bank()[name]
        words = {"name": name, "people": people, "belief": _(said.belief), "why": _(said.why)}
        return words | {"picture": self.backstage.picture(name, code)}


def _notes(name: str, revealed: bool) -> dict[str, str] | None:
    """Return what the guide has for the trainer at this moment, in the language in use; None where it has nothing."""
    step = step_about(name)
    if step is None:
        return None
    said = {"say": step.tell, "ask": step.debrief} if revealed else {"say": step.say, "do": (step.do,)}
    notes = {part: "\n\n".join(_(line) for line in lines if line) for part, lines in said.items()}
    return {part: text for part, text in notes.items() if text} or None


def _outcome(question: Question, value: Any) -> View:
    """Return what is said to an answer of one's own, in the language in use."""
    outcome: Outcome = question.judge(value)
    return {"status": outcome.status, "message": outcome.message, "misconception": outcome.misconception}


@lru_cache(maxsize=4096)
def _judged(question: Question, value: str) -> Outcome:
    """Judge an answer once; only what no language changes is asked of the outcome."""
    return question.judge(loads(value))
