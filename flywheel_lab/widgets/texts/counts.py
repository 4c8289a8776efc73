"""Counted phrases that sentences of several explorers are composed of, each in all its forms."""

from ...messages import Plural, mark, plural

COUNTS: dict[str, Plural] = {
    "n_people": plural(
        "{n} person",
        "{n} people",
    ),
    "n_new": plural(
        "{n} new lead",
        "{n} new leads",
    ),
    "n_customers": plural(
        "{n} customer",
        "{n} customers",
    ),
    "n_purchases": plural(
        "{n} purchase",
        "{n} purchases",
    ),
    "n_come": plural(
        "{n} person comes in",
        "{n} people come in",
    ),
    "n_pushed": plural(
        "{n} new lead comes from ads",
        "{n} new leads come from ads",
    ),
    "n_buy": plural(
        "{n} buys",
        "{n} buy",
    ),
    "n_lost": plural(
        "{n} is lost",
        "{n} are lost",
    ),
    "n_leave": plural(
        "{n} customer leaves",
        "{n} customers leave",
    ),
}
ORDERS: dict[str, str | Plural] = {
    "orders": mark("Orders a week"),
    "orders_month": mark("Orders a month"),
    "orders_year": mark("Orders a year"),
}
LEADS: dict[str, str | Plural] = {
    "lead_shop": mark("A lead here: somebody who looks at the shop for the first time."),
    "lead_saas": mark("A lead here: a firm that looks at the software for the first time."),
    "lead_machines": mark("A lead here: a mill with which there is a first contact."),
    "lead_craft": mark("A lead here: a household that thinks of this stove builder for the first time."),
}
"""What a lead is in each firm, beside the slider of the pushes."""

ROWS = {
    "number_is": mark("numbers: people inside"),
    "share_is": mark("↓ share that goes on"),
}
"""What stands above rows of people: those inside times a share of those who leave is no number."""


def counted(*names: str) -> dict[str, Plural]:
    """Return the phrases of these names.

    >>> counted("n_buy")
    {'n_buy': ('{n} buys', '{n} buy')}
    """
    return {name: COUNTS[name] for name in names}
