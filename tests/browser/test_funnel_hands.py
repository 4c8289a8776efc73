"""What hands do to the picture of `explore_funnel`: they pull at bars, tubs and curves, and choose stages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import drag, press

import flywheel_lab as fl
from flywheel_lab.models.domain import CONVERSION, DWELL
from flywheel_lab.widgets.texts.funnel import TEXTS


@pytest.fixture
def view(mount: Callable[..., Page]) -> Locator:
    return mount(fl.explore_funnel(fl.sales_funnel(), pushes=100)).locator(".fl-view")


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def slider(view: Locator, name: str) -> Locator:
    return view.locator(".fl-control").get_by_role("slider", name=name)


def grip(view: Locator, name: str) -> Locator:
    return view.locator(f"svg.fl-funnel-hands [data-grip='{name}']")


def look_inside(view: Locator) -> None:
    """Ask where the people are now, and wait until the dots have walked there."""
    view.get_by_role("button", name=str(TEXTS["where"])).press("Enter")
    expect(view.locator("svg.fl-funnel-under .fl-tub").first).to_be_attached()
    view.page.wait_for_function("() => !document.querySelector('svg.fl-funnel').style.opacity")


def test_the_end_of_a_bar_follows_the_hand_and_the_slider_follows_the_bar(view: Locator) -> None:
    hand, end = drag(grip(view, "1"), 20)
    assert end == pytest.approx(hand, abs=2)
    share = float(slider(view, CONVERSION.label).input_value())
    assert share == pytest.approx(0.52, abs=0.02), "a bar of 55 pixels and 20 more at both ends"
    told(view, "said_wider", stage="awareness", before="30%")
    bar = view.get_by_role("slider", name=str(TEXTS["grip"]).format(name="awareness"))
    press(bar, "ArrowLeft")
    assert float(slider(view, CONVERSION.label).input_value()) == pytest.approx(share - 0.01, abs=0.006)


def test_the_end_of_a_tub_is_how_long_people_stay(view: Locator) -> None:
    look_inside(view)
    hand, end = drag(grip(view, "0"), 20)
    assert end == pytest.approx(hand, abs=2)
    assert 2.1 < float(slider(view, DWELL.label).input_value()) < 4
    told(view, "said_dwell", stage="awareness", before="2 weeks")


def test_the_week_can_be_dragged_over_a_curve(view: Locator, page: Page) -> None:
    box = view.locator("svg.fl-counter").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 20)
    page.mouse.up()
    expect(slider(view, str(TEXTS["week"]))).to_have_value("52")


def test_a_click_on_a_row_and_arrow_keys_pick_a_stage(view: Locator) -> None:
    view.locator("svg.fl-funnel [data-item='2']").click()
    expect(slider(view, DWELL.label)).to_have_attribute("aria-valuetext", "3 weeks")
    press(view.get_by_role("listbox"), "ArrowDown")
    expect(view.get_by_role("listbox").get_by_role("option", selected=True)).to_have_attribute("data-item", "3")
    told(view, "said_stage", stage="decision")
