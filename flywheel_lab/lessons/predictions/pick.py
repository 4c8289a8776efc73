"""A forecast that is picked from a few options, each wrong one with its own explanation."""

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral
from string import ascii_uppercase
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ..answer import letters
from ..outcome import Outcome, judge_answer
from ..progress.code import Choice


@dataclass(frozen=True)
class PickOption:
    """One option: what it says, and what is said to whoever picks it; `misconception` names what it shows, if any."""

    text: str
    why: str
    misconception: str = ""


@dataclass(frozen=True)
class Pick:
    """A question with options A, B, C ...; `right` computes the place of the right one."""

    name: str
    label: str
    ask: str
    options: tuple[PickOption, ...]
    right: Callable[[], int]

    def card(self) -> dict[str, Any]:
        """Return what the browser shows; which option is right is not in it."""
        return {
            "name": self.name,
            "kind": "one",
            "label": _(self.label),
            "ask": _(self.ask),
            "options": [_(option.text) for option in self.options],
        }

    def judge(self, answer: object) -> Outcome:
        """Return what is said to a letter or to a place counted from 0; whatever the answer is, this does not fail."""
        return judge_answer(self.name, answer, _(self.ask), self._explain)

    def reveal(self, answer: object) -> dict[str, Any] | None:
        """Return what is shown once an option is picked, the place of the right one; nothing where none is picked."""
        try:
            self.card_value(answer)
        except FlywheelError:
            return None
        return {"right": self.right()}

    def card_value(self, answer: object) -> str:
        """Return the letter of the option that is picked; raises FlywheelError where none is."""
        if isinstance(answer, Integral) and not isinstance(answer, bool) and int(answer) in range(len(self.options)):
            return ascii_uppercase[int(answer)]
        return letters(answer, len(self.options), least=1, most=1)

    def code_field(self) -> Choice:
        """Return how an answer stands in a result code."""
        return Choice(len(self.options))

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        place = ascii_uppercase.index(self.card_value(answer))
        option = self.options[place]
        return place == self.right(), _(option.why), option.misconception
