"""Everything in the course that can be answered, by name: predictions, exercises, quizzes, and the bank's questions."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, Protocol

from ..errors import FlywheelError
from ..messages import gettext as _
from .chapters import chapter_named
from .outcome import Outcome
from .progress.store import record


class Item(Protocol):
    """Something that can be answered: it judges any answer without failing, and has a card for the browser."""

    @property
    def name(self) -> str:
        """The chapter's key, a dot and a word, as in "funnel.doubled"."""

    def judge(self, answer: object) -> Outcome:
        """Return what is said to an answer, whatever it is."""

    def card(self) -> dict[str, Any]:
        """Return what the browser shows, without the truth."""


Watcher = Callable[[Outcome, object], None]
watchers: dict[Hashable, Watcher] = {}
"""What is told of every answer, wherever it was given: a ladder follows what its code cell checks.

A cell that runs again puts its new card in the place of the old one: ipywidgets keeps every widget for ever.
"""


@lru_cache
def kinds() -> dict[str, dict[str, Item]]:
    """Return the items of each kind by name, in the order of the chapters.

    >>> [kind for kind in kinds()]
    ['prediction', 'exercise', 'quiz', 'idea']
    """
    from .exercises import EXERCISES
    from .misconceptions import triggers
    from .predictions import PREDICTIONS
    from .quizzes import quizzes

    questions: dict[str, Item] = {name: each for quiz in quizzes().values() for name, each in quiz.items()}
    return {"prediction": dict(PREDICTIONS), "exercise": dict(EXERCISES), "quiz": questions, "idea": dict(triggers())}


def find(name: str, *among: str) -> Item:
    """Return the item with this name; raises FlywheelError that lists those of its chapter."""
    items = {key: item for kind, each in kinds().items() if kind in (among or kinds()) for key, item in each.items()}
    if not isinstance(name, str) or name not in items:
        message = _("There is nothing named {name!r} to answer here. There are {names}.")
        near = [each for each in items if each.split(".")[0] == str(name).split(".")[0]]
        raise FlywheelError(message.format(name=name, names=", ".join(near or items)))
    return items[name]


def kind_of(name: str) -> str:
    """Return of which kind an item is.

    >>> kind_of("funnel.doubled")
    'prediction'
    """
    return next(kind for kind, items in kinds().items() if name in items)


def of_chapter(key: str) -> dict[str, Item]:
    """Return what can be answered in a chapter, by name, in the order of its notebook; the quiz comes last.

    >>> list(of_chapter("start"))[:2], list(of_chapter("start"))[-1]
    (['start.rumour', 'start.departments'], 'start.quiz-mix')
    """
    from .quizzes import quizzes

    return {name: find(name) for name in (*chapter_named(key).items, *quizzes().get(key, ()))}


def check(name: str, answer: object) -> Outcome:
    """Return the outcome of an answer: "not attempted", "not yet" (with the reason) or "passed" (with the reason).

    Numbers may be written in any sensible way (`0.48`, `"48 %"`, `"0,48"`), options as letters (`"B"`); a function
    is called once. The answer is kept in the learner's progress. Raises FlywheelError for an unknown name.

    >>> check("funnel.overall", ...).status, check("funnel.overall", "4.5 %").status
    ('not attempted', 'passed')
    """
    return judged_and_kept(find(name), answer)


def judged_and_kept(item: Item, answer: object, warm_up: str = "") -> Outcome:
    """Judge an answer, keep it, and tell everything on the screen that shows this item.

    `warm_up` is the number of the chapter that asks it again, if one does.
    """
    outcome = item.judge(answer)
    if outcome.is_a_try:
        outcome = outcome.with_notice(record(outcome, None if callable(answer) else answer, warm_up))
    for heard in list(watchers.values()):
        heard(outcome, answer)
    return outcome
