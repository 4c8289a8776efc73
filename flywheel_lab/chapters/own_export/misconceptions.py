"""Rows are no orders, a list of today shows no moves, silence is no goodbye, and dates can be read in two ways."""

from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...messages import gettext as _
from ...messages import percent
from .shop import DAYS, contacts, days_of_orders, orders_read, rows_read, shop, silences


def draw_rows() -> Axes:
    """Draw how many rows, orders and customers one file has."""
    rows = _("rows")
    return draw_bars(
        {rows: rows_read(), _("orders"): orders_read(), _("customers"): shop().log.people},
        _("One file of a shop: far more rows than orders, far more orders than customers"),
        hatched=[rows],
    )


def _today_shows_moves() -> Axes:
    (today_bought, bought), (today_began, began), _regulars = contacts().values()
    today = _("divided on the list of today")
    return draw_bars(
        {_("followed in the journal"): began / bought, today: today_began / today_bought},
        _("Who got on from the purchase to onboarding, at the firm Zettelfrei"),
        hatched=[today],
        write=percent,
    )


def _silent_is_gone() -> Axes:
    name = _("silent for more than {days} days")
    shares = {name.format(days=days): silences(days)[1] / silences(days)[0] for days in DAYS}
    return draw_bars(shares, _("Of those who were silent, this share ordered again later"), write=percent)


def _sheet_knows_dates() -> Axes:
    days = days_of_orders()
    both = sum(day <= 12 and day != month for day, month in days)
    wrong = _("turned into another day, without a word")
    return draw_bars(
        {
            wrong: both / len(days),
            _("no date any more: there is no such month"): sum(day > 12 for day, _month in days) / len(days),
            _("right by chance: day and month are the same"): sum(day == month for day, month in days) / len(days),
        },
        _("The orders of a shop, if day and month are swapped"),
        hatched=[wrong],
        write=percent,
    )


PICTURES = {
    "row-is-order": draw_rows,
    "today-shows-moves": _today_shows_moves,
    "silent-is-gone": _silent_is_gone,
    "sheet-knows-dates": _sheet_knows_dates,
}
