"""A room that has played some quarters, without a server."""

import json
from typing import Any

import numpy as np

from flywheel_lab.models.game import (
    Plan,
    State,
    affordable,
)
from flywheel_lab.models.game.rules import CHIPS
from flywheel_lab.live.backstage import Backstage
from flywheel_lab.live.game.match import Match
from flywheel_lab.live.game.quarters import game_order
from flywheel_lab.live.game.views import GameViews
from flywheel_lab.live.questions import question_named
from flywheel_lab.live.state import Room

SHOP = game_order(["shop"])


def random_plan(rng: np.random.Generator, state: State) -> Plan:
    wanted = Plan(*np.bincount(rng.integers(0, 4, CHIPS), minlength=4).tolist())
    return affordable(wanted, state)


def step(index: int, stage: str) -> dict[str, Any]:
    return {"e": "step", "i": index, "stage": stage, "r": 1}


def a_game(order: list[str], plans: list[Plan], seat: int = 0, team: int = 0) -> Room:
    """Return the room after a game in which one team has sent these plans."""
    events = [{"e": "join", "t": f"{seat:02x}"}, {"e": "team", "s": seat, "team": team}]
    for i, plan in enumerate(plans):
        events.append(step(i, "open"))
        events.append({"e": "answer", "q": order[i], "r": 1, "s": seat, "n": i + 1, "v": [*plan]})
        events += [step(i, "closed"), step(i, "revealed")]
    room = Room(order)
    for event in map(json.loads, map(json.dumps, events)):
        room.apply(event)
    return room


def seen(room: Room, match: Match) -> GameViews:
    return GameViews(room, {name: question_named(name) for name in room.order}, Backstage(), "", match)
