"""Firms on the screen: whole people only, in the firm's own sizes, in one screen's height."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from every import at_first
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS

Mount = Callable[..., Page]
EXPLORERS: dict[str, Any] = {
    "funnel": fl.explore_funnel,
    "hourglass": fl.explore_hourglass,
    "flywheel": fl.explore_flywheel,
    "lenses": fl.three_lenses,
}
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
# What is read on the page and what is read aloud; a loop gain is no person.
SAID = """() => [document.querySelector('main').innerText,
  ...[...document.querySelectorAll('[aria-label], title, desc')].map(
    (node) => node.getAttribute('aria-label') ?? node.textContent)].join('\\n')"""
FRACTION = {
    "en": re.compile(r"(?<!G = )(?<![\d.])\d+\.\d+(?! weeks| years| months|%|\d)"),
    "de": re.compile(r"(?<!G = )(?<![\d,])\d+,\d+(?! Wochen| Jahren?\b| Monaten?\b|\s%|\d)"),
}

# German has the longer words, and the same people.
LANGUAGES = pytest.mark.parametrize("code", ["de", pytest.param("en", marks=pytest.mark.every)])


@LANGUAGES
@pytest.mark.parametrize("kind", EXPLORERS)
def test_the_page_of_a_firm_fits_the_screen(mount: Mount, kind: str, code: str) -> None:
    fl.use_language(code)
    page = mount(*[EXPLORERS[kind](key) for key in FIRMS], width=1100)
    heights = page.evaluate("[...document.querySelectorAll('.fl-view')].map((view) => view.offsetHeight)")
    assert max(heights) <= 620


@LANGUAGES
@pytest.mark.parametrize("kind", at_first(2, reversed(EXPLORERS)))
def test_nobody_is_a_fraction(mount: Mount, kind: str, code: str) -> None:
    fl.use_language(code)
    page = mount(*[EXPLORERS[kind](key) for key in FIRMS])
    page.evaluate(OPEN)
    for week in (0, 1, 7, 30):
        page.evaluate("(week) => models.forEach((model) => model.set('week', week))", week)
        page.wait_for_timeout(60)
        assert FRACTION[code].findall(page.evaluate(SAID)) == []


@LANGUAGES
@pytest.mark.parametrize("kind", at_first(2, reversed(EXPLORERS)))
def test_people_stay_whole_when_everything_stops(mount: Mount, kind: str, code: str) -> None:
    fl.use_language(code)
    page = mount(*[EXPLORERS[kind](key) for key in FIRMS])
    page.evaluate(OPEN)
    stops = "models.forEach((model) => 'stop_week' in model.state ? model.set('stop_week', 0) : model.set('cut', true))"
    page.evaluate(stops)
    page.evaluate("models.forEach((model) => model.set('week', 40))")
    page.wait_for_timeout(120)
    assert FRACTION[code].findall(page.evaluate(SAID)) == []


def test_a_firm_says_whose_page_it_is_and_counts_orders_its_way(mount: Mount) -> None:
    view = mount(fl.explore_hourglass("machines")).locator(".fl-view")
    expect(view).to_have_attribute("aria-label", "Explore the hourglass · Rundwerk")
    expect(view).to_contain_text("One dot is 1 person.")
    expect(view.locator(".fl-of-orders")).to_contain_text("Orders a year")
    expect(view.locator(".fl-of-orders strong")).to_have_text("31")


@pytest.mark.parametrize("key", FIRMS)
def test_a_firm_has_as_many_customers_on_each_screen(mount: Mount, key: str) -> None:
    page = mount(fl.explore_hourglass(key), fl.explore_flywheel(key))
    customers = f"{fl.firm(key).customers:,.0f}"
    expect(page.locator(".fl-of-customers strong")).to_have_text(customers)
    expect(page.locator(".fl-coasting svg.fl-timeline .fl-value").last).to_have_text(customers)


def test_another_firm_is_chosen_and_its_sliders_go_as_far_as_it_does(mount: Mount) -> None:
    page = mount(fl.explore_flywheel("shop"))
    page.get_by_role("combobox").select_option("Ofen-Sommer")
    view = page.locator(".fl-view")
    expect(view).to_contain_text("One dot is 1 person.")
    pushes = view.get_by_role("slider", name="New leads")
    expect(pushes).to_have_attribute("max", "40")
    expect(pushes).to_have_value("8")
    expect(view.locator(".fl-kit-goal")).to_be_empty()
    page.get_by_role("combobox").select_option("Maschenpost")
    expect(page.locator(".fl-view")).to_contain_text("One dot is 20 people.")
