"""Games as people play them: nobody keeps to a strategy to the chip."""

import numpy as np

from flywheel_lab.models.game import Board, Plan, Turn, play, shuffle_cards
from flywheel_lab.models.game.match import Strategy

STEADY = 30  # of a Dirichlet distribution: about one chip in seven lands elsewhere


def tournament(
    board: Board, strategies: dict[str, Strategy], games: int, rng: np.random.Generator
) -> dict[str, list[tuple[Turn, ...]]]:
    """Return the games of each strategy with an unsteady hand: in each game all have the same cards."""
    decks = [shuffle_cards(rng) for _ in range(games)]
    return {key: [play(board, wanted(strategy, rng), deck) for deck in decks] for key, strategy in strategies.items()}


def wanted(strategy: Strategy, rng: np.random.Generator) -> list[Plan]:
    return [unsteady(strategy.plan(number), rng) for number in range(1, 13)]


def unsteady(plan: Plan, rng: np.random.Generator) -> Plan:
    chips = sum(plan)
    shares = chips * rng.dirichlet(STEADY * np.array(plan) / chips + 0.02)
    whole = np.floor(shares).astype(int)
    for k in np.argsort(whole - shares)[: chips - whole.sum()]:
        whole[k] += 1
    return Plan(*whole.tolist())
