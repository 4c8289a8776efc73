"""What a game shows to phones and wall, and when."""

import json

import pytest
from games import SHOP, a_game, seen, step

from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.models.game import (
    BOARDS,
    CARDS,
    Plan,
    State,
    affordable,
    diagnosis,
    quarter,
)
from flywheel_lab.models.game.rules import CHIPS, CUT, QUARTERS
from flywheel_lab.live.game.board import phone_board, turn_in_words
from flywheel_lab.live.game.match import Match


def test_nobody_sees_the_cards_to_come_or_the_plans_before_they_are_closed() -> None:
    match, room = Match("shop", 2, 5), a_game(SHOP, [Plan(ads=6)])
    room.apply(step(1, "open"))
    room.apply({"e": "answer", "q": SHOP[1], "r": 1, "s": 0, "n": 9, "v": [0, 0, 4, 1]})
    room.apply({"e": "join", "t": "0b"})
    room.apply({"e": "team", "s": 1, "team": 1})
    views = seen(room, match)
    told = json.dumps([views.for_wall("en"), views.for_phone(1, "en")])
    assert "shown" not in told and "Care 4" not in told and "[0, 0, 4, 1]" not in told
    assert "bank" not in told and all(f'"{name}"' not in told for name in SHOP[2:])


def test_from_quarter_8_on_the_room_says_that_advertising_stops_and_no_phone_offers_it() -> None:
    match, room = Match("shop", 1, 5), a_game(SHOP, [Plan(ads=6)] * (CUT - 1))
    views = seen(room, match)
    before = views.for_phone(0, "en")["q"]["card"]["measures"][0]["shut"]
    room.apply(step(CUT - 1, "open"))
    card = views.for_phone(0, "en")["q"]["card"]
    assert (before, card["measures"][0]["shut"], card["chips"]) == (False, True, 2)
    assert "no money for advertising" in views.for_wall("en")["q"]["card"]["event"]["says"]


def test_what_a_plan_costs_on_a_phone_is_what_the_engine_takes() -> None:
    state = State.first(BOARDS["craft"])._replace(quarter=2, last=Plan(ads=6))
    shown = phone_board(BOARDS["craft"], state)
    for ads, hand, service in ((6, 0, 0), (0, 0, 5), (3, 1, 1), (2, 2, 2)):
        left = CHIPS - ads - hand - service - sum(shown["costs"][f"{ads}-{hand}-{service}"])
        assert (left >= 0) == (affordable(Plan(ads, hand, service), state) == Plan(ads, hand, service))


@pytest.mark.parametrize("code", LANGUAGES)
def test_after_the_last_quarter_each_team_hears_its_coins_and_its_mistake(code: str) -> None:
    room = a_game(SHOP, [*[Plan(ads=6)] * 7, *[Plan(care=2)] * 5])
    views = seen(room, Match("shop", 2, 5))
    use_language(code)
    teams, own = views.for_wall(code)["shown"]["teams"], views.for_phone(0, code)["shown"]
    assert [team["coins"] for team in teams] == [sum(team["customers"][CUT:]) for team in teams]
    assert own["turn"][-2:] == [teams[0]["numbers"], teams[0]["mistake"]]
    assert teams[0]["mistake"] == str(diagnosis(BOARDS["shop"], Match("shop", 2, 5).turns(room, 0, QUARTERS)))
    assert len(own["medals"]) == 3


def test_the_price_war_and_those_who_still_think_are_told_of_a_quarter() -> None:
    war = next(card for card in CARDS if card.key == "prices")
    board = BOARDS["machines"]
    turn = quarter(board, State.first(board), Plan(), war)
    gone, _customers, prospects = turn_in_words(turn)
    assert (f" {turn.gone} " in gone, f" {turn.thinking} still thinking" in prospects) == (True, True)
