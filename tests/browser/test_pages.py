"""The course as pages: nothing is in anybody's way, answers stay, and no address or stored text breaks a page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from answering import answer
from own_steps import TYPED, field, fill_in
from pages import KEPT, READY, kept, opened
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.summing_up import NUMBERS
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.widgets.own import is_mine


def test_a_page_has_no_barrier(leaf: Page, site: Path, barriers: Callable[[Page, str], list[str]]) -> None:
    for name in ("index.html", "glossary.html", "explore/flywheel.html"):
        assert barriers(opened(leaf, site, "de", name), "body") == []


def test_an_answer_stays_over_a_reload_and_in_the_next_chapter(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    answer(page.locator("[id='cell-id=predict-half'] section.fl-question"), "flywheel.half")
    page.reload()
    expect(page.locator("[id='cell-id=predict-half'] .fl-status").first).to_contain_text("✓")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    opened(page, site, "en", "06_three_lenses.html")
    expect(page.locator(".fl-progress")).to_contain_text("1 of")


def test_four_numbers_stay_with_the_answers_in_a_file_that_python_reads(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "de", "07_your_firm.html")
    fill_in(page, *TYPED["de"])
    page.wait_for_function(f"() => ({KEPT})()?.includes({json.dumps(TYPED['de'][3])})")
    typed = kept(page).items[NUMBERS].last
    assert is_mine(typed)
    assert [typed["entries"][name]["typed"] for name in NAMES] == list(TYPED["de"])
    opened(page, site, "en", "07_your_firm.html")
    expect(field(page, "lost")).to_have_value(TYPED["de"][2])
    page.evaluate(f"() => localStorage.setItem('flywheel-lab/progress', ({KEPT})().replaceAll('guess', 'hostile'))")
    page.reload()
    expect(field(page, "lost")).to_have_value("")


BROKEN = [
    "#s=",
    "#s=F1",
    "#s=<script>alert(1)</script>",
    "#s=%E0%A4%A",
    "#cell-id=nowhere",
    "#s=W1AAA-AAAA",
    "#s=" + "Z" * 4000,
]


def test_a_broken_or_hostile_address_shows_the_start(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    expect(page.locator(".fl-view")).to_be_visible()
    start = page.locator(".fl-view").inner_text()
    for address in BROKEN:
        leaf.goto("about:blank")
        leaf.goto((site / "en" / "explore" / "flywheel.html").as_uri() + address)
        expect(page.locator(".fl-view")).to_be_visible()
        assert page.locator(".fl-view").inner_text() == start


def test_what_is_set_stands_in_the_address(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    week = page.get_by_role("slider", name="Week")
    week.press("End")
    page.wait_for_function("() => location.hash.length > 4")
    address, value = page.url, week.input_value()
    leaf.goto("about:blank")
    leaf.goto(address)
    assert page.get_by_role("slider", name="Week").input_value() == value


HOSTILE: list[Any] = [
    "",
    "{",
    "null",
    '{"version": 1, "items": {"flywheel.half": 3}}',
    '{"version": 9, "items": {}}',
    "<b>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_broken_progress_never_breaks_a_page(leaf: Page, site: Path, text: str) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    page.evaluate("(text) => localStorage.setItem('flywheel-lab/progress', text)", text)
    page.reload()
    page.wait_for_function(READY)
    answer(page.locator("[id='cell-id=predict-half'] section.fl-question"), "flywheel.half")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
