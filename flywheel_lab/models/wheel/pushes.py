"""A train of pushes: each adds `impulse / inertia` to the speed, and in between the wheel coasts.

In the long run a push adds what friction takes until the next one. Under viscous friction alone the mean speed is
`impulse / (viscous interval)`, whatever the inertia, and the ripple is `interval / time_constant`.
"""

from dataclasses import dataclass

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import Array
from . import motion
from .constant_power import NODES, WEIGHTS

MOST = 100_000
FAINT = 1e-100  # a wheel that slows down to less than this share turns no further worth speaking of


@dataclass(frozen=True)
class PushTrain:
    """Speeds in rad/s in the long run; `ripple` is the swing between two pushes as a share of the mean.

    Without friction the speed grows without limit: then speeds are inf and the ripple is 0.
    """

    mean_speed: float
    ripple: float
    fastest: float
    slowest: float

    def __repr__(self) -> str:
        """One line, rounded to six digits so that it reads the same on every machine."""
        return f"PushTrain({', '.join(f'{name}={value:.6g}' for name, value in vars(self).items())})"


def train(forces: tuple[float, float, float], kick: float, interval: float) -> PushTrain:
    """Return the long run of pushes that add `kick` rad/s each; `forces` are those of the coasting wheel.

    >>> train((-0.5, 0.0, 0.0), kick=2.0, interval=8.0)
    PushTrain(mean_speed=0.5, ripple=4, fastest=2, slowest=0)
    """
    fastest = _fastest_speed(forces, kick, interval)
    if np.isinf(fastest) or not kick:
        return PushTrain(fastest, 0.0, fastest, fastest)
    slowest = float(motion.speeds(*forces, fastest, np.asarray(interval)))
    mean = _angle_turned(forces, fastest, slowest, kick) / interval
    return PushTrain(mean, kick / mean if mean else np.inf, fastest, slowest)


def _angle_turned(forces: tuple[float, float, float], fastest: float, slowest: float, kick: float) -> float:
    """Return the angle in rad from the wheel's fastest to its slowest moment: the integral of ω dω / friction.

    It is taken over log ω, where the integrand is smooth at any size, by Gauss and Legendre's rule on each e-fold.
    """
    alpha, beta, gamma = forces
    folds = -np.log1p(-kick / fastest) if 2 * kick < fastest else np.log(fastest / max(slowest, fastest * FAINT))
    pieces = int(folds) + 1
    omega = fastest * np.exp(-folds / pieces * (np.arange(pieces)[:, None] + (1 + NODES) / 2))
    return float((omega / (-alpha / omega + beta + gamma * omega) @ WEIGHTS).sum() / 2 * folds / pieces)


def push_speeds(forces: tuple[float, float, float], kick: float, interval: float, times: Array) -> Array:
    """Return the speeds at these times, shaped like them, of a wheel at rest that is pushed from time 0 on."""
    count = int(times.max(initial=0) // interval) + 1
    if count > MOST:
        message = _("Until {until:g} s there would be {count} pushes, more than {most}. Choose a longer interval.")
        raise ModelError(message.format(until=times.max(), count=count, most=MOST))
    last = np.floor_divide(times, interval).astype(int)
    speed, told = 0.0, np.empty(times.shape)
    for push in range(count):
        speed += kick
        since = last == push
        if since.any():
            told[since] = motion.speeds(*forces, speed, times[since] - push * interval)
        speed -= motion.speed_loss(*forces, speed, interval)
    return told


def _fastest_speed(forces: tuple[float, float, float], kick: float, interval: float) -> float:
    """Return the speed just after a push in the long run: there the loss until the next push equals the push."""
    from scipy.optimize import brentq

    def spare(speed: float) -> float:
        return motion.speed_loss(*forces, speed, interval) - kick

    if not kick:
        return 0.0
    if motion.speed_loss(*forces, kick, interval) >= kick:
        return kick  # it stands still before the next push
    if not any(forces):
        return float("inf")
    high = kick
    while spare(high) < 0:
        high *= 4
        if high > 1e100 * kick:
            return float("inf")
    return float(brentq(spare, kick, high, xtol=1e-300, rtol=1e-15))
