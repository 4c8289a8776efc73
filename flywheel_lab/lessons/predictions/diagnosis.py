"""Find what a sketch most resembles: the truth, the truth's shape elsewhere, or the curves of a misconception.

All values are shares of the paper's height, so that one threshold serves every sketch. A prediction that is about right
must never be called a misconception, so the sketch has to be clearly nearer to it than to anything like the truth. How
clearly depends on the hand: an unsteady one misses the misconception too, and then more is asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

CLOSE = 0.055  # a prediction with this mean gap is a good one
HAND = 0.13  # a hand that means the truth stays this near to it at every handle, rounding included
NEAR = 0.085  # farther than this from all curves of a family, a sketch is something else
APART = 0.04  # even a sketch that is exactly a misconception must be this far from what is like the truth
CLEARLY = 1.2  # and any other, farther than this many times its gap to the misconception
UNLIKE = 0.5  # a sketch this much nearer to what only looks like a misconception does not show it
SCALES = np.linspace(0.8, 1.25, 10)
SHIFTS = np.linspace(-0.08, 0.08, 9)  # shares of the time axis


@dataclass(frozen=True)
class Foil:
    """The curves (m, n) that a misconception leads to, at the n handles, and the reply to them.

    Curves `unlike` it are what an unsteady hand may confuse with it, and `why` would be wrong about them.
    """

    misconception: str
    curves: Callable[[], Array]
    why: str
    unlike: Callable[[], Array] | None = None


@dataclass(frozen=True)
class Diagnosis:
    """What a sketch is: close to the truth, a misconception, or the truth's shape "high", "low", "early" or "late"."""

    close: bool
    misconception: str = ""
    shape: str = ""


def diagnose(
    sketch: Array, x: Array, weeks: Array, truth: Array, foils: Mapping[str, Array], unlike: Mapping[str, Array]
) -> Diagnosis:
    """Diagnose a sketch (n,) at x (n,); `truth` is known at all `weeks`, each foil is a family of curves (m, n).

    >>> weeks = np.arange(5.0)
    >>> diagnose(np.ones(3), np.array([0.0, 2, 4]), weeks, weeks / 4, {"stock-like-inflow": np.ones((1, 3))}, {})
    Diagnosis(close=False, misconception='stock-like-inflow', shape='')
    """
    exact = np.interp(x, weeks, truth)
    if gap(sketch, exact) <= CLOSE and np.abs(sketch - exact).max() <= HAND:
        return Diagnosis(close=True)
    scales, shifts, alike = like_the_truth(x, weeks, truth)
    gaps = gap(sketch, alike)
    best = int(gaps.argmin())
    nearest = {name: _nearest(sketch, curves) for name, curves in foils.items()}
    name = min(nearest, key=nearest.__getitem__, default="")
    meant = name not in unlike or _nearest(sketch, unlike[name]) > UNLIKE * nearest[name]
    clear = bool(name) and gaps[best] > np.hypot(APART, CLEARLY * nearest[name])
    if clear and meant and nearest[name] < NEAR and np.abs(sketch - exact).max() > HAND:
        return Diagnosis(close=False, misconception=name)
    return Diagnosis(close=False, shape=_shape(scales[best], shifts[best]) if gaps[best] < CLOSE else "")


def freeze_curve(values: npt.ArrayLike) -> Array:
    """Return the values as a read-only array, safe to cache.

    >>> freeze_curve([1, 2]).flags.writeable
    False
    """
    array = np.array(values, dtype=float)
    array.flags.writeable = False
    return array


def gap(sketch: Array, curves: Array) -> Array:
    """Return the root mean square gap between a sketch (n,) and one curve (n,) or each of several (m, n).

    >>> gap(np.zeros(2), np.array([[0.3, 0.3], [0.5, 0.5]]))
    array([0.3, 0.5])
    """
    root: Array = np.sqrt(np.mean((curves - sketch) ** 2, axis=-1))
    return root


def _nearest(sketch: Array, curves: Array) -> float:
    return float(gap(sketch, curves).min())


def like_the_truth(x: Array, weeks: Array, truth: Array) -> tuple[Array, Array, Array]:
    """Return scales (m,), shifts (m,) in shares of the time axis, and the truth so scaled and shifted (m, n) at x (n,).

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
