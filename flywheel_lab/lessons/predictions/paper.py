"""The paper of a sketch: its axes, what is drawn there before, and how families of curves are kept on it."""

from collections.abc import Callable
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase, digits

import numpy as np

from .diagnosis import Array, gap

DIGITS = ascii_uppercase + ascii_lowercase + digits + "+/"
LEVELS = 64**2 - 1
"""In so many steps of the paper's height the curves of families are kept: two signs of text for each value."""


@dataclass(frozen=True)
class Time:
    """The horizontal axis: its name, the words for a moment on it ("in week {x}"), and its ticks."""

    label: str
    moment: str
    ticks: tuple[int, ...]


@dataclass(frozen=True)
class Height:
    """The vertical axis: its name and unit, from `low` to `high` in steps of `step`, the precision of a sketch."""

    label: str
    unit: str
    low: float
    high: float
    step: float


@dataclass(frozen=True)
class GivenCurve:
    """A curve that is shown before anything is sketched: its name and its points."""

    name: str
    x: tuple[int, ...]
    y: Callable[[], Array]


def thin_curves(curves: Array, alike: float) -> Array:
    """Return curves (m, n) in shares of the paper's height on its levels; of those `alike` (their gap) only the first.

    >>> thin_curves(np.array([[0.5, 1], [0.501, 1], [0.6, 1]]), alike=0.005).round(3)
    array([[0.5, 1. ],
           [0.6, 1. ]])
    """
    left = np.unique(np.round(LEVELS * curves), axis=0) / LEVELS
    kept = []
    while len(left):
        kept.append(left[0])
        left = left[gap(left[0], left) >= alike]
    return np.array(kept)


def pack_curves(curves: Array) -> str:
    """Return such curves as text, two signs of base 64 for each value.

    >>> pack_curves(np.array([[0.0, 1.0]]))
    'AA//'
    """
    levels = np.round(LEVELS * curves).astype(int).ravel().tolist()
    return "".join(DIGITS[level >> 6] + DIGITS[level & 63] for level in levels)
