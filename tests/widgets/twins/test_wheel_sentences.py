"""What the wheel says to a change is true of it: its numbers are those of Python, "as before" stands where it holds."""

from collections.abc import Callable
from typing import Any

import pytest

import flywheel_lab as fl
from flywheel_lab.messages import short
from flywheel_lab.models.wheel import RPM

Play = Callable[[str, str, Any], Any]
OIL = fl.PhysicalFlywheel(40, 0.5, viscous=0.25, coulomb=0.05)
AIR = fl.PhysicalFlywheel(40, 0.5, drag=0.2)
BEARING = fl.PhysicalFlywheel(10, 0.2, coulomb=2)
SCRIPT = """
  const words = speaker(given.language, given.texts);
  const game = newGame(given.start, {}, { record: [], results: {} });
  const before = game.parameters;
  return sentence(change(game, given.name, given.value), before, game, given.look, words);
"""


@pytest.fixture
def said(play: Play) -> Callable[..., str]:
    """Return what is said when a parameter of a wheel at rest is changed."""

    def told(wheel: fl.PhysicalFlywheel, push: float, name: str, value: float) -> str:
        pusher = fl.push_the_wheel(wheel, push)
        start = pusher.start | {"bearing": pusher.bearing}
        given = {"start": start, "look": pusher.look, "texts": pusher.texts, "language": pusher.language}
        return str(play("wheel.js", SCRIPT, given | {"name": name, "value": value}))

    return told


def mean(wheel: fl.PhysicalFlywheel, impulse: float) -> str:
    return short(wheel.push_train(impulse, 1).mean_speed / RPM)


@pytest.mark.parametrize(("wheel", "impulse"), [(BEARING, 1), (AIR, 20), (OIL, 3)])
def test_the_speed_under_pushes_is_that_of_pythons_push_train(
    said: Callable[..., str], wheel: fl.PhysicalFlywheel, impulse: float
) -> None:
    text = said(wheel, impulse, "impulse", 2 * impulse)
    assert f"one push a second is {mean(wheel, 2 * impulse)} rpm instead of {mean(wheel, impulse)}." in text


def test_twice_the_mass_leaves_the_mean_where_friction_grows_in_step_with_the_speed(
    said: Callable[..., str],
) -> None:
    assert said(OIL, 3, "mass", 80).endswith(f"under one push a second: {mean(OIL, 3)} rpm, as before.")


@pytest.mark.parametrize(("wheel", "impulse"), [(BEARING, 1), (AIR, 20)])
def test_twice_the_mass_changes_the_mean_where_air_brakes_or_the_wheel_stops(
    said: Callable[..., str], wheel: fl.PhysicalFlywheel, impulse: float
) -> None:
    text = said(wheel, impulse, "mass", 2 * wheel.mass)
    heavy = fl.PhysicalFlywheel(2 * wheel.mass, wheel.radius, coulomb=wheel.coulomb, drag=wheel.drag)
    assert f"second: {mean(heavy, impulse)} rpm instead of {mean(wheel, impulse)}" in text
    assert "as before" not in text


def test_a_wheel_without_friction_grows_faster_without_limit_as_before(said: Callable[..., str]) -> None:
    assert said(fl.PhysicalFlywheel(40, 0.5), 3, "mass", 80).endswith("second: ∞ rpm, as before.")
