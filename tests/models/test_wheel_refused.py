"""What no wheel can be is refused, with value, bound and next step."""

import math
from collections.abc import Callable

import pytest
from every import every

from flywheel_lab.errors import ModelError
from flywheel_lab.models.wheel import PhysicalFlywheel

WHEEL = PhysicalFlywheel(2, 1, viscous=1)
WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "negative mass": (lambda: PhysicalFlywheel(-1, 1), r"mass must lie in .*got -1\. A wheel has a mass, in kg"),
    "no mass": (lambda: PhysicalFlywheel(0, 1), "mass must lie in .*got 0"),
    "no radius": (lambda: PhysicalFlywheel(1, 0), "radius must lie in .*got 0"),
    "nan": (lambda: PhysicalFlywheel(math.nan, 1), "mass must lie in .*got nan"),
    "endless radius": (lambda: PhysicalFlywheel(1, math.inf), "radius must lie in .*got inf"),
    "a word": (lambda: PhysicalFlywheel("heavy", 1), r"mass must be numbers, got 'heavy'\. Write digits"),  # type: ignore[arg-type]
    "unknown shape": (
        lambda: PhysicalFlywheel(1, 1, "square"),
        r"disc, ring, got 'square'\. Write .* or the k of k m r²",
    ),
    "k above 1": (lambda: PhysicalFlywheel(1, 1, 1.5), r"shape must lie in .*got 1\.5"),
    "friction that drives": (lambda: PhysicalFlywheel(1, 1, viscous=-0.1), r"viscous must lie in .*got -0\.1"),
    "two torques": (lambda: WHEEL.spin([1, 2], [0, 1, 2]), r"one number, got \[1, 2\]\. For several, call"),  # type: ignore[arg-type]
    "torque that brakes": (lambda: WHEEL.spin(-1, [0, 1]), "torque must lie in .*Whatever brakes is friction"),
    "time before the start": (lambda: WHEEL.coast(1, [-1, 0]), "times must lie in .*got -1"),
    "no number in the times": (lambda: WHEEL.coast(1, [0, math.nan]), "times must lie in .*got nan"),
    "turning backwards": (lambda: WHEEL.coast(-1, [0, 1]), "speed must lie in .*one way"),
    "endless speed": (lambda: WHEEL.coast_time(math.inf), "speed must lie in .*got inf"),
    "no limit at all": (lambda: WHEEL.spin(math.inf, [0, 1]), "torque and power cannot both be without limit"),
    "pushes without pause": (lambda: WHEEL.push_train(1, 0), "interval must lie in .*got 0"),
    "far too many pushes": (lambda: WHEEL.pushed(1, 1e-6, [0, 3600]), "Choose a longer interval"),
}


@every("wrong", WRONG)
def test_it_is_refused(wrong: str) -> None:
    attempt, says = WRONG[wrong]
    with pytest.raises(ModelError, match=says):
        attempt()
