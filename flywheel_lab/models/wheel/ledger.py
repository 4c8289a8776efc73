"""The work of a drive goes into the wheel or into friction: work = stored + taken, whatever the drive.

All are integrals of the speed over time, by Gauss and Legendre's rule on pieces that shrink towards the moments where a
wheel changes fastest: the beginning, a standstill, a new limit. So work and losses are summed on their own, and that
they balance is a test of the speeds.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..checks import Array

if TYPE_CHECKING:
    from .power import Run

QUARTERINGS = 150  # so that the shortest decay of any wheel is seen in the longest record


@dataclass(frozen=True)
class EnergyLedger:
    """Energy in J: `work` of the drive, `stored` more than at the start, and what each friction has taken."""

    work: float
    stored: float
    coulomb: float
    load: float
    viscous: float
    drag: float
    wobble: float

    @property
    def imbalance(self) -> float:
        """The energy left unexplained; 0 except for rounding."""
        return self.work - self.stored - self.coulomb - self.load - self.viscous - self.drag - self.wobble

    def __repr__(self) -> str:
        """One line, rounded to six digits so that it reads the same on every machine."""
        return f"EnergyLedger({', '.join(f'{name}={value:.6g}' for name, value in vars(self).items())})"


def ledger(run: "Run", until: float) -> EnergyLedger:
    """Return the ledger of a run from 0 to this time."""
    wheel = run.wheel
    times, weights = _nodes(run, until)
    omega = run.speeds(times)
    gained = run.speed_gain(until)
    turned, squared, cubed = (float(weights @ omega**power) for power in (1, 2, 3))
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        pull = np.where(omega > run.switch, run.power, np.minimum(run.torque, np.finfo(float).max) * omega)
    return EnergyLedger(
        work=float(weights @ pull),
        stored=wheel.inertia / 2 * gained * (2 * run.start + gained),
        coulomb=wheel.coulomb * turned,
        load=wheel.load * turned,
        viscous=wheel.viscous * squared,
        drag=wheel.drag * cubed,
        wobble=wheel.wobble * cubed,
    )


def angle_until(run: "Run", until: float) -> float:
    """Return the angle through which the wheel turns until this time, in rad."""
    times, weights = _nodes(run, until)
    return float(weights @ run.speeds(times))


@lru_cache
def _rule() -> tuple[Array, Array]:
    """Return places in [0, 1], densest at both ends, and their weights."""
    nodes, weights = np.polynomial.legendre.leggauss(16)
    half = np.concatenate([[0.0], 4.0 ** np.arange(-QUARTERINGS, 0), [0.5]])
    ends = np.concatenate([half, 1 - half[-2:-25:-1], [1.0]])  # nothing is finer than rounding next to 1
    starts, widths = ends[:-1], np.diff(ends)
    places = starts[:, None] + widths[:, None] * (nodes + 1) / 2
    return places.ravel(), (widths[:, None] * weights / 2).ravel()


def _nodes(run: "Run", until: float) -> tuple[Array, Array]:
    """Return times and weights; where the drive changes or the wheel stops, a new piece begins."""
    places, weights = _rule()
    ends = [0.0, *sorted(kink for kink in run.kinks if 0 < kink < until), until]
    widths = [(begin, end - begin) for begin, end in pairwise(ends)]
    return (
        np.concatenate([begin + places * width for begin, width in widths]),
        np.concatenate([weights * width for _begin, width in widths]),
    )
