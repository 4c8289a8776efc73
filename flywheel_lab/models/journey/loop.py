"""The return wire: how much of the input comes back, how soon, and what happens without pushes.

With `N = (I - Q)^-1` and the referrals R, `N R` holds the newcomers that one person in i brings into j over a lifetime;
its spectral radius is the loop gain G. The growth factor λ is the spectral radius of `Q + R`, and `G < 1` exactly where
`λ < 1`. Source: next-generation matrices, Diekmann, Heesterbeek & Metz (1990), Journal of Mathematical Biology 28,
365-382; cycle time as the mean age of referring, Caswell (2001), Matrix Population Models, chapter 5.
"""

import math
from typing import TYPE_CHECKING

import numpy as np

from ...messages import gettext as _
from .. import checks
from ..checks import Array
from ..unknown import known_dwell, known_referrals, known_shares

if TYPE_CHECKING:
    from .model import JourneyModel

ROUNDING = 1e-12
NEAR = 1e-6  # so close to 1, a growth is told by how much it misses 1


def loop_gain(model: "JourneyModel") -> float:
    """G: the newcomers whom one newcomer brings in over a lifetime, 0 without referrals.

    Up to 1 every chain of referrals dies out for sure (`extinction`), though at 1 exactly it has no mean size. From 1
    on, the people inside have no steady state: on average they grow without limit.

    >>> from flywheel_lab import flywheel
    >>> round(flywheel().loop_gain, 6)
    0.096924
    """
    known_referrals(model, _("The referral factor"))
    return gain(model)


def gain(model: "JourneyModel") -> float:
    """Return the loop gain of the referrals that are known."""
    return spectral_radius(lifetime_referrals(model)) if model.referrals.any() else 0.0


def growth_factor(model: "JourneyModel") -> float:
    """λ: the factor by which the model grows per step in the long run without pushes.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 4]).growth_factor
    0.75
    """
    known_referrals(model, _("The growth without pushes"))
    growth = spectral_radius(model.transition + model.referrals)
    return growth if abs(growth - 1) > NEAR else 1 - fading_rate(model)


def fading_rate(model: "JourneyModel") -> float:
    """Return 1 - λ to full precision, however close λ is to 1: the share that fades in each step of the long run.

    >>> from flywheel_lab import one_stage
    >>> fading_rate(one_stage(conversion=1, churn=1e-17))
    1e-17
    """
    fades = 1 - spectral_radius(model.transition + model.referrals)
    if abs(fades) > NEAR:
        return fades
    if _has_stuck_stages(model):
        return fades if abs(fades) > ROUNDING else 0.0
    # At a gain of exactly 1 rounding would say "grows" or "fades", and a level of a billion people would follow.
    if abs(gain(model) - 1) < ROUNDING:
        return 0.0
    stays = np.linalg.eigvals(lifetimes(model)).real
    return float(1 / (stays.min() if model.limitless else stays.max()))


def lifetimes(model: "JourneyModel") -> Array:
    """Return (I - Q - R)^-1 = (I - N R)^-1 N, shape (n, n): the steps that a person who starts in stage i and all whom
    they bring in spend in stage j, while the loop gain is below 1.
    """
    return _comings(model) * known_dwell(model, _("The time in each stage"))


def long_run_vectors(model: "JourneyModel") -> tuple[Array, Array]:
    """Return the left and right eigenvector of λ, each shape (n,): how people are spread over the stages in the long
    run, and how much one person in each adds to it.
    """
    fades = fading_rate(model)
    if not 0 < abs(fades) < NEAR:
        return dominant_vectors(model.transition + model.referrals)
    # Those of (I - Q - R)^-1 are the same, and keep their digits; it is scaled so that short stays keep theirs.
    dwell, comings = known_dwell(model), np.sign(fades) * _comings(model)
    return dominant_vectors(dwell[:, None] * comings)[0] * dwell, dominant_vectors(comings * dwell)[1]


def _comings(model: "JourneyModel") -> Array:
    """Return (I - N R)^-1 (I - C)^-1, shape (n, n): how often a person and all whom they bring in come to stage j."""
    return np.linalg.solve(np.eye(len(model.stages)) - lifetime_referrals(model), model.visits)


