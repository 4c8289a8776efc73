"""Growth by word of mouth: limited by the market, subject to chance, and not always the strongest lever.

What people say of a firm: East, Hammond & Wright (2007), The relative incidence of positive and negative word of
mouth, International Journal of Research in Marketing 24, 175.
"""

from dataclasses import replace

import numpy as np
from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...figures.curves import draw_curves
from ...messages import gettext as _
from ...messages import number, percent
from ...models.adoption import Adoption
from ...models.checks import Array
from ...models.journey import JourneyModel
from ...models.readings import tub
from ...models.simulation import simulate


def _trust_is_share() -> Axes:
    brought = np.linspace(0, 0.9, 19)  # by one customer over a life of 104 weeks
    shares = []
    for each in brought:
        model = tub(104, gain=each)
        referred = model.steady_state(10) @ model.referrals[:, 0]
        shares.append(referred / (referred + 10))
    return draw_curves(
        brought,
        {_("referred customers"): shares, _("say that they trust friends"): np.full(19, 0.8)},
        _("The same trust goes with any share of referred customers"),
        across=_("new customers that one customer brings in"),
        up=_("share"),
        write=percent,
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


def extinct_share(customers: int, rng: np.random.Generator, runs: int = 2000, rounds: int = 30) -> Array:
    """Return the share of `runs` in which all invitations have died out, after each round, shape (rounds,).

    Each person invites 1.2 others on average, some none and some three, in the round after their own.
    """
    alive = simulate(tub(1, gain=1.2), [customers, *[0] * (rounds - 1)], rounds, rng, runs)[:, 1:, 0]
    extinct: Array = (alive == 0).mean(axis=0)
    return extinct


def _k_guarantee() -> Axes:
    rng = np.random.default_rng(5)
    name = _("starting with {customers}")
    ended = {customers: extinct_share(customers, rng) for customers in (1, 3, 10)}
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
            _("{more} more leads from ads").format(more=percent(0.01)): spend,
        },
        _("Referrals beat ads only where two customers bring in more than one"),
        across=_("new customers that one customer brings in"),
        up=_("more customers"),
        write=lambda gain: percent(gain, 1),
    )


def _bad_news_wins() -> Axes:
    bad = _("bad things said")
    return draw_bars(
        {_("good things said"): 3.0, bad: 1.0},
        _("What people pass on about brands: about three to one, in fifteen studies"),
        hatched=[bad],
    )


PICTURES = {
    "trust-is-share": _trust_is_share,
    "last-touch": _last_touch,
    "k-guarantee": _k_guarantee,
    "everybody-in-the-end": _everybody_in_the_end,
    "referral-always": _referral_always,
    "bad-news-wins": _bad_news_wins,
}
