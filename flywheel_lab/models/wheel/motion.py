"""How a speed changes under a constant torque and friction: `ω' = α - β ω - γ ω²`, solved once for all cases.

α is torque minus constant friction, β viscous friction and γ drag, each divided by the inertia. This is Riccati's
equation; with Δ² = β² + 4αγ, c = cosh(Δt/2) and s = sinh(Δt/2)/(Δ/2) its solution is
`ω = [ω₀ (c - β s/2) + α s] / [c + (β/2 + γ ω₀) s]`. Both are multiplied by exp(-Δt/2), so that nothing overflows, and
where Δ² < 0 they are cos and sin. A wheel that its friction stops stands still from then on. A real wheel has β ≥ 0; a
market whose customers win others is the same equation with β < 0.
Source: Boyce & DiPrima, Elementary Differential Equations, section 2.2; every case is held to the equation in tests.
"""

from typing import Any

import numpy as np

from ..checks import Array


def speeds(alpha: float, beta: float, gamma: float, start: float, times: Array) -> Array:
    """Return the speeds at these times, shaped like them; `start` is the speed at time 0.

    >>> speeds(-1.0, 0.0, 0.0, 3.0, np.array([0.0, 1.0, 4.0]))
    array([3., 2., 0.])
    """
    if not (alpha or start):
        return np.zeros(np.shape(times))  # nothing sets it in motion; the formula would say 0/0
    moving = np.minimum(times, stands_from(alpha, beta, gamma, start))
    kept, braked, sine = _weights(alpha, beta, gamma, moving)
    reached = (start * kept + alpha * sine) / (braked + gamma * start * sine)
    return np.where(moving < times, 0.0, np.maximum(reached, 0.0))


def speed_loss(alpha: float, beta: float, gamma: float, start: float, time: float) -> float:
    """Return the fall in speed until this time, exact however small it is.

    >>> speed_loss(0.0, 1e-18, 0.0, 1.0, 1.0)
    1e-18
    """
    if time >= stands_from(alpha, beta, gamma, start):
        return start
    _kept, braked, sine = _weights(alpha, beta, gamma, np.asarray(time))
    slope = beta * start + gamma * start**2 - alpha
    return float(slope * sine / (braked + gamma * start * sine))


def time_between(alpha: float, beta: float, gamma: float, start: float, end: float) -> float:
    """Return the time that the speed takes from `start` to `end`; inf if it never gets there.

    >>> bool(time_between(0.0, 0.5, 0.0, 2.0, 1.0) == 2 * np.log(2))
    True
    """
    alpha, beta, gamma, start, end = map(float, (alpha, beta, gamma, start, end))  # those overflow without a word
    if start == end:
        return 0.0
    if np.isinf(end):
        return float("inf")
    slope = alpha - beta * start - gamma * start**2
    if (end - start) * slope <= 0 or (slope > 0 and end >= settles_at(alpha, beta, gamma)):
        return float("inf")
    change = start - end
    square = beta**2 + 4 * alpha * gamma
    pace = float(np.sqrt(abs(square)))
    if square < 0:
        ratio = change / (end * (beta + gamma * start) - alpha + change * beta / 2)
        return float(2 * np.arctan2(pace * ratio / 2, 1) / pace)
    less, more = _root_factors(alpha, beta, gamma)
    span = end * (more / 2 + gamma * start) - start * less / 2 - alpha
    if span == 0:
        return float("inf")
    ratio = change / span
    if ratio < 0:
        return float("inf")
    return float(np.log1p(pace * ratio) / pace) if pace * ratio > 1e-300 and pace else float(ratio)


def stands_from(alpha: float, beta: float, gamma: float, start: float) -> float:
    """Return the time at which friction has stopped the wheel for good, inf if it never does."""
    if alpha >= 0:
        return float("inf")
    return time_between(alpha, beta, gamma, start, 0.0)


def settles_at(alpha: float, beta: float, gamma: float) -> float:
    """Return the speed at which friction balances the torque, inf without friction.

    >>> settles_at(3.0, 1.5, 0.0), settles_at(8.0, 0.0, 2.0), settles_at(-1.0, 1.0, 0.0)
    (2.0, 2.0, 0.0)
    """
    if alpha < 0 or (alpha == 0 and beta >= 0):
        return 0.0
    brake = beta + float(np.hypot(beta, 2 * np.sqrt(alpha) * np.sqrt(gamma)))
    if beta < 0:
        return _root_factors(alpha, beta, gamma)[0] / (2 * gamma) if gamma else float("inf")
    return 2 * alpha / brake if brake else float("inf")


def _weights(alpha: float, beta: float, gamma: float, times: Array) -> tuple[Any, Any, Any]:
    """Return c - β s/2, c + β s/2 and s at these times, all three scaled alike."""
    from scipy.special import exprel

    square = beta**2 + 4 * alpha * gamma
    pace = float(np.sqrt(abs(square)))
    if square < 0:
        cosine, sine = np.cos(pace * times / 2), times * np.sinc(pace * times / (2 * np.pi))
        return cosine - beta * sine / 2, cosine + beta * sine / 2, sine
    left = np.exp(-pace * times)
    sine = times * exprel(-pace * times)
    less, more = _root_factors(alpha, beta, gamma)
    return left + less * sine / 2, left + more * sine / 2, sine


def _root_factors(alpha: float, beta: float, gamma: float) -> tuple[float, float]:
    """Return Δ - β and Δ + β for a real Δ, both without cancellation: their product is 4αγ."""
    pace = float(np.sqrt(beta**2 + 4 * alpha * gamma))
    larger = pace + abs(beta)
    smaller = 4 * alpha * gamma / larger if alpha * gamma else 0.0
    return (smaller, larger) if beta >= 0 else (larger, smaller)
