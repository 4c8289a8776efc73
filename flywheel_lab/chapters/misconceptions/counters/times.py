"""How long it takes, and when those came who buy today: four numbers that reports get wrong."""

import numpy as np
from matplotlib.axes import Axes

from ....figures.bars import draw_bars
from ....figures.curves import draw_curves
from ....messages import gettext as _
from ....messages import number, percent
from ....models.journey.buying import same_period_conversion
from ....models.readings import sales_funnel
from ....models.simulate import expected_flow, simulate
from .stocks import tub


def _finished_cases() -> Axes:
    rng, weeks, dwell = np.random.default_rng(7), np.arange(1, 105), 20
    inside = simulate(tub(dwell), [2000, *[0] * 104], 105, rng)[0, 1:, 0]
    gone = inside[:-1] - inside[1:]  # gone[k] people left after k + 1 weeks
    finished = (weeks * gone).cumsum() / gone.cumsum()
    everybody = inside[:-1].cumsum() / gone.cumsum()
    title = _("True mean: {dwell} weeks. The finished cases show it only when all is over.")
    return draw_curves(
        weeks[3:],
        {_("with the time of those who still wait"): everybody[3:], _("finished cases only"): finished[3:]},
        title.format(dwell=dwell),
        across=_("observed for so many weeks"),
        up=_("mean weeks"),
    )


def _until_out() -> Axes:
    time = sales_funnel().time_to_purchase()
    return draw_bars(
        {_("until somebody has bought or is lost"): time.until_out, _("until a purchase"): time.mean},
        _("The same funnel: most are lost early and pull the first number down"),
        hatched=[_("until somebody has bought or is lost")],
        write=lambda weeks: _("{weeks} weeks").format(weeks=number(weeks)),
    )


def _same_period() -> Axes:
    growth, model = np.linspace(-5, 5, 41), sales_funnel()
    reported = [same_period_conversion(model, 1 + pace / 100) for pace in growth]
    true = model.time_to_purchase().probability
    return draw_curves(
        growth,
        {_("true conversion"): np.full(41, true), _("purchases / newcomers of the same week"): reported},
        _("One funnel, one conversion, but every pace of growth reports another"),
        across=_("growth in per cent per week"),
        up=_("share that buys"),
        write=lambda share: percent(share, 1),
    )


def _mean_is_deadline() -> Axes:
    weeks, mean = np.arange(41), 10
    left = expected_flow(tub(mean), [1, *[0] * 40], 41)[1:, 0]
    title = _("When the mean dwell of {mean} weeks is over, {share} are still there")
    return draw_curves(
        weeks,
        {_("still there"): left, _("if the mean were a deadline"): np.where(weeks < mean, 1.0, 0.0)},
        title.format(mean=mean, share=percent(left[mean])),
        across=_("week"),
        up=_("share of those who came"),
        write=percent,
    )


COUNTERS = {
    "finished-cases": _finished_cases,
    "until-out": _until_out,
    "same-period": _same_period,
    "mean-is-deadline": _mean_is_deadline,
}
