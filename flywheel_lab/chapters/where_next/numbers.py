"""The numbers of the questions and claims of chapter 09, by their names."""

from collections.abc import Mapping

from ...models.firms import firm
from .desks import EUROS, SHOP, TIMES, ask, back, levers, range_of_a_customer, seen, size_of_test, split

CHECKOUT, STAY = 1, 2  # places of the offers


def _spread() -> Mapping[str, float]:
    return {"all": TIMES * EUROS, "ads": split(TIMES)["ads"], "none": 0}


def _sure() -> Mapping[str, float]:
    best = ask().table.iloc[0]
    return {"n": 100 * best["best_in"], "rest": 100 * (1 - best["best_in"]), "low": best["low"], "high": best["high"]}


def _tests() -> Mapping[str, float]:
    places = {"saas": STAY, "machines": CHECKOUT, "craft": STAY}
    sizes = {key: size_of_test(key, place) for key, place in places.items()}
    numbers: dict[str, float] = {key: size.weeks / 52 for key, size in sizes.items()}
    numbers |= {f"{key}_n": size.each for key, size in sizes.items()}
    numbers |= {f"{key}_all": firm(key).customers for key in ("shop", "saas", "craft")}
    note, answer = size_of_test("shop", STAY), ask()
    numbers |= {"shop_n": note.each, "enrol": note.enrol, "wait": note.wait}
    numbers["value"] = round(answer.worth_of_test(levers(SHOP)[STAY].name), -2)
    return numbers | {"machines_year": 52 * firm("machines").orders}


def _struck() -> Mapping[str, float]:
    (low, high), (near, far) = range_of_a_customer(seen(struck=True)), range_of_a_customer(seen())
    return {"low": low, "high": high, "near": near, "far": far}


def _five_times() -> Mapping[str, float]:
    numbers: dict[str, float] = {}
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
