"""Shares of different groups: what may be averaged, multiplied, added up, and what a share does not say."""

from dataclasses import replace

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ....data.load import load
from ....figures.bars import draw_bars
from ....figures.curves import draw_curves, write_ticks
from ....figures.style import BLUE, GRID, INK, RED, axes, describe, style
from ....messages import gettext as _
from ....messages import percent, stage_name
from ....models.journey import JourneyModel
from ....models.readings import sales_funnel


def _ratio_of_averages() -> Axes:
    visitors, conversion = np.array([900, 100]), np.array([0.02, 0.12])
    average = _("average of the two conversions")
    return draw_bars(
        {
            _("large shop, 900 visitors"): conversion[0],
            _("small shop, 100 visitors"): conversion[1],
            average: conversion.mean(),
            _("all buyers / all visitors"): visitors @ conversion / visitors.sum(),
        },
        _("The average of two shares forgets how many people stand behind each"),
        hatched=[average],
        write=percent,
    )


def _simpson() -> Axes:
    shares = admitted_shares()
    rows, names = np.arange(len(shares)), [*shares.index[:-1], _("all")]
    ahead = int((shares["Female"] > shares["Male"])[:-1].sum())
    title = _("Women lead in {ahead} of {all} departments, and trail in the total")
    title = title.format(ahead=ahead, all=len(shares) - 1)
    with style():
        ax = axes(None, height=4.4)
        ax.hlines(rows, shares.min(axis=1), shares.max(axis=1), color=GRID, linewidth=3, zorder=1)
        ax.plot(shares["Female"], rows, "o", color=BLUE, markersize=9)
        ax.plot(shares["Male"], rows, "s", color=RED, markersize=9, fillstyle="none")
        ax.text(shares["Female"].iloc[0] + 0.025, 0, _("women"), va="center", color=INK)
        ax.text(shares["Male"].iloc[0] - 0.025, 0, _("men"), va="center", ha="right", color=INK)
        ax.set(xlim=(0, 1), ylim=(len(rows) - 0.5, -0.5), xlabel=_("share admitted"), ylabel=_("department"))
        write_ticks(ax, str, across=percent)
        ax.set_yticks(rows, names, color=INK)
        ax.xaxis.grid(True, color=GRID)
        ax.set_title(title)
    text = _("{dept}: women {women}, men {men}")
    each = zip(names, shares["Female"], shares["Male"], strict=True)
    words = [text.format(dept=name, women=percent(women), men=percent(men)) for name, women, men in each]
    return describe(ax, f"{title}. {'; '.join(words)}.")


def admitted_shares() -> pd.DataFrame:
    """Return the share admitted in Berkeley, 1973: a row for each department and one for all; a column a gender."""
    events = load("berkeley").events
    people = pd.crosstab([events["dept"], events["gender"]], events["stage"])
    total = pd.crosstab(events["gender"], events["stage"])
    parts = (people["admitted"] / people["applied"]).unstack("gender")
    parts.loc["all"] = total["admitted"] / total["applied"]
    return pd.DataFrame(parts)


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


def shop_with_channels() -> JourneyModel:
    """Return a shop that people find by video, newsletter or search, one after the other or at once."""
    conversion = np.array([[0, 0.2, 0.2, 0], [0, 0, 0.3, 0.1], [0, 0, 0, 0.4], [0, 0, 0, 0]])
    stages, entry = ("video", "newsletter", "search", "order"), np.array([0.7, 0.1, 0.2, 0])
    return JourneyModel(stages, conversion, np.ones(4), entry=entry)


def _last_touch() -> Axes:
    model = shop_with_channels()
    orders = model.reach()[-1]
    bars, claims = {}, []
    for i, channel in enumerate((_("video"), _("newsletter"), _("search"))):
        switched_off = model.conversion.copy()
        switched_off[i] = 0
        claims.append(_("{channel}: last click").format(channel=channel))
        bars[claims[-1]] = model.reach()[i] * model.conversion[i, -1] / orders
        without = _("{channel}: lost if switched off").format(channel=channel)
        bars[without] = 1 - replace(model, conversion=switched_off).reach()[-1] / orders
    return draw_bars(bars, _("The last click pays one, the loss would hit another"), hatched=claims, write=percent)


COUNTERS = {
    "ratio-of-averages": _ratio_of_averages,
    "simpson": _simpson,
    "averaged-conversions": _averaged_conversions,
    "weakest-stage": _weakest_stage,
    "more-leads": _more_leads,
    "last-touch": _last_touch,
}
