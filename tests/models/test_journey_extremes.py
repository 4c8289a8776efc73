"""Stays as long as the log of the world, gains next to one, and more steps than a computer can go through."""

import math
from dataclasses import replace

import numpy as np
import pytest
from every import every

from flywheel_lab import JourneyModel, flywheel, one_stage, simulate, simulate_log
from flywheel_lab.errors import ModelError
from flywheel_lab.models import Adoption, expected_flow
from flywheel_lab.models.journey.buying import same_period_conversion

LONG = [1e8, 1e12, 1e17]


def slow_wheel(stay: float, gain: float) -> JourneyModel:
    """Ten phases, of which retention takes `stay` steps; however long, its people bring in as many over a lifetime."""
    wheel = flywheel()
    retention = np.array(wheel.stages) == "retention"
    slow = replace(
        wheel,
        dwell=np.where(retention, stay, wheel.dwell),
        referrals=wheel.referrals * np.where(retention, 40 / stay, 1)[:, None],
    )
    return replace(slow, referrals=slow.referrals * gain / slow.loop_gain)


@every("stay", LONG)
def test_the_time_in_each_stage_keeps_its_digits(stay):
    model = JourneyModel.chain(["a", "b", "c"], [0.5, 0.2], dwell=[2, stay, 3])
    expected = [[2, 0.5 * stay, 0.3], [0, stay, 0.6], [0, 0, 3]]
    assert model.fundamental == pytest.approx(np.array(expected), rel=1e-14)


@every("stay", LONG)
def test_all_that_follows_from_it_keeps_its_digits(stay):
    model = JourneyModel.chain(["a", "b"], [0.4, 0.5], dwell=[2, stay])
    assert model.steady_state(50) == pytest.approx([100, 20 * stay], rel=1e-14)
    assert model.half_life == pytest.approx(math.log(2) / -math.log1p(-1 / stay), rel=1e-12)
    assert model.potential() == pytest.approx([0.2, 0.5], rel=1e-14)
    assert model.reach() == pytest.approx([1, 0.4], rel=1e-14)
    assert [model.time_to_purchase().mean, model.purchase_probability] == pytest.approx([2 + stay, 0.2], rel=1e-14)
    assert same_period_conversion(model, 1.0) == pytest.approx(0.2, rel=1e-14)
    assert model.levers_of_customers(["b"]).dwell == pytest.approx([0, 1], abs=1e-12)


@every("stay", LONG)
@every("gain", [0.3, 1.2])
def test_a_wheel_that_is_so_many_times_slower_is_the_same_wheel(stay, gain):
    known, slow = slow_wheel(1e6, gain), slow_wheel(stay, gain)
    times = stay / 1e6
    assert slow.extinction() == pytest.approx(known.extinction(), rel=1e-5)
    assert slow.cycle_time == pytest.approx(known.cycle_time * times, rel=1e-3)
    pace = "half_life" if gain < 1 else "doubling_time"
    assert getattr(slow, pace) == pytest.approx(getattr(known, pace) * times, rel=1e-3)
    one, other = (model.segments({"all": model.stages}) for model in (known, slow))
    assert other.dwell == pytest.approx(one.dwell * times, rel=1e-3)
    assert other.loop_gain == pytest.approx(one.loop_gain, rel=1e-3)


@every(("churn", "missing"), [(1e-4, 1e-9), (1e-3, 1e-8), (1e-6, 1e-7)])
def test_a_gain_just_below_one_has_a_level(churn, missing):
    wheel = one_stage(conversion=0.1, churn=churn, referral=10 * churn * (1 - missing))
    assert not wheel.limitless
    assert wheel.steady_state(5) == pytest.approx([5 / (churn * missing)], rel=1e-6)
    assert wheel.half_life == pytest.approx(math.log(2) / (churn * missing), rel=1e-6)


def test_a_loop_that_hardly_turns_keeps_its_pace():
    line = JourneyModel.chain(["a", "b", "c"], [1.0, 1.0])
    loop = replace(line, referrals=np.array([[0, 0, 0], [0, 0, 0], [1e-60, 0, 0]]))
    assert loop.growth_factor == pytest.approx(1e-20, rel=1e-9)
    assert loop.half_life == pytest.approx(math.log(2) / (20 * math.log(10)), rel=1e-9)


def test_a_gain_just_above_one_has_none():
    wheel = one_stage(conversion=0.1, churn=1e-4, referral=10e-4 * (1 + 1e-9))
    assert (wheel.limitless, wheel.half_life) == (True, math.inf)
    assert wheel.doubling_time == pytest.approx(math.log(2) / 1e-13, rel=1e-6)


@every("stay", LONG)
def test_one_stage_grows_by_its_levers_however_long_people_stay(stay):
    wheel = one_stage(conversion=0.1, churn=1 / stay, referral=3 / stay)
    levers, by = wheel.levers_of_growth(), stay * wheel.growth_factor
    assert [levers.dwell[0] * by, levers.referrals[0, 0] * by] == pytest.approx([1, 0.3], rel=1e-9)


def test_a_stage_off_the_loop_that_empties_more_slowly_holds_the_pace_of_the_model_but_not_of_the_loop():
    loop = JourneyModel(("a", "b"), [[0, 0.5], [0, 0]], [2, 3], referrals=[[0, 0], [0.2, 0]])
    aside = JourneyModel(
        ("a", "b", "archive"),
        [[0, 0.5, 0.3], [0, 0, 0], [0, 0, 0]],
        [2, 3, 500],
        referrals=[[0, 0, 0], [0.2, 0, 0], [0, 0, 0]],
    )
    told, ages = aside.referrals_by_age(500), np.arange(1, 501)
    assert told.sum() == pytest.approx(aside.loop_gain)
    assert told @ loop.growth_factor**-ages == pytest.approx(1)
    assert aside.growth_factor == pytest.approx(1 - 1 / 500)
    assert told @ aside.growth_factor**-ages < 1


def test_nobody_starts_where_nobody_asks_and_nobody_has_it():
    market = Adoption(p=0, q=0.4, market=1000, churn=0.1)
    assert market.cumulative([0, 30, 3000]).tolist() == market.rate([0, 30, 3000]).tolist() == [0, 0, 0]
    assert (market.cumulative(3000), market.limit) == (0, 0)


MANY = 10**9
TOO_LONG = {
    "a log": lambda: simulate_log(flywheel(), 1, MANY, np.random.default_rng(1)),
    "a flow": lambda: expected_flow(flywheel(), 1, MANY),
    "whole people": lambda: simulate(flywheel(), 1, MANY, np.random.default_rng(1)),
    "coasting": lambda: flywheel().coast(np.ones(10), MANY),
    "referrals by age": lambda: flywheel().referrals_by_age(MANY),
}


@every("long", TOO_LONG)
def test_more_steps_than_a_computer_goes_through_are_refused(long):
    with pytest.raises(ModelError, match=r"must be at most 1000000, got 1000000000\. For a longer time, count"):
        TOO_LONG[long]()


@every("stay", [1e17, 1e19])
def test_who_stays_for_ages_has_left_no_log(stay):
    model = JourneyModel.chain(["a", "b"], [1.0], dwell=[stay, 1])
    log = simulate_log(model, 10, 20, np.random.default_rng(1))
    assert repr(log) == "JourneyLog(200 people, 200 events, 2 stages, 1 to 20)"
