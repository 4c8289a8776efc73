"""`claim_lab` on a page: hands find both settings, and it is there for every eye, ear, language and width."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from steps import press, table

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.widgets.texts.claims import TEXTS, WORDS

Mount = Callable[..., Page]


def settle(page: Page) -> None:
    page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")


REFERRALS = next(each.label for each in CLAIMS["itself"].parameters if each.name == "referral")


def told(view: Locator, claim: str, reason: str, **values: object) -> None:
    """The verdict, and the reason for it with these numbers."""
    verdict = TEXTS["holds" if reason.startswith("holds") else "fails"]
    says(view.locator(".fl-said"), f"{verdict} {WORDS[claim].reasons[reason]}", **values)


def moved(view: Locator, before: str, after: str, then: str = "") -> None:
    says(view.locator(".fl-said"), f"{REFERRALS}: {before} → {after}. {then}".strip())


def test_both_settings_are_found_and_the_claim_gets_its_stamp(mount: Mount) -> None:
    page = mount(fl.claim_lab("itself"))
    view = page.locator(".fl-view")
    told(view, "itself", "fails", gain=0.6)
    never_says(view.locator(".fl-claim-stamp"), WORDS["itself"].stamp)
    referrals = view.get_by_role("slider", name=REFERRALS)
    press(referrals, *["ArrowRight"] * 20)
    moved(view, "0.3", "0.5 per week", TEXTS["said_stamped"])
    told(view, "itself", "holds", gain=1)
    says(view.locator(".fl-claim-stamp"), WORDS["itself"].stamp)
    says(view.locator(".fl-claim-progress"), TEXTS["stamped"], done=1, all=len(CLAIMS))
    view.get_by_role("button", name=f"{TEXTS['again']}: {TEXTS['found_fails']}").click()
    expect(referrals).to_have_attribute("aria-valuetext", "0.3 per week")
    page.wait_for_function("() => models[0].saved > 0")
    state = page.evaluate("() => models[0].state")
    assert state["settings"] == CLAIMS["itself"].start
    assert state["found"]["itself"]["holds"] == {**CLAIMS["itself"].start, "referral": 0.5}


def test_two_labs_on_a_page_keep_apart_and_each_claim_keeps_its_settings(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"), fl.claim_lab("mass"))
    first, second = page.locator(".fl-view").all()
    press(first.get_by_role("slider", name=REFERRALS), "End")
    told(second, "mass", "fails", time=30)
    first.get_by_role("button", name=TEXTS["next"]).click()
    told(first, "rest", "fails", pause=13)
    first.get_by_role("combobox").select_option(index=0)
    expect(first.get_by_role("slider", name=REFERRALS)).to_have_attribute("aria-valuetext", "0.6 per week")
    expect(first.get_by_role("combobox").locator("option").first).to_have_text(f"1 · {WORDS['mouth'].topic} ✓")
    first.get_by_role("button", name=TEXTS["reset"]).click()
    moved(first, "0.6", "0.15 per week")
    page.evaluate("() => models.forEach((model) => model.remove())")
    assert page.evaluate("() => models.map((model) => model.listening())") == [0, 0]


def test_bars_do_not_compare_with_a_level_that_is_not_there(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"))
    view = page.locator(".fl-view")
    bars = view.locator(".fl-claim-bar")
    expect(bars).to_have_count(3)
    press(view.get_by_role("slider", name=REFERRALS), "End")
    told(view, "mouth", "holds_limitless")
    expect(bars).to_have_count(0)
    page.locator("details summary").click()
    pushes = next(label for name, label, _unit in WORDS["mouth"].quantities if name == "push_effect")
    assert [pushes, TEXTS["no_level"]] in table(view)


def test_the_kernel_is_heard(mount: Mount) -> None:
    page = mount(fl.claim_lab("mouth"))
    page.evaluate("() => models[0].set('claim', 'weakest')")
    told(page.locator(".fl-view"), "weakest", "holds")
    page.evaluate("() => models[0].set('settings', { weak: 0.2, strong: 0.6, price: 4 })")
    told(page.locator(".fl-view"), "weakest", "fails", price=4)
    page.locator("details summary").click()
    price = next(each for each in CLAIMS["weakest"].parameters if each.name == "price")
    assert [price.label, f"4 {price.unit}"] in table(page.locator(".fl-view"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.claim_lab("mouth"), fl.claim_lab("market"), dark=dark)
    press(page.get_by_role("slider", name=REFERRALS).first, "End")
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
