"""The screen of levers: an order by hand and by keys, an answer that says what it draws, guesses that open in place."""

from collections.abc import Callable
from typing import Any

import pytest
from every import at_first, every
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.texts.levers import TEXTS

Mount = Callable[..., Page]


def shown(**state: Any) -> Any:
    explorer = fl.explore_levers()
    for name, value in state.items():
        setattr(explorer, name, value)
    return explorer


def state(page: Page, name: str) -> Any:
    return page.evaluate(f"() => models[0].state.{name}")


def test_the_order_is_guessed_by_keys_and_then_the_answer_is_shown(mount: Mount) -> None:
    page = mount(shown())
    page.locator(".fl-lines li").nth(4).press("ArrowUp")
    assert state(page, "order")[3] == "stay"
    expect(page.locator(".fl-lever-line").first).to_be_hidden()
    page.get_by_role("button", name=TEXTS["reveal"]).click()
    assert state(page, "revealed") is True
    expect(page.locator(".fl-lever strong").first).to_have_text("Customers stay longer")
    expect(page.locator(".fl-said")).to_contain_text("You had put “More ads” first; it comes in place 3 of 6.")


def test_each_row_says_in_words_what_its_bar_draws(mount: Mount) -> None:
    explorer = shown(revealed=True)
    page = mount(explorer)
    assert page.locator(".fl-lever-line").all_inner_texts() == [row["line"] for row in explorer.answer["rows"]]
    wide = page.locator(".fl-until").evaluate_all("(bars) => bars.map((bar) => bar.getBoundingClientRect().width)")
    assert wide == sorted(wide, reverse=True) and wide[0] > wide[-1] + 20


def test_a_guess_opens_in_place_and_is_sent_as_a_share(mount: Mount) -> None:
    page = mount(shown(revealed=True))
    row = page.locator(".fl-lever").first
    row.locator(".fl-guessed").click()
    row.get_by_label(TEXTS["question_step"]).fill("2.5")
    row.get_by_label(TEXTS["question_twice"]).fill("1.2")
    assert (state(page, "effects"), state(page, "twice")) == ({"stay": 0.025}, {"stay": 1.2})
    row.get_by_role("button", name=TEXTS["reset"]).click()
    assert (state(page, "effects"), state(page, "twice")) == ({}, {})


@every("typed, key", [("90", "question_step"), ("0", "question_step"), ("2", "question_twice"), ("", "question_twice")])
def test_a_guess_that_cannot_be_is_answered_and_not_sent(typed: str, key: str, mount: Mount) -> None:
    page = mount(shown(revealed=True))
    row = page.locator(".fl-lever").first
    row.locator(".fl-guessed").click()
    row.get_by_label(TEXTS[key]).fill(typed)
    expect(row.locator(".fl-trouble")).not_to_be_empty()
    assert (state(page, "effects"), state(page, "twice")) == ({}, {})
    page.evaluate("() => { models.pop().remove(); models.length = 0; }")


def test_what_nobody_can_know_is_a_sentence_without_a_bar(mount: Mount) -> None:
    page = mount(fl.explore_levers("craft", estimate=fl.estimate_journey(fl.load("craft"))))
    expect(page.locator(".fl-said")).to_contain_text("Record cancellations first")
    expect(page.locator(".fl-lever-rows")).to_be_hidden()
    expect(page.locator(".fl-guess-first")).to_be_hidden()


def test_ones_own_firm_is_asked_for_its_money(mount: Mount) -> None:
    page = mount(fl.explore_levers(fl.four_numbers(9000, 650, 650, 0.3)))
    page.get_by_label(TEXTS["margin"]).fill("9")
    page.get_by_label(TEXTS["ads"]).fill("18200")
    page.get_by_label(TEXTS["ads"]).press("Tab")
    assert state(page, "money") == {"margin": 9, "ads": 18200}


@pytest.mark.parametrize("dark", at_first(1, [True, False]), ids=["dark", "light"])
def test_it_has_room_on_a_phone_and_no_barrier(
    dark: bool, mount: Mount, language: str, barriers: Callable[..., list[str]]
) -> None:
    page = mount(shown(revealed=True), dark=dark, width=340)
    page.locator(".fl-guessed").first.click()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert barriers(page, ".fl-levers") == []
