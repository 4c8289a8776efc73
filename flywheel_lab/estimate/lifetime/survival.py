"""The share still there after each time, with nobody thrown away who was only seen to stay so far (Kaplan-Meier).

Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
Statistical Association 53, 457-481; Greenwood's variance, with the interval on the scale log(-log S).
"""

import warnings
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ...models.checks import Array


class Survival(NamedTuple):
    """The share still there from each time on at which somebody left, and its interval."""

    times: Array
    share: Array
    low: Array
    high: Array

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
    from scipy.stats import CensoredData, ecdf

    at, gone = np.asarray(times, dtype=float), np.asarray(left, dtype=bool)
    curve = ecdf(CensoredData(uncensored=at[gone], right=at[~gone])).sf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # the last one to leave has no variance, and no interval
        ends = curve.confidence_interval(level, method="log-log")
    when = np.unique(at[gone])
    low, high = (np.nan_to_num(end.evaluate(when), nan=0.0) for end in (ends.low, ends.high))
    return Survival(when, curve.evaluate(when), low, high)
