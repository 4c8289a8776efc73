"""Who is left to be looked at: survivors, extremes, the loyal, and those who were only asked."""

from statistics import NormalDist

import numpy as np
from matplotlib.axes import Axes

from ....figures.curves import draw_curves, write_ticks
from ....figures.style import BLUE, GRID, INK, MUTED, axes, describe, style
from ....messages import gettext as _
from ....messages import number, percent
from ....models.checks import Array
from ....models.journey import JourneyModel
from ....models.simulate import expected_flow
from .stocks import tub


def campaigns(spread: float) -> Array:
    """Return what 60 campaigns gain, in per cent of their cost: spread evenly about a mean of 5, ascending."""
    gains = NormalDist(5, spread)
    return np.array([gains.inv_cdf((k + 0.5) / 60) for k in range(60)])


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
            words.append(text.format(all=_signed(gains.mean()), kept=_signed(gains[kept].mean())))
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


def _signed(gain: float) -> str:
    return f"{'+' if gain > 0 else ''}{percent(gain / 100)}"


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


def _trust_is_share() -> Axes:
    brought = np.linspace(0, 0.9, 19)  # by one customer over a life of 104 weeks
    shares = []
    for each in brought:
        model = tub(104, gain=each)
        referred = model.steady_state(10) @ model.referrals[:, 0]
        shares.append(referred / (referred + 10))
    return draw_curves(
        brought,
        {_("customers who came by referral"): shares, _("say that they trust friends"): np.full(19, 0.8)},
        _("The same trust goes with any share of referred customers"),
        across=_("newcomers that one customer brings in over their time"),
        up=_("share"),
        write=percent,
    )


COUNTERS = {
    "survivorship": _survivorship,
    "regression": _regression,
    "loyalty-with-age": _loyalty_with_age,
    "trust-is-share": _trust_is_share,
}
