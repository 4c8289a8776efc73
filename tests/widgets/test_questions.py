"""A card of questions: what it takes, what it hands in, and how it stands in one exact line."""

import re
import sys
from threading import Thread
from typing import Any

import pytest
from every import every

from flywheel_lab.errors import ModelError
from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.curve import TEXTS as CURVE
from flywheel_lab.widgets.texts.questions import ALWAYS, OF_KIND, TEXTS
from flywheel_lab.widgets.texts.reading import TEXTS as READING
from flywheel_lab.widgets.view import BUILT

QUESTIONS = [{"name": "a.b", "kind": "one", "ask": "Is it?", "options": ["<Yes>", "No"]}]


@pytest.fixture
def heard() -> list[Any]:
    return []


@pytest.fixture
def card(heard: list[Any]) -> QuestionCard:
    return QuestionCard(QUESTIONS, lambda *answer: heard.append(answer))


def test_what_is_committed_is_handed_in_once(card: QuestionCard, heard: list[Any]) -> None:
    card.answer("a.b", "A")
    card.committed = dict(card.committed)
    card.answer("a.b", "B")
    assert heard == [("a.b", "A"), ("a.b", "B")]


def test_the_same_answer_is_handed_in_again_in_its_turn(card: QuestionCard, heard: list[Any]) -> None:
    for _turn in range(2):
        card.answer("a.b", "A")
    assert heard == [("a.b", "A"), ("a.b", "A")]


def test_what_was_not_confirmed_is_handed_in_first_and_only_once(card: QuestionCard, heard: list[Any]) -> None:
    card.committed = {"a.b": {"answer": "B", "turn": 1}}
    card.committed = {
        "a.b": {"answer": "C", "turn": 3, "earlier": [{"answer": "B", "turn": 1}, {"answer": "A", "turn": 2}]}
    }
    assert heard == [("a.b", "B"), ("a.b", "A"), ("a.b", "C")]


def test_an_outcome_says_which_answer_it_is_about() -> None:
    card = QuestionCard(QUESTIONS, lambda *_answer: {"status": "passed"})
    card.answer("a.b", "A")
    assert card.outcomes["a.b"]["to"] == 1
    card.show("a.b", {"status": "not yet"})  # a code cell
    assert card.outcomes["a.b"]["to"] == 1


def test_what_judges_goes_along_sealed() -> None:
    card = QuestionCard(QUESTIONS, lambda *_answer: None, {"a.b": {"right": "Yes"}})
    assert list(card.sheets) == ["a.b"] and "Yes" not in card.sheets["a.b"]


def test_a_draft_is_not_handed_in(card: QuestionCard, heard: list[Any]) -> None:
    card.drafts = {"a.b": "A"}
    assert heard == []


def test_an_answer_to_another_question_changes_nothing(card: QuestionCard, heard: list[Any]) -> None:
    with pytest.raises(ModelError, match="does not ask"):
        card.answer("c.d", "A")
    assert (card.committed, heard) == ({}, [])


def test_its_line_says_how_each_question_stands(card: QuestionCard) -> None:
    assert repr(card) == "QuestionCard(a.b not attempted)"
    card.show("a.b", {"status": "passed"})
    assert repr(card) == "QuestionCard(a.b passed)"


def test_its_stand_in_shows_texts_as_text(card: QuestionCard) -> None:
    assert "&lt;Yes&gt;" in card._repr_html_()


def test_its_words_are_in_the_language_in_use(language: str) -> None:
    words = QuestionCard(QUESTIONS, lambda *_: None, head={"title": "A"}).texts
    assert (words["skip"] == "Skip the warm-up") == (language == "en")


IN = {"hand": "bar", "number": "range"}


@every("control", [*OF_KIND.keys() - {"bar", "scale", "range"}, *IN])
def test_what_a_control_says_is_on_a_card_of_its_kind_and_on_no_other(control: str) -> None:
    kind = IN.get(control, control)
    source = (BUILT.parent / "js" / "questions" / f"{control}.js").read_text("utf-8")
    said = set(re.findall(r"\btexts\.(\w+)", source)) & TEXTS.keys()
    own, other = (QuestionCard([{"name": "a", "kind": each}], lambda *_: None).texts for each in (kind, "many"))
    assert said <= own.keys()
    assert own.keys() - READING.keys() - CURVE.keys() == ALWAYS.keys() | OF_KIND[kind].keys()
    assert other.keys() == ALWAYS.keys()


def test_what_several_threads_show_is_all_shown_each_in_a_turn_of_its_own() -> None:
    names = [f"a.{number}" for number in range(80)]
    card = QuestionCard([{"name": name} for name in names], lambda *_: None)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        parts = [Thread(target=lambda part=part: [card.show(name, {}) for name in names[part::4]]) for part in range(4)]
        for part in parts:
            part.start()
        for part in parts:
            part.join()
    finally:
        sys.setswitchinterval(before)
    assert card.outcomes.keys() == set(names)
    assert len({outcome["turn"] for outcome in card.outcomes.values()}) == len(names)
