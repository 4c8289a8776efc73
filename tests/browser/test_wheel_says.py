"""`push_the_wheel` on a page without a kernel: what it says to each thing that the learner does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import number, says
from steps import picture, table
from wheel_steps import kept, rpm, stop_the_clock, told, wait

import flywheel_lab as fl
from flywheel_lab.messages import ngettext
from flywheel_lab.models.wheel import RPM
from flywheel_lab.models.wheel.domain import WHEEL as DOMAIN
from flywheel_lab.widgets.texts.wheel import TEXTS

Mount = Callable[..., Page]
WHEEL = fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2)
GAIN = 3 / WHEEL.inertia
MASS, OIL = DOMAIN["mass"].label, DOMAIN["viscous"].label


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
    assert number(told(view, "said_push", count=2, gain="5.73")["before"]) == pytest.approx(5.7, abs=0.05)


def test_twice_the_mass_halves_the_speed_and_nothing_else_in_the_long_run(view: Locator) -> None:
    for _push in range(4):
        view.locator(".fl-pushed").click()
    before = rpm(view)
    press(view.get_by_role("slider", name=MASS), *["ArrowRight"] * 8)
    assert rpm(view) == pytest.approx(before / 2, rel=0.05)
    told(view, "said_inertia", name=MASS, before="40 kg", after="80 kg", gain_before="5.73", gain_after="2.86")
    told(view, "said_mean", steady_after=138)
    told(view, "said_momentum")


def test_friction_sets_the_speed_in_the_long_run(view: Locator) -> None:
    press(view.get_by_role("slider", name=OIL), *["ArrowRight"] * 4)
    steady = {"steady_before": 138, "steady_after": 69.2}
    told(view, "said_friction", name=OIL, before="0.2", after="0.4", gain=5.73, **steady)


def test_a_wheel_comes_to_rest_and_says_where_its_energy_went(view: Locator) -> None:
    view.locator(".fl-pushed").click()
    wait(view, 35)
    stop = WHEEL.coast_time(GAIN)
    seconds = number(told(view, "said_stopped", pushes=1)["seconds"])
    assert seconds == pytest.approx(stop, abs=0.8)  # in whole ones; slower than 0.05 rpm counts as at rest
    view.locator("details summary").last.click()
    expect(view.locator("tbody tr").first).to_be_visible()
    rows = dict(table(view))
    assert rows[TEXTS["row_energy"]] == "0 J"
    assert rows[OIL] == "0.2 N m s"
    taken = TEXTS["row_taken"].partition("{")[0]
    assert sum(number(value) for name, value in rows.items() if name.startswith(taken)) == pytest.approx(0.9, abs=0.02)


def test_a_coast_down_ends_by_itself_and_python_can_estimate_from_it(view: Locator) -> None:
    view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
    told(view, "said_coasting")
    view.locator(".fl-pushed").press("Space")
    wait(view, 4)
    says(view.locator(".fl-summary"), TEXTS["summary_coast"])
    wait(view, 5)
    half, stop = WHEEL.half_life(60 * RPM), WHEEL.coast_time(60 * RPM)
    half, stop = (ngettext(*TEXTS["seconds_of"], each).format(number=f"{each:.1f}") for each in (half, stop))
    told(view, "said_coast", half=half, stands=stop)
    told(view, "cause_viscous")
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
    view.get_by_role("button", name=TEXTS["coast"]).click()
    wait(view, 9)
    told(view, "cause_none")
    assert "NaN" not in view.inner_text()


def test_reset_restores_everything(view: Locator) -> None:
    before = [picture(view, name) for name in ("wheel", "charts")]
    view.locator(".fl-pushed").click()
    view.locator("details summary").first.click()
    sliders = view.get_by_role("slider").all()
    assert len(sliders) == 8
    for slider in sliders:
        press(slider, "End")
    view.get_by_role("combobox", name=TEXTS["shape"]).select_option(index=1)
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    wait(view, 0.3)
    told(view, "said_reset")
    assert [picture(view, name) for name in ("wheel", "charts")] == before
    start = fl.push_the_wheel(WHEEL, impulse=3).start
    assert {name: kept(view, name) for name in start} == start


def test_a_change_from_python_is_shown_and_explained(view: Locator) -> None:
    view.page.evaluate("() => models[0].set('mass', 120)")
    wait(view, 0.1)
    expect(view.get_by_role("slider", name=MASS)).to_have_attribute("aria-valuetext", "120 kg")
    told(view, "said_inertia", name=MASS, before="40 kg", after="120 kg")


def test_friction_is_seen_where_it_takes_much_and_calm_where_less_motion_is_wanted(page: Page, mount: Mount) -> None:
    glow = "() => Number(document.querySelector('.fl-glow').getAttribute('opacity'))"
    sparks = "() => [...document.querySelectorAll('.fl-spark')].filter((each) => each.getAttribute('d')).length"

    def seen(viscous: float) -> tuple[float, int]:
        stop_the_clock(
            page, lambda: mount(fl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5, viscous=viscous), impulse=20))
        )
        page.locator(".fl-pushed").press("Space")
        page.clock.run_for(600)
        return page.evaluate(glow), page.evaluate(sparks)

    free, little, much = seen(0), seen(0.1), seen(2)
    assert free == (0, 0) and 0 < little[0] < much[0] <= 1 and little[1] < much[1]
    page.emulate_media(reduced_motion="reduce")
    assert seen(2)[1] == 0
