"""`claim_lab` on a page: hands find both settings, and it is there for every eye, ear, language and width."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from steps import press, table

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS

Mount = Callable[..., Page]


def settle(page: Page) -> None:
    page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")


def said(view: Locator, words: str) -> None:
    expect(view.locator(".fl-said")).to_contain_text(words)


def test_both_settings_are_found_and_the_claim_gets_its_stamp(mount: Mount) -> None:
    page = mount(fl.claim_lab("itself"))
    view = page.locator(".fl-view")
    said(view, "✗ Fails here. G = 0.6: before they leave")
    expect(view.locator(".fl-claim-stamp")).not_to_contain_text("G ≥ 1")
    referrals = view.get_by_role("slider", name="Referrals")
    press(referrals, *["ArrowRight"] * 20)
    said(view, "Referrals: 0.3 → 0.5 per week. Both are found: the claim has its stamp.")
    said(view, "✓ Holds here. G = 1:")
    expect(view.locator(".fl-claim-stamp")).to_contain_text("Holds exactly where G ≥ 1.")
    expect(view.locator(".fl-claim-progress")).to_have_text("1 of 10 claims have their stamp.")
    view.get_by_role("button", name="Show: a setting where it fails").click()
    expect(referrals).to_have_attribute("aria-valuetext", "0.3 per week")
    page.wait_for_function("() => models[0].saved > 0")
    state = page.evaluate("() => models[0].state")
    assert state["settings"] == CLAIMS["itself"].start
    assert state["found"]["itself"]["holds"] == {**CLAIMS["itself"].start, "referral": 0.5}


def test_two_labs_on_a_page_keep_apart_and_each_claim_keeps_its_settings(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"), fl.claim_lab("mass"))
    first, second = page.locator(".fl-view").all()
    press(first.get_by_role("slider", name="Referrals"), "End")
    said(second, "Fails here. 30 s")
    first.get_by_role("button", name="Next claim").click()
    said(first, "After 13 weeks")
    first.get_by_role("combobox").select_option(index=0)
    expect(first.get_by_role("slider", name="Referrals")).to_have_attribute("aria-valuetext", "0.6 per week")
    expect(first.get_by_role("combobox").locator("option").first).to_have_text("1 · Word of mouth ✓")
    first.get_by_role("button", name="Reset").click()
    said(first, "Referrals: 0.6 → 0.15 per week.")
    page.evaluate("() => models.forEach((model) => model.remove())")
    assert page.evaluate("() => models.map((model) => model.listening())") == [0, 0]


def test_bars_do_not_compare_with_a_level_that_is_not_there(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"))
    view = page.locator(".fl-view")
    bars = view.locator(".fl-claim-bar")
    expect(bars).to_have_count(3)
    press(view.get_by_role("slider", name="Referrals"), "End")
    said(view, "grows without limit")
    expect(bars).to_have_count(0)
    page.locator("details summary").click()
    assert ["One per cent more pushes: customers", "no steady state"] in table(view)


def test_the_kernel_is_heard(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"))
    page.evaluate("() => models[0].set('claim', 'weakest')")
    said(page.locator(".fl-view"), "Holds here. At the weak stage")
    page.evaluate("() => models[0].set('settings', { weak: 0.2, strong: 0.6, price: 4 })")
    said(page.locator(".fl-view"), "Fails here. At the weak stage")
    page.locator("details summary").click()
    assert ["A point at the weak stage", "4 × the price"] in table(page.locator(".fl-view"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.claim_lab("mouth"), fl.claim_lab("market"), dark=dark)
    press(page.get_by_role("slider", name="Referrals").first, "End")
    for summary in page.locator("details summary").all():
        summary.click()
    assert barriers(page, "main") == []


TO_ITS_END = """(end) => { for (const slider of document.querySelectorAll(".fl-controls:not([hidden]) input")) {
  slider.value = slider[end];
  slider.dispatchEvent(new Event("input"));
} }"""


@pytest.mark.parametrize("width", [320, 1100])
def test_nothing_is_cut_off_and_nothing_is_missing_at_the_ends_of_all_sliders(
    mount: Mount, language: str, width: int
) -> None:
    page = mount(*(fl.claim_lab(name) for name in CLAIMS), width=width)
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    for end in ("min", "max"):
        page.evaluate(TO_ITS_END, end)
        settle(page)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
        shown = page.locator("main").inner_html() + page.locator("main").inner_text()
        assert not re.search(r"undefined|NaN|\{|–", shown)
