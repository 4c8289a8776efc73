"""What a screen of an explorer costs and shows: sizes are asked for once, and colours are those of the theme."""

from collections.abc import Callable
from typing import Any

import pytest
from explorers import EXPLORERS
from kit_steps import PAINTED
from playwright.sync_api import Page, expect

import flywheel_lab as fl

Mount = Callable[..., Page]
# Whoever asks for a size has the page laid out in the middle of a screen.
WATCH = """() => {
  window.asked = [];
  for (const name of ['clientWidth', 'clientHeight', 'scrollWidth', 'scrollHeight']) {
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, name);
    Object.defineProperty(Element.prototype, name, { get() { asked.push(name); return get.call(this); } });
  }
  const box = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () { asked.push('box'); return box.call(this); };
  const style = window.getComputedStyle;
  window.getComputedStyle = (...of) => { asked.push('style'); return style(...of); };
}"""
DRAG = """async () => {
  const slider = [...document.querySelectorAll('.fl-view input[type=range]')].find((each) => each.offsetParent);
  for (let k = 0; k < 5; k++) {
    slider.stepUp(2);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
  return asked;
}"""
DARKEN = """() => {
  document.documentElement.style.setProperty('--jp-layout-color1', '#212121');
  document.documentElement.style.setProperty('--jp-ui-font-color1', 'rgba(255, 255, 255, 1)');
}"""
DRAWN = "() => document.querySelector('canvas').toDataURL()"


@pytest.mark.parametrize("name", EXPLORERS)
def test_a_drag_asks_the_page_for_no_size(name: str, mount: Mount) -> None:
    page = mount(EXPLORERS[name]())
    page.evaluate(PAINTED)
    page.evaluate(WATCH)
    assert page.evaluate(DRAG) == []


@pytest.mark.parametrize("explorer", [fl.three_lenses, fl.explore_flywheel])
def test_another_theme_colours_people_who_stand_still(explorer: Callable[[], Any], mount: Mount) -> None:
    page = mount(explorer())
    page.evaluate(PAINTED)
    light = page.evaluate(DRAWN)
    page.evaluate(DARKEN)
    page.wait_for_function(f"(light) => ({DRAWN})() !== light", arg=light)
    dark = page.evaluate(DRAWN)
    assert dark == mount(explorer(), dark=True).evaluate(f"async () => {{ await ({PAINTED})(); return ({DRAWN})(); }}")


def test_numbers_that_unfold_beside_a_wheel_at_rest_show_where_its_energy_is(mount: Mount) -> None:
    page = mount(fl.push_the_wheel())
    page.evaluate(PAINTED)
    page.locator(".fl-folds summary").last.click()
    expect(page.locator(".fl-energy path").first).to_be_attached()
