"""What a plan brings: margin until a day, if money goes into levers for some weeks. All models and plans at once.

The weeks fall into stretches in which the same levers act. In each, people, margin so far and a constant 1 are carried
by one matrix of size n + 2, to the power of its steps by squaring. After the last stretch nobody new is counted, and
those inside bring what is left: `Σ_k (δ A)ᵏ v` by doubling, or one solve where it is counted for ever. Margin is
counted at steps 0, 1, … until: what is paid once by those who buy in the step that begins, by the model of that step,
so that each purchase counts once. A lever that acts `delay` weeks late also fades that much later. Gradients by
complex step. Source: Squire & Trapp (1998), Using complex variables to estimate derivatives of real functions, SIAM
Review 40(1), 110-112.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from ..checks import Array
from ..unknown import known_dwell, known_referrals, known_shares
from .lever import Lever
from .many import Journeys, pull
from .money import Money, discount_a_step, margin_of_a_step
from .worth import YEAR, purchase_place

if TYPE_CHECKING:
    from ..journey import JourneyModel

LONGEST = 520  # weeks that are spent or counted
TINY = 1e-20  # a complex step: no difference is taken, so it may be as small as one likes


@dataclass(frozen=True, eq=False)
class Plan:
    """The question that money is asked: which model or models, what a customer pays, which levers, how long.

    `journeys` may hold many models (…, n, n); `entry` (n,) is that of all. `ads` are euros a month that
    go into ads today, `pushes` the leads a step that they bring. It is spent for `spend` steps and counted until step
    `until` (inf: for ever); `at` is the stage of the purchase. Times of levers are in weeks of `year / 52` steps.
    """

    journeys: Journeys
    entry: Array
    at: int
    stages: tuple[str, ...]
    money: Money
    levers: tuple[Lever, ...]
    pushes: float
    spend: int
    until: float
    discount: float
    year: float
    start: Array | None = None

    @cached_property
    def ads(self) -> float:
        """Euros a month that go into ads today."""
        return self.money.lead * self.pushes * self.year / 12

    @cached_property
    def slack(self) -> Array:
        """Euros a month with which each lever does half of what it can, shape (L,)."""
        return np.array([lever.slack(self.ads) for lever in self.levers])

    @cached_property
    def spent(self) -> Array:
        """Euros a month that are in each lever today, shape (L,)."""
        return np.array([lever.spent(self.ads) for lever in self.levers])

    @cached_property
    def months(self) -> float:
        """Months that are paid for, discounted."""
        delta, steps = self._delta, self.spend
        whole = steps if delta == 1 else delta * (1 - delta**steps) / (1 - delta)
        return float(whole * 12 / self.year)

    @cached_property
    def _delta(self) -> float:
        return discount_a_step(self.discount, self.year)

    def strength(self, euros: Array) -> Array:
        """Return g in [0, 1) for euros a month in each lever, shape (…, L)."""
        now, h = self.spent, self.slack
        return (now + euros) / (now + euros + h) - now / (now + h)

    def margin(self, strength: Array) -> Array:
        """Return the margin in euros for the strength of each lever, shape (…, L); leading axes are those of models."""
        return self.close(self.run(strength))

    def run(self, strength: Array) -> Array:
        """Return people, margin so far and 1 when no lever acts any more, shape (…, n + 2)."""
        shape = np.broadcast_shapes(strength.shape[:-1], self.journeys.dwell.shape[:-1])
        people: Array = np.broadcast_to(self.balance, (*shape, len(self.entry))).astype(strength.dtype)
        carried = np.concatenate([people, np.zeros_like(people[..., :1]), np.ones_like(people[..., :1])], axis=-1)
        for begin, end in self.stretches:
            acts = np.array([begin >= delay and begin < delay + self.spend for delay in self._delays])
            carried = _carry(carried, self._one_step(strength * acts), end - begin)
        return np.asarray(carried)

    def close(self, carried: Array) -> Array:
        """Return the margin until the end, of people and margin when no lever acts any more."""
        return np.asarray(carried[..., -2] + (carried[..., :-2] * self._left_behind).sum(-1))

    @cached_property
    def base(self) -> Array:
        """The margin if nothing is spent."""
        return self.margin(np.zeros(len(self.levers)))

    def gain(self, euros: Array) -> Array:
        """Return the margin that euros a month in each lever, shape (…, L), bring on top, less what they cost."""
        return np.asarray(self.margin(self.strength(euros)) - self.base - self.months * euros.sum(-1))

    def slopes(self, strength: Array) -> Array:
        """Return what a little more strength of each lever, shape (L,), brings; for one model."""
        small = strength + 1j * TINY * np.eye(len(strength))
        return np.asarray(self.margin(small).imag / TINY)

    def gradient(self, euros: Array) -> Array:
        """Return what a further euro a month in each lever, shape (L,), brings, less what it costs; for one model."""
        slopes = self.slopes(self.strength(euros))
        return np.asarray(slopes * self.slack / (self.spent + euros + self.slack) ** 2 - self.months)

    @cached_property
    def _delays(self) -> tuple[int, ...]:
        return tuple(round(lever.delay * self.year / 52) for lever in self.levers)

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """The first step and the end of each stretch in which the same levers act."""
        last = int(min(max((self.spend + delay for delay in self._delays), default=self.spend), self.until))
        cuts = {0, self.spend, last, *self._delays, *(self.spend + delay for delay in self._delays)}
        inside = sorted(cut for cut in cuts if cut <= last)
        return list(pairwise(inside))

    @cached_property
    def balance(self) -> Array:
        """People in each stage when it begins, shape (…, n): as given, or as the pushes sustain."""
        if self.start is not None:
            return self.start
        step = self.journeys.step
        back = np.swapaxes(np.eye(step.shape[-1]) - step, -1, -2)
        enter = np.broadcast_to(self.pushes * self.entry, step.shape[:-1])
        return np.asarray(np.linalg.solve(back, enter[..., None])[..., 0])

    def _one_step(self, strength: Array) -> Array:
        """Return the matrix that carries people, margin so far and 1 by a step, shape (…, n + 2, n + 2)."""
        journeys, pushes = pull(self.levers, strength, self.journeys, self.pushes, self.ads, self.stages, self.at)
        step, n = journeys.step, len(self.entry)
        once, monthly = margin_of_a_step(*journeys[:3], self.at, self.money, self.year)
        enter = pushes[..., None] * self.entry
        carry = np.zeros((*step.shape[:-2], n + 2, n + 2), step.dtype)
        carry[..., :n, :n] = self._delta * step
        carry[..., n + 1, :n] = self._delta * enter
        carry[..., n, n] = 1
        carry[..., :n, n] = once + self._delta * (step @ monthly)
        carry[..., n + 1, n] = self._delta * (enter @ monthly)
        carry[..., n + 1, n + 1] = self._delta
        return carry

    @cached_property
    def _left_behind(self) -> Array:
        """Return what a person inside after the last stretch still brings until the end, shape (…, n)."""
        first = self._delta * self.journeys.step
        once, monthly = margin_of_a_step(*self.journeys[:3], self.at, self.money, self.year)
        margin = (once + first @ monthly)[..., None]
        eye = np.eye(first.shape[-1])
        if np.isinf(self.until):
            return np.asarray(np.linalg.solve(eye - first, margin)[..., 0])
        left = int(self.until) - (self.stretches[-1][1] if self.stretches else 0)
        step, total, power, sums = first, np.zeros_like(first), eye + 0 * first, eye + 0 * first
        while left:  # Σ_{k < left} stepᵏ by doubling
            if left & 1:
                total = total + power @ sums
                power = power @ step
            sums = sums @ (eye + step)
            step = step @ step
            left >>= 1
        return np.asarray((total @ margin)[..., 0] + (power @ once[..., None])[..., 0])


def _carry(carried: Array, step: Array, steps: int) -> Array:
    """Return `carried`, shape (…, k), after so many steps, by squaring."""
    row, power = carried[..., None, :], step
    while steps:
        if steps & 1:
            row = row @ power
        steps >>= 1
        if steps:
            power = power @ power
    return np.asarray(row[..., 0, :])


def make_plan(
    model: "JourneyModel",
    money: Money,
    levers: Sequence[Lever],
    pushes: float,
    spend_weeks: int = 52,
    count_until: float = 156,
    discount: float = 0.0,
) -> Plan:
    """Return the plan for one model; weeks become steps of the model. Raises ModelError for what is not known or wrong.

    >>> from flywheel_lab import firm
    >>> shop = firm("shop")
    >>> plan = make_plan(shop.model, shop.money, [Lever("Stay", "stay.retention", 1820, 0.1)], shop.pushes)
    >>> euros = np.array([1820.0])
    >>> round(float(plan.gain(euros) / (plan.months * euros.sum())) + 1, 2)
    4.67
    """
    money = money.checked()
    what = _("What money brings")
    known_shares(model, what)
    known_referrals(model, what)
    known_dwell(model, what)
    journeys = Journeys.of(model)
    at, year = purchase_place(model, money), YEAR[model.step]
    kept = tuple(levers)
    if not kept or len({lever.name for lever in kept}) < len(kept):
        raise ModelError(_("Give at least one lever, each with a name of its own."))
    for lever in kept:
        lever.places(model.stages, at)
        if lever.effect is None and not (money.lead and pushes):
            message = _("'{name}' spends on the ads of today, and nothing is spent on them. Give lead, or an effect.")
            raise ModelError(message.format(name=lever.name))
    weeks = checks.whole(spend_weeks, "spend_weeks", 1, LONGEST)
    until = checks.number(count_until, "count_until")
    if not (weeks <= until <= LONGEST or until == np.inf):
        message = _("count_until must lie in [{low}, {high}] weeks or be inf, got {value:g}. Three years are 156.")
        raise ModelError(message.format(low=weeks, high=LONGEST, value=until))
    steps = year / 52
    leads = checks.people(pushes)
    counted = until if until == np.inf else round(until * steps)
    return Plan(
        journeys, model.entry, at, model.stages, money, kept, leads, round(weeks * steps), counted, discount, year
    )
