"""A wheel driven with limited torque and limited power: `torque = min(torque, power / ω)`.

Below the speed `power / torque` the torque is the limit and above it the power, so a run has one phase or two. A person
at a rim has both limits, an ideal motor one of them.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..checks import Array
from . import motion
from .constant_power import ConstantPower
from .ledger import angle_until

if TYPE_CHECKING:
    from .flywheel import PhysicalFlywheel

LONGEST = 1e60  # seconds that a turn may take


@dataclass(frozen=True)
class ConstantTorque:
    """The motion from the speed `start` on under constant torque; `forces` are α, β, γ of `motion`."""

    forces: tuple[float, float, float]
    start: float

    def speeds(self, times: Array) -> Array:
        """Return the speeds at these times, shaped like them."""
        return motion.speeds(*self.forces, self.start, times)

    def speed_gain(self, time: float) -> float:
        """Return the rise in speed until `time`, exact however small it is."""
        return -motion.speed_loss(*self.forces, self.start, time)


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
        """The speed in the long run: 0 if the drive cannot overcome friction, inf if nothing brakes."""
        by_torque = np.inf if np.isinf(self.torque) else motion.settles_at(*self.wheel.forces(self.torque))
        return by_torque if by_torque <= self.switch else self._limited_phase(self.start).balance

    def speeds(self, times: Array) -> Array:
        """Return the speeds at these times, shaped like them."""
        told = np.empty(times.shape)
        for begin, end, phase in self._phases:
            now = (begin <= times) & (times < end)
            if now.any():
                told[now] = phase.speeds(times[now] - begin)
        return told

    def speed_gain(self, until: float) -> float:
        """Return the rise in speed until this time, exact however small it is."""
        before = 0.0
        for begin, end, phase in self._phases:
            if until < end:
                return before + phase.speed_gain(until - begin)
            before = self.switch - self.start
        return before

    @cached_property
    def _phases(self) -> list[tuple[float, float, ConstantTorque | ConstantPower]]:
        """Return when each phase begins and ends, and its motion."""
        if self.start < self.switch:
            first: ConstantTorque | ConstantPower = self._free_phase(self.start)
            change = motion.time_between(*self.wheel.forces(self.torque), self.start, self.switch)
            second: ConstantTorque | ConstantPower = self._limited_phase(self.switch)
        else:
            limited = first = self._limited_phase(self.start)
            change = limited.time_to(self.switch) if limited.balance < self.switch else np.inf
            second = self._free_phase(self.switch)
        return [(0.0, np.inf, first)] if np.isinf(change) else [(0.0, change, first), (change, np.inf, second)]

    @property
    def kinks(self) -> list[float]:
        """Return the times at which a new phase begins, the wheel stands still, or a hard brake lets go."""
        found = []
        for begin, end, phase in self._phases:
            if isinstance(phase, ConstantPower):
                bend = max(2 * phase.balance, self.switch)
                found += [end, begin + phase.time_to(bend) if phase.start > bend else np.inf]
            else:
                found += [end, begin + motion.stands_from(*phase.forces, phase.start)]
        return found

    def time_of(self, angle: float) -> float:
        """Return the time at which the wheel has turned through `angle` rad; inf if never, or not within 1e60 s."""
        from scipy.optimize import brentq

        if not angle:
            return 0.0
        high = 1.0
        while angle_until(self, high) < angle:
            high *= 4
            if high > LONGEST:
                return np.inf
        while angle_until(self, high / 4) >= angle:
            high /= 4
        return float(brentq(lambda time: angle_until(self, time) - angle, high / 4, high, xtol=1e-300, rtol=1e-14))

    def _free_phase(self, start: float) -> ConstantTorque:
        return ConstantTorque(self.wheel.forces(self.torque), start)

    def _limited_phase(self, start: float) -> ConstantPower:
        wheel = self.wheel
        brakes = (wheel.coulomb + wheel.load, wheel.viscous, wheel.drag + wheel.wobble)
        return ConstantPower(wheel.inertia, self.power, *brakes, start)
