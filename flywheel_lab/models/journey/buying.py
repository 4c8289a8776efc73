"""When people buy, and what a report of one month makes of it.

Given purchase, the chain is conditioned on its end (Doob's transform): `Q'[i, j] = Q[i, j] h[j] / h[i]` with h the
chance to buy. On a funnel the mean is the sum of all dwells and the variance the sum of `dwell^2 - dwell`.
Source: Kemeny & Snell (1960), Finite Markov Chains, chapter 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from ..checks import Array, stuck

if TYPE_CHECKING:
    from .model import JourneyModel


@dataclass(frozen=True)
class TimeToPurchase:
    """Steps from entry to purchase: `mean` and `variance` of those who buy, and `probability` that one buys.

    `until_out` is the mean time until bought *or lost* of all newcomers: shorter, because those who are lost leave
    early. It is often reported by mistake. Mean and variance are nan where nobody buys; they are what it unpacks to.

    >>> from flywheel_lab import hourglass
    >>> mean, variance = hourglass().time_to_purchase()
    >>> mean
    12.0
    """

    mean: float
    variance: float
    probability: float
    until_out: float

    def __iter__(self) -> Iterator[float]:
        """Mean and variance."""
        return iter((self.mean, self.variance))

    def __repr__(self) -> str:
        """One line, rounded to six digits so that it reads the same on every machine."""
        return f"TimeToPurchase({', '.join(f'{name}={value:.6g}' for name, value in vars(self).items())})"


def time_to_purchase(model: "JourneyModel") -> TimeToPurchase:
    """Return chance, mean and variance of the first purchase of newcomers.

    >>> from flywheel_lab import JourneyModel
    >>> time_to_purchase(JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 3]))
    TimeToPurchase(mean=5, variance=8, probability=0.5, until_out=3.5)
    """
    q, leaves = _until_purchase(model)
    free = ~stuck(q, leaves)  # whoever is caught in the other stages neither buys nor is lost
    caught = q[np.ix_(free, ~free)].sum(axis=1)
    q, entry = q[np.ix_(free, free)], model.entry[free]
    inside = np.linalg.inv(np.eye(len(q)) - q)
    chance = inside @ model.buys[free]
    probability = float(entry @ chance)
    ever_caught = model.entry[~free].sum() + entry @ inside @ caught
    until_out = np.inf if ever_caught > 0 else float(entry @ inside.sum(axis=1))
    mean, variance = _of_buyers(q, entry * chance, chance) if probability else (np.nan, np.nan)
    return TimeToPurchase(mean, variance, probability, until_out)


def same_period_conversion(model: "JourneyModel", growth: float) -> float:
    """Return purchases divided by newcomers of the same step while both grow by the factor `growth` per step.

    A growing firm compares today's few buyers with today's many newcomers and understates its conversion, a shrinking
    one overstates it. What happens after the purchase does not matter. Raises ModelError where the stages before it
    cannot empty that fast.

    >>> from flywheel_lab import JourneyModel
    >>> funnel = JourneyModel.chain(["a", "b", "c"], [0.3, 0.5, 0.6], dwell=[2, 3, 4])
    >>> round(same_period_conversion(funnel, 1.0), 6), round(same_period_conversion(funnel, 1.03), 6)
    (0.09, 0.069549)
    """
    q, _leaves = _until_purchase(model)
    seen = _visited(q, model.entry)
    q, entry, buys = q[np.ix_(seen, seen)], model.entry[seen], model.buys[seen]
    pace = checks.number(growth, _("growth"))
    slowest = float(np.abs(np.linalg.eigvals(q)).max())
    if not (np.isfinite(pace) and pace > slowest):
        message = _(
            "growth must be above {bound:.6g} per step, the pace at which the stages up to the purchase empty, "
            "got {value:g}."
        )
        raise ModelError(message.format(bound=slowest, value=pace))
    return float(entry @ np.linalg.solve(pace * np.eye(len(q)) - q, buys))


def _visited(q: Array, entry: Array) -> npt.NDArray[np.bool_]:
    """Return which stages newcomers can come to, shape (n,)."""
    visited = entry > 0
    for _stage in q:
        visited = visited | (q[visited] > 0).any(axis=0)
    return visited


def _until_purchase(model: "JourneyModel") -> tuple[Array, npt.NDArray[np.bool_]]:
    """Return Q with the purchase as an exit, shape (n, n), and which stages people leave for good, shape (n,)."""
    at = model.stages.index(model.purchase)
    q = model.transition.copy()
    q[at] = 0.0
    q[at, at] = model.transition[at, at]
    leaves = checks.left_for_good(model.conversion)
    leaves[at] = True
    return q, leaves


def _of_buyers(q: Array, weights: Array, chance: Array) -> tuple[float, float]:
    """Return mean and variance of the steps of those who buy; `weights` say how many of them enter where."""
    can = chance > 0
    conditioned = q[np.ix_(can, can)] * chance[can] / chance[can][:, None]
    stays = np.linalg.inv(np.eye(can.sum()) - conditioned)
    first = stays.sum(axis=1)
    second = 2 * stays @ first - first
    share = weights[can] / weights.sum()
    mean = float(share @ first)
    return mean, float(share @ second) - mean**2
