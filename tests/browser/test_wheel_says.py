"""`push_the_wheel` on a page without a kernel: what it says to each thing that the learner does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from steps import picture, table
from wheel_steps import kept, rpm, stop_the_clock, told, wait

import flywheel_lab as fl
from flywheel_lab.models.wheel import RPM

Mount = Callable[..., Page]
WHEEL = fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2)
GAIN = 3 / WHEEL.inertia


@pytest.fixture
def view(page: Page, mount: Mount) -> Locator:
    """A wheel at rest; time passes only where a test lets it."""
    return stop_the_clock(page, lambda: mount(fl.push_the_wheel(WHEEL, impulse=3)))


def press(control: Locator, *keys: str) -> None:
    for key in keys:
        control.press(key)


def test_a_push_is_explained(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    view.locator(".fl-pushed").click()
    assert "Push 2: 5.7" in told(view)
    assert "the same momentum, 3 N m s, so it adds 5.73 rpm to this wheel at any speed" in told(view)


def test_twice_the_mass_halves_the_speed_and_nothing_else_in_the_long_run(view: Locator) -> None:
    for _push in range(4):
        view.locator(".fl-pushed").click()
    before = rpm(view)
    press(view.get_by_role("slider", name="Mass"), *["ArrowRight"] * 8)
    assert rpm(view) == pytest.approx(before / 2, rel=0.05)
    assert "Mass: 40 kg → 80 kg. The moment of inertia goes from 5 to 10 kg m²." in told(view)
    assert "Mean speed in the long run under one push a second: 138 rpm, as before. The momentum stays" in told(view)


def test_friction_sets_the_speed_in_the_long_run(view: Locator) -> None:
    press(view.get_by_role("slider", name="Oil friction"), *["ArrowRight"] * 4)
    assert "Oil friction: 0.2 N m s → 0.4 N m s. A push adds 5.73 rpm, as before." in told(view)
    assert "the mean speed in the long run under one push a second is 69.2 rpm instead of 138" in told(view)


def test_a_wheel_comes_to_rest_and_says_where_its_energy_went(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    stop = WHEEL.coast_time(GAIN)
    assert "At rest again after " in told(view)
    assert float(told(view).split()[4]) == pytest.approx(stop, abs=0.3)  # slower than 0.05 rpm counts as at rest
    assert "Pushes: 1. 0.9 J of energy went in, and friction and load have taken all of it" in told(view)
    view.locator("details summary").last.click()
    expect(view.locator("tbody tr").first).to_be_visible()
    rows = dict(table(view))
    assert rows["Stored energy"] == "0 J"
    taken = [float(value.split()[0]) for name, value in rows.items() if name.startswith("Energy taken")]
    assert sum(taken) == pytest.approx(0.9, abs=0.02)


def test_a_coast_down_ends_by_itself_and_python_can_estimate_from_it(view: Locator) -> None:
    view.get_by_role("button", name="Coast-down test").press("Enter")
    assert "Hands off" in told(view)
    view.locator(".fl-pushed").press("Space")
    wait(view, 4)
    expect(view.locator(".fl-summary")).to_contain_text("seconds after it was let go")
    wait(view, 5)
    half, stop = WHEEL.half_life(60 * RPM), WHEEL.coast_time(60 * RPM)
    assert f"Half of 60 rpm after: {half:.1f} seconds. To a standstill: {stop:.1f} seconds." in told(view)
    assert "The second halving took about as long" in told(view)
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
    assert "Nothing brakes this wheel" in told(view)
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
    assert "Everything is as it was at the start" in told(view)
    assert [picture(view, name) for name in ("wheel", "charts")] == before
    start = fl.push_the_wheel(WHEEL, impulse=3).start
    assert {name: kept(view, name) for name in start} == start


def test_a_change_from_python_is_shown_and_explained(view: Locator) -> None:
    view.page.evaluate("() => models[0].set('mass', 120)")
    wait(view, 0.1)
    expect(view.get_by_role("slider", name="Mass")).to_have_attribute("aria-valuetext", "120 kg")
    assert "Mass: 40 kg → 120 kg." in told(view)
