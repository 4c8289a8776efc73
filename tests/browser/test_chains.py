"""The hundred chains on a page: a round at a time, by button and by keyboard, told and seen, calm for those who ask."""

from collections.abc import Callable

import numpy as np
import pytest
from every import one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.chains import TEXTS

Mount = Callable[..., Page]
STATE = "() => models[0].get('round')"


@pytest.fixture
def chains(mount: Mount) -> Page:
    return mount(fl.watch_chains(1.2, rng=np.random.default_rng(3)), width=900)


def button(page: Page, text: str) -> Locator:
    return page.get_by_role("button", name=gettext(str(TEXTS[text])))


def test_a_press_is_a_round_and_the_sentence_counts(chains: Page) -> None:
    for _ in range(3):
        button(chains, "next").click()
    assert chains.evaluate(STATE) == 3
    says(chains.locator(".fl-said"), TEXTS["now"], round=3, alive=51, snapped=49)
    assert chains.locator(".fl-people.fl-gone").count() == 49


def test_it_runs_by_itself_until_it_is_stopped(chains: Page) -> None:
    button(chains, "play").click()
    chains.wait_for_function("() => models[0].get('round') >= 2")
    button(chains, "pause").click()
    expect(button(chains, "play")).to_be_visible()


def test_the_keyboard_reaches_the_last_round_and_a_new_start(chains: Page) -> None:
    chains.get_by_role("slider").focus()
    chains.keyboard.press("End")
    says(chains.locator(".fl-said"), TEXTS["now"], alive=26)
    button(chains, "again").press("Enter")
    assert chains.evaluate(STATE) == 0


@pytest.mark.every
@one_at_a_time(width=[360, 1050], dark=[False, True])
def test_it_fits_and_can_be_read_by_everybody(
    mount: Mount, barriers: Callable[[Page, str], list[str]], width: int, dark: bool
) -> None:
    page = mount(fl.watch_chains(1.2, rng=np.random.default_rng(3)), width=width, dark=dark)
    page.evaluate("() => models[0].set('round', 30)")
    says(page.locator(".fl-said"), TEXTS["now"], alive=26)
    assert page.evaluate(OUTSIDE) == []
    assert barriers(page, ".fl-view") == []
    if width > 1000:
        assert page.locator(".fl-view").bounding_box()["height"] <= 620  # type: ignore[index]


def test_who_asks_for_less_motion_sees_each_round_at_once(chains: Page) -> None:
    chains.emulate_media(reduced_motion="reduce")
    button(chains, "next").click()
    chains.wait_for_function("() => document.querySelectorAll('.fl-tear[d*=l4]').length > 0")
    first = chains.locator(".fl-picture").inner_html()
    chains.wait_for_timeout(250)
    assert chains.locator(".fl-picture").inner_html() == first


def test_closed_it_shows_the_start_and_says_what_opens_it(chains: Page) -> None:
    lock = {"said": "Opens with {item}", "label": "your prediction", "cell": "predict"}
    chains.evaluate("(lock) => models[0].set('locks', {rounds: lock})", lock)
    expect(chains.locator(".fl-locked")).to_contain_text("your prediction")
    button(chains, "next").click(force=True)
    chains.get_by_role("slider").focus()
    chains.keyboard.press("End")
    assert chains.evaluate(STATE) == 0
    chains.evaluate("() => models[0].set('locks', {})")
    button(chains, "next").click()
    assert chains.evaluate(STATE) == 1
