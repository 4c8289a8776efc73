"""The model in the browser is the model in Python, on random journeys and at the ends of their ranges."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from drawn import chain, network, sent

from flywheel_lab import JourneyModel
from flywheel_lab.errors import ModelError
from flywheel_lab.models import expected_flow, purchases

Node = Callable[..., list[Any]]
WEEKS = 30


@pytest.fixture(scope="module")
def models() -> list[JourneyModel]:
    rng = np.random.default_rng(20260817)
    drawn = [make(rng) for make in (chain, network) for _ in range(150)]
    return [JourneyModel.chain(["a", "b", "c"], rates) for rates in ([0, 0], [1, 1], [0, 1], [1, 0])] + drawn


def agree(here: list[npt.NDArray[np.float64]], there: list[Any]) -> None:
    assert len(here) == len(there)
    for expected, answer in zip(here, there, strict=True):
        np.testing.assert_allclose(np.array(answer, dtype=float), expected, rtol=1e-9, atol=1e-9)


@pytest.mark.slow
def test_people_move_alike_in_both(models: list[JourneyModel], in_node: Node) -> None:
    rng = np.random.default_rng(1)
    pushes = [np.where(rng.random(WEEKS) < 0.3, 0, 200 * rng.random(WEEKS)) for _ in models]
    there = in_node(
        "journey", "expectedFlow", [[sent(model), u.tolist(), WEEKS] for model, u in zip(models, pushes, strict=True)]
    )
    agree([expected_flow(model, u, WEEKS) for model, u in zip(models, pushes, strict=True)], there)


@pytest.mark.slow
def test_people_move_on_alike_when_pushes_stop(models: list[JourneyModel], in_node: Node) -> None:
    funnels = [model for model in models if not model.referrals.any()]
    states = [{**sent(model), "pushes": 80, "weeks": WEEKS, "week": 3, "stop_week": 9} for model in funnels]
    pushes = np.where(np.arange(WEEKS) < 9, 80, 0)
    here = [expected_flow(model, pushes, WEEKS) for model in funnels]
    there = in_node("journey", "viewOf", [[state] for state in states])
    agree(here, [view["people"] for view in there])
    agree(
        [purchases(model, people) for model, people in zip(funnels, here, strict=True)],
        [view["purchases"] for view in there],
    )


def test_both_say_who_is_where_one_step_later(models: list[JourneyModel], in_node: Node) -> None:
    agree([model.transition for model in models], in_node("journey", "transition", [[sent(model)] for model in models]))


def test_both_say_who_ever_gets_there(models: list[JourneyModel], in_node: Node) -> None:
    agree([model.reach() for model in models], in_node("journey", "reach", [[sent(model)] for model in models]))


def test_both_count_the_same_purchases(models: list[JourneyModel], in_node: Node) -> None:
    people = [np.arange(1.0, 1 + len(model.stages)) for model in models]
    here = [purchases(model, row) for model, row in zip(models, people, strict=True)]
    agree(
        here,
        in_node(
            "journey", "purchases", [[sent(model), row.tolist()] for model, row in zip(models, people, strict=True)]
        ),
    )


def test_both_fill_up_to_the_same_level_or_both_grow_without_limit(models: list[JourneyModel], in_node: Node) -> None:
    there = in_node("journey", "steadyState", [[sent(model), 70] for model in models])
    limited = [model.growth_factor < 1 for model in models]
    assert [answer is not None for answer in there] == limited
    assert 0 < sum(limited) < len(models)
    with pytest.raises(ModelError):
        models[limited.index(False)].steady_state(70)
    agree(
        [model.steady_state(70) for model, ends in zip(models, limited, strict=True) if ends],
        [answer for answer in there if answer is not None],
    )


@pytest.mark.slow
def test_both_wait_as_long_for_a_purchase(models: list[JourneyModel], in_node: Node) -> None:
    there = in_node("journey", "timeToPurchase", [[sent(model)] for model in models])
    agree([np.array(model.time_to_purchase().probability) for model in models], [each["probability"] for each in there])
    agree([np.array(model.time_to_purchase().mean) for model in models], [each["mean"] for each in there])


def test_what_flows_in_and_out_is_what_changes(models: list[JourneyModel], in_node: Node) -> None:
    people = [np.arange(1.0, 1 + len(model.stages)) for model in models]
    there = in_node(
        "journey", "flows", [[sent(model), row.tolist(), 70] for model, row in zip(models, people, strict=True)]
    )
    changes = [
        row @ (model.transition + model.referrals) + 70 * model.entry - row
        for model, row in zip(models, people, strict=True)
    ]
    agree(changes, [np.subtract(each["into"], each["out"]) for each in there])
