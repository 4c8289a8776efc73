"""`explore_hourglass` on a page without a kernel: a phase is chosen and moved, by every hand, and read by everybody."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Page, expect
from steps import picture, press, table

import flywheel_lab as fl

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


def test_a_phase_is_chosen_by_arrow_keys_and_by_a_click(mount: Mount) -> None:
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    phases = view.get_by_role("listbox")
    press(phases, *["ArrowDown"] * 7)
    expect(phases.get_by_role("option", selected=True)).to_have_accessible_name(
        re.compile("^retention: 58.7 customers")
    )
    expect(view.get_by_role("slider", name="Dwell · retention")).to_have_attribute("aria-valuetext", "40 weeks")
    expect(view.locator(".fl-said")).to_contain_text("“retention”: 1.33 of 100 newcomers ever get here as customers")
    view.locator("svg.fl-bathtub [data-stage='2']").click()
    expect(view.get_by_role("slider", name="Dwell · research")).to_have_count(1)
    assert view.locator("svg .fl-row.fl-selected").count() == 2


def test_dwell_after_the_purchase_fills_the_lower_half_and_leaves_the_upper_alone(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in ("hourglass", "bathtub", "timeline")], table(view)
    view.get_by_role("combobox", name="Phase").select_option("retention")
    press(view.get_by_role("slider", name="Dwell · retention"), *["ArrowRight"] * 4)
    expect(view.locator(".fl-said")).to_contain_text("Customers stay longer in this phase")
    assert [row[1] for row in table(view)] == [row[1] for row in before[1]]
    model = fl.hourglass()
    dwell = [*model.dwell[:7], 42, *model.dwell[8:]]
    longer = fl.JourneyModel(model.stages, model.conversion, dwell, purchase="purchase").steady_state(50)
    assert table(view)[7][-1] == f"{longer[7]:.1f}"
    for name in ("Conversion", "Dwell", "Pushes", "Sales cycle", "Week"):
        press(view.get_by_role("slider", name=name), "End")
    press(view.get_by_role("button", name="Reset"), "Enter")
    expect(view.locator(".fl-said")).to_have_text("Everything is as it was at the start.")
    assert ([picture(view, name) for name in ("hourglass", "bathtub", "timeline")], table(view)) == before


@pytest.mark.parametrize("key", ["Home", "End"])
def test_the_ends_of_conversion_are_safe_in_each_phase(mount: Mount, key: str) -> None:
    view = mount(fl.explore_hourglass(fl.flywheel("strong"))).locator(".fl-view")
    for _phase in range(10):
        press(view.get_by_role("slider", name="Conversion"), key)
        press(view.get_by_role("listbox"), "ArrowDown")
    assert not re.search("NaN|undefined|Infinity", view.inner_html())


def test_who_stops_pushing_sees_the_upper_half_run_out_first(mount: Mount, language: str) -> None:
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    name = {"en": "Stop pushing now", "de": "Anstöße jetzt beenden"}[language]
    view.get_by_role("button", name=name).press("Enter")
    words = {"en": "after 8 weeks less than a tenth", "de": "nach 8 Wochen weniger als ein Zehntel"}[language]
    expect(view.locator(".fl-said")).to_contain_text(words)
    expect(view.locator(".fl-said")).to_contain_text("101")


@pytest.mark.parametrize("width", [320, 800])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, width: int
) -> None:
    page = mount(fl.explore_hourglass(stop_week=30), dark=width == 800, width=width)
    page.evaluate(OPEN)
    assert barriers(page, ".fl-view") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    for svg in page.locator("svg").all():
        assert not re.search("[{]|undefined|NaN", (svg.get_attribute("aria-label") or "{") + svg.inner_html())


def test_two_hourglasses_do_not_disturb_each_other_and_leave_nothing_behind(mount: Mount) -> None:
    page = mount(fl.explore_hourglass(), fl.explore_hourglass(fl.flywheel()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(first.get_by_role("slider", name="Pushes"), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models[0].remove()")
    assert page.evaluate("() => models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(1)
