"""`explore_funnel` at the ends of its ranges, beyond its sliders, and in German."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from steps import press, table

import flywheel_lab as fl

Mount = Callable[..., Page]


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.explore_funnel(fl.sales_funnel())).locator(".fl-view")


def test_a_model_beyond_the_sliders_is_shown_as_it_is(mount: Mount) -> None:
    page = mount(fl.explore_funnel(fl.JourneyModel.chain(["a", "b"], [0.4833], dwell=[31.5, 1]), pushes=950))
    expect(page.get_by_role("slider", name="Conversion")).to_have_attribute("aria-valuetext", "48.3%")
    expect(page.get_by_role("slider", name="Dwell")).to_have_attribute("aria-valuetext", "31.5 weeks")
    expect(page.get_by_role("slider", name="Pushes")).to_have_attribute("aria-valuetext", "950 people per week")


def test_one_scale_of_dwell_serves_all_stages_and_reset_goes_back_beyond_it(mount: Mount) -> None:
    view = mount(fl.explore_funnel(fl.JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 16.75]))).locator(".fl-view")
    dwell = view.get_by_role("slider", name="Dwell")
    expect(dwell).to_have_attribute("max", "17")
    view.get_by_role("combobox", name="Stage").select_option("b")
    expect(dwell).to_have_attribute("aria-valuetext", "16.8 weeks")
    press(dwell, "Home")
    expect(dwell).to_have_attribute("aria-valuetext", "1 week")
    expect(dwell).to_have_attribute("max", "17")
    press(view.get_by_role("button", name="Reset"), "Enter")
    assert [row[3] for row in table(view)] == ["2 weeks", "16.8 weeks"]


def test_where_nobody_buys_no_time_is_told(view: Locator) -> None:
    press(view.get_by_role("slider", name="Conversion"), "Home")
    expect(view.locator(".fl-summary")).to_contain_text("None of the newcomers will buy.")
    view.get_by_role("combobox", name="Stage").select_option("interest")
    press(view.get_by_role("slider", name="Dwell"), "End")
    expect(view.locator(".fl-said")).to_contain_text("Dwell in “interest”: 2 weeks → 12 weeks.")
    expect(view.locator(".fl-said")).not_to_contain_text("on average")


@pytest.mark.parametrize("stages", [1, 2, 12])
def test_a_funnel_may_be_short_or_long_and_empty(mount: Mount, stages: int) -> None:
    names = [f"purchase {i + 1}" for i in range(stages)]
    page = mount(fl.explore_funnel(fl.JourneyModel.chain(names, [0.5] * stages), pushes=0, weeks=1, week=0))
    press(page.get_by_role("slider", name="Dwell"), "End")
    press(page.get_by_role("slider", name="Week"), "End")
    page.get_by_role("button", name="Stop pushing now").press("Enter")
    expect(page.locator("tbody tr")).to_have_count(stages)
    assert not re.search("undefined|NaN", page.locator(".fl-view").inner_html())


def test_german_is_german(mount: Mount) -> None:
    fl.use_language("de")
    widget = fl.explore_funnel(fl.aida(), pushes=1250)
    fl.use_language("en")
    view = mount(widget).locator(".fl-view")
    expect(view).to_have_attribute("lang", "de")
    press(view.get_by_role("slider", name="Verweildauer"), "ArrowRight")
    expect(view.locator(".fl-said")).to_contain_text("1 Woche → 1,5 Wochen")
    assert table(view)[0][:2] == ["Aufmerksamkeit", "100"]
    assert table(view)[0][-1] == "1.875"


def test_every_number_in_the_words_is_filled_in(view: Locator) -> None:
    for name in ("Conversion", "Dwell", "Pushes", "Week"):
        press(view.get_by_role("slider", name=name), "End", "Home", "ArrowRight")
        assert not re.search(r"undefined|NaN|[{}]", view.inner_text())
