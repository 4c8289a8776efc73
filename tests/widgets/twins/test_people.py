"""The dots on the screen are the people of the Python model, each stage rounded to whole dots."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from drawn import network, sent

import flywheel_lab as fl

Play = Callable[[str, str, Any], Any]
MODULES = "models/journey.js parts/people/plan.js"
COUNTS = """
  return given.map(({ model, start, pushed, size }) => {
    const people = expectedFlow(model, pushed, pushed.length, start);
    const plan = makePlan({ model, people, pushed, size });
    plan.until(plan.weeks);
    return plan.counts;
  });
"""
WEEKS = 160


def coasting(model: fl.JourneyModel, stop: int) -> tuple[Any, list[float]]:
    """Return a model's people from its balance under 1,000 pushes a week on, which stop, and those pushes."""
    start = model.steady_state(1000)
    pushed = np.where(np.arange(WEEKS) < stop, 1000.0, 0.0)
    return model.coast(start, WEEKS) + fl.models.expected_flow(model, pushed, WEEKS), pushed.tolist()


@pytest.mark.slow
def test_each_stage_has_the_dots_of_the_python_model(play: Play) -> None:
    rng = np.random.default_rng(20261128)
    models = [network(rng) for _ in range(60)]
    models = [model for model in models if model.growth_factor < 1] + [fl.flywheel("strong"), fl.aida()]
    given, here = [], []
    for model in models:
        people, pushed = coasting(model, int(rng.integers(5, 100)))
        size = float(people.sum(axis=1).max() / rng.choice([60, 600, 2000]))
        given.append({"model": sent(model), "start": people[0].tolist(), "pushed": pushed, "size": size})
        here.append(people / size)
    there = play(MODULES, COUNTS, given)
    assert len(there) > 20
    leaks = [(model.lost + model.bought > 1e-9) for model in models]
    for counts, expected, loses in zip(there, here, leaks, strict=True):
        assert np.abs(np.array(counts) - expected)[:, loses].max() <= 0.5 + 1e-6


def test_dots_and_python_agree_on_the_balance_and_on_when_half_is_left(play: Play) -> None:
    model = fl.flywheel("strong")
    people, pushed = coasting(model, 0)
    given = [{"model": sent(model), "start": people[0].tolist(), "pushed": pushed, "size": 1.0}]
    counts = np.array(play(MODULES, COUNTS, given)[0])
    customers = counts[:, 6:].sum(axis=1)
    assert customers[0] == pytest.approx(model.steady_state(1000)[6:].sum(), abs=2)
    assert int(np.argmax(customers <= customers[0] / 2)) == pytest.approx(118, abs=1)
