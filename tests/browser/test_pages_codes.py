"""In a workshop without a network: a seat typed once, a code below each answer, and a page that reads the codes."""

from pathlib import Path

from pages import opened
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.codes.asked import codes
from flywheel_lab.chapters.codes.reading import code_of
from flywheel_lab.chapters.places import place_of
from flywheel_lab.pages.texts import TEXTS

QUESTION = "funnel.doubled"


def test_who_has_typed_a_seat_sees_a_code_that_the_trainer_can_read(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "de", "room.html")
    page.locator("#seat").fill("11")
    page.locator("#seat").press("Enter")
    opened(leaf, site, "de", "01_funnel.html")
    card = page.locator(f"[id='cell-id={place_of(QUESTION)['cell']}'] section.fl-question")
    card.locator(".fl-option").nth(1).click()
    card.locator(".fl-how-sure label").nth(3).click()
    card.locator("button.fl-main").click()
    code = card.locator(".fl-room-code strong").inner_text()
    place = "ABCD".index(card.locator(".fl-option input:checked").get_attribute("value") or "")
    assert codes()[QUESTION].read(code) == [11, place, 4]
    opened(leaf, site, "de", "codes.html")
    page.locator("#coded").select_option(QUESTION)
    page.locator("#pasted").fill(f"{code}\nhello\n{code_of(QUESTION, 'A', 12)}")
    expect(page.locator(".fl-histogram b")).to_have_count(4)
    assert sum(int(each) for each in page.locator(".fl-histogram b").all_inner_texts()) == 2
    expect(page.locator(".fl-room-left li")).to_have_count(1)


def test_who_has_left_the_workshop_sees_no_code(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "room.html")
    page.locator("#seat").fill("11")
    page.locator("#seat").press("Enter")
    page.get_by_role("button", name=TEXTS["seat_out"]).click()
    opened(leaf, site, "en", "01_funnel.html")
    card = page.locator(f"[id='cell-id={place_of(QUESTION)['cell']}'] section.fl-question")
    card.locator(".fl-option").first.click()
    card.locator("button.fl-main").click()
    expect(card.locator(".fl-status")).to_be_visible()
    expect(page.locator(".fl-room-code, .fl-how-sure")).to_have_count(0)


def test_the_pages_of_a_workshop_keep_nobody_out(leaf: Page, site: Path, barriers) -> None:  # type: ignore[no-untyped-def]
    found = []
    for name in ("room.html", "codes.html"):
        page = opened(leaf, site, "de", name)
        if name == "codes.html":
            page.locator("#coded").select_option(QUESTION)
            page.locator("#pasted").fill(code_of(QUESTION, "A", 12))
        found += barriers(page, "main")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found == []
