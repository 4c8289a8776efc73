"""The course, found room by room: a folder that has a `chapter.py` is a chapter, and nothing is listed here.

A room may have `exercises` (EXERCISES), `predictions` (PREDICTIONS), `misconceptions` (PICTURES, the pictures to those
of its `misconceptions.toml`), `numbers` (NUMBERS, what computes those of its questions) and a `quiz.toml`, a
`claims.toml` and an `explain.toml`; what it does not have, it does not need.
"""

import warnings
from collections import ChainMap
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from ..errors import FlywheelError
from ..lessons.chapter import Chapter
from ..lessons.exercise import Exercise
from ..lessons.explain import Explain, explains
from ..lessons.items import Item
from ..lessons.misconception import Misconception, misconceptions
from ..lessons.predictions import Prediction
from ..lessons.progress import store
from ..lessons.progress.state import State, rename
from ..lessons.questions import Question, questions
from ..lessons.questions.hearsay import Hearsay
from ..lessons.questions.hearsay import claims as read_claims
from ..messages import gettext as _
from .inventory.questions import FORMS, inventory

HERE = Path(__file__).parent
ROOMS = [file.parent.name for file in HERE.glob("*/chapter.py")]
FOUND = (import_module(f"{__package__}.{room}.chapter").CHAPTER for room in ROOMS)
CHAPTERS: tuple[Chapter, ...] = tuple(sorted(FOUND, key=lambda chapter: chapter.number))
FORMERLY = {chapter.formerly: chapter.key for chapter in CHAPTERS if chapter.formerly}
"""The key of today for each key that a chapter once had."""
MOVED = {name: f"{chapter.key}.{name.partition('.')[2]}" for chapter in CHAPTERS for name in chapter.moved}
"""The name of today for each item that another chapter once asked."""


def current(name: str) -> str:
    """Return the name that a chapter or an item has today; only a former key and what has moved have another.

    >>> current("mouth.gain"), current("mouth"), current("funnel.overall"), current("three_lenses.silent")
    ('word_of_mouth.gain', 'word_of_mouth', 'funnel.overall', 'your_firm.silent')
    """
    key, dot, word = name.partition(".")
    named = FORMERLY.get(key, key) + dot + word
    return MOVED.get(named, named)


def today(name: str) -> str:
    """Return the current name as `current` does, and warn about a former one."""
    if current(name) != name:
        _advise(name)
    return current(name)


@lru_cache
def _advise(name: str) -> None:
    """Say once that there is a new name, with the line of the notebook that has the old one."""
    message = _("{former!r} is called {name!r} now. The old name still works; write the new one from now on.")
    warnings.warn(message.format(former=name, name=current(name)), FutureWarning, stacklevel=5)


def chapter_named(name: object) -> Chapter:
    """Return the chapter with this number or key; raises FlywheelError that lists them.

    >>> chapter_named("01").key, chapter_named(0).key, chapter_named("01_funnel").number
    ('funnel', 'start', '01')
    """
    wanted = str(name).strip().lower()
    wanted = wanted.zfill(2) if wanted.isdecimal() else wanted
    wanted = today(wanted)
    for chapter in CHAPTERS:
        if wanted in (chapter.number, chapter.key, chapter.file.removesuffix(".ipynb")):
            return chapter
    names = ", ".join(f"'{chapter.number}' ({chapter.key})" for chapter in CHAPTERS)
    raise FlywheelError(_("There is no chapter {name!r}. The chapters are {names}.").format(name=name, names=names))


@lru_cache
def exercises() -> dict[str, Exercise]:
    """Return the exercises of the course by name, in the order of the chapters.

    >>> list(exercises())[0], exercises()["funnel.overall"].judge("1.5 %").status
    ('start.mixture', 'passed')
    """
    return {each.name: each for chapter in CHAPTERS for each in part(chapter, "exercises", "EXERCISES", ())}


@lru_cache
def predictions() -> dict[str, Prediction]:
    """Return the predictions of the course by name, in the order of the chapters."""
    return {each.name: each for chapter in CHAPTERS for each in part(chapter, "predictions", "PREDICTIONS", ())}


@lru_cache
def quizzes() -> dict[str, dict[str, Question]]:
    """Return the questions of each chapter's quiz, by the chapter's key and the question's full name.

    >>> list(quizzes())[:2]
    ['start', 'funnel']
    """
    return {chapter.key: questions(file, chapter.key, _numbers(chapter)) for chapter, file in _with("quiz.toml")}


@lru_cache
def explanations() -> dict[str, Explain]:
    """Return what the course asks to explain, by name, in the order of the chapters.

    >>> list(explanations())[0]
    'start.brandt'
    """
    rooms = [explains(file, chapter.key) for chapter, file in _with("explain.toml")]
    return {name: each for room in rooms for name, each in room.items()}


