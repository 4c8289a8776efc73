"""The challenges of `push_the_wheel`: what each one counts, how it ends, and what the kernel hears of it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from steps import table
from wheel_steps import stop_the_clock, wait

import flywheel_lab as fl
from flywheel_lab.models.wheel import RPM
from flywheel_lab.widgets.wheel import CHALLENGES

KEEP, TURN, BEARINGS = 1, 2, 3


@pytest.fixture
def view(page: Page, mount: Callable[..., Page]) -> Locator:
    """A wheel at rest; time passes only where a test lets it."""
    return stop_the_clock(page, lambda: mount(fl.push_the_wheel()))


def begin(view: Locator, challenge: int) -> None:
    view.get_by_role("combobox", name="Challenge").select_option(index=challenge)
    wait(view, 0.1)


def push(view: Locator) -> None:
    view.locator(".fl-pushed").press("Space")


def result(view: Locator, name: str) -> dict[str, Any]:
    wait(view, 0.3)
    return dict(view.page.evaluate("() => models[0].state.results")[name])


def said(view: Locator, words: str) -> None:
    expect(view.locator(".fl-said")).to_contain_text(words)


def test_a_wheel_that_is_kept_between_two_speeds_counts_its_pushes(view: Locator) -> None:
    begin(view, KEEP)
    (wheel,), impulse = CHALLENGES["keep"]
    per_push = impulse / wheel.inertia / RPM
    for _push in range(5):
        push(view)
        wait(view, 0.2)
    expect(view.locator(".fl-task")).to_contain_text("of 30 seconds, 0 of them outside")
    for _second in range(30):
        speed = float(view.locator(".fl-summary").inner_text().split(" rpm")[0])
        if 20 < speed < 29 - per_push:
            push(view)
        wait(view, 1)
    found = result(view, "keep")
    assert (found["start"], found["outside"], found["mass"]) == (4, 0, wheel.mass)
    assert 8 < found["pushes"] < 16
    said(view, f"Done: {found['pushes']} pushes at 40 kg, 4 to get there")


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
    said(view, "2,268 kg, 9.14 m across")
    for _second in range(16):
        push(view)
        wait(view, 1)
    found = result(view, "turn")
    (wheel,), impulse = CHALLENGES["turn"]
    assert found["seconds"] == pytest.approx(wheel.time_to_turn(impulse), abs=1.5)  # pushes of a second each
    said(view, "The first turn took")


def test_the_wheel_with_bad_bearings_is_found_by_its_coast_down(view: Locator) -> None:
    begin(view, BEARINGS)
    expect(view.get_by_role("slider")).to_have_count(0)
    view.get_by_role("button", name="2 has bad bearings").click()
    said(view, "Test both wheels before you decide.")
    for name in ("Wheel 1", "Wheel 2"):
        view.get_by_role("button", name=name).press("Enter")
        view.get_by_role("button", name="Coast-down test").press("Enter")
        wait(view, 9)
    expect(view.locator("svg.fl-charts .fl-line.fl-speed")).to_have_count(2)
    view.get_by_role("button", name="1 has bad bearings").click()
    said(view, "The other one.")
    assert result(view, "bearings") == {"answer": 1, "right": False}
    begin(view, BEARINGS)
    expect(view.locator("svg.fl-charts .fl-line.fl-speed")).to_have_count(1)


def test_the_learners_own_wheel_comes_back_after_a_challenge(view: Locator) -> None:
    view.get_by_role("slider", name="Mass").press("End")
    begin(view, TURN)
    expect(view.get_by_role("slider", name="Mass")).to_have_attribute("aria-valuetext", "2,268 kg")
    begin(view, BEARINGS)
    begin(view, 0)
    expect(view.get_by_role("slider", name="Mass")).to_have_attribute("aria-valuetext", "200 kg")
    assert view.get_by_role("slider", name="Oil friction").is_enabled()


def test_a_wheel_that_may_not_be_pushed_says_why(view: Locator) -> None:
    how = view.locator("figcaption").first
    expect(how).to_contain_text("Space bar, click or tap")
    view.get_by_role("button", name="Coast-down test").press("Enter")
    wait(view, 0.1)
    expect(how).to_contain_text("Hands off while it coasts")
    push(view)
    said(view, "Hands off until the coast-down test is over: a push would spoil what it measures.")
    begin(view, BEARINGS)
    expect(how).to_contain_text("Not to be pushed in this challenge")
    push(view)
    said(view, "Nobody pushes in this challenge: a motor brings each wheel to the same speed.")
    begin(view, KEEP)
    expect(how).to_contain_text("Space bar, click or tap")
    view.get_by_role("button", name="Coast-down test").press("Enter")
    said(view, "There is no coast-down test in this challenge.")
    assert view.page.evaluate("() => models[0].state.events.length") == 1


def test_the_table_of_two_wheels_says_what_was_not_tested_yet(view: Locator) -> None:
    begin(view, BEARINGS)
    view.locator("details summary").last.click()
    wait(view, 0.1)
    assert table(view) == [["Wheel 1", "not tested yet"], ["Wheel 2", "not tested yet"]]
    view.get_by_role("button", name="Coast-down test").press("Enter")
    wait(view, 9)
    assert [name for name, value in table(view) if value == "not tested yet"] == ["Wheel 2"]
