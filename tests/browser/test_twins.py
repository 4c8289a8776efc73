"""Two funnels of one week on a page: a curtain that an answer lifts, a guess, and who is inside at the end."""

from collections.abc import Callable
from typing import Any

import pytest
from every import one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.twins import TEXTS

Mount = Callable[..., Page]
LOCK = {"said": "Opens with {item}", "label": "your prediction", "cell": "predict"}
OPEN = "(locks) => models[0].set('locks', locks)"


def shut() -> Any:
    twins = fl.explore_twins("shop")
    twins.lock("curtain", LOCK)
    twins.lock("tubs", LOCK)
    return twins


@pytest.fixture
def twins(mount: Mount) -> Page:
    return mount(shut(), width=900)


def button(page: Page, text: str) -> Locator:
    return page.get_by_role("button", name=gettext(str(TEXTS[text])))


def test_behind_the_curtain_nothing_is_drawn_and_nothing_can_be_pressed(twins: Page) -> None:
    assert twins.locator(".fl-twin-b path").count() == 0
    expect(button(twins, "where")).to_be_disabled()
    expect(button(twins, "is_a")).to_be_hidden()
    assert "54" not in twins.locator(".fl-view").inner_text()


def test_the_curtain_says_what_lifts_it_and_leads_there(twins: Page) -> None:
    twins.evaluate("() => addEventListener('flywheel:open', (event) => { window.asked = event.detail.cell; })")
    twins.locator(".fl-curtain a").press("Enter")
    assert twins.evaluate("() => window.asked") == "predict"


def test_an_answer_lifts_it_and_both_pictures_are_the_same(twins: Page) -> None:
    twins.evaluate(OPEN, {"tubs": LOCK})
    says(twins.locator(".fl-said"), TEXTS["said_lifted"])
    one, other = (twins.locator(f".fl-twin-{name}").inner_html() for name in "ab")
    assert one == other
    expect(button(twins, "where")).to_be_disabled()
    expect(twins.locator(".fl-locked")).to_be_visible()


def test_whoever_guesses_is_told_that_nobody_can_know(twins: Page) -> None:
    twins.evaluate(OPEN, {"tubs": LOCK})
    button(twins, "is_b").press("Enter")
    says(twins.locator(".fl-said"), TEXTS["said_guess"], guess="B")


def test_the_big_button_shows_that_twice_as_many_are_inside(twins: Page) -> None:
    twins.emulate_media(reduced_motion="reduce")
    twins.evaluate(OPEN, {})
    button(twins, "where").press("Enter")
    says(twins.locator(".fl-said"), TEXTS["said_tubs"], inside="27,000", more="54,000")
    dots = [twins.locator(f".fl-twin-{name} .fl-people").evaluate_all(COUNT) for name in "ab"]
    assert dots == [540, 1080]
    twins.get_by_text(gettext(str(TEXTS["table_open"]))).click()
    expect(twins.get_by_role("row").nth(1)).to_contain_text("20,000")


COUNT = "(paths) => paths.map((path) => path.getAttribute('d').match(/h0/g)?.length ?? 0).reduce((a, b) => a + b)"


@one_at_a_time(is_open=[True, False], width=[360, 1050], dark=[False, True])
def test_it_fits_and_can_be_read_by_everybody(
    mount: Mount, barriers: Callable[[Page, str], list[str]], width: int, dark: bool, is_open: bool
) -> None:
    page = mount(shut(), width=width, dark=dark)
    page.emulate_media(reduced_motion="reduce")
    if is_open:
        page.evaluate(OPEN, {})
        button(page, "where").click()
        says(page.locator(".fl-said"), TEXTS["said_tubs"], inside="27,000")
    assert page.evaluate(OUTSIDE) == []
    assert barriers(page, ".fl-view") == []
    if width > 1000:
        assert page.locator(".fl-view").bounding_box()["height"] <= 450  # type: ignore[index]
