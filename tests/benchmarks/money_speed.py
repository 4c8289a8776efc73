"""How long a full answer takes, 256 likely models at once and one after the other, and a fit of 100,000 customers."""

import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

import flywheel_lab as fl
from flywheel_lab.estimate.lifetime.buying import Habits, fit_buying

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of


def timed(ask, times=5):
    """Return the median seconds of a call."""
    found = []
    for _time in range(times):
        begin = time.perf_counter()
        ask()
        found.append(time.perf_counter() - begin)
    return float(np.median(found))


def customers(n, rng):
    """Return the habits of simulated customers, by days."""
    rate, stops, seen = rng.gamma(0.25, 1 / 4.4, n), rng.beta(0.8, 2.4, n), rng.uniform(20, 52, n)
    x, last, there = np.zeros(n), np.zeros(n), np.ones(n, bool)
    clock = np.zeros(n)
    while there.any():
        clock = clock + rng.exponential(1 / rate)
        there &= clock < seen
        x, last = x + there, np.where(there, clock, last)
        there &= rng.random(n) > stops
    return Habits.of(x, np.round(last * 7) / 7, np.round(seen * 7) / 7)


def main():
    """Print a table."""
    firm, levers = fl.firm("saas"), levers_of("saas")
    fit = fl.estimate_journey(fl.load("saas"))
    fit.draws()  # once for a log
    answer = lambda: fl.where_next(fit, firm.money, levers, firm.pushes)  # noqa: E731
    one = lambda: [fl.where_next(firm.model, firm.money, [replace(lever, sure=1.0) for lever in levers], firm.pushes)]  # noqa: E731
    many, told = timed(answer), timed(lambda: answer().said)
    print(f"full answer, 256 models x 6 levers: {1000 * many:.1f} ms; with table and sentences: {1000 * told:.1f} ms")
    print(f"split of a budget: {1000 * timed(lambda: answer().split(1000)):.1f} ms")
    print(f"256 times one model: {256 * timed(one) / many:.0f} times as long")
    habits = customers(100_000, np.random.default_rng(1))
    seconds = timed(lambda: fit_buying(habits), 3)
    print(f"100,000 customers, {len(habits.x):,} different habits: fitted in {seconds:.2f} s")


if __name__ == "__main__":
    main()
