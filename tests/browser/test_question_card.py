"""What happens between the browser and the notebook when a card is answered, and answered again."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
SAID = {"status": "not yet", "symbol": "→", "word": "Not yet", "message": "Because.", "notice": ""}
ONE = {"kind": "one", "ask": "Is it?", "options": ["Yes", "No"], "final": True}


@pytest.fixture
def page(mount: Mount) -> Page:
    questions = [ONE | {"name": "a.first"}, ONE | {"name": "a.second"}]
    return mount(QuestionCard(questions, lambda *_: None))


def question(page: Page, place: int) -> Locator:
    return page.locator("section").nth(place)


def say(page: Page, turns: dict[str, int], **more: Any) -> None:
    """Let the notebook say something to these questions, each in its turn."""
    outcomes = {name: SAID | {"reveal": {"right": 1}, "turn": turn, "to": turn} | more for name, turn in turns.items()}
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", outcomes)


def answer(page: Page, place: int) -> None:
    question(page, place).get_by_role("radio").first.check()
    question(page, place).get_by_role("button").click()


def test_nothing_is_handed_in_before_something_is_chosen(page: Page) -> None:
    question(page, 0).get_by_role("button").click()
    expect(question(page, 0).get_by_role("status")).to_contain_text(TEXTS["empty"])
    assert page.evaluate("() => models[0].state.committed") == {}


def test_a_choice_is_handed_in_by_its_letter(page: Page) -> None:
    answer(page, 1)
    page.wait_for_function("() => models[0].state.committed['a.second']?.answer === 'A'")
    expect(question(page, 1).get_by_role("status")).to_contain_text(TEXTS["judging"])


def test_the_same_words_are_shown_again_for_the_same_answer(page: Page) -> None:
    answer(page, 0)
    say(page, {"a.first": 1})
    question(page, 0).get_by_role("button", name=TEXTS["again"]).click()
    answer(page, 0)
    say(page, {"a.first": 2})
    expect(question(page, 0).get_by_role("status")).to_contain_text("Because.")


def test_what_is_said_to_one_question_leaves_the_others_alone(page: Page) -> None:
    answer(page, 0)
    say(page, {"a.first": 1})
    question(page, 0).get_by_role("button", name=TEXTS["again"]).click()
    say(page, {"a.first": 1, "a.second": 2})
    expect(question(page, 0).get_by_role("radio").first).to_be_enabled()
    expect(question(page, 0).get_by_role("status")).not_to_contain_text("Because.")
    expect(question(page, 1).get_by_role("radio").first).to_be_disabled()


def test_a_notebook_that_does_not_answer_is_told(page: Page) -> None:
    page.clock.install()
    answer(page, 0)
    page.clock.run_for(9000)
    expect(question(page, 0).get_by_role("status")).to_contain_text(TEXTS["silent"])


def test_a_removed_card_leaves_nothing_behind(page: Page) -> None:
    page.evaluate("() => models[0].remove()")
    expect(page.locator(".fl-view")).to_have_count(0)
    assert page.evaluate("() => models[0].listening()") == 0
