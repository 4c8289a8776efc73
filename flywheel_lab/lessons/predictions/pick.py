"""A forecast that is picked from a few options, each wrong one with its own explanation."""

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ..answer import letter
from ..outcome import Outcome, judged
from ..progress.code import Choice


@dataclass(frozen=True)
class Option:
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
    hint: str
    options: tuple[Option, ...]
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
        return judged(self.name, answer, _(self.ask), self._explain)

    def reveal(self, answer: object) -> dict[str, Any] | None:
        """Return what is shown once an option is picked, the place of the right one; nothing where none is picked."""
        try:
            self._place(answer)
        except FlywheelError:
            return None
        return {"right": self.right()}

    def code_field(self) -> Choice:
        """Return how an answer stands in a result code."""
        return Choice(len(self.options))

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        place = self._place(answer)
        option = self.options[place]
        return place == self.right(), _(option.why), option.misconception

    def _place(self, answer: object) -> int:
        whole = isinstance(answer, Integral) and not isinstance(answer, bool)
        place = int(answer) if whole else ord(letter(answer)[0]) - ord("A")  # type: ignore[call-overload]
        if not 0 <= place < len(self.options):
            raise FlywheelError(_(self.hint))
        return place
