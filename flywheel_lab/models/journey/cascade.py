"""One customer tells others, who tell others: does the chain of referrals die out, and how long does it get?

Each person lives on their own, so the descendants of one person are a branching process. With f(q) the chance that all
of a person's descendants die out, given the chances q of those one step later, the answer is the smallest solution of
`q = f(q)`; Newton's method from 0 climbs to it. Sources: Harris (1963), The Theory of Branching Processes, chapters 1
and 2; Newton: Etessami & Yannakakis (2009), Recursive Markov chains, Journal of the ACM 56(1).
"""

from typing import TYPE_CHECKING

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from ..checks import Array

if TYPE_CHECKING:
    from .model import JourneyModel


def extinction(model: "JourneyModel") -> Array:
    """Return the chance that one person in each stage and all whom they ever bring in are gone one day, shape (n,).

    It is 1 up to a loop gain of 1. Above, it stays high: most chains end before they grow. Referrals are Poisson
    distributed, as in `simulate`.

    >>> from flywheel_lab import JourneyModel, flywheel
    >>> JourneyModel(("a",), [[0]], [1], referrals=[[1.2]]).extinction().round(4)
    array([0.6863])
    >>> bool(flywheel("strong").extinction()[0] == 1)
    True
    """
    n = len(model.stages)
    if not model.limitless or model.growth_factor == 1:
        checks.nobody_stuck(model.conversion, model.stages)
        return np.ones(n)
    q, r = model.transition, model.referrals
    leaves = np.clip(1 - q.sum(axis=1), 0, 1)
    gone = np.zeros(n)
    for _round in range(200):
        moved, told = leaves + q @ gone, np.exp(r @ (gone - 1))
        slope = q * told[:, None] + r * (moved * told)[:, None]
        step = np.linalg.solve(np.eye(n) - slope, moved * told - gone)
        gone = np.clip(gone + step, 0, 1)
        if np.abs(step).max() < 1e-15:
            break
    return gone


def chain_size(gain: float) -> tuple[float, float]:
    """Return mean and variance of all people in a chain of Poisson referrals with this loop gain, its first included.

    `1 / (1 - G)` and `G / (1 - G) ** 3`; raises ModelError for a gain that is not in [0, 1).

    >>> chain_size(0.5)
    (2.0, 4.0)
    """
    g = checks.number(gain, "gain")
    if not 0 <= g < 1:
        message = _("gain must lie in [0, 1), got {value:g}. From 1 on, a chain has no mean size.")
        raise ModelError(message.format(value=g))
    return 1 / (1 - g), g / (1 - g) ** 3
