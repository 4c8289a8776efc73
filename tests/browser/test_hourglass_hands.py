"""What hands do to the picture of `explore_hourglass`: they pull at bars and neck, and choose phases."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import number, patterns, says
from steps import drag, press

import flywheel_lab as fl
from flywheel_lab.models.domain import CONVERSION, DWELL
from flywheel_lab.widgets.texts.hourglass import TEXTS


@pytest.fixture
def view(mount: Callable[..., Page]) -> Locator:
    return mount(fl.explore_hourglass()).locator(".fl-view")


def told(view: Locator, text: str, **values: object) -> None:
    says(view.locator(".fl-said"), TEXTS[text], **values)


def slider(view: Locator, name: str) -> Locator:
    return view.locator(".fl-control").get_by_role("slider", name=name)


def counted(view: Locator, kind: str) -> float:
    return number(view.locator(f".fl-of-{kind} strong").inner_text())


def grip(view: Locator, name: str) -> Locator:
    return view.locator(f"svg.fl-hourglass-hands [data-grip='{name}']")


def test_bars_and_neck_follow_the_hand_and_the_sliders_follow_them(view: Locator) -> None:
    hand, end = drag(grip(view, "1"), 25)
    assert end == pytest.approx(hand, abs=2)
    assert float(slider(view, CONVERSION.label).input_value()) > 0.35
    told(view, "said_wider", stage="engagement", before="30%")
    press(view.get_by_role("listbox"), *["ArrowDown"] * 5)
    expect(slider(view, f"{CONVERSION.label} · purchase")).to_have_value("0.7")
    hand, end = drag(grip(view, "neck"), -8)
    assert end == pytest.approx(hand, abs=1)
    assert 0.8 < float(slider(view, CONVERSION.label).input_value()) < 0.95
    press(grip(view, "neck"), "ArrowLeft")
    expect(grip(view, "neck")).to_have_attribute("aria-valuetext", "86.8%")


def test_below_the_neck_a_bar_is_how_long_customers_stay(view: Locator) -> None:
    customers = counted(view, "customers")
    hand, end = drag(grip(view, "7"), 30)
    assert end == pytest.approx(hand, abs=2)
    told(view, "said_stay_longer", stage="retention", before="40 weeks")
    assert counted(view, "customers") > 1.1 * customers


def test_a_phase_is_chosen_by_arrow_keys_and_by_a_click(view: Locator) -> None:
    phases = view.get_by_role("listbox")
    press(phases, *["ArrowDown"] * 7)
    (row,) = patterns((TEXTS["row_below"],), {"name": "retention", "people": "1,175"})
    expect(phases.get_by_role("option", selected=True)).to_have_accessible_name(re.compile(row))
    expect(slider(view, f"{DWELL.label} · retention")).to_have_attribute("aria-valuetext", "40 weeks")
    told(view, "said_below", stage="retention", reach=13)
    view.locator("svg.fl-hourglass [data-item='2']").click(position={"x": 20, "y": 20})
    expect(slider(view, f"{DWELL.label} · research")).to_have_count(1)
