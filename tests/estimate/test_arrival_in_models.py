"""What a model says of arrival is its own recursion, and what is counted on its logs holds it."""

import numpy as np
import pytest

import flywheel_lab as fl
from flywheel_lab import share_within
from flywheel_lab.estimate.journey.arrival import model_share_within


@pytest.mark.long
@pytest.mark.parametrize("people", [20, pytest.param(300, marks=pytest.mark.every)])  # few are the harder
def test_nine_in_ten_intervals_hold_the_truth(people):
    model = fl.JourneyModel.chain(["visit", "order"], [0.3], dwell=[6, 1])
    rng, held = np.random.default_rng(12), []
    truth = model_share_within(model, 12, "visit", "order")[12]
    for _log in range(200):
        log = fl.simulate_log(model, people // 20, 20, rng)
        answer = share_within(log, 12, to="order")
        held.append(answer.low <= truth <= answer.high)
    assert 0.86 <= np.mean(held) <= 0.97


def test_the_model_says_nothing_beyond_a_stage_whose_dwell_is_not_known():
    model = fl.JourneyModel.chain(["a", "b", "c"], [0.5, 0.5], dwell=[2, 3, 1], unknown=["b"])
    assert np.isnan(model_share_within(model, 3, "a", "c")).tolist() == [False, True, True, True]
    assert model_share_within(model, 2, "a", "b").tolist() == [0, 0.25, 0.375]


def test_the_model_counts_buyers_where_the_log_does():
    model = fl.JourneyModel.chain(["a", "b"], [0.5, 0.4], dwell=[1, 2])
    assert model_share_within(model, 3, "a", "bought").tolist() == pytest.approx([0, 0, 0.1, 0.15])
