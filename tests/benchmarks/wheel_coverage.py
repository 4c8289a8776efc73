"""How often the 90 % intervals of `estimate_wheel` hold the truth, and what one estimate costs beside its coast-down.

    python tests/benchmarks/wheel_coverage.py [records [correlation]]

1,000 records take some ten minutes on one core. With a correlation such as 0.8, noise holds so much of the one before.
"""

import sys
import time

import numpy as np
from scipy.signal import lfilter

from flywheel_lab.estimate.wheel import NAMES, estimate_wheel
from flywheel_lab.models.wheel import PhysicalFlywheel

BEFORE = 200  # noise that nobody sees, so that the first speed is like the others


def main(records: int = 1000, correlation: float = 0.0) -> None:
    """Print coverage of each ratio, how often the three were not separated, and how often the noise was noticed."""
    wheel = PhysicalFlywheel(40, 0.5, coulomb=0.15, viscous=0.1, drag=0.01)
    truth = np.array([wheel.coulomb, wheel.viscous, wheel.drag]) / wheel.inertia
    times = np.linspace(0, 90, 91)
    speeds = wheel.coast(30, times)
    held, apart, noticed, start = np.zeros(3), 0, 0, time.perf_counter()
    for seed in range(records):
        shocks = np.random.default_rng(seed).normal(0, 0.1 * np.sqrt(1 - correlation**2), BEFORE + len(times))
        fit = estimate_wheel(times, speeds + lfilter([1.0], [1.0, -correlation], shocks)[BEFORE:])
        ends = np.array([fit.interval(name) for name in NAMES])
        held += (ends[:, 0] <= truth) & (truth <= ends[:, 1])
        apart += not fit.cannot_be_separated
        noticed += fit.correlation > 0
    each = (time.perf_counter() - start) / records
    for name, share in zip(NAMES, held / records, strict=True):
        print(f"{name:10} truth in the 90 % interval: {share:.1%}")
    print(f"separated in {apart / records:.1%}; {each:.2f} s for a record with all its intervals")
    print(f"noise said not to be independent in {noticed / records:.1%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *map(float, sys.argv[2:]))
