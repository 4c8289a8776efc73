"""Three offers on Greta's desk: what a euro brings back at each, until when, and how sure that is."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from ...data.loading import load
from ...data.log import LOST, JourneyLog
from ...estimate.journey import Estimate, estimate_journey
from ...estimate.lift.lift import Lift, estimate_lift
from ...estimate.money.answer import Answer
from ...estimate.money.cases import bring, draw_effects
from ...estimate.money.ground import draw_journeys
from ...estimate.money.where_next import where_next
from ...estimate.money.worth import Worth, worth
from ...messages import cache_in_language
from ...models.checks import Array
from ...models.firms import Firm, firm
from ...models.money.lever import Lever
from ...models.money.ready import levers as ready_levers
from ...models.money.trial import TrialSize
from ...models.money.worth import YEAR, purchase_place, worth_of_many

SHOP, CRAFT = firm("shop"), firm("craft")
EUROS = SHOP.ad_spend / 10
"""What is left over every month: a tenth of what the ads cost."""
GUESS = 0.1
"""What each desk hopes for: a tenth of those who leave, or give up at the checkout."""
DESKS = ("ads", "checkout", "stay")
"""What Tarek, Jonas and Olga want: three of the ready levers, by their keys, in the order of these."""
WEEKS, YEARS = 52, 156
"""The end of the first year, in which the money is spent, and of the third."""
TIMES = 10
"""How many times the money the bank would lend."""


def levers(of: Firm) -> tuple[Lever, ...]:
    """Return the offers of Tarek, Jonas and Olga, for any firm, in the language in use."""
    return tuple(lever for lever in ready_levers(of) if lever.key in DESKS)


def ask(until: int = YEARS, of: Firm = SHOP) -> Answer:
    """Return where a firm's money goes, spent for a year at most and counted until a week."""
    return where_next(of.model, of.money, levers(of), of.pushes, min(WEEKS, until), until)


@lru_cache
def back(until: int = YEARS) -> dict[str, float]:
    """Return what a euro brings back at each desk of Maschenpost until a week."""
    table = ask(until).table["per_euro"]
    return {key: float(table[lever.name]) for key, lever in zip(DESKS, levers(SHOP), strict=True)}


@lru_cache
def back_so_far() -> tuple[Array, dict[str, Array]]:
    """Return weeks, and how much of a euro is back at each desk by then, on average over all likely effects."""
    plan = ask().plan
    assert plan is not None
    weeks, effects = np.arange(0.0, YEARS + 1, 6), draw_effects(plan.levers)
    brought = [bring(replace(plan, until=int(until)), EUROS, effects).mean(axis=0) for until in weeks[1:]]
    shares = np.vstack([np.zeros(len(DESKS)), brought]) / (EUROS * plan.months)
    return weeks, dict(zip(DESKS, shares.T, strict=True))


@lru_cache
def split(times: float) -> dict[str, float]:
    """Return how so many times the money is split best among the desks, in euros a month."""
    euros = ask().split(times * EUROS)
    return dict(zip((*DESKS, "kept"), euros, strict=True))


@lru_cache
def leads_more(times: float) -> float:
    """Return how many new leads a week come on top for so many times the money, all of it in ads."""
    lever, ads = levers(SHOP)[0], SHOP.ad_spend
    half = lever.slack(ads)
    share = (ads + times * EUROS) / (ads + times * EUROS + half) - ads / (ads + half)
    return float(lever.most(ads) * share * SHOP.pushes)


@lru_cache
def size_of_test(key: str, place: int) -> TrialSize:
    """Return how large a test of a desk's offer is at a firm, and how long it takes."""
    of = firm(key)
    found = ask(of=of).test(levers(of)[place].name)
    assert found is not None
    return found


@cache_in_language
def tried() -> Lift:
    """Return what the note did, by the coin: of a hundred who found one, so many more stayed."""
    return estimate_lift(load("shop_holdout"), "stayed", wait=36, until="2025-06-08", planned=1291)


def shares_who_stayed() -> dict[str, float]:
    """Return which share stayed before the note, with it, and of those held out."""
    table = load("shop_holdout")
    return {str(group): float(share) for group, share in table.groupby("group")["stayed"].mean().items()}


@cache_in_language
def worths(key: str = "shop") -> Worth:
    """Return what people are worth at a firm."""
    of = firm(key)
    return worth(of.model, of.money)


@lru_cache
def seen(struck: bool = False) -> Estimate:
    """Return what the shop's own log says; `struck` is the same log without a word on who left."""
    log = load("shop")
    if struck:
        events = log.events[log.events["stage"] != LOST]
        log = JourneyLog(events, log.observed_until, log.stages, losses="not recorded")
    return estimate_journey(log)


def range_of_a_customer(of: Estimate) -> tuple[float, float]:
    """Return the ends of the range in which the worth of a new customer lies, in nine of ten likely cases.

    Referrals left out. It is what `fl.worth` refuses to say where nobody has recorded who left.
    """
    model, money = of.model, SHOP.money
    at, year = purchase_place(model, money), YEAR[model.step]
    many = worth_of_many(draw_journeys(of), model.stages, model.entry, at, money, 1.0, year)
    low, high = np.nanquantile(many.customer[0], [0.05, 0.95])
    return float(low), float(high)
