"""The numbers of the questions and claims of chapter 09, by their names."""

from collections.abc import Mapping

from ...models.firms import firm
from .desks import EUROS, SHOP, TIMES, ask, back, levers, range_of_a_customer, seen, split, weeks_of_test

CHECKOUT, STAY = 1, 2  # places of the offers


def _spread() -> Mapping[str, float]:
    return {"all": TIMES * EUROS, "ads": split(TIMES)["ads"], "none": 0}


def _sure() -> Mapping[str, float]:
    best = ask().table.iloc[0]
    return {"n": 100 * best["best_in"], "rest": 100 * (1 - best["best_in"]), "low": best["low"], "high": best["high"]}


def _tests() -> Mapping[str, float]:
    tests = {"saas": STAY, "machines": CHECKOUT, "craft": STAY}
    found = {key: weeks_of_test(key, place) for key, place in tests.items()}
    years = {key: weeks / 52 for key, (weeks, _each) in found.items()}
    each = {f"{key}_n": each for key, (_weeks, each) in found.items()}
    weeks, people = weeks_of_test("shop", CHECKOUT)
    shop = {"checkout": weeks, "checkout_n": people, "orders": SHOP.balance[5]}
    shop |= {f"{key}_all": firm(key).customers for key in ("saas", "craft")}
    return years | each | shop | {"machines_year": 52 * firm("machines").orders}


def _struck() -> Mapping[str, float]:
    (low, high), (near, far) = range_of_a_customer(seen(struck=True)), range_of_a_customer(seen())
    return {"low": low, "high": high, "near": near, "far": far}


def _five_times() -> Mapping[str, float]:
    numbers = {}
    for key in ("shop", "machines"):
        back, of = ask(of=firm(key)).table["per_euro"], levers(firm(key))
        numbers |= {f"{key}_ads": back[of[0].name], f"{key}_stay": back[of[STAY].name]}
    return numbers


NUMBERS = {
    "where_next.five-times": _five_times,
    "where_next.quiz-desks": back,
    "where_next.quiz-spread": _spread,
    "where_next.quiz-sure": _sure,
    "where_next.quiz-tests": _tests,
    "where_next.quiz-struck": _struck,
}
