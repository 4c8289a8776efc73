"""A wheel under constant power: `I ω dω/dt = power - constant ω - viscous ω² - drag ω³`.

With w, the speed at which friction takes the whole power, the right side is `(w - ω) q(ω)`, and no coefficient of the
quadratic q is negative. So the time is an integral over x, the e-folds by which the gap to w has closed:
`ω = w + (start - w) exp(-x)` and `dt = I ω / q(ω) dx`. Its integrand is smooth everywhere, also at rest and where the
speeds lie many powers of ten apart; Gauss and Legendre's rule on pieces of one e-fold gives all digits.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ..checks import Array

NODES, WEIGHTS = np.polynomial.legendre.leggauss(16)
CLOSED = 40  # e-folds after which the gap is below rounding
STEPS = 12  # of Newton's rule; it needs some six


@dataclass(frozen=True)
class ConstantPower:
    """The motion from the speed `start` on; `constant`, `viscous` and `drag` brake as they do a PhysicalFlywheel."""

    inertia: float
    power: float
    constant: float
    viscous: float
    drag: float
    start: float

    @cached_property
    def balance(self) -> float:
        """The speed w at which friction uses the whole power; inf without friction."""
        from scipy.optimize import brentq

        parts = ((self.constant, 1.0), (self.viscous, 1 / 2), (self.drag, 1 / 3))
        highest = min([(self.power / part) ** root for part, root in parts if part], default=np.inf)
        if np.isinf(highest):
            return highest

        def spare(share: float) -> float:
            omega = share * highest
            return 1 - omega * (self.constant + omega * (self.viscous + omega * self.drag)) / self.power

        return highest * float(brentq(spare, 0, 1 + 1e-9, xtol=1e-300, rtol=1e-15))

    def speeds(self, times: Array) -> Array:
        """Return the speeds at these times, shaped like them."""
        if np.isinf(self.balance):
            return np.asarray(np.sqrt(self.start**2 + 2 * self.power * times / self.inertia))
        return self._speed(self._solve_pieces(times))

    def speed_gain(self, time: float) -> float:
        """Return the rise in speed until `time`, exact however small it is."""
        if np.isinf(self.balance):
            squares = 2 * self.power * time / self.inertia
            return float(squares / (self.start + np.sqrt(self.start**2 + squares))) if squares else 0.0
        return float((self.start - self.balance) * np.expm1(-self._solve_pieces(np.asarray([time]))[0]))

    def time_to(self, speed: float) -> float:
        """Return the time at which the wheel has this speed, which lies between `start` and the balance."""
        closed = np.log(abs(self.start - self.balance)) - np.log(abs(speed - self.balance))
        ends, passed = self._pieces
        piece = int(closed)
        return float(passed[piece] + self._time(ends[piece], closed))

    def _solve_pieces(self, times: Array) -> Array:
        """Return x at these times, by Newton's rule inside the piece in which each of them lies."""
        ends, passed = self._pieces
        piece = np.clip(np.searchsorted(passed, times, side="right") - 1, 0, len(ends) - 2)
        low, high, rest = ends[piece], ends[piece + 1], times - passed[piece]
        pace, slope = self._pace(low), self._pace(high) - self._pace(low)
        with np.errstate(invalid="ignore", divide="ignore"):  # at rest, at time 0
            x = low + np.nan_to_num(2 * rest / (pace + np.sqrt(pace**2 + 2 * slope * rest)), nan=0.0, posinf=1.0)
            for _step in range(STEPS):
                x = np.clip(x + np.nan_to_num((rest - self._time(low, x)) / self._pace(x)), low, high)
        return x

    @cached_property
    def _pieces(self) -> tuple[Array, Array]:
        """Return x at the ends of the pieces, and the times that have passed there."""
        gap = abs(self.start / self.balance - 1)
        ends = np.arange(CLOSED + np.ceil(np.log(max(gap, 1.0))) + 1)
        return ends, np.append(0.0, np.cumsum(self._time(ends[:-1], ends[1:])))

    def _speed(self, x: Array) -> Array:
        gap = self.start - self.balance
        return np.asarray(self.balance + gap * np.exp(-x) if gap > 0 else self.start + gap * np.expm1(-x))

    def _pace(self, x: Array) -> Array:
        omega, w = self._speed(x), self.balance
        q = self.constant + self.viscous * (omega + w) + self.drag * (omega**2 + omega * w + w**2)
        return np.asarray(self.inertia * omega / q)

    def _time(self, low: npt.ArrayLike, high: npt.ArrayLike) -> Array:
        """Return the time between two x, or between many pairs (n,), each at most a piece apart."""
        middle, half = np.add(low, high) / 2, np.subtract(high, low) / 2
        return np.asarray(half * (WEIGHTS @ self._pace(middle + np.multiply.outer(NODES, half))))
