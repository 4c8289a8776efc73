"""Known truth in, truth out: also where losses leave no trace and observation ends too early."""

import numpy as np
import pandas as pd
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st

from flywheel_lab import FlywheelError, JourneyLog, JourneyModel, estimate_journey, funnel_counts, load, simulate_log

TRUTH = JourneyModel.chain(["visit", "trial", "order"], [0.4, 0.25], dwell=[3, 8, 1])
PARAMETERS = {"conversion.visit": 0.4, "dwell.visit": 3, "conversion.trial": 0.25, "dwell.trial": 8}


def sample(seed, record_losses=False, periods=30):
    return simulate_log(TRUTH, 20, periods, np.random.default_rng([20261121, seed]), record_losses=record_losses)


@pytest.mark.long
@pytest.mark.parametrize(
    ("samples", "least", "most"),
    [
        (60, 46, 59),  # fewer or more would happen by chance once in about 400 tests
        pytest.param(150, 123, 147, marks=pytest.mark.every),  # once in about 1,000
    ],
)
@every("record_losses", [True, False], ids=["losses recorded", "losses silent"])
def test_a_ninety_per_cent_interval_holds_the_truth_in_nine_samples_of_ten(record_losses, samples, least, most):
    hits = dict.fromkeys(PARAMETERS, 0)
    for seed in range(samples):
        fit = estimate_journey(sample(seed, record_losses))
        for name, truth in PARAMETERS.items():
            low, high = fit.interval(name, level=0.9)
            hits[name] += low <= truth <= high
    assert all(least <= count <= most for count in hits.values()), hits


def test_many_customers_bring_the_estimate_to_the_truth():
    log = simulate_log(TRUTH, 2000, 60, np.random.default_rng(5))
    model = estimate_journey(log).model
    assert model.conversion[0, 1] == pytest.approx(0.4, abs=0.01)
    assert model.conversion[1, 2] == pytest.approx(0.25, abs=0.01)
    assert model.dwell[:2] == pytest.approx([3, 8], rel=0.03)


def test_finished_cases_alone_would_understate_dwell_and_conversion():
    log = sample(1, periods=20)
    table = log.events.pivot(index="person", columns="stage", values="time")
    naive_dwell = (table["order"] - table["trial"]).mean()
    naive_share = table["order"].notna().sum() / table["trial"].notna().sum()
    fit = estimate_journey(log)
    assert naive_dwell < fit.model.dwell[1]
    assert naive_share < fit.model.conversion[1].sum()


def test_with_recorded_losses_the_estimate_is_counting():
    log = sample(3, record_losses=True)
    rows = log.events.sort_values(["person", "time"], kind="stable")
    after = rows["stage"].shift(-1).where(rows["person"] == rows["person"].shift(-1))
    left = rows.loc[(rows["stage"] == "visit") & after.notna()]
    share = (after[left.index] == "trial").mean()
    assert estimate_journey(log).model.conversion[0, 1] == pytest.approx(share, abs=1e-5)


def test_a_log_of_one_step_cannot_tell_few_fast_movers_from_many_slow_ones():
    rows = [(person, "visit", 0) for person in range(40)] + [(person, "order", 1) for person in range(4)]
    fit = estimate_journey(JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=1))
    low, high = fit.interval("conversion.visit")
    assert low < 0.1
    assert high == 1


def test_a_higher_level_never_gives_a_narrower_interval():
    fit = estimate_journey(sample(4))
    for name in fit.names:
        narrow, wide = fit.interval(name, 0.5), fit.interval(name, 0.99)
        assert wide[0] < narrow[0] < narrow[1] < wide[1]


@pytest.mark.long
@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_the_estimate_lies_inside_its_interval(seed):
    fit = estimate_journey(sample(seed))
    assert ((fit.table()["low"] <= fit.table()["estimate"]) & (fit.table()["estimate"] <= fit.table()["high"])).all()


def test_in_the_end_more_customers_return_than_have_returned_so_far():
    log = load("cdnow").only(["purchase 1", "purchase 2", "purchase 3"])
    fit, counts = estimate_journey(log), funnel_counts(log)
    so_far = counts.to_numpy()[1:] / counts.to_numpy()[:-1]
    assert (np.diag(fit.model.conversion, k=1) > so_far).all()


def test_a_day_is_a_seventh_of_a_week():
    log = load("cdnow").only(["purchase 1", "purchase 2"])
    weeks, days = estimate_journey(log), estimate_journey(log, step="day")
    assert days.model.dwell[0] / weeks.model.dwell[0] == pytest.approx(7, rel=0.05)
    assert (weeks.model.step, days.model.step) == ("week", "day")


def test_a_log_in_days_gives_the_same_weeks_as_its_customers_took():
    daily = JourneyModel.chain(["visit", "order"], [0.5], dwell=[14, 1])
    days = simulate_log(daily, 40, 200, np.random.default_rng(14))
    dates = days.events.assign(time=pd.Timestamp("2026-01-01") + pd.to_timedelta(days.events["time"], unit="D"))
    fit = estimate_journey(JourneyLog(dates, observed_until="2026-07-20", stages=days.stages))
    low, high = fit.interval("dwell.visit", level=0.99)
    assert low < 2 < high


