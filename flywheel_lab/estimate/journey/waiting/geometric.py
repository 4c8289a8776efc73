"""How many move on, and after how long, even if nobody records losses.

Of those in a stage a share c moves on, after a geometric time with mean tau (p = 1/tau, q = 1 - p). With m moves after
d ticks each, and people who were still seen waiting after u full ticks, the log-likelihood is
`m log c + sum(log(p q^(d-1))) + sum(log(1 - c + c q^u))`: who has not moved will never move, or has not moved yet.
Where losses are recorded, the waiting are known to be inside: `q^u` each, and each loss adds `log(1 - c)`.
Source: the split-population (cure) model, Schmidt & Witte (1989), Predicting criminal recidivism using 'split
population' survival time models, Journal of Econometrics 40, 141-159; intervals by profile likelihood.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from . import grid
from .grid import Sums, highest, power, sums_of

Array = npt.NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Waiting:
    """The observations in one stage: `moved` ticks until each move, `lost` until each loss, `still` full ticks waited.

    `lost` is None where the log does not record losses. All arrays have one entry a person; a step has `ticks_a_step`.
    `coarse`: whether the clock is too coarse to tell whether the chance to leave is constant.

    >>> seen = Waiting(moved=np.array([1, 2, 3]), lost=np.array([2]), still=np.array([]))
    >>> round(seen.conversion, 4), round(seen.dwell, 4)
    (0.75, 2.0)
    """

    moved: Array
    lost: Array | None
    still: Array
    ticks_a_step: float = 1.0
    coarse: bool = False

    @property
    def conversion(self) -> float:
        """The most likely share that moves on; nan if no leaver was seen."""
        return self.best[0]

    @property
    def dwell(self) -> float:
        """The most likely mean dwell, in steps; nan if no leaver was seen."""
        return self.best[1] / self.ticks_a_step

    @property
    def is_known(self) -> bool:
        """Whether any leaver was seen."""
        return self.sums.moved + self.sums.lost > 0

    @property
    def people(self) -> int:
        """The number of stays seen."""
        return len(self.moved) + self.sums.lost + len(self.still)

    @property
    def endless(self) -> bool:
        """Whether the mean dwell has no upper bound, whatever the interval says: a constant chance sets one."""
        return False

    @cached_property
    def top(self) -> float:
        """The log-likelihood of the most likely conversion and dwell."""
        return float(self.log_likelihood(*self.best))

    @property
    def spent(self) -> float:
        """The steps that all people together spent in the stage; the expected number if losses are not recorded."""
        sums = self.sums
        most = (sums.steps + sums.still) / self.ticks_a_step
        return float(self.time(self.conversion, self.dwell)) if self.is_known else most

    @property
    def is_silent(self) -> bool:
        """Whether losses are not recorded."""
        return self.lost is None

    def time(self, conversion: npt.ArrayLike, dwell: npt.ArrayLike, z: npt.ArrayLike = 0.0) -> Array:
        """Return the steps that all people together spent in the stage; conversion and dwell (in steps) broadcast.

        Where losses are silent, it is the expected time: some of those who seem to wait have left long ago. How many of
        them is chance, so the time lies `z` standard deviations above it.
        """
        c, leave = np.asarray(conversion, dtype=float), 1 / (np.asarray(dwell, dtype=float) * self.ticks_a_step)
        sums = self.sums
        if self.lost is not None:
            return np.full(np.broadcast(c, leave).shape, (sums.steps + sums.still) / self.ticks_a_step)
        c, leave, u = c[..., None], np.minimum(leave, 1)[..., None], sums.waited
        there = power(1 - leave, u)
        odds = 1 / np.maximum(1 - c + c * there, 1e-300)
        # Those who left within u ticks, weighted by when, and by when squared: a geometric time has no memory.
        gone = (1 - there) / leave - u * there
        square = (1 - there) * (2 - leave) / leave**2 - there * (u**2 + 2 * u / leave)
        mean = odds * ((1 - c) * gone + u * there)
        variance = np.maximum(odds * ((1 - c) * square + u**2 * there) - mean**2, 0)
        drawn = mean @ sums.people + np.asarray(z) * np.sqrt(variance @ sums.people)
        return np.asarray((sums.steps + np.maximum(drawn, 0)) / self.ticks_a_step)

    def log_likelihood(self, conversion: npt.ArrayLike, dwell: npt.ArrayLike) -> Array:
        """Return the log-likelihood, up to a constant; conversion and dwell (in ticks) broadcast."""
        from scipy.special import xlog1py, xlogy

        c, leave = np.asarray(conversion, dtype=float), 1 / np.asarray(dwell, dtype=float)
        sums = self.sums
        told = xlogy(sums.moved, c) + xlog1py(sums.lost, -c)
        told = told + xlogy(sums.moved + sums.lost, leave) + xlog1py(sums.steps - sums.moved - sums.lost, -leave)
        if self.lost is not None:
            return np.asarray(told + xlog1py(sums.still, -leave))
        c, leave = c[..., None], leave[..., None]
        with np.errstate(divide="ignore"):
            silent = np.log(1 - c + c * power(1 - leave, sums.waited)) @ sums.people
        return np.asarray(told + silent)

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" or "dwell" at this level; inf where the data set no upper bound.

        Where nobody was seen to leave, it is nan; if losses are recorded, all are known to be there, so the dwell has a
        lower bound.
        """
        from scipy.optimize import brentq
        from scipy.special import chdtri

        if not self.is_known:
            return self._bound(name, level)
        far = float(np.sqrt(chdtri(1, 1 - level)))
        best, low, high = self.best[0], 0.0, 1.0
        if name == "dwell":  # as a logarithm
            best, low, high = float(np.log(self.best[1])), 0.0, float(np.log(self.longest))

        def spare(value: float) -> float:
            """How far the end is from here; the root of what is lost in likelihood is nearly a straight line."""
            return far - float(np.sqrt(np.clip(2 * (self.top - self._profile(name, value)), 0, 1e6)))

        left = low if spare(low) >= 0 else float(brentq(spare, low, best))
        right = high if spare(high) >= 0 else float(brentq(spare, best, high))
        if name == "conversion":
            return left, right
        short, long = float(np.exp(left)) / self.ticks_a_step, float(np.exp(right)) / self.ticks_a_step
        return short, np.inf if right == high else long

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw conversion, dwell in steps, and the steps that all people together spent; each has the shape of `u`."""
        conversion, dwell = grid.draw_silent(self, u, v) if self.is_silent else grid.draw_known(self, u, v)
        return conversion, dwell, self.time(conversion, dwell, z)

    def _bound(self, name: str, level: float) -> tuple[float, float]:
        if self.is_silent or not self.people:
            return np.nan, np.nan
        if name == "conversion":
            return 0.0, 1.0
        leave = 1 - ((1 - level) / 2) ** (1 / max(self.sums.still, 1e-9))
        return max(1.0, 1 / leave) / self.ticks_a_step, np.inf

    @cached_property
    def longest(self) -> float:
        """A dwell, in ticks, beyond which the log cannot tell one from another."""
        seen = np.concatenate([self.moved, self.still, [1]])
        return 100.0 * float(seen.max())

    @cached_property
    def sums(self) -> Sums:
        """The sums that the likelihood needs."""
        return sums_of(self.moved, self.lost, self.still)

    @cached_property
    def best(self) -> tuple[float, float]:
        """The most likely share that moves on, and dwell in ticks; nan if no leaver was seen."""
        from scipy.optimize import minimize

        sums = self.sums
        if not self.is_known:
            return np.nan, np.nan
        if self.lost is not None:
            gone = sums.moved + sums.lost  # all is known, so it is counting
            return sums.moved / gone, max(1.0, min(self.longest, (sums.steps + sums.still) / gone))
        seen, typical = len(self.moved) / (len(self.moved) + len(self.still)), float(np.mean(self.moved))
        starts = [(c, np.log(typical * stretch)) for c in (seen, (1 + seen) / 2, 0.99) for stretch in (1, 3, 10)]
        start = min(starts, key=self._depth)
        bounds = [(0, 1), (0, np.log(self.longest))]
        options = {"xatol": 1e-9, "fatol": 1e-10}
        share, dwell = minimize(self._depth, start, method="Nelder-Mead", bounds=bounds, options=options).x
        return float(share), float(np.exp(dwell))

    def _depth(self, x: tuple[float, float]) -> float:
        return -float(self.log_likelihood(x[0], np.exp(x[1])))

    def _profile(self, name: str, value: float) -> float:
        if self.lost is not None:  # how many move says nothing of how long it takes
            at = (value, self.best[1]) if name == "conversion" else (self.best[0], np.exp(value))
            return float(self.log_likelihood(*at))
        if name == "conversion":
            return highest(lambda s: self.log_likelihood(value, np.exp(s)), 0.0, np.log(self.longest))
        return highest(lambda c: self.log_likelihood(c, np.exp(value)), 0.0, 1.0)
