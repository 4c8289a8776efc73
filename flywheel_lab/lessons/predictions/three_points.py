"""A drawn curve from its known beginning and three more points: which three tell most, and the curve through them."""

from itertools import combinations

import numpy as np

from .diagnosis import Array


def curve_through(x: Array, at: tuple[int, ...], heights: Array, over: Array | None = None) -> Array:
    """Return smooth curves at x (n,), or `over` other places, through heights (m, k) at the places `at` of x.

    Between two points no curve rises and falls.

    >>> curve_through(np.arange(5.0), (0, 2, 4), np.array([[0, 2, 4.0]]))
    array([[0., 1., 2., 3., 4.]])
    """
    from scipy.interpolate import PchipInterpolator

    curves: Array = PchipInterpolator(x[list(at)], heights, axis=1)(x if over is None else over)
    return curves


def telling_points(x: Array, curves: Array) -> tuple[int, ...]:
    """Return the places of three points through which, with the first, curves (m, n) at x (n,) come back best.

    The last point is always one of them: beyond it nothing would be known.

    >>> telling_points(np.arange(6.0), np.array([[0, 0, 9, 9, 9, 0.0]]))
    (1, 2, 5)
    """
    last = len(x) - 1
    found = [(*pair, last) for pair in combinations(range(1, last), 2)]
    return min(found, key=lambda at: _loss(x, (0, *at), curves))


def _loss(x: Array, at: tuple[int, ...], curves: Array) -> float:
    back = curve_through(x, at, curves[:, list(at)])
    return float(np.sqrt(np.mean((back - curves) ** 2, axis=1)).mean())
