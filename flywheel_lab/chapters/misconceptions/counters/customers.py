"""Customers who leave at the same pace however many they are, who do not all leave alike, and what they say of a firm.

Data: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90. Word of
mouth: East, Hammond & Wright (2007), The relative incidence of positive and negative word of mouth, International
Journal of Research in Marketing 24, 175.
"""

import math

import numpy as np
from matplotlib.axes import Axes

from ....data.load import load
from ....figures.bars import draw_bars
from ....figures.curves import draw_curves
from ....messages import gettext as _
from ....messages import number, percent

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


def _bad_news_wins() -> Axes:
    bad = _("bad things said")
    return draw_bars(
        {_("good things said"): 3.0, bad: 1.0},
        _("What people pass on about brands: about three to one, in fifteen studies"),
        hatched=[bad],
    )


COUNTERS = {
    "larger-lasts-longer": _larger_lasts_longer,
    "one-churn": _one_churn,
    "bad-news-wins": _bad_news_wins,
}
