"""A prediction picked from a few options, each wrong one with its own explanation."""

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral
from string import ascii_uppercase
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ..answer import letters, no_letters
from ..help.mix import kept_letters, shown_order
from ..outcome import Outcome, judge_answer
from ..progress.code import Choice


@dataclass(frozen=True)
class PickOption:
    """One option: its text, the reply to whoever picks it, and the misconception it shows, if any."""

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
            "order": shown_order(self.name, len(self.options)),
        }

    def key(self, answer: object) -> object:
        """Return an answer in letters as the notebook shows them as one in the letters that are kept."""
        return kept_letters(answer, shown_order(self.name, len(self.options)))

    def sheet(self) -> dict[str, Any]:
        """Return which option is right, and the reply to each, as plain data."""
        right, texts = self.right(), {"ask": _(self.ask), "no_letters": no_letters(len(self.options), least=1, most=1)}
        options = [[place == right, _(each.why), each.misconception] for place, each in enumerate(self.options)]
        return {"kind": "pick", "options": options, **texts}

    def judge(self, answer: object) -> Outcome:
        """Judge a letter, or a place counted from 0; never raises, whatever the answer is."""
        return judge_answer(self.name, answer, _(self.ask), self._explain)

    def reveal(self, answer: object) -> dict[str, Any] | None:
        """Return what the card reveals, the place of the right option, or None if the answer picks none."""
        try:
            self.card_value(answer)
        except FlywheelError:
            return None
        return {"right": self.right()}

    def card_value(self, answer: object) -> str:
        """Return the letter of the option picked; raises FlywheelError if the answer picks none."""
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
