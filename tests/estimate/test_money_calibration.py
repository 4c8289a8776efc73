"""Intervals of returns hold what is likely to be true: models and effects that the answer has not seen, drawn anew.

A log as a whole, with its estimate, is asked by `tests/benchmarks/money_coverage.py`, and by a slow test of one firm.
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import flywheel_lab as fl
from flywheel_lab.estimate.money.cases import SHARE, bring
from flywheel_lab.estimate.money.ground import DRAWS

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

TRUTHS = 400
BAND = 3.3 * np.sqrt(0.09 / TRUTHS)  # standard errors of a share of 90 %


@pytest.fixture(scope="module")
def found():
    """Return the answer for the log of saas, and what each lever returns in likely truths, (TRUTHS, levers)."""
    firm = fl.firm("saas")
    fit = fl.estimate_journey(fl.load("saas"))
    answer = fl.where_next(fit, firm.money, levers_of("saas"), firm.pushes)
    likely = fit.draws(DRAWS + TRUTHS)
    truths = replace(answer.plan, journeys=type(likely)(*(each[DRAWS:][:, None] for each in likely)))
    normal = np.random.default_rng(19).normal(size=(TRUTHS, len(answer.levers)))
    factors = np.exp(normal * np.log([lever.sure for lever in answer.levers]) / SHARE)
    return answer, bring(truths, answer.budget, factors) / answer.paid


@pytest.mark.slow
def test_nine_in_ten_truths_lie_in_the_interval_of_each_lever(found):
    answer, returns = found
    ends = answer.table.loc[[lever.name for lever in answer.levers]]
    held = ((ends["low"].to_numpy() <= returns) & (returns <= ends["high"].to_numpy())).mean(axis=0)
    assert np.abs(held - 0.9).max() <= BAND


def test_the_chance_to_be_best_is_what_it_says(found):
    answer, returns = found
    best = np.bincount(returns.argmax(axis=1), minlength=len(answer.levers)) / TRUTHS
    assert np.abs(best - answer.chance_best).max() <= 0.1
