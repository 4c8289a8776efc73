"""The shop of chapter 02 when nobody says a word: the same people as ever, but no customer sends anybody."""

from functools import lru_cache

from ....models.checks import Array
from ....models.firms import firm
from ....models.firms.reading import AFTER
from ....models.simulation import expected_flow

SHOP = firm("shop")
SILENT = SHOP.changed(referrals=0, pushes=round(SHOP.newcomers))
PAUSE, YEAR, UNTIL = 13, 52, 104  # weeks: a quarter, a year, two years


@lru_cache
def customers_during_pause() -> Array:
    """Return the customers in each week from 0 to 104, with nobody new in the first quarter, shape (105,)."""
    coming = [0] * PAUSE + [SILENT.pushes] * (UNTIL - PAUSE)
    people = SILENT.model.coast(SILENT.balance, UNTIL) + expected_flow(SILENT.model, coming, UNTIL)
    customers: Array = people[:, AFTER].sum(axis=1).round()
    return customers
