"""Chains of referrals: how sure they are to die out, and how long they get."""

import numpy as np
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st
from journeys import loops

from flywheel_lab import JourneyModel, flywheel, simulate
from flywheel_lab.errors import ModelError
from flywheel_lab.models.journey.cascade import chain_size


def test_golden_gain_of_1_2_is_no_guarantee():
    assert JourneyModel(("a",), [[0]], [1], referrals=[[1.2]]).extinction() == pytest.approx([0.686], abs=5e-4)


@given(loops(gains=st.floats(0.05, 0.99)))
def test_below_a_gain_of_one_every_chain_dies_out(model):
    assert (model.extinction() == 1).all()


@settings(max_examples=20)
@given(loops(gains=st.floats(1.05, 3)))
def test_above_a_gain_of_one_some_chains_live_for_ever(model):
    gone = model.extinction()
    assert (gone < 1).all()
    following = np.clip(1 - model.transition.sum(axis=1), 0, 1) + model.transition @ gone
    assert gone == pytest.approx(following * np.exp(model.referrals @ (gone - 1)), abs=1e-9)


def test_as_many_chains_die_out_as_were_calculated():
    model = JourneyModel(("a", "b"), [[0, 0.5], [0, 0]], [2, 3], referrals=[[0, 0], [1.0, 0]])
    runs = simulate(model, [1] + [0] * 149, 150, np.random.default_rng(20261124), runs=4000)
    dead = (runs[:, -1].sum(axis=1) == 0).mean()
    assert dead == pytest.approx(model.extinction()[0], abs=4 * np.sqrt(0.25 / 4000))


def test_most_chains_of_the_viral_flywheel_end_all_the_same():
    assert flywheel("viral").extinction()[0] > 0.99


@pytest.mark.slow
@every("gain", [0.2, 0.5])
def test_a_chain_is_as_long_as_its_gain_says(gain):
    model = JourneyModel(("a",), [[0]], [1], referrals=[[gain]])
    people = simulate(model, [1] + [0] * 119, 120, np.random.default_rng(5), runs=20_000).sum(axis=(1, 2))
    mean, variance = chain_size(gain)
    assert people.mean() == pytest.approx(mean, abs=4 * np.sqrt(variance / 20_000))
    assert people.var() == pytest.approx(variance, rel=0.15)


@every("gain", [1.0, -0.1, float("nan")])
def test_a_chain_without_a_mean_size_is_refused(gain):
    with pytest.raises(ModelError, match=r"gain must lie in \[0, 1\)"):
        chain_size(gain)
