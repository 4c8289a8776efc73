"""People counted per stage, people walked one by one, people as agents, people with a journal: what each costs.

    python tests/benchmarks/simulation.py [people]

All draw from the same models; the numbers printed beside the times show that they agree. Agents need Mesa
(`pip install mesa`), which the course itself does not use.
"""

import bisect
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

import flywheel_lab as fl

WEEKS = 104
MILLION = 1_000_000
AGENTS = 4_000
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


def agents(model: fl.JourneyModel, people: int, seed: int) -> Counts:
    """Let every person be an agent of Mesa: draw where it goes, and whom it brings in; return the last week."""
    import mesa

    start = int(model.entry.argmax())
    chances = [list(row) for row in model.transition.cumsum(axis=1)]
    brings = model.referrals[:, 0].tolist()
    gone = len(brings)

    class Person(mesa.Agent):  # type: ignore[misc]
        def __init__(self, world: Any, stage: int) -> None:
            super().__init__(world)
            self.stage = stage

        def step(self) -> None:
            if brings[self.stage]:
                for _ in range(self.model.rng.poisson(brings[self.stage])):
                    Person(self.model, 0)
            self.stage = bisect.bisect_right(chances[self.stage], self.random.random())
            if self.stage == gone:
                self.remove()

    world = mesa.Model(rng=seed)
    for _ in range(people):
        Person(world, start)
    for _ in range(WEEKS - 1):
        world.agents.do("step")
    return np.bincount([person.stage for person in world.agents], minlength=gone)


def seconds(way: Callable[[], Any], times: int = 1) -> tuple[float, Any]:
    """Return the shortest of some times, and what came out."""
    best = np.inf
    for _ in range(times):
        start = time.perf_counter()
        result = way()
        best = min(best, time.perf_counter() - start)
    return float(best), result


def one_by_one(people: int) -> None:
    model, took = fl.sales_funnel(), {}
    print(f"{people:,} newcomers, {WEEKS} weeks, {len(model.stages)} stages")
    ways: dict[str, Callable[[fl.JourneyModel, int, np.random.Generator], Counts]]
    ways = {"per stage (fl.simulate)": counted, "per person (numpy)": walked}
    for name, way in ways.items():
        rng = np.random.default_rng(1)
        took[name], _ = seconds(lambda way=way, rng=rng: way(model, people, rng))
        small = np.array([way(model, 1_000, rng)[6, 2] for _ in range(200)])
        print(f"{name:28} {1000 * took[name]:9.1f} ms   week 6, evaluation: {small.mean():.2f} ± {small.std():.2f}")
    fast, slow = took.values()
    print(f"per person takes {slow / fast:,.0f} times as long")


def million_customers() -> None:
    """A firm with a million customers, two years on: counts of ten stages, with referrals."""
    wheel = fl.flywheel("strong")
    firm = fl.JourneyModel(
        wheel.stages, wheel.conversion, wheel.dwell, referrals=wheel.referrals, entry=np.eye(10)[7], purchase="purchase"
    )
    print(f"\n{MILLION:,} customers and whom they bring in, {WEEKS} weeks, 10 stages")
    ours, counts = seconds(lambda: counted(firm, MILLION, np.random.default_rng(1)), times=20)
    print(f"{'per stage (fl.simulate)':28} {1000 * ours:9.1f} ms   {per_thousand(counts[-1], MILLION)}")
    pushes = [MILLION] + [0] * (WEEKS - 1)
    many, runs = seconds(lambda: fl.simulate(firm, pushes, WEEKS, np.random.default_rng(1), runs=1000))
    print(f"{'the same, 1,000 runs':28} {many:9.2f} s    {per_thousand(runs[:, -1].mean(axis=0), MILLION)}")
    try:
        slow, last = seconds(lambda: agents(firm, AGENTS, seed=1))
    except ModuleNotFoundError:
        print("No agents: Mesa is not installed here. `pip install mesa`, and this line becomes a comparison.")
        return
    whole = slow * MILLION / AGENTS
    print(f"{f'{AGENTS:,} agents (Mesa)':28} {slow:9.2f} s    {per_thousand(last, AGENTS)}")
    print(f"{MILLION:,} agents would take {whole:,.0f} s (scaled: the time of agents grows with their number),")
    print(f"which is {whole / ours:,.0f} times as long as counting per stage in the same run")


def per_thousand(counts: Any, people: int) -> str:
    customers, others = 1000 * counts[7:].sum() / people, 1000 * counts[:7].sum() / people
    return f"two years on, of 1,000: {customers:.1f} customers, {others:.1f} others"


def journal() -> None:
    """A million journeys with their dates and referrers."""
    print(f"\nthe journal of {MILLION:,} newcomers (fl.simulate_log), flywheel, {WEEKS} weeks")
    took, log = seconds(
        lambda: fl.simulate_log(fl.flywheel("strong"), MILLION // WEEKS, WEEKS, np.random.default_rng(1))
    )
    # In KiB, as Linux counts it.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(
        f"{took:.2f} s, {log.people:,} people, {len(log.events):,} events; the whole process had at most {peak:.2f} GB"
    )


def main(people: int = 200_000) -> None:
    journal()
    one_by_one(people)
    million_customers()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
