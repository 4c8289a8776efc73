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
from ..domain import LONGEST
from ..unknown import known_dwell, known_referrals, known_shares
from .loop import fading_rate

if TYPE_CHECKING:
    from .model import JourneyModel


def extinction(model: "JourneyModel") -> Array:
    """Return the chance that one person in each stage and all their referrals are gone one day, shape (n,).

    It is 1 up to a loop gain of 1. Above, it stays high: most chains end before they grow. Referrals are Poisson
    distributed, as in `simulate`.

    >>> from flywheel_lab import JourneyModel, flywheel
    >>> JourneyModel(("a",), [[0]], [1], referrals=[[1.2]]).extinction().round(4)
    array([0.6863])
    >>> bool(flywheel("strong").extinction()[0] == 1)
    True
    """
    known_referrals(model, _("The chance to die out"))
    n = len(model.stages)
    if not model.limitless or fading_rate(model) == 0:
        checks.refuse_stuck_stages(known_shares(model, _("The chance to die out")), model.stages)
        return np.ones(n)
    dwell, c, r = known_dwell(model, _("The chance to die out")), model.conversion, model.referrals
    leaves = np.clip(1 - c.sum(axis=1), 0, 1)
    gone = np.zeros(n)
    for _round in range(200):
        # f(q) - q times the dwell, so that no digit of a very long one is lost.
        moved, more = leaves + c @ gone - gone, np.expm1(r @ (gone - 1))
        told, kept = 1 + more, dwell * gone
        slope = np.diag(dwell * more) + told[:, None] * (c - np.eye(n) + (kept + moved)[:, None] * r)
        step = np.linalg.solve(-slope, kept * more + moved * told)
        gone = np.clip(gone + step, 0, 1)
        if np.abs(step).max() < 1e-15:
            break
    return gone


def referrals_by_age(model: "JourneyModel", steps: int) -> Array:
    """Return the people a newcomer brings in 1, 2, … `steps` steps after entering, shape (steps,); they add up to G.

    For referrals that enter where newcomers do. They fix the growth: the sum of `referrals_by_age * growth_factor **
    -age` is 1 (Euler's and Lotka's equation), unless a stage off the loop empties even more slowly; then it is below 1.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel(("a",), [[0]], [2], referrals=[[0.2]]).referrals_by_age(3)
    array([0.2 , 0.1 , 0.05])
    """
    checks.whole(steps, "steps", low=0, most=LONGEST)
    known_referrals(model, _("Whom a new lead brings in"))
    brought = model.referrals.sum(axis=1)
    people = np.array(model.entry)
    told = np.zeros(steps)
    for age in range(steps):
        told[age] = people @ brought
        people = people @ model.transition
    return told


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
