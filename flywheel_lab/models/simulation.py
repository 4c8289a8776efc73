"""Run a journey model forward: as expected flow, or at random with whole people.

`x[t+1] = x[t] (Q + R) + u[t]`, starting empty. With chance, the people of a stage split multinomially over where they
can be next, so the cost does not grow with their number.
"""

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from . import checks
from .checks import Array
from .domain import LONGEST
from .journey import JourneyModel

MOST = 10**15  # people; beyond it whole numbers are no longer exact


def expected_flow(model: JourneyModel, pushes: npt.ArrayLike, periods: int) -> Array:
    """Return the expected people in each stage, shape (periods + 1, n); pushes is one number or one for each period.

    >>> expected_flow(JourneyModel.chain(["a", "b"], [0.5]), pushes=[100, 0], periods=2)
    array([[  0.,   0.], [100.,   0.], [  0.,  50.]])
    """
    a_journey(model)
    newcomers = newcomers_of(pushes, periods)
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
    counts = checks.numbers(people, "people")
    if counts.shape[-1:] != (len(model.stages),):
        message = _("people must have one number for each of the {n} stages, got the shape {shape}.")
        raise ModelError(message.format(n=len(model.stages), shape=counts.shape))
    bought: Array = counts @ model.buys
    return bought


def simulate(
    model: JourneyModel, pushes: npt.ArrayLike, periods: int, rng: np.random.Generator, runs: int = 1
) -> npt.NDArray[np.int64]:
    """Return random whole people in each stage, shape (runs, periods + 1, n).

    `pushes` whole people enter each period (one number, or one a period); referred people are Poisson distributed.
    Raises ModelError for pushes that are not whole or an `rng` that is no generator.

    >>> simulate(JourneyModel.chain(["a", "b"], [1.0]), pushes=3, periods=2, rng=np.random.default_rng(1))
    array([[[0, 0], [3, 0], [3, 3]]])
    """
    checks.generator(rng)
    checks.whole(runs, "runs", low=1)
    a_journey(model)
    newcomers = newcomers_of(pushes, periods)
    if (newcomers % 1).any() or newcomers.max(initial=0) > MOST:
        raise ModelError(_("pushes must be whole people, at most 1e15, got {value!r}.").format(value=pushes))
    n = len(model.stages)
    chances, onto = _moves(model)
    arrivals = [(place, model.referrals[:, place]) for place in np.flatnonzero(model.referrals.any(axis=0)).tolist()]
    people = np.zeros((runs, periods + 1, n), dtype=np.int64)
    people[:, 1:] = rng.multinomial(newcomers.astype(np.int64), model.entry, size=(runs, periods))
    for t in range(periods):
        if people[:, t].sum(axis=1).max(initial=0) > MOST:
            message = _("In period {t} there are more people than can be counted one by one. Choose fewer periods.")
            raise ModelError(message.format(t=t))
        moved = rng.multinomial(people[:, t], chances)
        people[:, t + 1] += (moved.reshape(runs, -1) @ onto).astype(np.int64)
        for place, each in arrivals:
            expected = people[:, t] @ each
            # One number is drawn ten times as fast as an array of one.
            people[:, t + 1, place] += rng.poisson(expected if runs > 1 else expected[0])
    return people


def _moves(model: JourneyModel) -> tuple[Array, Array]:
    """Return where the people of a stage can be next, only with places that some stage needs, shape (n, k), and a
    matrix (n k, n) of ones that brings whoever went there to their stage; who leaves the model is brought nowhere.

    Places that nobody can go to would cost as much time as the others.
    """
    n = len(model.stages)
    every = np.column_stack([model.transition, np.clip(1 - model.transition.sum(axis=1), 0, 1)])
    possible = every > 0
    possible[:, n] = True  # always the last: it takes what rounding leaves
    k = int(possible.sum(axis=1).max())
    place = np.argsort(possible, axis=1, kind="stable")[:, -k:]
    return np.take_along_axis(every, place, axis=1), np.eye(n + 1)[place.ravel(), :n]


def a_journey(model: object) -> None:
    """Refuse anything but a model; raises ModelError that says how to make one."""
    if not isinstance(model, JourneyModel):
        message = _("model must be a JourneyModel such as fl.hourglass(), or the .model of an estimate, got {kind}.")
        raise ModelError(message.format(kind=type(model).__name__))


def newcomers_of(pushes: npt.ArrayLike, periods: int) -> Array:
    """Return the newcomers of each period, shape (periods,), from one number or one for each; raises ModelError.

    >>> newcomers_of(50, 3)
    array([50., 50., 50.])
    """
    checks.whole(periods, "periods", low=0, most=LONGEST)
    each = checks.numbers(pushes, _("pushes"))
    if each.ndim and each.shape != (periods,):
        message = _("pushes must be one number or one for each of the {periods} periods, got {got}.")
        raise ModelError(message.format(periods=periods, got=each.size))
    for value in np.unique(each):
        checks.people(float(value))
    return np.broadcast_to(each, (periods,))
