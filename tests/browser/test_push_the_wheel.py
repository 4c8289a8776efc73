"""`push_the_wheel` on a page without a kernel: what hands do to it, and that Python's wheel does the same."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect
from steps import picture, table

import flywheel_lab as fl
from flywheel_lab.models.wheel import RPM

Mount = Callable[..., Page]
WHEEL = fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2)
GAIN = 3 / WHEEL.inertia


@pytest.fixture
def view(page: Page, mount: Mount) -> Locator:
    """A wheel at rest; time passes only where a test lets it."""
    page.clock.install(time=0)
    mount(fl.push_the_wheel(WHEEL, impulse=3))
    page.clock.pause_at(1000)
    return page.locator(".fl-view")


def wait(view: Locator, seconds: float) -> None:
    view.page.clock.run_for(round(seconds * 1000))


def press(control: Locator, *keys: str) -> None:
    for key in keys:
        control.press(key)


def kept(view: Locator, name: str) -> Any:
    """Return a trait as the browser holds it."""
    wait(view, 0.3)
    return view.page.evaluate("(name) => models[0].state[name]", name)


def said(view: Locator, words: str) -> None:
    expect(view.locator(".fl-said")).to_contain_text(words)


def rpm(view: Locator) -> float:
    wait(view, 0.05)
    return float(str(view.locator(".fl-summary").inner_text()).split(" rpm")[0].replace(",", ""))


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
            view.get_by_role("button", name="Push", exact=True).click()
        case "space on a slider":
            press(view.get_by_role("slider", name="Mass"), "Space")
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
    press(view.get_by_role("button", name="Reset"), "Space")
    view.get_by_role("combobox", name="Challenge").press("Space")
    assert kept(view, "events")[1:] == []


def test_a_push_is_explained(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    view.locator(".fl-pushed").click()
    said(view, "Push 2: 5.7")
    said(view, "the same momentum, 3 N m s, so it adds 5.73 rpm to this wheel at any speed")


def test_twice_the_mass_halves_the_speed_and_nothing_else_in_the_long_run(view: Locator) -> None:
    for _push in range(4):
        view.locator(".fl-pushed").click()
    before = rpm(view)
    press(view.get_by_role("slider", name="Mass"), *["ArrowRight"] * 8)
    assert rpm(view) == pytest.approx(before / 2, rel=0.05)
    said(view, "Mass: 40 kg → 80 kg. The moment of inertia goes from 5 to 10 kg m².")
    said(view, "Speed in the long run under one push a second: 138 rpm, as before. The momentum stays")


def test_friction_sets_the_speed_in_the_long_run(view: Locator) -> None:
    press(view.get_by_role("slider", name="Oil friction"), *["ArrowRight"] * 4)
    said(view, "Oil friction: 0.2 N m s → 0.4 N m s. A push adds 5.73 rpm, as before.")
    said(view, "the speed in the long run under one push a second is 69.2 rpm instead of 138")


def test_a_wheel_comes_to_rest_and_says_where_its_energy_went(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    stop = WHEEL.coast_time(GAIN)
    expect(view.locator(".fl-said")).to_contain_text("At rest again after ")
    text = view.locator(".fl-said").inner_text()
    assert float(text.split()[4]) == pytest.approx(stop, abs=0.3)  # slower than 0.05 rpm counts as at rest
    said(view, "Pushes: 1. 0.9 J of energy went in, and friction and load have taken all of it")
    view.locator("details summary").last.click()
    expect(view.locator("tbody tr").first).to_be_visible()
    rows = dict(table(view))
    assert rows["Stored energy"] == "0 J"
    taken = [float(value.split()[0]) for name, value in rows.items() if name.startswith("Energy taken")]
    assert sum(taken) == pytest.approx(0.9, abs=0.02)


def test_the_next_push_on_a_wheel_at_rest_begins_anew(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    view.locator(".fl-pushed").click()
    assert [event["time"] for event in kept(view, "events")] == [0, 0]


def test_a_coast_down_ends_by_itself_and_python_can_estimate_from_it(view: Locator) -> None:
    view.get_by_role("button", name="Coast-down test").press("Enter")
    said(view, "Hands off")
    view.locator(".fl-pushed").press("Space")
    wait(view, 4)
    expect(view.locator(".fl-summary")).to_contain_text("seconds after it was let go")
    wait(view, 5)
    said(view, f"Half of 60 rpm after: {WHEEL.half_life(60 * RPM):.1f} seconds.")
    said(view, f"To a standstill: {WHEEL.coast_time(60 * RPM):.1f} seconds. The second halving took about as long")
    pusher = fl.push_the_wheel(WHEEL)
    pusher.set_state({"coast_down": kept(view, "coast_down"), "events": kept(view, "events")})
    assert len(pusher.push_times) == 0
    record = pusher.record
    assert record["speed_rad_s"].to_numpy() == pytest.approx(
        WHEEL.coast(60 * RPM, record["time_s"]), rel=1e-6, abs=1e-9
    )


def test_a_wheel_without_friction_says_that_nothing_brakes(page: Page, mount: Mount) -> None:
    page.clock.install(time=0)
    view = mount(fl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5))).locator(".fl-view")
    view.get_by_role("button", name="Coast-down test").click()
    wait(view, 9)
    said(view, "Nothing brakes this wheel")
    assert "NaN" not in view.inner_text()


def test_reset_restores_everything(view: Locator) -> None:
    before = [picture(view, name) for name in ("wheel", "charts")]
    view.locator(".fl-pushed").click()
    view.locator("details summary").first.click()
    for name in (
        "Mass",
        "Oil friction",
        "Strength of a push",
        "Radius",
        "Bearing friction",
        "Air drag",
        "Wobble",
        "Load",
    ):
        press(view.get_by_role("slider", name=name, exact=True), "End")
    view.get_by_role("combobox", name="Shape").select_option("Ring")
    view.get_by_role("button", name="Reset").press("Enter")
    wait(view, 0.3)
    said(view, "Everything is as it was at the start")
    assert [picture(view, name) for name in ("wheel", "charts")] == before
    start = fl.push_the_wheel(WHEEL, impulse=3).start
    assert {name: kept(view, name) for name in start} == start


def test_a_change_from_python_is_shown_and_explained(view: Locator) -> None:
    view.page.evaluate("() => models[0].set('mass', 120)")
    wait(view, 0.1)
    expect(view.get_by_role("slider", name="Mass")).to_have_attribute("aria-valuetext", "120 kg")
    said(view, "Mass: 40 kg → 120 kg.")
