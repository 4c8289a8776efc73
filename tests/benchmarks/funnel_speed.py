"""One funnel on three engines against a loop over people: `python tests/benchmarks/funnel_speed.py [people]`."""

import sys
import time
from collections.abc import Callable
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl

import flywheel_lab as fl

STEPS = ["visit", "product view", "basket", "checkout", "order"]


def looped(events: pd.DataFrame) -> list[int]:
    """Walk through each person's events in order of time, as one would write it first."""
    counts = [0] * len(STEPS)
    for _, journey in events.groupby("person"):
        reached = 0
        for stage in journey["stage"]:
            if reached < len(STEPS) and stage == STEPS[reached]:
                counts[reached] += 1
                reached += 1
    return counts


def main(people: int = 50_000) -> None:
    log = fl.simulate_log(fl.conversion_funnel(), pushes=people // 10, periods=10, rng=np.random.default_rng(1))
    events = log.events.sort_values("time", kind="stable")
    print(f"{log.people:,} people, {len(events):,} events")
    polars, duck = pl.from_pandas(events), duckdb.connect()
    duck.register("events", events)
    duck.execute("CREATE TABLE kept AS SELECT * FROM events")
    ways: dict[str, Callable[[], Any]] = {
        "a loop over people": lambda: looped(events),
        "fl.funnel_counts, pandas": lambda: fl.funnel_counts(events, STEPS).tolist(),
        "fl.funnel_counts, Polars": lambda: fl.funnel_counts(polars, STEPS).tolist(),
        "fl.funnel_counts, DuckDB": lambda: fl.funnel_counts(duck.table("kept"), STEPS).tolist(),
    }
    ways["fl.funnel_counts, pandas"]()  # imports and first-call costs are not what is asked here
    seconds, answers = {}, []
    for name, way in ways.items():
        start = time.perf_counter()
        answers.append(way())
        seconds[name] = time.perf_counter() - start
        ratio = seconds["a loop over people"] / seconds[name]
        print(f"{name:28} {1000 * seconds[name]:9.1f} ms   {ratio:6.1f} times as fast as the loop   {answers[-1]}")
    if answers.count(answers[0]) != len(answers):
        raise SystemExit("the engines do not agree")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
