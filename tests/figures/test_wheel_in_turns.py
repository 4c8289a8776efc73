"""Pictures of wheels for those who do not know rad/s: all of it in turns a minute."""

from collections.abc import Callable
from typing import Any

import numpy as np
from every import every

import flywheel_lab as fl

LIGHT = fl.PhysicalFlywheel(20, 0.5, viscous=0.5)


@every(
    ("draw", "says"),
    [
        (
            lambda: fl.figures.draw_spin_up(LIGHT, torque=1, until=20, per_minute=True),
            "Always the same pull. Across: time in seconds",
        ),
        (lambda: fl.figures.draw_coast_down(LIGHT, speed=2 * np.pi, until=20, per_minute=True), "from 60 to"),
        (lambda: fl.figures.draw_push_train(LIGHT, 1, 1, until=20, per_minute=True), "turns a minute."),
    ],
)
def test_a_picture_can_tell_all_in_turns_a_minute(draw: Callable[[], Any], says: str) -> None:
    alt = draw().alt
    assert says in alt and "turns a minute" in alt and "rad/s" not in alt and "N m" not in alt


def test_a_wheel_without_friction_never_comes_to_half_its_speed() -> None:
    alt = fl.figures.draw_coast_down(fl.PhysicalFlywheel(20, 0.5), until=20).alt  # type: ignore[attr-defined]
    assert alt.endswith("Half the speed is left after: never.")
