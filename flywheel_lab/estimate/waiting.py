"""How many move on, and after how long, when those who are lost say no goodbye.

Of those in a stage a share c moves on, after a geometric time with mean tau (p = 1/tau, q = 1 - p). With m moves after
d ticks each, and people who were still seen waiting after u full ticks, the log-likelihood is
`m log c + sum(log(p q^(d-1))) + sum(log(1 - c + c q^u))`: who has not moved will never move, or has not moved yet.
Where losses are recorded, the waiting are known to be inside: `q^u` each, and each loss adds `log(1 - c)`.
Source: the split-population (cure) model, Schmidt & Witte (1989), Predicting criminal recidivism using 'split
population' survival time models, Journal of Econometrics 40, 141-159; intervals by profile likelihood.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Waiting:
    """What was seen in one stage: `moved` ticks until each move, `lost` until each loss, `still` full ticks waited.

    `lost` is None where the log does not record losses. All arrays have one entry a person; a step has `ticks_a_step`.

    >>> seen = Waiting(moved=np.array([1, 2, 3]), lost=np.array([2]), still=np.array([]))
    >>> round(seen.conversion, 4), round(seen.dwell, 4)
    (0.75, 2.0)
    """

    moved: Array
    lost: Array | None
    still: Array
    ticks_a_step: float = 1.0

    @property
    def conversion(self) -> float:
        """The most likely share that moves on."""
        return self._best[0]

    @property
    def dwell(self) -> float:
        """The most likely mean dwell, in steps."""
        return self._best[1] / self.ticks_a_step

    def log_likelihood(self, conversion: npt.ArrayLike, dwell: npt.ArrayLike) -> Array:
        """Return the log-likelihood of what was seen, up to a constant; conversion and dwell (in ticks) broadcast."""
        from scipy.special import xlog1py, xlogy

        c, leave = np.asarray(conversion, dtype=float), 1 / np.asarray(dwell, dtype=float)
        lost = np.empty(0) if self.lost is None else self.lost
        leavers, steps = len(self.moved) + len(lost), self.moved.sum() + lost.sum()
        told = xlogy(len(self.moved), c) + xlog1py(len(lost), -c)
        told = told + xlogy(leavers, leave) + xlog1py(steps - leavers, -leave)
        if self.lost is not None:
            return np.asarray(told + xlog1py(self.still.sum(), -leave))
        waited, people = np.unique(self.still, return_counts=True)
        c, leave = c[..., None], leave[..., None]
        with np.errstate(divide="ignore"):
            silent = np.log(1 - c + c * (1 - leave) ** waited) @ people
        return np.asarray(told + silent)

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "conversion" or "dwell" at this level; inf where the data set no upper bound."""
        from scipy.optimize import brentq
        from scipy.special import chdtri

        drop = chdtri(1, 1 - level) / 2
        conversion, dwell = self._best
        best, low, high = (conversion, 0.0, 1.0) if name == "conversion" else (dwell, 1.0, self._longest)
        top = self.log_likelihood(*self._best)

        def too_far(value: float) -> float:
            return float(np.maximum(self._profile(name, value) - top + drop, -1e6))

        left = low if too_far(low) >= 0 else float(brentq(too_far, low, best))
        right = high if too_far(high) >= 0 else float(brentq(too_far, best, high))
        if name == "conversion":
            return left, right
        return left / self.ticks_a_step, np.inf if right == self._longest else right / self.ticks_a_step

    @cached_property
    def _longest(self) -> float:
        seen = np.concatenate([self.moved, self.still, [1]])
        return 100.0 * float(seen.max())

    @cached_property
    def _best(self) -> tuple[float, float]:
        from scipy.optimize import minimize

        seen = max(len(self.moved), 1) / max(len(self.moved) + len(self.still), 1)
        typical = float(np.mean(self.moved)) if len(self.moved) else 1.0
        starts = [(c, np.log(typical * stretch)) for c in (seen, (1 + seen) / 2, 0.99) for stretch in (1, 3, 10)]
        start = min(starts, key=self._depth)
        bounds = [(0, 1), (0, np.log(self._longest))]
        options = {"xatol": 1e-9, "fatol": 1e-10}
        found = minimize(self._depth, start, method="Nelder-Mead", bounds=bounds, options=options)
        x = min([found.x, (0.0, 0.0)], key=self._depth)
        return float(x[0]), float(np.exp(x[1]))

    def _depth(self, x: tuple[float, float]) -> float:
        return -float(self.log_likelihood(x[0], np.exp(x[1])))

    def _profile(self, name: str, value: float) -> float:
        if name == "conversion":
            return _highest(lambda s: self.log_likelihood(value, np.exp(s)), 0.0, np.log(self._longest))
        return _highest(lambda c: self.log_likelihood(c, value), 0.0, 1.0)


def _highest(height: Callable[[Array], Array], low: float, high: float) -> float:
    """Return the maximum of a function on [low, high]: the best of a grid, refined between its neighbours."""
    from scipy.optimize import minimize_scalar

    x = np.linspace(low, high, 61)
    y = height(x)
    k = int(np.argmax(y))
    between = (x[max(k - 1, 0)], x[min(k + 1, 60)])
    found = minimize_scalar(lambda t: -float(height(np.asarray(t))), bounds=between, method="bounded")
    return max(float(y[k]), -float(found.fun))
