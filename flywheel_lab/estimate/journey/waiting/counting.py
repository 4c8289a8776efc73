"""What a count tells of a share or of a rate.

Sources: shares by the likelihood ratio, Wilks (1938), Annals of Mathematical Statistics 9, 60-62; exact intervals of a
Poisson rate, Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442.
"""

from collections.abc import Callable

import numpy as np


def share_interval(count: int, of: int, level: float) -> tuple[float, float]:
    """Return the likelihood interval of a share from `count` out of `of` people; (0, 1) if there are none.

    >>> low, high = share_interval(3, 10, 0.9)
    >>> round(low, 3), round(high, 3)
    (0.109, 0.558)
    """
    from scipy.optimize import brentq
    from scipy.special import chdtri, xlog1py, xlogy

    if not of:
        return 0.0, 1.0
    drop, best = chdtri(1, 1 - level) / 2, count / of
    top = xlogy(count, best) + xlog1py(of - count, -best)

    def too_far(share: float) -> float:
        return float(np.maximum(xlogy(count, share) + xlog1py(of - count, -share) - top + drop, -1e6))

    low = 0.0 if too_far(0.0) >= 0 else float(brentq(too_far, 0.0, best))
    return low, 1.0 if too_far(1.0) >= 0 else float(brentq(too_far, best, 1.0))


def rate_interval(count: int, time: float, level: float) -> tuple[float, float]:
    """Return the exact interval of a rate: `count` events in `time`; up to inf if `time` is 0.

    >>> low, high = rate_interval(4, 10, 0.95)
    >>> round(low, 3), round(high, 3)
    (0.109, 1.024)
    """
    from scipy.special import gammaincinv

    if time <= 0:
        return 0.0, np.inf
    low = float(gammaincinv(count, (1 - level) / 2)) if count else 0.0
    return low / time, float(gammaincinv(count + 1, (1 + level) / 2)) / time


def product_interval(
    whole: Callable[[float], tuple[float, float]], count: int, of: int, level: float
) -> tuple[float, float]:
    """Return the interval of a product of shares: `count` out of `of` people, times a share with the interval `whole`.

    Both fall short of their most likely values together, each by its part of what the level allows.

    >>> low, high = product_interval(lambda level: (0.4, 0.6), 30, 60, 0.9)
    >>> round(low, 2), round(high, 2)
    (0.16, 0.36)
    """
    from scipy.special import erf, ndtri

    far = float(ndtri((1 + level) / 2))
    lows, highs = [], []
    for angle in np.linspace(0, np.pi / 2, 9):
        first, second = (float(erf(max(0.02, far * part) / np.sqrt(2))) for part in (np.cos(angle), np.sin(angle)))
        (low, high), (least, most) = whole(first), share_interval(count, of, second)
        lows.append(low * least)
        highs.append(high * most)
    return min(lows), max(highs)
