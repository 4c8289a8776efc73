"""Stays shorter than a step of the model, or than the log can show: what is brought in counts per stay all the same."""

import numpy as np
import pandas as pd
import pytest
from logs import dated

import flywheel_lab as fl

TRIAL = fl.JourneyModel(
    ("signup", "trial", "paid"),
    [[0, 0.6, 0], [0, 0, 0.5], [0, 0, 0]],
    [2, 2, 30],
    referrals=[[0, 0, 0], [0.25, 0, 0], [0, 0, 0]],
    purchase="trial",
    step="day",
)


@pytest.fixture(scope="module")
def weeks():
    log = dated(fl.simulate_log(TRIAL, 20, 90, np.random.default_rng(19), record_losses=True), "2025-04-01")
    return fl.estimate_journey(log, purchase="trial")


def test_a_dwell_of_one_step_at_least_does_not_multiply_the_loop_gain(weeks):
    assert weeks.model.dwell[1] == 1
    low, high = weeks.interval("loop_gain")
    assert low < TRIAL.loop_gain < high < 0.4
    assert low < weeks.loop_gain < high


def test_referrals_of_a_stay_below_one_step_count_per_step_of_the_model(weeks):
    low, high = weeks.interval("referrals.trial")
    rate = weeks.model.referrals[1].sum()
    assert low < rate < high and weeks.table().loc["referrals.trial", "estimate"] == pytest.approx(rate)
    assert any("'trial'" in warning and "per step of the model" in warning for warning in weeks.warnings)
