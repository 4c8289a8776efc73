"""What a browser keeps of the answers: in two tabs, over a reload, where there is no room, and where all is broken."""

import json
from pathlib import Path

import pytest
from every import at_first
from own_steps import TYPED, field, fill_in
from pages import HEARD, KEPT, READY, answer_here, kept, opened
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.own_page import NUMBERS
from flywheel_lab.lessons.progress.state import loads
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.pages.texts import TEXTS
from flywheel_lab.widgets.learning.progress import TEXTS as MAP
from flywheel_lab.widgets.own import is_mine
from flywheel_lab.widgets.texts.questions import TEXTS as CARD

CHAPTER = "05_flywheel.html"
FULL = """() => {
  for (let size = 1 << 23; size; size >>= 1)
    try { localStorage.setItem(`other-${size}`, "x".repeat(size)); } catch { /* less, then */ }
}"""


def test_what_one_tab_answers_is_in_the_other_and_neither_loses_any(leaf: Page, site: Path) -> None:
    one, other = opened(leaf, site, "en", CHAPTER), opened(leaf.context.new_page(), site, "en", CHAPTER)
    one.wait_for_function(READY)
    other.wait_for_function(READY)
    answer_here(one, "flywheel.half")
    expect(other.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    answer_here(other, "flywheel.longer")
    expect(one.locator(".fl-progress")).to_contain_text("2 of")
    assert {*kept(one).items} == {"flywheel.half", "flywheel.longer"}


def test_where_there_is_no_room_answers_go_on_and_a_copy_has_them_all(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", CHAPTER)
    answer_here(page, "flywheel.half")
    page.wait_for_function(HEARD, arg=["flywheel.half"])
    page.evaluate(FULL)
    answer_here(page, "flywheel.longer")
    expect(page.locator("[id='cell-id=predict-longer'] .fl-notice")).to_have_text(TEXTS["full_here"])
    answer_here(page, "flywheel.quiz-senders")
    expect(page.locator(".fl-progress")).to_contain_text("3 of")
    with page.expect_download() as download:
        page.get_by_role("button", name=MAP["export"]).click()
    saved = loads(Path(download.value.path()).read_bytes())
    assert {*saved.items} == {"flywheel.half", "flywheel.longer", "flywheel.quiz-senders"}
    expect(page.locator(".fl-progress [role=status]").last).to_contain_text("flywheel-lab-progress.json")
    assert [*kept(page).items] == ["flywheel.half"]


def test_a_copy_that_is_added_says_so_and_opens_what_waited(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", CHAPTER)
    page.wait_for_function(READY)
    text = json.dumps({"version": 1, "items": {"flywheel.half": {**ITEM, "first": "30", "last": "30"}}})
    copy = {"name": "copy.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator(".fl-progress input[type=file]").set_input_files([copy])  # type: ignore[list-item]
    expect(page.locator(".fl-progress [role=status]").last).to_have_text(TEXTS["added"])
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)


def test_a_reload_keeps_what_is_half_typed_and_what_was_said(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", CHAPTER)
    half, senders = (
        page.locator(f"[id='cell-id={cell}'] section.fl-question") for cell in ("predict-half", "ask-senders")
    )
    answer_here(page, "flywheel.quiz-senders")
    said = senders.inner_text()
    half.get_by_label(CARD["low"]).press_sequentially("12 we")
    page.wait_for_function("() => sessionStorage.getItem('flywheel-lab/tab')?.includes('12 we')")
    page.reload()
    expect(half.get_by_label(CARD["low"])).to_have_value("12 we")
    assert senders.inner_text() == said
    assert kept(page).items["flywheel.quiz-senders"].tries == 1


def test_an_answer_stays_over_a_reload_and_in_the_next_chapter(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", CHAPTER)
    answer_here(page, "flywheel.half")
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


ITEM = {"status": "passed", "first_status": "passed", "tries": 1, "misconceptions": [], "warm_ups": [], "day": ""}
EVIL = "<img src=x onerror=alert(1)>"
ODD = {
    name: {**ITEM, "first": EVIL, "last": {"text": EVIL}}
    for name in ("flywheel.coast-in-words", "flywheel.start", EVIL)
}
BROKEN = [json.dumps({"version": 1, "items": ODD}), '{"version": 9, "items": {}}', "{", "", "null", "<b>"]
BROKEN += ['{"version": 1, "items": {"flywheel.half": 3}}']


@pytest.mark.parametrize("text", at_first(2, BROKEN))
def test_a_broken_progress_never_breaks_a_page(leaf: Page, site: Path, text: str) -> None:
    page = opened(leaf, site, "en", "accessibility.html")
    page.evaluate("(text) => localStorage.setItem('flywheel-lab/progress', text)", text)
    page.evaluate("(text) => sessionStorage.setItem('flywheel-lab/tab', text)", text)
    opened(page, site, "en", CHAPTER)
    page.wait_for_function(READY)
    answer_here(page, "flywheel.half")
    expect(page.locator("[id='cell-id=predict-half'] .fl-status").first).to_contain_text("✓")
