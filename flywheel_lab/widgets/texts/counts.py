"""Counted phrases that sentences of several explorers are composed of, each in all its forms."""

from ...messages import Plural, mark, plural

COUNTS: dict[str, Plural] = {
    "n_people": plural(
        "{n} person",
        "{n} people",
    ),
    "n_new": plural(
        "{n} new person",
        "{n} new people",
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
        "{n} person is pushed in",
        "{n} people are pushed in",
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

ROWS = {
    "number_is": mark("numbers: people inside"),
    "share_is": mark("↓ of those who leave, so many move on"),
}
"""What stands above rows of people, in hourglass and lenses: a share of those who leave times those inside is no number."""


def counted(*names: str) -> dict[str, Plural]:
    """Return the phrases of these names.

    >>> counted("n_buy")
    {'n_buy': ('{n} buys', '{n} buy')}
    """
    return {name: COUNTS[name] for name in names}