def test_times_between_two_steps_are_not_rounded_up():
    rng = np.random.default_rng(15)
    took = rng.exponential(2, size=4000)
    start = pd.DataFrame({"person": range(4000), "stage": "visit", "time": 0.0})
    end = start.assign(stage="order", time=took)[rng.random(4000) < 0.5]
    log = JourneyLog(pd.concat([start, end]), observed_until=60, stages=("visit", "order"))
    assert estimate_journey(log).model.dwell[0] == pytest.approx(2, rel=0.06)


def test_a_dwell_below_one_step_is_one_step_in_the_model():
    rows = [(p, stage, time) for p in range(50) for stage, time in (("visit", 0.0), ("order", 0.25))]
    fit = estimate_journey(JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9))
    assert fit.model.dwell[0] == 1
    assert fit.interval("dwell.visit")[1] < 0.5


def test_steps_at_the_same_time_are_taken_in_the_order_of_the_stages():
    rng = np.random.default_rng(16)
    rows = [(p, stage, 0) for p in range(60) for stage in rng.permutation(["visit", "basket", "order"])]
    table = pd.DataFrame(rows, columns=["person", "stage", "time"])
    log = JourneyLog(table, observed_until=5, stages=("visit", "basket", "order"))
    assert funnel_counts(log).tolist() == [60, 60, 60]
    assert estimate_journey(log).model.time_to_purchase().probability == pytest.approx(1, abs=1e-6)


def test_the_people_of_an_estimate_are_those_of_the_funnel():
    rows = [(1, "a", 0), (1, "b", 1), (1, "c", 2), (2, "a", 0), (2, "c", 2)]
    log = JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9, stages=("a", "b", "c"))
    assert estimate_journey(log).counts == (2, 1, 1)


def test_a_log_of_one_stage_is_no_journey():
    with pytest.raises(FlywheelError, match="only 'visit'"):
        estimate_journey(sample(1).only(["visit"]))


def test_a_branch_shares_its_conversion_between_both_goals():
    rows = [(p, "visit", 0) for p in range(30)] + [(p, "shop" if p % 3 else "mail", 2) for p in range(30)]
    log = JourneyLog(
        pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9, stages=("visit", "shop", "mail")
    )
    model = estimate_journey(log).model
    assert model.conversion[0].sum() == pytest.approx(1, abs=1e-6)
    assert model.conversion[0, model.stages.index("shop")] == pytest.approx(2 / 3, abs=1e-6)


@every("record_losses", [True, False], ids=["losses recorded", "losses silent"])
def test_a_last_stage_that_sells_only_to_some_is_recovered_too(record_losses):
    truth = JourneyModel.chain(["visit", "till"], [0.5, 0.4], dwell=[2, 3])
    fit = estimate_journey(simulate_log(truth, 500, 60, np.random.default_rng(8), record_losses=record_losses))
    assert fit.model.bought[1] == pytest.approx(0.4, abs=0.03)
    assert fit.model.dwell == pytest.approx([2, 3], rel=0.05)
    assert fit.names[-2:] == ("conversion.till", "dwell.till")


def test_customers_who_leave_after_their_purchase_have_bought():
    rows = [(p, stage, k) for p in range(20) for k, stage in enumerate(["visit", "order", "lost"])]
    log = JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9)
    assert estimate_journey(log).model.time_to_purchase().probability == pytest.approx(1, abs=1e-6)


def test_the_same_stage_reported_twice_is_one_stay():
    rows = [(1, "visit", 0), (1, "visit", 2), (1, "order", 6), (2, "visit", 6)]
    log = JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]))
    assert estimate_journey(log).model.dwell[0] == pytest.approx(6, rel=1e-3)


WRONG = {
    "a table": (lambda: estimate_journey(sample(1).events), "needs a JourneyLog, got DataFrame"),
    "an unknown step": (lambda: estimate_journey(load("cdnow"), step=2), "'day' or 'week', got 2"),
    "an unknown parameter": (lambda: estimate_journey(sample(1)).interval("churn"), "no estimate 'churn'"),
    "a level of 90": (lambda: estimate_journey(sample(1)).interval("dwell.visit", 90), "between 0 and 1, got 90"),
}


@every("wrong", WRONG)
def test_a_wrong_question_is_answered_with_the_right_one(wrong):
    ask, words = WRONG[wrong]
    with pytest.raises(FlywheelError, match=words):
        ask()


@pytest.mark.slow
@every("level", [0, 1, -1, "0.9", None, np.nan])
def test_a_table_refuses_a_level_as_an_interval_does(level):
    fit = estimate_journey(sample(1))
    for ask in (fit.table, lambda level: fit.interval("dwell.trial", level)):
        with pytest.raises(FlywheelError, match=f"level must lie between 0 and 1, got {level!r}"):
            ask(level)
