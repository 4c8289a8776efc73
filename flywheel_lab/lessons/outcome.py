"""The outcome of an answer: a status, and a sentence that says why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from ..errors import FlywheelError
from ..messages import gettext, mark
from .answer import briefly, is_stub

Standing = Literal["not attempted", "not yet", "passed"]

# Symbol, words and colour of each status: the meaning never hangs on the colour alone.
FACES: dict[Standing, tuple[str, str, str]] = {
    "not attempted": ("○", mark("Not attempted"), "var(--jp-border-color1, #767676)"),
    "not yet": ("→", mark("Not yet"), "var(--jp-warn-color1, #d55e00)"),
    "passed": ("✓", mark("Passed"), "var(--jp-success-color1, #009e73)"),
}


def face(status: Standing) -> tuple[str, str, str]:
    """Return symbol, word and colour of a status, in the language in use.

    >>> face("passed")[:2]
    ('✓', 'Passed')
    """
    symbol, word, colour = FACES[status]
    return symbol, gettext(word), colour


@dataclass(frozen=True, repr=False)
class Outcome:
    """The answer to the item `name` is "not attempted", "not yet" right or "passed"; `message` says why.

    `misconception` names what in the bank of misconceptions the answer shows, `notice` is what else should be known,
    such as that an answer could not be saved; both are often "". An answer that is not `readable` was no try.

    >>> Outcome("funnel.third", "passed", "Exactly.")
    Outcome(funnel.third passed: Exactly.)
    """

    name: str
    status: Standing
    message: str
    misconception: str = ""
    notice: str = ""
    readable: bool = True

    def with_notice(self, notice: str) -> "Outcome":
        """Return the same outcome with something else that the learner should know, "" for nothing."""
        return replace(self, notice=notice)

    @property
    def is_a_try(self) -> bool:
        """Whether there was an answer, right or wrong."""
        return self.readable and self.status != "not attempted"

    def __repr__(self) -> str:
        return f"Outcome({self.name} {self.status}: {self.message})"


def judge_answer(
    name: str,
    answer: object,
    ask: str,
    explain: Callable[[object], tuple[bool, str, str]],
    blank: Callable[[object], bool] = is_stub,
) -> Outcome:
    """Return the outcome of any answer: the reply to a `blank` one is `ask`, to an unreadable one the reason.

    `explain` returns whether the answer is right, what to say to it, and the misconception that it shows or "".

    >>> judge_answer("a.b", ..., "Choose one answer.", lambda answer: (True, "So.", ""))
    Outcome(a.b not attempted: Choose one answer.)
    """
    try:
        if blank(answer):
            return Outcome(name, "not attempted", ask)
        right, message, misconception = explain(answer)
    except FlywheelError as unusable:
        return Outcome(name, "not yet", str(unusable), readable=False)
    except Exception:  # whatever a learner's object does when it is looked at
        message = gettext("{answer} cannot be read. Answer with a number, or with letters in quotation marks.")
        return Outcome(name, "not yet", message.format(answer=briefly(answer)), readable=False)
    return Outcome(name, "passed" if right else "not yet", message, misconception)
