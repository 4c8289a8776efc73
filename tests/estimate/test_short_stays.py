"""Stays shorter than a step of the model, or than the log can show: what is brought in counts per stay all the same."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from every import every
from logs import dated, log_of

import flywheel_lab as fl
from flywheel_lab.messages import fine

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


@pytest.mark.slow
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


def by_day(truth, people=3000, until=100):
    """Stays of a constant chance at any time of the day, of which the log has the day only."""
    rng = np.random.default_rng([7, people])
    begins = rng.uniform(0, until - 40, people)
    ends = begins + rng.exponential(truth, people)
    rows = [(p, "visit", day) for p, day in enumerate(np.floor(begins))]
    rows += [(p, "order", day) for p, day in enumerate(np.floor(ends)) if day < until]
    log = log_of(rows, stages=("visit", "order"), losses="not recorded", observed_until=until)
    return fl.estimate_journey(dated(log, "2025-04-10", losses="not recorded"), step="day")


@pytest.mark.slow
@every("truth", [0.5, 1, 2])
def test_a_log_of_days_neither_hides_nor_lengthens_stays_within_a_day(truth):
    fit = by_day(truth)
    value = fit.table().loc["dwell.visit", "estimate"]
    low, high = fit.interval("dwell.visit", 0.99)
    assert value == pytest.approx(truth, rel=0.08)
    assert low < truth < high
    assert any("took no time that the log shows" in warning for warning in fit.warnings)
    assert not any("unlike" in warning or "grows" in warning for warning in fit.warnings)


def test_long_stays_in_a_log_of_days_are_not_warned_of():
    fit = by_day(12)
    assert fit.warnings == [] and fit.model.dwell[0] == pytest.approx(12, rel=0.05)


def test_moves_at_one_moment_do_not_pass_for_a_whole_step():
    rows = [(p, stage, p % 5) for p in range(50) for stage in ("visit", "order")]
    fit = fl.estimate_journey(log_of(rows, observed_until=9, stages=("visit", "order"), losses="recorded"))
    low, high = fit.interval("dwell.visit")
    assert low < 0.1 < 1 <= high
    assert "anything between 0 and 1 week;" in fit.warnings[0] and "one step, its least" in fit.warnings[1]


@pytest.fixture(scope="module")
def carts():
    """Of 40 carts half are paid after eight minutes."""
    start = pd.Timestamp("2025-03-03 10:30") + pd.to_timedelta(np.arange(40) * 31, unit="min")
    rows = [(p, "cart", time) for p, time in enumerate(start)]
    rows += [(p, "paid", time + pd.Timedelta("8min")) for p, time in enumerate(start) if p % 2]
    return log_of(rows, stages=("cart", "paid"), losses="not recorded", observed_until="2025-03-20")


@pytest.mark.parametrize("step", ["day", "week"])
def test_minutes_are_found_by_a_model_in_days(carts, step):
    fit, truth = fl.estimate_journey(carts, step=step), 8 / 60 / 24 / {"day": 1, "week": 7}[step]
    low, high = fit.interval("dwell.cart")
    assert low < truth < high
    assert fit.table().loc["dwell.cart", "estimate"] == pytest.approx(truth, rel=0.01)


@pytest.mark.slow
def test_a_picture_shows_the_dwell_of_which_it_shows_the_interval(carts):
    fit = fl.estimate_journey(carts, step="day")
    low, high = fit.interval("dwell.cart")
    value = fit.table().loc["dwell.cart", "estimate"]
    assert f"cart {fine(value)} ({fine(low)} to {fine(high)})" in fl.figures.draw_dwell(fit).alt


def test_seconds_are_found_by_a_model_in_weeks():
    start = pd.Timestamp("2025-03-03 10:30") + pd.to_timedelta(np.arange(40) * 31, unit="min")
    rows = [(p, "cart", time) for p, time in enumerate(start)]
    rows += [(p, "paid", time + pd.Timedelta("5s")) for p, time in enumerate(start) if p % 2]
    log = log_of(rows, stages=("cart", "paid"), losses="not recorded", observed_until="2025-03-20")
    seconds = fl.estimate_journey(log).table().loc["dwell.cart", "estimate"] * 7 * 24 * 3600
    assert seconds == pytest.approx(5, rel=0.01)


CHAIN = fl.JourneyModel.chain(["visit", "basket", "order"], [0.3, 0.4], dwell=[3, 2, 1])


@cache
def in_weeks(seed):
    log = fl.simulate_log(CHAIN, 20, 60, np.random.default_rng(seed), record_losses=True)
    return log, fl.estimate_journey(log)


@pytest.mark.long
@every(
    ("unit", "each", "step", "steps"),
    [("D", 7, "week", 1), ("D", 7, "day", 7), ("min", 5, "day", 5 / 1440), ("min", 1, "week", 1 / 10080)],
)
@every("seed", range(3))
def test_a_clock_that_shows_only_mondays_or_five_minutes_makes_no_delay(unit, each, step, steps, seed):
    log, plain = in_weeks(seed)
    days = pd.Timestamp("2025-01-06") + pd.to_timedelta(log.events["time"] * each, unit=unit)
    until = days.iloc[0] + pd.to_timedelta((60 - log.events["time"].iloc[0]) * each, unit=unit)
    shown = fl.JourneyLog(log.events.assign(time=days), stages=CHAIN.stages, losses="recorded", observed_until=until)
    fit = fl.estimate_journey(shown, step=step)
    assert not [told for told in fit.warnings if "chance to leave" in told]
    assert fit.interval("dwell.visit") == pytest.approx(np.array(plain.interval("dwell.visit")) * steps, rel=0.05)


def test_times_below_a_minute_are_not_told_to_be_counted_in_minutes():
    log = fl.simulate_log(CHAIN, 20, 60, np.random.default_rng(1), record_losses=True)
    seconds = pd.Timestamp("2025-01-06") + pd.to_timedelta(log.events["time"], unit="s")
    shown = fl.JourneyLog(log.events.assign(time=seconds), stages=CHAIN.stages, losses="recorded")
    told = fl.estimate_journey(shown, step="minute").warnings
    assert len(told) == 2 and all("seconds" in each and "step=" not in each for each in told)


def shown_as(times):
    """Return the estimate of a log in weeks and of the same log whose clock shows other times."""
    log = fl.simulate_log(CHAIN, 20, 60, np.random.default_rng(1), record_losses=True)
    shown = pd.Series([times(int(week)) for week in log.events["time"]], index=log.events.index)
    fit = fl.estimate_journey(fl.JourneyLog(log.events.assign(time=shown), stages=CHAIN.stages, losses="recorded"))
    assert not fit.warnings
    return np.array(fit.interval("dwell.visit")) / fl.estimate_journey(log).interval("dwell.visit")


@pytest.mark.slow
def test_a_clock_that_shows_only_first_days_of_months_makes_no_delay():
    month = pd.Timestamp("2020-01-01")
    times = shown_as(lambda n: month + pd.DateOffset(months=n))
    assert times == pytest.approx(365.2425 / 12 / 7, rel=0.02)


@pytest.mark.slow
@every("days", [7, 14])
def test_a_clock_that_changes_in_summer_makes_no_delay(days):
    berlin = pd.Timestamp("2024-06-03", tz="Europe/Berlin")
    times = shown_as(lambda n: (berlin + pd.DateOffset(days=days * n)).tz_convert("UTC"))
    assert times == pytest.approx(days / 7, rel=0.05)
