"""The numbers of the questions and claims of chapter 05, by their names."""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ...models.firms import Firm
from ...models.firms.reading import AFTER
from ...models.simulation import expected_flow
from .exercises import CRAFT, FACTOR, SHOP
from .predictions import starts, weeks_to_half

QUARTER, YEAR = 13, 52
BRAKES = {
    "slow": SHOP.changed(dwell={"research": 4}),
    "booklet": SHOP.changed(conversion={("adoption", "retention"): 0.7}),
    "dear": SHOP.changed(pushes=0.9 * SHOP.pushes),
    "quiet": SHOP.changed(referrals=0.9),
}
"""What happened last quarter, each alone: comparing takes twice as long, fewer finish, fewer leads, fewer referrals."""
OFFERS = {
    "send": SHOP.changed(referrals=1.1),
    "ads": SHOP.changed(pushes=1.1 * SHOP.pushes),
    "first": SHOP.changed(conversion={("adoption", "retention"): 0.88}),
    "checkout": SHOP.changed(conversion={("purchase", "adoption"): 0.66}),
}
"""What Greta can buy: a tenth more of one thing."""


def lost_after(brake: Firm, weeks: int) -> float:
    """Return how many customers a brake has cost that many weeks after it was put on."""
    people = brake.model.coast(SHOP.balance, weeks) + expected_flow(brake.model, brake.pushes, weeks)
    return SHOP.customers - float(people[-1][AFTER].sum())


def in_the_end(firms: Mapping[str, Firm]) -> dict[str, float]:
    """Return by how many customers each firm differs from Maschenpost in the long run."""
    return {name: abs(each.customers - SHOP.customers) for name, each in firms.items()}


def _senders() -> Mapping[str, float]:
    fans, regulars = SHOP.balance[-1], SHOP.balance[-3]
    return {"sent": SHOP.newcomers - SHOP.pushes, "fans": fans, "one": SHOP.customers / fans, "regulars": regulars}


def _circle() -> Mapping[str, float]:
    first = SHOP.pushes
    rounds = {name: first * FACTOR**k for k, name in enumerate(("first", "second", "third", "fourth"))}
    return rounds | {"together": first / (1 - FACTOR), "one_round": first * (1 + FACTOR)}


def _thread() -> Mapping[str, float]:
    weeks, without = round(weeks_to_half(FACTOR)), round(weeks_to_half(0))
    return {"weeks": weeks, "without": without, "thread": weeks - without}


def _ring() -> Mapping[str, float]:
    compared = SHOP.balance[2] / SHOP.model.dwell[2] * SHOP.model.conversion[2, 3]
    return {"compared": compared, "orders": SHOP.orders, "sent": SHOP.newcomers - SHOP.pushes}


def _said() -> dict[str, float]:
    """Return what the brakes and the offers say of themselves."""
    finish = {"was": SHOP, "stale": BRAKES["booklet"], "better": OFFERS["first"]}
    of_100 = {name: 100 * each.model.conversion[6, 7] for name, each in finish.items()}
    leads = {"pushes": SHOP.pushes, "fewer": BRAKES["dear"].pushes, "extra": OFFERS["ads"].pushes - SHOP.pushes}
    checkout = {"pay": SHOP, "paid": OFFERS["checkout"]}
    of_100 |= {name: 100 * each.model.conversion[5, 6] for name, each in checkout.items()}
    return of_100 | leads | {"weeks": QUARTER, "cents": 100 * SHOP.money.lead}


def _now() -> Mapping[str, float]:
    return _said() | {name: lost_after(each, QUARTER) for name, each in BRAKES.items()}


def _later() -> Mapping[str, float]:
    return _said() | in_the_end(BRAKES) | {"year": lost_after(BRAKES["slow"], YEAR)}


def _share() -> Mapping[str, float]:
    lost, finish = in_the_end(BRAKES)["booklet"], [each.model.conversion[6, 7] for each in (SHOP, BRAKES["booklet"])]
    less = {"finish": 100 * (1 - finish[1] / finish[0]), "points": 100 * (finish[0] - finish[1])}
    return _said() | less | {"all": SHOP.customers, "booklet": lost, "share": 100 * lost / SHOP.customers}


def _price() -> Mapping[str, float]:
    more, money = in_the_end(OFFERS), SHOP.money
    worth = {f"{name}_worth": each * money.monthly_margin for name, each in more.items()}
    cost = OFFERS["ads"].ad_spend - SHOP.ad_spend
    return more | worth | {"margin": money.monthly_margin, "cost": cost, "send_price": more["send"] * money.monthly}


@lru_cache
def _at(factor: float) -> Mapping[str, Any]:
    """Return what becomes of Maschenpost after its last ad, if each lead brought in so many others."""
    factor = round(factor, 6)
    if math.isclose(factor, 1):
        return {"say": "even"}
    if factor < 1:
        return {"say": "down", "weeks": weeks_to_half(factor)}
    return {"say": "up", "weeks": SHOP.changed(referrals=factor / FACTOR).model.doubling_time}


def _by_itself() -> Mapping[str, float]:
    half = {name: weeks_to_half(at) for name, at in {"now": FACTOR, "twice": 0.6, "thrice": 0.9}.items()}
    return {"factor": FACTOR, **half, "years": _at(1.2)["weeks"] / YEAR}


def _impulse() -> Mapping[str, float]:
    firms = {"shop": SHOP, "craft": CRAFT}
    all_of_them = {f"{name}_all": round(each.customers) for name, each in firms.items()}
    return all_of_them | {name: round(each.customers) - round(each.cut().customers) for name, each in firms.items()}


def _hard() -> Mapping[str, float]:
    grown = starts()
    return {"quarter": QUARTER, "then": grown[QUARTER], "fastest": 1 + int((grown[1:] - grown[:-1]).argmax())}


def _grow() -> Mapping[str, float]:
    return {"before": SHOP.customers, "after": OFFERS["send"].customers, "more": 0.1}


NUMBERS = {
    "flywheel.by-itself": _by_itself,
    "flywheel.impulse": _impulse,
    "flywheel.hard": _hard,
    "flywheel.grow": _grow,
    "flywheel.quiz-senders": _senders,
    "flywheel.quiz-circle": _circle,
    "flywheel.quiz-thread": _thread,
    "flywheel.quiz-ring": _ring,
    "flywheel.quiz-brake-now": _now,
    "flywheel.quiz-brake-later": _later,
    "flywheel.quiz-budget": lambda: _said() | in_the_end(OFFERS),
    "flywheel.quiz-brake-share": _share,
    "flywheel.quiz-price": _price,
    "flywheel.quiz-energy": _said,
    "flywheel.quiz-tips": lambda: {"at": _at},
}
