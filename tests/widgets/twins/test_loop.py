"""The loop in the browser is the loop in Python: gain, growth, coasting and what is stored, on random journeys."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from drawn import chain, network, sent
from numpy.testing import assert_allclose

import flywheel_lab as fl
from flywheel_lab.models.journey.loop import dominant_vectors

pytestmark = pytest.mark.slow

Node = Callable[..., list[Any]]
CLOSE: Any = {"rtol": 1e-9, "atol": 1e-9}


@pytest.fixture(scope="module")
def models() -> list[fl.JourneyModel]:
    """More than 200 with referrals, of which some grow; funnels; and the hourglass and the three flywheels."""
    rng = np.random.default_rng(20261124)
    drawn = [network(rng) for _ in range(360)] + [chain(rng) for _ in range(40)]
    return [fl.hourglass(), *map(fl.flywheel, ("quiet", "strong", "viral")), *drawn]


def told(in_node: Node, name: str, models: list[fl.JourneyModel]) -> list[Any]:
    return in_node("loop", name, [[sent(model)] for model in models])


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("loopGain", "loop_gain"),
        ("growthFactor", "growth_factor"),
        ("halfLife", "half_life"),
        ("doublingTime", "doubling_time"),
    ],
)
def test_both_measure_the_loop_alike(models: list[fl.JourneyModel], in_node: Node, there: str, here: str) -> None:
    answers = [float(answer) for answer in told(in_node, there, models)]
    expected = [getattr(model, here) for model in models]
    assert sum(model.loop_gain > 0 for model in models) >= 200
    # A half-life of n steps is known n times less well than the growth factor that it is made of.
    close = {**CLOSE, "rtol": 1e-8} if here in ("half_life", "doubling_time") else CLOSE
    assert_allclose(answers, expected, **close)


def test_some_grow_and_some_do_not(models: list[fl.JourneyModel], in_node: Node) -> None:
    grows = [float(gain) > 1 for gain in told(in_node, "loopGain", models)]
    assert grows == [float(growth) > 1 for growth in told(in_node, "growthFactor", models)]
    assert 20 < sum(grows) < len(models) - 20


def test_both_see_the_same_lasting_shape(models: list[fl.JourneyModel], in_node: Node) -> None:
    lasting = [model for model in models if model.damping_ratio > 1.01]
    assert len(lasting) > 200
    for model, answer in zip(lasting, told(in_node, "stableShape", lasting), strict=True):
        left, _right = dominant_vectors(model.transition + model.referrals)
        assert_allclose(answer, left / left.sum(), **CLOSE)


def test_both_coast_alike(models: list[fl.JourneyModel], in_node: Node) -> None:
    starts = [np.arange(1.0, 1 + len(model.stages)) for model in models]
    asked = [[sent(model), start.tolist(), 20] for model, start in zip(models, starts, strict=True)]
    for model, start, answer in zip(models, starts, in_node("loop", "coast", asked), strict=True):
        assert_allclose(answer, model.coast(start, 20), **CLOSE)


def test_both_store_the_same_purchases(models: list[fl.JourneyModel], in_node: Node) -> None:
    answers = told(in_node, "potential", models)
    assert [answer is not None for answer in answers] == [model.growth_factor < 1 for model in models]
    for model, answer in zip(models, answers, strict=True):
        if answer is not None:
            assert_allclose(answer, model.potential(), **CLOSE)


def test_nobody_leaves_is_no_gain_but_said(in_node: Node) -> None:
    endless = {"conversion": [[0, 1], [1, 0]], "dwell": [2, 2], "bought": [0, 0], "entry": [1, 0], "purchase": 1}
    assert in_node("loop", "loopGain", [[{**endless, "referrals": [[0.1, 0], [0, 0]]}]]) == ["NaN"]
