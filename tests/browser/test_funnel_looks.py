"""`explore_funnel` for every eye and ear: axe, descriptions, and room for every text at every width."""

import re
from collections.abc import Callable

import pytest
from every import every, one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.messages import gettext, stage_name
from flywheel_lab.models.domain import DWELL
from flywheel_lab.widgets import funnel

pytestmark = pytest.mark.usefixtures("still")

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


def look_inside(page: Page) -> None:
    """Ask where the people are now."""
    page.locator(".fl-big-button").press("Enter")
    expect(page.locator(".fl-tub").first).to_be_attached()


@pytest.mark.every
@every("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool) -> None:
    page = mount(fl.explore_funnel(fl.sales_funnel()), dark=dark)
    page.evaluate(OPEN)
    page.locator("input[type=range]").nth(1).press("End")
    assert barriers(page, ".fl-view") == []
    look_inside(page)
    assert barriers(page, ".fl-view") == []


def test_every_picture_describes_itself(mount: Mount, language: str) -> None:
    page = mount(fl.explore_funnel(fl.aida()))
    look_inside(page)
    for svg in page.locator("svg:not([aria-hidden])").all():
        assert svg.get_attribute("role") in {"img", "listbox", "group"}
        assert "{" not in (svg.get_attribute("aria-label") or "{")
        assert not re.search("undefined|NaN", svg.inner_html() + (svg.get_attribute("aria-label") or ""))


@pytest.mark.every
@one_at_a_time(width=[320, 480, 700, 900, 1400], times=[2, 1])
def test_nothing_is_cut_off(
    mount: Mount, language: str, width: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, translate in (("_", gettext), ("stage_name", stage_name)):
        monkeypatch.setattr(funnel, name, lambda text, translate=translate: " ".join([translate(text)] * times))
    page = mount(fl.explore_funnel(fl.aida()), width=width)
    page.evaluate(OPEN)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    look_inside(page)
    assert page.evaluate(OUTSIDE) == []


def test_on_a_laptop_control_picture_and_sentence_are_seen_together(mount: Mount, language: str) -> None:
    page = mount(fl.explore_funnel(fl.sales_funnel()), width=1016)
    box = page.locator(".fl-view").bounding_box()
    assert box and box["height"] <= 620


LONG = "Newsletter confirmation page after the first visit"
EXTREMES = {
    "one stage": (["order"], [0.4], 3, 100),
    "twelve stages": ([f"purchase {i + 1}" for i in range(12)], [0.8] * 11, 2, 100),
    "long names": ([LONG, "Donaudampfschifffahrtsgesellschaftskapitän", "ok"], [0.5, 0.3], 2, 100),
    "nobody and everybody": (["a", "b", "c", "d"], [1, 0, 1], 2, 100),
    "nobody pushed": (["a", "b"], [0.5], 2, 0),
    "a million a week": (["visit", "basket", "order"], [0.3, 0.5], [5, 12, 1], 1e6),
    "slow and rare": (["a", "b", "c"], [0.001, 0.001], [100, 200, 1], 0.5),
}


@pytest.mark.every
@one_at_a_time(width=[320, 480, 1100], case=EXTREMES)
def test_extremes_fit_and_nothing_lies_on_anything(mount: Mount, width: int, case: str) -> None:
    stages, rates, dwell, pushes = EXTREMES[case]
    page = mount(fl.explore_funnel(fl.JourneyModel.chain(stages, rates, dwell), pushes=pushes), width=width)
    page.evaluate(OPEN)
    for look in (lambda page: None, look_inside):
        look(page)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(OVERLAPPING) == []
    assert not re.search("undefined|NaN|after –", page.locator(".fl-view").inner_text())


# Texts in one picture that lie on each other, on a tub or on something to drag.
OVERLAPPING = """() => [...document.querySelectorAll(".fl-view svg")].flatMap((svg) => {
  const seen = (text) => text.textContent && getComputedStyle(text).visibility !== "hidden";
  const texts = [...svg.querySelectorAll("text")].filter(seen);
  const bars = [...svg.parentElement.querySelectorAll(".fl-tub, .fl-bar-end, .fl-area")];
  const box = (node) => node.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const pairs = texts.flatMap((text, i) => [...texts.slice(i + 1), ...bars].map((other) => [text, other]));
  const met = pairs.filter(([a, b]) => meet(box(a), box(b)));
  return met.map(([a, b]) => `${a.textContent} on ${b.textContent || b.outerHTML}`);
})"""


def test_a_name_is_never_read_as_html(mount: Mount) -> None:
    name = "<img src=x onerror=alert(1)> & {stage}"
    page = mount(fl.explore_funnel(fl.JourneyModel.chain([name, "basket"], [0.5])))
    page.get_by_role("slider", name=DWELL.label).press("End")
    assert page.locator(".fl-view img").count() == 0
    expect(page.locator(".fl-said")).to_contain_text(name)
