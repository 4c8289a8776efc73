"""What a learner gets back for an answer: a status, and a sentence that says why."""

from dataclasses import dataclass
from html import escape
from typing import Literal

from ..messages import gettext, mark

Status = Literal["not attempted", "not yet", "passed"]

# Symbol, words and colour of each status: the meaning never hangs on the colour alone.
FACES: dict[Status, tuple[str, str, str]] = {
    "not attempted": ("○", mark("Not attempted"), "var(--jp-border-color1, #767676)"),
    "not yet": ("→", mark("Not yet"), "var(--jp-warn-color1, #d55e00)"),
    "passed": ("✓", mark("Passed"), "var(--jp-success-color1, #009e73)"),
}
CARD = (
    '<div role="status" style="border-left: 4px solid {colour}; padding: 0.5em 1em; margin: 0.5em 0; '
    "color: var(--jp-content-font-color1, inherit); font-family: var(--jp-content-font-family, inherit); "
    'line-height: 1.5">'
    '<strong><span aria-hidden="true">{symbol}</span> {word}</strong><br>{message}</div>'
)


@dataclass(frozen=True, repr=False)
class Outcome:
    """The answer to the item `name` is "not attempted", "not yet" right or "passed"; `message` says why.

    `misconception` names what in the bank of misconceptions the answer shows, if any.

    >>> Outcome("funnel.third", "passed", "Exactly.")
    Outcome(funnel.third passed: Exactly.)
    """

    name: str
    status: Status
    message: str
    misconception: str = ""

    def __repr__(self) -> str:
        return f"Outcome({self.name} {self.status}: {self.message})"

    def _repr_html_(self) -> str:
        symbol, word, colour = FACES[self.status]
        return CARD.format(colour=colour, symbol=symbol, word=escape(gettext(word)), message=escape(self.message))