def lifetime_referrals(model: "JourneyModel") -> Array:
    """Return N R, shape (n, n): the people whom one person in stage i brings into stage j over a lifetime."""
    dwell = known_dwell(model, _("The referral factor"), np.asarray(model.referrals.any(axis=1)))
    return model.visits @ (dwell[:, None] * model.referrals)


def _has_stuck_stages(model: "JourneyModel") -> bool:
    c = known_shares(model, _("The referral factor"))
    return bool(checks.stuck_stages(c, checks.has_exit(c)).any())


def limitless(model: "JourneyModel") -> bool:
    """Whether it grows without limit: each newcomer brings in at least one more, so pushes sustain no steady level.

    >>> from flywheel_lab import flywheel
    >>> flywheel("strong").limitless, flywheel("viral").limitless
    (False, True)
    """
    if not model.referrals.any():
        return False
    return _has_stuck_stages(model) or gain(model) > 1 - ROUNDING


def half_life(model: "JourneyModel") -> float:
    """The steps in which half is lost once pushes stop and the pipeline has drained; inf if nothing is lost.

    >>> from flywheel_lab import JourneyModel, flywheel
    >>> round(flywheel().half_life, 4), JourneyModel.chain(["a"], [], dwell=2).half_life
    (79.1827, 1.0)
    """
    growth, fades = model.growth_factor, fading_rate(model)
    if fades <= 0:
        return math.inf
    pace = math.log1p(-fades) if fades < 0.5 else math.log(growth) if growth else -math.inf
    return math.log(2) / -pace


def doubling_time(model: "JourneyModel") -> float:
    """The steps in which the model doubles without pushes; inf if it does not grow.

    >>> from flywheel_lab import flywheel
    >>> round(flywheel("viral").doubling_time), flywheel("strong").doubling_time
    (449, inf)
    """
    known_referrals(model, _("The growth without pushes"))
    fades = fading_rate(model) if model.limitless else 0.0
    return math.log(2) / math.log1p(-fades) if fades < 0 else math.inf


def cycle_time(model: "JourneyModel") -> float:
    """The mean steps from entering to bringing in a newcomer, once round the loop; inf without referrals.

    For one stage of entry s it is `e_s N² r / G`. Only where all take exactly this long, growth is `G ** (1 / cycle)`.

    >>> from flywheel_lab import flywheel
    >>> round(flywheel().cycle_time, 4)
    125.2749
    """
    known_referrals(model, _("The cycle time"))
    if not model.referrals.any():
        return math.inf
    stays = model.fundamental
    left, right = dominant_vectors(stays @ model.referrals)
    into = stays @ model.referrals @ right
    once = float(left @ into)
    return float(left @ stays @ into) / once if once > 0 else math.inf


def damping_ratio(model: "JourneyModel") -> float:
    """How many times faster per step everything else fades than the long-run shape of the model; inf if nothing does.

    After `log(100) / log(ratio)` steps the model moves as one body, like a wheel.

    >>> from flywheel_lab import flywheel
    >>> round(flywheel().damping_ratio, 5)
    1.09866
    """
    sizes = np.sort(np.abs(np.linalg.eigvals(model.transition + model.referrals)))[::-1]
    second = sizes[1] if len(sizes) > 1 else 0.0
    return float(sizes[0] / second) if second > 0 else math.inf


def spectral_radius(matrix: Array) -> float:
    """Return the largest absolute value of an eigenvalue."""
    return float(np.abs(np.linalg.eigvals(matrix)).max())


def dominant_vectors(matrix: Array) -> tuple[Array, Array]:
    """Return the left and right eigenvector of the largest eigenvalue of a matrix without negative numbers.

    >>> left, right = dominant_vectors(np.array([[0.5, 0.5], [0.0, 0.9]]))
    >>> left / left.sum(), right / right.sum()
    (array([0., 1.]), array([0.55555556, 0.44444444]))
    """
    return _perron(matrix.T), _perron(matrix)


def _perron(matrix: Array) -> Array:
    values, vectors = np.linalg.eig(matrix)
    return np.asarray(np.abs(vectors[:, np.argmax(values.real)].real))
