"""The same counts on a local Spark as on pandas: `python tests/benchmarks/spark_counts.py [people]`.

It needs `pyspark` and Java, is no dependency and starts slowly: so this is a script and no test. It ends with an error
if one count differs.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from pyspark.sql import SparkSession

import flywheel_lab as fl

STEPS = ["visit", "basket", "order"]
COUNTS: dict[str, Callable[[Any], Any]] = {
    "in order": lambda table: fl.funnel_counts(table, STEPS),
    "within 7 days": lambda table: fl.funnel_counts(table, STEPS, within="7D"),
    "in any order": lambda table: fl.funnel_counts(table, STEPS, ordered=False),
    "in any order within 7 days": lambda table: fl.funnel_counts(table, STEPS, within="7D", ordered=False),
    "by channel": lambda table: fl.funnel_counts(table, STEPS, by="channel"),
    "by cohort": lambda table: fl.data.funnel_by_cohort(table, STEPS),
    "cohorts": fl.cohort_table,
    "cohorts by week": lambda table: fl.cohort_table(table, "week"),
    "from stage to stage": lambda table: fl.step_matrix(table).sort_index().sort_index(axis=1),
}


def events(people: int) -> pd.DataFrame:
    """Return four events a person, with ties, revisits, guests and spellings; no two of one person at the same time."""
    rng = np.random.default_rng(1)
    rows = 4 * people
    table = pd.DataFrame(
        {
            "person": rng.integers(1, people, rows).astype(str),
            "stage": rng.choice([*STEPS, " Visit", "return"], rows),
            "time": pd.Timestamp("2025-12-01") + pd.to_timedelta(rng.integers(0, 90 * 24, rows), unit="h"),
            "channel": rng.choice(["ads", "seo", None], rows),
        }
    )
    table = table.drop_duplicates(["person", "time"])
    table.loc[rng.random(len(table)) < 0.01, "person"] = "(not set)"
    return table


def main(people: int = 20_000) -> None:
    """Count everything twice and compare."""
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    table = events(people)
    there = spark.createDataFrame(
        table.astype(object).where(table.notna(), None),
        "person string, stage string, time timestamp_ntz, channel string",
    ).cache()
    print(f"{there.count():,} events, Spark {spark.version}")
    different = []
    for name, count in COUNTS.items():
        start = time.perf_counter()
        found = count(there)
        seconds = time.perf_counter() - start
        right = count(table)
        same = found.equals(right) and found.attrs == right.attrs
        print(f"{name:28} {'the same' if same else 'DIFFERENT':10} {seconds:6.1f} s", flush=True)
        different += [] if same else [name]
    print(*right.attrs["notes"], sep="\n")
    spark.stop()
    if different:
        raise SystemExit(f"Spark counts differently: {', '.join(different)}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
