"""A wheel to be pushed: by a hand that swings it, by button, key or tap; with sliders, a coast-down test, challenges.

The browser moves the wheel itself (js/models/wheel.js), so it answers at once and needs no kernel; Python keeps the
same state in traits, checks it, and can do it all once more: `replay` is the Python model under the learner's pushes.
"""

from dataclasses import asdict
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import traitlets as t

from ...errors import ModelError
from ...messages import browser_text, language
from ...messages import gettext as _
from ...models.checks import Array, number
from ...models.wheel import COLLINS, FORCE, SHAPES, PhysicalFlywheel
from ...models.wheel.domain import WHEEL
from ..stand_in import still
from ..texts.wheel import TEXTS
from ..view import MOVED, ControlError, Explorer, control, fixed
from .events import checked, replayed, wheel_of

FIRST = ("mass", "viscous", "impulse")
MORE = ("radius", "shape", "coulomb", "drag", "imbalance", "load")
PARAMETERS = (*FIRST, *MORE)
BARE = frozenset({"viscous", "impulse"})  # without a unit on the first screen: nobody has learnt it yet
TAKERS = {"coulomb": "coulomb", "viscous": "viscous", "drag": "drag", "wobble": "imbalance", "load": "load"}
FIXED = ("bearing", "start", "look", "challenges", "language", "texts")
CHALLENGES = {
    "keep": ([PhysicalFlywheel(40, 0.5, viscous=0.25, coulomb=0.05)], 3.0),
    "turn": ([COLLINS], FORCE * COLLINS.radius),  # a push is a second of that force at the rim
    "bearings": (
        [PhysicalFlywheel(40, 0.5, viscous=0.02, drag=0.12), PhysicalFlywheel(40, 0.5, coulomb=1.0, viscous=0.02)],
        3.0,
    ),
}
# What counts in them: stay in a band, with sliders that stay free; which of the two wheels it is.
RULES: dict[str, dict[str, Any]] = {
    "keep": {"band_rpm": [20, 30], "hold_s": 30, "free": ["mass"]},
    "bearings": {"bad": 1},
}


