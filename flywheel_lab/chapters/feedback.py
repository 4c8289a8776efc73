"""Feedback on an answer, as the learner sees it: below a code cell of a notebook, and on the card that asks."""

from dataclasses import dataclass
from typing import Any

from ..figures.html import card, fold
from ..lessons.answer import share
from ..lessons.exercise import Exercise
from ..lessons.explain import Explain
from ..lessons.items import Item
from ..lessons.misconception import Misconception
from ..lessons.outcome import FACES, Outcome, face
from ..lessons.predictions import RangePrediction
from ..lessons.questions.hearsay import Hearsay
from ..messages import cache_in_language, fine, mark
from ..messages import gettext as _
from .course import bank

CAPTION = mark("Many people think so. See why it does not hold")
HOW = mark(
    "Write your answer as you would say it, such as “about {example}”, or as a formula. Help is here whenever you "
    "want it."
)
HOW_SHARE = mark(
    "Write your answer as you would say it, such as 7%, “1 in 14” or a formula. Help is here whenever you want it."
)
HOW_FORMULA = mark(
    "Write a formula with these names: type them, or press the buttons. It is tried with several numbers. Help is here "
    "whenever you want it."
)
# A prediction that differs from the truth is no failure, so it gets words of its own.
PREDICTION = {"passed": ("✓", mark("Close")), "not yet": ("!", mark("A surprise"))}
IN_RANGE = ("≈", mark("Within your range"))


@dataclass(frozen=True, repr=False)
class Feedback(Outcome):
    """An outcome as a notebook shows it: a card, and below it the misconception that the answer shows, if any.

    >>> Feedback("funnel.third", "passed", "Exactly.")
    Outcome(funnel.third passed: Exactly.)
    """

    bank_entry: Misconception | None = None

    def _repr_html_(self) -> str:
        more = fold(_(CAPTION), self.bank_entry._repr_html_()) if self.bank_entry else ""
        return card(face(self.status), self.message, self.notice, more)


def on_card(item: Item, outcome: Outcome, answer: object) -> dict[str, Any]:
    """Return an outcome for the browser: symbol, word, message, picture, and what a committed answer reveals."""
    symbol, word, _colour = face(outcome.status)
    parts: dict[str, Any] = {}
    if hasattr(item, "reveal") and outcome.is_a_try:
        truth = item.reveal(answer)
        parts |= {"reveal": truth, "answer": getattr(item, "card_value", str)(answer)}
        held = isinstance(item, RangePrediction) and not item.sealed and truth["low"] <= truth["truth"] <= truth["high"]
        symbol, said = IN_RANGE if held and outcome.status == "not yet" else PREDICTION[outcome.status]
        word = _(said)
    own = not isinstance(item, RangePrediction) or item.sealed
    if isinstance(item, Explain | Hearsay | RangePrediction) and own and outcome.is_a_try:
        symbol, word = item.face(answer)
    if isinstance(item, Explain) and outcome.is_a_try:
        parts |= {"answer": item.card_value(answer)}
    if hasattr(item, "beside") and outcome.is_a_try:
        parts |= item.beside(answer)
    if outcome.misconception in bank():
        parts |= misconception_picture(outcome.misconception)
    message = outcome.message
    if isinstance(item, Exercise) and outcome.status == "not attempted":
        message = how_to_answer(item)
    return parts | {
        "status": outcome.status,
        "symbol": symbol,
        "word": word,
        "message": message,
        "notice": outcome.notice,
    }


def how_to_answer(exercise: Exercise) -> str:
    """Say how an answer may be written, with an example of the kind that is asked for."""
    if exercise.arguments:
        return _(HOW_FORMULA)
    if exercise.read is share:
        return _(HOW_SHARE)
    return _(HOW).format(example=f"9 {_(exercise.unit)}" if exercise.unit else fine(1.7))


def sheet_on_card(item: Item) -> dict[str, Any]:
    """Return what judges an item in the browser, with the signs of its outcomes and the misconceptions it may show.

    Their pictures are not in it: they weigh more than all words of a chapter, and come with what Python says.
    """
    sheet = item.sheet()
    shown = _misconceptions_of(sheet)
    known = {name: _misconception_words(name) for name in bank() if name in shown}
    return sheet | {"signs": _signs(item), "ideas": known}


def _signs(item: Item) -> dict[str, tuple[str, str]]:
    if not hasattr(item, "reveal"):
        return {status: face(status)[:2] for status in FACES}
    symbols = {status: (symbol, _(word)) for status, (symbol, word) in {**PREDICTION, "held": IN_RANGE}.items()}
    return symbols | {"unread": face("not yet")[:2], "not attempted": face("not attempted")[:2]}


def _misconceptions_of(part: Any) -> set[str]:
    """Return all texts of plain data: a name among them is that of a misconception."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return {part} if isinstance(part, str) else set().union(*map(_misconceptions_of, inner))


def _misconception_words(name: str) -> dict[str, str]:
    misconception = bank()[name]
    return {"caption": _(CAPTION), "belief": _(misconception.belief), "why": _(misconception.why)}


@cache_in_language
def misconception_picture(name: str) -> dict[str, Any]:
    """Return belief, reason and picture; cached, because every card of the item needs them."""
    from ..figures.style import address

    picture = bank()[name].picture()
    src = address(picture.get_figure(root=True))
    return {**_misconception_words(name), "picture": {"src": src, "alt": picture.alt}}
