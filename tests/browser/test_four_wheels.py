"""Four wheels on a page: ads stop, threads are cut, time runs until the last is down to half; by hand and by keys."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from every import one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import never_says, says

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.firms import TEXTS

Mount = Callable[..., Page]
LOCK = {"said": "Opens with {item}", "label": "your prediction", "cell": "predict"}
STATE = "() => [models[0].get('stopped'), models[0].get('week')]"


@pytest.fixture
def wheels(mount: Mount) -> Page:
    return mount(fl.explore_firms(), width=900)


def button(page: Page, text: str) -> Locator:
    return page.get_by_role("button", name=gettext(str(TEXTS[text])))


def at_rest(page: Page, what: str) -> Page:
    """Stop something where less motion is asked for: the end is there at once."""
    page.emulate_media(reduced_motion="reduce")
    button(page, what).press("Enter")
    return page


def test_at_first_nothing_is_told_and_no_time_can_pass(wheels: Page) -> None:
    says(wheels.locator(".fl-said"), TEXTS["said_first"])
    expect(button(wheels, "play")).to_be_disabled()
    expect(wheels.get_by_role("slider")).to_be_disabled()
    page = wheels.locator(".fl-view").inner_text()
    assert not [each for each in ("79", "125", "260", "558", "216", "234") if each in page]


def test_the_big_button_lets_time_run_and_it_can_be_held(wheels: Page) -> None:
    button(wheels, "stop").click()
    wheels.wait_for_function("() => models[0].get('week') >= 3")
    button(wheels, "pause").click()
    stopped, week = wheels.evaluate(STATE)
    assert stopped == "ads" and 3 <= week < 79
    says(wheels.locator(".fl-said"), TEXTS["said_calm"], TEXTS["said_gap"], week=week)


def test_the_order_without_ads_is_seen_and_said(wheels: Page) -> None:
    at_rest(wheels, "stop")
    assert wheels.evaluate(STATE) == ["ads", 558]
    said = says(wheels.locator(".fl-said"), TEXTS["said_all"])
    halves = re.findall(r"\d+", said["done"])
    assert halves == ["79", "125", "260", "558"]
    assert wheels.locator(".fl-place").all_text_contents() == ["1st", "2nd", "3rd", "4th"]


def test_without_threads_the_last_two_change_places(wheels: Page) -> None:
    at_rest(wheels, "threads")
    assert wheels.evaluate(STATE) == ["both", 234]
    says(wheels.locator(".fl-said"), TEXTS["said_swap"], up="Rundwerk", down="Ofen-Sommer")
    assert wheels.locator(".fl-place").all_text_contents() == ["1st", "2nd", "4th", "3rd"]


def test_the_keyboard_moves_through_the_weeks(wheels: Page) -> None:
    at_rest(wheels, "stop")
    expect(wheels.get_by_role("slider")).to_be_enabled()
    wheels.get_by_role("slider").press("Home")
    for _week in range(52):
        wheels.keyboard.press("ArrowRight")
    says(wheels.locator(".fl-said"), TEXTS["said_gap"], week=52, name="Zettelfrei", customers="79%", orders="26%")
    button(wheels, "again").press("Enter")
    assert wheels.evaluate(STATE) == ["nothing", 0]


def test_a_table_says_the_same(wheels: Page) -> None:
    wheels.get_by_text(gettext(str(TEXTS["table_open"]))).click()
    at_rest(wheels, "stop")
    expect(wheels.get_by_role("row").nth(4)).to_contain_text("558")
    expect(wheels.get_by_role("row").nth(4)).not_to_contain_text("216")


def test_a_picture_that_stands_says_all_that_it_shows(wheels: Page) -> None:
    at_rest(wheels, "stop")
    picture = wheels.get_by_role("img", name=gettext(str(TEXTS["picture"])).partition("{")[0])
    expect(picture).to_have_attribute("aria-label", re.compile(r"Ofen-Sommer: 50% .* 558\.$"))


def test_closed_it_shows_the_balance_and_says_what_opens_it(mount: Mount) -> None:
    made: Any = fl.explore_firms()
    made.lock("stop", LOCK)
    page = mount(made, width=900)
    expect(page.locator(".fl-said")).to_contain_text("your prediction")
    for name in ("stop", "threads"):
        button(page, name).click(force=True)
    assert page.evaluate(STATE) == ["nothing", 0]
    page.evaluate("() => models[0].set('locks', {})")
    says(page.locator(".fl-said"), TEXTS["said_first"])
    expect(page.locator(".fl-choice button[inert]")).to_have_count(0)
    button(page, "stop").click()
    assert page.evaluate(STATE)[0] == "ads"


def test_the_threads_have_a_lock_of_their_own(mount: Mount) -> None:
    made: Any = fl.explore_firms()
    made.lock("threads", LOCK)
    page = mount(made, width=900)
    expect(page.locator(".fl-locked")).to_contain_text("your prediction")
    button(page, "threads").click(force=True)
    assert page.evaluate(STATE)[0] == "nothing"
    at_rest(page, "stop")
    never_says(page.locator(".fl-said"), TEXTS["said_swap"])
    page.evaluate("() => models[0].set('locks', {})")
    expect(page.locator(".fl-choice button[inert]")).to_have_count(0)
    button(page, "threads").press("Enter")
    says(page.locator(".fl-said"), TEXTS["said_swap"])


@one_at_a_time(width=[360, 1050], dark=[False, True])
def test_it_fits_and_can_be_read_by_everybody(
    mount: Mount, barriers: Callable[[Page, str], list[str]], width: int, dark: bool, language: str
) -> None:
    page = at_rest(mount(fl.explore_firms(), width=width, dark=dark), "threads")
    says(page.locator(".fl-said"), TEXTS["said_swap"])
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(OVER) == []
    assert barriers(page, ".fl-view") == []
    if width > 1000:
        assert page.locator(".fl-view").bounding_box()["height"] <= 620  # type: ignore[index]


@pytest.mark.usefixtures("language")
def test_beside_the_panels_of_a_phone_no_word_lies_on_a_number(mount: Mount) -> None:
    assert mount(fl.explore_firms(), width=274).evaluate(OVER) == []


# Words in the picture that lie on other words.
OVER = """() => {
  const texts = [...document.querySelectorAll('.fl-picture text')].filter((text) => text.textContent);
  const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
  const on = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  return boxes.flatMap(([text, a], k) => boxes.slice(k + 1).filter(([, b]) => on(a, b)).map(([each]) => [text, each]));
}"""
