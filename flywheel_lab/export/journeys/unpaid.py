"""Amounts of stages at which no money has flowed yet: offers, carts, deals that were lost."""

import pandas as pd

from ...data.log.notes import note_that
from ...messages import mark
from ..sheet import Sheet
from .stages import is_step

EARLY = mark("Amounts of stages before the purchase, not counted: {n}.")


def leave_out_unpaid(
    events: pd.DataFrame, order: list[str], gone: list[str], purchase: str | None, sheet: Sheet
) -> pd.DataFrame:
    """Return events without the amounts of stages before the purchase, and of those by which people have `gone`.

    Where nobody bought, that is of all stages in `order` if they are known, or told by an answer; of others we cannot
    say whether they are payments.
    """
    if purchase is None and not all(is_step(stage, sheet.answers) for stage in order):
        return events
    before = order[: order.index(purchase)] if purchase else order
    early = events["stage"].isin([*before, *gone]) & events["value"].notna()
    if not early.any():
        return events
    sheet.notes += note_that(EARLY, n=int(early.sum()))
    return events.assign(value=events["value"].mask(early)).dropna(axis="columns", how="all")
