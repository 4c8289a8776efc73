"""The ledger of heads in the browser is the one in Python, and what it shows in round numbers still adds up."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import flywheel_lab as fl
from flywheel_lab.models.readings import PHASES
from flywheel_lab.widgets.lenses import WEEKS, ThreeLenses

pytestmark = pytest.mark.slow

Play = Callable[[str, str, Any], Any]
FLOWS = {"pushed": 1, "referred": 1, "lost": -1, "churned": -1, "bought": -1}
TOLD = """
  return given.map((state) => {
    const { ledger, shown, balances, between } = accountOf(state);
    return { ledger, shown, balances, past: between(0, state.week), gap: gapOf(ledger) };
  });
"""


def ten_phases(rng: np.random.Generator) -> fl.JourneyModel:
    """Any journey through the ten phases: ways back and past, buyers who leave, several entries, referrals or none."""
    moves = rng.random((10, 10)) * (rng.random((10, 10)) < 0.4)
    np.fill_diagonal(moves, 0)
    moves *= rng.uniform(0.1, 1, 10)[:, None] / np.maximum(moves.sum(axis=1), 1e-9)[:, None]
    entry = rng.random(10)
    return fl.JourneyModel(
        PHASES,
        moves,
        dwell=np.where(rng.random(10) < 0.2, 1.0, 1 + 30 * rng.random(10)),
        bought=np.maximum(0, 1 - moves.sum(axis=1)) * rng.choice([0.0, 0.5]) * rng.random(10),
        referrals=rng.random((10, 10)) * rng.choice([0.0, 0.001, 0.003]),
        entry=entry / entry.sum(),
    )


def drawn(rng: np.random.Generator) -> ThreeLenses:
    model = fl.flywheel("viral") if rng.random() < 0.1 else ten_phases(rng)
    lenses = fl.three_lenses(model, pushes=round(200 * rng.random(), 2), week=int(rng.integers(0, WEEKS + 1)))
    lenses.referral_scale, lenses.cut = float(rng.choice([0, 1, 2.5])), bool(rng.random() < 0.2)
    lenses.conversion = [share * float(rng.uniform(0.5, 1)) for share in lenses.conversion]
    return lenses


@pytest.fixture(scope="module")
def all_lenses() -> list[ThreeLenses]:
    rng = np.random.default_rng(20260831)
    return [drawn(rng) for _ in range(200)]


@pytest.fixture(scope="module")
def told(all_lenses: list[ThreeLenses], play: Play) -> list[Any]:
    names = ("base", "look", "weeks", "pushes", "conversion", "referral_scale", "cut", "week")
    given = [{name: getattr(each, name) for name in names} for each in all_lenses]
    return list(play("lenses/ledger.js", TOLD, given))


@pytest.mark.long
def test_both_keep_the_same_ledger(all_lenses: list[ThreeLenses], told: list[Any]) -> None:
    for lenses, there in zip(all_lenses, told, strict=True):
        here = lenses.ledger()
        names = ("pushed", "referred", "lost", "churned", "bought", "start", "end")
        np.testing.assert_allclose(
            [there["ledger"][name] for name in names], [getattr(here, name) for name in names], rtol=1e-9, atol=1e-9
        )
        np.testing.assert_allclose(there["ledger"]["people"], list(here.people.values()), rtol=1e-9, atol=1e-9)


def test_heads_balance_in_the_browser(told: list[Any]) -> None:
    assert [each["balances"] for each in told] == [True] * len(told)
    assert max(abs(each["gap"]) / max(1, each["ledger"]["end"]) for each in told) < 1e-9


@pytest.mark.parametrize("which", ["shown", "past"])
def test_round_numbers_add_up_and_are_near_the_exact_ones(told: list[Any], which: str) -> None:
    for each in told:
        it = each[which]
        net = sum(sign * it[name] for name, sign in FLOWS.items())
        assert it["start"] + net == it["end"]
        assert sum(it["people"]) == it["start"]
        assert sum(it["later"]) == it["end"]
    assert all(abs(each["shown"][name] - each["ledger"][name]) <= 1 for each in told for name in FLOWS)


def test_every_head_in_the_ledger_is_a_whole_one(told: list[Any]) -> None:
    heads = [each["shown"][name] for each in told for name in FLOWS] + [
        n for each in told for n in each["past"]["people"]
    ]
    assert [n for n in heads if n % 1] == []


def test_a_failed_balance_is_said(play: Play) -> None:
    words = {"texts": {"check": "agree", "check_fails": "disagree"}, "number": None, "heads": None}
    script = """
      const words = { ...given, number: String, heads: String, form: (text) => text };
      return [true, false].map((balances) => verdict({ shown: { later: [1, 2] }, balances }, 3, words));
    """
    assert play("lenses/account.js", script, words) == ["agree", "disagree"]