class WheelPusher(Explorer):
    """The widget of `push_the_wheel`; its traits are the state of the screen, `wheel` is the wheel on it.

    `events` is what happened since the wheel was last at rest: `{"time": s, "wheel": {...}}` and
    `{"time": s, "impulse": N m s}`, with `"on": True` where a hand on the rim goes on with the push before; `measured`
    are [s, rad/s] four times a second, for twenty minutes at most; `coast_down` the same of the last test; `results`
    those of the challenges, by name.
    """

    bundle, kind = "wheel", "P"

    mass: Any = t.TraitType(1.0).tag(**MOVED)
    radius: Any = t.TraitType(1.0).tag(**MOVED)
    shape: Any = t.TraitType(1.0).tag(**MOVED)
    coulomb: Any = t.TraitType(1.0).tag(**MOVED)
    viscous: Any = t.TraitType(1.0).tag(**MOVED)
    drag: Any = t.TraitType(1.0).tag(**MOVED)
    imbalance: Any = t.TraitType(1.0).tag(**MOVED)
    load: Any = t.TraitType(1.0).tag(**MOVED)
    impulse: Any = t.TraitType(1.0).tag(**MOVED)
    events = t.List(t.Dict()).tag(**MOVED)
    measured = t.List(t.List(t.Float())).tag(**MOVED)
    coast_down = t.List(t.List(t.Float())).tag(**MOVED)
    results = t.Dict().tag(**MOVED)
    bearing = t.Float().tag(sync=True)
    start = t.Dict().tag(sync=True)
    look = t.Dict().tag(sync=True)
    challenges = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    _stays = fixed(*FIXED, maker="fl.push_the_wheel")

    @property
    def wheel(self) -> PhysicalFlywheel:
        """The wheel that is on the screen now."""
        return wheel_of({name: getattr(self, name) for name in (*PARAMETERS, "bearing")})

    @property
    def push_times(self) -> Array:
        """The seconds at which the learner pushed, counted from the first push, shape (pushes,)."""
        return np.array([each["time"] for each in self.events if "impulse" in each and not each.get("on")])

    @property
    def record(self) -> pd.DataFrame:
        """The last coast-down test: `time_s` and `speed_rad_s`, ready for `fl.estimate.estimate_wheel`.

        >>> pusher = push_the_wheel()
        >>> pusher.coast_down = [[0, 6.28], [1, 6.02]]
        >>> pusher.record
           time_s  speed_rad_s
        0     0.0         6.28
        1     1.0         6.02
        """
        return pd.DataFrame(self.coast_down, columns=["time_s", "speed_rad_s"], dtype=float)

    def replay(self, times: npt.ArrayLike) -> Array:
        """Return the speeds in rad/s at these times in s, shaped like them, as Python's wheel moves under these pushes.

        >>> pusher = push_the_wheel(PhysicalFlywheel(mass=2, radius=1), impulse=3)
        >>> pusher.events = [{"time": 0, "wheel": pusher.start}, {"time": 0, "impulse": 3}, {"time": 5, "impulse": 3}]
        >>> pusher.replay([0, 4, 6])
        array([3., 3., 6.])
        """
        return replayed(self.wheel, self.events, times)

    @t.validate("events")
    def _has_happened(self, proposal: Any) -> Any:
        checked(proposal["value"])
        return proposal["value"]

    @t.validate(*PARAMETERS)
    def _is_possible(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        try:
            if name == "shape":
                return _offered(value, [k for k, _name in self.look["shapes"]])
            return WHEEL[name].check(number(value, name), name)
        except ModelError as error:
            raise ControlError(str(error)) from None

    def __repr__(self) -> str:
        """One exact line: the wheel on the screen, and how often it was pushed since it was last at rest."""
        return f"WheelPusher({self.wheel!r}, pushes of {self.impulse:g} N m s: {len(self.push_times)} so far)"

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        from ...figures.wheel import draw_wheel

        return still(draw_wheel(self.wheel))


def push_the_wheel(wheel: PhysicalFlywheel | None = None, impulse: float = 3.0, challenges: bool = True) -> WheelPusher:
    """Show a wheel that the learner pushes, with its speed and energy, a coast-down test and, if wanted, challenges.

    Each push gives it `impulse` N m s. Without a `wheel` it is a disc of 40 kg. The language is the one in use now.
    Raises ModelError.

    >>> pusher = push_the_wheel(PhysicalFlywheel(40, 0.5))
    >>> pusher.mass = 80
    >>> pusher
    WheelPusher(PhysicalFlywheel(mass=80.0, radius=0.5, shape='disc'), pushes of 3 N m s: 0 so far)
    """
    wheel = PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2) if wheel is None else wheel
    if not isinstance(wheel, PhysicalFlywheel):
        message = _("push_the_wheel needs a wheel such as fl.PhysicalFlywheel(mass=40, radius=0.5), got {value!r}.")
        raise ModelError(message.format(value=wheel))
    start = parts_of(wheel) | {"impulse": WHEEL["impulse"].check(number(impulse, "impulse"), "impulse")}
    bearing = start.pop("bearing")
    wanted = CHALLENGES if challenges else {}
    return WheelPusher(
        look=_look(start["shape"]),
        bearing=bearing,
        start=start,
        challenges={
            name: {"wheels": [parts_of(each) for each in wheels], "impulse": push, **RULES.get(name, {})}
            for name, (wheels, push) in wanted.items()
        },
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
        **start,
    )


def _look(shape: float) -> dict[str, Any]:
    """Return the ranges and names that the screen needs: sliders, shapes, and what takes energy."""
    names = {SHAPES["disc"]: _("Disc"), SHAPES["ring"]: _("Ring")}
    return {
        "first": FIRST,
        "more": MORE,
        "domains": {
            name: control(WHEEL[name]) | {"unit": WHEEL[name].unit, "bare": name in BARE}
            for name in PARAMETERS
            if name != "shape"
        },
        "solid": SHAPES["disc"],
        "shapes": list((names | {shape: names.get(shape, f"k = {shape:g}")}).items()),
        "labels": {taker: _(WHEEL[name].label) for taker, name in TAKERS.items()},
    }


def _offered(shape: object, offered: list[float]) -> float:
    """Return the k of a shape that the screen has a name for."""
    k = SHAPES.get(shape, shape) if isinstance(shape, str) else shape
    if k not in offered:
        names = ", ".join(str({v: name for name, v in SHAPES.items()}.get(each, each)) for each in offered)
        message = _("shape must be one of {names} here, got {value!r}. Call fl.push_the_wheel again for another one.")
        raise ModelError(message.format(names=names, value=shape))
    return number(k, "shape")


def parts_of(wheel: PhysicalFlywheel) -> dict[str, float]:
    """Return all that makes a wheel, its shape as a number, as js/models/wheel.js wants it."""
    return asdict(wheel) | {"shape": SHAPES[wheel.shape] if isinstance(wheel.shape, str) else wheel.shape}
