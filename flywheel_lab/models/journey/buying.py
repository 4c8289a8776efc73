"""When people buy, and how a report of one month distorts it.

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
from ..checks import Array, freeze_array, stuck_stages
from ..unknown import known_dwell, known_shares, visited_stages, why_unknown

if TYPE_CHECKING:
    from .model import JourneyModel


@dataclass(frozen=True, repr=False)
class TimeToPurchase:
    """Steps from entry to purchase: `mean` and `variance` among buyers, and the `probability` to buy at all.

    Mean and variance are nan where nobody buys; they are what it unpacks to.

    >>> from flywheel_lab import hourglass
    >>> mean, variance = hourglass().time_to_purchase()
    >>> mean
    12.0
    """

    mean: float
    variance: float
    probability: float
    _until_out: float | str  # the steps, or why they cannot be known

    @property
    def until_out(self) -> float:
        """The mean time until newcomers buy *or are lost*; raises ModelError if only the dwell of the lost is unknown.

        It is shorter than the mean, because those who are lost leave early, and often reported by mistake.
        """
        if isinstance(self._until_out, str):
            raise ModelError(self._until_out)
        return self._until_out

    def __iter__(self) -> Iterator[float]:
        """Mean and variance."""
        return iter((self.mean, self.variance))

    def __repr__(self) -> str:
        """One line, rounded to six digits so that it reads the same on every machine; ? is not known."""
        told = {
            name.lstrip("_"): "?" if isinstance(value, str) else f"{value:.6g}" for name, value in vars(self).items()
        }
        return f"TimeToPurchase({', '.join(f'{name}={value}' for name, value in told.items())})"


def time_to_purchase(model: "JourneyModel") -> TimeToPurchase:
    """Return chance, mean and variance of the first purchase of newcomers.

    Raises ModelError where the dwell of a stage on the way of a buyer is not known.

    >>> from flywheel_lab import JourneyModel
    >>> time_to_purchase(JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 3]))
    TimeToPurchase(mean=5, variance=8, probability=0.5, until_out=3.5)
    """
    visits, lands, chance = _visits(model)
    seen = (model.entry @ visits) > 0
    buyers = seen & (chance > 0)
    dwell = known_dwell(model, _("The time to purchase"), buyers)
    mean, variance = _of_buyers(model, buyers, chance, dwell) if buyers.any() else (np.nan, np.nan)
    refusal = why_unknown(model, _("The time until people have bought or are lost"), seen)
    until_out = np.inf if model.entry @ lands > 0 else refusal or float(model.entry @ visits @ dwell)
    return TimeToPurchase(mean, variance, float(model.entry @ chance), until_out)


def purchase_probability(model: "JourneyModel") -> float:
    """The share of newcomers who ever buy; it does not depend on any dwell.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.5], unknown=["a"]).purchase_probability
    0.5
    """
    return float(model.entry @ _visits(model)[2])


def reach(model: "JourneyModel") -> Array:
    """Return the share of newcomers who ever reach each stage, shape (n,)."""
    c, places = np.nan_to_num(model.conversion), np.arange(len(model.stages))
    for place in places:  # it rests on who moves on from where people come to before they are there
        on_the_way = visited_stages(np.where((places == place)[:, None], 0.0, c), model.entry) & (places != place)
        known_shares(model, _("How many reach each stage"), on_the_way)
    checks.refuse_stuck_stages(c, model.stages)
    visits = np.linalg.inv(np.eye(len(c)) - c)
    reached: Array = model.entry @ visits / np.diag(visits)
    return reached


def rests_on_unknown(model: "JourneyModel") -> bool:
    """Whether newcomers reach, before the purchase, a stage with unknown conversion."""
    seen = visited_stages(_until_purchase(model)[0], model.entry)
    return bool((seen & np.isin(model.stages, model.unknown_conversion)).any())


def buys(model: "JourneyModel") -> Array:
    """The chance that a person in each stage buys in the next step, shape (n,): they leave the purchase stage.

    They leave it as buyers or for another stage, such as one of customers; the others are lost.

    >>> from flywheel_lab import JourneyModel
    >>> JourneyModel.chain(["a", "b"], [0.4, 0.5], dwell=[2, 4]).buys
    array([0.   , 0.125])
    """
    here = np.array(model.stages) == model.purchase
    return freeze_array(purchase_share(model) * here / known_dwell(model, _("The number of purchases in a step"), here))


def purchase_share(model: "JourneyModel") -> float:
    """Return the share of those leaving the purchase stage who buy."""
    at = model.stages.index(model.purchase)
    return min(1.0, float(np.nan_to_num(model.conversion[at].sum() + model.bought[at])))


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
    c, leaves = _until_purchase(model)
    seen = visited_stages(c, model.entry)
    endless = stuck_stages(c, leaves)[seen].any()
    dwell = known_dwell(model, _("The conversion of one period"), seen)[seen]
    c, entry, at = c[np.ix_(seen, seen)], model.entry[seen], np.array(model.stages)[seen] == model.purchase
    pace = checks.number(growth, _("growth"))
    slowest = float(np.abs(np.linalg.eigvals(moves(c, dwell))).max())
    if not (np.isfinite(pace) and (pace > slowest or (pace == 1 and not endless))):
        message = _(
            "growth must be above {bound:.6g} per step, the pace at which the stages up to the purchase empty, "
            "got {value:g}."
        )
        raise ModelError(message.format(bound=slowest, value=pace))
    # Each row of pace - Q times its dwell, so that no digit of a very long dwell is lost.
    away = np.diag(1 + (pace - 1) * dwell) - c
    return float(entry @ np.linalg.solve(away, purchase_share(model) * at))


def moves(conversion: Array, dwell: Array) -> Array:
    """Return Q, shape (…, n, n): the chance to be in stage j one step after stage i, of one model or of many."""
    q: Array = conversion / dwell[..., None]
    return q + (1 - 1 / dwell)[..., None] * np.eye(dwell.shape[-1])


def _until_purchase(model: "JourneyModel") -> tuple[Array, npt.NDArray[np.bool_]]:
    """Return the conversion with the purchase as an exit, (n, n), and which stages people leave for good, (n,)."""
    at = model.stages.index(model.purchase)
    c = np.nan_to_num(model.conversion)
    leaves = checks.has_exit(c)
    c[at] = 0.0
    leaves[at] = True
    return c, leaves


def _visits(model: "JourneyModel") -> tuple[Array, Array, Array]:
    """Return, up to the purchase, the visits to stage j of who starts in stage i, (n, n), and the chances, (n,), to end
    where nobody ever leaves and to buy; who ends there neither buys nor is lost, so no visits are counted.
    """
    c, leaves = _until_purchase(model)
    known_shares(model, _("The share that buys"), visited_stages(c, model.entry))
    caught = stuck_stages(c, leaves)
    visits = np.linalg.inv(np.eye(len(c)) - np.where(caught[:, None] | caught, 0.0, c))
    visits[caught] = 0.0
    lands = np.where(caught, 1.0, visits @ c[:, caught].sum(axis=1))
    return visits, lands, visits[:, model.stages.index(model.purchase)] * purchase_share(model)


def _of_buyers(model: "JourneyModel", on: npt.NDArray[np.bool_], chance: Array, dwell: Array) -> tuple[float, float]:
    """Return mean and variance of the steps of buyers, who pass only through the stages `on`."""
    c, h = _until_purchase(model)[0][np.ix_(on, on)], chance[on]
    stays = np.linalg.inv(np.eye(len(c)) - c * h / h[:, None]) * dwell[on]
    first = stays.sum(axis=1)
    second = 2 * stays @ first - first
    share = model.entry[on] * h / (model.entry[on] @ h)
    mean = float(share @ first)
    return mean, float(share @ second) - mean**2
