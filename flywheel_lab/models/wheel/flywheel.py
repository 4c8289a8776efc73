"""The physical wheel: `I dω/dt = torque - coulomb - load - viscous ω - (drag + wobble) ω²`, with `I = k m r²`.

It turns one way, and at rest it stays at rest until the torque exceeds friction and load. SI units; ω in rad/s.
A mass out of balance presses on the bearing with `imbalance ω²`, which brakes like drag: wobble = bearing × imbalance.
Source: Genta (2005), Dynamics of Rotating Systems, Springer; closed forms in `motion`.
"""

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks
from ..checks import Array
from . import motion
from .domain import WHEEL
from .ledger import EnergyLedger, angle_until, ledger
from .power import Run
from .pushes import PushTrain, push_speeds, train

EQUATION = "I dω/dt = torque − coulomb − load − viscous·ω − (drag + wobble)·ω²"
RPM = np.pi / 30
SHAPES = {"disc": 0.5, "ring": 1.0}


@dataclass(frozen=True)
class PhysicalFlywheel:
    """A wheel of `mass` kg and `radius` m, a "disc", a "ring" or the k of its moment of inertia `k m r²`.

    Friction as torque: `coulomb` N m, whatever the speed; `viscous` N m s, per rad/s; `drag` N m s², per (rad/s)².
    `imbalance` kg m (mass out of balance × its distance from the axle) wobbles in a bearing of `bearing` m (friction
    coefficient × radius of the axle). `load` N m is what a machine takes at the axle. Raises ModelError.

    >>> wheel = PhysicalFlywheel(mass=100, radius=1, viscous=0.5)
    >>> wheel.inertia, wheel.time_constant, wheel.terminal_speed(torque=5)
    (50.0, 100.0, 10.0)
    """

    mass: float
    radius: float
    shape: str | float = "disc"
    coulomb: float = 0.0
    viscous: float = 0.0
    drag: float = 0.0
    imbalance: float = 0.0
    load: float = 0.0
    bearing: float = 0.001

    def __post_init__(self) -> None:
        for field in fields(self):
            if field.name != "shape":
                object.__setattr__(self, field.name, _check(field.name, getattr(self, field.name)))
        if isinstance(self.shape, str):
            checks.one_of("shape", self.shape, tuple(SHAPES), WHEEL["shape"].advice)
        else:
            object.__setattr__(self, "shape", _check("shape", self.shape))

    def __repr__(self) -> str:
        """One exact line: what differs from a wheel without friction."""
        told = [f"{name}={getattr(self, name)!r}" for name in ("mass", "radius", "shape")]
        told += [f"{f.name}={getattr(self, f.name):g}" for f in fields(self)[3:] if getattr(self, f.name) != f.default]
        return f"PhysicalFlywheel({', '.join(told)})"

    @cached_property
    def inertia(self) -> float:
        """The moment of inertia in kg m²: `k m r²`, k = 1/2 for a disc and 1 for a ring."""
        k = SHAPES[self.shape] if isinstance(self.shape, str) else self.shape
        return k * self.mass * self.radius**2

    @property
    def wobble(self) -> float:
        """What the imbalance adds to the drag, in N m s²."""
        return self.bearing * self.imbalance

    @property
    def time_constant(self) -> float:
        """The seconds in which viscous friction alone brings the speed down to 37 %; inf without viscous friction."""
        return self.inertia / self.viscous if self.viscous else np.inf

    def energy(self, speed: npt.ArrayLike) -> Array:
        """Return the energy stored at these speeds, `I ω²/2`, in J.

        >>> float(PhysicalFlywheel(mass=2, radius=1, shape="ring").energy(3.0))
        9.0
        """
        return self.inertia * _array("speed", speed) ** 2 / 2

    def momentum(self, speed: npt.ArrayLike) -> Array:
        """Return the angular momentum at these speeds, `I ω`, in N m s: the sum of all pushes that made it."""
        return self.inertia * _array("speed", speed)

    def friction(self, speed: npt.ArrayLike) -> Array:
        """Return the torque in N m that brakes the turning wheel at these speeds, load included."""
        omega = _array("speed", speed)
        return self.coulomb + self.load + self.viscous * omega + (self.drag + self.wobble) * omega**2

    def burst_speed(self, strength: float = 400e6, density: float = 7850.0) -> float:
        """Return the speed in rad/s at which a thin rim tears: the stress `density (ω r)²` reaches `strength` (Pa).

        The default is a steel. A solid disc of it holds `sqrt(8 / 3.3)` times as much, 1.56. Source: Genta (2005).

        >>> round(PhysicalFlywheel(mass=1, radius=1).burst_speed())
        226
        """
        strong, dense = _check("strength", strength), _check("density", density)
        return float(np.sqrt(strong / dense)) / self.radius

    def terminal_speed(self, torque: float, power: float = np.inf) -> float:
        """Return the speed in rad/s that a steady drive reaches: 0 if it cannot move the wheel, inf unbraked."""
        return self._run(torque, power).terminal

    def coast_time(self, speed: float) -> float:
        """Return the seconds until a coasting wheel stands still, inf if friction fades with the speed.

        >>> PhysicalFlywheel(mass=2, radius=1, coulomb=0.5).coast_time(3.0)
        6.0
        """
        return motion.time_between(*self.forces(0.0), _check("speed", speed), 0.0)

    def half_life(self, speed: float) -> float:
        """Return the seconds in which a coasting wheel loses half of this speed; inf without friction."""
        start = _check("speed", speed)
        return motion.time_between(*self.forces(0.0), start, start / 2) if start else 0.0

    def spin(self, torque: float, times: npt.ArrayLike, speed: float = 0.0, power: float = np.inf) -> Array:
        """Return the speeds at `times`, shaped like them, of a wheel that is driven from time 0 on.

        The drive gives `torque` N m, but never more than `power` W: a person has both limits. `torque=inf` is constant
        power. Raises ModelError.

        >>> PhysicalFlywheel(mass=2, radius=1).spin(torque=3, times=[0, 1, 2])
        array([0., 3., 6.])
        """
        return self._run(torque, power, speed).speeds(_array("times", times))[()]

    def coast(self, speed: float, times: npt.ArrayLike) -> Array:
        """Return the speeds at `times`, shaped like them, of a wheel let go at `speed`."""
        return self.spin(0.0, times, speed)

    def angle(self, torque: float, times: npt.ArrayLike, speed: float = 0.0, power: float = np.inf) -> Array:
        """Return the angle through which the wheel has turned at `times`, in rad, shaped like them.

        >>> round(float(PhysicalFlywheel(mass=2, radius=1).angle(torque=3, times=2.0)), 9)
        6.0
        """
        run, when = self._run(torque, power, speed), _array("times", times)
        return np.reshape([angle_until(run, float(time)) for time in when.flat], when.shape)[()]

    def time_to_turn(self, torque: float, turns: float = 1.0, speed: float = 0.0, power: float = np.inf) -> float:
        """Return the seconds until the wheel has made this number of turns, inf if it never does.

        >>> round(PhysicalFlywheel(mass=2, radius=1).time_to_turn(torque=2), 9) ** 2 / np.pi
        2.0
        """
        return self._run(torque, power, speed).time_of(2 * np.pi * _check("turns", turns))

    def push_train(self, impulse: float, interval: float) -> PushTrain:
        """Return speed and ripple in the long run of a push of `impulse` N m s after each `interval` s.

        Viscous friction alone: the mean is `impulse / (viscous interval)` and the ripple `interval / time_constant`.

        >>> PhysicalFlywheel(mass=100, radius=1, viscous=0.5).push_train(impulse=10, interval=4)
        PushTrain(mean_speed=5, ripple=0.04, fastest=5.10067, slowest=4.90067)
        """
        return train(self.forces(0.0), _check("impulse", impulse) / self.inertia, _check("interval", interval))

    def pushed(self, impulse: float, interval: float, times: npt.ArrayLike) -> Array:
        """Return the speeds at `times` of a wheel at rest that gets a push at time 0 and after each `interval` s."""
        kick = _check("impulse", impulse) / self.inertia
        return push_speeds(self.forces(0.0), kick, _check("interval", interval), _array("times", times))[()]

    def ledger(self, torque: float, until: float, speed: float = 0.0, power: float = np.inf) -> EnergyLedger:
        """Return the work of the drive until this time: stored, or used by each friction, in J."""
        return ledger(self._run(torque, power, speed), _check("times", until))

    def forces(self, torque: float) -> tuple[float, float, float]:
        """Return driving and braking torques divided by the inertia: α, β, γ of `motion`."""
        constant, inertia = self.coulomb + self.load, self.inertia
        return (torque - constant) / inertia, self.viscous / inertia, (self.drag + self.wobble) / inertia

    def _run(self, torque: float, power: float, speed: float = 0.0) -> Run:
        limit, strongest = _check("torque", torque, endless=True), _check("power", power, endless=True)
        if np.isinf(limit) and np.isinf(strongest):
            raise ModelError(_("torque and power cannot both be without limit. Give at least one of them a number."))
        return Run(self, limit if strongest else 0.0, strongest, _check("speed", speed))


def _check(name: str, value: object, endless: bool = False) -> float:
    number = checks.number(value, name)
    return number if endless and number == np.inf else WHEEL[name].check(number, name)


def _array(name: str, values: npt.ArrayLike) -> Array:
    array = checks.numbers(values, name)
    for value in array.flat:
        WHEEL[name].check(float(value), name)
    return array
