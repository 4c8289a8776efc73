"""Who is left to be looked at, what a total hides, what a line and a pace promise: beliefs that chapter 00 meets first.

Bass: F(t) = (1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t)). Source: Bass (1969), A new product growth for model
consumer durables, Management Science 15(5), 215-227.
"""

from statistics import NormalDist

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ...data.loading import load
from ...figures.bars import draw_bars
from ...figures.curves import draw_curves, write_ticks
from ...figures.style import BLUE, GRID, INK, MUTED, RED, axes, describe, style
from ...messages import gettext as _
from ...messages import number, percent
from ...models.checks import Array
from ...models.readings import tub
from ...models.simulation import expected_flow


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


def campaigns(spread: float) -> Array:
    """Return what 60 campaigns gain, in per cent of their cost: spread evenly about a mean of 5, ascending."""
    gains = NormalDist(5, spread)
    return np.array([gains.inv_cdf((k + 0.5) / 60) for k in range(60)])


def _write_sign(gain: float) -> str:
    return f"{'+' if gain > 0 else ''}{percent(gain / 100)}"


def _survivorship() -> Axes:
    kinds = {_("bold"): campaigns(40), _("careful"): campaigns(8)}
    words = []
    with style():
        ax = axes(None, height=3.6)
        for row, gains in enumerate(kinds.values()):
            kept = gains > 0
            scatter = 0.22 * np.resize([-1, 0, 1, 0.5, -0.5], len(gains))
            ax.plot(gains[kept], row + scatter[kept], "o", color=BLUE, markersize=6)
            ax.plot(gains[~kept], row + scatter[~kept], "x", color=MUTED, markersize=6)
            text = _("all {all}, those that were continued {kept}")
            words.append(text.format(all=_write_sign(gains.mean()), kept=_write_sign(gains[kept].mean())))
            ax.text(
                115, row, _("Mean gain:") + "\n" + words[-1].replace(", ", "\n"), va="center", color=INK, fontsize=10
            )
        ax.axvline(0, color=INK, linewidth=1)
        ax.set(xlim=(-110, 110), ylim=(1.5, -0.5), xlabel=_("gain in per cent of the cost (× stopped, ● continued)"))
        write_ticks(ax, number)
        ax.set_yticks([0, 1], list(kinds), color=INK)
        ax.xaxis.grid(True, color=GRID)
        ax.set_title(_("Equally good on average; among those left, the bold ones shine"))
    each = " ".join(f"{kind}: {text}." for kind, text in zip(kinds, words, strict=True))
    return describe(ax, f"{ax.get_title(loc='left')}. {each}")


def _regression() -> Axes:
    months = np.arange(1, 5)
    sold = np.random.default_rng(4).binomial(400, 0.05, size=(100, 4)) / 400
    order = np.argsort(sold[:, 0], kind="stable")
    return draw_curves(
        months,
        {
            _("the ten best of month 1"): sold[order[-10:]].mean(axis=0),
            _("the ten worst of month 1"): sold[order[:10]].mean(axis=0),
            _("all 100 shops"): sold.mean(axis=0),
        },
        _("100 shops that differ by chance alone. Nobody was trained."),
        across=_("month"),
        up=_("share that buys"),
        write=lambda share: percent(share, 1),
    )


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


def admitted_shares() -> pd.DataFrame:
    """Return the share admitted in Berkeley, 1973: a row for each department and one for all; a column a gender."""
    events = load("berkeley").events
    people = pd.crosstab([events["dept"], events["gender"]], events["stage"])
    total = pd.crosstab(events["gender"], events["stage"])
    parts = (people["admitted"] / people["applied"]).unstack("gender")
    parts.loc["all"] = total["admitted"] / total["applied"]
    return pd.DataFrame(parts)


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


def bass(time: Array, innovation: float, imitation: float) -> Array:
    """Return the share of a market that has adopted by each time, for the rates p and q per step."""
    fading = np.exp(-(innovation + imitation) * time)
    share: Array = (1 - fading) / (1 + imitation / innovation * fading)
    return share


def _below(values: Array, bound: float) -> Array:
    return np.where(values > bound, np.nan, values)


def _runaway_growth() -> Axes:
    months, market = np.arange(25.0), 20_000
    users = market * bass(months, 0.005, 0.5)
    pace = users[3] / users[2]
    on = np.where(months < 3, users, users[3] * pace ** (months - 3))
    return draw_curves(
        months,
        {
            _("users in a market of {n}").format(n=number(market)): users,
            _("on at the pace of month 3"): _below(on, 28_000),
        },
        _("You can't join twice: the same start, another end"),
        across=_("month"),
        up=_("users"),
    )


PICTURES = {
    "straight-line": _straight_line,
    "survivorship": _survivorship,
    "regression": _regression,
    "ratio-of-averages": _ratio_of_averages,
    "simpson": _simpson,
    "runaway-growth": _runaway_growth,
}
