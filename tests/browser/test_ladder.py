"""The help ladder in a browser: one rung at a time, and what was shown stays."""

import re
from collections.abc import Callable
from typing import Any

from every import every
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.chapters.feedback import HOW
from flywheel_lab.lessons.help.ladder import complaint, mix_lines
from flywheel_lab.lessons.outcome import FACES
from flywheel_lab.lessons.progress.store import read
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
NAME = "funnel.overall"
HINTS, STEPS = exercises()[NAME].hints, exercises()[NAME].steps
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


def in_order(page: Page, steps: tuple[str, ...]) -> None:
    """Put the lines in order with the keyboard."""
    for place, step in enumerate(steps):
        up = page.get_by_role("button", name=TEXTS["up"].format(line=step.strip()), exact=True)
        while page.locator(".fl-line-text").all_inner_texts().index(step.strip()) > place:
            up.press("ArrowUp")


def test_at_first_there_is_a_field_a_status_and_one_button_for_help(mount: Mount) -> None:
    page = mount(fl.exercise(NAME))
    expect(page.locator(".fl-status")).to_have_text(STATUS["not attempted"])
    expect(page.locator(".fl-outcome")).to_contain_text(HOW)
    expect(page.locator(".fl-row > button:visible")).to_have_text([TEXTS["check"], RUNGS[0]])
    assert not any(text in page.content() for text in (*HINTS, *STEPS))


def test_each_press_shows_one_rung_more_and_keeps_the_others(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    for rung, words in enumerate((*RUNGS[1:3], TEXTS["order_check"])):
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


def test_a_wrong_order_is_told_which_name_is_missing(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 4)
    wrong = complaint(STEPS, mix_lines(NAME, STEPS))
    assert "`" in wrong
    expect(page.locator(".fl-judged")).to_contain_text(wrong.replace("`", ""))
    asked = page.evaluate("(name) => models[0].state.committed[name]", NAME)
    assert asked == {"answer": {"rung": 3, "order": "ABC"}, "turn": 4}


def test_the_right_order_leads_to_the_solution(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 3)
    in_order(page, STEPS)
    climb(page, card, 1)
    expect(page.locator(".fl-judged.fl-right")).not_to_be_empty()
    expect(page.locator("button:visible", has_text=TEXTS["anyway"])).to_have_count(0)
    climb(page, card, 1)
    assert page.locator("pre").inner_text().splitlines() == list(STEPS)
    expect(page.locator(".fl-solution")).to_contain_text(str(exercises()[NAME].because))
    expect(page.locator(".fl-solution")).to_be_focused()
    expect(page.locator(".fl-ladder > .fl-row button:visible")).to_have_count(0)


def test_nobody_is_lost_in_the_mixed_lines(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 3)
    page.get_by_role("button", name=TEXTS["anyway"]).click()
    told(page, card)
    expect(page.locator("pre")).to_contain_text(STEPS[-1])
    expect(page.locator(".fl-judged")).to_have_text("")


def test_help_is_no_answer(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 3)
    in_order(page, STEPS)
    climb(page, card, 2)
    assert read().items == {}
    expect(page.locator(".fl-status")).to_have_text(STATUS["not attempted"])


def test_the_status_follows_the_code_cell_and_the_help_stays(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    climb(page, card, 1)
    for answer, status in ((0.9, "not yet"), (0.04455, "passed")):
        fl.check(NAME, answer)
        page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
        expect(page.locator(".fl-status")).to_have_text(STATUS[status])
        expect(page.locator(".fl-hint")).to_have_count(1)


def test_who_has_passed_may_see_the_solution_alone(mount: Mount) -> None:
    card = fl.exercise(NAME)
    page = mount(card)
    fl.check(NAME, 0.04455)
    page.evaluate("(outcomes) => models[0].set('outcomes', outcomes)", card.outcomes)
    expect(button(page)).to_have_text(RUNGS[-1])
    climb(page, card, 1)
    expect(page.locator(".fl-rung")).to_have_count(1)
    expect(page.locator("pre")).to_contain_text(STEPS[-1])


def test_drawn_again_it_shows_what_it_showed(mount: Mount) -> None:
    card = fl.exercise(NAME)
    card.answer(NAME, {"rung": 3, "order": ""})
    card.drafts = {NAME: {"rung": 3, "order": "CAB"}}
    page = mount(card)
    expect(page.locator(".fl-rung")).to_have_count(3)
    letters = page.locator(".fl-lines li").evaluate_all("(lines) => lines.map((line) => line.dataset.letter)")
    assert letters == ["C", "A", "B"]


@every("rung", range(5))
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, rung: int) -> None:
    card = fl.exercise("funnel.own")
    card.answer("funnel.own", {"rung": rung, "order": "ABC"})
    assert barriers(mount(card, dark=rung % 2 == 0), ".fl-view") == []


@every("width", [320, 780])
@every("name", exercises())
def test_everything_fits(mount: Mount, language: str, name: str, width: int) -> None:
    card = fl.exercise(name)
    card.answer(name, {"rung": 3, "order": "ABC"})
    card.answer(name, {"rung": 4, "order": ""})
    page = mount(card, width=width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert not re.search(r"undefined|\{|NaN", page.locator(".fl-view").inner_text().replace("[0] * 26", ""))
