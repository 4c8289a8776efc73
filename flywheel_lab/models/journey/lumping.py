"""Few segments from many stages: attract, engage and delight instead of ten phases.

Within a segment, people are spread as in the long run (weights π): `Ã[I, J] = Σ_i (π[i] / π[I]) Σ_j A[i, j]`. That
keeps the growth factor exactly, but not the way there: a chain of stages delays, one segment does not.
Source: lumpability, Kemeny & Snell (1960), Finite Markov Chains, section 6.3.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import Array
from .loop import long_run_vectors

if TYPE_CHECKING:
    from .model import JourneyModel


def segments(model: "JourneyModel", groups: Mapping[str, Sequence[str]]) -> "JourneyModel":
    """Return the model with one stage for each group; every stage is in one group. Raises ModelError.

    >>> from flywheel_lab import flywheel
    >>> from flywheel_lab.models.crosswalk import SEGMENTS
    >>> wheel = flywheel("strong")
    >>> three = wheel.segments(SEGMENTS)
    >>> three.stages, round(three.growth_factor / wheel.growth_factor, 12)
    (('attract', 'engage', 'delight'), 1.0)
    """
    member = membership(model, groups)
    weights, _right = long_run_vectors(model)
    spread = member * weights[:, None]
    empty = [name for name, total in zip(groups, spread.sum(axis=0), strict=True) if total <= 1e-12 * weights.sum()]
    if empty:
        message = _("In the long run nobody is in {segments}, so their stages cannot be weighed. Close the loop first.")
        raise ModelError(message.format(segments=", ".join(empty)))
    spread = spread / spread.sum(axis=0)
    rates = spread.T @ (model.conversion / model.dwell[:, None]) @ member
    inside = np.diag(rates)
    leave = spread.T @ (1 / model.dwell) - inside  # not 1 - what stays: that has no digits left of a very long dwell
    conversion = (rates - np.diag(inside)) / leave[:, None]
    bought = spread.T @ (model.bought / model.dwell) / leave
    at = model.stages.index(model.purchase)
    return type(model)(
        stages=tuple(groups),
        conversion=np.clip(conversion, 0, 1),
        dwell=np.maximum(1 / leave, 1),
        bought=np.clip(bought, 0, 1 - np.clip(conversion, 0, 1).sum(axis=1)),
        referrals=spread.T @ model.referrals @ member,
        entry=model.entry @ member,
        purchase=tuple(groups)[int(member[at].argmax())],
        step=model.step,
    )


def membership(model: "JourneyModel", groups: Mapping[str, Sequence[str]]) -> Array:
    """Return which stage belongs to which group, shape (stages, groups)."""
    member = np.array([[float(stage in names) for names in groups.values()] for stage in model.stages])
    for stage, count in zip(model.stages, member.sum(axis=1), strict=True):
        if count != 1:
            message = _("Stage '{stage}' must be in exactly one segment, but it is in {count:g}.")
            raise ModelError(message.format(stage=stage, count=count))
    return member
