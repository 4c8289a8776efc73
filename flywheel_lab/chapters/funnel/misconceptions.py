"""Tubs that fill and answer late, shares that are averaged, times cut off: beliefs that chapter 01 meets first."""

from dataclasses import replace

import numpy as np
from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...figures.curves import draw_curves
from ...messages import gettext as _
from ...messages import number, percent, stage_name
from ...models.journey import JourneyModel
from ...models.journey.buying import same_period_conversion
from ...models.readings import sales_funnel, tub
from ...models.simulation import expected_flow, purchases, simulate


def _stock_like_inflow() -> Axes:
    weeks = np.arange(41)
    pushes = np.interp(weeks, [0, 15, 30], [10, 60, 0])
    inside = expected_flow(tub(6), pushes[:-1], 40)[:, 0]
    title = _("The inflow falls from week {turn} on. The tub is fullest in week {peak}.")
    return draw_curves(
        weeks,
        {_("people in the tub"): inside, _("new leads per week"): pushes},
        title.format(turn=np.argmax(pushes), peak=np.argmax(inside)),
        across=_("week"),
        up=_("people"),
    )


def _forgotten_saturation() -> Axes:
    weeks, model = np.arange(41), tub(8)
    inside = expected_flow(model, 50, 40)[:, 0]
    title = _("50 new leads a week, and still no more than {full} people inside")
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
    title = _("Purchases come weeks after the new leads, and go on when no more arrive")
    return draw_curves(
        weeks,
        {
            _("purchases"): bought / (50 * model.time_to_purchase().probability),
            _("new leads"): pushes / 50,
        },
        title,
        across=_("week"),
        up=_("share of the full level"),
        write=percent,
    )


def _never_stops() -> Axes:
    weeks = np.arange(157)
    pushes = np.where(weeks < 52, 10, 0)
    curves = {}
    for gain in (0.5, 0):
        name = _("each customer brings in {gain} more") if gain else _("no referrals")
        curves[name.format(gain=number(gain))] = expected_flow(tub(26, gain), pushes[:-1], 156)[:, 0]
    title = _("The ads end in week 52. Referrals slow the decline, they do not end it.")
    return draw_curves(weeks, curves, title, across=_("week"), up=_("customers"))


def _averaged_conversions() -> Axes:
    model = sales_funnel()
    average = _("average of the conversions")
    reach = {stage_name(stage): float(share) for stage, share in zip(model.stages, model.reach(), strict=True)}
    return draw_bars(
        reach | {average: float(model.conversion.diagonal(1).mean())},
        _("Each conversion takes its share of those who are left"),
        hatched=[average],
        write=lambda share: percent(share, 1),
    )


def _weakest_stage() -> Axes:
    model = sales_funnel()
    before = model.time_to_purchase().probability
    gains = {}
    for i, stage in enumerate(model.stages[:-1]):
        better = model.conversion.copy()
        better[i] *= 1.1
        after = replace(model, conversion=better)
        name = f"{stage_name(stage)} {percent(model.conversion[i, i + 1])} → {percent(better[i, i + 1], 1)}"
        gains[name] = after.time_to_purchase().probability / before - 1
    title = _("A tenth better, whichever stage: the same gain in purchases")
    return draw_bars(gains, title, write=lambda gain: f"+{percent(gain)}")


def _more_leads() -> Axes:
    interested, players = (JourneyModel.chain(["lead", "talk"], [share, 0.2]) for share in (0.2, 0.005))
    added = np.arange(0, 1501, 50)
    bought = 500 * interested.time_to_purchase().probability + added * players.time_to_purchase().probability
    return draw_curves(
        500 + added,
        {_("customers"): bought, _("if each lead were like the first 500"): bought[0] * (500 + added) / 500},
        _("Leads from a raffle on top: four times as many, and hardly more customers"),
        across=_("leads"),
        up=_("customers"),
    )


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
        across=_("weeks observed"),
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
        {_("true conversion"): np.full(41, true), _("purchases / new leads of the same week"): reported},
        _("One funnel, one conversion, but every pace of growth reports another"),
        across=_("growth in per cent per week"),
        up=_("share that buys"),
        write=lambda share: percent(share, 1),
    )


def _mean_is_deadline() -> Axes:
    weeks, mean = np.arange(41), 10
    left = expected_flow(tub(mean), [1, *[0] * 40], 41)[1:, 0]
    title = _("When the mean time of {mean} weeks is over, {share} are still there")
    return draw_curves(
        weeks,
        {_("still there"): left, _("if the mean were a deadline"): np.where(weeks < mean, 1.0, 0.0)},
        title.format(mean=mean, share=percent(left[mean])),
        across=_("week"),
        up=_("share of those who came"),
        write=percent,
    )


PICTURES = {
    "stock-like-inflow": _stock_like_inflow,
    "forgotten-saturation": _forgotten_saturation,
    "forgotten-delay": _forgotten_delay,
    "never-stops": _never_stops,
    "averaged-conversions": _averaged_conversions,
    "weakest-stage": _weakest_stage,
    "more-leads": _more_leads,
    "finished-cases": _finished_cases,
    "until-out": _until_out,
    "same-period": _same_period,
    "mean-is-deadline": _mean_is_deadline,
}
