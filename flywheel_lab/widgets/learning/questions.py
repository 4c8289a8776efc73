"""Questions of every kind on one card: the browser asks, judges and explains; Python judges the same, and keeps it.

What judges an answer goes along with each question, sealed: whoever wants to know the truth beforehand has to open it.
"""

from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any

import traitlets as t

from ...messages import gettext as _
from ...messages import language
from ..stand_in import stand_in
from ..texts.curve import TEXTS as CURVE
from ..texts.questions import ALWAYS, HEAD, OF_KIND
from ..texts.reading import TEXTS as READING
from ..view import ControlError, Drawn
from .seal import seal

TYPED = {"ladder", "number", "range", "bar", "scale", "blanks"}
"""The kinds of question whose answer is a number: a card says how it reads it."""
HandIn = Callable[[str, Any], dict[str, Any] | None]
"""Takes the name of a question and the answer, and returns what is said to it; None if that comes later."""


class QuestionCard(Drawn):
    """One or more questions; an answer is given to `hand_in`, which returns what the card shows then.

    `sheets` has what judges the answers in the browser. `drafts` is what stands in the controls now, `committed` what
    was handed in, each answer with its turn, and those `earlier` that were not confirmed; an outcome says `to` which
    turn. `occasion` names what asks once more, "" for a card that asks for the first time. `answered` follows `asked`,
    so that the browser knows whether the kernel hears it.
    """

    bundle = "questions"

    head = t.Dict().tag(sync=True)
    questions = t.List(t.Dict()).tag(sync=True)
    sheets = t.Dict().tag(sync=True)
    drafts = t.Dict().tag(sync=True, echo_update=False)
    committed = t.Dict().tag(sync=True, echo_update=False)
    outcomes = t.Dict().tag(sync=True)
    skipped = t.Bool(False).tag(sync=True, echo_update=False)
    asked = t.Int(0).tag(sync=True, echo_update=False)
    answered = t.Int(0).tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(
        self,
        questions: list[dict[str, Any]],
        hand_in: HandIn,
        sheets: Mapping[str, Mapping[str, Any]] | None = None,
        occasion: str = "",
        **state: Any,
    ) -> None:
        self._hand_in = hand_in
        self.occasion = occasion
        self._turn = 0
        self._one_at_a_time = RLock()  # what the card hands in comes in one thread, what a cell checks in another
        self._heard: dict[str, int] = {}
        self._names = [question["name"] for question in questions]
        kinds = {question.get("kind", "") for question in questions}
        said = ALWAYS | (HEAD if state.get("head") else {})
        for kind in kinds:
            said |= OF_KIND.get(kind, {})
        said |= (CURVE if "curve" in kinds else {}) | (READING if kinds & TYPED else {})
        texts = {key: _(text) for key, text in said.items()}
        sealed = {name: seal(sheet) for name, sheet in (sheets or {}).items()}
        super().__init__(questions=questions, sheets=sealed, language=language(), texts=texts, **state)

    @t.validate("drafts", "committed")
    def _answers_questions_of_this_card(self, proposal: Any) -> Any:
        for name in proposal["value"]:
            if name not in self._names:
                message = _("This card does not ask {name!r}. It asks {names}.")
                raise ControlError(message.format(name=name, names=", ".join(self._names)))
        return proposal["value"]

    @t.observe("committed")
    def _hand_in_what_is_new(self, change: Any) -> None:
        for name, handed_in in change["new"].items():
            if handed_in != change["old"].get(name):
                for each in [*handed_in.get("earlier", []), handed_in]:
                    self._hear(name, each["answer"], each["turn"])

    def _hear(self, name: str, answer: Any, turn: int) -> None:
        """Hand in an answer, unless it was heard before: what nobody confirmed is handed over once more."""
        if turn <= self._heard.get(name, 0):
            return
        self._heard[name] = turn
        outcome = self._hand_in(name, answer)
        if outcome is not None:
            self.show(name, outcome)

    @t.observe("asked")
    def _answer_that_somebody_is_there(self, change: Any) -> None:
        self.answered = change["new"]

    def answer(self, name: str, answer: Any) -> None:
        """Hand in an answer as the button on the card does; the same answer once more is a new turn."""
        turn = max(self.committed.get(name, {}).get("turn", 0), self._heard.get(name, 0)) + 1
        self.committed = self.committed | {name: {"answer": answer, "turn": turn}}

    def show(self, name: str, outcome: dict[str, Any]) -> None:
        """Show what is said to an answer, whether it was given here or elsewhere, in a code cell for instance."""
        with self._one_at_a_time:
            self._turn += 1  # so that the browser hears of the same words once more
            self.outcomes = self.outcomes | {name: outcome | {"turn": self._turn, "to": self._heard.get(name, 0)}}

    def __repr__(self) -> str:
        """One exact line: each question and how it stands."""
        stand = [f"{name} {self.outcomes.get(name, {}).get('status', 'not attempted')}" for name in self._names]
        return f"QuestionCard({', '.join(stand) or 'nothing to ask'})"

    def _repr_html_(self) -> str:
        return stand_in(self.head, self.questions)
