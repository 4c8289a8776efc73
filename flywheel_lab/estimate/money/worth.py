"""What a lead, a new customer and a person in each phase are worth, and how sure that is."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, number
from ...models.checks import Array
from ...models.money.money import Money, discount_a_step
from ...models.money.worth import YEAR, PersonWorth, purchase_place, worth_of_many, worth_of_people
from ..journey.arrival import a_level
from ..pictures import draw
from .ground import NO_REFERRALS, Ground, draw_journeys, find_reasons, lacks_referrals, model_of

LEAD, CUSTOMER = "lead", "customer"
SAID = mark(
    "A new lead is worth {lead} € ({low} to {high}); that is the most it may cost. A new customer: {customer} €."
)
SURE = mark("A new lead is worth {lead} €; that is the most it may cost. A new customer: {customer} €.")
PAID = mark("Today a lead costs {cost} €.")


@dataclass(frozen=True, eq=False, repr=False)
class Worth:
    """Euros that people still bring, by name: "lead", "customer" (who buys just now), and each stage; nan if unknown.

    `alone` counts what she pays, `with_referrals` also what those pay whom she and they bring in.
    """

    money: Money
    names: tuple[str, ...]
    alone: Array
    with_referrals: Array
    warnings: list[str]
    _alone: Array = field(repr=False)
    _with: Array = field(repr=False)

    @property
    def lead(self) -> float:
        """The most that a new lead may cost: what it brings, with all referrals."""
        return float(self.with_referrals[0])

    @property
    def customer(self) -> float:
        """What a new customer brings from the first euro on, with all referrals."""
        return float(self.with_referrals[1])

    def interval(self, name: str, level: float = 0.9, alone: bool = False) -> tuple[float, float]:
        """Return the interval of the worth of a name; both ends are the same for a model. Raises FlywheelError."""
        a_level(level)
        if name not in self.names:
            message = _("There is no worth of {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=", ".join(self.names)))
        draws = (self._alone if alone else self._with)[:, self.names.index(name)]
        low, high = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2])
        return float(low), float(high)

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each name: alone, with referrals, and the interval of the latter."""
        ends = [self.interval(name, level) for name in self.names]
        columns = {
            "alone": self.alone,
            "with_referrals": self.with_referrals,
            "low": [low for low, _high in ends],
            "high": [high for _low, high in ends],
        }
        return pd.DataFrame(columns, index=pd.Index(self.names))

    @property
    def said(self) -> str:
        """The answer in the language in use: the most that a lead may cost, and what speaks against it."""
        if np.isnan(self.lead):
            return " ".join(self.warnings)
        low, high = self.interval(LEAD)
        told = {"lead": self.lead, "low": low, "high": high, "customer": self.customer}
        text = _(SURE) if low == high else _(SAID)
        said = text.format(**{name: euros(value) for name, value in told.items()})
        paid = [_(PAID).format(cost=euros(self.money.lead))] if self.money.lead else []
        return " ".join([said, *paid, *self.warnings])

    def figure(self) -> Any:
        """Draw what a lead, a customer and a person in each phase still bring; returns the axes."""
        return draw("draw_worth", self)

    def __repr__(self) -> str:
        """One exact line: a lead and a customer, alone and with referrals."""
        told = [f"{name} {self.alone[k]:.4g}, {self.with_referrals[k]:.4g}" for k, name in enumerate(self.names[:2])]
        return f"Worth({'; '.join(told)} euros with referrals)"


def euros(value: float) -> str:
    """Return euros as somebody would say them: three digits, cents only below ten.

    >>> euros(2.67), euros(177.95), euros(90008.2)
    ('2.67', '178', '90,000')
    """
    if not np.isfinite(value) or value == 0:
        return number(value)
    digits = 2 - int(np.floor(np.log10(abs(value))))
    return number(round(value, digits), max(0, min(digits, 2)))


def worth(of: Ground, money: Money, discount: float = 0.0) -> Worth:
    """Return what a lead, a new customer and a person in each phase are worth, from a model or an estimate.

    Margins count, not prices, and only what is still to come. `discount` is a rate a year (10 % is 0.1). Where a log
    does not tell, all is nan, and `.said` says why. Raises FlywheelError. Source: Kemeny & Snell (1960), Finite Markov
    Chains, chapter 3.

    >>> import flywheel_lab as fl
    >>> shop = fl.firm("shop")
    >>> fl.worth(shop.model, shop.money).said
    'A new lead is worth 2.67 €; that is the most it may cost. A new customer: 178 €. Today a lead costs 0.6 €.'
    """
    model = model_of(of)
    money = money.checked()
    at, names = purchase_place(model, money), (LEAD, CUSTOMER, *model.stages)
    if reasons := find_reasons(of):
        nothing = np.full(len(names), np.nan)
        return Worth(money, names, nothing, nothing, reasons, nothing[None], nothing[None])
    year = YEAR[model.step]
    delta = discount_a_step(discount, year)
    point = worth_of_people(model, money, discount)
    many = worth_of_many(draw_journeys(of), model.stages, model.entry, at, money, delta, year)
    warnings = [_(NO_REFERRALS)] if lacks_referrals(of) else []
    (alone, everybody), draws = _columns(point), _columns(many)
    return Worth(money, names, alone, everybody, warnings, *draws)


def _columns(each: PersonWorth) -> tuple[Array, Array]:
    """Return alone and with referrals, shape (…, 2 + n): lead, customer, stages."""
    pairs = ((each.lead[k], each.customer[k], people) for k, people in enumerate((each.alone, each.with_referrals)))
    alone, everybody = (np.concatenate([np.stack([lead, one], axis=-1), all_], axis=-1) for lead, one, all_ in pairs)
    return alone, everybody
