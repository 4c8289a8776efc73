"""Two wheels under the same kicks, on a page without a kernel: seen, told, held still, and driven by a key alone."""

from collections.abc import Callable

import pytest
from every import one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.pair import TEXTS

Mount = Callable[..., Page]
WHEELS = {
    "spinning wheel": fl.PhysicalFlywheel(20, 0.5, viscous=0.5),
    "mill wheel": fl.PhysicalFlywheel(120, 0.5, viscous=0.5),
}


@pytest.fixture
def ten(page: Page, mount: Mount) -> Locator:
    """Two wheels and ten kicks; time passes only where a test lets it."""
    return stopped(page, mount, pushes=10)


def stopped(page: Page, mount: Mount, **given: int) -> Locator:
    page.clock.install(time=0)
    view = mount(fl.push_two_wheels(WHEELS, **given), width=900).locator(".fl-view")
    expect(view.locator("dd").first).not_to_be_empty()
    page.clock.pause_at(60_000)
    return view


def wait(view: Locator, seconds: float) -> None:
    view.page.clock.run_for(round(1000 * seconds))


def button(view: Locator, text: str) -> Locator:
    return view.get_by_role("button", name=gettext(str(TEXTS[text])), exact=True)


def speeds(view: Locator) -> list[int]:
    """Return the turns a minute of both wheels, as they are written."""
    wait(view, 0.1)
    return [int(view.locator(".fl-gauges").nth(i).locator("dd").first.inner_text()) for i in (0, 1)]


def kick(view: Locator, times: int) -> None:
    for _ in range(times):
        button(view, "kick").press("Space")
        wait(view, 1)


def test_a_kick_gives_the_same_to_both_and_the_light_one_gains_six_times_as_much(ten: Locator) -> None:
    button(ten, "kick").press("Space")
    says(ten.locator(".fl-said"), TEXTS["said_kick"], first="spinning wheel", more=11, second="mill wheel", less=2)


def test_after_the_tenth_kick_both_are_held_still(ten: Locator) -> None:
    kick(ten, 10)
    wait(ten, 1)
    light, heavy = speeds(ten)
    assert light > 2 * heavy > 0
    says(ten.locator(".fl-said"), TEXTS["said_held"], count=10, speed=light, other=heavy)
    kick(ten, 3)
    assert speeds(ten) == [light, heavy]
    says(ten.locator(".fl-said"), TEXTS["said_over"])
    button(ten, "again").press("Enter")
    assert speeds(ten) == [0, 0]


def test_kicks_that_come_by_themselves_bring_both_to_the_same_speed(page: Page, mount: Mount) -> None:
    view = stopped(page, mount)
    button(view, "kick_on").press("Enter")
    wait(view, 22)
    told = says(view.locator(".fl-said"), TEXTS["said_done"], first="spinning wheel", second="mill wheel")
    mean = WHEELS["mill wheel"].push_train(3, 1).mean_speed / fl.models.wheel.RPM
    assert told["mean"] == told["other"] == str(round(mean))
    assert int(told["high"]) - int(told["low"]) > 4 * (int(told["to"]) - int(told["from"]))


@pytest.mark.parametrize("how", ["a tap", "Enter", "space anywhere", "as a reader does", "held down"])
def test_each_way_to_kick_is_one_kick(ten: Locator, how: str) -> None:
    match how:
        case "a tap":
            ten.locator(".fl-kicked svg").nth(1).click()
        case "Enter":
            button(ten, "kick").press("Enter")
        case "space anywhere":
            button(ten, "kick").focus()
            ten.page.keyboard.press("Space")
        case "as a reader does":
            button(ten, "kick").evaluate("(treadle) => treadle.click()")
        case _:
            button(ten, "kick").focus()
            for _repeat in range(4):
                ten.page.keyboard.down("Space")
            ten.page.keyboard.up("Space")
    wait(ten, 0.1)
    says(ten.locator(".fl-task"), TEXTS["count_of"], count=1, most=10)


def test_the_table_says_the_same(ten: Locator) -> None:
    ten.get_by_text(gettext(str(TEXTS["table_open"])), exact=True).click()
    kick(ten, 2)
    light, heavy = speeds(ten)
    rows = ten.locator("tbody tr")
    assert [int(rows.nth(i).locator("td").first.inner_text()) for i in (0, 1)] == [light, heavy]


def test_less_motion_means_wheels_that_stand_and_numbers_that_move(ten: Locator) -> None:
    ten.page.emulate_media(reduced_motion="reduce")
    kick(ten, 3)
    spot = ten.locator("svg .fl-spot").first
    before = spot.get_attribute("transform")
    wait(ten, 1)
    assert spot.get_attribute("transform") == before and speeds(ten)[0] > 0


@one_at_a_time(width=[360, 1050], dark=[False, True])
def test_it_fits_and_can_be_read_by_everybody(
    mount: Mount, barriers: Callable[[Page, str], list[str]], width: int, dark: bool
) -> None:
    page = mount(fl.push_two_wheels(WHEELS, pushes=10), width=width, dark=dark)
    page.get_by_role("button").first.press("Space")
    assert page.evaluate(OUTSIDE) == []
    assert barriers(page, ".fl-view") == []
    if width > 1000:
        assert page.locator(".fl-view").bounding_box()["height"] <= 460  # type: ignore[index]
