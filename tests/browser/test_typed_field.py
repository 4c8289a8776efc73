"""The field of an exercise says how it is read while one types, and inserts the names that a formula may use."""

from collections.abc import Callable
from typing import Any

import pytest
from every import at_first
from playwright.sync_api import Page, expect

import flywheel_lab as fl

Mount = Callable[..., Page]
FIELD, LINE = ".fl-typed input", ".fl-typed .fl-reads"


@pytest.mark.parametrize(
    ("name", "typed", "line"),
    [
        ("funnel.overall", "1 in 22", "I read: 4.545%"),
        ("funnel.overall", "0,045", "I read: 4.5%"),
        ("funnel.overall", "1.5", "I read: 1.5%"),
        ("funnel.waiting", "1,400 days", "I read: 200 weeks (1,400 days)"),
        ("funnel.waiting", "140 days", "I read: 20 weeks (140 days)"),
        ("flywheel.gain", "=sum(stays × brings)", "I calculate: 0.3"),
        ("funnel.own", "new leads × share", "With new leads = 41, share = 0.27, weeks = 3.5 that gives 11.07"),
        ("funnel.own", "shar × 2", "Did you mean share?"),
        ("funnel.inside", "no idea", "I cannot read “no idea” yet."),
    ],
)
def test_the_line_says_what_was_read_or_what_would_help(mount: Mount, name: str, typed: str, line: str) -> None:
    page = mount(fl.exercise(name))
    page.fill(FIELD, typed)
    expect(page.locator(LINE)).to_contain_text(line)
    page.fill(FIELD, "")
    expect(page.locator(LINE)).to_have_text("")


def test_a_name_is_inserted_by_mouse_and_by_keyboard_and_one_goes_on_typing(mount: Mount) -> None:
    page = mount(fl.exercise("flywheel.level"))
    page.get_by_role("button", name="Insert without (").click()
    page.get_by_role("button", name="÷", exact=True).focus()
    page.keyboard.press("Enter")
    for part in (" (1 − (leads", " − from ads) ÷ leads)"):
        page.keyboard.type(part)
    assert page.input_value(FIELD) == "without ÷ (1 − (leads − from ads) ÷ leads)"
    expect(page.locator(LINE)).to_contain_text("I calculate: 312.5 customers")
    page.keyboard.press("Enter")
    expect(page.locator(".fl-status")).to_contain_text("Passed")


@pytest.mark.parametrize("dark", at_first(1, [False, True]))
def test_everything_fits_on_a_narrow_screen_and_is_within_reach_of_all(
    mount: Mount, barriers: Any, dark: bool, language: str
) -> None:
    page = mount(fl.exercise("funnel.inside"), fl.exercise("flywheel.gain"), dark=dark, width=320)
    page.locator(FIELD).first.fill("1 2 3 no idea what this is, and it is long enough for several lines")
    page.wait_for_timeout(1200)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert barriers(page, ".fl-view") == []


def test_a_question_with_a_unit_says_how_it_is_read(mount: Mount) -> None:
    page = mount(fl.quiz("funnel.quiz-inside"))
    page.fill(".fl-kind-number input", "28 days")
    expect(page.locator(".fl-reads")).to_have_text("I read: 4 weeks (28 days)")
