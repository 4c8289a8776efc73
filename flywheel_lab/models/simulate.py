"""Run a journey model forward: as expected flow, or with whole people and chance.

`x[t+1] = x[t] (Q + R) + u[t]`, starting empty. With chance, the people of a stage split multinomially over where they
can be next, so the cost does not grow with their number.
"""

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from . import checks
from .checks import Array
from .journey import JourneyModel


def expected_flow(model: JourneyModel, pushes: npt.ArrayLike, periods: int) -> Array:
    """Return the expected people in each stage, shape (periods + 1, n); pushes is one number or one a period.

    >>> expected_flow(JourneyModel.chain(["a", "b"], [0.5]), pushes=[100, 0], periods=2)
    array([[  0.,   0.], [100.,   0.], [  0.,  50.]])
    """
    newcomers = _newcomers(pushes, periods)
    step = model.transition + model.referrals
    people = np.zeros((periods + 1, len(model.stages)))
    for t in range(periods):
        people[t + 1] = people[t] @ step + newcomers[t] * model.entry
    return people


def purchases(model: JourneyModel, people: npt.ArrayLike) -> Array:
    """Return the expected purchases in the step after each row of `people` (..., n), shape (...).

    >>> purchases(JourneyModel.chain(["a", "b"], [0.5], dwell=2), [[0, 0], [10, 40]])
    array([ 0., 20.])
    """
    bought: Array = np.asarray(people) @ model.buys
    return bought


def simulate(
    model: JourneyModel, pushes: npt.ArrayLike, periods: int, rng: np.random.Generator, runs: int = 1
) -> npt.NDArray[np.int64]:
    """Return whole people in each stage with chance, shape (runs, periods + 1, n).

    `pushes` whole people enter each period (one number, or one a period); referred people are Poisson distributed.
    Raises ModelError for pushes that are not whole or an `rng` that is no generator.

    >>> simulate(JourneyModel.chain(["a", "b"], [1.0]), pushes=3, periods=2, rng=np.random.default_rng(1))
    array([[[0, 0], [3, 0], [3, 3]]])
    """
    checks.generator(rng)
    checks.whole(runs, "runs", low=1)
    newcomers = _newcomers(pushes, periods)
    if (newcomers % 1).any():
        raise ModelError(_("pushes must be whole people, got {value!r}.").format(value=pushes))
    n = len(model.stages)
    moves = np.column_stack([model.transition, np.clip(1 - model.transition.sum(axis=1), 0, 1)])
    arrives = model.referrals.any(axis=0)
    referrals = model.referrals[:, arrives]
    people = np.zeros((runs, periods + 1, n), dtype=np.int64)
    people[:, 1:] = rng.multinomial(newcomers.astype(np.int64), model.entry, size=(runs, periods))
    for t in range(periods):
        people[:, t + 1] += rng.multinomial(people[:, t], moves)[..., :n].sum(axis=1)
        if arrives.any():
            people[:, t + 1, arrives] += rng.poisson(people[:, t] @ referrals)
    return people


def _newcomers(pushes: npt.ArrayLike, periods: int) -> Array:
    checks.whole(periods, "periods", low=0)
    each = checks.numbers(pushes, _("pushes"))
    if each.ndim and each.shape != (periods,):
        message = _("pushes must be one number or one for each of the {periods} periods, got {got}.")
        raise ModelError(message.format(periods=periods, got=each.size))
    for value in each.ravel():
        checks.people(float(value))
    return np.broadcast_to(each, (periods,))
