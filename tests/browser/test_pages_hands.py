"""Pages under hands: a finger on a phone, a keyboard alone, any width."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from every import every, one_at_a_time
from pages import HEARD, UNFOLD, opened
from playwright.sync_api import Locator, Page, expect
from steps import PAINTED
from touching import middle

from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.models.domain import CONVERSION
from flywheel_lab.pages.explorers import EXPLORERS
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.texts.questions import TEXTS

WIDTHS = (360, 768, 1366)
# What reaches beyond the page to the right, unless it is within something that can be scrolled.
BEYOND = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const scrolls = (node) => node !== document.body && getComputedStyle(node).overflowX !== "visible";
  const within = (node) => node && (scrolls(node) || within(node.parentElement));
  const far = (node) => node.getBoundingClientRect().right > wide + 1;
  const beyond = [...document.body.querySelectorAll("*")].filter((node) => far(node) && !within(node.parentElement));
  return beyond.slice(0, 3).map((node) => `${node.tagName} ${node.getAttribute("class")}`);
}"""
PAGES = ["index.html", "glossary.html", *(f"explore/{name}.html" for name in EXPLORERS), *map(page_of, CHAPTERS)]
PAGES.sort(key=lambda name: name != "06_three_lenses.html")  # the largest explorers stand in it


@one_at_a_time(name=PAGES, width=WIDTHS)
def test_no_page_is_wider_than_its_window(leaf: Page, site: Path, language: str, name: str, width: int) -> None:
    leaf.set_viewport_size({"width": width, "height": 740})
    page = opened(leaf, site, language, name)
    page.evaluate(UNFOLD)
    page.evaluate(PAINTED)
    assert page.evaluate(BEYOND) == []


@every("name", ["index.html", "glossary.html", "accessibility.html", *(f"explore/{name}.html" for name in EXPLORERS)])
def test_a_page_has_no_barrier(leaf: Page, site: Path, barriers: Callable[..., list[str]], name: str) -> None:
    assert barriers(opened(leaf, site, "de", name), "body") == []


def swipe(start: Locator, right: float, up: float) -> None:
    """Put a finger on something, move it, and lift it."""
    page = start.page
    finger = page.context.new_cdp_session(page)
    start.scroll_into_view_if_needed()
    x, y = middle(start)
    points = [(x + right * step / 8, y - up * step / 8) for step in range(9)]
    for kind, (a, b) in zip(["touchStart", *["touchMove"] * 8], points, strict=True):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(800)  # what was flung a moment ago takes no tap, on a busy machine for longer


def test_a_finger_draws_a_forecast_and_hands_it_in(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "00_start.html")
    card = page.locator("[id='cell-id=predict-rumour'] section.fl-question")
    handle = card.get_by_role("slider").nth(3)
    swipe(handle, 0, 60)
    assert float(handle.get_attribute("aria-valuenow") or 0) > 0
    card.get_by_role("button", name=TEXTS["commit"]).tap()
    expect(card.locator(".fl-status").first).to_be_visible()
    page.wait_for_function(HEARD, arg=["start.rumour"])


def test_a_double_click_hands_in_once_and_leaves_what_is_said(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    card = page.locator("[id='cell-id=predict-half'] section.fl-question")
    for label, value in {"low": "20", "guess": "30", "high": "40"}.items():
        card.get_by_label(TEXTS[label]).fill(value)
    card.get_by_role("button", name=TEXTS["commit"]).dblclick()
    expect(card.locator(".fl-status").first).to_be_visible()
    card.get_by_role("button", name=TEXTS["again"]).click()
    expect(card.get_by_role("button", name=TEXTS["commit"])).to_be_visible()


def test_a_finger_pulls_at_the_picture_of_an_explorer(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/hourglass.html")
    slider = page.locator(".fl-control").get_by_role("slider", name=CONVERSION.label)
    before = slider.input_value()
    swipe(page.locator("svg.fl-hourglass-hands [data-grip='1']"), 20, 0)
    assert slider.input_value() > before
    assert page.evaluate("scrollX") == 0


# A ring around what has the focus; in a picture a line of its own.
SEES = """() => {
  const { outlineStyle, outlineWidth, stroke } = getComputedStyle(document.activeElement);
  const ring = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  return [ring || !["none", "rgba(0, 0, 0, 0)"].includes(stroke), document.activeElement.outerHTML.slice(0, 120)];
}"""


def tab_to(page: Page, place: Locator, unseen: list[str]) -> None:
    """Press the Tab key until something in a place has the focus; note what has it and does not show it."""
    for _press in range(120):
        page.keyboard.press("Tab")
        seen, what = page.evaluate(SEES)
        unseen += [] if seen else [what]
        if place.evaluate("(node) => node.contains(document.activeElement)"):
            return
    pytest.fail("the Tab key does not lead there")


def test_a_keyboard_alone_opens_the_gates(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    unseen: list[str] = []
    page.keyboard.press("Tab")
    expect(page.locator(".fl-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    cells = ("predict-half", "predict-longer")
    half, longer = (page.locator(f"[id='cell-id={cell}'] section.fl-question") for cell in cells)
    for field in half.get_by_role("textbox").all():
        tab_to(page, field, unseen)
        page.keyboard.type("20")
    page.keyboard.press("Enter")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    tab_to(page, longer.get_by_role("radio").first, unseen)
    page.keyboard.press("ArrowDown")
    tab_to(page, longer.get_by_role("button", name=re.compile(TEXTS["commit"])), unseen)
    page.keyboard.press("Enter")
    expect(longer.locator(".fl-status").first).to_be_visible()
    page.wait_for_function(HEARD, arg=["flywheel.half", "flywheel.longer"])
    assert unseen == []
