"""`explore_flywheel` on a page without a kernel: pushed, slowed down, let go, and read by everybody."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from looks import OUTSIDE
from playwright.sync_api import Page, expect
from steps import picture, press, table

import flywheel_lab as fl

Mount = Callable[..., Page]
WHEEL = fl.flywheel("strong")
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
WORDS = {
    "en": (
        "Stop pushing now",
        "your {} customers are left after {} weeks; without referrals it would be {} weeks",
    ),
    "de": (
        "Anstöße jetzt beenden",
        "{} Kunden nach {} Wochen noch die Hälfte da, ohne Empfehlungen nach {} Wochen",
    ),
}


def coasting(stop: int) -> tuple[float, int, int]:
    """Return the customers at the stop, and the weeks in which half of them is lost, with and without referrals."""
    start = fl.models.expected_flow(WHEEL, 50, stop)[-1]
    coasts = [model.coast(start, 400)[:, 6:].sum(axis=1) for model in (WHEEL, fl.hourglass())]
    with_them, without = (int(np.argmax(coast <= coast[0] / 2)) for coast in coasts)
    return float(start[6:].sum()), with_them, without


def test_who_stops_pushing_reads_how_long_half_of_the_customers_stay(mount: Mount, language: str) -> None:
    view = mount(fl.explore_flywheel()).locator(".fl-view")
    name, words = WORDS[language]
    before = picture(view, "timeline")
    view.get_by_role("button", name=name).press("Enter")
    customers, half, alone = coasting(104)
    written = f"{customers:.1f}".replace(".", "," if language == "de" else ".")
    expect(view.locator(".fl-said")).to_contain_text(words.format(written, half, alone))
    expect(view.locator(".fl-said")).to_contain_text(f"{WHEEL.half_life:.0f}")
    assert picture(view, "timeline") != before
    expect(view.locator("svg .fl-halved")).to_have_count(2)


def test_sliders_change_wheel_and_words_and_reset_takes_it_back(mount: Mount) -> None:
    page = mount(fl.explore_flywheel())
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in ("spin", "timeline")], table(view)
    press(view.get_by_role("slider", name="Referrals"), *["ArrowRight"] * 10)
    expect(view.locator(".fl-said")).to_contain_text("Referrals: × 1 → × 2. Loop gain G: 0.3 → 0.6")
    expect(view.locator(".fl-said")).to_contain_text("Half-life: 108 weeks → 201 weeks")
    press(view.get_by_role("slider", name="Friction"), *["ArrowLeft"] * 5)
    expect(view.locator(".fl-said")).to_contain_text("Friction: 40% → 35% of those who leave retention are lost")
    for name in ("Pushes", "Conversion · engagement", "Sales cycle", "Dwell · retention", "Week"):
        press(view.get_by_role("slider", name=name), "Home")
    assert page.evaluate("() => models[0].state.dwell.slice(0, 6)") == [1] * 6
    press(view.get_by_role("button", name="Reset"), "Enter")
    expect(view.locator(".fl-said")).to_have_text("Everything is as it was at the start.")
    assert ([picture(view, name) for name in ("spin", "timeline")], table(view)) == before


def test_a_wheel_that_grows_has_a_doubling_time_and_no_level(mount: Mount) -> None:
    view = mount(fl.explore_flywheel(fl.flywheel("viral"))).locator(".fl-view")
    expect(view.locator(".fl-summary")).to_contain_text("grows without limit and doubles in 449 weeks")
    view.get_by_role("button", name="Stop pushing now").press("Enter")
    expect(view.locator(".fl-said")).to_contain_text("In the long run it doubles in 449 weeks")
    assert not re.search("steady|NaN|undefined", view.inner_text())


@pytest.mark.parametrize("width", [320, 800])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, width: int
) -> None:
    page = mount(fl.explore_flywheel(stop_week=52), dark=width == 800, width=width)
    page.evaluate(OPEN)
    assert barriers(page, ".fl-view") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    for svg in page.locator("svg").all():
        assert not re.search("[{]|undefined|NaN", (svg.get_attribute("aria-label") or "{") + svg.inner_html())


def test_time_runs_to_the_end_and_calm_people_see_no_turning(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.clock.install(time=0)
    view = mount(fl.explore_flywheel(week=250)).locator(".fl-view")
    rim = "() => document.querySelector('.fl-tyre').getAttribute('transform')"
    still = page.evaluate(rim)
    view.get_by_role("button", name="Let time run").click()
    page.clock.run_for(3000)
    expect(view.get_by_role("slider", name="Week")).to_have_value("260")
    expect(view.get_by_role("button", name="Let time run")).to_have_count(1)
    assert page.evaluate(rim) == still


def test_two_wheels_do_not_disturb_each_other_and_leave_nothing_behind(mount: Mount) -> None:
    page = mount(fl.explore_flywheel(), fl.explore_flywheel(fl.hourglass()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(first.get_by_role("slider", name="Pushes"), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models[0].remove()")
    assert page.evaluate("() => models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(1)
