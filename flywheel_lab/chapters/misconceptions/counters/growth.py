"""Growth by word of mouth: limited by the market, subject to chance, and not always the strongest lever.

Bass: F(t) = (1 - exp(-(p + q) t)) / (1 + (q/p) exp(-(p + q) t)). Source: Bass (1969), A new product growth for model
consumer durables, Management Science 15(5), 215-227.
"""

import numpy as np
from matplotlib.axes import Axes

from ....figures.curves import draw_curves
from ....messages import gettext as _
from ....messages import number, percent
from ....models.adoption import Adoption
from ....models.checks import Array
from ....models.simulate import simulate
from .stocks import tub


def bass(time: Array, innovation: float, imitation: float) -> Array:
    """Return the share of a market that has adopted by each time, for the rates p and q per step."""
    fading = np.exp(-(innovation + imitation) * time)
    share: Array = (1 - fading) / (1 + imitation / innovation * fading)
    return share


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
        _("Whoever has joined cannot join again: the same start, another end"),
        across=_("month"),
        up=_("users"),
    )


def _below(values: Array, bound: float) -> Array:
    return np.where(values > bound, np.nan, values)


def invited(customers: int, rng: np.random.Generator, runs: int = 2000, rounds: int = 30) -> Array:
    """Return the share of `runs` in which all invitations have died out, after each round, shape (rounds,).

    Each person invites 1.2 others on average, some none and some three, in the round after their own.
    """
    alive = simulate(tub(1, gain=1.2), [customers, *[0] * (rounds - 1)], rounds, rng, runs)[:, 1:, 0]
    extinct: Array = (alive == 0).mean(axis=0)
    return extinct


def _k_guarantee() -> Axes:
    rng = np.random.default_rng(5)
    name = _("starting with {customers}")
    ended = {customers: invited(customers, rng) for customers in (1, 3, 10)}
    title = _("Each brings in 1.2 others on average, yet {share} of the chains from one person end")
    return draw_curves(
        np.arange(30),
        {name.format(customers=customers): share for customers, share in ended.items()},
        title.format(share=percent(ended[1][-1])),
        across=_("round of invitations"),
        up=_("share of chains that have ended"),
        write=percent,
    )


def _everybody_in_the_end() -> Axes:
    weeks = np.arange(41.0)
    gains = {gain: Adoption(p=0, q=0.3 * gain, market=1, churn=0.3, start=0.01) for gain in (1.5, 2, 4)}
    name = _("each wins {gain} at first")
    return draw_curves(
        weeks,
        {name.format(gain=number(gain)): market.cumulative(weeks) for gain, market in gains.items()},
        _("Where customers also leave, word of mouth stops before it has reached everybody"),
        across=_("week"),
        up=_("share of the market"),
        write=percent,
    )


def in_balance(gain: float, pushes: float = 100) -> float:
    """Return the customers in the steady state where one brings in `gain` others over their time of 50 weeks."""
    return float(tub(50, gain).steady_state(pushes)[0])


def _referral_always() -> Axes:
    gains = np.linspace(0.05, 0.7, 27)
    referral = [in_balance(1.01 * gain) / in_balance(gain) - 1 for gain in gains]
    spend = [in_balance(gain, 101) / in_balance(gain) - 1 for gain in gains]
    return draw_curves(
        gains,
        {
            _("{more} more referrals").format(more=percent(0.01)): referral,
            _("{more} more advertising").format(more=percent(0.01)): spend,
        },
        _("Referrals beat advertising only where two customers bring in more than one"),
        across=_("newcomers that one customer brings in over their time"),
        up=_("more customers"),
        write=lambda gain: percent(gain, 1),
    )


COUNTERS = {
    "runaway-growth": _runaway_growth,
    "k-guarantee": _k_guarantee,
    "everybody-in-the-end": _everybody_in_the_end,
    "referral-always": _referral_always,
}
