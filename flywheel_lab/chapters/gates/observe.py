"""The gate from a prediction, or from a try at an exercise, to all that answers it: picture, numbers and explanation.

Something to play with never waits: learners who must predict first explore less. What playing would tell does wait.
"""

from collections.abc import Callable
from functools import partial
from inspect import signature
from itertools import count
from typing import Any

from ...errors import FlywheelError
from ...lessons.exercise import Exercise
from ...lessons.items import watchers
from ...lessons.outcome import Outcome
from ...lessons.predictions import RangePrediction
from ...messages import gettext as _
from ...messages import mark
from ...widgets.learning.gate import Gate
from ..course import CHAPTERS, answers, find, kind_of
from ..places import place_of
from .texts import Text, find_text, tell

PREDICTION_FIRST = mark("First make your prediction: {item}. What happens then appears here.")
TRY_FIRST = mark("First try the exercise: {item}. What belongs to its answer then appears here.")
ANSWER_FIRST = mark("First answer {item}. What belongs to it then appears here.")
QUESTION = mark("the question")
PRESENTED = mark("Opened by the presenter, before there was an answer to: {item}.")
OPEN_NOW = mark(
    "**Presenter mode.** Every gate of this notebook is open, and says so above what it shows. It ends with "
    "`fl.present(False)`, or when the notebook starts afresh."
)
MINUTES = mark("Minutes of each chapter, without what is folded: {minutes}.")
CLOSED_NOW = mark("The gates are closed again, except those that an answer has opened.")

_waiting: dict[int, tuple[Callable[[], Any], Callable[[], Any]]] = {}
"""What no answer has opened yet: how a presenter opens it, and closes it again."""
_presenting = False
_keys = count()


def observe(name: str, *things: Any, **numbers: Any) -> Gate:
    """Show figures, widgets and a text once the learner has made a prediction, or tried an exercise or a question.

    The text is that of the chapter's room under the same name, with these numbers in its places (see `tell`). A further
    gate of the same item has a slash and a word behind it: `"hourglass.stop/why"`. A callable thing is called when
    the gate opens and not before; with the learner's own guess, if it takes one and there is one. Raises FlywheelError
    for an unknown name, or if there is nothing to show.

    >>> observe("funnel.doubled", "the answer")
    Observe(funnel.doubled: closed)
    """
    asked, slash, word = name.partition("/") if isinstance(name, str) else (name, "", "")
    item = find(asked, "prediction", "exercise", "quiz")
    told = item.name + slash + word
    inside = [partial(_make, thing, item) if callable(thing) else partial(_same, thing) for thing in things]
    if find_text(told) is not None:
        inside.append(partial(_same, tell(told, **numbers)))
    if not inside:
        raise FlywheelError(
            _("There is nothing to observe: no picture was given, and there is no text {name!r}.").format(name=told)
        )
    closed = _(TRY_FIRST if isinstance(item, Exercise) else PREDICTION_FIRST)
    if kind_of(item.name) == "quiz":
        closed = _(ANSWER_FIRST)
    label = _(getattr(item, "label", "") or QUESTION)
    gate = Gate(told, closed, label, place_of(item.name)["cell"], inside)
    if item.name in answers().items:
        gate.reveal()
    else:
        wait_for(item.name, gate.reveal, gate.close_again, partial(gate.reveal, _(PRESENTED)))
    return gate


def present(on: bool = True) -> Text:
    """Open all gates of this notebook, for somebody who shows it to others; `present(False)` closes them again.

    Each one says that no answer has opened it. Nothing of it is kept: it ends with the kernel. A presenter is also told
    how many minutes a chapter takes.

    >>> present(False)
    The gates are closed again, except those that an answer has opened.
    """
    global _presenting
    _presenting = bool(on)
    for shown, closed in list(_waiting.values()):
        (shown if on else closed)()
    if not on:
        return Text(_(CLOSED_NOW))
    minutes = ", ".join(f"{each.number} · {each.minutes}" for each in CHAPTERS)
    return Text(f"{_(OPEN_NOW)}\n\n{_(MINUTES).format(minutes=minutes)}")


def wait_for(
    asked: str, opens: Callable[[], Any], closes: Callable[[], Any], shows: Callable[[], Any] | None = None
) -> None:
    """Open something at the first answer to an item, or now for a presenter (`shows`, who may close it again)."""
    key = next(_keys)

    def follow(outcome: Outcome, answer: object) -> None:
        if outcome.name == asked and outcome.is_a_try:
            del watchers[key], _waiting[key]
            opens()

    watchers[key], _waiting[key] = follow, (shows or opens, closes)
    if _presenting:
        (shows or opens)()


def takes_guess(make: Callable[..., Any]) -> bool:
    """Say whether what a gate hides is made with the learner's own guess: then it may be given as `guess`."""
    given: tuple[Any, ...] = getattr(make, "args", ())
    return len(given) > 1 and isinstance(given[1], RangePrediction) and bool(signature(given[0]).parameters)


def _make(thing: Callable[..., Any], item: Any, guess: float | None = None) -> Any:
    if not isinstance(item, RangePrediction) or not signature(thing).parameters:
        return thing()
    if guess is None:
        kept = answers().items.get(item.name)
        revealed = item.reveal(kept.last) if kept else None
        guess = revealed["guess"] if revealed else None
    return thing() if guess is None else thing(guess)


def _same(thing: Any) -> Any:
    return thing
