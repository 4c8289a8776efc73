"""`explore_hourglass` on a page without a kernel: a phase is chosen and moved, by every hand, and read by everybody."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import patterns, says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.texts.hourglass import TEXTS

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def test_a_phase_is_chosen_by_arrow_keys_and_by_a_click(mount: Mount) -> None:
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    phases = view.get_by_role("listbox")
    press(phases, *["ArrowDown"] * 7)
    (row,) = patterns((TEXTS["row_below"],), {"name": "retention", "people": 58.7})
    expect(phases.get_by_role("option", selected=True)).to_have_accessible_name(re.compile(row))
    dwell = view.get_by_role("slider", name=f"{DWELL.label} · retention")
    expect(dwell).to_have_attribute("aria-valuetext", "40 weeks")
    told(view, "said_below", stage="retention", reach=1.33)
    view.locator("svg.fl-bathtub [data-stage='2']").click()
    expect(view.get_by_role("slider", name=f"{DWELL.label} · research")).to_have_count(1)
    assert view.locator("svg .fl-row.fl-selected").count() == 2


def test_dwell_after_the_purchase_fills_the_lower_half_and_leaves_the_upper_alone(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in ("hourglass", "bathtub", "timeline")], table(view)
    view.get_by_role("combobox", name=TEXTS["phase"]).select_option("retention")
    press(view.get_by_role("slider", name=f"{DWELL.label} · retention"), *["ArrowRight"] * 4)
    told(view, "said_stay_longer")
    assert [row[1] for row in table(view)] == [row[1] for row in before[1]]
    model = fl.hourglass()
    dwell = [*model.dwell[:7], 42, *model.dwell[8:]]
    longer = fl.JourneyModel(model.stages, model.conversion, dwell, purchase="purchase").steady_state(50)
    assert table(view)[7][-1] == f"{longer[7]:.1f}"
    for name in (CONVERSION.label, DWELL.label, PUSHES.label, TEXTS["cycle"], TEXTS["week"]):
        press(view.get_by_role("slider", name=name), "End")
    press(view.get_by_role("button", name=TEXTS["reset"]), "Enter")
    told(view, "said_reset")
    assert ([picture(view, name) for name in ("hourglass", "bathtub", "timeline")], table(view)) == before


@pytest.mark.parametrize("key", ["Home", "End"])
def test_the_ends_of_conversion_are_safe_in_each_phase(mount: Mount, key: str) -> None:
    view = mount(fl.explore_hourglass(fl.flywheel("strong"))).locator(".fl-view")
    for _phase in range(10):
        press(view.get_by_role("slider", name=CONVERSION.label), key)
        press(view.get_by_role("listbox"), "ArrowDown")
    assert not re.search("NaN|undefined|Infinity", view.inner_html())


def test_who_stops_pushing_sees_the_upper_half_run_out_first(mount: Mount, language: str) -> None:
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    view.get_by_role("button", name=gettext(TEXTS["stop"])).press("Enter")
    drained, half = (f"{number} {gettext(DWELL.unit)}" for number in (8, 101))
    told(view, "said_stopped")
    told(view, "stopped_upper", drained=drained)
    told(view, "stopped_customers", half=half)


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
    press(first.get_by_role("slider", name=PUSHES.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models[0].remove()")
    assert page.evaluate("() => models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(1)
