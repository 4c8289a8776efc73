"""The toolbar of each explorer: scenarios, goals, and how it looks."""

from collections.abc import Callable

import pytest
from every import every, one_at_a_time
from explorers import EXPLORERS
from kit_steps import PAINTED, field, move, paste, press, reached
from looks import OUTSIDE
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.messages import gettext as _
from flywheel_lab.messages import use_language
from flywheel_lab.widgets.kit.code import read_state
from flywheel_lab.widgets.texts.kit import TEXTS

Mount = Callable[..., Page]


def test_a_scenario_of_another_base_makes_the_page_anew_and_undo_leads_back(mount: Mount) -> None:
    explorer = fl.explore_hourglass()
    page = mount(explorer)
    starts = explorer.kit["layout"]["starts"]
    shares = "() => models[0].get('conversion')"
    move(page, 1, "End")
    moved = page.evaluate(shares)
    press(page, "keep")
    scenario = page.get_by_role("combobox", name=TEXTS["scenario"])
    scenario.focus()
    scenario.select_option(index=3)
    page.evaluate(PAINTED)
    assert page.evaluate("() => models[0].get('base')") == starts[3]["base"]
    assert page.evaluate(shares) == starts[3]["state"]["conversion"] != moved
    expect(page.locator(".fl-view")).to_have_count(1)
    expect(scenario).to_have_value("3")
    expect(scenario).to_be_focused()
    page.evaluate("() => models[0].set('base', models[0].get('base'))")  # told twice, it is made once
    expect(page.locator(".fl-view")).to_have_count(1)
    other = field(page).input_value()
    assert read_state(explorer.kit["layout"], other) == (3, starts[3]["state"])
    press(page, "undo")
    assert page.evaluate("() => models[0].get('base')") == starts[0]["base"]
    assert page.evaluate(shares) == moved
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
    move(page, 1, "End")
    expect(scenario).to_have_value("2")
    press(page, "undo")
    press(page, "undo")
    expect(scenario).to_have_value("0")


GOALS = {
    "funnel": [(1, "End")],
    "hourglass": [(1, "End")],
    "flywheel": [(3, "End")],
    "lenses": [(0, "End"), (2, "End")],
}

# A goal of which the end is missing does not tell what it may cost.
CUT = """() => [...document.querySelectorAll('.fl-kit-goal')]
  .filter((goal) => goal.scrollHeight > goal.clientHeight + 1).map((goal) => goal.textContent)"""


@every("name", GOALS)
def test_a_goal_can_be_reached_on_its_budget_only(name: str, mount: Mount) -> None:
    page = mount(EXPLORERS[name]())
    pushes = list(page.evaluate("() => Object.keys(models[0].get('domains'))")).index("pushes")
    assert pushes >= 0
    page.evaluate("() => models[0].set('pushes', 5000)")
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


@one_at_a_time(width=[320, 760, 1180], name=EXPLORERS)
def test_the_toolbar_is_low_and_nothing_is_cut_off(name: str, width: int, mount: Mount) -> None:
    use_language("de")
    page = mount(EXPLORERS[name](), width=width)
    page.evaluate(PAINTED)
    row = page.locator(".fl-kit-row").bounding_box()
    assert row and row["height"] <= (40 if width > 480 else 60)  # on a phone a goal may take more lines
    assert page.evaluate(CUT) == []
    page.locator(".fl-kit").get_by_role("button", name=_(TEXTS["keep"])).click()
    page.evaluate(PAINTED)
    assert page.evaluate(OUTSIDE.replace(".fl-view :is", ".fl-kit :is")) == []
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.every
@one_at_a_time(name=EXPLORERS, dark=[False, True])
def test_the_toolbar_has_no_barrier_and_escape_closes_it(
    name: str, dark: bool, mount: Mount, barriers: Callable[[Page, str], list[str]]
) -> None:
    page = mount(EXPLORERS[name](), dark=dark)
    page.locator(".fl-kit").get_by_role("button", name=_(TEXTS["keep"])).click()
    assert barriers(page, ".fl-kit") == []
    page.keyboard.press("Escape")
    expect(field(page)).to_have_count(0)


@one_at_a_time(width=[876, 1016], name=EXPLORERS)
def test_with_its_toolbar_each_explorer_fits_a_laptop(name: str, width: int, mount: Mount, language: str) -> None:
    page = mount(EXPLORERS[name](), width=width)
    page.evaluate(PAINTED)
    box = page.locator(".fl-view").bounding_box()
    assert box and box["height"] <= 620
