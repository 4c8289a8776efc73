"""Customers who leave at the same pace however many they are, and do not all leave alike: beliefs of chapter 02.

Data: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90.
"""

import math

import numpy as np
from matplotlib.axes import Axes

from ...data.loading import load
from ...figures.curves import draw_curves
from ...messages import gettext as _
from ...messages import number, percent
from ...models.journey import JourneyModel
from ...models.simulation import expected_flow

STAY = 0.95  # share of the members of a gym that stays for a month


def _larger_lasts_longer() -> Axes:
    months = np.arange(37)
    half = math.log(2) / -math.log(STAY)
    title = _("Ten times as many members, and in both gyms half of them are gone after {half} months")
    left = STAY**months
    return draw_curves(
        months,
        {_("of 4,000 members"): left, _("of 400 members"): left},
        title.format(half=number(half, 0)),
        across=_("month"),
        up=_("share of the members still there"),
        write=percent,
    )


def _one_churn() -> Axes:
    table = load("subscription_retention")
    still = table[table.segment == "regular"].share_still_customer.to_numpy()
    years = np.arange(len(still))
    title = _("From the first year's churn: {guess} after {years} years. Really: {truth}")
    words = {"guess": percent(still[1] ** years[-1], 1), "years": years[-1], "truth": percent(still[-1], 1)}
    return draw_curves(
        years,
        {_("subscribers who are still there"): still, _("each year like the first"): still[1] ** years},
        title.format(**words),
        across=_("year"),
        up=_("share of those who started"),
        write=percent,
    )


def _loyalty_with_age() -> Axes:
    kinds = JourneyModel(("loyal", "fickle"), np.zeros((2, 2)), np.array([20, 2]), entry=np.array([0.5, 0.5]))
    cohort = expected_flow(kinds, [1000, *[0] * 13], 14)[1:]
    stayed = cohort[1:] / cohort[:-1]
    return draw_curves(
        np.arange(1, 14),
        {
            _("the whole cohort"): cohort[1:].sum(axis=1) / cohort[:-1].sum(axis=1),
            _("the fickle"): stayed[:, 1],
            _("the loyal"): stayed[:, 0],
        },
        _("Nobody becomes more loyal. The fickle are simply gone."),
        across=_("month since the first purchase"),
        up=_("share that stays for another month"),
        write=percent,
    )


PICTURES = {
    "larger-lasts-longer": _larger_lasts_longer,
    "one-churn": _one_churn,
    "loyalty-with-age": _loyalty_with_age,
}
