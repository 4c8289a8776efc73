"""An answer in the card and `fl.check` in a cell are the same: same judge, same progress, and the card shows both."""

from typing import Any

import pytest

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.progress.store import read

NAME = "funnel.overall"


def answered(typed: object, name: str = NAME) -> dict[str, Any]:
    card = fl.exercise(name)
    card.answer(name, {"typed": typed})
    return dict(card.outcomes[name])


@pytest.mark.parametrize("typed", ["1.5 %", "1 in 22", "4 %", "0,475", "0.9", "20 weeks", "no idea", "9" * 400, "²"])
def test_a_card_says_what_a_cell_says(typed: str, language: str) -> None:
    said, outcome = answered(typed), fl.check(NAME, typed)
    assert (said["status"], said["message"]) == (outcome.status, outcome.message)


@pytest.mark.parametrize("name", exercises())
def test_a_card_asks_a_question_and_has_a_field(name: str, language: str) -> None:
    card = exercises()[name].card()
    assert card["field"] and card["ask"][0].isupper() and "?" in card["ask"]


def test_an_answer_is_kept_as_it_was_typed_and_shown_tomorrow() -> None:
    answered("about 1.5 %")
    assert (read().items[NAME].status, read().items[NAME].last) == ("passed", "about 1.5 %")
    said = fl.exercise(NAME).outcomes[NAME]
    assert said["answer"] == {"typed": "about 1.5 %"} and "0.04" not in said["message"] and said["status"] == "passed"


def test_what_a_cell_checked_stands_in_the_field_as_the_language_writes_it() -> None:
    card = fl.exercise(NAME)
    fl.use_language("de")
    fl.check(NAME, 0.04455)
    assert card.outcomes[NAME]["answer"] == {"typed": "0,04455"}


def test_a_better_answer_before_is_not_taken_back_by_a_cell() -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"typed": "1.5 %"})
    for answer in (..., 0.9, "no idea"):
        fl.check(NAME, answer)
    assert card.outcomes[NAME]["status"] == "passed"


def test_a_wrong_answer_in_the_card_is_told_also_after_a_right_one() -> None:
    card = fl.exercise(NAME)
    for typed, status in (("1.5 %", "passed"), ("0.9", "not yet")):
        card.answer(NAME, {"typed": typed})
        assert card.outcomes[NAME]["status"] == status
    assert read().items[NAME].status == "passed"


def test_help_stays_while_answers_come_and_go() -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"rung": 2, "order": ""})
    card.answer(NAME, {"typed": "0.9"})
    fl.check(NAME, 0.8)
    assert len(card.outcomes[NAME]["reveal"]["hints"]) == 2


def test_asking_for_help_is_no_answer_and_does_not_touch_the_field() -> None:
    card = fl.exercise(NAME)
    fl.check(NAME, 0.9)
    card.answer(NAME, {"rung": 1, "order": "", "typed": "0.8"})
    assert read().items[NAME].tries == 1 and "answer" not in card.outcomes[NAME]


@pytest.mark.parametrize("typed", [None, 7, [], {}, ["1.5 %"], "", "  "])
def test_whatever_a_browser_sends_gets_a_sentence(typed: object) -> None:
    assert answered(typed)["message"].endswith(".")
