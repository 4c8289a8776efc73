"""`push_the_wheel` on a page without a kernel: what hands do to it, and that Python's wheel does the same."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from playwright.sync_api import Locator, Page
from steps import picture
from wheel_steps import kept, rpm, stop_the_clock, wait

import flywheel_lab as fl
from flywheel_lab.models.wheel import RPM
from flywheel_lab.models.wheel.domain import WHEEL as DOMAIN
from flywheel_lab.widgets.texts.wheel import TEXTS

Mount = Callable[..., Page]
WHEEL = fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2)
GAIN = 3 / WHEEL.inertia


@pytest.fixture
def view(page: Page, mount: Mount) -> Locator:
    """A wheel at rest; time passes only where a test lets it."""
    return stop_the_clock(page, lambda: mount(fl.push_the_wheel(WHEEL, impulse=3)))


def test_ten_pushes_with_the_space_bar_spin_the_wheel_and_python_can_do_them_again(view: Locator) -> None:
    before = picture(view, "charts")
    view.locator(".fl-pushed").focus()
    for _push in range(10):
        view.locator(".fl-pushed").press("Space")
        wait(view, 0.7)
    assert picture(view, "charts") != before
    wait(view, 1.1)
    pusher = fl.push_the_wheel(WHEEL, impulse=3)
    pusher.set_state({name: kept(view, name) for name in ("events", "measured")})
    assert len(pusher.push_times) == 10
    gaps = [later - sooner for sooner, later in pairwise(pusher.push_times)]
    assert gaps == pytest.approx([0.7] * 9, abs=0.04)
    times, speeds = np.array(pusher.measured).T
    assert len(times) > 25 and speeds.max() > 5 * GAIN
    assert pusher.replay(times) == pytest.approx(speeds, rel=1e-6)
    late, early = pusher.replay([times[-1] + 2, times[-1]]) / RPM
    assert late < rpm(view) <= early * 1.01


@pytest.mark.parametrize(
    "how", ["click", "tap", "enter", "button", "space on a slider", "held down", "as a reader does"]
)
def test_each_way_to_push_is_one_push(view: Locator, how: str) -> None:
    wheel = view.locator(".fl-pushed")
    match how:
        case "click":
            wheel.click()
        case "tap":
            wheel.dispatch_event("pointerdown", {"pointerType": "touch", "button": 0})
            wheel.dispatch_event("click", {"detail": 1})
        case "enter":
            wheel.press("Enter")
        case "button":
            view.get_by_role("button", name=TEXTS["push"], exact=True).click()
        case "space on a slider":
            view.get_by_role("slider", name=DOMAIN["mass"].label).press("Space")
        case "held down":
            wheel.focus()
            for _repeat in range(5):
                view.page.keyboard.down("Space")
            view.page.keyboard.up("Space")
        case _:
            wheel.evaluate("(wheel) => wheel.click()")
    assert [event["impulse"] for event in kept(view, "events")[1:]] == [3]
    assert rpm(view) == pytest.approx(GAIN / RPM, rel=0.05)


def test_buttons_and_lists_keep_the_space_bar_for_themselves(view: Locator) -> None:
    view.get_by_role("button", name=TEXTS["reset"]).press("Space")
    view.get_by_role("combobox", name=TEXTS["challenge"]).press("Space")
    assert kept(view, "events")[1:] == []


def test_the_next_push_on_a_wheel_at_rest_begins_anew(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    view.locator(".fl-pushed").click()
    assert [event["time"] for event in kept(view, "events")] == [0, 0]
