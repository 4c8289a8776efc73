"""What a log cannot tell is nan, refused, or a bound: never a number made up."""

import numpy as np
import pandas as pd
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st
from logs import CUSTOMERS, log_of

from flywheel_lab import FlywheelError, JourneyLog, aida, draw_coast, estimate_journey, simulate_log
from flywheel_lab.messages import use_language

GAIN = CUSTOMERS.loop_gain


def of_customers(seed, losses=False, weeks=104, pushes=20):
    log = simulate_log(CUSTOMERS, pushes, weeks, np.random.default_rng([12, seed]), record_losses=losses)
    return estimate_journey(log, purchase="trial")


@pytest.fixture(scope="module")
def silent():
    return of_customers(3)


@pytest.mark.slow
def test_the_loop_gain_of_customers_whose_churn_is_silent_is_bounded_from_below_alone():
    ends = [of_customers(seed).interval("loop_gain") for seed in range(12)]
    assert [high for _low, high in ends] == [np.inf] * 12
    assert sum(low <= GAIN for low, _high in ends) >= 11


def test_nobody_reads_a_loop_gain_that_rests_on_a_stay_without_end(silent):
    with pytest.raises(FlywheelError, match=r"at least 0\.1\d.* in customer.*Record when they leave"):
        _ = silent.loop_gain
    assert "loop gain at least 0.1" in repr(silent)
    assert "The referral factor is at least" in silent.said


def test_growth_cannot_be_known_where_the_dwell_is_not(silent):
    for ask in (lambda: silent.growth_factor, lambda: silent.interval("growth_factor"), lambda: silent.model.half_life):
        with pytest.raises(FlywheelError, match="customer"):
            ask()


def test_the_dwell_of_a_stage_that_nobody_is_recorded_to_leave_is_not_known(silent):
    assert np.isnan(silent.model.dwell[2]) and silent.model.unknown == ("customer",)
    assert silent.table().loc[["dwell.customer", "conversion.customer"]].isna().all(axis=None)
    for name in ("dwell.customer", "conversion.customer"):
        with pytest.raises(FlywheelError, match=r"nobody is recorded to leave 'customer'\. Record when"):
            silent.interval(name)


def test_what_does_not_rest_on_it_is_known_all_the_same(silent):
    assert silent.model.time_to_purchase().probability == pytest.approx(0.2, abs=0.02)
    low, high = silent.interval("conversion.trial")
    assert low < 0.4 < high


def test_referrals_of_people_who_may_have_left_are_at_least_so_many(silent):
    value, low, high = silent.table().loc["referrals.customer"]
    assert np.isnan(value) and 0 < low < 0.05 and high == np.inf


@pytest.mark.slow
def test_where_churn_is_told_the_loop_gain_is_a_number_again():
    fit = of_customers(3, losses=True)
    low, high = fit.interval("loop_gain")
    assert low <= fit.loop_gain <= high < 1 and low < GAIN < high


def test_a_stage_whose_losses_are_told_and_that_nobody_left_yet_has_a_least_dwell():
    rows = [(p, stage, time) for p in range(10) for time, stage in enumerate(["try", "stay"])]
    fit = estimate_journey(log_of(rows, observed_until=5, losses="recorded"), purchase="try")
    low, high = fit.interval("dwell.stay")
    assert low == pytest.approx(1 / (1 - 0.05 ** (1 / 40))) and high == np.inf  # forty weeks, and nobody left
    assert fit.interval("conversion.stay") == (0, 1)
    assert np.isnan(fit.model.dwell[1]) and "Nobody has left 'stay' yet" in fit.said


def test_where_nobody_has_moved_yet_nothing_is_known():
    rows = [(p, "visit", 0) for p in range(40)]
    fit = estimate_journey(log_of(rows, observed_until=1, stages=("visit", "order")))
    assert fit.table().isna().all(axis=None)
    assert "How long people stay in 'visit' and how many move on cannot be known" in fit.said
    assert "Nobody was seen in 'order'" in fit.said


def test_a_stage_that_nobody_reached_is_not_seen():
    rows = [(1, "visit", 0), (1, "order", 2), (2, "visit", 3)]
    fit = estimate_journey(log_of(rows, observed_until=9, stages=("visit", "basket", "order"), losses="recorded"))
    assert np.isnan(fit.model.dwell[1]) and fit.table().loc["dwell.basket"].isna().all()
    assert "Nobody was seen in 'basket'" in fit.said


def test_buyers_at_the_end_of_a_funnel_will_bring_in_more_than_so_far():
    rows = [(p, stage, time, None) for p in range(10) for time, stage in enumerate(["visit", "order"])]
    rows += [(10, "visit", 9, 3), (11, "visit", 12, 4)]

    table = pd.DataFrame(rows, columns=["person", "stage", "time", "referrer"])
    fit = estimate_journey(JourneyLog(table, observed_until=20, stages=("visit", "order")))
    low, high = fit.interval("loop_gain")
    assert 0 < low < 0.2 and high == np.inf


@pytest.mark.long
@settings(max_examples=25)
@given(st.integers(0, 10_000), st.sampled_from([True, False, ("customer",), ("lead", "trial")]), st.integers(2, 40))
def test_no_estimate_lies_outside_its_own_interval(seed, losses, weeks):
    fit = of_customers(seed, losses, weeks, pushes=3)
    for level in (0.2, 0.9):
        table = fit.table(level)
        point = table["estimate"]
        assert (point.isna() | ((table["low"] <= point) & (point <= table["high"]))).all()
        assert not (table["low"].isna() ^ table["high"].isna()).any()


def test_it_is_said_in_german_too(silent):
    use_language("de")
    assert "Der Empfehlungsfaktor beträgt mindestens 0,1" in silent.said
    assert "Wie lange Menschen auf der Stufe „customer“ bleiben" in silent.said
    with pytest.raises(FlywheelError, match="lässt sich nicht angeben"):
        silent.interval("dwell.customer")


NO_REFERRALS = {
    "no column referrer": lambda: estimate_journey(simulate_log(aida(), 20, 60, np.random.default_rng(1))),
    "buyers who may bring in more": lambda: estimate_journey(
        simulate_log(CUSTOMERS, 20, 104, np.random.default_rng(3))
    ),
}


@pytest.mark.slow
@every("case", NO_REFERRALS)
@every("name", ["loop_gain", "growth_factor", "half_life", "doubling_time", "cycle_time"])
def test_the_model_refuses_what_its_estimate_refuses(case, name):
    fit = NO_REFERRALS[case]()
    with pytest.raises(FlywheelError):
        _ = fit.loop_gain
    with pytest.raises(FlywheelError, match=r"bring in.*referrer"):
        getattr(fit.model, name)


@pytest.mark.slow
@every("case", NO_REFERRALS)
def test_where_referrals_are_not_known_the_coast_is_that_without_them(case):
    drawn = draw_coast(NO_REFERRALS[case]()).alt
    assert "without referrals" in drawn and "with referrals" not in drawn
