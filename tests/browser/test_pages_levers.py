"""On its page, the screen of levers answers as Python does, and its address tells what is set."""

from pathlib import Path

from own_steps import fill_in, own
from pages import opened
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.texts.levers import NEEDS_MONEY, TEXTS


def test_a_page_answers_what_is_set(leaf: Page, site: Path) -> None:
    page, explorer = opened(leaf, site, "en", "explore/levers.html"), fl.explore_levers("shop")
    page.get_by_role("button", name=TEXTS["reveal"]).click()
    expect(page.locator(".fl-view")).to_contain_text(explorer.answer["said"])
    page.get_by_role("slider").press("End")
    page.get_by_label(TEXTS["until"]).select_option(index=0)
    explorer.budget, explorer.until = explorer.given["firms"][0]["budget"]["max"], 52
    for said in (explorer.answer["said"], explorer.answer["split"]["said"], explorer.answer["rows"][-1]["line"]):
        expect(page.locator(".fl-view")).to_contain_text(said)


def test_what_is_set_stands_in_the_address_and_stays_in_the_other_language(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/levers.html")
    page.get_by_label(TEXTS["firm"]).select_option(index=3)
    page.get_by_role("button", name=TEXTS["reveal"]).click()
    page.get_by_role("slider").press("End")
    page.wait_for_function("() => location.hash.length > 4")
    page.wait_for_timeout(500)  # the address follows when nothing moves any more
    seen, address = page.locator(".fl-view").inner_text(), page.url
    leaf.goto("about:blank")
    leaf.goto(address)
    assert page.locator(".fl-view").inner_text() == seen
    page.get_by_role("link", name="Deutsch").click()
    fl.use_language("de")
    explorer = fl.explore_levers("craft")
    explorer.budget = explorer.given["firms"][0]["budget"]["max"]
    expect(page.locator(".fl-view")).to_contain_text(explorer.answer["said"])


def test_a_broken_address_shows_the_start(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/levers.html")
    start = page.locator(".fl-view").inner_text()
    for code in ("", "N1", "<script>alert(1)</script>", "N1AAA-AAAA", "Z" * 4000):
        page.evaluate("(code) => history.replaceState(null, '', '#s=' + code)", code)
        page.reload()
        assert page.locator(".fl-view").inner_text() == start, code


def test_ones_own_firm_is_offered_once_it_was_typed_and_no_address_tells_of_it(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/own.html")
    fill_in(page, "9,000", "650", "650", "30 %")
    page.get_by_label(own("firm")).fill("Wool & more")
    page.wait_for_function("() => localStorage.getItem('flywheel-lab/progress')?.includes('Wool & more')")
    page = opened(leaf, site, "en", "explore/levers.html")
    page.get_by_label(TEXTS["firm"]).select_option("Wool & more")
    expect(page.locator(".fl-view")).to_contain_text(NEEDS_MONEY)
    for name, euros in (("margin", "9"), ("ads", "18500")):
        page.get_by_label(TEXTS[name]).fill(euros)
        page.get_by_label(TEXTS[name]).press("Tab")
    page.get_by_role("button", name=TEXTS["reveal"]).click()
    expect(page.locator(".fl-view")).to_contain_text("1,800 €")
    page.wait_for_timeout(500)  # the address follows when nothing moves any more
    assert "#" not in page.url
    page.reload()
    page.get_by_label(TEXTS["firm"]).select_option("Wool & more")
    assert page.get_by_label(TEXTS["margin"]).input_value() == "9"
