"""Tools for a constant chance: its sums, its maximum, and draws by Jeffreys' priors or from a grid.

Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, chapters 2 and 3.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from .geometric import Waiting

CELLS = 48  # of the grid, along each side

Array = npt.NDArray[np.floating]
Whole = npt.NDArray[np.int64]


class Sums(NamedTuple):
    """The sums that the likelihood needs: numbers, ticks of leavers and waiters, and how many waited how long."""

    moved: int
    lost: int
    steps: float
    still: float
    waited: Array
    people: npt.NDArray[np.int64]


def sums_of(moved: Array, lost: Array | None, still: Array) -> Sums:
    """Return the sums for people who moved, were lost, or are still there, from the ticks that each was there.

    >>> sums_of(np.array([1, 2]), None, np.array([3, 3]))[:4]
    (2, 0, 3.0, 6.0)
    """
    gone = np.empty(0) if lost is None else lost
    waited, people = np.unique(still, return_counts=True)
    return Sums(len(moved), len(gone), float(moved.sum() + gone.sum()), float(still.sum()), waited, people)


def power(share: Array, exponent: Array) -> Array:
    """Return the power of shares, faster than `**` by the logarithm."""
    return np.asarray(np.exp(exponent * np.log(np.maximum(share, 1e-300))))


def highest(height: Callable[[Array], Array], low: float, high: float) -> float:
    """Return the maximum of a function on [low, high]: the best of a grid, refined between its neighbours.

    >>> highest(lambda x: -((x - 1) ** 2), 0, 3)
    -0.0
    """
    top = -np.inf
    for points in (61, 25, 25, 25, 25):
        x = np.linspace(low, high, points)
        y = height(x)
        k = int(np.argmax(y))
        low, high, top = x[max(k - 1, 0)], x[min(k + 1, points - 1)], max(top, float(y[k]))
    return top


def draw_known(seen: "Waiting", u: Array, v: Array) -> tuple[Array, Array]:
    """Draw conversion and dwell of a stage whose losses are known."""
    from scipy.special import betaincinv

    sums = seen.sums
    gone = sums.moved + sums.lost
    conversion = betaincinv(sums.moved + 0.5, sums.lost + 0.5, u)
    leave = betaincinv(gone + 0.5, max(sums.steps + sums.still - gone, 0) + 0.5, v)
    return np.asarray(conversion), 1 / np.maximum(leave, 1e-12) / seen.ticks_a_step


def draw_silent(seen: "Waiting", u: Array, v: Array) -> tuple[Array, Array]:
    """Draw conversion and dwell from a grid over where their likelihood is not negligible."""
    low, high = seen.interval("conversion", 0.9999)
    short, long = (min(end * seen.ticks_a_step, seen.longest) for end in seen.interval("dwell", 0.9999))
    c, c_wide = _middles(low, high)
    t, t_wide = _middles(np.log(short), np.log(long))
    height = seen.log_likelihood(c[:, None], np.exp(t)) - 0.5 * np.log(c * (1 - c))[:, None]
    weight = np.exp(height - height.max())
    row, within = _inverse(weight.sum(axis=1)[None], u)
    column, beside = _inverse(weight[row], v)
    dwell = np.exp(t[column] + (beside - 0.5) * t_wide)
    return c[row] + (within - 0.5) * c_wide, dwell / seen.ticks_a_step


def _middles(low: float, high: float) -> tuple[Array, float]:
    edges = np.linspace(low, high, CELLS + 1)
    return (edges[1:] + edges[:-1]) / 2, float(edges[1] - edges[0])


def _inverse(weight: Array, u: Array) -> tuple[Whole, Array]:
    """Return, for each u, the cell in which the cumulated weights (one row for each u, or one for all) reach it."""
    sums = (weight / weight.sum(axis=1, keepdims=True)).cumsum(axis=1)
    cell = np.minimum((sums < u[:, None]).sum(axis=1), weight.shape[1] - 1)
    row = np.arange(len(u)) if len(weight) > 1 else np.zeros(len(u), dtype=np.int64)
    high = sums[row, cell]
    low = np.where(cell > 0, sums[row, cell - 1], 0.0)
    return cell, np.clip((u - low) / np.maximum(high - low, 1e-300), 0, 1)
