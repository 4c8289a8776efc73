"""The challenges of `push_the_wheel`: what each one counts, how it ends, and what the kernel hears of it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import table
from wheel_steps import begin, rpm, stop_the_clock, told, wait

import flywheel_lab as fl
from flywheel_lab.models.wheel import RPM
from flywheel_lab.models.wheel.domain import WHEEL
from flywheel_lab.widgets.texts.wheel import TEXTS
from flywheel_lab.widgets.wheel import CHALLENGES

KEEP, TURN, BEARINGS = 1, 2, 3


@pytest.fixture
def view(page: Page, mount: Callable[..., Page]) -> Locator:
    """A wheel at rest; time passes only where a test lets it."""
    return stop_the_clock(page, lambda: mount(fl.push_the_wheel()))


def push(view: Locator) -> None:
    view.locator(".fl-pushed").press("Space")


def result(view: Locator, name: str) -> dict[str, Any]:
    wait(view, 0.3)
    return dict(view.page.evaluate("() => models[0].state.results")[name])


@pytest.mark.every
def test_a_wheel_that_is_kept_between_two_speeds_counts_its_pushes(view: Locator) -> None:
    begin(view, KEEP)
    (wheel,), impulse = CHALLENGES["keep"]
    per_push = impulse / wheel.inertia / RPM
    for _push in range(5):
        push(view)
        wait(view, 0.2)
    says(view.locator(".fl-task"), TEXTS["progress_keep"], hold=30, outside=0)
    for _second in range(30):
        if 20 < rpm(view) < 29 - per_push:
            push(view)
        wait(view, 1)
    found = result(view, "keep")
    assert (found["start"], found["outside"], found["mass"]) == (4, 0, wheel.mass)
    assert 8 < found["pushes"] < 16
    told(view, "result_keep", pushes=found["pushes"], mass=40, start=4)


def test_only_the_mass_may_be_changed_while_the_wheel_is_kept(view: Locator) -> None:
    begin(view, KEEP)
    sliders = view.locator("input[type=range]").all()
    assert [slider.is_enabled() for slider in sliders] == [True] + [False] * (len(sliders) - 1)


def test_seconds_outside_are_counted_too(view: Locator) -> None:
    begin(view, KEEP)
    for _push in range(4):
        push(view)
    wait(view, 40)
    assert result(view, "keep")["outside"] > 20


def test_the_first_turn_of_the_giant_takes_seconds(view: Locator) -> None:
    begin(view, TURN)
    told(view, "said_turn", mass="2,268", across=9.14)
    for _second in range(16):
        push(view)
        wait(view, 1)
    found = result(view, "turn")
    (wheel,), impulse = CHALLENGES["turn"]
    assert found["seconds"] == pytest.approx(wheel.time_to_turn(impulse), abs=1.5)  # pushes of a second each
    told(view, "result_turn")


def test_the_wheel_with_bad_bearings_is_found_by_its_coast_down(view: Locator) -> None:
    begin(view, BEARINGS)
    expect(view.get_by_role("slider")).to_have_count(0)
    view.get_by_role("button", name=TEXTS["answer_2"]).click()
    told(view, "bearings_first")
    for name in (TEXTS["wheel_1"], TEXTS["wheel_2"]):
        view.get_by_role("button", name=name).press("Enter")
        view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
        wait(view, 9)
    expect(view.locator("svg.fl-charts .fl-line.fl-speed")).to_have_count(2)
    view.get_by_role("button", name=TEXTS["answer_1"]).click()
    told(view, "result_wrong")
    assert result(view, "bearings") == {"answer": 1, "right": False}
    begin(view, BEARINGS)
    expect(view.locator("svg.fl-charts .fl-line.fl-speed")).to_have_count(1)


@pytest.mark.every
def test_each_goal_says_whether_it_is_reached_and_how(view: Locator) -> None:
    goals = view.locator(".fl-goals button")
    expect(goals).to_have_count(1 + len(CHALLENGES))
    for place in (KEEP, TURN, BEARINGS):
        says(goals.nth(place), TEXTS["goal_open"])
    expect(goals.nth(0)).to_have_attribute("aria-pressed", "true")
    begin(view, TURN)
    expect(goals.nth(TURN)).to_have_attribute("aria-pressed", "true")
    for _second in range(16):
        push(view)
        wait(view, 1)
    says(goals.nth(TURN), TEXTS["goal_reached"], pushes=15)
    begin(view, BEARINGS)
    for name in (TEXTS["wheel_1"], TEXTS["wheel_2"]):
        view.get_by_role("button", name=name).press("Enter")
        view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
        wait(view, 9)
    view.get_by_role("button", name=TEXTS["answer_1"]).press("Enter")
    wait(view, 0.1)
    says(goals.nth(BEARINGS), TEXTS["goal_again"])
    says(goals.nth(TURN), TEXTS["goal_reached"], pushes=15)


def test_the_learners_own_wheel_comes_back_after_a_challenge(view: Locator) -> None:
    view.get_by_role("slider", name=WHEEL["mass"].label).press("End")
    begin(view, TURN)
    expect(view.get_by_role("slider", name=WHEEL["mass"].label)).to_have_attribute("aria-valuetext", "2,268 kg")
    begin(view, BEARINGS)
    begin(view, 0)
    expect(view.get_by_role("slider", name=WHEEL["mass"].label)).to_have_attribute("aria-valuetext", "200 kg")
    assert view.get_by_role("slider", name=WHEEL["viscous"].label).is_enabled()


def test_a_wheel_that_may_not_be_pushed_says_why(view: Locator) -> None:
    how = view.locator("figcaption").first
    says(how, TEXTS["how"])
    view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
    wait(view, 0.1)
    says(how, TEXTS["how_test"])
    push(view)
    told(view, "hands_off")
    begin(view, BEARINGS)
    says(how, TEXTS["how_blind"])
    push(view)
    told(view, "not_pushed")
    begin(view, KEEP)
    says(how, TEXTS["how"])
    view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
    told(view, "not_tested")
    assert view.page.evaluate("() => models[0].state.events.length") == 1


def test_the_table_of_two_wheels_says_what_was_not_tested_yet(view: Locator) -> None:
    begin(view, BEARINGS)
    view.locator("details summary").last.click()
    wait(view, 0.1)
    assert table(view) == [[TEXTS[name], TEXTS["value_untested"]] for name in ("wheel_1", "wheel_2")]
    view.get_by_role("button", name=TEXTS["coast"]).press("Enter")
    wait(view, 9)
    assert [name for name, value in table(view) if value == TEXTS["value_untested"]] == [TEXTS["wheel_2"]]
