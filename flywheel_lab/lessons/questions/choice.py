"""Questions that are answered by choosing: every option has its own explanation.

Retrieval helps learning most when feedback explains: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a
computer-based learning environment on students' learning outcomes, Review of Educational Research 85(4).
"""

from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...messages import gettext as _
from ...messages import mark
from ..answer import letters, no_letters
from ..help.mix import kept_letters, shown_order
from ..outcome import Outcome, judge_answer
from ..progress.code import Choice, Several

# An option is named by its words: its letter is another one in each warm-up.
LEFT_OUT, NOT_RIGHT = mark("You left out “{option}”. {why}"), mark("“{option}” isn’t one of them. {why}")


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
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Return the chosen option's own explanation; `answer` is its letter."""
        return judge_answer(self.name, answer, _("Choose one answer."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        letter = letters(answer, len(self.options), least=1, most=1)
        option = self.options[ascii_uppercase.index(letter)]
        return option.right, _(option.why), option.misconception

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        return _card(self, "one")

    def again(self, occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one, and the order."""
        return _again(self, occasion)

    def key(self, answer: object) -> object:
        """Return an answer in letters as the notebook shows them as one in the letters that are kept."""
        return kept_letters(answer, shown_order(self.name, len(self.options)))

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
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Explain each option wrongly chosen or left out; if there is none, explain the right ones.

        `answer` has the letters of the chosen options, such as "AC".
        """
        return judge_answer(self.name, answer, _("Choose every answer that fits."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        chosen = letters(answer, len(self.options))
        named = zip(ascii_uppercase, self.options, strict=False)
        wrong = [option for letter, option in named if option.right != (letter in chosen)]
        if not wrong:
            return True, "\n".join(_(option.why) for option in self.options if option.right), ""
        said = [
            _(LEFT_OUT if option.right else NOT_RIGHT).format(option=_(option.text).rstrip("."), why=_(option.why))
            for option in wrong
        ]
        return False, "\n".join(said), next((each.misconception for each in wrong if each.misconception), "")

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        return _card(self, "many")

    def again(self, occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one, and the order."""
        return _again(self, occasion)

    def key(self, answer: object) -> object:
        """Return an answer in letters as the notebook shows them as one in the letters that are kept."""
        return kept_letters(answer, shown_order(self.name, len(self.options)))

    def sheet(self) -> dict[str, Any]:
        """Return which options are right and why, as plain data."""
        return {
            "kind": "many",
            "options": [[*_option(option), _(option.text).rstrip(".")] for option in self.options],
            "ask": _("Choose every answer that fits."),
            "no_letters": no_letters(len(self.options)),
            "left_out": _(LEFT_OUT),
            "not_right": _(NOT_RIGHT),
        }

    def code_field(self) -> Several:
        """Return how an answer stands in a result code."""
        return Several(len(self.options))


def _option(option: Option) -> list[Any]:
    return [option.right, _(option.why), option.misconception]


def _card(question: One | Many, kind: str) -> dict[str, Any]:
    options = [_(option.text) for option in question.options]
    shown = {"options": options, "order": shown_order(question.name, len(options))}
    return {"name": question.name, "kind": kind, "ask": _(question.ask), **shown}


def _again(question: One | Many, occasion: str) -> dict[str, Any]:
    order = shown_order(question.name, len(question.options), occasion)
    return {"ask": _(question.reworded or question.ask), "order": order}
