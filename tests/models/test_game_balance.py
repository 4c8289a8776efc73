"""Four firms ask for four plans: here in short, on cards that no search has seen; in long in `benchmarks/game.py`."""

from functools import cache

import numpy as np
from every import every
from unsteady import tournament

from flywheel_lab.models.game import BOARDS, score
from flywheel_lab.models.game.match import RIGHT, STRATEGIES

GAMES = 60
LEAST = 0.9 - 3 * np.sqrt(0.9 * 0.1 / GAMES)  # a share that is 0.9 in truth falls below this once in 700 times


@cache
def results(key: str) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Return the coins, and the customers in quarter 7, of each strategy at a firm, shape (GAMES,) each."""
    players = {**STRATEGIES, **{f"right for {firm}": plan for firm, plan in RIGHT.items()}}
    played = tournament(BOARDS[key], players, GAMES, np.random.default_rng([47, list(BOARDS).index(key)]))
    scores = {name: np.array([score(BOARDS[key], turns)[:2] for turns in games]) for name, games in played.items()}
    return {name: each[:, 0] for name, each in scores.items()}, {name: each[:, 1] for name, each in scores.items()}


def share(won: np.ndarray) -> float:
    return float(np.mean(won))


@every(("key", "rival"), [(key, rival) for key in BOARDS for rival in RIGHT if rival != key])
def test_the_plan_that_fits_a_firm_beats_those_that_fit_the_others(key: str, rival: str) -> None:
    coins, _before = results(key)
    assert share(coins[f"right for {key}"] > coins[f"right for {rival}"]) >= LEAST


@every(("key", "rival"), [(key, rival) for key in BOARDS for rival in ("advertising", "equal")])
def test_the_lesson_and_the_plan_that_fits_beat_advertising_and_an_equal_split(key: str, rival: str) -> None:
    coins, _before = results(key)
    assert share(coins["lesson"] > coins[rival]) >= LEAST
    assert share(coins[f"right for {key}"] > coins[rival]) >= LEAST


@every("key", BOARDS)
def test_advertising_leads_before_the_cut(key: str) -> None:
    _coins, before = results(key)
    assert share(before["advertising"] > before["lesson"]) > 0.5
    assert share(before["advertising"] > before[f"right for {key}"]) > 0.5


def test_no_strategy_is_the_best_in_every_firm() -> None:
    best = {key: max(results(key)[0], key=lambda name: results(key)[0][name].sum()) for key in BOARDS}
    assert best == {key: f"right for {key}" for key in BOARDS}
