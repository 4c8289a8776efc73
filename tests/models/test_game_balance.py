"""Four firms ask for four plans: here in short, on cards that no search has seen; in long in `benchmarks/game.py`."""

from functools import cache

import numpy as np
import pytest
from every import every
from unsteady import tournament

from flywheel_lab.models.game import BOARDS, Turn, diagnosis, score
from flywheel_lab.models.game.match import RIGHT, STRATEGIES

GAMES = 60
LEAST = 0.9 - 3 * np.sqrt(0.9 * 0.1 / GAMES)  # a share that is 0.9 in truth falls below this once in 700 times
PLAYERS = {**STRATEGIES, **{f"right for {key}": strategy for key, strategy in RIGHT.items()}}
MISTAKES = [(key, name) for key in BOARDS for name in PLAYERS if name not in ("lesson", "funnel", f"right for {key}")]


@cache
def games(key: str) -> dict[str, list[tuple[Turn, ...]]]:
    """Return the games of each strategy at a firm, all on the same cards."""
    return tournament(BOARDS[key], PLAYERS, GAMES, np.random.default_rng([47, list(BOARDS).index(key)]))


def coins(key: str, name: str) -> np.ndarray:
    return np.array([score(BOARDS[key], turns).coins for turns in games(key)[name]])


def customers(key: str, name: str, quarter: int) -> np.ndarray:
    return np.array([turns[quarter - 1].after.customers for turns in games(key)[name]])


@pytest.mark.slow
@every(("key", "rival"), [(key, rival) for key in BOARDS for rival in RIGHT if rival != key])
def test_the_plan_that_fits_a_firm_beats_those_that_fit_the_others(key: str, rival: str) -> None:
    assert np.mean(coins(key, f"right for {key}") > coins(key, f"right for {rival}")) >= LEAST


@every(("key", "rival"), [(key, rival) for key in BOARDS for rival in ("advertising", "equal")])
def test_the_lesson_beats_advertising_and_an_equal_split_in_every_firm(key: str, rival: str) -> None:
    assert np.mean(coins(key, "lesson") > coins(key, rival)) >= LEAST


@every(("key", "rival"), [(key, rival) for key in BOARDS for rival in ("advertising", "equal")])
def test_the_plan_that_fits_beats_advertising_and_an_equal_split(key: str, rival: str) -> None:
    assert np.mean(coins(key, f"right for {key}") > coins(key, rival)) >= LEAST


def test_no_strategy_is_the_best_in_every_firm() -> None:
    best = {key: max(PLAYERS, key=lambda name: coins(key, name).sum()) for key in BOARDS}
    assert best == {key: f"right for {key}" for key in BOARDS}


@every("key", BOARDS)
def test_advertising_leads_the_lesson_before_the_cut(key: str) -> None:
    assert np.mean(customers(key, "advertising", 7) > customers(key, "lesson", 7)) > 0.5


@every("key", sorted({*BOARDS} - {"machines"}))
def test_advertising_leads_even_the_plan_that_fits_but_not_where_nobody_buys_without_a_hand_over(key: str) -> None:
    assert np.mean(customers(key, "advertising", 7) > customers(key, f"right for {key}", 7)) > 0.5


@every(("key", "name"), MISTAKES)
def test_a_mistake_shows_at_the_end_in_fewer_customers(key: str, name: str) -> None:
    assert np.median(customers(key, f"right for {key}", 12) / customers(key, name, 12)) >= 1.2


@pytest.mark.slow
@every(("key", "name"), MISTAKES)
def test_a_mistake_is_named_at_the_end(key: str, name: str) -> None:
    named = [diagnosis(BOARDS[key], turns).mistake != "fine" for turns in games(key)[name][:20]]
    assert np.mean(named) >= 0.8


@pytest.mark.slow
@every("key", BOARDS)
def test_the_plan_that_fits_is_mostly_well_played(key: str) -> None:
    well = [diagnosis(BOARDS[key], turns).mistake == "fine" for turns in games(key)[f"right for {key}"][:40]]
    assert np.mean(well) > 0.5
