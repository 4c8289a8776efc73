"""What happened to the wheel on the screen, as the browser tells it: checked, and done once more by Python's wheel."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ...errors import ModelError
from ...messages import gettext as _
from ...models.checks import Array, number, numbers
from ...models.wheel import SHAPES, PhysicalFlywheel
from ...models.wheel.domain import WHEEL
from ..view import ControlError


def wheel_of(parts: Mapping[str, Any]) -> PhysicalFlywheel:
    """Return the wheel that has these parts; an impulse among them is none of its parts. Raises ModelError.

    >>> wheel_of({"mass": 40, "radius": 0.5, "shape": 1.0, "impulse": 3})
    PhysicalFlywheel(mass=40.0, radius=0.5, shape='ring')
    """
    names: dict[float, str] = {k: name for name, k in SHAPES.items()}
    known = {name: value for name, value in parts.items() if name != "impulse"}
    return PhysicalFlywheel(**known | {"shape": names.get(parts["shape"], parts["shape"])})


def checked(events: Sequence[Mapping[str, Any]]) -> None:
    """Raise ControlError for what cannot have happened: each event has a time and a push or a wheel, none is too late.

    >>> checked([{"time": 0, "impulse": 3}, {"time": 1.5, "impulse": 3}])
    """
    times = []
    for event in events:
        try:
            times.append(_value("times", event["time"]))
            _value("impulse", event["impulse"]) if "impulse" in event else wheel_of(event["wheel"])
        except (ModelError, KeyError, TypeError, AttributeError):
            message = _(
                "An event is a push, {{'time': s, 'impulse': N m s}}, or another wheel, {{'time': s, 'wheel': {{…}}}}, "
                "got {value!r}. Begin with {{'time': 0, 'wheel': pusher.start}}."
            )
            raise ControlError(message.format(value=event)) from None
    for sooner, later in pairwise(times):
        if later < sooner:
            message = _("events must be in the order of their times, got {later:g} s after {sooner:g} s. Sort them.")
            raise ControlError(message.format(later=later, sooner=sooner))


def replayed(wheel: PhysicalFlywheel, events: Sequence[Mapping[str, Any]], times: npt.ArrayLike) -> Array:
    """Return the speeds in rad/s at these times in s, shaped like them; `wheel` is the one that there is at first.

    Raises ModelError for times before the first push.

    >>> replayed(PhysicalFlywheel(mass=2, radius=1), [{"time": 0, "impulse": 3}], [0, 4])
    array([3., 3.])
    """
    when = numbers(times, "times")
    for time in when.flat:
        WHEEL["times"].check(float(time), "times")
    told, speed, bearing = np.zeros(when.shape), 0.0, wheel.bearing
    begins = [float(event["time"]) for event in events]
    for event, begin, end in zip(events, begins, [*begins[1:], np.inf], strict=False):
        if "impulse" in event:
            speed += event["impulse"] / wheel.inertia
        else:
            momentum, wheel = speed * wheel.inertia, wheel_of({"bearing": bearing} | event["wheel"])
            speed = momentum / wheel.inertia
        now = (begin <= when) & (when < end)
        told[now] = wheel.coast(speed, when[now] - begin)
        speed = float(wheel.coast(speed, end - begin)) if np.isfinite(end) else speed
    return told


def _value(name: str, value: object) -> float:
    if isinstance(value, str):
        raise TypeError  # numpy would read "3" as a number
    return WHEEL[name].check(number(value, name), name)
