"""Funnel and cohorts against SQL written by hand: `python tests/benchmarks/funnel_speed.py [people] [runs]`.

The table is shuffled and has about 1.6 events a person. Each run takes the ways in turn, so that what else the machine
does falls on all of them; the least time of each counts. The SQL runs on DuckDB's own table, ours where the data lie.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl

import flywheel_lab as fl

STEPS = ["visit", "product view", "basket", "checkout", "address", "payment", "order"]


def table(people: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return events of which each person takes some in order, and some people others out of order."""
    who, at = np.arange(1, people + 1), rng.integers(0, 700 * 86400, people)
    persons, stages, times = [], [], []
    for step in range(len(STEPS)):
        persons, stages, times = [*persons, who], [*stages, np.full(len(who), step)], [*times, at]
        on = rng.random(len(who)) < 0.36
        who, at = who[on], at[on] + rng.integers(0, 3 * 86400, int(on.sum()))
    stray = people // 12
    person = np.concatenate([*persons, rng.integers(1, people + 1, stray)])
    stage = np.concatenate([*stages, rng.integers(0, len(STEPS), stray)])
    second = np.concatenate([*times, rng.integers(0, 700 * 86400, stray)])
    order = rng.permutation(len(person))
    moment = pd.Timestamp("2024-01-01") + pd.to_timedelta(second[order], unit="s")
    return pd.DataFrame({"person": person[order], "stage": np.array(STEPS)[stage[order]], "time": moment})


def funnel_sql() -> str:
    """Return the funnel as one writes it by hand: the earliest time of each step after the step before."""
    parts = [f"s0 AS (SELECT person, min(time) AS at FROM kept WHERE stage = '{STEPS[0]}' GROUP BY person)"]
    for k, step in enumerate(STEPS[1:], 1):
        parts.append(
            f"s{k} AS (SELECT person, min(time) AS at FROM kept JOIN s{k - 1} USING (person) "
            f"WHERE stage = '{step}' AND time >= s{k - 1}.at GROUP BY person)"
        )
    return f"WITH {', '.join(parts)} SELECT {', '.join(f'(SELECT count(*) FROM s{k})' for k in range(len(STEPS)))}"


COHORT_SQL = """
    WITH came AS (SELECT person, date_trunc('month', min(time)) AS cohort FROM kept GROUP BY person)
    SELECT cohort, datediff('month', cohort, time) AS later, count(DISTINCT person) FROM kept JOIN came USING (person)
    GROUP BY cohort, later"""


def main(people: int = 3_100_000, runs: int = 5) -> None:
    events = table(people, np.random.default_rng(1))
    duck = duckdb.connect()
    duck.register("events", events)
    duck.execute("CREATE TABLE kept AS SELECT * FROM events")
    print(f"{people:,} people, {len(events):,} events, {len(STEPS)} steps")
    tables = {"pandas": lambda: events, "Polars": pl.from_pandas(events).clone, "DuckDB": lambda: duck.table("kept")}

    def total(cohorts: pd.DataFrame) -> int:
        return int(cohorts.sum().sum())

    race(
        "funnel",
        {"SQL by hand": lambda: list(duck.execute(funnel_sql()).fetchone() or ())}
        | {name: lambda t=each: fl.funnel_counts(t(), STEPS).tolist() for name, each in tables.items()},
        runs,
    )
    race(
        "cohorts",
        {"SQL by hand": lambda: len(duck.execute(COHORT_SQL).fetchall())}
        | {name: lambda t=each: fl.cohort_table(t()).shape for name, each in tables.items()},
        runs,
    )


def race(what: str, ways: dict[str, Callable[[], Any]], runs: int) -> None:
    wall: dict[str, list[float]] = {name: [] for name in ways}
    work: dict[str, list[float]] = {name: [] for name in ways}
    answers = {}
    for _ in range(runs):
        for name, way in ways.items():
            gc.collect()
            start, busy = time.perf_counter(), time.process_time()
            answers[name] = way()
            wall[name].append(time.perf_counter() - start)
            work[name].append(time.process_time() - busy)
    for name in ways:
        seconds, cpu = min(wall[name]), min(work[name])
        ratio, busier = seconds / min(wall["SQL by hand"]), cpu / min(work["SQL by hand"])
        middle = statistics.median(a / b for a, b in zip(wall[name], wall["SQL by hand"], strict=True))
        print(
            f"{what:8} {name:12} {seconds:6.2f} s, {ratio:4.2f} × the SQL (median of {runs}: {middle:4.2f}); "
            f"processor {cpu:6.2f} s, {busier:4.2f} ×   {str(answers[name])[:60]}",
            flush=True,
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
