"""A forecast that is picked from a few options, each wrong one with its own explanation."""

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ..answer import is_stub, letter
from ..outcome import Outcome


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
        if is_stub(answer):
            return Outcome(self.name, "not attempted", _(self.ask))
        try:
            place = self._place(answer)
        except FlywheelError as unusable:
            return Outcome(self.name, "not yet", str(unusable))
        if not 0 <= place < len(self.options):
            return Outcome(self.name, "not yet", _(self.hint))
        option = self.options[place]
        status = "passed" if place == self.right() else "not yet"
        return Outcome(self.name, status, _(option.why), option.misconception)

    def reveal(self, answer: object) -> dict[str, Any]:
        """Return what is shown once an option is picked: the place of the right one."""
        return {"right": self.right()}

    def _place(self, answer: object) -> int:
        if isinstance(answer, Integral) and not isinstance(answer, bool):
            return int(answer)
        return ord(letter(answer)[0]) - ord("A")
