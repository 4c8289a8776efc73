"""Waiting with a memory: one number more than a constant chance.

Of those who leave, `S(t) = exp(-(t/b)^k)` are still there after t ticks (the discrete Weibull distribution). With k = 1
the chance to leave is constant; with k > 1 it grows, as with a fixed delay or hidden steps; with k < 1 it falls, as
where people are unlike: some leave soon, others stay on. Where losses are silent, a share never moves (cure model).
Sources: Nakagawa & Osaki (1975), The discrete Weibull distribution, IEEE Transactions on Reliability 24, 300-301;
Boag (1949), Maximum likelihood estimates of the proportion of patients cured by cancer therapy, Journal of the Royal
Statistical Society B 11, 15-53.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from .counting import share_interval
from .geometric import Waiting
from .profile import Array, draw_profile, ends, summit

FIRST = 64  # ticks that are summed one by one; the rest is an integral
UNSEEN = 0.1  # a larger share than this that stays longer than anybody was seen leaves the mean open
SHAPES = (np.log(0.2), np.log(100.0))


@dataclass(frozen=True, eq=False)
class Weibull:
    """The observations (`seen`) in one stage, explained by a chance to leave that may grow or fall.

    >>> seen = Waiting(moved=np.full(30, 8), lost=None, still=np.full(70, 40))
    >>> law = Weibull(seen)
    >>> round(law.conversion, 3), round(law.dwell, 1), law.shape > 5
    (0.3, 8.0, True)
    """

    seen: Waiting

    @property
    def people(self) -> int:
        """The number of stays seen."""
        return self.seen.people

    @property
    def conversion(self) -> float:
        """The most likely share that moves on."""
        sums = self.seen.sums
        return float(self.best[0]) if self.seen.is_silent else sums.moved / (sums.moved + sums.lost)

    @property
    def dwell(self) -> float:
        """The mean dwell of the most likely law, in steps."""
        return float(mean_stay(np.array(np.inf), *self.best[1:])) / self.seen.ticks_a_step

    @property
    def shape(self) -> float:
        """k: above 1 the chance to leave grows with the time spent, below 1 it falls."""
        return float(np.exp(self.best[2]))

    @property
    def endless(self) -> bool:
        """Whether people differ and so many stay longer than was observed that the mean dwell has no bound."""
        return self.shape < 1 and self.beyond > UNSEEN

    @cached_property
    def longest(self) -> float:
        """The longest time observed, in ticks."""
        return max(float(ticks.max()) for ticks in (self._leaver_times[0], self.seen.still) if len(ticks))

    @property
    def beyond(self) -> float:
        """The share of the leavers who leave after the longest time observed."""
        return float(np.exp(-_hazard(np.array(self.longest), *self.best[1:])))

    @property
    def dwell_within(self) -> float:
        """The mean dwell, in steps, of the other leavers."""
        within = float(mean_stay(np.array(self.longest), *self.best[1:])) - self.longest * self.beyond
        return within / max(1 - self.beyond, 1e-9) / self.seen.ticks_a_step

    @cached_property
    def top(self) -> float:
        """The log-likelihood of the most likely law."""
        return float(self.height(*self.best))

    @property
    def spent(self) -> float:
        """The steps that all people together spent in the stage; the expected number if losses are not recorded."""
        return float(self._time(*(np.array([x]) for x in self.best))[0])

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" or "dwell"; inf where the data set no upper bound."""
        if name == "conversion":
            if not self.seen.is_silent:
                return share_interval(self.seen.sums.moved, self.seen.sums.moved + self.seen.sums.lost, level)
            low, high, _open = ends(self, 0, level)
            return float(low[0]), float(high[0])
        low, high, unbounded = ends(self, 1, level)
        short, long = (float(mean_stay(np.array(np.inf), *end[1:])) / self.seen.ticks_a_step for end in (low, high))
        return min(short, self.dwell), np.inf if unbounded or self.endless else max(long, self.dwell)

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw conversion, dwell in steps, and the steps that all people together spent; each has the shape of `u`."""
        c, mean, shape = draw_profile(self, u, v)
        dwell = mean_stay(np.full(mean.shape, np.inf), mean, shape) / self.seen.ticks_a_step
        return np.clip(c, 0, 1), dwell, self._time(c, mean, shape)

    def height(self, conversion: npt.ArrayLike, mean: npt.ArrayLike, shape: npt.ArrayLike) -> Array:
        """Return the log-likelihood; `mean` (in ticks, of the continuous law) and `shape` are logarithms."""
        from scipy.special import xlog1py, xlogy

        sums, (ticks, times) = self.seen.sums, self._leaver_times
        c, mean, shape = (np.asarray(x, dtype=float)[..., None] for x in (conversion, mean, shape))
        before, after = _hazard(ticks - 1, mean, shape), _hazard(ticks, mean, shape)
        with np.errstate(divide="ignore"):
            told = (np.log(-np.expm1(before - after)) - before) @ times
            still = _hazard(sums.waited, mean, shape)
            waiting = np.log(1 - c + c * np.exp(-still)) if self.seen.is_silent else -still
        share = xlogy(sums.moved, c[..., 0]) + xlog1py(sums.lost, -c[..., 0])
        return np.asarray(np.nan_to_num(told + share + waiting @ sums.people, nan=-1e300, neginf=-1e300))

    @cached_property
    def best(self) -> Array:
        """The most likely share that moves on, logarithm of the mean, and logarithm of the shape, shape (3,)."""
        share, dwell = self.seen.best
        typical = float(np.log(max(1.0, float(np.average(self._leaver_times[0], weights=self._leaver_times[1])))))
        low = min(share, self.seen.sums.moved / max(1, len(self.seen.moved) + len(self.seen.still)))
        starts = [(share, np.log(dwell), 0.0), (low, typical, 0.7)]
        return summit(self, starts)

    @property
    def bounds(self) -> list[tuple[float, float]]:
        """The least and the most that each number may be."""
        return [(0.0, 1.0), (-1.0, float(np.log(self.seen.longest))), SHAPES]

    @cached_property
    def _leaver_times(self) -> tuple[Array, npt.NDArray[np.int64]]:
        """The distinct ticks after which people left, and how many left at each."""
        seen = self.seen
        return np.unique(seen.moved if seen.lost is None else np.append(seen.moved, seen.lost), return_counts=True)

    def _time(self, conversion: Array, mean: Array, shape: Array) -> Array:
        sums = self.seen.sums
        if not self.seen.is_silent:
            return np.full(mean.shape, (sums.steps + sums.still) / self.seen.ticks_a_step)
        c, mean, shape = conversion[:, None], mean[:, None], shape[:, None]
        there = np.exp(-_hazard(sums.waited, mean, shape))
        inside = (1 - c) * mean_stay(sums.waited, mean, shape) + c * there * sums.waited
        waited = (inside / np.maximum(1 - c + c * there, 1e-300)) @ sums.people
        return np.asarray((sums.steps + waited) / self.seen.ticks_a_step)


def mean_stay(until: Array, mean: npt.ArrayLike, shape: npt.ArrayLike) -> Array:
    """Return the mean ticks that a leaver spends up to `until` (inf: in all); the arguments broadcast.

    >>> [float(mean_stay(np.array(until), np.log(8), 0.0).round(2)) for until in (np.inf, 2)]
    [8.51, 1.88]
    """
    from scipy.special import gammaincc

    until, mean, shape = np.broadcast_arrays(until, np.asarray(mean, dtype=float), np.asarray(shape, dtype=float))
    first = np.exp(-_hazard(np.arange(FIRST + 1.0), mean[..., None], shape[..., None]))
    sums = np.concatenate([np.zeros((*mean.shape, 1)), first[..., :-1].cumsum(axis=-1)], axis=-1)
    soon = np.minimum(until, FIRST).astype(np.int64)
    k = np.exp(shape)
    scale = np.exp(mean)  # b times gamma(1 + 1/k), the whole integral

    def behind(t: Array) -> Array:
        power = _hazard(t, mean, shape)
        return np.asarray(scale * gammaincc(1 / k, power) + np.exp(-power) / 2)

    late = behind(np.full(mean.shape, float(FIRST))) - behind(np.maximum(until, FIRST))
    return np.asarray(np.take_along_axis(sums, soon[..., None], axis=-1)[..., 0] + late)


def _hazard(ticks: Array, mean: Array, shape: Array) -> Array:
    """Return (t/b)^k, whose negative is the logarithm of the share that is still there."""
    from scipy.special import gammaln

    k = np.exp(shape)
    with np.errstate(divide="ignore"):
        return np.asarray(np.exp(np.minimum(k * (np.log(ticks) - mean + gammaln(1 + 1 / k)), 700.0)))
