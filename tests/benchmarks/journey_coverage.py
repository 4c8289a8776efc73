"""How often the 90 % intervals of `estimate_journey` hold the truth, how often it warns, and what a large log costs.

    python tests/benchmarks/journey_coverage.py [logs] [kind …]

The kinds are the well-specified truths in `TRUTHS`, where intervals should hold the truth in 86 to 97 of 100 logs and
warnings be rare, and the misfits in `MISFITS`, where a warning should be the rule; "million" is the speed. Without a
kind, all of them. 200 logs of each take about ten minutes on one core, those of the flywheel another half an hour.
"""

import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd

import flywheel_lab as fl

Rng = np.random.Generator
WHEEL = fl.flywheel("strong")
CHAIN = fl.JourneyModel.chain(["visit", "trial", "order"], [0.4, 0.25], dwell=[3, 8, 1])
CUSTOMERS = fl.JourneyModel(
    ("lead", "trial", "customer"),
    [[0, 0.5, 0], [0, 0, 0.4], [0, 0, 0]],
    [2, 3, 26],
    referrals=[[0, 0, 0], [0, 0, 0], [0.05, 0, 0]],
    purchase="trial",
)
Truth = tuple[fl.JourneyModel, int, int, object]  # model, newcomers a week, weeks, where losses are recorded
TRUTHS: dict[str, Truth] = {
    "losses told": (CHAIN, 20, 60, True),
    "losses silent": (CHAIN, 20, 60, False),
    "losses told by one stage": (CHAIN, 20, 60, ["trial"]),
    "20 people, losses told": (CHAIN, 20, 60, True),
    "20 people, losses silent": (CHAIN, 20, 60, False),
    "heavy censoring, losses told": (CHAIN, 60, 12, True),
    "heavy censoring, losses silent": (CHAIN, 60, 12, False),
    "last stage without churn": (CUSTOMERS, 20, 104, False),
    "last stage with churn": (CUSTOMERS, 20, 104, True),
    "flywheel, losses told": (WHEEL, 100, 104, True),
    "flywheel, churn told": (WHEEL, 100, 104, WHEEL.stages[6:]),
    "flywheel, losses silent": (WHEEL, 100, 104, False),
}


def well_specified(kind: str, rng: Rng) -> fl.JourneyLog:
    """Return a log of one of the truths."""
    model, pushes, weeks, losses = TRUTHS[kind]
    newcomers = [pushes, *[0] * (weeks - 1)] if kind.startswith("20") else pushes
    return fl.simulate_log(model, newcomers, weeks, rng, record_losses=losses)  # type: ignore[arg-type]


def two_stages(
    rng: Rng, moved: Callable[[Rng], float], lost: Callable[[Rng], float] | None = None, share: float = 0.3
) -> fl.JourneyLog:
    """Return 1,500 leads over 60 weeks, a share of whom is won after a time, and the others are lost after another."""
    rows = []
    for person, start in enumerate(rng.integers(0, 58, 1500).tolist()):
        wins = rng.random() < share
        rows.append((person, "lead", start))
        if wins or lost:
            end = start + (moved(rng) if wins or lost is None else lost(rng))
            rows += [(person, "won" if wins else "lost", end)] if end <= 60 else []
    table = pd.DataFrame(rows, columns=["person", "stage", "time"])
    losses = "not recorded" if lost is None else "recorded"
    return fl.JourneyLog(table, observed_until=60, stages=("lead", "won"), losses=losses)


def unlike(rng: Rng) -> fl.JourneyLog:
    """Return 1,000 customers, each with a yearly churn of their own, seen for two years (Fader & Hardie 2007)."""
    stay = rng.geometric(rng.beta(0.704, 1.182, 1000))
    rows = [(p, "trial", 0.0) for p in range(1000)] + [(p, "customer", 1.0) for p in range(1000)]
    rows += [(p, "lost", 1.0 + years) for p, years in enumerate(stay.tolist()) if years <= 2]
    table = pd.DataFrame(rows, columns=["person", "stage", "time"])
    stages = ("trial", "customer")
    return fl.JourneyLog(table, observed_until=3.0, stages=stages, losses="recorded")


