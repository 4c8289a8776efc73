"""People who move on and people who are lost, each with their own mean dwell; anybody still waiting may be either.

Where the lost leave soon and buyers take long, one dwell for both is wrong for both: the time until a purchase is that
of the buyers. Source: competing risks as a mixture, Larson & Dinse (1985), A mixture model for the regression analysis
of competing risks data, Applied Statistics 34, 201-211.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from .geometric import Waiting
from .profile import Array, draw_profile, ends, summit


@dataclass(frozen=True, eq=False)
class Apart:
    """The observations (`seen`) in one stage with recorded losses, explained by a dwell for each way out.

    >>> law = Apart(Waiting(moved=np.full(10, 12), lost=np.full(90, 2), still=np.array([])))
    >>> round(law.conversion, 3), round(law.dwell, 2), round(law.dwell_of_lost, 2)
    (0.1, 12.0, 2.0)
    """

    seen: Waiting

    @property
    def people(self) -> int:
        """The number of stays seen."""
        return self.seen.people

    @property
    def conversion(self) -> float:
        """The most likely share that moves on."""
        return float(self.best[0])

    @property
    def dwell(self) -> float:
        """The mean dwell of those who move on, in steps."""
        return float(np.exp(self.best[1])) / self.seen.ticks_a_step

    @property
    def dwell_of_lost(self) -> float:
        """The mean dwell of those who are lost, in steps."""
        return float(np.exp(self.best[2])) / self.seen.ticks_a_step

    @property
    def endless(self) -> bool:
        """Whether the mean dwell has no upper bound, whatever the interval says: two constant chances set one."""
        return False

    @cached_property
    def top(self) -> float:
        """The log-likelihood of the most likely law."""
        return float(self.height(*self.best))

    @property
    def spent(self) -> float:
        """The total steps that would give as many referrals if everybody stayed as long as those who move on."""
        return self._time * self.dwell / float(self._pool_stays(*self.best))

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion", "dwell" (of those who move on) or "dwell of lost"."""
        place = ("conversion", "dwell", "dwell of lost").index(name)
        low, high, unbounded = self._ends(place, level)
        if name == "conversion":
            return float(low[0]), float(high[0])
        short, long = (float(np.exp(end[place])) / self.seen.ticks_a_step for end in (low, high))
        return short, np.inf if unbounded else long

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw conversion, dwell of those who move on, and the steps spent as in `spent`; each has the shape of `u`."""
        c, moved, lost = draw_profile(self, u, v)
        dwell = np.exp(moved) / self.seen.ticks_a_step
        return np.clip(c, 0, 1), dwell, self._time * dwell / self._pool_stays(c, moved, lost)

    def height(self, conversion: npt.ArrayLike, moved: npt.ArrayLike, lost: npt.ArrayLike) -> Array:
        """Return the log-likelihood of the observations; both dwells are logarithms, in ticks."""
        from scipy.special import xlog1py, xlogy

        sums, seen = self.seen.sums, self.seen
        c, moved, lost = (np.asarray(x, dtype=float) for x in (conversion, moved, lost))
        told = xlogy(sums.moved, c) + xlog1py(sums.lost, -c)
        for leave, ticks in ((np.exp(-moved), seen.moved), (np.exp(-lost), np.asarray(seen.lost))):
            n, steps = len(ticks), float(ticks.sum())
            told = told + xlogy(n, leave) + xlog1py(steps - n, -leave)
        there = (np.exp(_stay(sums.waited, dwell[..., None])) for dwell in (moved, lost))
        with np.errstate(divide="ignore"):
            still = np.log(sum(s * part for s, part in zip((c[..., None], 1 - c[..., None]), there, strict=True)))
        return np.asarray(np.nan_to_num(told + still @ sums.people, nan=-1e300, neginf=-1e300))

    @cached_property
    def best(self) -> Array:
        """The most likely share that moves on and the logarithms of both dwells, shape (3,)."""
        share, _dwell = self.seen.best
        ticks = (self.seen.moved, np.asarray(self.seen.lost))
        moved, lost = (float(np.log(max(1.0, np.mean(each)))) for each in ticks)
        return summit(self, [(share, moved, lost), (share, moved + 0.7, lost + 0.7)])

    @cached_property
    def _ends(self) -> Callable[[int, float], tuple[Array, Array, bool]]:
        """How far each number may go; every way out of the stage asks for the same."""
        return cache(lambda place, level: ends(self, place, level))

    @property
    def bounds(self) -> list[tuple[float, float]]:
        """The least and the most that each number may be."""
        return [(0.0, 1.0), *([(0.0, float(np.log(self.seen.longest)))] * 2)]

    @property
    def _time(self) -> float:
        return (self.seen.sums.steps + self.seen.sums.still) / self.seen.ticks_a_step

    def _pool_stays(self, conversion: Array, moved: Array, lost: Array) -> Array:
        return np.asarray((conversion * np.exp(moved) + (1 - conversion) * np.exp(lost)) / self.seen.ticks_a_step)


def _stay(ticks: Array, dwell: Array) -> Array:
    """Return the logarithm of the share that is still there after a number of ticks."""
    from scipy.special import xlog1py

    return np.asarray(xlog1py(ticks, -np.exp(-dwell)))
