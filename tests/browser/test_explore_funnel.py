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
LAYERS = ("funnel", "funnel-under", "funnel-hands")


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.explore_funnel(fl.sales_funnel(), pushes=100)).locator(".fl-view")


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def summed_up(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-summary"), TEXTS[text], **values)


def button(view: Locator, text: str) -> Locator:
    return view.get_by_role("button", name=str(TEXTS[text]), exact=True)


def slider(view: Locator, name: str) -> Locator:
    return view.locator(".fl-control").get_by_role("slider", name=name)


def look_inside(view: Locator) -> None:
    """Ask where the people are now, and wait until the dots have walked there."""
    button(view, "where").press("Enter")
    expect(view.locator("svg.fl-funnel-under .fl-tub").first).to_be_attached()
    view.page.wait_for_function("() => !document.querySelector('svg.fl-funnel').style.opacity")


def shapes(view: Locator) -> str:
    return picture(view, "funnel-under")


def values(view: Locator) -> list[str]:
    """The numbers beside the rows."""
    return view.locator("svg.fl-funnel .fl-value").all_text_contents()


def test_dwell_fills_the_bathtubs_and_leaves_the_funnel_alone(view: Locator) -> None:
    before, funnel = shapes(view), values(view)
    press(slider(view, DWELL.label), *["ArrowRight"] * 8)
    expect(slider(view, DWELL.label)).to_have_attribute("aria-valuetext", "6 weeks")
    assert (shapes(view), values(view)) == (before, funnel)
    assert table(view)[0][-1] == "600"
    told(view, "said_dwell", full_after=600, full_before=200, inflow=100, dwell=6)
    told(view, "said_time", time_after="14 weeks", time_before="10 weeks")
    look_inside(view)
    tubs = shapes(view)
    press(slider(view, DWELL.label), "Home")
    assert shapes(view) != tubs


def test_the_big_button_shows_where_the_people_are(view: Locator) -> None:
    assert values(view) == ["100", "30", "14", "7", "4", "4"]
    look_inside(view)
    told(view, "said_where", inside=320, stage="awareness", inflow=100, dwell="2 weeks", full=200)
    assert values(view) == ["200", "60", "40", "15", "4", "4"]
    assert view.locator("svg.fl-funnel .fl-flow").all_text_contents()[:3] == [TEXTS["little"], "100 × 2", "30 × 2"]
    button(view, "back").press("Enter")
    told(view, "said_back")
    expect(view.locator("svg.fl-funnel .fl-value").first).to_have_text("100")


def test_conversion_changes_the_funnel_and_not_its_own_tub(view: Locator) -> None:
    before = shapes(view)
    press(slider(view, CONVERSION.label), "ArrowRight")
    assert shapes(view) != before
    assert [row[1] for row in table(view)][:2] == ["1,000", "310"]
    assert table(view)[0][-1] == "200"
    told(view, "said_wider", before="30%", after="31%")


@pytest.mark.parametrize(("key", "share"), [("Home", "0%"), pytest.param("End", "100%", marks=pytest.mark.every)])
def test_the_ends_of_conversion_are_safe(view: Locator, key: str, share: str) -> None:
    press(slider(view, CONVERSION.label), key)
    assert table(view)[0][2] == share
    look_inside(view)
    assert "NaN" not in view.inner_text() + view.inner_html()


def test_pushes_change_the_bathtubs_in_proportion(view: Locator) -> None:
    before = shapes(view)
    view.get_by_text(str(TEXTS["more"]), exact=True).click()
    press(slider(view, PUSHES.label), "End")
    assert shapes(view) == before
    assert [row[-1] for row in table(view)][:2] == ["400", "120"]
    told(view, "said_pushes", rate_after=9, rate_before=4)


def test_the_last_stage_says_who_buys(view: Locator) -> None:
    view.get_by_text(str(TEXTS["more"]), exact=True).click()
    view.get_by_role("combobox", name=str(TEXTS["stage"])).select_option("purchase")
    press(slider(view, CONVERSION.label), *["PageDown"] * 5)
    assert table(view)[-1][2] == "50%"
    told(view, "said_sold", bought_after=22, bought_before=45)


def test_weeks_tell_what_came_in_and_what_went(view: Locator) -> None:
    press(slider(view, str(TEXTS["week"])), "Home")
    assert [row[4] for row in table(view)] == ["0"] * 5
    press(slider(view, str(TEXTS["week"])), "ArrowRight")
    assert table(view)[0][4] == "100"
    summed_up(view, "summary", week=1, weeks=52)


def test_people_still_buy_after_the_pushes_stop_and_time_shows_it_at_once(view: Locator, page: Page) -> None:
    button(view, "stop").press("Enter")
    told(view, "said_stopped", week=26)
    page.wait_for_function("() => models[0].state.week >= 28 && models[0].state.lens === 'bathtub'", timeout=15_000)
    button(view, "pause").press("Enter")
    press(slider(view, str(TEXTS["week"])), "End")
    assert table(view)[0][4] == "0"
    summed_up(view, "summary_stopped", stop=26)
    button(view, "again").press("Enter")
    summed_up(view, "summary", pushes=100)


def test_reset_restores_everything(view: Locator) -> None:
    view.page.evaluate("() => { for (const each of document.querySelectorAll('details')) each.open = true; }")
    before = [picture(view, name) for name in LAYERS], table(view)
    view.get_by_role("combobox", name=str(TEXTS["stage"])).select_option("evaluation")
    for name in (CONVERSION.label, DWELL.label, PUSHES.label, str(TEXTS["week"])):
        press(slider(view, name), "End")
    button(view, "stop").press("Enter")
    button(view, "reset").press("Enter")
    told(view, "said_reset")
    back = "drawn => drawn.every(([name, was]) => document.querySelector(`svg.fl-${name}`).innerHTML === was)"
    drawn = list(zip(LAYERS, before[0], strict=True))
    view.page.wait_for_function(back, arg=drawn)  # people walk back to the funnel for a second
    assert ([picture(view, name) for name in LAYERS], table(view)) == before


def test_a_change_from_python_is_explained_too(view: Locator, page: Page) -> None:
    page.evaluate("() => models[0].set('dwell', [2, 4, 3, 2, 1])")
    told(view, "said_dwell", stage="interest", before="2 weeks", after="4 weeks")


def test_a_drag_tells_the_kernel_seldom_and_its_last_value(view: Locator, page: Page) -> None:
    press(slider(view, CONVERSION.label), *["ArrowLeft"] * 10)
    page.wait_for_function("() => models[0].saved > 0")
    assert page.evaluate("() => models[0].saved") < 10
    assert page.evaluate("() => models[0].state.conversion[0][1]") == pytest.approx(0.2)


def test_the_keys_stay_in_the_widget(view: Locator, page: Page) -> None:
    page.evaluate("() => { window.stolen = 0; document.addEventListener('keydown', () => { window.stolen += 1; }); }")
    press(slider(view, DWELL.label), "ArrowRight", "ArrowDown")
    assert page.evaluate("() => window.stolen") == 0


def test_two_widgets_do_not_disturb_each_other(mount: Mount) -> None:
    page = mount(fl.explore_funnel(fl.aida()), fl.explore_funnel(fl.sales_funnel()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(slider(first, DWELL.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_a_removed_widget_leaves_nothing_behind(view: Locator, page: Page) -> None:
    page.evaluate("() => models[0].remove()")
    expect(view).to_have_count(0)
    assert page.evaluate("() => models[0].listening()") == 0


def test_who_asked_for_less_motion_sees_a_still_picture_with_arrows_and_numbers(mount: Mount, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = mount(fl.explore_funnel(fl.sales_funnel(), pushes=100)).locator(".fl-view")
    assert view.locator("svg.fl-funnel .fl-flow").all_text_contents()[1] == "↓ 30  ↘ 70"
    expect(view.locator(".fl-key")).to_contain_text(str(TEXTS["walking"]))
    button(view, "stop").press("Enter")
    expect(slider(view, str(TEXTS["week"]))).to_have_value("38")
