"""The engine against the closed forms and golden numbers of the theory."""

import numpy as np
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyModel, hourglass
from flywheel_lab.errors import ModelError
from flywheel_lab.models.journey.buying import same_period_conversion, time_to_purchase

RATES, DWELL = [0.30, 0.45, 0.55, 0.50, 0.60, 0.70], [2, 2, 3, 2, 2, 1]
GOLDEN = JourneyModel.chain(list("abcdef"), RATES, dwell=DWELL)


@st.composite
def chains(draw):
    n = draw(st.integers(1, 8))
    rates = draw(st.lists(st.floats(0.01, 1), min_size=n, max_size=n))
    dwell = draw(st.lists(st.floats(1, 30), min_size=n, max_size=n))
    return JourneyModel.chain([f"stage {k}" for k in range(n)], rates, dwell=dwell)


@st.composite
def networks(draw):
    """Any model without referrals in which some of each stage leave for good."""
    n = draw(st.integers(2, 6))
    numbers = draw(st.lists(st.floats(0, 1), min_size=n * (n + 1), max_size=n * (n + 1)))
    shares = np.reshape(numbers, (n, n + 1))
    shares[:, :n] -= np.diag(np.diag(shares[:, :n]))
    shares *= 0.95 / np.maximum(shares.sum(axis=1, keepdims=True), 0.95)
    dwell = draw(st.lists(st.floats(1, 20), min_size=n, max_size=n))
    return JourneyModel([f"stage {k}" for k in range(n)], shares[:, :n], dwell, bought=shares[:, n])


def test_golden_fundamental_matrix():
    assert GOLDEN.fundamental[0] == pytest.approx([2, 0.6, 0.405, 0.1485, 0.07425, 0.022275], abs=1e-12)


def test_golden_purchase():
    bought = GOLDEN.time_to_purchase()
    assert bought.probability == pytest.approx(0.0155925, abs=1e-12)
    assert bought.mean == pytest.approx(12, abs=1e-9)
    assert bought.variance == pytest.approx(14, abs=1e-9)
    assert bought.until_out == pytest.approx(3.250025, abs=1e-9)


def test_golden_same_period_conversion():
    funnel = JourneyModel.chain(list("abc"), [0.3, 0.5, 0.6], dwell=[2, 3, 4])
    assert same_period_conversion(funnel, 1.03) == pytest.approx(0.069549, abs=5e-7)
    assert same_period_conversion(funnel, 1.0) == pytest.approx(0.09, abs=1e-12)


def test_golden_hourglass_without_its_return_wire():
    stages = [f"phase {k}" for k in range(1, 11)]
    conversion = np.diag([0.30, 0.45, 0.55, 0.50, 0.60, 0.70, 0.85, 0.35, 0.25], k=1)
    conversion[7, 9], conversion[8, 7], conversion[9, 7] = 0.25, 0.70, 0.90
    dwell = [2, 2, 3, 2, 2, 1, 4, 40, 4, 12]
    hourglass = JourneyModel(stages, conversion, dwell, purchase="phase 6")
    expected = [2, 0.6, 0.405, 0.1485, 0.07425, 0.022275, 0.06237, 1.174837, 0.041119, 0.118952]
    assert hourglass.fundamental[0] == pytest.approx(expected, abs=5e-7)
    assert hourglass.reach()[5:] == pytest.approx([0.02228, 0.01559, 0.01325, 0.00599, 0.00592], abs=6e-6)
    assert hourglass.growth_factor == pytest.approx(0.9900889013, abs=1e-9)
    assert hourglass.time_to_purchase().mean == pytest.approx(12)


def test_rows_are_from_and_columns_are_to():
    model = JourneyModel(["a", "b"], [[0, 0.5], [0.1, 0]], [2, 4])
    assert model.transition == pytest.approx(np.array([[0.5, 0.25], [0.025, 0.75]]))
    assert model.steady_state(8) == pytest.approx(8 * np.linalg.inv(np.eye(2) - model.transition)[0])


@given(chains())
def test_a_chain_reaches_each_stage_with_the_product_of_its_rates(model):
    going_on = [1.0, *np.cumprod(np.diag(model.conversion, k=1))]
    assert model.reach() == pytest.approx(np.array(going_on), rel=1e-9)


@given(chains())
def test_time_to_purchase_of_a_chain_is_the_sum_of_its_dwells(model):
    bought = model.time_to_purchase()
    assert bought.mean == pytest.approx(model.dwell.sum(), rel=1e-9)
    assert bought.variance == pytest.approx((model.dwell**2 - model.dwell).sum(), rel=1e-6, abs=1e-6)


@given(chains(), st.floats(1.0, 1.5))
def test_same_period_conversion_of_a_chain_is_the_product_formula(model, growth):
    conversion = np.append(np.diag(model.conversion, k=1), model.bought[-1])
    product = np.prod(conversion / model.dwell / (growth - (1 - 1 / model.dwell)))
    assert same_period_conversion(model, growth) == pytest.approx(product, rel=1e-9)


