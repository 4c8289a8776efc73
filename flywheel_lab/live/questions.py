"""The questions of a room are the course's own: which ones, in which order, and their cards in each language."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..chapters.course import CHAPTERS, chapter_named, find, kind_of, of_chapter
from ..errors import FlywheelError
from ..lessons.items import Item
from ..lessons.outcome import Outcome
from ..messages import LANGUAGES, language, mark, use_language
from ..messages import gettext as _
from .game.quarters import GAME, QUARTERS_BY_NAME, game_order
from .kinds import KINDS, Kind
from .kinds import kind_of as kind_in_room

CHOSEN = ("prediction", "claim", "quiz")
"""What a chapter brings along when only the chapter is named; the rest is asked by its own name."""
UNKNOWN = mark(
    "{word!r} is neither a chapter nor a question of the course. Name a chapter, such as {chapter}, or a question, "
    "such as {item}."
)
CANNOT = mark("{name!r} cannot be asked in a room: it needs its page of the course. Leave it out.")


@dataclass(frozen=True)
class Question:
    """One item of the course as a room asks it."""

    item: Item
    kind: str

    @property
    def name(self) -> str:
        """The name of the item, such as "funnel.doubled"."""
        return self.item.name

    @property
    def does(self) -> Kind:
        """What its kind can do."""
        return KINDS[self.kind]

    def judge(self, value: Any) -> Outcome:
        """Return the outcome of an answer, in the language in use."""
        return self.item.judge(tuple(value) if isinstance(value, list) else value)

    def card(self, code: str) -> dict[str, Any]:
        """Return what a phone sees, in a language."""
        return _card(self, code)


@lru_cache(maxsize=1024)
def _card(question: Question, code: str) -> dict[str, Any]:
    with speak(code):
        return question.does.card(question.item)


def question_named(name: str) -> Question:
    """Return a question by the name of its item; raises FlywheelError for what a room cannot ask.

    >>> question_named("hourglass.stop").kind
    'curve'
    """
    item = QUARTERS_BY_NAME.get(name) or find(name)
    kind = kind_in_room(item)
    if not kind:
        raise FlywheelError(_(CANNOT).format(name=name))
    return Question(item, kind)


def can_be_asked(name: str) -> bool:
    """Say whether a room can ask an item.

    >>> can_be_asked("hourglass.stop"), can_be_asked("start.bank")
    (True, False)
    """
    return bool(kind_in_room(find(name)))


def running_order(words: Sequence[str]) -> list[str]:
    """Return the names of the questions that chapters and questions come to; without any, a tour of the course.

    The word "game" and perhaps a firm come to the quarters of the Flywheel Game.

    >>> running_order(["hourglass.stop", "05"])[:3]
    ['hourglass.stop', 'flywheel.quiz-senders', 'flywheel.half']
    """
    if words and words[0] == GAME:
        return game_order(words[1:])
    wanted = [name for word in words for name in _named_by(word)] or [
        name for each in CHAPTERS for name in tour(each.key)
    ]
    return list(dict.fromkeys(wanted))


def _named_by(word: str) -> list[str]:
    if "." in word and not word.endswith(".ipynb"):
        return [question_named(word).name]
    try:
        return chapter_questions(chapter_named(word).key)
    except FlywheelError:
        said = {"word": word, "chapter": CHAPTERS[1].key, "item": tour(CHAPTERS[1].key)[0]}
        raise FlywheelError(_(UNKNOWN).format(**said)) from None


def chapter_questions(key: str) -> list[str]:
    """Return what a room asks of a chapter, in the order of its notebook: predictions, claims and questions."""
    items = of_chapter(key).items()
    return [name for name, item in items if kind_in_room(item) and kind_of(name) in CHOSEN]


def tour(key: str) -> list[str]:
    """Return what a chapter is worth when there is time for little: what is drawn or picked, and a claim."""
    names = chapter_questions(key)
    claims = [name for name in names if kind_of(name) == "claim"]
    return [name for name in names if kind_of(name) == "prediction" or name in claims[:1]]


@contextmanager
def speak(code: str) -> Iterator[None]:
    """Speak a language for a moment: in a room each phone has its own. An unknown one is that of the command."""
    before = language()
    use_language(code if code in LANGUAGES else before)
    try:
        yield
    finally:
        use_language(before)
