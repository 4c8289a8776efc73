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

from ...messages import gettext as _
from .. import checks
from ..checks import Array, freeze_array, given_or
from ..domain import UNITS
from ..unknown import check_unknown, known_dwell, known_shares, with_gaps, without_rows
from . import buying, cascade, coasting, levers, loop, lumping


@dataclass(frozen=True, eq=False, repr=False)
class JourneyModel:
    """People move through n stages; conversion (who moves on) and dwell (how long it takes) are set apart.

    Shapes: `conversion` (n, n), row = from, column = to; `dwell` (n,) in steps, at least 1; `bought` (n,), the share
    of those leaving a stage who leave the model as buyers (default: nobody); `referrals` (n, n), new people per person
    and step (default: none); `entry` (n,), where newcomers enter, sums to 1 (default: the first stage); `purchase`
    names the stage that people leave by buying (default: the last); a `step` is a "week", "day", "hour" or "minute";
    `unknown` names stages whose dwell is not known (nan, whatever was given), `unknown_conversion` those of which also
    who moves on or buys is not, `unknown_referrals` those whose people may bring in others than those in `referrals`:
    what rests on it is refused. Raises ModelError that names the value and its bound.

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
    unknown: tuple[str, ...] = ()
    unknown_conversion: tuple[str, ...] = ()
    unknown_referrals: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        stages = checks.stages(self.stages)
        n = len(stages)
        gaps = check_unknown(self.unknown_conversion, stages)
        object.__setattr__(self, "unknown_conversion", gaps)
        object.__setattr__(self, "unknown_referrals", check_unknown(self.unknown_referrals, stages))
        object.__setattr__(self, "unknown", check_unknown((*check_unknown(self.unknown, stages), *gaps), stages))
        arrays = {
            "conversion": checks.conversion(without_rows(self.conversion, gaps, stages), stages),
            "dwell": with_gaps(self.dwell, self.unknown, stages),
            "bought": checks.shares(without_rows(given_or(self.bought, np.zeros(n)), gaps, stages), stages),
            "referrals": checks.referrals(given_or(self.referrals, np.zeros((n, n))), stages),
            "entry": checks.entry(given_or(self.entry, np.eye(n)[0]), stages),
        }
        checks.leavers(arrays["conversion"], arrays["bought"], stages)
        checks.one_of("step", self.step, tuple(UNITS))
        for name in ("conversion", "bought"):
            arrays[name][np.isin(stages, gaps)] = np.nan
        for name, array in arrays.items():
            object.__setattr__(self, name, freeze_array(array))
        object.__setattr__(self, "stages", stages)
        object.__setattr__(self, "purchase", checks.stage(self.purchase or stages[-1], stages))

    @classmethod
    def chain(
        cls,
        stages: Sequence[str],
        rates: Sequence[float],
        dwell: float | Sequence[float] = 1.0,
        unknown: Sequence[str] = (),
    ) -> Self:
        """Build a funnel: the share `rates[i]` of those who leave stage i goes on to the next, the others are lost.

        With one rate fewer than stages, all who reach the last stage buy; with one rate a stage, the last rate is the
        share of the last stage that buys. Dwell is one number for all stages or one a stage, in steps.

        >>> JourneyModel.chain(["visit", "basket", "checkout"], [0.3, 0.5], dwell=[1, 2, 1])
        JourneyModel(visit 30% > basket 50% > checkout 100%; dwell 1, 2, 1 weeks; 15% buy)
        """
        names = checks.stages(stages)
        n = len(names)
        going_on = checks.rates(rates, names)
        bought, stays = np.zeros(n), checks.numbers(dwell, _("dwell"))
        bought[-1] = going_on[n - 1] if len(going_on) == n else 1.0
        return cls(
            stages=names,
            conversion=np.diag(going_on[: n - 1], k=1),
            dwell=stays if stays.ndim else np.full(n, stays),
            bought=bought,
            unknown=check_unknown(unknown, names),
        )

    @cached_property
    def transition(self) -> Array:
        """Q, shape (n, n): the chance that a person in stage i is in stage j one step later.

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=2).transition
        array([[0.5, 0.2], [0. , 0.5]])
        """
        return freeze_array(buying.moves(self.conversion, known_dwell(self)))

    @cached_property
    def visits(self) -> Array:
        """(I - C)^-1 with the conversion C, shape (n, n): the visits to stage j by a person who starts in stage i.

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3]).visits
        array([[1. , 0.4], [0. , 1. ]])
        """
        conversion = known_shares(self, _("How often people come to each stage"))
        checks.refuse_stuck_stages(conversion, self.stages)
        return freeze_array(np.linalg.inv(np.eye(len(self.stages)) - conversion))

    @cached_property
    def fundamental(self) -> Array:
        """N = (I - Q)^-1, shape (n, n): the steps in stage j of a person who starts in stage i, visits times dwell.

        >>> JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3]).fundamental
        array([[2. , 1.2], [0. , 3. ]])
        """
        return freeze_array(self.visits * known_dwell(self, _("The time in each stage")))

    def reach(self) -> Array:
        """Return the share of newcomers who ever reach each stage, shape (n,).

        >>> JourneyModel.chain(["a", "b", "c"], [0.5, 0.2]).reach()
        array([1. , 0.5, 0.1])
        """
        return buying.reach(self)

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
        known_shares(self, _("The share that is lost"))
        return freeze_array(np.clip(1 - self.conversion.sum(axis=1) - self.bought, 0, 1))

    buys = cached_property(buying.buys)
    loop_gain = cached_property(loop.loop_gain)
    growth_factor = cached_property(loop.growth_factor)
    limitless = cached_property(loop.limitless)
    half_life = cached_property(loop.half_life)
    doubling_time = cached_property(loop.doubling_time)
    cycle_time = cached_property(loop.cycle_time)
    damping_ratio = cached_property(loop.damping_ratio)
    purchase_probability = cached_property(buying.purchase_probability)
    steady_state = coasting.steady_state
    referrals_by_age = cascade.referrals_by_age
    time_to_purchase = buying.time_to_purchase
    coast = coasting.coast
    potential = coasting.potential
    elasticities = levers.elasticities
    levers_of_growth = levers.levers_of_growth
    levers_of_customers = levers.levers_of_customers
    segments = lumping.segments
    extinction = cascade.extinction

    def __eq__(self, other: object) -> bool:
        """Models are equal if all their parts are; unknown values equal each other."""
        gaps = {"equal_nan": True}
        return isinstance(other, JourneyModel) and all(
            np.array_equal(mine, getattr(other, part), **(gaps if isinstance(mine, np.ndarray) else {}))
            for part, mine in vars(self).items()
            if part in {field.name for field in fields(self)}
        )

    def __hash__(self) -> int:
        return hash((self.stages, self.dwell.tobytes()))

    def __repr__(self) -> str:
        """One exact line: stages with the share that moves on, dwell, and the share who buy (?: not known)."""
        on = 100 * (self.conversion.sum(axis=1) + self.bought)
        moves_on = ["?" if np.isnan(share) else f"{share:.4g}%" for share in on]
        steps = " > ".join(f"{name} {share}" for name, share in zip(self.stages, moves_on, strict=True))
        dwell = ", ".join("?" if np.isnan(tau) else f"{tau:.4g}" for tau in self.dwell)
        gain = "; with referrals" if self.referrals.any() else ""
        buyers = "? buy" if buying.rests_on_unknown(self) else f"{100 * self.purchase_probability:.3g}% buy"
        return f"JourneyModel({steps}; dwell {dwell} {self.step}s; {buyers}{gain})"
