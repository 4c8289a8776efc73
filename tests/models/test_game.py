"""The Flywheel Game: a quarter is a step of the journey model, in whole people."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from quarters import CARD, DECKS, SHOP, at

from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.game import (
    BOARDS,
    Board,
    Event,
    Plan,
    State,
    absent,
    play,
    quarter,
)
from flywheel_lab.models.game.match import RIGHT, STAND_INS, STRATEGIES, Strategy
from flywheel_lab.models.game.quarter import Built
from flywheel_lab.models.game.rules import CHIPS, CUT, LEFT, NEEDS, QUARTERS
from flywheel_lab.models.simulation import expected_flow, simulate


@every("board", BOARDS.values())
def test_every_term_is_that_of_the_journey_model_in_whole_people(board: Board) -> None:
    for levels in product(range(4), repeat=3):
        model = board.model(*levels)
        built = Built(*((0, *NEEDS)[n] for n in levels))
        now = quarter(board, at(board, built), Plan(), CARD["quiet"])
        exact = np.array([[200.0], [150.0]]) * (model.transition + model.referrals)
        assert np.abs(exact - [[now.thinking, now.won], [now.sent, now.kept]]).max() <= 0.5 + 1e-9


@every("board", BOARDS.values())
def test_with_so_many_people_that_rounding_is_nothing_it_is_the_expected_flow(board: Board) -> None:
    crowd = 10**9
    large = replace(board, prospects=0, customers=0, ads=tuple(n * crowd for n in board.ads))
    pushes = [Plan(ads=n) for n in (6, 3, 0, 5, 1, 2, 4)]
    flow = expected_flow(board.model(0, 0, 0), [board.ads[plan.ads] for plan in pushes], len(pushes))
    played = play(large, pushes, [CARD["quiet"]] * len(pushes))
    assert [each.after[1:3] for each in played] == pytest.approx(flow[1:] * crowd, rel=1e-6)


@every("board", BOARDS.values())
def test_chance_gives_the_same_people_on_average(board: Board) -> None:
    """The mean of 4,000 random firms, within four of its standard errors and what rounding can add up to."""
    start = replace(board, prospects=0, customers=0)
    plans = [Plan(ads=n) for n in (6, 3, 0, 5, 1, 2, 4)]
    runs = simulate(board.model(0, 0, 0), [board.ads[plan.ads] for plan in plans], 7, np.random.default_rng(3), 4000)
    played = np.array([each.after[1:3] for each in play(start, plans, [CARD["quiet"]] * 7)])
    error = 4 * runs[:, 1:].std(axis=0) / np.sqrt(4000)
    assert (np.abs(runs[:, 1:].mean(axis=0) - played) <= error + 20).all()


@every("board", BOARDS.values())
def test_no_firm_turns_by_itself_at_any_level(board: Board) -> None:
    assert all(board.model(*levels).loop_gain < 1 for levels in product(range(4), repeat=3))


@every("board", BOARDS.values())
def test_each_level_does_more_than_the_one_below(board: Board) -> None:
    assert all((np.diff(row) > 0).all() for row in (board.ads, board.won, board.kept, board.sent))


@every("board", BOARDS.values())
def test_each_further_chip_of_advertising_brings_no_more_than_the_one_before(board: Board) -> None:
    assert (np.diff(board.ads, 2) <= 0).all()


def test_the_boards_are_those_of_the_four_firms() -> None:
    assert set(BOARDS) == set(FIRMS)


def test_the_computer_never_plays_the_lesson_or_a_plan_that_fits() -> None:
    assert not {"lesson"} & set(STAND_INS)
    begun = [absent(team, State.first(board)) for team in range(9) for board in BOARDS.values()]
    assert all(plan.ads for plan in begun)


@given(st.integers(0, 100), DECKS)
def test_the_computer_plays_a_whole_game_for_any_team(team: int, deck: tuple[Event, ...]) -> None:
    state = State.first(SHOP)
    for event in deck:
        state = quarter(SHOP, state, absent(team, state), event).after
    assert state.quarter == QUARTERS + 1


@every(("key", "strategy"), [*STRATEGIES.items(), *RIGHT.items()])
def test_a_strategy_asks_for_all_chips_and_no_more(key: str, strategy: Strategy) -> None:
    assert [sum(strategy.plan(n)) for n in range(1, QUARTERS + 1)] == (CUT - 1) * [CHIPS] + 5 * [LEFT]
