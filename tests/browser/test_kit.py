"""The toolbar of each explorer: undo, codes, scenarios, goals, and the picture as a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from every import every
from explorers import EXPLORERS, state_of
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl
from flywheel_lab.messages import gettext as _
from flywheel_lab.messages import use_language
from flywheel_lab.widgets.kit.code import read_state
from flywheel_lab.widgets.texts.kit import TEXTS

Mount = Callable[..., Page]
STATE = "(names) => Object.fromEntries(names.map((name) => [name, models[0].get(name)]))"
PAINTED = "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
# One hand after another takes a slider or a list somewhere; returns the states in between.
DRIVE = """async ([names, seed]) => {
  const random = () => ((seed = (1103515245 * seed + 12345) % 2147483648) / 2147483648);
  const state = () => JSON.stringify(names.map((name) => models[0].get(name)));
  const painted = () => new Promise((seen) => requestAnimationFrame(seen));
  const states = [state()];
  for (const each of document.querySelectorAll(".fl-view details")) each.open = true;
  for (let i = 0; i < 25; i++) {
    const all = [...document.querySelectorAll(".fl-view :is(input[type=range], select)")];
    const free = all.filter((each) => each.offsetParent && !each.disabled && !each.closest(".fl-challenge"));
    const control = free[Math.floor(free.length * random())];
    control.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    for (let k = 0; k < (control.tagName === "SELECT" ? 1 : 2); k++) {
      if (control.tagName === "SELECT") control.selectedIndex = Math.floor(control.options.length * random());
      else control.value = Number(control.min) + (control.max - control.min) * random();
      control.dispatchEvent(new Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    }
    control.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    await painted();
    if (state() !== states.at(-1)) states.push(state());
  }
  return states;
}"""
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


def names(explorer: Any) -> list[str]:
    return [name for name, _field in explorer.kit["layout"]["fields"]]


def moved(explorer: Any) -> list[str]:
    """The traits that undo brings back: a scenario may bring another base."""
    return names(explorer) + ["base"] * (len(explorer.kit["layout"]["starts"]) > 1)


def press(page: Page, key: str) -> None:
    page.locator(".fl-kit").get_by_role("button", name=TEXTS[key]).click()
    page.evaluate(PAINTED)


def field(page: Page) -> Locator:
    return page.locator(".fl-kit").get_by_role("textbox")


def paste(page: Page, code: str) -> None:
    field(page).fill(code)
    field(page).press("Enter")
    page.evaluate(PAINTED)


def reached(page: Page) -> Locator:
    return page.locator(".fl-kit-goal.fl-is-reached")


def move(page: Page, place: int, key: str) -> None:
    page.locator("input[type=range]:visible").nth(place).press(key)
    page.evaluate(PAINTED)


@every("name", EXPLORERS)
def test_undo_returns_every_state_of_a_random_drive_and_redo_too(name: str, mount: Mount) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer)
    states = page.evaluate(DRIVE, [moved(explorer), 1])
    assert len(states) > 15
    assert page.evaluate(BACK, [moved(explorer), TEXTS["undo"]]) == states[::-1]
    assert page.evaluate(BACK, [moved(explorer), TEXTS["redo"]]) == states


@every("name", EXPLORERS)
def test_the_code_on_the_screen_is_the_one_of_python_and_brings_everything_back(name: str, mount: Mount) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer)
    start = page.evaluate(STATE, names(explorer))
    page.evaluate(DRIVE, [names(explorer), 3])
    press(page, "keep")
    code, state = field(page).input_value(), page.evaluate(STATE, names(explorer))
    assert code != explorer.state_code
    assert state_of(EXPLORERS[name]().restore(code)) == state
    paste(page, explorer.state_code.lower())
    assert page.evaluate(STATE, names(explorer)) == start
    expect(page.get_by_text(TEXTS["restored"])).to_be_visible()
    paste(page, code)
    assert page.evaluate(STATE, names(explorer)) == state
    press(page, "undo")
    assert page.evaluate(STATE, names(explorer)) == start


def test_a_wrong_code_is_explained_and_changes_nothing(mount: Mount) -> None:
    explorer = fl.explore_hourglass()
    page = mount(explorer)
    press(page, "keep")
    start = page.evaluate(STATE, names(explorer))
    for code in ["12,5", "H1", "H1NP-AAAA", fl.claim_lab().state_code, fl.explore_hourglass(pushes=75).state_code]:
        with pytest.raises(fl.FlywheelError) as wrong:
            read_state(explorer.kit["layout"], code)
        paste(page, code)
        expect(page.get_by_text(str(wrong.value))).to_be_visible()
        expect(field(page)).to_have_value(code)
    assert page.evaluate(STATE, names(explorer)) == start


def test_a_drag_is_one_step_and_so_are_arrow_keys_in_a_row(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    box = page.locator("input[type=range]:visible").nth(2).bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 4, y)
    page.mouse.down()
    for step in range(5, 9):
        page.mouse.move(box["x"] + box["width"] * step / 10, y)
        page.evaluate(PAINTED)
    page.mouse.up()
    page.evaluate(PAINTED)
    dragged = page.evaluate("() => models[0].get('pushes')")
    assert dragged > 100
    slider = page.locator("input[type=range]:visible").first
    for _step in range(4):
        slider.press("ArrowRight")
    slider.press("Control+z")
    assert page.evaluate("() => [models[0].get('conversion')[0], models[0].get('pushes')]") == [0.3, dragged]
    slider.press("Control+z")
    assert page.evaluate("() => models[0].get('pushes')") == 50
    slider.press("Control+Shift+z")
    slider.press("Control+y")
    assert page.evaluate("() => [models[0].get('conversion')[0], models[0].get('pushes')]") == [0.34, dragged]


def test_in_the_field_of_a_code_the_keys_are_those_of_a_text(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    move(page, 2, "End")
    press(page, "keep")
    field(page).press("Control+z")
    assert page.evaluate("() => models[0].get('pushes')") == 200


def test_what_the_kernel_sets_can_be_undone_too(mount: Mount) -> None:
    page = mount(fl.explore_hourglass())
    page.evaluate("() => models[0].set('pushes', 125)")
    page.evaluate(PAINTED)
    press(page, "undo")
    assert page.evaluate("() => models[0].get('pushes')") == 50


def test_a_scenario_of_another_base_makes_the_page_anew_and_undo_leads_back(mount: Mount) -> None:
    explorer = fl.explore_hourglass()
    page = mount(explorer)
    starts = explorer.kit["layout"]["starts"]
    move(page, 2, "End")
    press(page, "keep")
    scenario = page.get_by_role("combobox", name=TEXTS["scenario"])
    scenario.focus()
    scenario.select_option(index=3)
    page.evaluate(PAINTED)
    assert page.evaluate("() => models[0].get('base')") == starts[3]["base"]
    assert page.evaluate("() => models[0].get('pushes')") == 50
    expect(page.locator(".fl-view")).to_have_count(1)
    expect(scenario).to_have_value("3")
    expect(scenario).to_be_focused()
    other = field(page).input_value()
    assert read_state(explorer.kit["layout"], other) == (3, starts[3]["state"])
    press(page, "undo")
    assert page.evaluate("() => [models[0].get('base'), models[0].get('pushes')]") == [starts[0]["base"], 200]
    expect(scenario).to_have_value("0")
    expect(page.locator(".fl-kit").get_by_role("button", name=TEXTS["undo"])).to_be_focused()
    paste(page, other)
    assert page.evaluate("() => models[0].get('base')") == starts[3]["base"]
    expect(page.get_by_text(TEXTS["restored"])).to_be_visible()
    explorer.restore(other)
    assert explorer.model.loop_gain > 1


def test_a_scenario_that_sets_traits_is_named_until_another_is_chosen(mount: Mount) -> None:
    page = mount(fl.explore_flywheel())
    scenario = page.get_by_role("combobox", name=TEXTS["scenario"])
    scenario.select_option(index=2)
    page.evaluate(PAINTED)
    assert page.evaluate("() => models[0].get('referral_scale')") == 4
    move(page, 0, "End")
    expect(scenario).to_have_value("2")
    press(page, "undo")
    press(page, "undo")
    expect(scenario).to_have_value("0")


GOALS = {
    "funnel": [(0, "End")],
    "hourglass": [(0, "End")],
    "flywheel": [(2, "End")],
    "lenses": [(0, "End"), (2, "End")],
}


@every("name", GOALS)
def test_a_goal_can_be_reached_on_its_budget_only(name: str, mount: Mount) -> None:
    page = mount(EXPLORERS[name]())
    pushes = list(page.evaluate("() => Object.keys(models[0].get('domains'))")).index("pushes")
    assert pushes >= 0
    page.evaluate("() => models[0].set('pushes', 200)")
    page.evaluate(PAINTED)
    expect(reached(page)).to_have_count(0)
    press(page, "undo")
    for place, key in GOALS[name]:
        expect(reached(page)).to_have_count(0)
        move(page, place, key)
    expect(reached(page)).to_have_count(1)
    expect(page.locator(".fl-kit-goal")).to_contain_text(TEXTS["goal_reached"])
    if len(EXPLORERS[name]().kit["goals"]) > 1:
        press(page, "next_goal")
        expect(reached(page)).to_have_count(0)


def test_during_a_challenge_there_is_nothing_to_undo_and_no_code(mount: Mount) -> None:
    page = mount(fl.push_the_wheel())
    move(page, 0, "End")
    page.locator(".fl-challenge select").select_option(index=3)
    page.evaluate(PAINTED)
    page.locator(".fl-challenge select").press("Control+z")
    wheel = page.evaluate(STATE, ["mass", "drag", "coulomb"])
    press(page, "keep")
    expect(field(page)).to_have_value("")
    expect(page.get_by_text(TEXTS["locked"])).to_be_visible()
    assert page.evaluate(STATE, ["mass", "drag", "coulomb"]) == wheel
    page.locator(".fl-challenge select").select_option(index=0)
    page.evaluate(PAINTED)
    press(page, "undo")
    assert page.evaluate("() => models[0].get('mass')") == 40


def saved(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        press(page, kind)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


# A picture in layers, as one that draws people has it: a sheet of red below the words.
PAINTING = """() => {
  const svg = document.querySelector(".fl-view svg.fl-picture");
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [60, 40];
  canvas.style.cssText = "width: 60px; height: 40px";
  const pen = canvas.getContext("2d");
  pen.fillStyle = "rgb(255, 0, 0)";
  pen.fillRect(0, 0, 60, 40);
  svg.before(canvas);
}"""
REDS = """async (data) => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data: all } = pen.getImageData(0, 0, image.width, image.height);
  const paper = [...all.slice(0, 3)];
  let reds = 0;
  for (let i = 0; i < all.length; i += 4) reds += all[i] === 255 && all[i + 1] === 0 && all[i + 2] === 0;
  return [paper, reds];
}"""


@every("name", EXPLORERS)
def test_a_picture_needs_no_style_sheet_and_says_where_it_is_from(name: str, mount: Mount, tmp_path: Path) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer, dark=True)
    page.evaluate(PAINTED)
    style = page.locator(".fl-view").get_attribute("style") or ""
    press(page, "keep")
    file = saved(page, "svg", tmp_path)
    text = file.read_text("utf-8")
    words = " ".join(" ".join(ElementTree.fromstring(text).itertext()).split())
    for said in (explorer.state_code, "Funnel, hourglass, flywheel", explorer.texts["title"]):
        assert said in words
    for foreign in ("class=", "var(", "color-mix", "color(", "aria-", "tabindex", "<button"):
        assert foreign not in text
    assert (page.locator(".fl-view").get_attribute("style") or "") == style
    expect(page.get_by_text(TEXTS["saved"].format(name=file.name))).to_be_visible()


@every("dark", [False, True])
def test_a_picture_has_all_its_layers_on_white_paper(dark: bool, mount: Mount, tmp_path: Path) -> None:
    from base64 import b64encode

    page = mount(fl.explore_funnel(fl.aida()), dark=dark)
    page.evaluate(PAINTING)
    press(page, "keep")
    file = saved(page, "png", tmp_path)
    paper, reds = page.evaluate(REDS, "data:image/png;base64," + b64encode(file.read_bytes()).decode())
    assert paper == [255, 255, 255]
    assert reds >= 0.9 * (60 * 2) * (40 * 2)


@every("name", EXPLORERS)
@every("width", [320, 760, 1180])
@every("dark", [False, True])
def test_the_toolbar_is_one_line_and_nothing_is_cut_off(
    name: str, width: int, dark: bool, mount: Mount, barriers: Callable[[Page, str], list[str]]
) -> None:
    use_language("de")
    page = mount(EXPLORERS[name](), width=width, dark=dark)
    page.evaluate(PAINTED)
    row = page.locator(".fl-kit-row").bounding_box()
    assert row and row["height"] <= 40
    page.locator(".fl-kit").get_by_role("button", name=_(TEXTS["keep"])).click()
    page.evaluate(PAINTED)
    assert page.evaluate(OUTSIDE.replace(".fl-view :is", ".fl-kit :is")) == []
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    assert barriers(page, ".fl-kit") == []
    page.keyboard.press("Escape")
    expect(field(page)).to_have_count(0)
