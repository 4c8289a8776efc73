"""How often the 90 % intervals of `estimate_journey` hold the truth of a flywheel, and what a log of a million costs.

    python tests/benchmarks/journey_coverage.py [logs] [all | customers | none]

The second word says whose losses the logs record. 200 logs of one kind take some ten minutes on one core.
"""

import sys
import time
from collections.abc import Sequence

import numpy as np

import flywheel_lab as fl

MODEL = fl.flywheel("strong")
LOSSES: dict[str, bool | Sequence[str]] = {"all": True, "customers": MODEL.stages[6:], "none": False}
PUSHES, WEEKS = 100, 104


def truth(name: str) -> float:
    """Return what the model says of a parameter as the estimate names it."""
    kind, *stages = name.split(".")
    places = [MODEL.stages.index(stage) for stage in stages]
    if not places:
        return float(getattr(MODEL, kind))
    if kind == "conversion":
        return float(MODEL.conversion[places[0], places[1]] if places[1:] else MODEL.conversion[places[0]].sum())
    return float(MODEL.dwell[places[0]] if kind == "dwell" else MODEL.referrals[places[0]].sum())


def coverage(logs: int, kind: str) -> None:
    """Print for each parameter in how many logs its interval holds the truth."""
    held: dict[str, list[bool]] = {}
    start = time.perf_counter()
    for seed in range(logs):
        rng = np.random.default_rng([20261124, seed])
        log = fl.simulate_log(MODEL, PUSHES, WEEKS, rng, record_losses=LOSSES[kind])
        for name, row in fl.estimate_journey(log).table().iterrows():
            held.setdefault(str(name), []).append(bool(row["low"] <= truth(str(name)) <= row["high"]))
    print(f"losses recorded: {kind}; {logs} logs of {PUSHES * WEEKS:,} newcomers")
    for name, hits in held.items():
        print(f"  {name:34} truth in the 90 % interval: {np.mean(hits):6.1%}")
    print(f"  all: {np.mean(list(held.values())):.1%}; {(time.perf_counter() - start) / logs:.2f} s a log with all")


def million() -> None:
    """Print how long it takes to fit a log of some million events."""
    log = fl.simulate_log(MODEL, 6000, WEEKS, np.random.default_rng(1), record_losses=LOSSES["customers"])
    for what in ("the first fit, imports included", "the second"):
        start = time.perf_counter()
        fl.estimate_journey(log)
        print(f"{len(log.events):,} events, {what}: {time.perf_counter() - start:.2f} s")


def main(logs: str = "200", *kinds: str) -> None:
    million()
    for kind in kinds or LOSSES:
        coverage(int(logs), kind)


if __name__ == "__main__":
    main(*sys.argv[1:])