def skipping(rng: Rng) -> fl.JourneyLog:
    """Return a chain in which three offers of ten were not booked."""
    chain = fl.JourneyModel.chain(["lead", "offer", "won"], [0.5, 0.5], dwell=[2, 3, 1])
    log = fl.simulate_log(chain, 10, 60, rng)
    booked = (log.events["stage"] != "offer") | (rng.random(len(log.events)) > 0.3)
    return fl.JourneyLog(log.events[booked], observed_until=60, stages=log.stages, losses="not recorded")


def in_minutes(rng: Rng) -> fl.JourneyLog:
    """Return visits that become orders after eight minutes, which are nothing in weeks."""
    log = two_stages(rng, lambda rng: rng.exponential(8))
    time_of = pd.Timestamp("2026-03-02") + pd.to_timedelta(log.events["time"].round(2), unit="min")
    return fl.JourneyLog(log.events.assign(time=time_of), stages=("lead", "won"), losses="not recorded")


MISFITS: dict[str, Callable[[Rng], fl.JourneyLog]] = {
    "fixed delay": partial(two_stages, moved=lambda rng: 8),
    "hidden stages": partial(two_stages, moved=lambda rng: int(rng.geometric(0.25, 3).sum())),
    "two speeds": partial(
        two_stages, moved=lambda rng: int(rng.geometric(0.5 if rng.random() < 0.5 else 0.05)), share=1.0
    ),
    "buyers and losers": partial(
        two_stages, moved=lambda rng: int(rng.geometric(1 / 12)), lost=lambda rng: int(rng.geometric(0.5))
    ),
    "unlike customers": unlike,
    "skipped steps": skipping,
    "clamped dwell": in_minutes,
}


def truth(model: fl.JourneyModel, name: str) -> float:
    """Return what the model says of a parameter as the estimate names it."""
    kind, *stages = name.split(".")
    places = [model.stages.index(stage) for stage in stages]
    if not places:
        return float(getattr(model, kind))
    if kind == "conversion":
        return float(model.conversion[places[0], places[1]] if places[1:] else model.conversion[places[0]].sum())
    return float(model.dwell[places[0]] if kind == "dwell" else model.referrals[places[0]].sum())


def coverage(logs: int, kind: str) -> dict[str, float]:
    """Return for each parameter in what share of the logs its interval holds the truth, and how often it warns."""
    held: dict[str, list[bool]] = {}
    model = TRUTHS[kind][0]
    for seed in range(logs):
        fit = fl.estimate_journey(
            well_specified(kind, np.random.default_rng([20261124, seed])), purchase=model.purchase
        )
        held.setdefault("a warning", []).append(bool(fit.warnings))
        for name, row in fit.table().dropna(subset="high").iterrows():
            if not str(name).endswith((".moved", ".lost")):
                held.setdefault(str(name), []).append(bool(row["low"] <= truth(model, str(name)) <= row["high"]))
    return {name: float(np.mean(hits)) for name, hits in held.items()}


def warned(logs: int, kind: str) -> float:
    """Return in what share of the logs of a misfit there is a warning."""
    purchase = {"unlike customers": "trial"}.get(kind)
    fits = (
        fl.estimate_journey(MISFITS[kind](np.random.default_rng([20261128, seed])), purchase=purchase)
        for seed in range(logs)
    )
    return float(np.mean([bool(fit.warnings) for fit in fits]))


def million() -> None:
    """Print how long it takes to fit a log of some million events."""
    log = fl.simulate_log(WHEEL, 6000, 104, np.random.default_rng(1), record_losses=WHEEL.stages[6:])
    for what in ("the first fit, imports included", "the second"):
        start = time.perf_counter()
        fl.estimate_journey(log)
        print(f"{len(log.events):,} events, {what}: {time.perf_counter() - start:.2f} s")


def main(logs: str = "200", *kinds: str) -> None:
    for kind in kinds or (*MISFITS, *TRUTHS, "million"):
        start = time.perf_counter()
        if kind == "million":
            million()
        elif kind in MISFITS:
            print(f"{kind}: a warning in {warned(int(logs), kind):.1%}")
        else:
            held = coverage(int(logs), kind)
            print(f"{kind}: a warning in {held.pop('a warning'):.1%}; the truth in the 90 % interval:")
            for name, share in held.items():
                print(f"  {name:34} {share:6.1%}")
            print(f"  all: {np.mean(list(held.values())):.1%}")
        print(f"  ({(time.perf_counter() - start) / int(logs):.2f} s a log)", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
