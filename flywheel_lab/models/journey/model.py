"""The engine of all five readings: `x[t+1] = x[t] (Q + R) + u[t]`.

A row vector `x` holds the people in each stage. Those who leave stage i after a mean dwell of `dwell[i]` steps go to
stage j with share `conversion[i, j]`, so `Q[i, i] = 1 - 1/dwell[i]` and `Q[i, j] = conversion[i, j] / dwell[i]`.
`R[i, j]` is how many new people one person in i brings into j per step, and `u` is what marketing pushes in.
Source: absorbing Markov chains, Kemeny & Snell (1960), Finite Markov Chains, chapter 3.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Self

import numpy as np

from ...errors import ModelError
from .. import checks
from ..checks import Array, frozen, given_or
from . import buying, cascade, coasting, levers, loop, lumping

STEPS = ("week", "day")


@dataclass(frozen=True, eq=False, repr=False)
class JourneyModel:
    """People move through n stages; conversion (who moves on) and dwell (how long it takes) are set apart.

    Shapes: `conversion` (n, n), row = from, column = to; `dwell` (n,) in steps, at least 1; `bought` (n,), the share
    of those leaving a stage who leave the model as buyers (default: nobody); `referrals` (n, n), new people per person
    and step (default: none); `entry` (n,), where newcomers enter, sums to 1 (default: the first stage); `purchase`
    names the stage that people leave by buying (default: the last); a `step` is a "week" or a "day".
    Raises ModelError that names the value and its bound.

    >>> JourneyModel(("visit", "basket"), [[0, 0.4], [0, 0]], [2, 1], bought=[0, 0.5])
    JourneyModel(visit 40% > basket 50%; dwell 2, 1 weeks; 20% buy)
    """

    stages: tuple[str, ...]
    conversion: Array
    dwell: Array
    bought: Array = None  # type: ignore[assignment]  # these three: an array once the model is made
    referrals: Array = None  # type: ignore[assignment]
    entry: Array = None  # type: ignore[assignment]
    purchase: str = ""
    step: str = "week"

    def __post_init__(self) -> None:
        stages = checks.stages(self.stages)
        n = len(stages)
        arrays = {
            "conversion": checks.conversion(self.conversion, stages),
            "dwell": checks.dwell(self.dwell, stages),
            "bought": checks.shares(given_or(self.bought, np.zeros(n)), stages),
            "referrals": checks.referrals(given_or(self.referrals, np.zeros((n, n))), stages),
            "entry": checks.entry(given_or(self.entry, np.eye(n)[0]), stages),
        }
        checks.leavers(arrays["conversion"], arrays["bought"], stages)
        checks.one_of("step", self.step, STEPS)
        for name, array in arrays.items():
            object.__setattr__(self, name, frozen(array))
        object.__setattr__(self, "stages", stages)
        object.__setattr__(self, "purchase", checks.stage(self.purchase or stages[-1], stages))

    @classmethod
    def chain(cls, stages: Sequence[str], rates: Sequence[float], dwell: float | Sequence[float] = 1.0) -> Self:
        """Build a funnel: `rates[i]` of those who leave stage i go on to the next, the others are lost.

        With one rate fewer than stages, all who reach the last stage buy; with one rate a stage, the last rate is the
        share of the last stage that buys. Dwell is one number for all stages or one a stage, in steps.

        >>> JourneyModel.chain(["visit", "basket", "checkout"], [0.3, 0.5], dwell=[1, 2, 1])
        JourneyModel(visit 30% > basket 50% > checkout 100%; dwell 1, 2, 1 weeks; 15% buy)
        """
        names = checks.stages(stages)
        n = len(names)
        going_on = checks.rates(rates, names)
        bought = np.zeros(n)
        bought[-1] = going_on[n - 1] if len(going_on) == n else 1.0
        return cls(
            stages=names,
            conversion=np.diag(going_on[: n - 1], k=1),
            dwell=checks.dwell(np.full(n, dwell) if np.ndim(dwell) == 0 else dwell, names),
            bought=bought,
        )

    @cached_property
    def transition(self) -> Array:
        """Q, shape (n, n): the chance that a person in stage i is in stage j one step later.

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=2).transition
        array([[0.5, 0.2], [0. , 0.5]])
        """
        q: Array = self.conversion / self.dwell[:, None]
        return frozen(q + np.diag(1 - 1 / self.dwell))

    @cached_property
    def fundamental(self) -> Array:
        """N = (I - Q)^-1, shape (n, n): the steps that a person who starts in stage i spends in stage j.

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3]).fundamental
        array([[2. , 1.2], [0. , 3. ]])
        """
        checks.nobody_stuck(self.transition, self.conversion, self.stages)
        return frozen(np.linalg.inv(np.eye(len(self.stages)) - self.transition))

    def reach(self) -> Array:
        """Return the share of newcomers who ever reach each stage, shape (n,).

        >>> JourneyModel.chain(["a", "b", "c"], [0.5, 0.2]).reach()
        array([1. , 0.5, 0.1])
        """
        reached: Array = self.entry @ self.fundamental / np.diag(self.fundamental)
        return reached

    def expected_counts(self, people: float) -> Array:
        """Return how many of `people` newcomers ever reach each stage, shape (n,).

        >>> JourneyModel.chain(["a", "b", "c"], [0.5, 0.2]).expected_counts(1000)
        array([1000.,  500.,  100.])
        """
        return checks.people(people) * self.reach()

    @cached_property
    def lost(self) -> Array:
        """The share of those leaving each stage who neither move on nor buy, shape (n,).

        >>> JourneyModel.chain(["a", "b"], [0.4, 0.5]).lost
        array([0.6, 0.5])
        """
        return frozen(np.clip(1 - self.conversion.sum(axis=1) - self.bought, 0, 1))

    @cached_property
    def buys(self) -> Array:
        """The chance that a person in each stage buys in the next step, shape (n,): they leave the purchase stage.

        They leave it as buyers or for another stage, such as one of customers; the others are lost.

        >>> JourneyModel.chain(["a", "b"], [0.4, 0.5], dwell=[2, 4]).buys
        array([0.   , 0.125])
        """
        at = self.stages.index(self.purchase)
        chance = np.zeros(len(self.stages))
        chance[at] = min(1.0, self.conversion[at].sum() + self.bought[at]) / self.dwell[at]
        return frozen(chance)

    def steady_state(self, pushes: float) -> Array:
        """Return the people in each stage once nothing changes any more, shape (n,), for `pushes` people per step.

        Little's law holds: people in a stage = inflow per step x dwell. Raises ModelError where the model grows
        without limit. Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3).

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3]).steady_state(50)
        array([100.,  60.])
        """
        newcomers = checks.people(pushes) * self.entry
        if self.limitless:
            raise ModelError(coasting.without_limit(self))
        if not self.referrals.any():
            checks.nobody_stuck(self.transition, self.conversion, self.stages)
        steady: Array = np.linalg.solve((np.eye(len(self.stages)) - self.transition - self.referrals).T, newcomers)
        return steady

    loop_gain = cached_property(loop.loop_gain)
    growth_factor = cached_property(loop.growth_factor)
    limitless = cached_property(loop.limitless)
    half_life = cached_property(loop.half_life)
    doubling_time = cached_property(loop.doubling_time)
    cycle_time = cached_property(loop.cycle_time)
    damping_ratio = cached_property(loop.damping_ratio)
    referrals_by_age = loop.referrals_by_age
    time_to_purchase = buying.time_to_purchase
    coast = coasting.coast
    potential = coasting.potential
    elasticities = levers.elasticities
    levers_of_growth = levers.levers_of_growth
    levers_of_customers = levers.levers_of_customers
    segments = lumping.segments
    extinction = cascade.extinction

    def __eq__(self, other: object) -> bool:
        """Models are equal where all their parts are."""
        parts = [part.name for part in fields(self)]
        same = isinstance(other, JourneyModel)
        return same and all(np.array_equal(getattr(self, part), getattr(other, part)) for part in parts)

    def __hash__(self) -> int:
        return hash((self.stages, self.dwell.tobytes()))

    def __repr__(self) -> str:
        """One exact line: stages with the share that moves on, dwell, and the share of newcomers who buy."""
        moves_on = [f"{share:.4g}%" for share in 100 * (self.conversion.sum(axis=1) + self.bought)]
        steps = " > ".join(f"{name} {share}" for name, share in zip(self.stages, moves_on, strict=True))
        dwell = ", ".join(f"{tau:.4g}" for tau in self.dwell)
        gain = "; with referrals" if self.referrals.any() else ""
        buyers = f"{100 * self.time_to_purchase().probability:.3g}% buy"
        return f"JourneyModel({steps}; dwell {dwell} {self.step}s; {buyers}{gain})"
