"""Questions that are answered by choosing: every option has its own explanation.

Retrieval helps learning most when feedback explains: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a
computer-based learning environment on students' learning outcomes, Review of Educational Research 85(4).
"""

from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...messages import gettext as _
from ..answer import letters, no_letters
from ..outcome import Outcome, judge_answer
from ..progress.code import Choice, Several


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen, and why it is right or wrong; a wrong one may show a `misconception`."""

    text: str
    why: str
    right: bool = False
    misconception: str = ""


@dataclass(frozen=True)
class One:
    """Choose one of several options."""

    name: str
    ask: str
    options: tuple[Option, ...]

    def judge(self, answer: object) -> Outcome:
        """Return the chosen option's own explanation; `answer` is its letter."""
        return judge_answer(self.name, answer, _("Choose one answer."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        letter = letters(answer, len(self.options), least=1, most=1)
        option = self.options[ascii_uppercase.index(letter)]
        return option.right, _(option.why), option.misconception

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        options = [_(option.text) for option in self.options]
        return {"name": self.name, "kind": "one", "ask": _(self.ask), "options": options}

    def sheet(self) -> dict[str, Any]:
        """Return which option is right and why, as plain data."""
        texts = {"ask": _("Choose one answer."), "no_letters": no_letters(len(self.options), least=1, most=1)}
        return {"kind": "one", "options": list(map(_option, self.options)), **texts}

    def code_field(self) -> Choice:
        """Return how an answer stands in a result code."""
        return Choice(len(self.options))


@dataclass(frozen=True)
class Many:
    """Choose every option that is right."""

    name: str
    ask: str
    options: tuple[Option, ...]

    def judge(self, answer: object) -> Outcome:
        """Explain each option wrongly chosen or left out; if there is none, explain the right ones.

        `answer` has the letters of the chosen options, such as "AC".
        """
        return judge_answer(self.name, answer, _("Choose every answer that is right."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        chosen = letters(answer, len(self.options))
        named = list(zip(ascii_uppercase, self.options, strict=False))
        wrong = [(letter, option) for letter, option in named if option.right != (letter in chosen)]
        if not wrong:
            return True, " ".join(_(option.why) for _letter, option in named if option.right), ""
        left_out, not_right = _("{letter} is right too. {why}"), _("{letter} is not right. {why}")
        said = [
            (left_out if option.right else not_right).format(letter=letter, why=_(option.why))
            for letter, option in wrong
        ]
        return False, "\n".join(said), next((each.misconception for _letter, each in wrong if each.misconception), "")

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        options = [_(option.text) for option in self.options]
        return {"name": self.name, "kind": "many", "ask": _(self.ask), "options": options}

    def sheet(self) -> dict[str, Any]:
        """Return which options are right and why, as plain data."""
        return {
            "kind": "many",
            "options": list(map(_option, self.options)),
            "ask": _("Choose every answer that is right."),
            "no_letters": no_letters(len(self.options)),
            "left_out": _("{letter} is right too. {why}"),
            "not_right": _("{letter} is not right. {why}"),
        }

    def code_field(self) -> Several:
        """Return how an answer stands in a result code."""
        return Several(len(self.options))


def _option(option: Option) -> list[Any]:
    return [option.right, _(option.why), option.misconception]
