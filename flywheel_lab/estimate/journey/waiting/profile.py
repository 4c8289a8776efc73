"""Three numbers of a likelihood: where it is highest, how far each may go, and draws of all three.

Sources: intervals by profile likelihood, Wilks (1938), Annals of Mathematical Statistics 9, 60-62; draws from a grid
with Jeffreys' prior for a share, Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, chapters 2 and 3.
"""

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]
Height = Callable[[Array, Array, Array], Array]  # of three arrays that broadcast
Bounds = Sequence[tuple[float, float]]

CELLS = 24  # of the grid, along each side
ALL = 0.9999  # of what is likely


def summit(height: Height, starts: Sequence[Sequence[float]], bounds: Bounds) -> Array:
    """Return the three numbers, shape (3,), at which the likelihood is highest.

    >>> summit(lambda x, y, z: -(x - 1) ** 2 - (y - 2) ** 2 - z**2, [(0, 0, 0)], [(-9, 9)] * 3).round(3) + 0
    array([1., 2., 0.])
    """
    found = [_climb(height, np.array(start, dtype=float), None, bounds) for start in starts]
    return max(found, key=lambda x: float(height(*x)))


def ends(height: Height, best: Array, place: int, bounds: Bounds, level: float) -> tuple[Array, Array, bool]:
    """Return all three numbers, shape (3,), at either end of the interval of one, and whether its upper end is open."""
    from scipy.special import chdtri

    least = float(height(*best)) - chdtri(1, 1 - level) / 2
    low, _open = _end(height, best, place, bounds, least, 0)
    high, unbounded = _end(height, best, place, bounds, least, 1)
    return low, high, unbounded


def draw_profile(height: Height, best: Array, bounds: Bounds, u: Array, v: Array) -> Array:
    """Return draws of the three numbers, shape (3, draws); `u` and `v` are spread over (0, 1)."""
    sides = [ends(height, best, place, bounds, ALL)[:2] for place in range(3)]
    edges = [np.linspace(low[place], high[place] + 1e-9, CELLS + 1) for place, (low, high) in enumerate(sides)]
    middles = np.meshgrid(*((edge[1:] + edge[:-1]) / 2 for edge in edges), indexing="ij")
    share = np.clip(middles[0], 1e-9, 1 - 1e-9)
    weight = np.stack([height(*(each[k] for each in middles)) for k in range(CELLS)]) - 0.5 * np.log(
        share * (1 - share)
    )
    sums = np.exp(weight - weight.max()).ravel().cumsum()
    cells = np.unravel_index(np.searchsorted(sums, u * sums[-1]), weight.shape)
    within = (v, v * CELLS % 1, v * CELLS**2 % 1)
    return np.stack(
        [edge[cell] + inside * (edge[1] - edge[0]) for edge, cell, inside in zip(edges, cells, within, strict=True)]
    )


def _end(height: Height, best: Array, place: int, bounds: Bounds, least: float, side: int) -> tuple[Array, bool]:
    """Walk from the summit until even the best other numbers are too unlikely, or to the bound of this one."""
    from scipy.optimize import brentq

    near = best

    @cache  # asked again from elsewhere, the best of the others may be found a hair lower
    def spare(value: float) -> float:
        nonlocal near
        start = near.copy()
        start[place] = value
        at = _climb(height, start, place, bounds)
        near = at
        return float(np.clip(height(*at) - least, -1e6, 1e6))

    bound = bounds[place][side]
    spare(float(best[place]))
    inside, step = float(best[place]), max(0.02, 0.02 * abs(float(best[place])))
    while True:  # outwards, because far away there are other summits
        outside = float(np.clip(inside + (2 * side - 1) * step, min(bound, inside), max(bound, inside)))
        if spare(outside) < 0:
            break
        if outside == bound:
            return near, True
        inside, step = outside, 2 * step
    brentq(spare, inside, outside, xtol=1e-4, rtol=1e-4)
    return near, False


def _climb(height: Height, start: Array, fixed: int | None, bounds: Bounds) -> Array:
    from scipy.optimize import minimize

    free = [k for k in range(3) if k != fixed]

    def depth(part: Array) -> float:
        x = start.copy()
        x[free] = part
        return -float(np.clip(height(*x), -1e300, 1e300))

    options = {"xatol": 1e-5, "fatol": 1e-7, "maxiter": 2000} if fixed is None else {"xatol": 1e-4, "fatol": 1e-5}
    found = minimize(depth, start[free], method="Nelder-Mead", bounds=[bounds[k] for k in free], options=options)
    best = start.copy()
    best[free] = found.x
    return best
