"""Journeys drawn from a model behave as the model says."""

import numpy as np
import pytest
from every import every

from flywheel_lab import JourneyModel, flywheel, funnel_counts, sales_funnel, simulate, simulate_log
from flywheel_lab.errors import ModelError
from flywheel_lab.models import expected_flow


def drawn(record_losses=False, seed=20261121):
    return simulate_log(sales_funnel(), 400, 60, np.random.default_rng(seed), record_losses=record_losses)


def test_who_is_where_agrees_with_the_expected_flow():
    stays = drawn(record_losses=True).events.sort_values(["person", "time"], kind="stable")
    until = stays.groupby("person")["time"].shift(-1).fillna(61)
    funnel, expected = sales_funnel(), expected_flow(sales_funnel(), 400, 60)
    for i, stage in enumerate(funnel.stages[:-1]):
        here = (stays["stage"] == stage) & (stays["time"] <= 40) & (until > 40)
        assert abs(here.sum() - expected[40, i]) < 4.5 * np.sqrt(expected[40, i])


def test_the_share_that_goes_on_is_the_conversion():
    early = drawn().events
    early = early[early["person"] < 400 * 10]
    counts = funnel_counts(early, sales_funnel().stages)
    assert counts.to_numpy() / counts.iloc[0] == pytest.approx(sales_funnel().reach(), abs=0.03)


def test_losses_are_recorded_only_on_request():
    assert "lost" not in set(drawn().events["stage"])
    assert "lost" in set(drawn(record_losses=True).events["stage"])


def test_losses_may_be_recorded_from_some_stages_only():
    events = drawn(record_losses=["decision"]).events
    before = events.groupby("person")["stage"].shift()
    assert set(before[events["stage"] == "lost"]) == {"decision"}
    assert drawn(record_losses="decision").events.equals(events)
    with pytest.raises(ModelError, match="no stage 'churn'"):
        drawn(record_losses=["churn"])


def test_the_same_generator_draws_the_same_people():
    assert drawn().events.equals(drawn().events)


def test_who_bought_is_recorded_where_the_last_stage_does_not_sell_to_all():
    funnel = JourneyModel.chain(["visit", "till"], [0.5, 0.5], dwell=[2, 3])
    events = simulate_log(funnel, 200, 60, np.random.default_rng(3)).events
    early = events[events["person"] < 200 * 20]
    counts = early["stage"].value_counts()
    assert counts["bought"] / counts["visit"] == pytest.approx(0.25, abs=0.03)


def test_nothing_happens_after_the_end_of_observation():
    assert drawn(record_losses=True).events["time"].max() <= drawn().observed_until == 60


def test_no_periods_are_refused():
    with pytest.raises(ModelError, match="periods must be a whole number of at least 1"):
        simulate_log(sales_funnel(), 10, 0, np.random.default_rng(1))


LOOP = JourneyModel(["a", "b"], [[0, 0.6], [0.1, 0]], [2, 5], referrals=[[0, 0], [0.1, 0.05]])


def test_who_referred_whom_is_told_and_was_there_before():
    events = simulate_log(LOOP, 100, 40, np.random.default_rng(4)).events
    first = events.groupby("person").agg(time=("time", "first"), referrer=("referrer", "first"))
    referred = first.dropna()
    assert set(first.index[first["referrer"].isna()]) == set(range(100 * 40))
    assert len(referred) > 400
    assert (first.loc[referred["referrer"], "time"].to_numpy() < referred["time"].to_numpy()).all()
    stays = events[(events["stage"] == "b") & events["person"].isin(referred["referrer"])]
    assert set(referred["referrer"]) == set(stays["person"])


def test_journeys_and_counts_are_the_same_chance():
    log = simulate_log(LOOP, 200, 30, np.random.default_rng(5))
    arrivals = log.events[log.events["stage"] == "a"].groupby("time").size()
    expected = expected_flow(LOOP, 200, 30)
    into = 200 + expected[:-1] @ (LOOP.referrals[:, 0] + LOOP.conversion[:, 0] / LOOP.dwell)
    assert arrivals.sum() == pytest.approx(into.sum(), rel=0.03)
    late = arrivals.loc[20:].to_numpy()
    assert late.mean() == pytest.approx(into[19:].mean(), rel=0.04)


def test_a_model_without_referrals_has_no_referrers():
    assert "referrer" not in drawn().events


def test_a_flywheel_has_as_many_in_each_stage_as_counts_and_expected_flow_say():
    model, weeks = flywheel("strong"), [13, 52, 90]
    stays = simulate_log(model, 400, 90, np.random.default_rng(6), record_losses=True).events
    until = stays.groupby("person")["time"].shift(-1).fillna(91)
    runs = simulate(model, 400, 90, np.random.default_rng(7), runs=400)
    expected = expected_flow(model, 400, 90)
    for week in weeks:
        here = (stays["time"] <= week) & (until > week)
        counts = stays.loc[here, "stage"].value_counts().reindex(model.stages, fill_value=0).to_numpy()
        assert (abs(counts - expected[week]) < 4 * runs[:, week].std(axis=0) + 1).all()
        assert (abs(runs[:, week].mean(axis=0) - expected[week]) < 4 * runs[:, week].std(axis=0) / 20 + 0.01).all()


@every("pushes, referrals", [(100_000, 0), (100, 1), (1, 1e200)])
def test_a_log_that_would_not_fit_into_memory_is_refused_before_it_is_drawn(pushes, referrals):
    model = JourneyModel(("customer",), [[0]], [10], referrals=[[referrals]])
    with pytest.raises(ModelError, match=r"more than 10,000,000 people.*Take fewer new leads"):
        simulate_log(model, pushes, 200, np.random.default_rng(1))


def test_pushes_may_differ_from_period_to_period():
    log = simulate_log(sales_funnel(), [3, 0, 5.0], 3, np.random.default_rng(1))
    assert log.events.groupby("person")["time"].min().value_counts().to_dict() == {1: 3, 3: 5}


@every("pushes", [0, [0, 0], 1.5, [1, 2, 3]])
def test_pushes_of_nobody_or_of_parts_of_people_are_refused(pushes):
    with pytest.raises(ModelError, match="pushes must be"):
        simulate_log(sales_funnel(), pushes, 2, np.random.default_rng(1))
