"""People counted per stage against people walked one by one: `python tests/benchmarks/simulation.py [people]`.

Both draw from the same model; the means and standard deviations printed beside the times show that they agree.
"""

import sys
import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

import flywheel_lab as fl

WEEKS = 104
Counts = npt.NDArray[np.int64]


def counted(model: fl.JourneyModel, people: int, rng: np.random.Generator) -> Counts:
    """Split each stage's people multinomially: our `simulate`."""
    pushes = [people] + [0] * (WEEKS - 1)
    return fl.simulate(model, pushes=pushes, periods=WEEKS, rng=rng)[0]


def walked(model: fl.JourneyModel, people: int, rng: np.random.Generator) -> Counts:
    """Draw the next place of every person in every week, all people of a week at once."""
    leave = 1 - model.transition.sum(axis=1, keepdims=True)
    chances = np.hstack([model.transition, leave]).cumsum(axis=1)
    chances = np.vstack([chances, np.eye(len(chances) + 1)[-1].cumsum()])
    at = np.zeros(people, dtype=np.int64)
    history = [np.zeros(len(model.stages), dtype=np.int64)]
    for _ in range(WEEKS):
        history.append(np.bincount(at, minlength=len(chances))[:-1])
        at = (rng.random((people, 1)) >= chances[at]).sum(axis=1).clip(max=len(chances) - 1)
    return np.array(history)


def main(people: int = 200_000) -> None:
    model, seconds = fl.sales_funnel(), {}
    print(f"{people:,} newcomers, {WEEKS} weeks, {len(model.stages)} stages")
    ways: dict[str, Callable[[fl.JourneyModel, int, np.random.Generator], Counts]]
    ways = {"per stage (fl.simulate)": counted, "per person (numpy)": walked}
    for name, way in ways.items():
        rng = np.random.default_rng(1)
        start = time.perf_counter()
        way(model, people, rng)
        seconds[name] = time.perf_counter() - start
        small = np.array([way(model, 1_000, rng)[6, 2] for _ in range(200)])
        print(f"{name:28} {1000 * seconds[name]:9.1f} ms   week 6, evaluation: {small.mean():.2f} ± {small.std():.2f}")
    fast, slow = seconds.values()
    print(f"per person takes {slow / fast:,.0f} times as long")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
