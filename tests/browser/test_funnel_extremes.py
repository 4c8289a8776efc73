"""`explore_funnel` at the ends of its ranges, beyond its sliders, and in German."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from steps import press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.texts.funnel import TEXTS

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.explore_funnel(fl.sales_funnel())).locator(".fl-view")


def test_a_model_beyond_the_sliders_is_shown_as_it_is(mount: Mount) -> None:
    page = mount(fl.explore_funnel(fl.JourneyModel.chain(["a", "b"], [0.4833], dwell=[31.5, 1]), pushes=950))
    page.evaluate(OPEN)
    expect(page.get_by_role("slider", name=CONVERSION.label)).to_have_attribute("aria-valuetext", "48.3%")
    expect(page.get_by_role("slider", name=DWELL.label)).to_have_attribute("aria-valuetext", "31.5 weeks")
    expect(page.get_by_role("slider", name=PUSHES.label)).to_have_attribute("aria-valuetext", f"950 {PUSHES.unit}")


def test_one_scale_of_dwell_serves_all_stages_and_reset_goes_back_beyond_it(mount: Mount) -> None:
    view = mount(fl.explore_funnel(fl.JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 16.75]))).locator(".fl-view")
    view.page.evaluate(OPEN)
    dwell = view.get_by_role("slider", name=DWELL.label)
    expect(dwell).to_have_attribute("max", "17")
    view.get_by_role("combobox", name=TEXTS["stage"]).select_option("b")
    expect(dwell).to_have_attribute("aria-valuetext", "16.8 weeks")
    press(dwell, "Home")
    expect(dwell).to_have_attribute("aria-valuetext", "1 week")
    expect(dwell).to_have_attribute("max", "17")
    press(view.get_by_role("button", name=TEXTS["reset"]), "Enter")
    assert [row[3] for row in table(view)] == ["2 weeks", "16.8 weeks"]


def test_where_nobody_buys_no_time_is_told(view: Locator) -> None:
    view.page.evaluate(OPEN)
    press(view.get_by_role("slider", name=CONVERSION.label), "Home")
    says(view.locator(".fl-summary"), TEXTS["summary_nobody"])
    view.get_by_role("combobox", name=TEXTS["stage"]).select_option("interest")
    press(view.get_by_role("slider", name=DWELL.label), "End")
    says(view.locator(".fl-said"), TEXTS["said_dwell"], stage="interest", before="2 weeks", after="12 weeks")
    never_says(view.locator(".fl-said"), TEXTS["said_time"])


@pytest.mark.parametrize("stages", [1, 2, 12])
def test_a_funnel_may_be_short_or_long_and_empty(mount: Mount, stages: int) -> None:
    names = [f"purchase {i + 1}" for i in range(stages)]
    page = mount(fl.explore_funnel(fl.JourneyModel.chain(names, [0.5] * stages), pushes=0, weeks=1, week=0))
    press(page.get_by_role("slider", name=DWELL.label), "End")
    press(page.get_by_role("slider", name=TEXTS["week"]), "End")
    page.get_by_role("button", name=TEXTS["stop"]).press("Enter")
    expect(page.locator("tbody tr")).to_have_count(stages)
    page.get_by_role("button", name=TEXTS["back"]).press("Enter")
    expect(page.locator("svg.fl-funnel-hands [role=slider]")).to_have_count(stages)
    assert not re.search("undefined|NaN", page.locator(".fl-view").inner_html())


def test_german_is_german(mount: Mount) -> None:
    fl.use_language("de")
    view = mount(fl.explore_funnel(fl.aida(), pushes=1250)).locator(".fl-view")
    expect(view).to_have_attribute("lang", "de")
    press(view.get_by_role("slider", name=gettext(DWELL.label)), "ArrowRight")
    says(view.locator(".fl-said"), TEXTS["said_dwell"], before="1 Woche", after="1,5 Wochen")
    assert table(view)[0][:2] == ["Aufmerksamkeit", "1.000"]
    assert table(view)[0][-1] == "1.875"


def test_every_number_in_the_words_is_filled_in(view: Locator) -> None:
    view.page.evaluate(OPEN)
    for name in (CONVERSION.label, DWELL.label, PUSHES.label, TEXTS["week"]):
        press(view.get_by_role("slider", name=name), "End", "Home", "ArrowRight")
        assert not re.search(r"undefined|NaN|[{}]", view.inner_text())
