"""What is asked once more comes in other words and another order, and after the last chapter too."""

import json
from collections import Counter
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, answers, bank, find, kinds, of_chapter, predictions, quizzes
from flywheel_lab.lessons.help.mix import shown_order
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.predictions.pick import Pick
from flywheel_lab.lessons.progress.store import record
from flywheel_lab.lessons.questions import One

CHOSEN = {
    name: item for kind in kinds().values() for name, item in kind.items() if len(getattr(item, "options", "")) > 1
}


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    return tmp_path / "progress.json"


def right_place(name: str, item: Any) -> int:
    """The place of the right option as the notebook shows it."""
    right = item.right() if isinstance(item, Pick) else [option.right for option in item.options].index(True)
    return int(item.card()["order"].index(right))


@every("key", [chapter.key for chapter in CHAPTERS])
def test_no_place_is_a_good_guess_in_a_chapter(key: str) -> None:
    several = {**quizzes().get(key, {}), **{n: p for n, p in predictions().items() if n.startswith(f"{key}.")}}
    places = [right_place(name, item) for name, item in several.items() if isinstance(item, One | Pick)]
    if len(places) > 2:
        assert max(Counter(places).values()) <= len(places) / 2, "put the options into another order in the data file"


def test_no_place_is_a_good_guess_in_the_bank() -> None:
    places = [right_place(each.trigger.name, each.trigger) for each in bank().values()]
    assert max(Counter(places).values()) <= len(places) / 2


@every("name", CHOSEN)
def test_a_warm_up_shows_each_option_with_its_own_letter_but_elsewhere(name: str) -> None:
    n = len(CHOSEN[name].card()["options"])
    first, later = shown_order(name, n), shown_order(name, n, "03")
    assert first != later and sorted(first) == sorted(later) == [*range(n)]


@pytest.mark.slow
@every("name", CHOSEN)
def test_a_letter_in_code_means_the_option_that_the_notebook_shows_with_it(name: str) -> None:
    card = CHOSEN[name].card()
    for shown, place in zip(ascii_uppercase, card["order"], strict=False):
        assert fl.check(name, shown).message == find(name).judge(ascii_uppercase[place]).message
        assert answers().items[name].last == ascii_uppercase[place]


def test_what_was_kept_before_options_were_mixed_means_the_same_option() -> None:
    record(Outcome("funnel.doubled", "passed", ""), "C")
    shown = fl.predict("funnel.doubled").outcomes["funnel.doubled"]
    assert shown["answer"] == "C" and shown["message"] == find("funnel.doubled").judge("C").message


def miss(*names: str) -> None:
    for name in names:
        record(Outcome(name, "not yet", ""), "A")


def test_after_the_last_chapter_all_that_was_missed_comes_back_once() -> None:
    miss(*list(quizzes()["three_lenses"])[:1], "start.quiz-deals", "start.total-in-words")
    record(Outcome("funnel.quiz-multiply", "passed", ""), "A")
    card = fl.review()
    names = [question["name"] for question in card.questions]
    assert names == ["start.quiz-deals", next(iter(quizzes()["three_lenses"])), "start.total-in-words"]
    assert card.questions[0]["ask"] == fl.start("01").questions[0]["ask"]
    card.answer("start.quiz-deals", "B")
    assert [question["name"] for question in fl.review().questions] == names[1:]


def test_with_nothing_missed_the_review_says_so(language: str) -> None:
    fl.use_language(language)
    head = fl.review().head
    assert {"en": "nothing", "de": "nichts"}[language] in head["lead"].lower() and not fl.review().questions


@pytest.mark.slow
def test_who_has_done_all_finds_what_was_missed_on_each_start_card() -> None:
    for chapter in CHAPTERS:
        for name in of_chapter(chapter.key):
            record(Outcome(name, "passed", ""), "A")
    record(Outcome("idea.simpson", "not yet", ""), "A")
    assert fl.start("00").questions == []


def test_a_second_wording_is_asked_in_the_warm_up_and_nowhere_else(root: Path) -> None:
    miss("start.quiz-deals")
    again = fl.start("01").questions[0]["ask"]
    assert again != find("start.quiz-deals").card()["ask"] and json.dumps(again) not in repr(fl.quiz("start").questions)
