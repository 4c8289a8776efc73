"""A room on the trainer's screens: the desk, a clicker, and what can be seen from the last row."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from rooms import BELOW, CURVE, CUT, ORDER, SAID, VOTE, Workshop, a_workshop, fill, send

from flywheel_lab.live.questions import running_order

EN = SAID["en"]


@pytest.fixture
def workshop(headless: Browser, tmp_path: Path) -> Iterator[Workshop]:
    with a_workshop(headless, tmp_path / "room") as workshop:
        yield workshop


def test_the_desk_leads_through_a_question_and_a_double_press_is_one_step(workshop: Workshop) -> None:
    desk = workshop.screen()
    desk.locator(".fl-steps-row .fl-main").dblclick()
    expect(desk.locator(".fl-steps-row .fl-main")).to_have_text(EN["step_close"])
    assert workshop.served.room.stage == "open"


def test_half_of_the_room_is_right_and_the_desk_says_to_talk_but_not_the_wall(workshop: Workshop) -> None:
    desk, wall = workshop.screen(), workshop.screen("wall")
    workshop.asks(VOTE)
    workshop.votes("A", "B", "C", "D", "C")
    right = workshop.does("close")["right"]
    assert 0.3 <= right <= 0.7 or pytest.fail(f"these votes are {right} right")
    expect(desk.locator("main .fl-hint.fl-now")).to_contain_text(f"{right:.0%}")
    expect(wall.locator(".fl-count")).to_have_count(4)
    assert f"{right:.0%}" not in wall.locator("main").inner_text()


def test_a_clicker_steps_on_goes_back_and_makes_the_wall_black(workshop: Workshop) -> None:
    wall = workshop.screen("wall")
    expect(wall.locator("h1")).to_have_text(EN["wall_welcome"])
    wall.keyboard.press("PageDown")
    expect(wall.locator(".fl-kicker")).to_have_text(EN["question_of"].format(n=1, of=len(ORDER)))
    wall.keyboard.press("b")
    expect(wall.locator(".fl-blank")).to_be_visible()
    wall.keyboard.press("b")
    expect(wall.locator(".fl-blank")).to_be_hidden()


@pytest.mark.parametrize("name", [CURVE, *(pytest.param(each, marks=pytest.mark.every) for each in ORDER[1:])])
def test_screens_meet_the_rules_for_those_who_do_not_see_or_point(
    workshop: Workshop, name: str, barriers: Callable[..., list[str]]
) -> None:
    phone, wall = workshop.phone("de"), workshop.screen("wall")
    workshop.asks(name)
    fill(phone, name)
    found = barriers(phone, "body")
    send(phone)
    workshop.does("reveal")
    expect(phone.locator(".fl-result")).to_be_visible()
    expect(wall.locator(".fl-scene")).to_have_attribute("data-stage", "revealed")
    assert found + barriers(phone, "body") + barriers(wall, "body") == []


@pytest.mark.parametrize("size", [(1280, 720), pytest.param((1920, 1080), marks=pytest.mark.every)])
def test_on_the_wall_nothing_leaves_the_screen(workshop: Workshop, size: tuple[int, int]) -> None:
    wall, found = workshop.screen("wall"), {}
    wall.set_viewport_size({"width": size[0], "height": size[1]})
    for name in ORDER:
        workshop.asks(name)
        expect(wall.locator(".fl-scene")).to_have_attribute("data-stage", "open")
        found[f"{name} open"] = wall.evaluate(BELOW) + wall.evaluate(CUT)
        workshop.does("reveal")
        expect(wall.locator(".fl-scene")).to_have_attribute("data-stage", "revealed")
        found[f"{name} revealed"] = wall.evaluate(BELOW) + wall.evaluate(CUT)
    assert {name: trouble for name, trouble in found.items() if trouble} == {}


def test_the_desk_says_what_opening_means_and_meets_the_rules(
    workshop: Workshop, barriers: Callable[..., list[str]]
) -> None:
    desk = workshop.screen()
    desk.get_by_role("button", name=EN["open_net"]).click()
    expect(desk.get_by_role("dialog")).to_contain_text(EN["open_net_warn"])
    assert barriers(desk, "body") == []
    desk.keyboard.press("Escape")
    workshop.asks(VOTE)
    workshop.votes("A")
    workshop.does("close")
    expect(desk.locator(".fl-preview .fl-count")).to_have_count(4)
    assert barriers(desk, "body") == []


def test_where_the_running_order_is_long_the_next_step_stays_where_it_is(headless: Browser, tmp_path: Path) -> None:
    order = running_order(["90"])
    with a_workshop(headless, tmp_path / "room", order) as workshop:
        desk = workshop.screen()
        workshop.does("goto", to=order.index("flywheel.half"))
        expect(desk.locator(".fl-order .fl-here")).to_be_in_viewport(ratio=0.9)
        expect(desk.locator(".fl-steps-row .fl-main")).to_be_in_viewport(ratio=1)
