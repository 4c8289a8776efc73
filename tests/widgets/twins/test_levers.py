"""Where the next euro goes comes out on a page as in Python: each number, and each sentence to the letter."""

import math
from typing import Any

import numpy as np
import pytest
from every import every
from levers_set import any_choice, put

import flywheel_lab as fl
from flywheel_lab.estimate.money.where_next import where_next
from flywheel_lab.messages import use_language
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.money.lever import Lever
from flywheel_lab.pages.frozen.levers import freeze_start
from flywheel_lab.widgets.levers import NextEuroExplorer

from .conftest import Play

pytestmark = pytest.mark.slow

FILES = "models/money/answer.js parts/money.js parts/words.js"
ANSWER = """
const words = speaker(given.language, given.texts);
return given.asked.map(([key, choices]) => {
  const answer = answering(given.starts[key]);
  return choices.map((choice) => tellAnswer(answer(choice), choice, words));
});
"""
TIMES = 5  # a firm and a language: each is all likely models in both


def differ(here: Any, there: Any, where: str = "") -> list[str]:
    """Return where two answers are not the same: numbers to a billionth, all else exactly."""
    if isinstance(here, dict) and isinstance(there, dict) and here.keys() == there.keys():
        return [wrong for name in here for wrong in differ(here[name], there[name], f"{where}.{name}")]
    if isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        return [
            wrong for i, pair in enumerate(zip(here, there, strict=True)) for wrong in differ(*pair, f"{where}.{i}")
        ]
    if isinstance(here, float) and isinstance(there, int | float):
        return [] if math.isclose(here, there, rel_tol=1e-9, abs_tol=1e-9) else [f"{where}: {here} {there}"]
    return [] if here == there else [f"{where}: {here!r} {there!r}"]


def asked(play: Play, explorers: dict[str, NextEuroExplorer], choices: dict[str, list[Any]]) -> list[list[Any]]:
    """Return what a page answers."""
    any_one = next(iter(explorers.values()))
    starts = {key: freeze_start(explorer.starts[explorer.firm]) for key, explorer in explorers.items()}
    given = {"language": any_one.language, "texts": any_one.texts, "starts": starts, "asked": [*choices.items()]}
    told: list[list[Any]] = play(FILES, ANSWER, given)
    return told


def answer_of(explorer: NextEuroExplorer) -> dict[str, Any]:
    """Return what Python answers to what is set."""
    start = explorer.starts[explorer.firm]
    money, until = explorer.budget, explorer.until
    spent = {"count_until": until, "budget": money, "people": start.people}
    return where_next(start.of, start.money, explorer.levers, start.pushes, **spent).state()


def compare(play: Play, explorers: dict[str, NextEuroExplorer]) -> list[str]:
    """Set each explorer at random, and return where a page answers otherwise."""
    rng = np.random.default_rng(19)
    choices: dict[str, list[Any]] = {key: [] for key in explorers}
    here: dict[str, list[Any]] = {key: [] for key in explorers}
    for key, explorer in explorers.items():
        for _time in range(TIMES):
            choices[key].append(any_choice(explorer, rng))
            put(explorer, choices[key][-1])
            here[key].append(answer_of(explorer))
    there = asked(play, explorers, choices)
    return [
        f"{key} {i}{wrong}"
        for (key, ours), theirs in zip(here.items(), there, strict=True)
        for i, pair in enumerate(zip(ours, theirs, strict=True))
        for wrong in differ(*pair)
    ]


@every("code", ["en", "de"])
def test_a_page_answers_for_the_firms_of_the_course_as_python_does(code: str, play: Play) -> None:
    use_language(code)
    assert compare(play, {key: fl.explore_levers(key, firms=[]) for key in FIRMS}) == []


def test_it_does_where_levers_come_late_or_are_paid_once_or_move_several_things(play: Play) -> None:
    levers = [
        Lever("Ads", "push", 1000, sure=1.2, delay=4),
        Lever("More leads", "push", 1500, 0.2, key="leads"),
        Lever("Referrals", "refer", 30_000, 0.15, once=True, delay=30),
        Lever("Checkout", "go.purchase", 2000, 0.1, once=12),
        Lever("Stay", "stay.retention", 900, 0.05, delay=60),
        Lever("Pace", "pace", 800, 0.1),
        Lever("Pace behind", "pace.retention", 800, 0.1),
    ]
    shop = fl.firm("shop")
    likely = fl.explore_levers("shop", levers=levers)
    exact = fl.explore_levers(shop, levers=levers[:2])
    daily = fl.explore_levers(
        "shop", fl.one_stage(0.2, 0.1, 0.05), levers=[levers[1]], money=fl.Money(once=9, once_margin=5)
    )
    assert compare(play, {"likely": likely, "exact": exact, "daily": daily}) == []


def test_it_does_for_the_four_numbers_of_a_firm_that_is_not_in_balance(play: Play) -> None:
    own = fl.explore_levers(fl.four_numbers(9000, 700, 600, 0.3), firms=())
    own.money = {"margin": 9.5, "ads": 4000.0}
    assert compare(play, {"own": own}) == []


def test_where_nothing_can_be_said_the_page_has_the_reasons(play: Play) -> None:
    shop = fl.firm("shop")
    few = fl.estimate_journey(fl.simulate_log(shop.model, 40, 30, np.random.default_rng(1)))
    explorer = fl.explore_levers("shop", few)
    script, given = "return refuse(given);", freeze_start(explorer.starts["shop"])["reasons"]
    assert explorer.answer["outcome"] == "refused"
    assert differ(explorer.answer, play("parts/money.js", script, given)) == []
