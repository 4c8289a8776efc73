"""`explore_funnel` on a page without a kernel: each control by keyboard, and what it does to numbers and words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.texts.funnel import TEXTS

Mount = Callable[..., Page]


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.explore_funnel(fl.sales_funnel())).locator(".fl-view")


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def summed_up(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-summary"), TEXTS[text], **values)


def test_dwell_fills_the_bathtub_and_leaves_the_funnel_alone(view: Locator) -> None:
    funnel, bathtub = picture(view, "funnel"), picture(view, "bathtub")
    press(view.get_by_role("slider", name=DWELL.label), *["ArrowRight"] * 8)
    expect(view.get_by_role("slider", name=DWELL.label)).to_have_attribute("aria-valuetext", "6 weeks")
    assert picture(view, "funnel") == funnel
    assert picture(view, "bathtub") != bathtub
    assert table(view)[0][-1] == "600"
    told(view, "said_dwell", full_after=600, full_before=200, inflow=100, dwell=6)
    told(view, "said_time", time_after="14 weeks", time_before="10 weeks")


def test_conversion_changes_the_funnel_and_not_its_own_tub(view: Locator) -> None:
    funnel = picture(view, "funnel")
    press(view.get_by_role("slider", name=CONVERSION.label), "ArrowRight")
    assert picture(view, "funnel") != funnel
    assert [row[1] for row in table(view)][:2] == ["100", "31"]
    assert table(view)[0][-1] == "200"
    told(view, "said_wider", before="30%", after="31%")


@pytest.mark.parametrize(("key", "share"), [("Home", "0%"), ("End", "100%")])
def test_the_ends_of_conversion_are_safe(view: Locator, key: str, share: str) -> None:
    press(view.get_by_role("slider", name=CONVERSION.label), key)
    assert table(view)[0][2] == share
    assert "NaN" not in view.inner_text()


def test_pushes_change_the_bathtub_in_proportion(view: Locator) -> None:
    funnel = picture(view, "funnel")
    press(view.get_by_role("slider", name=PUSHES.label), "End")
    assert picture(view, "funnel") == funnel
    assert [row[-1] for row in table(view)][:2] == ["400", "120"]
    told(view, "said_pushes", rate_after=8.91, rate_before=4.46)


def test_the_last_stage_says_who_buys(view: Locator) -> None:
    view.get_by_role("combobox", name=TEXTS["stage"]).select_option("purchase")
    press(view.get_by_role("slider", name=CONVERSION.label), *["PageDown"] * 5)
    assert table(view)[-1][2] == "50%"
    told(view, "said_sold", bought_after=2.23, bought_before=4.46)


def test_weeks_tell_what_came_in_and_what_went(view: Locator) -> None:
    press(view.get_by_role("slider", name=TEXTS["week"]), "Home")
    assert [row[4] for row in table(view)] == ["0"] * 5
    press(view.get_by_role("slider", name=TEXTS["week"]), "ArrowRight")
    assert table(view)[0][4] == "100"
    summed_up(view, "summary", week=1, weeks=52)


def test_the_week_can_be_dragged_in_the_picture(view: Locator, page: Page) -> None:
    box = view.locator("svg.fl-timeline").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 40)
    page.mouse.up()
    expect(view.get_by_role("slider", name=TEXTS["week"])).to_have_value("52")


def test_people_still_buy_after_the_pushes_stop(view: Locator) -> None:
    view.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    told(view, "said_stopped", week=26)
    press(view.get_by_role("slider", name=TEXTS["week"]), "End")
    assert table(view)[0][4] == "0"
    summed_up(view, "summary_stopped", stop=26)
    view.get_by_role("button", name=TEXTS["again"]).press("Enter")
    summed_up(view, "summary", pushes=100)


def test_reset_restores_everything(view: Locator) -> None:
    before = [picture(view, name) for name in ("funnel", "bathtub", "timeline")], table(view)
    view.get_by_role("combobox", name=TEXTS["stage"]).select_option("evaluation")
    for name in (CONVERSION.label, DWELL.label, PUSHES.label, TEXTS["week"]):
        press(view.get_by_role("slider", name=name), "End")
    view.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    told(view, "said_reset")
    press(view.get_by_role("button", name=TEXTS["reset"]))
    assert ([picture(view, name) for name in ("funnel", "bathtub", "timeline")], table(view)) == before


def test_a_click_on_a_row_picks_its_stage_and_hovering_shows_it_in_both(view: Locator, page: Page) -> None:
    row = view.locator("svg.fl-bathtub [data-stage='2']")
    row.hover()
    expect(view.locator(".fl-hovered")).to_have_count(2)
    row.click()
    expect(view.get_by_role("combobox", name=TEXTS["stage"])).to_have_value("2")
    expect(view.locator("svg .fl-row.fl-selected")).to_have_count(2)
    expect(view.get_by_role("slider", name=DWELL.label)).to_have_attribute("aria-valuetext", "3 weeks")


def test_a_change_from_python_is_explained_too(view: Locator, page: Page) -> None:
    page.evaluate("() => models[0].set('dwell', [2, 4, 3, 2, 1])")
    told(view, "said_dwell", stage="interest", before="2 weeks", after="4 weeks")


def test_a_drag_tells_the_kernel_seldom_and_its_last_value(view: Locator, page: Page) -> None:
    press(view.get_by_role("slider", name=PUSHES.label), *["ArrowLeft"] * 10)
    page.wait_for_function("() => models[0].saved > 0")
    assert page.evaluate("() => models[0].saved") < 10
    assert page.evaluate("() => models[0].state.pushes") == 50


def test_the_keys_stay_in_the_widget(view: Locator, page: Page) -> None:
    page.evaluate("() => { window.stolen = 0; document.addEventListener('keydown', () => { window.stolen += 1; }); }")
    press(view.get_by_role("slider", name=DWELL.label), "ArrowRight", "ArrowDown")
    assert page.evaluate("() => window.stolen") == 0


def test_two_widgets_do_not_disturb_each_other(mount: Mount) -> None:
    page = mount(fl.explore_funnel(fl.aida()), fl.explore_funnel(fl.sales_funnel()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(first.get_by_role("slider", name=DWELL.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_a_removed_widget_leaves_nothing_behind(view: Locator, page: Page) -> None:
    page.evaluate("() => models[0].remove()")
    expect(view).to_have_count(0)
    assert page.evaluate("() => models[0].listening()") == 0
