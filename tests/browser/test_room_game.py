"""The Flywheel Game in browsers: teams plan on phones, the wall tells what became of their people."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from rooms import BELOW, CUT, SAID, Workshop, a_workshop, send

from flywheel_lab.live.game.quarters import TEAMS, game_order
from flywheel_lab.models.game.rules import CUT as STOP
from flywheel_lab.models.game.rules import QUARTERS

SHOP = game_order(["shop"])
DE = SAID["de"]


@pytest.fixture
def game(headless: Browser, tmp_path: Path) -> Iterator[Workshop]:
    with a_workshop(headless, tmp_path / "room", SHOP, TEAMS) as workshop:
        workshop.contexts.insert(0, headless.new_context(viewport={"width": 1280, "height": 720}, locale="de"))
        yield workshop


def a_player(game: Workshop, team: int) -> Page:
    phone = game.phone("de")
    phone.get_by_role("button", name=DE["team_n"].format(n=team + 1)).click()
    expect(phone.locator("h1")).to_have_text(DE["team_yours"].format(n=team + 1))
    return phone


def presses(phone: Page, *rows: int, sign: str = "+") -> None:
    for row in rows:
        phone.locator(".fl-plan-row").nth(row).get_by_role("button").nth(int(sign == "+")).click()


def test_two_teams_play_three_quarters_and_both_see_what_became_of_their_people(game: Workshop) -> None:
    wall, one, other = game.screen("wall"), a_player(game, 0), a_player(game, 1)
    budget, costs = one.locator(".fl-budget"), one.locator(".fl-budget + .fl-tip")
    game.does("open")
    expect(budget).to_have_text(DE["plan_left"]["other"].format(n=6))
    presses(one, 2, 2, 2, 2, 2, 2)
    expect(budget).to_have_text(DE["plan_none_left"])
    expect(one.locator(".fl-plan-row button[aria-disabled=false]")).to_have_count(1)  # only to take one back
    other.locator(".fl-plan-row button").first.focus()
    for key in "+++++++":  # a seventh chip there is not
        other.keyboard.press(key)
    send(one)
    send(other)
    expect(wall.locator(".fl-counted")).to_have_text(DE["answered_of"].format(n=2, all=2))
    found = one.evaluate(CUT)
    for verb in ("close", "reveal", "next"):
        game.does(verb)
    expect(one.locator("h1")).to_contain_text("2")
    presses(one, 2, sign="-")
    presses(one, 0)  # a chip that moves loses nothing yet, the third does
    expect(costs).to_be_empty()
    presses(one, 2, 2, 2, sign="-")
    presses(one, 0, 0)
    expect(costs).to_have_text(DE["plan_moved"].format(n=1))
    game.does("close")
    expect(wall.locator(".fl-plans li").nth(1)).to_contain_text("6")
    game.does("reveal")
    for page in (wall, one):
        expect(page.locator("path.fl-line-of")).to_have_count(TEAMS)
    expect(one.locator(".fl-why")).to_contain_text("Interessenten: ")
    game.does("goto", to=STOP - 1)
    expect(one.locator(".fl-plan-row").first).to_be_hidden()
    expect(wall.locator(".fl-event strong")).to_have_text("Werbestopp")
    assert found + one.evaluate(CUT) == []
    played = game.served.room.by_team(SHOP[0], 1)
    assert played == {0: [0, 0, 6, 0], 1: [6, 0, 0, 0]}


@pytest.mark.every
def test_the_plan_and_the_lines_meet_the_rules_for_those_who_do_not_see_or_point(
    game: Workshop, barriers: Callable[..., list[str]]
) -> None:
    phone, wall = game.phone("de"), game.screen("wall")
    found = barriers(phone, "body")
    phone.get_by_role("button", name=DE["team_n"].format(n=1)).click()
    game.does("open")
    expect(phone.locator(".fl-plan-row")).to_have_count(4)
    found += barriers(phone, "body") + barriers(wall, "body")
    game.does("reveal")
    expect(phone.locator("path.fl-line-of")).to_have_count(TEAMS)
    expect(wall.locator("path.fl-line-of")).to_have_count(TEAMS)
    assert found + barriers(phone, "body") + barriers(wall, "body") == []


@pytest.mark.every
def test_after_the_last_quarter_the_words_of_five_teams_find_room_on_the_wall(game: Workshop) -> None:
    """Each team keeps to a plan of its own, so that each hears a sentence of its own."""
    plans = ([6, 0, 0, 0], [0, 0, 3, 3], [3, 3, 0, 0], [2, 2, 1, 0], [0, 6, 0, 0])

    async def play() -> None:
        phones = await game.served.phones(TEAMS)
        for team, phone in enumerate(phones):
            await phone.asks("PUT", "/api/team", {"team": team})
        await game.served.does("open")
        for phone, plan in zip(phones, plans, strict=True):
            assert await phone.answers(plan, SHOP[0]) == 200
        await game.served.does("goto", to=QUARTERS - 1)
        await game.served.does("reveal")

    asyncio.run_coroutine_threadsafe(play(), game.loop).result(20)
    wall = game.screen("wall")
    expect(wall.locator(".fl-mistake")).to_have_count(TEAMS)
    assert wall.evaluate(BELOW) + wall.evaluate(CUT) == []
