"""The Flywheel Game in the room: what the engine and the printed tables say, whatever happens to the server."""

import json
import os
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from crowd import a_process, arrive, looks, steers
from games import SHOP, a_game, random_plan, seen, step
from phones import Phone, a_room, finish

from flywheel_lab import FlywheelError
from flywheel_lab.live.game.match import Match
from flywheel_lab.live.game.quarters import TEAMS, game_order
from flywheel_lab.live.questions import running_order
from flywheel_lab.models.game import (
    BOARDS,
    Plan,
    State,
    absent,
    affordable,
    check_plan,
    play,
    quarter,
)
from flywheel_lab.models.game.cards import shuffle_cards
from flywheel_lab.models.game.rules import CUT, QUARTERS


@pytest.mark.parametrize("firm", BOARDS)
def test_the_same_moves_on_paper_and_in_the_room_give_the_same_people(firm: str) -> None:
    """Five random games a firm; the paper is the engine's `quarter`, of which its tables are printed."""
    board, order = BOARDS[firm], game_order([firm])
    for seed in range(5):
        rng = np.random.default_rng(seed)
        cards = shuffle_cards(np.random.default_rng(seed))
        state, paper = State.first(board), []
        for card in cards:
            paper.append(quarter(board, state, check_plan(random_plan(rng, state), state), card))
            state = paper[-1].after
        room = a_game(order, [turn.plan for turn in paper])
        assert Match(firm, 1, seed).turns(room, 0, QUARTERS) == tuple(paper)


def test_a_team_without_a_plan_repeats_its_last_and_one_that_never_sent_any_is_played_by_the_computer() -> None:
    sent = Plan(ads=2, care=4)
    match, room = Match("shop", 2, 1), a_game(SHOP, [sent])
    mine, others = match.turns(room, 0, CUT), match.turns(room, 1, CUT)
    assert [turn.plan for turn in mine] == [sent] * (CUT - 1) + [affordable(sent, mine[-2].after)]
    assert others == play(BOARDS["shop"], [turn.plan for turn in others], match.events)
    assert all(turn.plan == absent(1, before.after) for before, turn in pairwise(others))


def test_whoever_goes_over_to_another_team_leaves_the_plan_behind() -> None:
    room = a_game(SHOP, [Plan(ads=6)])
    room.apply({"e": "team", "s": 0, "team": 1})
    match = Match("shop", 2, 1)
    assert (match.said(room, 0, 1), match.said(room, 1, 1)) == ([6, 0, 0, 0], None)


def test_a_seat_can_send_only_what_its_team_can_pay_and_nothing_for_a_quarter_that_is_past() -> None:
    match, room = Match("shop", 2, 1), a_game(SHOP, [Plan(ads=6), Plan(ads=6)])
    views = seen(room, match)
    room.apply(step(2, "open"))
    said = {str(plan): views.accepts(0, plan) for plan in ([6, 0, 0, 0], [0, 0, 3, 3], [0, 0, 4, 1], [9, 0, 0, 0])}
    assert said == {"[6, 0, 0, 0]": True, "[0, 0, 3, 3]": False, "[0, 0, 4, 1]": True, "[9, 0, 0, 0]": False}
    room.apply({"e": "join", "t": "0b"})
    assert not views.accepts(1, [6, 0, 0, 0])  # in no team
    room.apply(step(0, "open"))
    assert not views.accepts(0, [6, 0, 0, 0])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals that stop a process")
def test_killed_in_quarter_5_the_game_goes_on_and_no_plan_is_lost(tmp_path: Path) -> None:
    plan = [4, 0, 2, 0]

    async def plays(desk: str, process: "subprocess.Popen[str]") -> tuple[Phone, Any]:
        (phone,) = await arrive(desk, 1)
        await phone.joins()
        assert (await phone.asks("PUT", "/api/team", {"team": 2})).status == 200
        for name in SHOP[:5]:
            await steers(desk, "open" if name == SHOP[0] else "next")
            assert await phone.answers(plan, name, n=int(name.rpartition(".")[2])) == 200
            if name != SHOP[4]:
                await steers(desk, "reveal")
        before = await looks(desk, "wall")
        os.kill(process.pid, signal.SIGKILL)
        return phone, before

    async def goes_on(desk: str, phone: Phone) -> tuple[Any, Any]:
        phone.host = (await arrive(desk, 1))[0].host
        mine = await phone.sees()
        await steers(desk, "reveal")
        return mine, await looks(desk, "wall")

    with a_process(tmp_path / "room", words=("game",)) as (process, desk):
        phone, before = finish(plays(desk, process))
        process.wait()
    with a_process(tmp_path / "room", words=("game",)) as (_process, again):
        mine, wall = finish(goes_on(again, phone))
    assert (mine["stage"], mine["team"], mine["mine"]["v"]) == ("open", 2, plan)
    assert (before["q"], before["answered"]) == (wall["q"], 1)
    deck = json.loads((tmp_path / "room" / "room.jsonl").read_text("utf-8").splitlines()[0])["deck"]
    played = play(BOARDS["shop"], [Plan(*plan)] * 5, Match("shop", TEAMS, deck).events)
    assert wall["shown"]["teams"][2]["customers"][1:] == [turn.after.customers for turn in played]


def test_a_teammate_learns_at_once_what_the_team_has_sent(tmp_path: Path) -> None:
    async def plays() -> None:
        async with a_room(tmp_path / "room", SHOP, teams=2) as served:
            phones = await served.phones(3)
            for phone, team in zip(phones, (0, 0, 1), strict=True):
                await phone.asks("PUT", "/api/team", {"team": team})
            await served.does("open")
            assert await phones[0].answers([4, 0, 2, 0], SHOP[0]) == 200
            said = [(await phone.sees())["mine"] for phone in phones]
            assert [each and each["v"] for each in said] == [[4, 0, 2, 0], [4, 0, 2, 0], None]
            assert await phones[2].answers([4, 1, 1, 0], SHOP[0]) == 400  # the meeting is a chip too much

    finish(plays())


def test_the_game_is_played_with_the_shop_or_the_firm_that_is_named() -> None:
    assert (running_order(["game"]), running_order(["game", "craft"])) == (SHOP, game_order(["craft"]))
    with pytest.raises(FlywheelError, match="shop, saas, machines, craft, got bakery"):
        running_order(["game", "bakery"])
