"""Pictures of the wheel, in which a belief about mass, pushes, friction or energy fails; computed by `models.wheel`."""

import numpy as np
from matplotlib.axes import Axes

from ...figures.curves import draw_curves
from ...messages import gettext as _
from ...messages import number, percent
from ...models.checks import Array
from ...models.readings import sales_funnel
from ...models.simulation import expected_flow, purchases
from ...models.wheel import PhysicalFlywheel


def wheel(inertia: float, friction: float) -> PhysicalFlywheel:
    """Return a wheel with this moment of inertia in kg m² and viscous friction in N m s."""
    return PhysicalFlywheel(mass=inertia, radius=1, shape="ring", viscous=friction)


def _mass_is_speed() -> Axes:
    time = np.linspace(0, 30, 1500, endpoint=False)
    names = {1: _("light wheel, at the end {mean} on average"), 6: _("heavy wheel, at the end {mean} on average")}
    curves = {}
    for inertia, name in names.items():
        speed = wheel(inertia, friction=1).pushed(impulse=1, interval=1, times=time)
        curves[name.format(mean=number(speed[-50:].mean(), fixed=True))] = speed
    title = _("Six times the weight: a later start, a calmer run, the same mean speed")
    return draw_curves(time, curves, title, across=_("time (a push each second)"), up=_("turns per second"))


def _pushes_are_speed() -> Axes:
    time = np.linspace(0, 40, 2000, endpoint=False)
    little, much = wheel(6, friction=0.5), wheel(6, friction=1.5)
    return draw_curves(
        time,
        {
            _("1 push a second, little friction"): little.pushed(1, 1, time),
            _("1 push a second, a lot of friction"): much.pushed(1, 1, time),
            _("2 pushes, half as hard, a lot of friction"): much.pushed(0.5, 0.5, time),
        },
        _("A third of the friction, three times the speed; twice the pushes, half as hard: no gain"),
        across=_("time in seconds"),
        up=_("turns per second"),
    )


def driven_speed(time: Array, inertia: float, friction: float, torque: float, until: float) -> Array:
    """Return the speed of a wheel at rest under a constant torque that ends at time `until`."""
    turning = wheel(inertia, friction)
    rising = turning.spin(torque, np.minimum(time, until))
    speed: Array = np.where(time < until, rising, turning.coast(float(rising[-1]), np.maximum(time - until, 0)))
    return speed


def _running_integral(rate: Array, step: float) -> Array:
    """Return the running integral by the trapezoidal rule, from 0."""
    total: Array = np.concatenate([[0.0], (rate[1:] + rate[:-1]).cumsum() * step / 2])
    return total


def _makes_energy() -> Axes:
    time = np.linspace(0, 40, 2001)
    speed = driven_speed(time, inertia=8, friction=1, torque=1, until=15)
    step = time[1]
    added = _running_integral(np.where(time < 15, 1.0, 0.0) * speed, step)
    return draw_curves(
        time,
        {
            _("put in by pushing"): added,
            _("stored in the wheel"): 8 * speed**2 / 2,
            _("lost to friction"): _running_integral(speed**2, step),
        },
        _("What comes out was put in before, and friction takes its share"),
        across=_("time in seconds (pushed for 15)"),
        up=_("energy (joules)"),
    )


def _slow_start() -> Axes:
    weeks, model = np.arange(41), sales_funnel()
    bought = purchases(model, expected_flow(model, 50, 40)) / (50 * model.time_to_purchase().probability)
    return draw_curves(
        weeks,
        {
            _("speed of a wheel"): driven_speed(weeks.astype(float), inertia=10, friction=1, torque=1, until=40),
            _("purchases in a funnel"): bought,
        },
        _("Under a steady push a wheel gains most at once; delay makes a slow start"),
        across=_("week"),
        up=_("share of the final level"),
        write=percent,
    )


PICTURES = {
    "mass-is-speed": _mass_is_speed,
    "pushes-are-speed": _pushes_are_speed,
    "makes-energy": _makes_energy,
    "slow-start": _slow_start,
}
