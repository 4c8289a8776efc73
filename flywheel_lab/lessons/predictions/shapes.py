"""Simple curves through the first handle: what people sketch who forget one thing. Shapes: x (n,), answers (m, n)."""

from itertools import product

import numpy as np
import numpy.typing as npt

from .diagnosis import Array


def steps(x: npt.ArrayLike, first: float, levels: npt.ArrayLike) -> Array:
    """Return curves that jump from `first` to each of the levels (m,) at once and stay there.

    >>> steps([0, 1, 2], 0, [50])
    array([[ 0., 50., 50.]])
    """
    at = np.asarray(x)
    return np.where(at > at[0], np.asarray(levels, dtype=float)[:, None], first)


def powers(x: npt.ArrayLike, first: float, lasts: npt.ArrayLike, power: float = 1) -> Array:
    """Return curves from `first` to each of the last values (m,): straight, or with a power above 1 ever steeper.

    >>> powers([0, 1, 2], 0, [8], power=2)
    array([[0., 2., 8.]])
    """
    at = np.asarray(x, dtype=float)
    share = (at - at[0]) / (at[-1] - at[0])
    curves: Array = first + (np.asarray(lasts, dtype=float)[:, None] - first) * share**power
    return curves


def ramps(x: npt.ArrayLike, first: float, levels: npt.ArrayLike, lasts: npt.ArrayLike) -> Array:
    """Return curves that stay at `first`, then go straight to a level and stay there, or to a last value at the end.

    >>> curves = ramps([0, 1, 2, 3], 0, [4], [8])
    >>> len(curves), curves[-1].round(1)
    (125, array([0., 0., 0., 8.]))
    """
    at = np.asarray(x, dtype=float)
    share = (at - at[0]) / (at[-1] - at[0])
    starts, ends = np.linspace(0.1, 2 / 3, 12), np.linspace(0.3, 0.95, 14)
    kept = [each for each in product(starts, ends, np.asarray(levels)) if each[1] - each[0] > 0.12]
    start, end, last = np.array(kept + list(product(starts, [1.0], np.asarray(lasts)))).T[:, :, None]
    curves: Array = first + (last - first) * np.clip((share - start) / (end - start), 0, 1)
    return curves


def doublings(x: npt.ArrayLike, first: float, times: npt.ArrayLike) -> Array:
    """Return curves that start at `first` and double each time that one of the times (m,) has passed.

    >>> doublings([0, 1, 2], 1, [1, 2]).round(1)
    array([[1. , 2. , 4. ],
           [1. , 1.4, 2. ]])
    """
    at = np.asarray(x, dtype=float)
    curves: Array = first * 2 ** ((at - at[0]) / np.asarray(times, dtype=float)[:, None])
    return curves


def runs_out(x: npt.ArrayLike, first: float, ends: npt.ArrayLike) -> Array:
    """Return straight lines down from `first` that reach zero at each of the ends (m,) and stay there.

    >>> runs_out([0, 1, 2], 4, [1, 4])
    array([[4., 0., 0.], [4., 3., 2.]])
    """
    at = np.asarray(x, dtype=float)
    left: Array = 1 - (at - at[0]) / (np.asarray(ends, dtype=float)[:, None] - at[0])
    return first * np.maximum(0, left)


def fades(x: npt.ArrayLike, first: float, paces: npt.ArrayLike) -> Array:
    """Return curves from `first` that fall fastest at once; after a pace (m,) about a third is left.

    >>> fades([0, 1, 2], 1, [1]).round(2)
    array([[1.  , 0.37, 0.14]])
    """
    at = np.asarray(x, dtype=float)
    left: Array = np.exp(-(at - at[0]) / np.asarray(paces, dtype=float)[:, None])
    return first * left
