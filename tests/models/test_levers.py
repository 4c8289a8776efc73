"""Coasting, potential, elasticities and segments: identities over random loops, golden numbers of the hourglass."""

import dataclasses

import numpy as np
import pytest
from every import every
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from journeys import loops

from flywheel_lab import JourneyModel, flywheel, hourglass, one_stage
from flywheel_lab.errors import ModelError
from flywheel_lab.models import expected_flow, purchases
from flywheel_lab.models.crosswalk import SEGMENTS

QUIET, STRONG = flywheel(), flywheel("strong")
BASE = ("retention", "expansion", "advocacy")
FALLING = st.floats(0.05, 0.95)


@every(
    ("model", "base"),
    [(QUIET, [73.9, 73.5, 67.5, 53.8]), (hourglass(), [66.7, 66.3, 60.4, 46.7])],
    ids=["with", "without"],
)
def test_golden_coast(model, base):
    people = model.coast(model.steady_state(50), 52)
    assert people[[0, 13, 26, 52], 7:].sum(axis=1) == pytest.approx(base, abs=0.05)


def test_golden_steady_state():
    assert QUIET.steady_state(50)[[0, 7, 9]] == pytest.approx([110.7, 65.0, 6.6], abs=0.05)


def test_golden_potential():
    assert QUIET.potential()[[5, 6, 7, 9]] == pytest.approx([0.7751, 0.1073, 0.1263, 0.2380], abs=5e-5)


def test_golden_elasticity_is_the_same_for_each_conversion_and_for_the_referrals():
    levers = QUIET.levers_of_growth()
    assert levers.conversion.diagonal(1)[:7] == pytest.approx([0.00116987] * 7, abs=5e-9)
    assert levers.referrals.sum() == pytest.approx(0.00116987, abs=5e-9)


def test_golden_dwell_before_the_purchase_does_not_move_the_level():
    levers = STRONG.levers_of_customers(BASE)
    assert levers.dwell[:7] == pytest.approx(np.zeros(7), abs=1e-9)
    assert levers.dwell[7:] == pytest.approx([0.984, 0.040, 0.405], abs=5e-4)
    assert levers.dwell.sum() == pytest.approx(1 / (1 - STRONG.loop_gain))


def test_a_coast_is_the_flow_without_pushes():
    flow = expected_flow(STRONG, [50] * 30 + [0] * 20, 50)
    assert STRONG.coast(flow[30], 20) == pytest.approx(flow[30:])


@given(loops(gains=FALLING), st.integers(0, 2**32 - 1))
def test_what_is_stored_less_what_is_released_plus_what_is_put_in_is_stored_next(model, seed):
    people = np.random.default_rng(seed).uniform(0, 100, len(model.stages))
    worth, newcomers = model.potential(), 30 * model.entry
    following = people @ (model.transition + model.referrals) + newcomers
    kept = people @ worth - purchases(model, people) + newcomers @ worth
    assert following @ worth == pytest.approx(kept, rel=1e-9)


@pytest.mark.slow
@given(loops(gains=FALLING))
def test_the_potential_is_all_that_a_coast_will_still_sell(model):
    assume(model.half_life < 600)
    start = np.ones(len(model.stages))
    sold = purchases(model, model.coast(start, 20_000)).sum()
    assert start @ model.potential() == pytest.approx(sold, rel=1e-6)


def test_a_discounted_purchase_counts_less():
    assert (QUIET.potential(0.99) < QUIET.potential()).all()
    with pytest.raises(ModelError, match=r"discount must lie in \(0, 1\]"):
        QUIET.potential(1.2)


@given(loops())
def test_the_elasticities_of_growth_add_up_to_one(model):
    assert model.elasticities().sum() == pytest.approx(1, rel=1e-9)


def changed(model: JourneyModel, name: str, place: tuple[int, ...], factor: float) -> JourneyModel:
    values = np.array(getattr(model, name))
    values[place] *= factor
    return dataclasses.replace(model, **{name: values})


@settings(max_examples=25)
@given(loops(gains=FALLING), st.sampled_from(["conversion", "dwell", "referrals"]), st.integers(0, 99))
def test_a_lever_is_what_a_small_change_does(model, name, pick):
    places = np.argwhere(getattr(model, name) > 1e-3)
    place = tuple(places[pick % len(places)])
    for levers, measure in (
        (model.levers_of_growth(), lambda m: m.growth_factor),
        (model.levers_of_customers(), lambda m: m.steady_state(1.0)[-1]),
    ):
        moved = np.log(measure(changed(model, name, place, 1 + 1e-6)) / measure(model)) / np.log1p(1e-6)
        assert moved == pytest.approx(getattr(levers, name)[place], rel=1e-2, abs=1e-4)


@every("gain", [0.1, 0.5, 0.8])
def test_in_the_smallest_flywheel_conversion_and_churn_count_alike(gain):
    levers = one_stage(0.1, 0.02, referral=gain * 0.02 / 0.1).levers_of_customers()
    assert levers.dwell == pytest.approx([1 / (1 - gain)])
    assert levers.referrals.sum() == pytest.approx(gain / (1 - gain))


def test_where_all_leave_at_once_there_is_no_growth_to_move():
    with pytest.raises(ModelError, match="no growth to move"):
        JourneyModel.chain(["a"], []).elasticities()


def test_a_funnel_with_equal_dwells_has_no_single_slowest_stage():
    with pytest.raises(ModelError, match="same slowest pace"):
        JourneyModel.chain(["a", "b"], [0.5], dwell=2).elasticities()


@given(loops())
def test_segments_keep_the_growth(model):
    half = len(model.stages) // 2
    two = model.segments({"early": model.stages[:half], "late": model.stages[half:]})
    assert two.growth_factor == pytest.approx(model.growth_factor, rel=1e-9)


def test_three_segments_do_not_keep_the_way_there():
    three = STRONG.segments(SEGMENTS)
    slow, quick = (expected_flow(model, 50, 8) for model in (STRONG, three))
    assert slow[8, 6:].sum() < quick[8, 2] / 2


@every("groups", [{"most": STRONG.stages[:9]}, {"all": STRONG.stages, "again": ["purchase"]}])
def test_a_stage_in_no_segment_or_in_two_is_refused(groups):
    with pytest.raises(ModelError, match="exactly one segment"):
        STRONG.segments(groups)


def test_stages_that_nobody_reaches_have_no_levers():
    conversion = QUIET.conversion.copy()
    conversion[0, 1] = 0
    with pytest.raises(ModelError, match="Nobody reaches adoption, retention, expansion, advocacy"):
        dataclasses.replace(QUIET, conversion=conversion).levers_of_customers()
