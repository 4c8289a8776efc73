"""A wheel driven by something that has a largest torque and a largest power: `torque = min(torque, power / ω)`.

Below the speed `power / torque` the torque is constant and the motion is in closed form; above it the power is, and
ω² is integrated, because that also starts from rest. A person at a rim has both limits, an ideal motor one of them.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..checks import Array
from . import motion
from .ledger import angle_until

if TYPE_CHECKING:
    from .flywheel import PhysicalFlywheel

EXACT = {"method": "LSODA", "rtol": 1e-12}


@dataclass(frozen=True)
class Run:
    """One drive of one wheel from the speed `start` on; torque or power may be inf, but not both."""

    wheel: "PhysicalFlywheel"
    torque: float
    power: float
    start: float

    @property
    def switch(self) -> float:
        """The speed above which the power is the limit."""
        return self.power / self.torque if self.torque else np.inf

    @property
    def terminal(self) -> float:
        """The speed in the long run: 0 where the drive cannot overcome friction, inf where nothing brakes."""
        reached = self.switch if np.isinf(self.torque) else motion.settles_at(*self.wheel.forces(self.torque))
        return reached if reached <= self.switch and not np.isinf(self.torque) else self._balance()

    def speeds(self, times: Array) -> Array:
        """Return the speeds at these times, shaped like them."""
        early = times < self.change
        first, second = (self._limited, self._free) if self.start >= self.switch else (self._free, self._limited)
        told = np.empty(times.shape)
        if early.any():
            told[early] = first(self.start, times[early])
        if not early.all():
            told[~early] = second(self.switch, times[~early] - self.change)
        return told

    def gained(self, until: float) -> float:
        """Return by how much the speed has risen until this time, exact even where next to nothing has happened."""
        if until >= min(self.change, self._bend[1]):
            return float(self.speeds(np.asarray([until]))[0]) - self.start
        if self.start < self.switch:
            return -motion.lost(*self.wheel.forces(self.torque), self.start, until)
        gained = float(self._squares_gained(self.start, np.asarray([until]))[0])
        after = np.sqrt(max(self.start**2 + gained, 0))
        return float(gained / (self.start + after)) if after else -self.start

    @cached_property
    def change(self) -> float:
        """When the other limit takes over, inf where it never does."""
        if self.start < self.switch:
            return motion.time_between(*self.wheel.forces(self.torque), self.start, self.switch)
        if self._balance() >= self.switch * (1 - 1e-9):  # it only draws near, for ever
            return np.inf
        return self._time_to_slow(self.switch)

    @property
    def kinks(self) -> tuple[float, ...]:
        """The times at which the limit changes, and at which the wheel stands still."""
        first = self.start if self.start < self.switch else self.switch
        begin = 0.0 if self.start < self.switch else self.change
        stop = motion.stands_from(*self.wheel.forces(min(self.torque, 1e300)), first)
        return (self.change, begin + stop, self._bend[1])

    def time_of(self, angle: float) -> float:
        """Return when the wheel has turned so far, in rad; inf where it never does."""
        from scipy.optimize import brentq

        if not angle:
            return 0.0
        high = 1.0
        while angle_until(self, high) < angle:
            high *= 4
            if high > 1e15:
                return np.inf
        return float(brentq(lambda time: angle_until(self, time) - angle, 0, high, xtol=1e-300, rtol=1e-14))

    def _free(self, start: float, times: Array) -> Array:
        return motion.speeds(*self.wheel.forces(self.torque), start, times)

    @cached_property
    def _bend(self) -> tuple[float, float]:
        """Return speed and time at which a wheel that is braked hard bends towards the speed that the power holds."""
        near = max(2 * self._balance(), self.switch)
        return (near, self._time_to_slow(near)) if self.start > near > 0 else (0.0, np.inf)

    def _limited(self, start: float, times: Array) -> Array:
        near, when = self._bend if start == self.start else (0.0, np.inf)
        late = times >= when
        squares = start**2 + self._squares_gained(start, np.where(late, 0.0, times))
        if late.any():
            squares[late] = near**2 + self._squares_gained(near, times[late] - when)
        return np.asarray(np.sqrt(np.maximum(squares, 0)))

    def _squares_gained(self, start: float, times: Array) -> Array:
        """Return by how much ω² has changed at these times under the power alone."""
        from scipy.integrate import solve_ivp

        def slope(_time: float, gained: Array) -> Array:
            omega = np.sqrt(np.maximum(start**2 + gained, 0))
            return np.asarray(2 * (self.power - omega * self.wheel.friction(omega)) / self.wheel.inertia)

        if not self.wheel.friction(1.0):
            return 2 * self.power * times / self.wheel.inertia
        when, place = np.unique(np.append(0.0, times), return_inverse=True)
        first = abs(float(slope(0.0, np.zeros(1))[0]))
        size = min(first * when[-1], start**2 + self._balance() ** 2)
        if not size:
            return np.zeros(times.shape)
        run = solve_ivp(slope, (0, when[-1]), [0.0], t_eval=when, atol=1e-14 * size, **EXACT)
        return np.asarray(run.y[0][place[1:]].reshape(times.shape))

    def _balance(self) -> float:
        """Return the speed at which friction takes the whole power."""
        from scipy.optimize import brentq

        if not self.power:
            return 0.0
        constant, viscous, drag = (self.wheel.inertia * part for part in self.wheel.forces(0.0))
        parts = ((-constant, 1.0), (viscous, 1 / 2), (drag, 1 / 3))
        highest = min([(self.power / part) ** root for part, root in parts if part], default=np.inf)
        if np.isinf(highest):
            return highest

        def spare(share: float) -> float:
            omega = share * highest
            return 1 - omega * float(self.wheel.friction(omega)) / self.power

        return highest * float(brentq(spare, 0, 1 + 1e-9, xtol=1e-300, rtol=1e-15))

    def _time_to_slow(self, end: float) -> float:
        """Return when a run that starts above its balance has come down to this speed, above it, too."""
        from scipy.integrate import quad

        inertia, power = self.wheel.inertia, self.power

        def pace(omega: float) -> float:
            return inertia * omega / (omega * float(self.wheel.friction(omega)) - power)

        return float(quad(pace, end, self.start, epsabs=0, epsrel=1e-12, limit=500)[0])
