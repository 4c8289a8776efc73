"""The page that tries a browser before a workshop says in one sentence whether it will do, and what to do if not."""

from collections.abc import Callable

import pytest
from every import every
from playwright.sync_api import Page, expect

from flywheel_lab.messages import gettext, use_language
from flywheel_lab.trainer.letters.browser import SAID, SHOWN, browser_page

ADDRESS = "https://bare.test/browser.html"
LACKS = {
    "keeps": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('private'); } });",
    "paints": "HTMLCanvasElement.prototype.getContext = ((usual) => function (kind) {"
    " return this.id === 'paper' ? usual.call(this, kind) : null; })(HTMLCanvasElement.prototype.getContext);",
    "looks": "CSS.supports = () => false;",
    "reaches": "window.fetch = () => Promise.reject(new Error('no network'));",
}
"""What a browser may lack, by the names of what is tried."""


def opened(leaf: Page, language: str, lacks: str = "") -> Page:
    use_language(language)
    leaf.route(ADDRESS, lambda route: route.fulfill(body=browser_page(), content_type="text/html; charset=utf-8"))
    leaf.add_init_script(LACKS.get(lacks, ""))
    leaf.goto(ADDRESS)
    return leaf


def draw(leaf: Page) -> None:
    leaf.locator("#paper").scroll_into_view_if_needed()
    box = leaf.locator("#paper").bounding_box() or {}
    leaf.mouse.move(box["x"] + 20, box["y"] + 40)
    leaf.mouse.down()
    leaf.mouse.move(box["x"] + 200, box["y"] + 90, steps=6)
    leaf.mouse.up()


def says(leaf: Page, key: str) -> None:
    expect(leaf.locator("#verdict")).to_have_text(gettext(SAID[f"verdict_{key}"]))
    expect(leaf.locator("#remedy")).to_have_text(gettext(SAID.get(f"remedy_{key}", "")))


def test_a_line_across_the_box_is_all_that_is_left_to_do(
    leaf: Page, language: str, barriers: Callable[..., list[str]]
) -> None:
    says(opened(leaf, language), "draw")
    draw(leaf)
    says(leaf, "all")
    expect(leaf.locator(".fl-try .yes")).to_have_count(6)
    assert leaf.evaluate("document.documentElement.scrollWidth") == 360
    assert barriers(leaf, "main") == []


def test_it_can_be_drawn_with_the_keyboard(leaf: Page) -> None:
    opened(leaf, "en").locator("#paper").focus()
    for _press in range(6):
        leaf.keyboard.press("ArrowRight")
    says(leaf, "all")


@pytest.mark.parametrize("lacks", LACKS)
def test_what_is_missing_is_named_with_a_remedy(leaf: Page, lacks: str) -> None:
    opened(leaf, "en", lacks)
    draw(leaf)
    says(leaf, lacks)
    expect(leaf.locator(f'[data-check="{lacks}"] .state')).to_have_text(SAID["no"])


def test_on_a_stick_the_way_to_the_trainer_is_left_for_the_room(
    leaf: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("stick") / "browser.html"
    use_language("en")
    file.write_text(browser_page(), "utf-8")
    leaf.goto(file.as_uri())
    draw(leaf)
    says(leaf, "all")
    expect(leaf.locator('[data-check="reaches"] .state')).to_have_text(SAID["later"])


@every("language", ["en", "de"])
def test_a_browser_that_cannot_run_it_is_told_so_by_the_page_as_it_stands(language: str, headless: object) -> None:
    use_language(language)
    page = headless.new_page(java_script_enabled=False)
    page.set_content(browser_page())
    shown = page.locator("#verdict").inner_text(), page.locator("#remedy").inner_text()
    page.close()
    assert shown == (gettext(SHOWN["silent"]), gettext(SHOWN["silent_remedy"]))
