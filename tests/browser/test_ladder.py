"""The help ladder in a browser: one rung at a time, and what was shown stays."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from every import every
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.chapters.feedback import how_to_answer
from flywheel_lab.lessons.outcome import FACES
from flywheel_lab.lessons.progress.store import read
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
NAME = "funnel.overall"
HINTS, FORMULA = exercises()[NAME].hints, exercises()[NAME].formula
RUNGS = exercises()[NAME].card()["rungs"]
STATUS = {name: f"{symbol} {word}" for name, (symbol, word, _colour) in FACES.items()}


def told(page: Page, card: Any) -> None:
    """Let Python hear what was handed in, and the page what Python says, as a kernel does."""
    asked = page.evaluate("() => models[0].state.committed")
    card.committed = asked
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)


def button(page: Page) -> Locator:
    return page.locator(".fl-ladder > .fl-row button").first


def climb(page: Page, card: Any, rungs: int) -> None:
    for _ in range(rungs):
        button(page).click()
        told(page, card)


def test_at_first_there_is_a_field_a_status_and_one_button_for_help(mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    expect(page.locator(".fl-status")).to_have_text(STATUS["not attempted"])
    expect(page.locator(".fl-outcome")).to_contain_text(how_to_answer(exercises()[NAME]))
    expect(page.locator(".fl-row > button:visible")).to_have_text([TEXTS["check"], RUNGS[0]])
    assert not any(text in page.content() for text in (*HINTS, FORMULA))


def test_each_press_shows_one_rung_more_and_keeps_the_others(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    for rung, words in enumerate(RUNGS[1:]):
        climb(page, card, 1)
        expect(page.locator(".fl-rung")).to_have_count(rung + 1)
        expect(button(page)).to_have_text(words)
    expect(page.locator(".fl-hint")).to_contain_text(list(HINTS))


def test_a_hint_is_read_aloud_once(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 1)
    expect(page.locator(".fl-ladder > p[role=status]")).to_have_text(f"{RUNGS[0]}. {HINTS[0]}")
    expect(button(page)).to_be_focused()


def test_the_formula_comes_with_gaps_before_it_comes_whole(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 3)
    expect(page.locator(".fl-gaps")).to_have_text(FORMULA.replace("×", "□"))
    expect(page.locator(".fl-ladder")).not_to_contain_text("×")
    climb(page, card, 1)
    expect(page.locator(".fl-solution")).to_contain_text(FORMULA)
    expect(page.locator(".fl-solution")).to_contain_text(exercises()[NAME].because.replace("*", ""))
    expect(page.locator(".fl-solution")).to_be_focused()
    expect(page.locator(".fl-ladder > .fl-row button:visible")).to_have_count(0)


def test_code_is_only_for_those_who_ask_for_it(mount: Mount) -> None:
    card = fl.exercise("hourglass.year")
    page = mount(card)
    climb(page, card, 4)
    expect(page.locator("pre")).to_be_hidden()
    page.get_by_text(TEXTS["in_code"]).click()
    assert page.locator("pre").inner_text().splitlines() == list(exercises()["hourglass.year"].steps)


def test_help_is_no_answer(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 4)
    assert read().items == {}
    expect(page.locator(".fl-status")).to_have_text(STATUS["not attempted"])


def test_the_status_follows_the_code_cell_and_the_help_stays(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 1)
    for answer, status in ((0.9, "not yet"), (0.015, "passed")):
        fl.check(NAME, answer)
        page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
        expect(page.locator(".fl-status")).to_have_text(STATUS[status])
        expect(page.locator(".fl-hint")).to_have_count(1)


def test_who_has_passed_may_see_the_solution_alone(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    fl.check(NAME, 0.015)
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
    expect(button(page)).to_have_text(RUNGS[-1])
    climb(page, card, 1)
    expect(page.locator(".fl-rung")).to_have_count(1)
    expect(page.locator(".fl-solution")).to_contain_text(FORMULA)


def test_drawn_again_it_shows_what_it_showed(mount: Mount) -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"rung": 3})
    expect(mount(card).locator(".fl-rung")).to_have_count(3)


@every("rung", range(5))
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, rung: int) -> None:
    card = fl.exercise("funnel.own")
    card.answer("funnel.own", {"rung": rung})
    assert barriers(mount(card, dark=rung % 2 == 0), ".fl-view") == []


@pytest.mark.every
@every("width", [320, 780])
def test_everything_fits(mount: Mount, language: str, width: int) -> None:
    cards = {name: fl.exercise(name) for name in exercises()}
    for name, card in cards.items():
        card.answer(name, {"rung": 4})
    page = mount(*cards.values(), width=width)
    wide = page.evaluate("() => [...document.querySelectorAll('.fl-view')].map((view) => view.scrollWidth)")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width, dict(zip(cards, wide, strict=True))
    shown = dict(zip(cards, page.locator(".fl-view").all_inner_texts(), strict=True))
    assert [name for name, text in shown.items() if re.search(r"undefined|\{|NaN", text)] == []
