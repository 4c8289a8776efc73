"""What a learner does with the toolbar of an explorer, and hands that move everything about."""

from typing import Any

from playwright.sync_api import Locator, Page

from flywheel_lab.widgets.texts.kit import TEXTS

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
    const free = all.filter((each) => each.offsetParent && !each.disabled);
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
