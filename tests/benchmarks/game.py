"""The balance of the Flywheel Game: `python tests/benchmarks/game.py [games a firm]`, half a minute with 300.

Cards and unsteady hands come from seeds that were used for nothing else. What is here in long stands in short in
`tests/models/test_game_balance.py`.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "models"))
from unsteady import tournament

from flywheel_lab.models.game import BOARDS, diagnosis, score
from flywheel_lab.models.game.match import RIGHT, STRATEGIES

FRESH = 20_261_129  # no seed of the search, which took 1 to 200


def main(games: int = 300) -> None:
    """Print a table for each firm."""
    players = {**STRATEGIES, **{f"right for {key}": plan for key, plan in RIGHT.items()}}
    for n, (key, board) in enumerate(BOARDS.items()):
        played = tournament(board, players, games, np.random.default_rng([FRESH, n]))
        scores = {name: np.array([score(board, each)[:2] for each in all_]) for name, all_ in played.items()}
        last = {name: np.median([each[-1].after.customers for each in all_]) for name, all_ in played.items()}
        coins = {name: values[:, 0] for name, values in scores.items()}
        own, best = coins[f"right for {key}"], np.max(list(coins.values()), axis=0)
        before = {name: values[:, 1] for name, values in scores.items()}
        print(f"\n{key}: {games} games{'':12} customers Q7  Q12   coins  wins  loses to right  ads ahead Q7  diagnosis")
        for name, values in coins.items():
            found = Counter(str(diagnosis(board, each)[:1] + diagnosis(board, each)[2:3]) for each in played[name][:60])
            (mistake, often), *_ = found.most_common(1)
            print(
                f"  {name:28} {np.median(before[name]):8.0f} {last[name]:6.0f} {np.median(values):7.0f} "
                f"{np.mean(values == best):5.0%} {np.mean(own > values):11.1%} "
                f"{np.mean(before['advertising'] > before[name]):14.0%}   {often / 60:.0%} {mistake}"
            )
        for rival in ("advertising", "equal"):
            print(f"  the lesson beats {rival}: {np.mean(coins['lesson'] > coins[rival]):.1%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