@given(networks())
def test_each_row_of_q_and_its_exits_adds_up_to_one(model):
    exits = (1 - model.conversion.sum(axis=1)) / model.dwell
    assert model.transition.sum(axis=1) + exits == pytest.approx(np.ones(len(model.stages)))


@given(networks(), st.floats(0, 1e4))
def test_littles_law_holds_in_steady_state(model, pushes):
    people = model.steady_state(pushes)
    moving = model.transition - np.diag(np.diag(model.transition))
    inflow = pushes * model.entry + people @ moving
    assert people == pytest.approx(inflow * model.dwell, rel=1e-9, abs=1e-9)


@given(networks())
def test_unconditional_time_counts_all_steps_before_purchase_or_loss(model):
    cut = model.transition.copy()
    cut[-1, :-1] = 0
    steps = np.linalg.inv(np.eye(len(cut)) - cut)[0].sum()
    assert time_to_purchase(model).until_out == pytest.approx(steps)


def test_stages_may_come_from_a_generator():
    assert JourneyModel.chain((name for name in ["a", "b"]), [0.4]).stages == ("a", "b")


def test_with_one_rate_fewer_all_who_reach_the_last_stage_buy():
    model = JourneyModel.chain(["visit", "order"], [0.4])
    assert model.time_to_purchase().probability == pytest.approx(0.4)
    assert model.bought.tolist() == [0, 1]


def test_where_nobody_buys_the_time_to_purchase_is_no_number():
    bought = JourneyModel.chain(["visit", "order"], [0.0]).time_to_purchase()
    assert np.isnan(bought.mean)
    assert bought.probability == 0


def test_referrals_that_outgrow_losses_have_no_steady_state():
    model = JourneyModel(["a"], [[0]], [2], referrals=[[0.6]])
    with pytest.raises(ModelError, match="grows without limit"):
        model.steady_state(1)


def test_referrals_multiply_the_steady_state_by_one_over_one_minus_loop_gain():
    funnel = JourneyModel(["a"], [[0]], [2])
    flywheel = JourneyModel(["a"], [[0]], [2], referrals=[[0.1]])
    assert flywheel.steady_state(10) == pytest.approx(funnel.steady_state(10) / (1 - 0.2))


def test_a_model_that_nobody_can_leave_has_no_fundamental_matrix():
    circle = JourneyModel(["a", "b"], [[0, 1], [1, 0]], [2, 2])
    with pytest.raises(ModelError, match="People in a, b never leave"):
        _ = circle.fundamental


CIRCLE = JourneyModel(["a", "b", "c"], [[0, 1, 0], [1, 0, 0], [0, 0, 0]], [2, 2, 1], bought=[0, 0, 1])


@every("ask", [lambda m: m.fundamental, lambda m: m.reach(), lambda m: m.steady_state(1)])
def test_people_who_go_round_for_ever_are_named(ask):
    with pytest.raises(ModelError, match="People in a, b never leave the model"):
        ask(CIRCLE)


def test_people_who_go_round_for_ever_never_buy_and_are_never_out():
    bought = CIRCLE.time_to_purchase()
    assert (bought.probability, bought.until_out) == (0, np.inf)
    assert repr(CIRCLE).endswith("0% buy)")


def test_a_very_long_dwell_is_no_circle():
    assert JourneyModel.chain(["a", "b"], [0.5], dwell=[1, 1e12]).fundamental[1, 1] == pytest.approx(1e12, rel=1e-3)


def test_models_with_the_same_parts_are_equal():
    assert JourneyModel.chain(["a", "b"], [0.5]) == JourneyModel.chain(["a", "b"], [0.5])
    assert len({JourneyModel.chain(["a", "b"], [0.5]), JourneyModel.chain(["a", "b"], [0.5])}) == 1


@every("part", ["conversion", "dwell", "bought", "referrals", "entry", "transition", "fundamental",
                                  "buys", "lost"])  # fmt: skip
def test_nothing_behind_a_model_can_be_changed(part):
    array = getattr(JourneyModel.chain(["a", "b"], [0.5]), part)
    with pytest.raises(ValueError, match="read-only"):
        array[...] = 0.7


def test_a_shrinking_faster_than_the_model_empties_is_refused():
    with pytest.raises(ModelError, match=r"growth must be above 0\.75"):
        same_period_conversion(JourneyModel.chain(["a"], [0.5], dwell=4), 0.7)


def test_what_follows_the_purchase_does_not_limit_a_report_of_one_period():
    model = hourglass()
    shrinking, steady = same_period_conversion(model, 0.98), same_period_conversion(model, 1.0)
    assert shrinking > steady == pytest.approx(model.time_to_purchase().probability)


def test_what_the_learner_passed_in_stays_theirs():
    rates = np.array([0.5])
    model = JourneyModel.chain(["a", "b"], rates)
    rates[0] = 0.9
    assert model.conversion[0, 1] == 0.5
