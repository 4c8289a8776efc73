"""The numbers that claims of chapter 04 are answered with."""

import math
from collections.abc import Callable, Mapping

from ...models.wheel import COLLINS, FORCE, RPM, PhysicalFlywheel
from .exercises.coast import KICK, MILL, SPINNING

FASTER = 100_000  # times the first turn, as the book says
FIRST_TURN = 2.5 * 3600  # seconds: two or three hours


def _pushes() -> Mapping[str, float]:
    easy = PhysicalFlywheel(SPINNING.mass, SPINNING.radius, viscous=SPINNING.viscous / 2)
    often, seldom = SPINNING.push_train(KICK, 1.0), SPINNING.push_train(10 * KICK, 10.0)
    speeds = {"often": often, "seldom": seldom, "easy": easy.push_train(KICK, 1.0)}
    return {name: each.mean_speed / RPM for name, each in speeds.items()}


def _flow() -> Mapping[str, float]:
    return {"light": SPINNING.half_life(1.0), "heavy": MILL.half_life(1.0)}


def _no_harder() -> Mapping[str, float]:
    rim = FASTER * 2 * math.pi / FIRST_TURN * COLLINS.radius
    return {"rim": rim, "kilowatts": FORCE * rim / 1000}


NUMBERS: dict[str, Callable[[], Mapping[str, float]]] = {
    "physical_flywheel.pushes": _pushes,
    "physical_flywheel.flow": _flow,
    "physical_flywheel.no-harder": _no_harder,
}
