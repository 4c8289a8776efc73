"""Find what a drawn curve most resembles: the truth, the truth's shape elsewhere, or a family of known mistakes.

All values are shares of the paper's height, so that one threshold serves every sketch. Whoever forecasts about right
must never be accused; therefore a mistake has to be clearly nearer to the drawing than anything like the truth. What is
clear depends on the hand: the less steady it is, the farther it is from the mistake too, and the more is asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

CLOSE = 0.055  # a forecast with this mean gap is a good one
HAND = 0.13  # a hand that means the truth stays this near to it at every handle, rounding included
NEAR = 0.085  # farther than this from all curves of a family, a drawing is something else
APART = 0.04  # even a drawing that is exactly a mistake must be this far from what is like the truth
CLEARLY = 1.2  # and one that is not, farther than this many times its gap to the mistake
UNLIKE = 0.5  # a drawing this much nearer to what only looks like a mistake does not show it
SCALES = np.linspace(0.8, 1.25, 10)
SHIFTS = np.linspace(-0.08, 0.08, 9)  # shares of the time that is drawn


@dataclass(frozen=True)
class Foil:
    """A family of curves (m, n) that a known misconception leads to, at the n handles, and what is said to it.

    Curves `unlike` it look similar to an unsteady hand, and `why` would be wrong about them.
    """

    misconception: str
    curves: Callable[[], Array]
    why: str
    unlike: Callable[[], Array] | None = None


@dataclass(frozen=True)
class Diagnosis:
    """What a drawing is: close to the truth, a known mistake, the truth's shape "high", "low", "early" or "late"."""

    close: bool
    misconception: str = ""
    shape: str = ""


def diagnose(
    drawn: Array, x: Array, weeks: Array, truth: Array, foils: Mapping[str, Array], unlike: Mapping[str, Array]
) -> Diagnosis:
    """Diagnose a drawing (n,) at x (n,); `truth` is known at all `weeks`, each foil is a family of curves (m, n).

    >>> weeks = np.arange(5.0)
    >>> diagnose(np.ones(3), np.array([0.0, 2, 4]), weeks, weeks / 4, {"stock-like-inflow": np.ones((1, 3))}, {})
    Diagnosis(close=False, misconception='stock-like-inflow', shape='')
    """
    exact = np.interp(x, weeks, truth)
    if gap(drawn, exact) <= CLOSE and np.abs(drawn - exact).max() <= HAND:
        return Diagnosis(close=True)
    scales, shifts, alike = like_the_truth(x, weeks, truth)
    gaps = gap(drawn, alike)
    best = int(gaps.argmin())
    nearest = {name: _nearest(drawn, curves) for name, curves in foils.items()}
    name = min(nearest, key=nearest.__getitem__, default="")
    meant = name not in unlike or _nearest(drawn, unlike[name]) > UNLIKE * nearest[name]
    clear = bool(name) and gaps[best] > np.hypot(APART, CLEARLY * nearest[name])
    if clear and meant and nearest[name] < NEAR and np.abs(drawn - exact).max() > HAND:
        return Diagnosis(close=False, misconception=name)
    return Diagnosis(close=False, shape=_shape(scales[best], shifts[best]) if gaps[best] < CLOSE else "")


def freeze_curve(values: npt.ArrayLike) -> Array:
    """Return the values as an array that cannot be changed, to be kept and handed out more than once.

    >>> freeze_curve([1, 2]).flags.writeable
    False
    """
    array = np.array(values, dtype=float)
    array.flags.writeable = False
    return array


def gap(drawn: Array, curves: Array) -> Array:
    """Return the root mean square gap between a drawing (n,) and one curve (n,) or each of several (m, n).

    >>> gap(np.zeros(2), np.array([[0.3, 0.3], [0.5, 0.5]]))
    array([0.3, 0.5])
    """
    root: Array = np.sqrt(np.mean((curves - drawn) ** 2, axis=-1))
    return root


def _nearest(drawn: Array, curves: Array) -> float:
    return float(gap(drawn, curves).min())


def like_the_truth(x: Array, weeks: Array, truth: Array) -> tuple[Array, Array, Array]:
    """Return scales (m,), shifts (m,) in shares of the time, and the truth with both of them (m, n) at x (n,).

    >>> [each.shape for each in like_the_truth(np.arange(3.0), np.arange(3.0), np.zeros(3))]
    [(90,), (90,), (90, 3)]
    """
    scales, shifts = np.repeat(SCALES, len(SHIFTS)), np.tile(SHIFTS, len(SCALES))
    moved = x - shifts[:, None] * (weeks[-1] - weeks[0])
    return scales, shifts, np.clip(scales[:, None] * np.interp(moved, weeks, truth), 0, 1)


def _shape(scale: float, shift: float) -> str:
    if abs(scale - 1) > 0.08:
        return "high" if scale > 1 else "low"
    if abs(shift) > 0.03:
        return "late" if shift > 0 else "early"
    return ""
