"""Running the model forward: expected flow and whole people agree with each other and with the steady state."""

import numpy as np
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st

from flywheel_lab import JourneyModel, sales_funnel, simulate
from flywheel_lab.errors import ModelError
from flywheel_lab.models import expected_flow, purchases


def test_expected_flow_settles_at_the_steady_state():
    funnel = sales_funnel()
    assert expected_flow(funnel, 50, 400)[-1] == pytest.approx(funnel.steady_state(50))


def test_in_steady_state_purchases_are_pushes_times_the_chance_to_buy():
    funnel = sales_funnel()
    bought = purchases(funnel, funnel.steady_state(50))
    assert bought == pytest.approx(50 * funnel.time_to_purchase().probability)


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(0, 40), st.integers(0, 15))
def test_heads_are_conserved_where_nobody_is_lost(seed, pushes, periods):
    everyone = JourneyModel(["a", "b", "c"], np.diag([1.0, 1.0], k=1), [2, 3, 1e9])
    people = simulate(everyone, pushes, periods, np.random.default_rng(seed), runs=3)
    assert people.shape == (3, periods + 1, 3)
    assert (people[:, -1].sum(axis=1) == pushes * periods).all()


def test_the_mean_of_many_runs_is_the_expected_flow():
    flywheel = JourneyModel(["a", "b"], [[0, 0.5], [0, 0]], [2, 4], referrals=[[0, 0], [0.1, 0]])
    runs = simulate(flywheel, 20, 30, np.random.default_rng(20261121), runs=4000)
    mean, error = runs.mean(axis=0), runs.std(axis=0) / np.sqrt(len(runs))
    off = np.abs(mean - expected_flow(flywheel, 20, 30)) / np.maximum(error, 1e-9)
    assert off[runs.std(axis=0) > 0].max() < 4.5


def test_the_same_generator_gives_the_same_people():
    one, two = (simulate(sales_funnel(), 9, 20, np.random.default_rng(7)) for _ in range(2))
    assert (one == two).all()


@every(("pushes", "gain"), [(10**18, 0.0), (10, 1.5)])
def test_more_people_than_can_be_counted_are_refused(pushes, gain):
    explosive = JourneyModel(["a"], [[0]], [50], referrals=[[gain]])
    with pytest.raises(ModelError, match=r"at most 1e15|more people than can be counted"):
        simulate(explosive, pushes, 120, np.random.default_rng(1))


def test_pushes_may_stop_and_the_funnel_then_runs_dry():
    flow = expected_flow(sales_funnel(), [50] * 13 + [0] * 60, 73)
    assert flow[13].sum() > 100
    assert flow[-1].sum() < 1e-6 * flow[13].sum()
