"""A firm in half a page: who they are, what they sell, in which numbers, and which of these anybody ever published.

No number here answers what a chapter asks. Sources: Recurly (2020), Annual subscription billing metrics report.
Recurly in Burkhart (2017), Digital Commerce 360. Skok (2012), SaaS Metrics 2.0.
"""

from typing import TYPE_CHECKING

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark, ngettext, number, percent, short

if TYPE_CHECKING:
    from .reading import Firm

COUNTED = {"week": mark("{n} a week"), "month": mark("{n} a month"), "year": mark("{n} a year")}
"""How a firm counts its new customers."""
WEEKS = {"week": 1.0, "month": 52 / 12, "year": 52.0}
"""Weeks in each of these periods."""


def counted(firm: "Firm", weekly: float) -> str:
    """Return people per week as whole people in the period that a firm counts by, in the language in use.

    >>> from flywheel_lab import firm
    >>> counted(firm("machines"), 0.6)
    '31 a year'
    """
    return _(COUNTED[firm.period]).format(n=number(round(weekly * WEEKS[firm.period])))


def word(firm: "Firm", what: str, n: float = 1) -> str:
    """Return what a "lead", a "customer" or a "product" is called there, in the form for `n` of them.

    Raises ModelError for any other word.

    >>> from flywheel_lab import firm
    >>> firm("machines").word("customer", 2)
    'knitting mills'
    """
    if what not in firm.nouns:
        message = _("{name} has no word for {what!r}. There are: {known}.")
        raise ModelError(message.format(name=firm.name, what=what, known=", ".join(firm.nouns)))
    return ngettext(*firm.nouns[what], n, "firm")


def portrait(firm: "Firm") -> str:
    """Half a page on the firm in the language in use, as Markdown: who, what is sold, numbers, what is published.

    >>> from flywheel_lab import firm
    >>> firm("craft").portrait.partition(".")[0]
    '**Ofen-Sommer**, near Regensburg'
    """
    rows = "\n".join(f"| {name} | {value} |" for name, value in _numbers(firm))
    head = f"**{firm.name}**, {_(firm.town)}. {_(firm.story)}"
    published = [_(each) for each in firm.published]
    invented = _(
        "*Invented:* the firm, its people and all its other numbers, above all how many leads customers send. No "
        "benchmark for the referral factor exists."
    )
    return "\n\n".join([head, f"| | |\n|:--|:--|\n{rows}", *published, invented])


def _numbers(firm: "Firm") -> list[tuple[str, str]]:
    leaving = firm.orders * WEEKS["month"] / firm.customers if firm.customers else 0.0
    return [
        (_("Price"), _price(firm)),
        (_("Margin on that"), _margin(firm)),
        (_("New leads a week from ads"), _("{n}, at {cost} € each").format(n=number(firm.pushes), cost=_cost(firm))),
        (_("New leads a week in all"), number(round(firm.newcomers))),
        (_("Customers"), number(round(firm.customers))),
        (_("New customers"), counted(firm, firm.orders)),
        (_("Customers who leave in a month"), percent(leaving, 1)),
    ]


def _price(firm: "Firm") -> str:
    return _euros(firm.money.once, firm.money.monthly)


def _margin(firm: "Firm") -> str:
    return _euros(firm.money.once_margin, firm.money.monthly_margin)


def _cost(firm: "Firm") -> str:
    return number(firm.money.lead, 2, fixed=True) if firm.money.lead % 1 else short(firm.money.lead)


def _euros(once: float, monthly: float) -> str:
    if not once:
        return _("{monthly} € a month").format(monthly=number(monthly))
    return _("{once} € once, then {monthly} € a month").format(once=number(once), monthly=number(monthly))
