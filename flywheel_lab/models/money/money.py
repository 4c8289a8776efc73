"""What a customer pays, what of it is left, and what a new lead from ads costs, in euros."""

import math
from typing import NamedTuple, Self

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import Array, number


class Money(NamedTuple):
    """Prices and margins in euros: what is paid `once`, what is paid `monthly`, and the ads behind one new lead.

    >>> Money(monthly=29, monthly_margin=9, lead=0.60)
    Money(once=0.0, once_margin=0.0, monthly=29, monthly_margin=9, lead=0.6)
    """

    once: float = 0.0
    once_margin: float = 0.0
    monthly: float = 0.0
    monthly_margin: float = 0.0
    lead: float = 0.0

    def checked(self) -> Self:
        """Return it if margins leave something and fit their prices; raises ModelError.

        >>> Money(monthly=9, monthly_margin=29).checked()
        Traceback (most recent call last):
        flywheel_lab.errors.ModelError: monthly_margin must lie in [0, 9], got 29: a margin is what is left of the
        price of 9 € when goods, parcel and fees are paid. Give the price as monthly, and of it the margin.
        """
        for name, value in self._asdict().items():
            if not 0 <= number(value, name) < math.inf:
                message = _("{what} must be 0 or more euros, got {value:g}.")
                raise ModelError(message.format(what=name, value=value))
        for name, price in (("once", self.once), ("monthly", self.monthly)):
            margin = getattr(self, f"{name}_margin")
            if margin > price:
                message = _(
                    "{what} must lie in [0, {price:g}], got {value:g}: a margin is what is left of the price of "
                    "{price:g} € when goods, parcel and fees are paid. Give the price as {name}, and of it the margin."
                )
                raise ModelError(message.format(what=f"{name}_margin", price=price, value=margin, name=name))
        if not self.once_margin and not self.monthly_margin:
            message = _("Without a margin nothing is worth anything. Give {once} or {monthly}, in euros.")
            raise ModelError(message.format(once="once_margin", monthly="monthly_margin"))
        return self


def discount_a_step(yearly: float, year: float) -> float:
    """Return what a euro of the next step is worth today, at a rate a year and `year` steps in a year.

    >>> round(discount_a_step(0.1, 52) ** 52, 6)
    0.909091
    """
    rate = number(yearly, "discount")
    if not 0 <= rate < math.inf:
        message = _("discount must be a rate a year of 0 or more, got {value:g}. Write 10 % as 0.1.")
        raise ModelError(message.format(value=rate))
    return float((1 + rate) ** (-1 / year))


def margin_of_a_step(
    conversion: Array, dwell: Array, bought: Array, at: int, money: Money, year: float
) -> tuple[Array, Array]:
    """Return the margin in euros that one person in each stage brings in a step, shape (…, n) each: once, and monthly.

    What is paid once comes as people leave the purchase, the stage number `at`, for a later one; what is paid monthly,
    from all who are behind it. `conversion` is (…, n, n), `dwell` and `bought` (…, n).
    """
    once = np.zeros(conversion.shape[:-1], conversion.dtype)
    monthly = np.zeros(conversion.shape[-1])
    monthly[at + 1 :] = money.monthly_margin * 12 / year
    once[..., at] = money.once_margin * (conversion[..., at, :].sum(-1) + bought[..., at]) / dwell[..., at]
    return once, monthly
