"""The state of a learner's answers, the merging of two states, and their form in a readable file."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from ..answer import answer_in_words
from ..outcome import Standing

VERSION = 1
LONGEST = 500
MANY = 10**6
COUNTED = ("exercise", "prediction")
MADE = ("prediction", "explain", "claim")
"""What need not be right to be done."""


class NewerVersionError(Exception):
    """The file was written by a newer version of the course."""


@dataclass(frozen=True)
class Answers:
    """The answers to one item: `status` is the best so far, `day` the day of the first answer (`"2026-11-22"`).

    `warm_ups` are the numbers of the chapters that re-asked the item, in order.
    """

    status: Standing
    tries: int
    first: Any
    first_status: Standing
    last: Any
    misconceptions: tuple[str, ...] = ()
    warm_ups: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True)
class State:
    """All items that were answered, by name, and a `notice` for the learner if something is wrong with the file."""

    items: Mapping[str, Answers] = field(default_factory=dict)
    notice: str = ""


@dataclass(frozen=True)
class Outline:
    """The items of a chapter: name, label and kind of each, in the language in use.

    Exercises and predictions count for finishing a chapter, not those in `deeper`. `skills`: what one can do after it.
    """

    number: str
    title: str
    items: tuple[tuple[str, str, str], ...]
    skills: str = ""
    deeper: frozenset[str] = frozenset()

    def open(self, state: State) -> list[tuple[str, str, str]]:
        """Return the items that are not done, in order.

        >>> Outline("01", "Funnel", (("funnel.a", "A", "quiz"),)).open(State())
        [('funnel.a', 'A', 'quiz')]
        """
        return [each for each in self.items if not is_done(state, each[0], each[2])]

    def needed(self, state: State) -> list[tuple[str, str, str]]:
        """Return what is not done of that which counts for finishing the chapter, in order."""
        return [each for each in self.open(state) if self._counts(each)]

    def finished(self, state: State) -> bool:
        """Say whether each exercise was passed and each prediction made; a chapter without any cannot be finished."""
        return any(map(self._counts, self.items)) and not self.needed(state)

    def _counts(self, item: tuple[str, str, str]) -> bool:
        return item[2] in COUNTED and item[0] not in self.deeper


def is_done(state: State, name: str, kind: str) -> bool:
    """Say whether an item was passed or, a prediction, an explanation or a judgement, made."""
    item = state.items.get(name)
    return item is not None and (kind in MADE or item.status == "passed")


def add_answer(state: State, name: str, latest: Answers) -> State:
    """Return the state after one more answer to an item.

    >>> once = add_answer(State(), "a.b", Answers("passed", 1, "C", "passed", "C"))
    >>> add_answer(once, "a.b", Answers("not yet", 1, "A", "not yet", "A")).items["a.b"].status
    'passed'
    """
    before = state.items.get(name)
    return State({**state.items, name: _join_answers(before, latest, tries=before.tries + 1) if before else latest})


def rename(state: State, name_of: Callable[[str], str]) -> State:
    """Return the state with items renamed; if an item has answers under two names, the old name's came first.

    >>> first, second = Answers("not yet", 2, "C", "not yet", "D"), Answers("passed", 1, "A", "passed", "A")
    >>> old = State({"a.b": first, "new.b": second})
    >>> rename(old, lambda name: name.replace("a.", "new.")).items["new.b"].first
    'C'
    """
    former = {name: item for name, item in state.items.items() if name_of(name) != name}
    items = {name: item for name, item in state.items.items() if name not in former}
    for name, item in former.items():
        later = items.get(name_of(name))
        items[name_of(name)] = _join_answers(item, later, tries=item.tries + later.tries) if later else item
    return State(items, state.notice)


def merge_states(ours: State, theirs: State) -> State:
    """Merge two states; of an item in both, the earlier first answer and the better status count."""
    both = {
        name: _merge_answers(ours.items[name], theirs.items[name]) if name in theirs.items else ours.items[name]
        for name in ours.items
    }
    return State({**theirs.items, **both})


def _merge_answers(ours: Answers, theirs: Answers) -> Answers:
    # On the same day the one with fewer answers after it is as good a guess as the other: ours stays.
    first, second = (theirs, ours) if theirs.day < ours.day else (ours, theirs)
    last = theirs.last if theirs.tries > ours.tries else ours.last
    joined = _join_answers(first, second, tries=max(ours.tries, theirs.tries))
    return replace(joined, last=last)


def _join_answers(first: Answers, second: Answers, tries: int) -> Answers:
    return replace(
        first,
        status="passed" if "passed" in (first.status, second.status) else "not yet",
        tries=min(tries, MANY),
        last=second.last,
        misconceptions=tuple(dict.fromkeys(first.misconceptions + second.misconceptions)),
        warm_ups=tuple(sorted({*first.warm_ups, *second.warm_ups})),
    )


def plain_answer(answer: object) -> Any:
    """Return an answer for JSON: itself if that is possible and short, else the beginning of its repr.

    >>> plain_answer((1, 2.5)), plain_answer(float("nan")), plain_answer("x" * 600) == "x" * 499 + "…"
    ([1, 2.5], 'nan', True)
    """
    try:
        text = json.dumps(answer, allow_nan=False, ensure_ascii=False, default=lambda value: value.tolist())
        if len(text) <= LONGEST:
            return json.loads(text)
        words = answer if isinstance(answer, str) else answer_in_words(answer)
    except Exception:  # whatever a learner's object does when it is looked at
        words = answer_in_words(answer)
    return words if len(words) < LONGEST else words[: LONGEST - 1] + "…"


def dumps(state: State) -> bytes:
    """Return the state as the text of a progress file: JSON, indented and sorted, in UTF-8."""
    content = {"version": VERSION, "items": {name: asdict(item) for name, item in state.items.items()}}
    text = json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n"
    return text.encode("utf-8", errors="backslashreplace")  # a lone surrogate becomes \udc80, which JSON reads back


def loads(content: bytes) -> State:
    """Read what `dumps` wrote; raises ValueError for anything else, NewerVersionError for a newer version's file.

    >>> loads(dumps(State({"a.b": Answers("passed", 1, "C", "passed", "C")}))).items["a.b"].first
    'C'
    """
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(found, dict) or type(found.get("version")) is not int or found["version"] < 1:
        raise ValueError("no version")
    if found["version"] > VERSION:
        raise NewerVersionError(found["version"])
    if not isinstance(found.get("items"), dict):
        raise ValueError("no items")
    return State({name: _item(values) for name, values in found["items"].items()})


def _item(values: Any) -> Answers:
    if not isinstance(values, dict) or values.keys() != {each.name for each in fields(Answers)}:
        raise ValueError("not an item")
    if any(values[name] not in ("not yet", "passed") for name in ("status", "first_status")):
        raise ValueError("no status")
    if type(values["tries"]) is not int or not 0 <= values["tries"] <= MANY:
        raise ValueError("no count")
    several = {name: values[name] for name in ("misconceptions", "warm_ups")}
    if not all(isinstance(each, list) and all(isinstance(one, str) for one in each) for each in several.values()):
        raise ValueError("no list of names")
    if not isinstance(values["day"], str):
        raise ValueError("no day")
    if values["day"]:
        dt.date.fromisoformat(values["day"])
    readable = {"first": plain_answer(values["first"]), "last": plain_answer(values["last"])}
    return Answers(**values | readable | {name: tuple(each) for name, each in several.items()})
