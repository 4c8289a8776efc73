"""An exercise is one card in a browser: the answer goes into its field, by keyboard or mouse, and is judged there."""

from collections.abc import Callable
from typing import Any

import pytest
from every import at_first
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.chapters.feedback import HOW_FORMULA
from flywheel_lab.lessons.progress.store import read
from flywheel_lab.lessons.quantity import speak_formula
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
NAME = "funnel.overall"


def told(page: Page, card: Any, place: int = 0) -> None:
    """Let Python hear what was handed in, and the page what Python says, as a kernel does."""
    card.committed = page.evaluate("(place) => models[place].state.committed", place)
    page.evaluate("([place, outcomes]) => models[place].set('outcomes', outcomes)", [place, card.outcomes])


def field(page: Page) -> Locator:
    return page.locator(".fl-typed").get_by_role("textbox")


@pytest.mark.parametrize("key", at_first(3, sorted({name.partition(".")[0] for name in exercises()})))
def test_every_exercise_of_a_chapter_passes_by_keyboard(mount: Mount, key: str, language: str) -> None:
    cards = {name: fl.exercise(name) for name in exercises() if name.startswith(f"{key}.")}
    page = mount(*cards.values())
    for place, (name, card) in enumerate(cards.items()):
        exercise, view = exercises()[name], page.locator(".fl-view").nth(place)
        answer = (
            speak_formula(exercise.formula, exercise.quantities) if exercise.arguments else f"{exercise.solution():.4g}"
        )
        field = view.get_by_label(exercise.field())
        field.press_sequentially(answer)
        field.press("Enter")
        told(page, card, place)
        said = view.locator(".fl-question.fl-kind-ladder > .fl-outcome .fl-status")
        expect(said, f"{name}: {answer}").to_contain_text("✓")
        assert read().items[name].status == "passed"


def test_the_button_checks_and_a_wrong_answer_is_explained_aloud(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    field(page).fill("0.475")
    page.get_by_role("button", name="Check my answer").click()
    told(page, card)
    expect(page.locator(".fl-outcome[aria-live=polite]")).to_contain_text(fl.check(NAME, 0.475).message)
    expect(field(page)).to_have_value("0.475")


def test_an_empty_field_is_no_answer(mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    field(page).press("Enter")
    expect(page.locator(".fl-outcome")).to_have_text(TEXTS["empty"])
    assert page.evaluate("() => models[0].state.committed") == {}


def test_help_after_an_answer_keeps_what_was_said_and_typed(mount: Mount) -> None:
    card = fl.exercise("funnel.third")
    page = mount(card)
    field(page).fill("60 %")
    field(page).press("Enter")
    told(page, card)
    page.get_by_role("button", name="Hint 1 of 2").click()
    told(page, card)
    field(page).fill("64.6 %")
    expect(page.locator(".fl-hint")).to_have_count(1)
    expect(page.locator(".fl-outcome")).to_contain_text("Nearly right")
    field(page).press("Enter")
    told(page, card)
    expect(page.locator(".fl-outcome")).to_contain_text("Passed")
    expect(page.locator(".fl-hint")).to_have_count(1)


def test_what_a_code_cell_checks_appears_in_the_field(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    fl.check(NAME, 0.015)
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
    expect(field(page)).to_have_value("0.015")
    expect(page.locator(".fl-outcome")).to_contain_text("Passed")


def test_drawn_again_the_draft_is_still_there(mount: Mount) -> None:
    card = fl.exercise(NAME)
    card.drafts = {NAME: {"rung": 0, "order": "", "typed": "4.4"}}
    expect(field(mount(card))).to_have_value("4.4")


def test_a_formula_is_asked_for_in_words(mount: Mount) -> None:
    page = mount(fl.exercise("funnel.own"))
    expect(page.locator(".fl-outcome")).to_contain_text(HOW_FORMULA[:40])
    expect(field(page)).to_be_visible()


@pytest.mark.every
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool) -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"typed": "4 %"})
    page = mount(card, dark=dark)
    field(page).fill("4.46 %")
    assert barriers(page, ".fl-view") == []
