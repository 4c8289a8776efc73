"""The three numbers of a law: where its likelihood is highest, how far each may go, and draws of all three.

The share is turned into an angle, in which a count tells as much of every share; then slopes by differences of the
likelihood are good to many digits, also beside 0 and 1, and a climb takes about eight steps.
Sources: intervals by profile likelihood, Wilks (1938), Annals of Mathematical Statistics 9, 60-62; draws from a grid
with Jeffreys' prior for a share, Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, chapters 2 and 3.
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]

CELLS = 24  # of the grid, along each side
ALL = 0.9999  # of what is likely
ASIDE = 1e-4  # where the slope is measured: nearer, differences are noise
FIRST_STEP, LONGER = 0.02, 8.0


class Hill(Protocol):
    """The likelihood of a law with three numbers, the first of them a share; numbers broadcast."""

    @property
    def people(self) -> int:
        """The number of stays seen."""

    @property
    def bounds(self) -> list[tuple[float, float]]:
        """The least and the most that each number may be."""

    @property
    def best(self) -> Array:
        """The three numbers at the summit, shape (3,)."""

    @property
    def top(self) -> float:
        """The log-likelihood there."""

    def height(self, share: npt.ArrayLike, first: npt.ArrayLike, second: npt.ArrayLike, /) -> Array:
        """Return the log-likelihood."""


def summit(hill: Hill, starts: Sequence[Sequence[float]]) -> Array:
    """Return the three numbers, shape (3,), at which the likelihood of the law is highest.

    >>> from flywheel_lab.estimate.journey.waiting.apart import Apart, Waiting
    >>> law = Apart(Waiting(moved=np.full(10, 12), lost=np.full(90, 2), still=np.array([])))
    >>> summit(law, [(0.5, 0.1, 0.1)]).round(3)
    array([0.1  , 2.485, 0.693])
    """
    found = [_straight(_climb(hill, _turned(np.array(start, dtype=float)))) for start in starts]
    return max(found, key=lambda x: float(hill.height(*x)))


def ends(hill: Hill, place: int, level: float) -> tuple[Array, Array, bool]:
    """Return all three numbers, shape (3,), at either end of the interval of one, and whether its upper end is open."""
    low, _open = _end(hill, place, level, 0)
    high, unbounded = _end(hill, place, level, 1)
    return low, high, unbounded


def draw_profile(hill: Hill, u: Array, v: Array) -> Array:
    """Return draws of the three numbers, shape (3, draws); `u` and `v` are spread over (0, 1)."""
    sides = [ends(hill, place, ALL)[:2] for place in range(3)]
    edges = [np.linspace(low[place], high[place] + 1e-9, CELLS + 1) for place, (low, high) in enumerate(sides)]
    middles = np.meshgrid(*((edge[1:] + edge[:-1]) / 2 for edge in edges), indexing="ij")
    share = np.clip(middles[0], 1e-9, 1 - 1e-9)
    weight = np.stack([hill.height(*(each[k] for each in middles)) for k in range(CELLS)]) - 0.5 * np.log(
        share * (1 - share)
    )
    sums = np.exp(weight - weight.max()).ravel().cumsum()
    cells = np.unravel_index(np.searchsorted(sums, u * sums[-1]), weight.shape)
    within = (v, v * CELLS % 1, v * CELLS**2 % 1)
    return np.stack(
        [edge[cell] + inside * (edge[1] - edge[0]) for edge, cell, inside in zip(edges, cells, within, strict=True)]
    )


def _end(hill: Hill, place: int, level: float, side: int) -> tuple[Array, bool]:
    """Walk from the summit until even the best other numbers are too unlikely, or to the bound of this one."""
    from scipy.optimize import brentq
    from scipy.special import chdtri

    far, near = float(np.sqrt(chdtri(1, 1 - level))), _turned(hill.best)
    best, bound = float(near[place]), float(_bounds(hill)[side, place])

    @cache
    def spare(value: float) -> float:
        """How far the end is from here; the root of what is lost in likelihood is nearly a straight line."""
        nonlocal near
        start = near.copy()
        start[place] = value
        near = _climb(hill, start, place)
        return far - float(np.sqrt(max(0.0, 2 * (hill.top - float(hill.height(*_straight(near)))))))

    inside, step = best, FIRST_STEP
    while True:  # outwards, because far away there are other summits
        outside = float(np.clip(inside + (2 * side - 1) * step, min(bound, inside), max(bound, inside)))
        left = spare(outside)
        if left < 0:
            break
        if outside == bound:
            return _straight(near), True
        foretold = abs(outside - best) * left / max(far - left, 1e-9)
        inside, step = outside, float(np.clip(1.1 * foretold, step, LONGER * step))
    brentq(spare, inside, outside, xtol=1e-7, rtol=1e-7)
    return _straight(near), False


def _climb(hill: Hill, start: Array, fixed: int | None = None) -> Array:
    """Return the highest point around a start, with one number fixed; points have an angle for the share."""
    from scipy.optimize import minimize

    low, high = _bounds(hill)
    free = np.array([k for k in range(3) if k != fixed])
    each = np.eye(3)[free]
    aside = ASIDE * np.concatenate([each, -each, 0 * each[:1]])

    def depth(part: Array) -> tuple[float, Array]:
        """Return how deep a point lies for each person, and the slopes."""
        x = start.copy()
        x[free] = part
        points = np.clip(x + aside, low, high).T
        ahead, behind = np.split(points[:, :-1], 2, axis=1)
        depths = -np.maximum(hill.height(*_straight(points)) / hill.people, -1e6)
        rise = np.subtract(*np.split(depths[:-1], 2))
        return float(depths[-1]), rise / (ahead - behind)[free, np.arange(len(free))]

    bounds = np.stack([low, high], axis=1)[free]
    found = minimize(depth, start[free], jac=True, method="SLSQP", bounds=bounds, options={"ftol": 1e-13})
    best = start.copy()
    best[free] = found.x
    return best


def _bounds(hill: Hill) -> Array:
    return np.stack([_turned(side) for side in np.array(hill.bounds).T])


def _turned(x: Array) -> Array:
    return np.array([np.arcsin(np.sqrt(np.clip(x[0], 0, 1))), *x[1:]])


def _straight(x: Array) -> Array:
    return np.array([np.sin(x[0]) ** 2, *x[1:]])
