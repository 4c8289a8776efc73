"""Stages whose observations allow more than one answer: then the interval holds them all.

Nobody lost yet, or hardly anybody, while many wait: who waits may move on late, or be lost late. And a law that fits
what was seen, but promises many more movers later than anybody was seen: nobody can tell whether they come.
"""

import warnings
from dataclasses import dataclass

import numpy as np

from .apart import Apart
from .counting import share_interval
from .geometric import Waiting
from .profile import Array
from .weibull import Weibull


@dataclass(frozen=True, eq=False)
class Open:
    """Losses are recorded, but none was seen yet and people wait longer than the movers did: a bound, not a number.

    >>> law = Open(Waiting(moved=np.full(10, 3), lost=np.empty(0), still=np.full(30, 9)))
    >>> law.conversion, [round(end, 2) for end in law.interval("conversion", 0.9)]
    (nan, [0.15, 1.0])
    """

    seen: Waiting
    conversion = dwell = np.nan
    endless = False

    @property
    def top(self) -> float:
        """The log-likelihood of the constant chance."""
        return self.seen.top

    @property
    def spent(self) -> float:
        """The steps that all people together spent in the stage."""
        return self.seen.spent

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" (all who wait are lost, or none) or "dwell" (at least as seen)."""
        if name == "conversion":
            return share_interval(self.seen.sums.moved, self.seen.people, level)[0], 1.0
        return _least(np.concatenate([self.seen.moved, self.seen.still]), level) / self.seen.ticks_a_step, np.inf

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw the share that moved so far, with the least dwell and the steps spent; each has the shape of `u`."""
        from scipy.special import betaincinv

        moved = betaincinv(self.seen.sums.moved + 0.5, len(self.seen.still) + 0.5, u)
        return np.asarray(moved), np.full(u.shape, self.interval("dwell", 0.9)[0]), np.full(u.shape, self.spent)


@dataclass(frozen=True, eq=False)
class Either:
    """A dwell for each way out fits a little better than one for both: the interval holds both answers."""

    plain: Waiting
    apart: Apart
    endless = False

    @property
    def conversion(self) -> float:
        """The most likely share that moves on, with one dwell for both."""
        return self.plain.conversion

    @property
    def dwell(self) -> float:
        """The most likely dwell, the same for both."""
        return self.plain.dwell

    @property
    def top(self) -> float:
        """The log-likelihood of the constant chance."""
        return self.plain.top

    @property
    def spent(self) -> float:
        """The steps that all people together spent in the stage."""
        return self.plain.spent

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" or "dwell"."""
        both = [law.interval(name, level) for law in (self.plain, self.apart)]
        return min(low for low, _high in both), max(high for _low, high in both)

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw conversion, dwell and the steps spent, half of them with one dwell and half with two."""
        half = np.arange(len(u)) < len(u) / 2
        one, two = self.plain.draw_law(u, v, z), self.apart.draw_law(u, v, z)
        conversion, dwell, spent = (np.where(half, *both) for both in zip(one, two, strict=True))
        return conversion, dwell, spent


class Untested(Waiting):
    """A constant chance fits, and promises many moves later than anybody was seen: whether they come is not tested.

    Over the beginning of a long stay other laws look the same, and promise others. So the intervals also hold the share
    that was counted, and the mean of the stays that ended.

    >>> seen = Waiting(moved=np.arange(1, 41), lost=None, still=np.full(60, 40))
    >>> [round(end, 2) for end in seen.interval("conversion", 0.9)], round(later_share(seen), 2)
    ([0.59, 1.0], 0.61)
    >>> [round(end, 2) for end in Untested(seen.moved, seen.lost, seen.still).interval("conversion", 0.9)]
    [0.32, 1.0]
    """

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" or "dwell", from what was counted to what is promised."""
        low, high = super().interval(name, level)
        if name == "dwell":
            return min(low, _least(self.moved, level) / self.ticks_a_step), high
        return min(low, _counted_end(self, level)), high


@dataclass(frozen=True, eq=False)
class SoFar:
    """A law that promises many more movers than were seen: only those within the time observed count."""

    law: Weibull
    endless = True

    @property
    def within(self) -> float:
        """The longest time observed, in steps."""
        return self.law.longest / self.law.seen.ticks_a_step

    @property
    def conversion(self) -> float:
        """The share that moves on within this time."""
        return self.law.conversion * (1 - self.law.beyond)

    @property
    def dwell(self) -> float:
        """The mean dwell of these people, in steps."""
        return self.law.dwell_within

    @property
    def top(self) -> float:
        """The log-likelihood of the law."""
        return self.law.top

    @property
    def spent(self) -> float:
        """The expected steps that all people together spent in the stage."""
        return self.law.spent

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion", from the counted to the promised share, or of "dwell"."""
        if name == "dwell":
            least = _least(self.law.seen.moved, level) / self.law.seen.ticks_a_step
            return min(least, self.law.seen.interval(name, level)[0], self.dwell), np.inf
        return _counted_end(self.law.seen, level), self.law.interval(name, level)[1]

    def draw_law(self, u: Array, v: Array, z: Array) -> tuple[Array, Array, Array]:
        """Draw the share that moves on within the time, its dwell, and the steps spent; each has the shape of `u`."""
        conversion, _dwell, spent = self.law.draw_law(u, v, z)
        return conversion * (1 - self.law.beyond), np.full(u.shape, self.dwell), spent


def later_share(seen: Waiting) -> float:
    """Return the share of those who move on by a constant chance who do so later than anybody was seen."""
    longest = max(float(ticks.max()) for ticks in (seen.moved, seen.still) if len(ticks))
    return float((1 - 1 / seen.best[1]) ** longest)


def _counted_end(seen: Waiting, level: float) -> float:
    """Return the lower end of the share that moved within the time observed, by Kaplan and Meier.

    >>> round(_counted_end(Waiting(moved=np.full(10, 3), lost=np.empty(0), still=np.empty(0)), 0.9), 2)  # all at once
    0.87
    """
    from scipy.stats import CensoredData, ecdf

    left = ecdf(CensoredData(uncensored=seen.moved, right=seen.still)).sf
    # Before the last move: where all who are left move together, there is no interval.
    before = left.quantiles[left.probabilities > 0]
    if not len(before):
        return share_interval(seen.sums.moved, seen.people, level)[0]
    last = before[-1]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # that there is none in other places
        return float(1 - left.confidence_interval(level, method="log-log").high.evaluate(last))


def _least(ticks: Array, level: float) -> float:
    """Return the lower end of a mean dwell from `ticks` that show only its beginning: at least one."""
    from scipy.special import ndtri

    return max(1.0, float(ticks.mean() - ndtri((1 + level) / 2) * ticks.std() / np.sqrt(len(ticks))))
