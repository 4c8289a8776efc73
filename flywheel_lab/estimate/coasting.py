"""A record of a coasting wheel: which records are refused, and the least-squares fit in units of the record."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import number
from ..models.checks import Array
from ..models.wheel import motion

FEWEST = 8
STEPS = 50  # of Gauss and Newton's method; a record without noise takes some ten
SURE = 1.9  # so many standard errors are passed by chance in 4 % of all records at most (measured, not 2.9 %)
ROUNDING = 1e-8  # of speeds near 1: what is left of a record without noise says nothing
SMALL = 1e-7  # a change of a parameter, for a derivative


@dataclass(frozen=True)
class Coasting:
    """Times from 0 to 1 and speeds that begin near 1: all parameters are then of order 1."""

    times: Array
    speeds: Array

    def fit(self, held: Mapping[int, float] | None = None, start: Array | None = None) -> tuple[Array, float]:
        """Return the best coulomb, viscous, drag and first speed, shape (4,), and the sum of squares left.

        None is below 0; those `held`, by place, keep their value. Gauss and Newton: the model is linear in its
        parameters over small steps, and each step is a problem of least squares without negative numbers.
        """
        from scipy.optimize import nnls

        held = held or {}
        x = np.array([0.3, 0.3, 0.3, 1.0]) if start is None else start.copy()
        x[list(held)] = list(held.values())
        free = [place for place in range(4) if place not in held]
        left = self.residuals(x)
        for _step in range(STEPS):
            slopes = np.column_stack([(self.residuals(x + SMALL * np.eye(4)[k]) - left) / SMALL for k in free])
            step = np.zeros(4)
            step[free] = nnls(slopes, slopes @ x[free] - left)[0] - x[free]
            new = self.residuals(x + step)
            while new @ new > left @ left and np.abs(step).max() > 1e-12:
                step /= 2
                new = self.residuals(x + step)
            if new @ new > left @ left:
                break
            x, left = np.maximum(x + step, 0), new
            if np.abs(step).max() <= 1e-10:
                break
        return x, float(left @ left)

    def residuals(self, x: Array) -> Array:
        """Return the residuals of the curve given by coulomb, viscous, drag and first speed, shape (n,)."""
        coulomb, viscous, drag, first = x
        return motion.speeds(-coulomb, viscous, drag, first, self.times) - self.speeds


def correlation(left: Array) -> float:
    """Return the correlation of neighbouring residuals of a fit to speeds near 1, 0 to 1; 0 if that may be chance.

    A fit takes part of it away: what is found with p parameters is too small by about (p + (p + 2) rho) / n.
    Sources: Durbin & Watson (1950), Biometrika 37, 409-428, who ask; Tjøstheim & Paulsen (1983), Biometrika 70, 389.

    >>> correlation(np.tile([1.0, -1.0], 20)), round(correlation(np.tile(np.repeat([1.0, -1.0], 4), 5)), 2)
    (0.0, 0.74)
    """
    n, squares = len(left), float(left @ left)
    if squares < ROUNDING**2 * n:
        return 0.0
    found = float(left[1:] @ left[:-1]) / squares
    return min((n * found + 4) / (n - 6), 1 - 1 / n) if found + 4 / n > SURE / np.sqrt(n) else 0.0


def alike(rho: float, n: int, worth: float) -> str:
    """Return the sentence for `n` speeds whose noise is correlated."""
    text = _(
        "Neighbouring speeds miss the curve alike (correlation {rho}), so {n} speeds tell no more than {worth} "
        "independent ones, and the intervals are wider. Let the sensor smooth less, or look for another brake."
    )
    return text.format(rho=number(rho, 2), n=n, worth=number(worth))


def check(times: Array, speeds: Array) -> None:
    """Raise FlywheelError unless times and speeds, both (n,), are a coast-down."""
    if times.ndim != 1 or times.shape != speeds.shape:
        message = _("times and speeds must be two lists of one length, got the shapes {first} and {second}.")
        raise FlywheelError(message.format(first=times.shape, second=speeds.shape))
    if len(times) < FEWEST:
        message = _("A coast-down needs at least {least} speeds, got {count}. Record longer or more often.")
        raise FlywheelError(message.format(least=FEWEST, count=len(times)))
    if not (np.isfinite(times).all() and np.isfinite(speeds).all()):
        place = int(np.argmin(np.isfinite(times) & np.isfinite(speeds)))
        raise FlywheelError(_("times and speeds must be numbers; row {row} has none. Leave it out.").format(row=place))
    if (np.diff(times) <= 0).any():
        place = int(np.argmax(np.diff(times) <= 0)) + 1
        message = _("times must rise from row to row, but row {row} does not. Sort the record by time.")
        raise FlywheelError(message.format(row=place))
    first, last = speeds[:3].mean(), speeds[-3:].mean()
    if not first > 1.02 * max(last, 0):
        message = _("The wheel hardly slows down: {first:.4g} rad/s at first, {last:.4g} at the end. Record longer.")
        raise FlywheelError(message.format(first=first, last=last))
    if speeds.min() < -first / 2:
        message = _("The wheel turns backwards in row {row}: {speed:g} rad/s. A coast-down ends at rest.")
        raise FlywheelError(message.format(row=int(speeds.argmin()), speed=speeds.min()))
