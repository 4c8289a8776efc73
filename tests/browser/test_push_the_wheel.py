"""`push_the_wheel` on a page without a kernel: what hands do to it, and that Python's wheel does the same."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import picture
from wheel_steps import kept, rpm, stop_the_clock, swing, told, wait

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
    "how",
    ["click", "tap", "enter", "button", "a trembling click", "space on a slider", "held down", "as a reader does"],
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
        case "a trembling click":
            box = wheel.bounding_box()
            view.page.mouse.move(box["x"] + 60, box["y"] + 60)
            view.page.mouse.down()
            view.page.mouse.move(box["x"] + 62, box["y"] + 61)
            view.page.mouse.up()
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
    view.locator(".fl-goals button").first.press("Space")
    assert kept(view, "events")[1:] == []


def test_the_next_push_on_a_wheel_at_rest_begins_anew(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    view.locator(".fl-pushed").click()
    assert [event["time"] for event in kept(view, "events")] == [0, 0]


def test_a_hand_that_swings_the_rim_spins_it_and_python_can_do_it_again(view: Locator) -> None:
    swing(view, seconds=1.2, turns=0.8)
    share = float(told(view, "said_stroke")["share"])
    wait(view, 2)
    pusher = fl.push_the_wheel(WHEEL, impulse=3)
    pusher.set_state({name: kept(view, name) for name in ("events", "measured")})
    given = sum(event.get("impulse", 0) for event in pusher.events)
    assert given / 3 == pytest.approx(share, abs=0.02)
    assert 1 < share <= len(pusher.push_times) == 2  # a stroke gives one push at most, then the arm has to come back
    times, speeds = np.array(pusher.measured).T
    assert pusher.replay(times) == pytest.approx(speeds, rel=1e-6)


def lag(view: Locator, mass: float) -> float:
    """Swing a wheel of this mass and return how far it has turned, in rad, while the hand turned by ten."""
    view.page.evaluate("(mass) => models[0].set('mass', mass)", mass)
    wait(view, 0.1)
    swing(view, seconds=1.6, turns=1.6)
    turned = rpm(view)
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    wait(view, 0.1)
    return turned


def test_a_heavy_wheel_gets_less_from_the_same_swing(view: Locator) -> None:
    light, usual, heavy = (lag(view, mass) for mass in (10, 40, 200))
    assert light > 2 * usual > 6 * heavy > 0


def test_a_finger_swings_it_as_well(view: Locator) -> None:
    box = view.locator(".fl-pushed").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = view.page.context.new_cdp_session(view.page)
    for kind, (dx, dy) in {"Start": (0, -90), "Move": (64, -64), "Move ": (90, 0), "Move  ": (64, 64)}.items():
        point = [{"x": x + dx, "y": y + dy}]
        finger.send("Input.dispatchTouchEvent", {"type": f"touch{kind.strip()}", "touchPoints": point})
        wait(view, 0.2)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    wait(view, 0.1)
    assert float(told(view, "said_stroke")["share"]) > 0.3
    assert len([event for event in kept(view, "events")[1:] if not event.get("on")]) == 1


def test_a_hand_that_goes_the_other_way_gives_nothing(view: Locator) -> None:
    swing(view, seconds=0.8, turns=-0.5)
    told(view, "said_idle")
    assert kept(view, "events")[1:] == []


def test_a_hand_cannot_swing_a_wheel_that_is_tested(view: Locator) -> None:
    view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
    swing(view, seconds=0.8, turns=0.5)
    told(view, "hands_off")
    assert kept(view, "events")[1:] == []


def test_the_pushes_that_are_still_in_it_are_shown_and_drain(view: Locator) -> None:
    values = view.locator(".fl-gauges dd")
    for _push in range(4):
        view.locator(".fl-pushed").press("Space")
    wait(view, 0.1)
    says(values.nth(1), TEXTS["pushes_of"], left=4, given=4)
    expect(view.locator("svg.fl-store .fl-given")).to_have_count(4)
    wait(view, 11)
    left = float(says(values.nth(1), TEXTS["pushes_of"], given=4)["left"])
    assert left == pytest.approx(4 * WHEEL.coast(4 * GAIN, 11.1) / (4 * GAIN), abs=0.1)
    says(values.nth(2), TEXTS["seconds_of"], number=11)


def test_no_unit_that_must_be_learnt_stands_on_the_first_screen(view: Locator) -> None:
    shown = view.inner_text()
    assert "kg" in shown
    assert [unit for unit in ("rad/s", "N m", "rpm", " J", "kg m") if unit in shown] == []
    view.locator(".fl-pushed").press("Space")
    wait(view, 1)
    assert [unit for unit in ("rad/s", "N m", "rpm", " J", "kg m") if unit in view.inner_text()] == []
