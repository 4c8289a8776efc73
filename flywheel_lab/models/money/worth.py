"""What one person is worth: the margin still to come from her, and from all whom she brings in.

With the margin v of a step, `m = v + δ A v + (δ A)² v + … = (I - δ A)⁻¹ v`, where `A = Q` for her alone, `A = Q + R`
with all whom she and they bring in, and δ discounts a step. Source: absorbing Markov chains with rewards, Kemeny &
Snell (1960), Finite Markov Chains, chapter 3; looking forward only, as in Pfeifer & Carraway (2000), Modeling customer
relationships as Markov chains, Journal of Interactive Marketing 14(2), 43-55.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import Array, freeze_array
from ..journey.buying import moves
from ..journey.coasting import no_level_message
from ..journey.loop import spectral_radius
from ..unknown import known_dwell, known_referrals, known_shares
from .many import Journeys
from .money import Money, discount_a_step, margin_of_a_step

if TYPE_CHECKING:
    from ..journey import JourneyModel

YEAR = {"week": 52.0, "day": 364.0, "hour": 8736.0, "minute": 524_160.0}
"""Steps in a year, which has 52 weeks here as everywhere in the course."""


@dataclass(frozen=True, eq=False, repr=False)
class PersonWorth:
    """Euros that one person in each stage still brings: `alone`, and `with_referrals`; shape (…, n) each.

    `lead` is a new lead, `customer` somebody who buys just now: (alone, with referrals) each, shape (…). A lead with
    referrals is the most that a lead may cost.
    """

    stages: tuple[str, ...]
    alone: Array
    with_referrals: Array
    lead: tuple[Array, Array]
    customer: tuple[Array, Array]

    def __repr__(self) -> str:
        """One exact line: a lead and a new customer, alone and with referrals."""
        pairs = (("lead", self.lead), ("customer", self.customer))
        told = (f"{name} {np.mean(one):.4g} or {np.mean(all_):.4g}" for name, (one, all_) in pairs)
        return f"PersonWorth({', '.join(told)} euros with referrals)"


def worth_of_people(model: "JourneyModel", money: Money, discount: float = 0.0) -> PersonWorth:
    """Return what a lead, a new customer and a person in each stage of a model are worth.

    `discount` is a rate a year. Raises ModelError where the model grows without limit, for what is not known, and where
    a monthly margin is given and no stage comes after the purchase.

    >>> from flywheel_lab import firm
    >>> worth_of_people(firm("shop").model, firm("shop").money)
    PersonWorth(lead 1.869 or 2.67, customer 124.6 or 178 euros with referrals)
    """
    money = money.checked()
    at = purchase_place(model, money)
    year = YEAR[model.step]
    known_shares(model, _("What people are worth"))
    known_referrals(model, _("What people are worth"))
    known_dwell(model, _("What people are worth"))
    delta = discount_a_step(discount, year)
    if delta * spectral_radius(model.transition + model.referrals) >= 1 - 1e-12:
        raise ModelError(no_level_message(model))
    return worth_of_many(Journeys.of(model), model.stages, model.entry, at, money, delta, year)


def worth_of_many(
    journeys: Journeys, stages: tuple[str, ...], entry: Array, at: int, money: Money, delta: float, year: float
) -> PersonWorth:
    """Return what people are worth in each of many models; `delta` discounts a step of `year` a year."""
    once, monthly = margin_of_a_step(*journeys[:3], at, money, year)
    margin = once + monthly
    alone, everybody = (
        freeze_array(np.linalg.solve(np.eye(len(stages)) - delta * step, margin[..., None])[..., 0])
        for step in (moves(journeys.conversion, journeys.dwell), journeys.step)
    )
    bought = journeys.conversion[..., at, :].sum(-1) + journeys.bought[..., at]
    goes = journeys.conversion[..., at, :] / np.where(bought > 0, bought, 1.0)[..., None]
    return PersonWorth(
        stages,
        alone,
        everybody,
        (alone @ entry, everybody @ entry),
        (money.once_margin + (goes * alone).sum(-1), money.once_margin + (goes * everybody).sum(-1)),
    )


def purchase_place(model: "JourneyModel", money: Money) -> int:
    """Return the number of the stage of the purchase; raises ModelError where nobody could pay every month."""
    at = model.stages.index(model.purchase)
    if money.monthly_margin and at == len(model.stages) - 1:
        message = _(
            "The model ends with '{stage}', so nobody is left who pays every month. Give what a purchase leaves as "
            "once_margin, or use a model with customers, such as that of fl.firm('shop')."
        )
        raise ModelError(message.format(stage=model.purchase))
    return at
