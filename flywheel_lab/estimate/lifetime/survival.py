"""The share still there after each time, with nobody thrown away who was only seen to stay so far (Kaplan-Meier).

Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
Statistical Association 53, 457-481; Greenwood's variance, with the interval on the scale log(-log S).
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ...models.checks import Array


class Survival(NamedTuple):
    """The share still there from each time on at which somebody left, its interval, and who was there until then."""

    times: Array
    share: Array
    low: Array
    high: Array
    at_risk: Array

    def at(self, time: float) -> tuple[float, float, float]:
        """Return share, low and high at a time; 1 before anybody left.

        >>> survival([1, 2, 2, 3], [True, True, False, True]).at(2.5)[0]
        0.5
        """
        k = int(np.searchsorted(self.times, time, side="right")) - 1
        return (1.0, 1.0, 1.0) if k < 0 else (float(self.share[k]), float(self.low[k]), float(self.high[k]))


def survival(times: npt.ArrayLike, left: npt.ArrayLike, level: float = 0.95) -> Survival:
    """Return the survival of people who `left` after their times, or were still there then; shape (n,) each.

    >>> survival([2, 3, 5], [True, False, True]).share.round(3)
    array([0.667, 0.   ])
    """
    from scipy.special import ndtri

    at, inverse = np.unique(np.asarray(times, dtype=float), return_inverse=True)
    gone = np.bincount(inverse.astype(np.intp), np.asarray(left, dtype=float), len(at))
    seen = np.bincount(inverse.astype(np.intp), minlength=len(at))
    there = len(inverse) - np.concatenate([[0], np.cumsum(seen)[:-1]])
    with np.errstate(divide="ignore", invalid="ignore"):  # the last one to leave has no variance, and no interval
        share = np.exp(np.cumsum(np.log1p(-gone / there)))
        spread = np.cumsum(gone / (there * (there - gone)))
        wide = float(ndtri((1 + level) / 2)) * np.sqrt(spread) / np.abs(np.log(share))
        low, high = share ** np.exp(wide), share ** np.exp(-wide)
    ends = [np.where(share >= 1, 1.0, np.nan_to_num(end, nan=0.0)) for end in (low, high)]
    keep = gone > 0
    return Survival(at[keep], share[keep], ends[0][keep], ends[1][keep], there[keep].astype(float))
