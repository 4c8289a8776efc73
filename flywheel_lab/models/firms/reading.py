"""A firm on the ten phases, and what its numbers come to in balance and after the last ad. One step = one week.

The balance follows Little's law: people in a phase = those who come in a week x weeks that they stay.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ...messages import Plural
from ...messages import gettext as _
from .. import checks
from ..checks import Array
from ..journey import JourneyModel
from ..journey.coasting import half_after
from ..money.money import Money
from ..readings import PHASES
from ..simulation import purchases
from . import euros, telling

AFTER = slice(PHASES.index("purchase") + 1, None)
"""The phases of those who have bought: its customers."""


class Coast(NamedTuple):
    """Customers, and orders a week, in weeks 0, 1, … after the last ad, shape (weeks + 1,) each."""

    customers: Array
    orders: Array


@dataclass(frozen=True, repr=False)
class Firm:
    """A firm: its model of the ten phases, `pushes` new leads a week from ads, money, words and sizes for the screen.

    `per_dot` people are one dot; `period` is what it counts new customers by; `ranges` hold lowest, highest and step of
    a slider: "pushes", "dwell", "stay" (in retention), "cycle" (weeks to the purchase).

    >>> from flywheel_lab import firm
    >>> firm("shop")
    Firm(shop: Maschenpost, Bremen; 7000 pushes per week, 9000 customers)
    """

    key: str
    name: str
    town: str
    model: JourneyModel
    pushes: float
    money: Money
    per_dot: int
    period: str
    ranges: Mapping[str, tuple[float, float, float]]
    nouns: Mapping[str, Plural]
    story: str
    published: tuple[str, ...] = ()

    @cached_property
    def balance(self) -> Array:
        """The people in each phase once nothing changes any more, shape (10,).

        >>> from flywheel_lab import firm
        >>> firm("shop").balance.round()
        array([10000., 10000.,  5000.,  1250.,   500.,   250.,   900.,  7200.,
                 300.,   600.])
        """
        return checks.freeze_array(self.model.steady_state(self.pushes))

    @property
    def customers(self) -> float:
        """The people who have bought and are still there, in balance.

        >>> from flywheel_lab import firm
        >>> round(firm("craft").customers)
        312
        """
        return float(self.balance[AFTER].sum())

    @property
    def newcomers(self) -> float:
        """All new leads a week in balance: those from ads, and those whom customers send.

        >>> from flywheel_lab import firm
        >>> round(firm("shop").newcomers)
        10000
        """
        return self.pushes + float(self.balance @ self.model.referrals.sum(axis=1))

    @property
    def orders(self) -> float:
        """New customers a week in balance.

        >>> from flywheel_lab import firm
        >>> round(firm("shop").orders)
        150
        """
        return float(purchases(self.model, self.balance))

    @property
    def lifetime(self) -> float:
        """Mean weeks from the first order until a customer is gone; nan where nobody orders.

        >>> from flywheel_lab import firm
        >>> round(firm("machines").lifetime)
        260
        """
        return self.customers / self.orders if self.orders else math.nan

    @property
    def half_after(self) -> float:
        """Weeks from the last ad until half of the customers is left; customers go on sending others.

        >>> from flywheel_lab import firm
        >>> round(firm("saas").half_after)
        125
        """
        return half_after(self.model, self.balance, AFTER)

    @property
    def funnel(self) -> JourneyModel:
        """The phases up to the purchase alone, as a funnel.

        >>> from flywheel_lab import firm
        >>> round(firm("shop").funnel.time_to_purchase().mean)
        8
        """
        n = AFTER.start
        shares = self.model.conversion.sum(axis=1)
        return JourneyModel.chain(PHASES[:n], shares[:n].tolist(), dwell=self.model.dwell[:n].tolist())

    revenue = property(euros.revenue)
    ad_spend = property(euros.ad_spend)
    cac = euros.cac
    value = euros.value

    def coast(self, weeks: int) -> Coast:
        """Return customers, and orders a week, in weeks 0 to `weeks` after the last ad. Raises ModelError.

        >>> from flywheel_lab import firm
        >>> left = firm("shop").coast(52)
        >>> left.customers[[0, 52]].round(), left.orders[[0, 52]].round()
        (array([9000., 5823.]), array([150.,  35.]))
        """
        people = self.model.coast(self.balance, weeks)
        return Coast(people[:, AFTER].sum(axis=1), np.asarray(purchases(self.model, people)))

    def cut(self) -> "Firm":
        """Return the firm with the thread cut: the same ads, and no customer sends anybody.

        >>> from flywheel_lab import firm
        >>> round(firm("shop").cut().customers), round(firm("shop").cut().half_after)
        (6300, 54)
        """
        return self.changed(referrals=0)

    def changed(
        self,
        conversion: Mapping[tuple[str, str], float] | None = None,
        dwell: Mapping[str, float] | None = None,
        referrals: float = 1.0,
        pushes: float | None = None,
    ) -> "Firm":
        """Return the firm with other shares from phase to phase, weeks in a phase, or pushes a week.

        `referrals` is a factor: 1.1 sends a tenth more. Raises ModelError for an unknown phase or a wrong value.

        >>> from flywheel_lab import firm
        >>> firm("shop").changed(dwell={"retention": 45}, conversion={("purchase", "adoption"): 0.66})
        Firm(shop: Maschenpost, Bremen; 7000 pushes per week, 13192 customers)
        """
        moved, stays = self.model.conversion.copy(), self.model.dwell.copy()
        for phases, share in (conversion or {}).items():
            moved[tuple(_place(phase) for phase in phases)] = checks.number(share, _("conversion"))
        for phase, weeks in (dwell or {}).items():
            stays[_place(phase)] = checks.number(weeks, _("dwell"))
        model = replace(
            self.model, conversion=moved, dwell=stays, referrals=checks.people(referrals) * self.model.referrals
        )
        return replace(self, model=model, pushes=self.pushes if pushes is None else checks.people(pushes))

    word = telling.word
    portrait = property(telling.portrait)

    def _repr_markdown_(self) -> str:
        return telling.portrait(self)

    def __repr__(self) -> str:
        """One exact line: key, name, town, pushes and customers."""
        people = "grows without limit" if self.model.limitless else f"{self.customers:.0f} customers"
        return f"Firm({self.key}: {self.name}, {self.town}; {self.pushes:g} pushes per week, {people})"


def _place(phase: str) -> int:
    return PHASES.index(checks.stage(phase, PHASES))
