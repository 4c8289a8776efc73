"""`claim_lab` for every eye, ear, language and width."""

import re
from collections.abc import Callable

import pytest
from claim_steps import look, opened, settle
from every import every
from looks import OUTSIDE
from playwright.sync_api import Page
from steps import press

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.models.claims.border import SEARCHES

Mount = Callable[..., Page]
REFERRALS = next(each.label for each in CLAIMS["itself"].parameters if each.name == "referral")


@pytest.mark.every
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    page = mount(fl.claim_lab("mouth"), opened("market", 30), opened("pushes", 3.2), dark=dark)
    press(page.get_by_role("slider", name=REFERRALS).first, "End")
    look(page.locator(".fl-view").first).click()
    for summary in page.locator("details summary:visible").all():
        summary.click()
    assert barriers(page, "main") == []


@pytest.mark.every
@pytest.mark.parametrize("width", [940, 1100])
@every("name", CLAIMS)
def test_control_picture_and_sentence_are_seen_together_on_a_laptop(
    mount: Mount, language: str, name: str, width: int
) -> None:
    low, high, step = next(each.slider for each in CLAIMS[name].parameters if each.name == SEARCHES[name].along)
    page = mount(fl.claim_lab(name), opened(name, high), opened(name, low + step), width=width)
    settle(page)
    look(page.locator(".fl-view").first).click()
    settle(page)
    assert [
        box for box in (view.bounding_box()["height"] for view in page.locator(".fl-view").all()) if box > 620
    ] == []


TO_ITS_END = """(end) => { for (const slider of document.querySelectorAll("input[type=range]")) {
  if (!slider.offsetParent) continue;
  slider.value = slider[end];
  slider.dispatchEvent(new Event("input"));
} }"""


@pytest.mark.parametrize("width", [320, pytest.param(1100, marks=pytest.mark.every)])
def test_nothing_is_cut_off_and_nothing_is_missing_at_the_ends_of_all_sliders(
    mount: Mount, language: str, width: int
) -> None:
    marks = [(name, SEARCHES[name].along) for name in CLAIMS]
    labs = [
        opened(name, next(each.slider[1] for each in CLAIMS[name].parameters if each.name == along))
        for name, along in marks
    ]
    page = mount(*labs, *(fl.claim_lab(name) for name in CLAIMS), width=width)
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    for end in ("min", "max"):
        page.evaluate(TO_ITS_END, end)
        settle(page)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
        shown = page.locator("main").inner_html() + page.locator("main").inner_text()
        assert not re.search(r"undefined|NaN|\{|–", shown)


@every("width", [560, 640, 700, 768, 860])
def test_how_many_are_stamped_is_said_on_one_line_or_two(mount: Mount, language: str, width: int) -> None:
    """On a tablet in German it stood letter below letter."""
    count = mount(fl.claim_lab(), width=width).locator(".fl-claim-progress")
    assert count.bounding_box()["height"] < 50
