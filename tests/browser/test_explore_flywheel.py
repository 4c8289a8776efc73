"""`explore_flywheel` on a page without a kernel: pushed, slowed down, let go, and read by everybody."""

import re
from collections.abc import Callable

import pytest
from looks import DOTS, OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.models.journey.coasting import half_after
from flywheel_lab.widgets.texts.flywheel import TEXTS

Mount = Callable[..., Page]
WHEEL = fl.flywheel("strong")
END = "(path) => path.getPointAtLength(path.getTotalLength()).x"
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def halves() -> tuple[int, int]:
    """Return the weeks in which half of the customers is lost from the balance on, with and without referrals."""
    start = WHEEL.steady_state(1000)
    after = [half_after(model, start, slice(6, None)) for model in (WHEEL, fl.hourglass())]
    return round(after[0]), round(after[1])


def test_who_stops_pushing_reads_how_long_half_of_the_customers_stay(mount: Mount, language: str) -> None:
    view = mount(fl.explore_flywheel()).locator(".fl-view")
    before = picture(view, "timeline")
    view.get_by_role("button", name=gettext(TEXTS["stop"])).press("Enter")
    half, alone = halves()
    weeks = {"half": half, "alone": alone, "time": f"{WHEEL.half_life:.0f}"}
    weeks = {name: f"{number} {gettext(DWELL.unit)}" for name, number in weeks.items()}
    told(view, "said_stopped", customers="1.996" if language == "de" else "1,996", **weeks)
    view.get_by_role("button", name=gettext(TEXTS["pause"])).press("Enter")
    assert picture(view, "timeline") != before
    expect(view.locator("svg .fl-halved")).to_have_count(2)


def test_the_coast_plays_at_once_slows_the_wheel_and_gives_nothing_away(page: Page, mount: Mount) -> None:
    view = mount(fl.explore_flywheel(drawn=60)).locator(".fl-view")
    before = page.evaluate(DOTS)
    view.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    page.wait_for_function("() => models[0].state.week >= 8", timeout=15_000)
    after = page.evaluate(DOTS)
    assert after["blue"] < 0.7 * before["blue"], "few dots are left there"
    expect(view.locator(".fl-inflow.fl-cut")).to_have_count(1)
    expect(view.locator("svg .fl-halved")).to_have_count(0)
    ends = [float(view.locator(f"path.fl-line.fl-{kind}").evaluate(END)) for kind in ("customers", "drawn")]
    now = float(view.locator(".fl-cursor").get_attribute("x1") or "nan")
    assert max(ends) < now + 4, "both lines run along with the week"
    view.get_by_role("button", name=TEXTS["pause"]).press("Enter")
    expect(view.locator("svg .fl-halved")).to_have_count(2)
    assert float(view.locator("path.fl-line.fl-drawn").evaluate(END)) > now + 50
    view.get_by_role("button", name=TEXTS["again"]).press("Enter")
    assert page.evaluate("() => models[0].state.stop_week") == -1


def test_the_rim_and_the_curve_turn_time(page: Page, mount: Mount) -> None:
    view = mount(fl.explore_flywheel()).locator(".fl-view")
    press(view.locator("[data-grip=rim]"), "ArrowRight", "ArrowRight", "PageUp")
    expect(view.get_by_role("slider", name=TEXTS["week"], exact=True)).to_have_value("12")
    chart = view.locator("svg.fl-timeline").bounding_box()
    assert chart
    page.mouse.click(chart["x"] + chart["width"] / 2, chart["y"] + 90)
    assert page.evaluate("() => models[0].state.week") == pytest.approx(118, abs=14)
    rim = view.locator("[data-grip=rim]").bounding_box()
    assert rim
    x, y, r = rim["x"] + rim["width"] / 2, rim["y"] + rim["height"] / 2, rim["width"] / 2
    before = page.evaluate("() => models[0].state.week")
    page.mouse.move(x, y - r)
    page.mouse.down()
    for k in range(1, 10):
        page.mouse.move(x - r * k / 12, y - r * (1 - (k / 12) ** 2) ** 0.5)
        page.wait_for_timeout(20)
    page.mouse.up()
    assert before - 8 <= page.evaluate("() => models[0].state.week") <= before - 2


@pytest.mark.every
def test_control_picture_and_sentence_fit_on_a_laptop(mount: Mount, language: str) -> None:
    page = mount(fl.explore_flywheel(), width=1000)
    height = "(box) => box.offsetHeight"
    assert page.locator(".fl-beside-dots").evaluate(height) <= 580
    page.get_by_role("button", name=gettext(TEXTS["stop"])).press("Enter")
    page.wait_for_timeout(1200)
    assert page.locator(".fl-beside-dots").evaluate(height) <= 580


def test_sliders_change_wheel_and_words_and_reset_takes_it_back(mount: Mount) -> None:
    page = mount(fl.explore_flywheel())
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in ("spin", "timeline")], table(view)
    press(view.get_by_role("slider", name=TEXTS["referrals"]), *["ArrowRight"] * 20)
    told(view, "said_referrals", before=1, after=2, gain_before=0.3, gain_after=0.6)
    told(view, "pace_half", before="108 weeks", after="201 weeks")
    press(view.get_by_role("slider", name=TEXTS["friction"]), *["ArrowLeft"] * 5)
    told(view, "said_friction_less", before="40%", after="35%")
    stages = (f"{CONVERSION.label} · engagement", f"{DWELL.label} · retention")
    for name in (PUSHES.label, stages[0], TEXTS["cycle"], stages[1], TEXTS["week"]):
        press(view.get_by_role("slider", name=name, exact=True), "Home")
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


@pytest.mark.every
@pytest.mark.parametrize("width", [320, 800])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, width: int
) -> None:
    page = mount(fl.explore_flywheel(stop_week=52), dark=width == 800, width=width)
    page.evaluate(OPEN)
    assert barriers(page, ".fl-view") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    for svg in page.locator("svg:not([aria-hidden=true])").all():
        assert not re.search("[{]|undefined|NaN", (svg.get_attribute("aria-label") or "{") + svg.inner_html())


def test_time_runs_to_the_end_and_calm_people_see_whole_weeks(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.clock.install(time=0)
    view = mount(fl.explore_flywheel(week=250)).locator(".fl-view")
    view.get_by_role("button", name=TEXTS["play"]).click()
    page.clock.run_for(6000)
    expect(view.get_by_role("slider", name=TEXTS["week"], exact=True)).to_have_value("260")
    expect(view.get_by_role("button", name=TEXTS["play"])).to_have_count(1)


def test_calm_people_who_stop_pushing_see_what_is_left_a_year_later(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = mount(fl.explore_flywheel()).locator(".fl-view")
    view.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    expect(view.get_by_role("slider", name=TEXTS["week"], exact=True)).to_have_value("52")
    expect(view.get_by_role("button", name=TEXTS["play"])).to_have_count(1)


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
