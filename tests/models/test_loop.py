"""Loop gain, growth and pace of the flywheel against the closed forms and golden numbers of the theory."""

import dataclasses
import math

import numpy as np
import pytest
from every import every
from hypothesis import assume, given
from hypothesis import strategies as st
from journeys import loops

from flywheel_lab import JourneyModel, flywheel, hourglass, one_stage
from flywheel_lab.errors import ModelError
from flywheel_lab.models.journey.loop import spectral_radius

QUIET = flywheel()


def test_golden_stays_of_the_hourglass():
    expected = [2, 0.6, 0.405, 0.1485, 0.07425, 0.022275, 0.06237, 1.174837, 0.041119, 0.118952]
    assert hourglass().fundamental[0] == pytest.approx(expected, abs=5e-7)


def test_golden_reach():
    assert QUIET.reach()[5:] == pytest.approx([0.02228, 0.01559, 0.01325, 0.00599, 0.00592], abs=5e-6)


def test_golden_purchase():
    bought = QUIET.time_to_purchase()
    told = [bought.probability, bought.mean, bought.variance, bought.until_out]
    assert told == pytest.approx([0.0155925, 12, 14, 3.250025], abs=1e-9)


def test_golden_growth():
    assert hourglass().growth_factor == pytest.approx(0.9900889013, abs=5e-11)
    assert [QUIET.loop_gain, QUIET.growth_factor] == pytest.approx([0.0969240166, 0.9912844285], abs=5e-11)
    assert [1 / (1 - QUIET.loop_gain), QUIET.half_life] == pytest.approx([1.1073265, 79.1827], abs=5e-5)
    assert [-1 / math.log(QUIET.growth_factor), QUIET.cycle_time] == pytest.approx([114.2364, 125.2749], abs=5e-5)
    assert QUIET.damping_ratio == pytest.approx(1.09866, abs=5e-6)


@every(
    ("gain", "growth"),
    [(0.1, 0.991321), (0.3, 0.993578), (0.6, 0.996562), (0.9, 0.999188), (1.2, 1.001545), (1.5, 1.003691)],
)
def test_golden_growth_at_other_gains(gain, growth):
    scaled = dataclasses.replace(QUIET, referrals=QUIET.referrals * gain / QUIET.loop_gain)
    assert scaled.loop_gain == pytest.approx(gain, rel=1e-12)
    assert scaled.growth_factor == pytest.approx(growth, abs=6e-7)


def test_golden_half_lives_and_doubling_time():
    assert hourglass().half_life == pytest.approx(69.6, abs=0.05)
    assert flywheel("strong").half_life == pytest.approx(107.6, abs=0.1)
    assert flywheel("viral").doubling_time == pytest.approx(449, abs=0.5)


@every(("preset", "gain"), [("quiet", 0.1), ("strong", 0.3), ("viral", 1.2)])
def test_a_preset_has_its_gain(preset, gain):
    assert flywheel(preset).loop_gain == pytest.approx(gain, abs=0.005)


def test_an_unknown_preset_is_refused():
    with pytest.raises(ModelError, match="quiet, strong, viral"):
        flywheel("loud")


@given(loops())
def test_the_model_grows_exactly_where_the_gain_is_above_one(model):
    assume(abs(model.loop_gain - 1) > 1e-6)
    assert (model.growth_factor > 1) == (model.loop_gain > 1)
    assert (model.half_life == math.inf) == (model.doubling_time < math.inf) == (model.loop_gain > 1)


@given(loops(gains=st.floats(0.05, 0.95)))
def test_referrals_where_marketing_feeds_multiply_the_funnel(model):
    cut = dataclasses.replace(model, referrals=np.zeros_like(model.referrals))
    assert model.steady_state(50) == pytest.approx(cut.steady_state(50) / (1 - model.loop_gain), rel=1e-9)


@given(loops(gains=st.floats(1.001, 3)))
def test_a_growing_model_has_a_doubling_time_and_no_steady_state(model):
    for ask in (lambda: model.steady_state(50), model.potential, model.levers_of_customers):
        with pytest.raises(ModelError, match="grows without limit"):
            ask()
    assert model.growth_factor**model.doubling_time == pytest.approx(2)


@pytest.mark.slow
@given(loops(gains=st.floats(0.2, 2)))
def test_referrals_by_age_add_up_to_the_gain_and_fix_the_growth(model):
    alone = spectral_radius(model.transition)
    assume(alone**6000 < 1e-12 and (alone / model.growth_factor) ** 6000 < 1e-9)  # nearly all is told by then
    told = model.referrals_by_age(6000)
    ages = np.arange(1, 6001)
    assert told.sum() == pytest.approx(model.loop_gain, rel=1e-9)
    assert told @ ages / told.sum() == pytest.approx(model.cycle_time, rel=1e-9)
    some = told > 0
    weighed = np.exp(np.log(told[some]) - ages[some] * np.log(model.growth_factor))
    assert weighed.sum() == pytest.approx(1, rel=1e-6)


@given(loops(gains=st.just(1.0)))
def test_at_a_gain_of_exactly_one_there_is_neither_a_level_nor_a_doubling(model):
    assert (model.growth_factor, model.half_life, model.doubling_time) == (1.0, math.inf, math.inf)
    with pytest.raises(ModelError, match="grows without limit"):
        model.steady_state(1)


@every(("conversion", "churn", "referral"), [(0.1, 0.07, 0.7), (0.03, 0.33, 11)])
def test_round_numbers_at_the_threshold_give_no_level(conversion, churn, referral):
    with pytest.raises(ModelError, match="grows without limit"):
        one_stage(conversion, churn, referral).steady_state(1)


def test_growth_is_the_gain_per_cycle_where_all_cycles_last_equally_long():
    steps = 5
    line = JourneyModel.chain([f"week {k}" for k in range(steps)], [1.0] * (steps - 1))
    referrals = np.zeros((steps, steps))
    referrals[-1, 0] = 1.7
    loop = dataclasses.replace(line, referrals=referrals)
    assert loop.growth_factor == pytest.approx(1.7 ** (1 / steps), rel=1e-12)
    assert loop.cycle_time == pytest.approx(steps)


def test_without_referrals_nothing_comes_round():
    assert (hourglass().loop_gain, hourglass().cycle_time) == (0.0, math.inf)


@given(st.floats(0.01, 1), st.floats(0.001, 0.9), st.floats(0, 0.99))
def test_one_stage_is_the_scalar_model(conversion, churn, gain):
    small = one_stage(conversion, churn, referral=gain * churn / conversion)
    assert small.loop_gain == pytest.approx(gain, abs=1e-9)
    assert small.growth_factor == pytest.approx(1 - churn * (1 - gain), rel=1e-9)
    assert small.steady_state(7 * conversion) == pytest.approx([7 * conversion / (churn * (1 - gain))], rel=1e-6)


def test_customers_who_never_leave_are_refused():
    with pytest.raises(ModelError, match="churn must be above 0"):
        one_stage(0.1, 0.0)
