"""The effect of one per cent more of each parameter: on growth, and on the level that pushes sustain.

With the left and right eigenvectors π and v of `A = Q + R`, `∂λ/∂A[i, j] = π[i] v[j] / (π v)`; the elasticities of λ
add up to 1. The customers `C = x b` of a steady state x have `∂C/∂A[i, j] = x[i] m[j]` with `m = (I - A)^-1 b`.
Both pass to conversion, dwell and referrals by the chain rule. Source: Caswell (2001), Matrix Population Models,
chapter 9.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from ..checks import Array
from .loop import lifetimes, long_run_vectors

if TYPE_CHECKING:
    from .model import JourneyModel


@dataclass(frozen=True, eq=False, repr=False)
class Levers:
    """The per cent by which something changes if a parameter grows by one per cent; negative if it shrinks.

    `conversion` (n, n) and `referrals` (n, n) for each way, `dwell` (n,) for each stage.
    """

    conversion: Array
    dwell: Array
    referrals: Array

    def __repr__(self) -> str:
        """One line: the sum for each kind of parameter."""
        sums = (f"{name} {value.sum() + 0.0:.4g}" for name, value in vars(self).items())
        return f"Levers({', '.join(sums)} in all)"


def elasticities(model: "JourneyModel") -> Array:
    """Return by how many per cent growth changes with one per cent more of each way `Q + R`, shape (n, n), sum 1.

    Raises ModelError where several stages hold the slowest pace together, as in a funnel with equal dwells.

    >>> from flywheel_lab import flywheel
    >>> round(float(flywheel().elasticities().sum()), 12)
    1.0
    """
    growth: Array = _of_growth(model) * (model.transition + model.referrals) / model.growth_factor
    return growth


def levers_of_growth(model: "JourneyModel") -> Levers:
    """Return what one per cent more of each parameter does to the growth factor; raises ModelError.

    Each conversion on the way to the referrers counts as much as the referrals themselves.

    >>> from flywheel_lab import flywheel
    >>> levers = flywheel().levers_of_growth()
    >>> round(float(levers.conversion[0, 1]), 8), round(float(levers.referrals.sum()), 8)
    (0.00116987, 0.00116987)
    """
    return _levers(model, _of_growth(model), model.growth_factor)


def levers_of_customers(model: "JourneyModel", stages: Sequence[str] | None = None) -> Levers:
    """Return what one per cent more of each parameter does to the people in `stages` of the steady state.

    By default those are the stages after the purchase (of a funnel, that of the purchase). More pushes do 1 per cent.
    Raises ModelError where the model grows without limit or nobody gets there.

    >>> from flywheel_lab import flywheel
    >>> levers = flywheel("strong").levers_of_customers(["retention", "expansion", "advocacy"])
    >>> levers.dwell[7:].round(3), round(float(levers.conversion[0, 1]), 3)
    (array([0.984, 0.04 , 0.405]), 1.429)
    """
    at = model.stages.index(model.purchase)
    chosen = stages or model.stages[at + 1 :] or model.stages[at:]
    counted = np.isin(model.stages, [checks.stage(name, model.stages) for name in chosen]).astype(float)
    people = model.steady_state(1.0)
    if not people @ counted:
        message = _("Nobody reaches {stages}, so nothing moves their number. Raise the conversions on the way there.")
        raise ModelError(message.format(stages=", ".join(chosen)))
    worth = lifetimes(model) @ counted
    return _levers(model, np.outer(people, worth), float(people @ counted))


def _of_growth(model: "JourneyModel") -> Array:
    if not model.growth_factor:
        raise ModelError(_("Everybody leaves after one step and nobody refers, so there is no growth to move."))
    left, right = long_run_vectors(model)
    together = float(left @ right)
    if together < 1e-7 * np.linalg.norm(left) * np.linalg.norm(right):
        message = _(
            "Several stages empty at the same slowest pace, so no single one decides the growth. "
            "Make one dwell a little longer, or let referrals close the loop."
        )
        raise ModelError(message)
    sensitivity: Array = np.outer(left, right) / together
    return sensitivity


def _levers(model: "JourneyModel", sensitivity: Array, of: float) -> Levers:
    """Pass the sensitivity to each way of `Q + R` on to the parameters that it is made of."""
    moves = model.conversion / model.dwell[:, None]
    stays = 1 / model.dwell
    dwell = (np.diag(sensitivity) * stays - (moves * sensitivity).sum(axis=1)) / of
    return Levers(moves * sensitivity / of, dwell, model.referrals * sensitivity / of)