@lru_cache
def claims() -> dict[str, Hearsay]:
    """Return what one often hears, and the course asks to judge, by name, in the order of the chapters.

    >>> claims()["flywheel.by-itself"].judged("B")
    'if'
    """
    rooms = [read_claims(file, chapter.key, _numbers(chapter)) for chapter, file in _with("claims.toml")]
    return {name: each for room in rooms for name, each in room.items()}


@lru_cache
def bank() -> dict[str, Misconception]:
    """Return all misconceptions by name; each belongs to the chapter that meets it first.

    >>> bank()["simpson"].trigger.judge("B").status
    'passed'
    """
    rooms = [misconceptions(file, partial(_draw, chapter)) for chapter, file in _with("misconceptions.toml")]
    return {name: each for room in rooms for name, each in room.items()}


def _draw(chapter: Chapter, misconception: str) -> Any:
    return part(chapter, "misconceptions", "PICTURES", {})[misconception]()


@lru_cache
def kinds() -> dict[str, dict[str, Item]]:
    """Return the items of each kind by name, in the order of the chapters; no chapter asks those of the inventory.

    >>> [kind for kind in kinds()]
    ['prediction', 'exercise', 'explain', 'claim', 'quiz', 'idea', 'inventory']
    """
    quiz: dict[str, Item] = {name: each for quiz in quizzes().values() for name, each in quiz.items()}
    triggers: dict[str, Item] = {each.trigger.name: each.trigger for each in bank().values()}
    first: dict[str, dict[str, Item]] = {"prediction": dict(predictions()), "exercise": dict(exercises())}
    second: dict[str, dict[str, Item]] = {"explain": dict(explanations()), "claim": dict(claims())}
    before_and_after: dict[str, Item] = {name: each for form in FORMS for name, each in inventory(form).items()}
    return first | second | {"quiz": quiz, "idea": triggers, "inventory": before_and_after}


def find(name: str, *among: str) -> Item:
    """Return the item with this name; raises FlywheelError that lists those of its chapter."""
    items = ChainMap(*reversed([each for kind, each in kinds().items() if kind in (among or kinds())]))
    wanted = today(name) if isinstance(name, str) else name
    if not isinstance(wanted, str) or wanted not in items:
        message = _("There is nothing named {name!r} to answer here. There are {names}.")
        near = [each for each in items if each.split(".")[0] == str(wanted).split(".")[0]]
        raise FlywheelError(message.format(name=name, names=", ".join(near or items)))
    return items[wanted]


def kind_of(name: str) -> str:
    """Return the kind of an item.

    >>> kind_of("funnel.doubled")
    'prediction'
    """
    return next(kind for kind, items in kinds().items() if name in items)


def of_chapter(key: str) -> dict[str, Item]:
    """Return the items of a chapter by name, in the order of its notebook, with the quiz last.

    >>> list(of_chapter("start"))[:2], list(of_chapter("start"))[-1]
    (['start.mixture', 'start.swap'], 'start.quiz-mix')
    """
    return {name: find(name) for name in (*chapter_named(key).items, *quizzes().get(key, ()))}


def misconception(name: str) -> Misconception:
    """Return one misconception; raises FlywheelError that lists them for any other name.

    >>> misconception("never-stops")
    Misconception(never-stops: Once it is turning, the wheel turns by itself.)
    """
    if not isinstance(name, str) or name not in bank():
        message = _("There is no misconception {name!r}. The bank has {names}.")
        raise FlywheelError(message.format(name=name, names=", ".join(bank())))
    return bank()[name]


def answers() -> State:
    """Return what the learner has answered so far; what was kept under a chapter's former key has today's name."""
    return rename(store.read(), current)


def part(chapter: Chapter, module: str, name: str, default: Any) -> Any:
    """Return a value from a module in a chapter's room, or the default if the room has no such module."""
    wanted = f"{__package__}.{chapter.key}.{module}"
    try:
        return getattr(import_module(wanted), name)
    except ModuleNotFoundError as missing:
        if missing.name is None or not wanted.startswith(missing.name):
            raise
        return default


def _with(name: str) -> list[tuple[Chapter, Path]]:
    """Return each chapter whose room has this data file, with the file."""
    files = [(chapter, HERE / chapter.key / name) for chapter in CHAPTERS]
    return [(chapter, file) for chapter, file in files if file.exists()]


def _numbers(chapter: Chapter) -> dict[str, Any]:
    return dict(part(chapter, "numbers", "NUMBERS", {}))
