"""The physical wheel: a picture with its equation, and its speed when driven, pushed or let go."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, Polygon
from matplotlib.patheffects import withStroke

from ..errors import FlywheelError
from ..estimate.wheel import WheelEstimate
from ..messages import fine, mark, percent
from ..messages import gettext as _
from ..models.checks import Array, number
from ..models.wheel import RPM, PhysicalFlywheel
from ..models.wheel.domain import WHEEL
from .curves import draw_curves
from .style import BLUE, INK, MUTED, ORANGE, RED, SKY, axes, describe, style

Wheels = PhysicalFlywheel | Mapping[str, PhysicalFlywheel]
POINTS, MOST = 601, 20_001
NAMES = (mark("the wheel", "wheel"), mark("small", "wheel"), mark("light", "wheel"), mark("heavy", "wheel"))
EQUATION_IN_WORDS = mark("I × change of speed = torque − bearings − load − oil × ω − (air + wobble) × ω²")
WHEELS = (mark("spinning wheel", "wheel"), mark("mill wheel", "wheel"))
BRAKED_BY = (mark("a hand", "wheel"), mark("oil", "wheel"), mark("air", "wheel"), mark("nothing", "wheel"))
BRAKES = ("coulomb", "load", "viscous", "drag", "imbalance")


def draw_wheel(wheel: PhysicalFlywheel, ax: Axes | None = None) -> Axes:
    """Draw a wheel with its mass, radius and moment of inertia, and the equation that moves it; return the axes.

    Raises FlywheelError for anything else than a wheel.

    >>> from flywheel_lab import PhysicalFlywheel
    >>> print(draw_wheel(PhysicalFlywheel(mass=40, radius=0.5, viscous=0.2)).alt)
    A disc of 40 kg with a radius of 0.5 m: moment of inertia 5 kg m². What brakes it: Oil friction 0.2 N m s.
    """
    if not isinstance(wheel, PhysicalFlywheel):
        message = _("draw_wheel draws a PhysicalFlywheel, got {kind}.")
        raise FlywheelError(message.format(kind=type(wheel).__name__))
    parts = {"mass": fine(wheel.mass), "radius": fine(wheel.radius), "inertia": fine(wheel.inertia)}
    with style():
        ax = axes(ax, height=4.2)
        _draw_body(ax, wheel)
        ax.text(1.45, 0.8, _kind(wheel, parts), va="top", color=INK, weight="bold", linespacing=1.5)
        ax.text(1.45, -0.05, "\n".join([_("What brakes it:"), *_brakes(wheel)]), va="top", color=INK, linespacing=1.5)
        ax.text(-1.2, -1.62, _(EQUATION_IN_WORDS), color=INK, parse_math=False)
        ax.set(xlim=(-1.25, 4.4), ylim=(-1.8, 1.25), aspect="equal")
        ax.set_axis_off()
        for text in ax.texts:  # how wide a text comes out moves no wheel
            text.set_in_layout(False)
    braked = _("What brakes it: {brakes}.").format(brakes=", ".join(_brakes(wheel)))
    return describe(ax, f"{_kind(wheel, parts).replace(chr(10), ' ')} {braked}")


def draw_spin_up(
    wheels: Wheels,
    torque: float,
    power: float = np.inf,
    until: float = 60.0,
    ax: Axes | None = None,
    *,
    per_minute: bool = False,
) -> Axes:
    """Draw the speed of wheels at rest that are driven for `until` s, by name if there are more; return the axes.

    The drive gives `torque` N m, but never more than `power` W. With `per_minute` all is told in turns a minute, for
    those who do not know the other units. Raises ModelError or FlywheelError.

    >>> from flywheel_lab import PhysicalFlywheel
    >>> print(draw_spin_up(PhysicalFlywheel(mass=40, radius=0.5, viscous=0.2), torque=2, until=50).alt)
    A steady torque of 2 N m. Across: time in seconds, 0 to 50. Up: speed in rad/s. the wheel: from 0 to 8.65 (at 50).
    the speed in the end: 10 throughout.
    """
    named, times = _wheels_by_name(wheels), _times(until)
    curves = {name: wheel.spin(torque, times, power=power) for name, wheel in named.items()}
    ends = [wheel.terminal_speed(torque, power) for wheel in named.values()]
    if np.isfinite(ends).all() and np.allclose(ends, ends[0]):
        curves[_("the speed in the end")] = np.full(len(times), ends[0])
    title = _("A steady torque of {torque} N m") if np.isinf(power) else _("{torque} N m at first, later {power} W")
    title = _("Always the same pull") if per_minute else title
    return _speeds(times, curves, title.format(torque=fine(torque), power=fine(power)), ax, per_minute)


def draw_coast_down(
    x: Wheels | WheelEstimate,
    speed: float = 30.0,
    until: float = 60.0,
    ax: Axes | None = None,
    *,
    per_minute: bool = False,
) -> Axes:
    """Draw wheels that are let go at `speed` rad/s for `until` s, with the moment at which half is left; return axes.

    Of a WheelEstimate: its record as dots, and the fitted curve. With `per_minute` what is told of wheels is told in
    turns a minute. Raises ModelError or FlywheelError.

    >>> from flywheel_lab import PhysicalFlywheel
    >>> print(draw_coast_down(PhysicalFlywheel(mass=40, radius=0.5, viscous=0.2), speed=10, until=50).alt)
    Let go at 10 rad/s. Across: time in seconds, 0 to 50. Up: speed in rad/s. the wheel: from 10 to 1.35 (at 50).
    Half the speed is left after: 17.3 s.
    """
    if isinstance(x, WheelEstimate):
        return _draw_record(x, ax)
    named, times = _wheels_by_name(x), _times(until)
    curves = {name: wheel.coast(speed, times) for name, wheel in named.items()}
    title = _("Let go at {speed} turns a minute") if per_minute else _("Let go at {speed} rad/s")
    shown = speed / RPM if per_minute else speed
    ax = _speeds(times, curves, title.format(speed=fine(shown)), ax, per_minute)
    halves = [wheel.half_life(speed) for wheel in named.values()]
    for line, half in zip(list(ax.lines), halves, strict=False):
        if half <= until:
            ax.plot([half], [shown / 2], "o", color=line.get_color(), markersize=8, markeredgecolor="white")
    words = ", ".join(f"{fine(half)} s" if np.isfinite(half) else _("never") for half in halves)
    return _add(ax, _("Half the speed is left after: {words}.").format(words=words))


def draw_push_train(
    wheels: Wheels,
    impulse: float,
    interval: float,
    until: float = 60.0,
    ax: Axes | None = None,
    *,
    per_minute: bool = False,
) -> Axes:
    """Draw wheels at rest that get a push of `impulse` N m s every `interval` s, with mean and ripple; return axes.

    With `per_minute` all is told in turns a minute. Raises ModelError or FlywheelError.

    >>> from flywheel_lab import PhysicalFlywheel
    >>> print(draw_push_train(PhysicalFlywheel(mass=40, radius=0.5, viscous=0.5), impulse=2, interval=1).alt)
    A push of 2 N m s every 1 s. Across: time in seconds, 0 to 60. Up: speed in rad/s. the wheel: mean 4, ripple 10%:
    0.4 at first, 0.36 at least (at 1), 4.19 at the end. The mean in the long run: 4 rad/s.
    """
    pause = WHEEL["interval"].check(number(interval, "interval"), "interval")
    times = _times(until, points=20 / pause)
    curves, trains, unit = {}, [], RPM if per_minute else 1.0
    for name, wheel in _wheels_by_name(wheels).items():
        train = wheel.push_train(impulse, interval)
        told = (_("{name}: {mean} on average") if per_minute else _("{name}: mean {mean}, ripple {ripple}")).format(
            name=name, mean=fine(train.mean_speed / unit), ripple=_share(train.ripple)
        )
        curves[told] = wheel.pushed(impulse, interval, times)
        trains.append(train.mean_speed / unit)
    title = _("The same kick every {interval} s") if per_minute else _("A push of {impulse} N m s every {interval} s")
    ax = _speeds(times, curves, title.format(impulse=fine(impulse), interval=fine(interval)), ax, per_minute)
    for line in ax.lines[1:]:  # on the broad ripple of a light wheel one sees a heavy one by its edge; dashes fray it
        line.set_linestyle("-")
        line.set_path_effects([withStroke(linewidth=line.get_linewidth() + 2.5, foreground="white")])
    for mean in {f"{mean:.9g}" for mean in trains if np.isfinite(mean)}:
        ax.axhline(float(mean), color=MUTED, linewidth=1.2, linestyle=(0, (1, 2)))
    words = ", ".join(map(fine, trains))
    plain, exact = _("The mean in the long run: {words} turns a minute."), _("The mean in the long run: {words} rad/s.")
    return _add(ax, (plain if per_minute else exact).format(words=words))


def _draw_record(fit: WheelEstimate, ax: Axes | None) -> Axes:
    times = np.linspace(fit.times[0], fit.times[-1], POINTS)
    ax = _speeds(times, {_("fitted curve"): fit.fitted(times)}, _("A coast-down, measured and fitted"), ax)
    ax.lines[0].set_linewidth(1.5)
    ax.plot(fit.times, fit.speeds, "o", color=ORANGE, markersize=5, zorder=1)
    ax.set_ylim(min(0.0, fit.speeds.min()), 1.06 * fit.speeds.max())
    measured = _("Dots: {n} measured speeds, {first} rad/s at first, {last} rad/s at the end.")
    words = {"n": len(fit.times), "first": fine(fit.speeds[0]), "last": fine(fit.speeds[-1])}
    return _add(ax, measured.format(**words))


def _times(until: float, points: float = 0.0) -> Array:
    """Return the times from 0 to `until`, with at least `points` a second, but no more than can be seen."""
    last = WHEEL["until"].check(number(until, "until"), "until")
    return np.linspace(0, last, int(min(MOST, max(POINTS, points * last + 1))))


def _share(ripple: float) -> str:
    """Write a ripple in whole per cent, or with as many decimals as a small one needs."""
    return percent(ripple, digits=max(0, -math.floor(math.log10(ripple)) - 2) if 0 < ripple < 0.0095 else 0)


def _add(ax: Axes, sentence: str) -> Axes:
    return describe(ax, f"{ax.alt} {sentence}")  # type: ignore[attr-defined]


def _speeds(times: Any, curves: Mapping[str, Any], title: str, ax: Axes | None, per_minute: bool = False) -> Axes:
    up = _("turns a minute") if per_minute else _("speed in rad/s")
    shown = {name: speeds / RPM for name, speeds in curves.items()} if per_minute else curves
    return draw_curves(times, shown, title, across=_("time in seconds"), up=up, write=fine, ax=ax)


def _wheels_by_name(wheels: Wheels) -> Mapping[str, PhysicalFlywheel]:
    named = {"the wheel": wheels} if isinstance(wheels, PhysicalFlywheel) else wheels
    if not (isinstance(named, Mapping) and named and all(isinstance(w, PhysicalFlywheel) for w in named.values())):
        message = _("Give a PhysicalFlywheel, or several by name: {{'light': …, 'heavy': …}}. Got {kind}.")
        raise FlywheelError(message.format(kind=type(wheels).__name__))
    return {_(name, "wheel"): wheel for name, wheel in named.items()}


def _kind(wheel: PhysicalFlywheel, parts: Mapping[str, str]) -> str:
    shapes = {"disc": _("A disc of {mass} kg"), "ring": _("A ring of {mass} kg")}
    first = shapes.get(str(wheel.shape), _("A wheel of {mass} kg (k = {k})"))
    text = first + " " + _("with a radius of {radius} m:\nmoment of inertia {inertia} kg m².")
    return text.format(**parts, k=wheel.shape)


def _brakes(wheel: PhysicalFlywheel) -> list[str]:
    known = [(WHEEL[name], getattr(wheel, name)) for name in BRAKES if getattr(wheel, name)]
    return [f"{_(domain.label)} {fine(value)} {domain.unit}" for domain, value in known] or [_("nothing")]


def _draw_body(ax: Axes, wheel: PhysicalFlywheel) -> None:
    """Draw the wheel with a radius of 1: a full disc, or a ring with spokes."""
    ax.add_patch(Polygon([(0, 0), (-0.45, -1.3), (0.45, -1.3)], facecolor="#d9d9d9"))
    ax.add_patch(Circle((0, 0), 1, facecolor=SKY if wheel.shape == "disc" else "white", edgecolor=BLUE, linewidth=9))
    for angle in np.arange(8) * np.pi / 4:
        ax.plot([0, 0.95 * np.sin(angle)], [0, 0.95 * np.cos(angle)], color=MUTED, linewidth=1.5)
    ax.add_patch(Circle((0, 0), 0.09, facecolor=INK))
    arrow: Any = {"arrowstyle": "-|>", "mutation_scale": 16, "color": RED, "linewidth": 2.5}
    ax.add_patch(FancyArrowPatch((0.75, 0.9), (1.15, 0.2), connectionstyle="arc3,rad=-0.25", **arrow))
    if wheel.imbalance:
        ax.add_patch(Circle((0.45, -0.35), 0.11, facecolor=RED))
