"""The questions of a room are the course's own: which ones, in which order, and their cards in each language."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..chapters.course import CHAPTERS, chapter_named, find, kind_of, of_chapter
from ..chapters.hunts import HUNT, hunts
from ..chapters.workshop import items_asked, plans
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
    "{word!r} is neither a workshop nor a chapter nor a question of the course. Name the minutes of a workshop, "
    "such as {minutes}, a chapter, such as {chapter}, or a question, such as {item}."
)
NO_WORKSHOP = mark("There is no workshop of {word} minutes. There are {minutes}.")
SHORTEST = 20
"""So many minutes at least are meant for a workshop; a smaller number is that of a chapter."""
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
    known = hunts() if name.partition(".")[0] == HUNT else QUARTERS_BY_NAME
    item: Item = known.get(name) or find(name)
    kind = kind_in_room(item)
    if not kind:
        raise FlywheelError(_(CANNOT).format(name=name))
    return Question(item, kind)


def running_order(words: Sequence[str]) -> list[str]:
    """Return the names of the questions that these words come to; without any, a tour of the course.

    A word names a chapter, a question, or a workshop by its minutes, without what its guide asks on paper or aloud;
    "game" and perhaps a firm come to the quarters of the Flywheel Game, "hunt" to the hunt for planted faults.

    >>> running_order(["60"])[:4]
    ['funnel.doubled', 'funnel.fill', 'hourglass.stop', 'flywheel.half']
    >>> running_order(["hourglass.stop", "05"])[:3], running_order(["hunt"])
    (['hourglass.stop', 'flywheel.quiz-senders', 'flywheel.half'], ['hunt.1', 'hunt.2', 'hunt.3'])
    """
    if words and words[0] == GAME:
        return game_order(words[1:])
    if list(words) == [HUNT]:
        return list(hunts())
    wanted = [name for word in words for name in _named_by(word)] or [
        name for each in CHAPTERS for name in tour(each.key)
    ]
    return list(dict.fromkeys(wanted))


def _named_by(word: str) -> list[str]:
    if word.isdecimal() and int(word) >= SHORTEST:
        if int(word) not in plans():
            raise FlywheelError(_(NO_WORKSHOP).format(word=word, minutes=", ".join(map(str, plans()))))
        return [name for name in items_asked(int(word)) if kind_in_room(find(name))]
    if "." in word and not word.endswith(".ipynb"):
        return [question_named(word).name]
    try:
        return chapter_questions(chapter_named(word).key)
    except FlywheelError:
        chapter = CHAPTERS[1].key
        said = {"word": word, "minutes": next(iter(plans())), "chapter": chapter, "item": tour(chapter)[0]}
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
