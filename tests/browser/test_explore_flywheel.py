"""`explore_flywheel` on a page without a kernel: pushed, slowed down, let go, and read by everybody."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.texts.flywheel import TEXTS

Mount = Callable[..., Page]
WHEEL = fl.flywheel("strong")
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def coasting(stop: int) -> tuple[float, int, int]:
    """Return the customers at the stop, and the weeks in which half of them is lost, with and without referrals."""
    start = fl.models.expected_flow(WHEEL, 50, stop)[-1]
    coasts = [model.coast(start, 400)[:, 6:].sum(axis=1) for model in (WHEEL, fl.hourglass())]
    with_them, without = (int(np.argmax(coast <= coast[0] / 2)) for coast in coasts)
    return float(start[6:].sum()), with_them, without


def test_who_stops_pushing_reads_how_long_half_of_the_customers_stay(mount: Mount, language: str) -> None:
    view = mount(fl.explore_flywheel()).locator(".fl-view")
    before = picture(view, "timeline")
    view.get_by_role("button", name=gettext(TEXTS["stop"])).press("Enter")
    customers, half, alone = coasting(104)
    written = f"{customers:.1f}".replace(".", "," if language == "de" else ".")
    weeks = {"half": half, "alone": alone, "time": f"{WHEEL.half_life:.0f}"}
    weeks = {name: f"{number} {gettext(DWELL.unit)}" for name, number in weeks.items()}
    told(view, "said_stopped", customers=written, **weeks)
    assert picture(view, "timeline") != before
    expect(view.locator("svg .fl-halved")).to_have_count(2)


def test_sliders_change_wheel_and_words_and_reset_takes_it_back(mount: Mount) -> None:
    page = mount(fl.explore_flywheel())
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in ("spin", "timeline")], table(view)
    press(view.get_by_role("slider", name=TEXTS["referrals"]), *["ArrowRight"] * 10)
    told(view, "said_referrals", before=1, after=2, gain_before=0.3, gain_after=0.6)
    told(view, "pace_half", before="108 weeks", after="201 weeks")
    press(view.get_by_role("slider", name=TEXTS["friction"]), *["ArrowLeft"] * 5)
    told(view, "said_friction_less", before="40%", after="35%")
    stages = (f"{CONVERSION.label} · engagement", f"{DWELL.label} · retention")
    for name in (PUSHES.label, stages[0], TEXTS["cycle"], stages[1], TEXTS["week"]):
        press(view.get_by_role("slider", name=name), "Home")
    assert page.evaluate("() => models[0].state.dwell.slice(0, 6)") == [1] * 6
    press(view.get_by_role("button", name=TEXTS["reset"]), "Enter")
    told(view, "said_reset")
    assert ([picture(view, name) for name in ("spin", "timeline")], table(view)) == before


def test_a_wheel_that_grows_has_a_doubling_time_and_no_level(mount: Mount) -> None:
    view = mount(fl.explore_flywheel(fl.flywheel("viral"))).locator(".fl-view")
    says(view.locator(".fl-summary"), TEXTS["pace_grows"], time="449 weeks")
    view.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    told(view, "said_stopped_grows", time="449 weeks")
    never_says(view, TEXTS["level"], TEXTS["level_same"], TEXTS["level_now"], TEXTS["pace_fades"])
    assert not re.search("NaN|undefined", view.inner_text())


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
    view.get_by_role("button", name=TEXTS["play"]).click()
    page.clock.run_for(3000)
    expect(view.get_by_role("slider", name=TEXTS["week"])).to_have_value("260")
    expect(view.get_by_role("button", name=TEXTS["play"])).to_have_count(1)
    assert page.evaluate(rim) == still


def test_two_wheels_do_not_disturb_each_other_and_leave_nothing_behind(mount: Mount) -> None:
    page = mount(fl.explore_flywheel(), fl.explore_flywheel(fl.hourglass()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(first.get_by_role("slider", name=PUSHES.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models[0].remove()")
    assert page.evaluate("() => models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(1)
