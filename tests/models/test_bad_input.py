"""Each wrong model gets one message that names what, value and bound, in the language in use."""

import numpy as np
import pytest
from every import every

from flywheel_lab import JourneyModel, simulate, simulate_log, use_language
from flywheel_lab.errors import ModelError
from flywheel_lab.models import expected_flow, purchases, same_period_conversion

STAGES = ["visit", "basket", "order"]
WRONG = {
    "a rate above one": (
        lambda: JourneyModel.chain(STAGES, [0.3, 1.4]),
        r"after 'basket' must lie in \[0, 1\], got 1.4",
    ),
    "a negative rate": (lambda: JourneyModel.chain(STAGES, [-0.1, 0.4]), r"after 'visit' .* got -0.1"),
    "a rate that is no number": (lambda: JourneyModel.chain(STAGES, [0.3, np.nan]), "after 'basket' .* got nan"),
    "a text as rate": (lambda: JourneyModel.chain(STAGES, [0.3, "half"]), "rates must be numbers"),
    "too few rates": (lambda: JourneyModel.chain(STAGES, [0.3]), "3 stages the number of rates is 2 .* not 1"),
    "a stage named twice": (lambda: JourneyModel.chain(["a", "a"], [0.3]), "'a' stands in the list 2 times"),
    "no stages": (lambda: JourneyModel.chain([], []), "stages must be a list of names"),
    "one text as stages": (lambda: JourneyModel.chain("abc", [0.3, 0.4]), "stages must be a list of names"),
    "a set of stages, which has no order": (lambda: JourneyModel.chain({"a", "b"}, [0.3]), "must be a list of names"),
    "a nameless stage": (lambda: JourneyModel.chain(["a", ""], [0.3]), "stages must be a list of names"),
    "no time in a stage": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell=0), r"dwell in 'visit' .*\[1, 1e\+"),
    "endless dwell": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell=np.inf), "dwell in 'visit' .* got inf"),
    "a dwell that is no number": (
        lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell=[1, np.nan, 1]),
        r"dwell in 'basket' is no number. Give one, or say that it is not known: unknown=\['basket'\]",
    ),
    "an unknown stage that is none": (
        lambda: JourneyModel.chain(STAGES, [0.3, 0.4], unknown=["till"]),
        "There is no stage 'till'",
    ),
    "one text as unknown stages": (
        lambda: JourneyModel.chain(STAGES, [0.3, 0.4], unknown="order"),
        r"unknown must be a list of stages .* got 'order'",
    ),
    "no list of unknown stages": (
        lambda: JourneyModel(STAGES, np.zeros((3, 3)), [1, 1, 1], unknown=None),
        "unknown must be a list of stages .* got None",
    ),
    "too few dwells where one is not known": (
        lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell=[1, 2], unknown=["order"]),
        r"dwell must have the shape \(3,\)",
    ),
    "too few dwells": (
        lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell=[1, 2]),
        r"dwell must have the shape \(3,\)",
    ),
    "a stage that feeds itself": (lambda: JourneyModel(["a"], [[0.5]], [1]), "'a' to itself must be 0"),
    "more leave than were there": (
        lambda: JourneyModel(STAGES, [[0, 0.6, 0.6], [0, 0, 0], [0, 0, 0]], [1, 1, 1]),
        "after 'visit' together must be at most 1, got 1.2",
    ),
    "a square that is none": (lambda: JourneyModel(STAGES, np.zeros((2, 2)), [1, 1, 1]), r"shape \(3, 3\)"),
    "entries that do not add up": (
        lambda: JourneyModel(["a", "b"], np.zeros((2, 2)), [1, 1], entry=[0.5, 0.6]),
        "add up to 1, got 1.1",
    ),
    "negative referrals": (lambda: JourneyModel(["a"], [[0]], [1], referrals=[[-1]]), "referrals from 'a'"),
    "an unknown purchase stage": (lambda: JourneyModel(["a"], [[0]], [1], purchase="b"), "no stage 'b'"),
    "negative people": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4]).expected_counts(-5), "number of people"),
    "pushes for other periods": (
        lambda: expected_flow(JourneyModel.chain(STAGES, [0.3, 0.4]), [1, 2, 3], 2),
        "one for each of the 2 periods",
    ),
    "half a person": (
        lambda: simulate(JourneyModel.chain(STAGES, [0.3, 0.4]), 1.5, 2, np.random.default_rng(1)),
        "whole people",
    ),
    "a number as stages": (lambda: JourneyModel.chain(5, [0.3]), "stages must be a list of names"),
    "a text as dwell": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4], dwell="long"), "dwell must be numbers"),
    "a text as people": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4]).expected_counts("many"), "must be numbers"),
    "several numbers as people": (lambda: JourneyModel.chain(STAGES, [0.3, 0.4]).steady_state([1, 2]), "one number"),
    "a text as pushes": (lambda: expected_flow(JourneyModel.chain(STAGES, [0.3, 0.4]), "many", 5), "must be numbers"),
    "negative periods": (
        lambda: expected_flow(JourneyModel.chain(STAGES, [0.3, 0.4]), 5, -1),
        "periods must be a whole",
    ),
    "half a period": (lambda: expected_flow(JourneyModel.chain(STAGES, [0.3, 0.4]), 5, 2.5), "periods must be a whole"),
    "no runs": (
        lambda: simulate(JourneyModel.chain(STAGES, [0.3, 0.4]), 1, 2, np.random.default_rng(1), runs=0),
        "runs must be a whole number of at least 1, got 0",
    ),
    "people of other stages": (
        lambda: purchases(JourneyModel.chain(STAGES, [0.3, 0.4]), [1, 2]),
        r"each of the 3 stages, got the shape \(2,\)",
    ),
    "a name instead of a model": (lambda: expected_flow("viral", 5, 2), "model must be a JourneyModel .* got str"),
    "a name instead of a model to draw whole people from": (
        lambda: simulate("viral", 5, 2, np.random.default_rng(1)),
        "model must be a JourneyModel",
    ),
    "nothing instead of a model of journeys": (
        lambda: simulate_log(None, 5, 2, np.random.default_rng(1)),
        "model must be a JourneyModel .* got NoneType",
    ),
    "a text as growth": (
        lambda: same_period_conversion(JourneyModel.chain(STAGES, [0.3, 0.4]), "fast"),
        "must be numbers",
    ),
    "an unknown step": (
        lambda: JourneyModel(["a"], [[0]], [1], step="month"),
        r"one of week, day, hour, minute, got 'month'\. Choose one of them",
    ),
    "a module instead of a generator": (
        lambda: simulate(JourneyModel.chain(STAGES, [0.3, 0.4]), 1, 2, np.random),
        "rng must be a generator",
    ),
    "a seed for a log": (
        lambda: simulate_log(JourneyModel.chain(STAGES, [0.3, 0.4]), 1, 2, 42),
        "rng must be a generator",
    ),
    "a seed instead of a generator": (
        lambda: simulate(JourneyModel.chain(STAGES, [0.3, 0.4]), 1, 2, 42),
        "rng must be a generator",
    ),
}


@every("wrong", WRONG)
def test_a_wrong_model_is_refused_with_value_and_bound(wrong):
    build, words = WRONG[wrong]
    with pytest.raises(ModelError, match=words):
        build()


@every("wrong", WRONG)
def test_the_refusal_is_german_where_the_course_is(wrong):
    with pytest.raises(ModelError) as english:
        WRONG[wrong][0]()
    use_language("de")
    with pytest.raises(ModelError) as german:
        WRONG[wrong][0]()
    assert str(german.value) != str(english.value)


@every("stay", [1e101, 1e300])
def test_a_dwell_beyond_all_times_is_refused(stay):
    with pytest.raises(ModelError, match=r"dwell in 'b' must lie in \[1, 1e\+100\]"):
        JourneyModel.chain(["a", "b"], [0.5], dwell=[2, stay])


def test_the_longest_dwell_has_a_time_to_purchase_and_a_growth():
    model = JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 1e100])
    assert model.time_to_purchase().mean == 1e100 and model.growth_factor == 1
