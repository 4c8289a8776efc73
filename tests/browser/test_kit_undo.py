"""What was done to an explorer can be undone, step by step."""

from collections.abc import Callable

import pytest
from every import at_first
from explorers import EXPLORERS
from kit_steps import DRIVE, PAINTED, STATE, field, move, moved, press
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.texts.kit import TEXTS

Mount = Callable[..., Page]

SET = "() => [models[0].get('dwell')[0], models[0].get('conversion')[0]]"
BACK = """async ([names, label]) => {
  const state = () => JSON.stringify(names.map((name) => models[0].get(name)));
  const painted = () => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  const states = [state()];
  const press = () => [...document.querySelectorAll(".fl-kit button")].find((each) => each.title === label);
  await painted();
  while (press().getAttribute("aria-disabled") === "false") {
    press().click();
    await painted();
    states.push(state());
  }
  return states;
}"""


@pytest.mark.parametrize("name", at_first(3, reversed(EXPLORERS)))
def test_undo_returns_every_state_of_a_random_drive_and_redo_too(name: str, mount: Mount) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer)
    states = page.evaluate(DRIVE, [moved(explorer), 1])
    assert len(states) > 15
    assert page.evaluate(BACK, [moved(explorer), TEXTS["undo"]]) == states[::-1]
    assert page.evaluate(BACK, [moved(explorer), TEXTS["redo"]]) == states


def test_a_drag_is_one_step_and_so_are_arrow_keys_in_a_row(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    box = page.locator("input[type=range]:visible").nth(1).bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 4, y)
    page.mouse.down()
    for step in range(5, 9):
        page.mouse.move(box["x"] + box["width"] * step / 10, y)
        page.evaluate(PAINTED)
    page.mouse.up()
    page.evaluate(PAINTED)
    _dwell, dragged = page.evaluate(SET)
    assert dragged > 0.5
    slider = page.locator("input[type=range]:visible").nth(2)
    for _step in range(4):
        slider.press("ArrowRight")
    walked, _conversion = page.evaluate(SET)
    slider.press("Control+z")
    assert page.evaluate(SET) == [2, dragged]
    slider.press("Control+z")
    assert page.evaluate(SET) == [2, 0.3]
    slider.press("Control+Shift+z")
    slider.press("Control+y")
    assert page.evaluate(SET) == [walked, dragged]
    assert walked > 2


def test_in_the_field_of_a_code_the_keys_are_those_of_a_text(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    move(page, 1, "End")
    moved = page.evaluate(SET)
    press(page, "keep")
    field(page).press("Control+z")
    assert page.evaluate(SET) == moved != [2, 0.3]


def test_what_the_kernel_sets_can_be_undone_too(mount: Mount) -> None:
    explorer = fl.explore_hourglass()
    page = mount(explorer)
    page.evaluate("() => models[0].set('pushes', 125)")
    page.evaluate(PAINTED)
    press(page, "undo")
    assert page.evaluate("() => models[0].get('pushes')") == explorer.pushes


def test_during_a_challenge_there_is_nothing_to_undo_and_no_code(mount: Mount) -> None:
    page = mount(fl.push_the_wheel())
    move(page, 0, "End")
    goals = page.locator(".fl-goals button")
    goals.nth(3).click()
    page.evaluate(PAINTED)
    goals.nth(3).press("Control+z")
    wheel = page.evaluate(STATE, ["mass", "drag", "coulomb"])
    press(page, "keep")
    expect(field(page)).to_have_value("")
    expect(page.get_by_text(TEXTS["locked"])).to_be_visible()
    assert page.evaluate(STATE, ["mass", "drag", "coulomb"]) == wheel
    goals.nth(0).click()
    page.evaluate(PAINTED)
    press(page, "undo")
    assert page.evaluate("() => models[0].get('mass')") == 40
