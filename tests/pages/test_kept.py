"""What a page makes of a learner's answers is what Python makes of them: the map, codes, warm-ups, summaries, files."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from at_random import random_state

from flywheel_lab.chapters import opening, summing_up
from flywheel_lab.chapters.course import CHAPTERS, claims
from flywheel_lab.chapters.overview import layouts, outlines, prediction_results
from flywheel_lab.chapters.places import place_of
from flywheel_lab.figures.calibration import record
from flywheel_lab.lessons.progress.map import content
from flywheel_lab.lessons.progress.state import Answers, State, dumps, loads, merge_states
from flywheel_lab.pages.frozen.outline import course_data, page_of

JS = "../../pages/js/"
pytestmark = pytest.mark.long
STATES = 30
"""Random ones, half of them in each language."""


@pytest.fixture
def states(half: Callable[[Sequence[State]], list[State]]) -> list[State]:
    return half(random_states())


@lru_cache
def random_states() -> tuple[State, ...]:
    rng = np.random.default_rng(16)
    return (State(), *(random_state(rng) for _ in range(STATES)))


def items_of(state: State) -> Any:
    return json.loads(dumps(state))["items"]


Play = Callable[..., Any]


def in_the_page(play: Play, files: str, script: str, states: Sequence[State], **more: Any) -> list[Any]:
    given = {"course": course_data(), "all": [items_of(state) for state in states], **more}
    return list(play(" ".join(JS + file for file in files.split()), script, given))


def test_the_map_shows_the_same(play: Play, states: Sequence[State]) -> None:
    there = in_the_page(
        play, "course/overview.js", "return given.all.map((items) => contentOf(given.course, items));", states
    )
    page = {chapter.file: page_of(chapter) for chapter in CHAPTERS}

    def here(state: State) -> Any:
        shown = json.loads(json.dumps(content(outlines(), state, layouts(), prediction_results(state), place_of)))
        for each in [shown["next_at"], *shown["chapters"]]:
            if each:
                each["path"] = page[each["path"]]
        for chapter in shown["chapters"]:
            del chapter["done"], chapter["total"]
        return shown

    for state, shown in zip(states, there, strict=True):
        for chapter in shown["chapters"]:
            for item in chapter["items"]:
                item["kind"] = {"idea": "quiz"}.get(item["kind"], item["kind"])
        assert shown == here(state)


def test_certificates_tell_the_same_of_predictions(play: Play, states: Sequence[State]) -> None:
    there = in_the_page(
        play, "course/predictions.js", "return given.all.map((items) => record(given.course, items));", states
    )
    assert there == [record(prediction_results(state)) for state in states]


def test_the_same_is_asked_once_more(play: Play, states: Sequence[State], monkeypatch: pytest.MonkeyPatch) -> None:
    script = """
      const numbers = given.course.chapters.map(({ number }) => number);
      return given.all.map((items) => [
        ...numbers.map((number) => dueItems(given.course, items, number)), toReview(given.course, items, "review"),
      ]);
    """
    there = in_the_page(play, "course/warm_up.js", script, states)
    for state, asked in zip(states, there, strict=True):
        monkeypatch.setattr(opening, "answers", lambda state=state: state)
        cards = [*(opening.start(each.number, course_data()["language"]) for each in CHAPTERS), opening.review()]
        assert asked == [[question["name"] for question in card.questions] for card in cards]


def test_the_page_to_keep_is_the_same(play: Play, states: Sequence[State], monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [summing_up.parts_of(chapter) for chapter in CHAPTERS]
    script = """
      const { chapters } = given.course;
      const page = (each, i, items) => summaryPage(given.course, each, given.parts[i], items);
      return given.all.map((items) => chapters.map((each, i) => page(each, i, items)));
    """
    there = in_the_page(play, "course/summary.js", script, states[:10], parts=parts)
    for state, pages in zip(states[:10], there, strict=True):
        monkeypatch.setattr(summing_up, "answers", lambda state=state: state)
        assert pages == [summing_up.summary(chapter.number).page for chapter in CHAPTERS]


def test_a_file_of_one_edition_is_a_file_of_the_other(play: Play, states: Sequence[State]) -> None:
    texts = [dumps(state).decode() for state in states]
    script = "return given.texts.map((text) => write(read(text)));"
    there = in_the_page(play, "kernel/progress/state.js", script, [], texts=texts)
    assert [loads(each.encode()).items for each in there] == [state.items for state in states]


def test_two_files_are_merged_alike(play: Play, states: Sequence[State]) -> None:
    pairs = list(pairwise(states))
    script = "return given.pairs.map(([ours, theirs]) => merge(ours, theirs));"
    sent = [[items_of(ours), items_of(theirs)] for ours, theirs in pairs]
    there = in_the_page(play, "kernel/progress/state.js", script, [], pairs=sent)
    assert there == [items_of(merge_states(ours, theirs)) for ours, theirs in pairs]


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString"])
def test_an_item_may_have_the_name_of_what_every_object_of_javascript_has(play: Play, name: str) -> None:
    answers = Answers("passed", 1, "C", "passed", "C", day="2026-11-29")
    odd, known = State({name: answers}), State({"flywheel.half": answers})
    script = "return given.texts.map((text) => write(merge(read(text), read(given.known))));"
    given = {"texts": [dumps(odd).decode()], "known": dumps(known).decode()}
    [there] = in_the_page(play, "kernel/progress/state.js", script, [], **given)
    assert loads(there.encode()) == merge_states(odd, known)


DAMAGED = [
    "",
    "{",
    "null",
    "[]",
    "3",
    '{"version": 0, "items": {}}',
    '{"version": 1}',
    '{"version": true, "items": {}}',
]
DAMAGED += ['{"version": 1, "items": {"a.b": {}}}', '{"version": 1.5, "items": {}}', '{"version": "1", "items": {}}']


def test_what_is_no_progress_file_is_refused_in_both(play: Play) -> None:
    script = (
        "return given.texts.map((text) => { try { read(text); return 'read'; } catch (no) { return no.message; } });"
    )
    there = in_the_page(play, "kernel/progress/state.js", script, [], texts=[*DAMAGED, '{"version": 2, "items": 0}'])
    assert there == [*["damaged"] * len(DAMAGED), "newer"]
    for text in DAMAGED:
        with pytest.raises(ValueError):
            loads(text.encode())


def test_a_claim_hangs_with_the_same_verdicts() -> None:
    from flywheel_lab.chapters.overview import claims_wall
    from flywheel_lab.pages.frozen.freezing import freeze

    assert len(freeze(claims_wall())["posters"]) == len(claims())
