"""The opening of a chapter says where one is, checks the controls, and asks again what was missed chapters ago."""

import pytest
from answers import to
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters import course, opening
from flywheel_lab.chapters.course import CHAPTERS, bank, find, kinds, of_chapter
from flywheel_lab.chapters.overview import outline
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress.store import read, record
from flywheel_lab.messages import language as language_in_use

AFTER = Chapter("02", "after", "After", "What comes after?", "", goals=(), items=())


def missed_in_the_first_chapter(count: int) -> list[str]:
    """Answer questions of chapter 00 wrongly, and return their names."""
    asked = [each for name, each in of_chapter("start").items() if name in kinds()["quiz"]]
    questions = [each for each in asked if "options" in each.card()][:count]
    for question in questions:
        wrong = next(answer for answer in to(question.card()) if question.judge(answer).status == "not yet")
        assert fl.check(question.name, wrong).is_a_try
    return [question.name for question in questions]


@every("code", ["en", "de"])
def test_it_sets_the_language(code: str) -> None:
    card = fl.start("01", code)
    assert (language_in_use(), card.language) == (code, code)


@every("chapter", CHAPTERS, ids=lambda each: each.key)
def test_it_names_the_chapter_and_what_one_can_do_afterwards(chapter, language: str) -> None:
    head = fl.start(chapter.number, language).head
    assert chapter.number in head["kicker"] and head["title"]
    assert len(head["goals"]) == len(chapter.goals) > 2, "a chapter has at least three goals"
    assert (head["goals"] == list(chapter.goals)) == (language == "en")


def test_a_new_learner_is_asked_nothing() -> None:
    card = fl.start("01")
    assert (card.questions, card.head["lead"], card.head["skip"]) == ([], "", False)


def test_what_was_missed_is_asked_in_the_next_chapter_at_most_three_at_once() -> None:
    missed = missed_in_the_first_chapter(4)
    assert [question["name"] for question in fl.start("01").questions] == missed[:3]
    assert fl.start("01").questions == fl.start("01").questions
    assert fl.start("00").questions == []


def test_an_answer_in_the_warm_up_counts_once_however_often_it_is_given() -> None:
    (name,) = missed_in_the_first_chapter(1)
    card = fl.start("01")
    for answer in ("no answer at all", "A", "B", "C"):
        card.answer(name, answer)
    assert read().items[name].warm_ups == ("01",)
    assert fl.start("01").questions == []


def test_what_was_skipped_is_asked_again() -> None:
    (name,) = missed_in_the_first_chapter(1)
    fl.start("01").skipped = True
    assert [question["name"] for question in fl.start("01").questions] == [name]


def test_the_idea_behind_a_wrong_forecast_is_asked_by_its_own_question(monkeypatch: pytest.MonkeyPatch) -> None:
    handles = find("funnel.stop").card()["handles"]
    shown = fl.check("funnel.stop", [0.0] * len(handles)).misconception
    assert shown in bank()
    monkeypatch.setattr(opening, "CHAPTERS", (*CHAPTERS, AFTER))
    monkeypatch.setattr(course, "CHAPTERS", (*CHAPTERS, AFTER))
    assert [question["name"] for question in fl.start("02").questions] == [f"idea.{shown}"]


def test_a_browser_that_asks_is_answered() -> None:
    card = fl.start("00")
    card.asked = 3
    assert card.answered == 3


def test_an_unknown_chapter_is_told_the_known_ones() -> None:
    with pytest.raises(fl.FlywheelError, match=r"no chapter '17'.*'00' \(start\)"):
        fl.start("17")


def test_where_no_widget_runs_the_goals_are_there_and_what_to_do(language: str) -> None:
    still = fl.start("01", language)._repr_html_()
    assert "flywheel-lab doctor" in still
    assert still.count("<li>") == len(CHAPTERS[1].goals)


def test_a_late_chapter_asks_each_item_once_and_earlier_ones_do_not_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    late = tuple(Chapter(f"{number:02d}", f"c{number}", "Late", "?", "", goals=(), items=()) for number in range(2, 9))
    monkeypatch.setattr(opening, "CHAPTERS", (*CHAPTERS, *late))
    monkeypatch.setattr(course, "CHAPTERS", (*CHAPTERS, *late))
    (name,) = missed_in_the_first_chapter(1)
    fl.start("06").answer(name, "A")
    assert [fl.start(number).questions for number in ("06", "05", "01")] == [[], [], []]
    assert [question["name"] for question in fl.start("07").questions] == [name]


@every("name", [1, "1", "01", " 01 ", "funnel", "Funnel", "01_funnel"])
def test_a_chapter_may_be_named_in_many_ways(name: object) -> None:
    assert "01" in fl.start(name).head["kicker"]


@every("name", [None, [], True, 1.5, "", "99"])
def test_an_unknown_chapter_leaves_the_language_as_it_is(name: object) -> None:
    with pytest.raises(fl.FlywheelError, match="There is no chapter"):
        fl.start(name, "de")
    assert language_in_use() == "en"


def test_who_comes_back_is_told_where_to_continue(language: str) -> None:
    fl.check("funnel.doubled", "C")
    head = fl.start("01", language).head
    lead = head["next"]
    label = next(
        label for name, label, kind in outline(CHAPTERS[1]).items if name != "funnel.doubled" and kind != "quiz"
    )
    assert label in lead and "01" in lead
    assert {"en": "Continue here", "de": "Hier geht es weiter"}[language] in lead
    assert label in fl.start("01", language)._repr_html_()
    assert head["next_at"] == {"path": "01_funnel.ipynb", "cell": "overall"}


def test_a_chapter_that_was_not_begun_begins_at_its_top() -> None:
    fl.check("funnel.doubled", "C")
    assert "next" not in fl.start("02").head


def test_where_all_is_done_it_goes_on_in_the_next_chapter_that_is_open() -> None:
    for name in of_chapter("start"):
        record(Outcome(name, "passed", ""), "A")
    assert " in chapter 01, The funnel." in fl.start("00").head["next"]
