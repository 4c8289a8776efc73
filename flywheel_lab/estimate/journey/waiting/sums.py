"""All that the likelihood of a constant chance needs of what was seen, and how its highest point is found."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]


class Sums(NamedTuple):
    """What the likelihood needs: numbers, ticks of leavers and of waiters, and how many waited how long."""

    moved: int
    lost: int
    steps: float
    still: float
    waited: Array
    people: npt.NDArray[np.int64]


def sums_of(moved: Array, lost: Array | None, still: Array) -> Sums:
    """Return the sums of those who moved, were lost, and are still there, by how many ticks each was there.

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
