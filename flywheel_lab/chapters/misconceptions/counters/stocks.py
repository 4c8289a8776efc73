"""A tub rises as long as more flows in than out, fills up where it leaks, and answers late."""

import numpy as np
from matplotlib.axes import Axes

from ....figures.curves import draw_curves
from ....messages import gettext as _
from ....messages import number, percent
from ....models.journey import JourneyModel
from ....models.readings import sales_funnel
from ....models.simulate import expected_flow, purchases


def tub(dwell: float, gain: float = 0.0) -> JourneyModel:
    """Return a single stage: people stay `dwell` steps on average, and bring in `gain` others each meanwhile."""
    return JourneyModel(("inside",), np.zeros((1, 1)), np.array([dwell]), referrals=np.array([[gain / dwell]]))


def _stock_like_inflow() -> Axes:
    weeks = np.arange(41)
    pushes = np.interp(weeks, [0, 15, 30], [10, 60, 0])
    inside = expected_flow(tub(6), pushes[:-1], 40)[:, 0]
    title = _("The inflow falls from week {turn} on. The tub is fullest in week {peak}.")
    return draw_curves(
        weeks,
        {_("people in the tub"): inside, _("newcomers per week"): pushes},
        title.format(turn=np.argmax(pushes), peak=np.argmax(inside)),
        across=_("week"),
        up=_("people"),
    )


def _straight_line() -> Axes:
    months = np.arange(25)
    left = expected_flow(tub(10), [1000, *[0] * 24], 25)[1:, 0]
    straight = np.clip(left[0] + months * (left[1] - left[0]), 0, None)
    title = _("A tenth of those still there leaves each month: the losses shrink as well")
    return draw_curves(
        months,
        {_("customers left"): left, _("straight on from month 1"): straight},
        title,
        across=_("month"),
        up=_("people"),
    )


def _forgotten_saturation() -> Axes:
    weeks, model = np.arange(41), tub(8)
    inside = expected_flow(model, 50, 40)[:, 0]
    title = _("50 newcomers a week, and still no more than {full} people inside")
    return draw_curves(
        weeks,
        {_("people in the tub"): inside, _("a tub that nobody leaves"): np.where(50 * weeks > 800, np.nan, 50 * weeks)},
        title.format(full=number(model.steady_state(50)[0], 0)),
        across=_("week"),
        up=_("people"),
    )


def _forgotten_delay() -> Axes:
    weeks, model = np.arange(41), sales_funnel()
    pushes = np.where(weeks < 20, 50, 0)
    bought = purchases(model, expected_flow(model, pushes[:-1], 40))
    title = _("Purchases come weeks after the newcomers, and go on when no more arrive")
    return draw_curves(
        weeks,
        {
            _("purchases"): bought / (50 * model.time_to_purchase().probability),
            _("newcomers"): pushes / 50,
        },
        title,
        across=_("week"),
        up=_("share of the full level"),
        write=percent,
    )


COUNTERS = {
    "stock-like-inflow": _stock_like_inflow,
    "straight-line": _straight_line,
    "forgotten-saturation": _forgotten_saturation,
    "forgotten-delay": _forgotten_delay,
}
