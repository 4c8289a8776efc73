"""The wheel in the browser is the wheel in Python, on random wheels and at the ends of their ranges."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every

from flywheel_lab import PhysicalFlywheel
from flywheel_lab.widgets.wheel import parts_of as sent

Node = Callable[..., list[Any]]
FRICTIONS = ("coulomb", "viscous", "drag", "imbalance", "load")
COUNT = 300


def drawn(rng: np.random.Generator) -> PhysicalFlywheel:
    """A wheel of any size; about a third of its frictions are 0."""
    sizes = 10 ** rng.uniform(-4, 4, len(FRICTIONS)) * (rng.random(len(FRICTIONS)) < 0.65)
    shape = ("disc", "ring", float(rng.uniform(0.05, 1)))[int(rng.integers(3))]
    frictions = dict(zip(FRICTIONS, sizes.tolist(), strict=True))
    return PhysicalFlywheel(10 ** rng.uniform(-2, 4), 10 ** rng.uniform(-1, 1), shape, **frictions)


@pytest.fixture(scope="module")
def cases() -> list[tuple[PhysicalFlywheel, float, float, float]]:
    """Wheels, each with a speed, seconds in which one sees something, and a push."""
    rng = np.random.default_rng(20261124)
    found = []
    for wheel in [PhysicalFlywheel(1, 1), *(drawn(rng) for _ in range(COUNT))]:
        speed, push = 10 ** rng.uniform(-3, 3), 10 ** rng.uniform(-3, 3) * (rng.random() < 0.7)
        pace = float(wheel.friction(speed)) / wheel.inertia / speed
        found.append((wheel, speed, float(rng.exponential(1) / (pace or 1)), float(push)))
    return found


def agree(here: list[Any], there: list[Any], rtol: float = 1e-9) -> None:
    """Compare what Python and the browser say; the issue asks for 1e-6."""
    assert len(there) == len(here)
    np.testing.assert_allclose(np.array(there, dtype=float), np.array(here, dtype=float), rtol, atol=1e-300)


def test_both_have_the_same_inertia(cases: Any, in_node: Node) -> None:
    wheels = [case[0] for case in cases]
    agree([wheel.inertia for wheel in wheels], in_node("wheel", "inertia", [[sent(wheel)] for wheel in wheels]))


@pytest.mark.slow
def test_both_run_as_fast_after_the_same_time(cases: Any, in_node: Node) -> None:
    here = [wheel.coast(speed, seconds) for wheel, speed, seconds, _push in cases]
    there = in_node("wheel", "speedAfter", [[sent(wheel), *rest] for wheel, *rest, _push in cases])
    agree(here, there)


def test_both_stand_still_at_the_same_time(cases: Any, in_node: Node) -> None:
    here = [wheel.coast_time(speed) for wheel, speed, *_ in cases]
    there = in_node("wheel", "standsAfter", [[sent(wheel), speed] for wheel, speed, *_ in cases])
    agree(here, there)
    assert 0 < np.isfinite(here).sum() < len(here)


def test_both_take_as_long_to_half_the_speed(cases: Any, in_node: Node) -> None:
    there = in_node("wheel", "secondsBetween", [[sent(wheel), speed, speed / 2] for wheel, speed, *_ in cases])
    agree([wheel.half_life(speed) for wheel, speed, *_ in cases], there)


@pytest.mark.slow
@pytest.mark.parametrize("interval", [1.0, 1e-3, 1e3])
def test_both_run_as_fast_on_average_under_pushes(cases: Any, in_node: Node, interval: float) -> None:
    wheels = [PhysicalFlywheel(10, 0.2, coulomb=2), PhysicalFlywheel(40, 0.5, drag=0.2), *(case[0] for case in cases)]
    impulses = [1.0, 20.0, *(impulse for *_, impulse in cases)]
    here = [wheel.push_train(push, interval).mean_speed for wheel, push in zip(wheels, impulses, strict=True)]
    given = [[sent(wheel), push, interval] for wheel, push in zip(wheels, impulses, strict=True)]
    agree(here, in_node("wheel", "meanUnderPushes", given))


def test_both_store_the_same_energy(cases: Any, in_node: Node) -> None:
    there = in_node("wheel", "energy", [[sent(wheel), speed] for wheel, speed, *_ in cases])
    agree([wheel.energy(speed) for wheel, speed, *_ in cases], there)


def test_the_brakes_of_the_browser_add_up_to_the_friction(cases: Any, in_node: Node) -> None:
    there = in_node("wheel", "brakes", [[sent(wheel), speed] for wheel, speed, *_ in cases])
    agree([wheel.friction(speed) for wheel, speed, *_ in cases], [sum(map(float, each.values())) for each in there])


@pytest.mark.slow
def test_both_turn_as_far(cases: Any, in_node: Node) -> None:
    there = in_node("wheel", "turnedAfter", [[sent(wheel), speed, seconds] for wheel, speed, seconds, _t in cases])
    agree([wheel.angle(0, seconds, speed) for wheel, speed, seconds, _t in cases], there, rtol=1e-6)


@every("there", [[1.0, 2.0 * (1 + 1e-8)], [1.0, "NaN"], [1.0, "Infinity"], [1.0]])
def test_a_twin_that_differs_is_noticed(there: list[Any]) -> None:
    with pytest.raises(AssertionError):
        agree([1.0, 2.0], there)
