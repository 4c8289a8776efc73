"""After the last push: how many people stay inside, and how many purchases they still bring.

`x[t] = x[0] A^t` with `A = Q + R`. What is stored is linear in people: `M(x) = x m` with `m = (I - A)^-1 b` are the
purchases still to come, and `M(x[t+1]) = M(x[t]) - x[t] b + M(u[t])`: stored, less released, plus put in.
"""

import math
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks, domain
from ..checks import Array
from ..domain import steps
from ..unknown import known_dwell, known_referrals
from .loop import lifetime_referrals, lifetimes

if TYPE_CHECKING:
    from .model import JourneyModel

LONGEST = 5000  # steps in which half of the people is looked for


def coast(model: "JourneyModel", start: npt.ArrayLike, periods: int) -> Array:
    """Return the people in each stage after 0, 1, … `periods` steps without pushes, shape (periods + 1, n).

    `start` are the people in each stage when the pushes stop, shape (n,). Raises ModelError.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.5], dwell=2).coast([80, 0], periods=2)
    array([[80.,  0.], [40., 20.], [20., 20.]])
    """
    checks.whole(periods, "periods", low=0, most=domain.LONGEST)
    step = model.transition + model.referrals
    people = np.empty((periods + 1, len(model.stages)))
    people[0] = checks.people_by_stage(start, model.stages)
    for t in range(periods):
        people[t + 1] = people[t] @ step
    return people


def steady_state(model: "JourneyModel", pushes: float) -> Array:
    """Return the people in each stage once nothing changes any more, shape (n,), for `pushes` people per step.

    Little's law holds: people in a stage = inflow per step x dwell. Raises ModelError where the model grows
    without limit. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3]).steady_state(50)
    array([100.,  60.])
    """
    newcomers = checks.people(pushes) * model.entry
    dwell = known_dwell(model, _("The steady state"))
    if model.limitless:
        raise ModelError(no_level_message(model))
    enter = np.linalg.solve(
        (np.eye(len(dwell)) - lifetime_referrals(model)).T, newcomers
    )  # those whom others bring in too
    steady: Array = enter @ model.visits * dwell
    return steady


def potential(model: "JourneyModel", discount: float = 1.0) -> Array:
    """Return the purchases still to come from one person in each stage and all their referrals, shape (n,).

    A purchase k steps from now counts `discount ** k`, in (0, 1]. The wheel's "energy" of a business: what was put in
    and not yet released. Raises ModelError where it has no limit, or for a discount out of bounds.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.4, 0.5], dwell=[2, 3]).potential()
    array([0.2, 0.5])
    """
    known_referrals(model, _("The purchases still to come"))
    factor = checks.number(discount, "discount")
    if not 0 < factor <= 1:
        raise ModelError(_("discount must lie in (0, 1], got {value:g}. No discount is 1.").format(value=factor))
    if factor == 1:
        if model.limitless:
            raise ModelError(no_level_message(model))
        return np.asarray(lifetimes(model) @ model.buys)
    if factor * model.growth_factor >= 1:
        raise ModelError(no_level_message(model))
    step = factor * (model.transition + model.referrals)
    told: Array = np.linalg.solve(np.eye(len(model.stages)) - step, model.buys)
    return told


def half_after(model: "JourneyModel", start: Array, counted: slice | npt.NDArray[np.bool_]) -> float:
    """Return the steps until half of the people in the `counted` stages are left, inf if that takes more than 5,000.

    In the beginning the pipeline still delivers, so it takes a little longer than the half-life of the model.

    >>> from flywheel_lab import hourglass
    >>> model = hourglass()
    >>> round(half_after(model, model.steady_state(50), slice(6, None)), 1), round(model.half_life, 1)
    (81.1, 69.6)
    """
    step = model.transition + model.referrals
    people, level = start, start[counted].sum()
    half = level / 2
    for t in range(LONGEST):
        people = people @ step
        before, level = level, people[counted].sum()
        if level <= half:
            return float(t + (before - half) / (before - level)) if before > level else 0.0
    return math.inf


def no_level_message(model: "JourneyModel") -> str:
    """Return the message for a model without a steady level."""
    if model.doubling_time < np.inf:
        message = _(
            "The model grows without limit: it doubles in {time:.4g} {unit}, so it has no steady state. "
            "Ask for doubling_time, or lower the referrals."
        )
        return message.format(time=model.doubling_time, unit=steps(model.step, model.doubling_time))
    return _("The model grows without limit: each new lead brings in one more. Lower the referrals a little.")
