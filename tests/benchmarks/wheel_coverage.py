"""How often the 90 % intervals of `estimate_wheel` hold the truth, and what one estimate costs beside its coast-down.

    python tests/benchmarks/wheel_coverage.py [records]

1,000 records take some ten minutes on one core.
"""

import sys
import time

import numpy as np

from flywheel_lab.estimate.wheel import NAMES, estimate_wheel
from flywheel_lab.models.wheel import PhysicalFlywheel


def main(records: int = 1000) -> None:
    """Print coverage of each ratio, and how often the three were not separated."""
    wheel = PhysicalFlywheel(40, 0.5, coulomb=0.15, viscous=0.1, drag=0.01)
    truth = np.array([wheel.coulomb, wheel.viscous, wheel.drag]) / wheel.inertia
    times = np.linspace(0, 90, 91)
    speeds = wheel.coast(30, times)
    held, apart, start = np.zeros(3), 0, time.perf_counter()
    for seed in range(records):
        fit = estimate_wheel(times, speeds + np.random.default_rng(seed).normal(0, 0.1, times.shape))
        ends = np.array([fit.interval(name) for name in NAMES])
        held += (ends[:, 0] <= truth) & (truth <= ends[:, 1])
        apart += not fit.cannot_be_separated
    each = (time.perf_counter() - start) / records
    for name, share in zip(NAMES, held / records, strict=True):
        print(f"{name:10} truth in the 90 % interval: {share:.1%}")
    print(f"separated in {apart / records:.1%}; {each:.2f} s for a record with all its intervals")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
