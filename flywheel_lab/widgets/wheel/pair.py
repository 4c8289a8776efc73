"""Two wheels side by side under the same kicks: which one is faster, and which one calmer?

The browser moves both (js/wheel/kicks.js), so it answers at once and needs no kernel; Python only says which they are.
"""

from collections.abc import Mapping

import numpy as np
import traitlets as t

from ...errors import ModelError
from ...messages import browser_text, language
from ...messages import gettext as _
from ...models.checks import number
from ...models.wheel import RPM, SHAPES, PhysicalFlywheel
from ...models.wheel.domain import WHEEL
from ..stand_in import still
from ..texts.pair import TEXTS
from ..view import Drawn, control
from . import parts_of

LONG = 180
"""Seconds in which the heavier of the wheels of chapter 04 has its speed as well."""


class WheelPair(Drawn):
    """The widget of `push_two_wheels`: two wheels by name, the strength of a kick, and how many there are (0: any)."""

    bundle = "pair"

    wheels = t.List(t.Dict()).tag(sync=True)
    impulse = t.Float().tag(sync=True)
    pushes = t.Int().tag(sync=True)
    look = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __repr__(self) -> str:
        """One exact line: the two wheels, and how many kicks there are."""
        names = " and ".join(each["name"] for each in self.wheels)
        return f"WheelPair({names}, kicks of {self.impulse:g} N m s: {self.pushes or 'any number'})"

    def _repr_html_(self) -> str:
        # Where no widget can run: what both do under a kick a second, but not further than one could kick.
        from ...figures.curves import draw_curves

        times = np.linspace(0, self.pushes or LONG, 20 * (self.pushes or LONG), endpoint=False)  # before the next kick
        curves = {
            each["name"]: PhysicalFlywheel(**each["wheel"]).pushed(self.impulse, 1, times) / RPM for each in self.wheels
        }
        across, up = _("seconds, with a kick in each"), _("turns a minute")
        return still(draw_curves(times, curves, _("Two wheels, one treadle"), across=across, up=up))


def push_two_wheels(wheels: Mapping[str, PhysicalFlywheel], impulse: float = 3.0, pushes: int = 0) -> WheelPair:
    """Show two wheels by name, in turns a minute; each kick gives both `impulse` N m s, and there are `pushes` of them.

    After the last kick both are held still, before one sees which will be faster. With 0 there are as many as one
    likes, and they may come by themselves. Raises ModelError.

    >>> push_two_wheels({"light": PhysicalFlywheel(20, 0.5), "heavy": PhysicalFlywheel(120, 0.5)}, pushes=10)
    WheelPair(light and heavy, kicks of 3 N m s: 10)
    """
    two = isinstance(wheels, Mapping) and len(wheels) == 2
    if not two or not all(isinstance(each, PhysicalFlywheel) for each in wheels.values()):
        message = _("push_two_wheels needs two wheels by name: {{'light': …, 'heavy': …}}. Got {value!r}.")
        raise ModelError(message.format(value=wheels))
    if not isinstance(pushes, int) or pushes < 0:
        message = _("pushes must be a whole number of at least 0, got {value!r}. Write 0 for as many as one likes.")
        raise ModelError(message.format(value=pushes))
    return WheelPair(
        wheels=[{"name": _(name, "wheel"), "wheel": parts_of(wheel)} for name, wheel in wheels.items()],
        impulse=WHEEL["impulse"].check(number(impulse, "impulse"), "impulse"),
        pushes=pushes,
        look={"domains": {name: control(WHEEL[name]) for name in ("mass", "radius")}, "solid": SHAPES["disc"]},
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
