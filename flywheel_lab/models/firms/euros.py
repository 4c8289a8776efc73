"""What a firm earns and what its customers cost, in euros; nothing is discounted.

Source: Skok (2012), SaaS Metrics 2.0, For Entrepreneurs, for CAC and lifetime value.
"""

import math
from typing import TYPE_CHECKING

from .telling import WEEKS

if TYPE_CHECKING:
    from .reading import Firm

MONTH = WEEKS["month"]


def revenue(firm: "Firm") -> float:
    """Euros a month in balance, from new customers and from those who pay every month.

    >>> from flywheel_lab import firm
    >>> round(firm("machines").revenue)
    702062
    """
    return firm.money.once * firm.orders * MONTH + firm.money.monthly * firm.customers


def ad_spend(firm: "Firm") -> float:
    """Euros a month for the new leads from ads.

    >>> from flywheel_lab import firm
    >>> round(firm("craft").ad_spend)
    1040
    """
    return firm.money.lead * firm.pushes * MONTH


def cac(firm: "Firm", blended: bool = False) -> float:
    """Return euros in ads for one new customer from ads; `blended`: for any new customer, also one who was sent.

    It is inf where nobody buys.

    >>> from flywheel_lab import firm
    >>> round(firm("shop").cac()), round(firm("shop").cac(blended=True))
    (40, 28)
    """
    leads, bought = (firm.pushes, firm.orders) if blended else (1, firm.model.purchase_probability)
    return firm.money.lead * leads / bought if bought else math.inf


def value(firm: "Firm") -> float:
    """Return the margin in euros that one customer brings from the first order on, without those whom they send.

    >>> from flywheel_lab import firm
    >>> round(firm("shop").value() / firm("shop").cac(), 1)
    3.1
    """
    return firm.money.once_margin + firm.money.monthly_margin * firm.lifetime / MONTH
