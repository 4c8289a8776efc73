"""What brakes a wheel, from a record of its coasting: `ω' = -coulomb/I - (viscous/I) ω - (drag/I) ω²` with noise.

A coast-down shows how fast speed is lost, never the inertia: only the three ratios to it can be known. They are fitted
by least squares with none below 0; intervals are those of the profile likelihood, with a t of n - p degrees of freedom.
Where neighbours miss the curve alike (correlation ρ), n counts as n (1 - ρ) / (1 + ρ) speeds (Bartlett, 1935).
Over too small a range of speeds two or three look alike: each could be none, though not all. Then they are not told.
Source: Bates & Watts (1988), Nonlinear Regression Analysis and Its Applications, chapter 6 (profiling).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import FlywheelError
from ..messages import gettext as _
from ..models.checks import Array, number, numbers
from ..models.wheel import motion
from ..models.wheel.domain import WHEEL
from .coasting import Coasting, alike, check, correlation

ENDLESS = 1e4  # a friction that stops the wheel so many times within its record might as well be any larger one
NAMES = ("coulomb", "viscous", "drag")


@dataclass(frozen=True, eq=False, repr=False)
class WheelEstimate:
    """The friction of a coasting wheel divided by its inertia, from `times` in s and `speeds` in rad/s, both (n,).

    "coulomb" in rad/s², "viscous" in 1/s, "drag" in 1/rad. Multiply by an inertia that was measured otherwise.
    """

    times: Array
    speeds: Array
    names: ClassVar = NAMES

    def interval(self, name: str, level: float = 0.9) -> tuple[float, float]:
        """Return the interval that holds the truth in a share `level` of all records. Raises FlywheelError.

        >>> times = np.arange(90.0)
        >>> fit = estimate_wheel(times, 20 * np.exp(-0.05 * times) + np.random.default_rng(1).normal(0, 0.1, 90))
        >>> [round(end, 3) for end in fit.interval("viscous")]
        [0.049, 0.05]
        """
        place = self._place(name)
        if not 0 < number(level, "level") < 1:
            raise FlywheelError(_("level must lie between 0 and 1, got {level!r}.").format(level=level))
        if (place, level) not in self._intervals:
            self._intervals[place, level] = self._search_ends(place, level)
        return self._intervals[place, level]

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each friction: estimate (nan where it cannot be separated), low, high.

        >>> times = np.arange(90.0)
        >>> fit = estimate_wheel(times, 20 * np.exp(-0.05 * times) + np.random.default_rng(1).normal(0, 0.1, 90))
        >>> fit.table().round(3)
                 estimate    low   high
        coulomb      0.00  0.000  0.003
        viscous      0.05  0.049  0.050
        drag         0.00  0.000  0.000
        """
        known = {name: self._best[place] * self._scales[place] for place, name in enumerate(NAMES)}
        known |= dict.fromkeys(self.cannot_be_separated, np.nan)
        rows = {name: (known[name], *self.interval(name, level)) for name in NAMES}
        return pd.DataFrame.from_dict(rows, orient="index", columns=["estimate", "low", "high"])

    def summary(self, level: float = 0.9) -> pd.DataFrame:
        """Return the table, by the name that statsmodels gives it."""
        return self.table(level)

    def conf_int(self, level: float = 0.9) -> pd.DataFrame:
        """Return the two ends of each interval, low and high, under the name that statsmodels uses."""
        return self.table(level)[["low", "high"]]

    def fitted(self, times: npt.ArrayLike) -> Array:
        """Return the speeds in rad/s of the fitted curve at these times in s, shaped like them.

        >>> fit = estimate_wheel(np.arange(10.0), 20 * np.exp(-0.1 * np.arange(10)))
        >>> fit.fitted([0, 10]).round(2)
        array([20.  ,  7.36])
        """
        coulomb, viscous, drag, first = self._best * np.append(self._scales, self._start)
        return motion.speeds(-coulomb, viscous, drag, first, numbers(times, "times") - self.times[0])

    @cached_property
    def cannot_be_separated(self) -> tuple[str, ...]:
        """The frictions that may each be zero at the 90 % level, but not all at once; else empty."""
        from scipy.special import fdtri

        maybe_none = [name for name in NAMES if self.interval(name)[0] == 0]
        if len(maybe_none) < 2:
            return ()
        without = dict.fromkeys(map(NAMES.index, maybe_none), 0.0)
        freedom, squares = max(1.0, self.worth - 4), self._unit.fit(without)[1]
        worse = (squares / self._floor - 1) * freedom / len(maybe_none)
        return tuple(maybe_none) if worse > fdtri(len(maybe_none), freedom, 0.9) else ()

    @cached_property
    def correlation(self) -> float:
        """The correlation of neighbouring residuals, 0 to 1; 0 if that may be chance."""
        return correlation(self._unit.residuals(self._best))

    @property
    def worth(self) -> float:
        """The number of independent speeds that would be as informative as those recorded."""
        return len(self.times) * (1 - self.correlation) / (1 + self.correlation)

    @property
    def said(self) -> str:
        """What the record tells, in a sentence or two of the language in use."""
        told = [_("A coast-down shows friction divided by the moment of inertia, never that moment itself.")]
        if self.cannot_be_separated:
            names = ", ".join(_(WHEEL[name].label) for name in self.cannot_be_separated)
            apart = _(
                "{names} cannot be separated: each of them could be zero, but not all at once. Record longer, down to "
                "lower speeds."
            )
            told.append(apart.format(names=names))
        if any(np.isinf(self.interval(name)[1]) for name in NAMES):
            told.append(_("The wheel slowed down between two measurements: measure more often."))
        if self.correlation:
            told.append(alike(self.correlation, len(self.times), self.worth))
        return " ".join(told)

    def __repr__(self) -> str:
        """One exact line: what was recorded, and each ratio with its interval."""
        told = []
        for name, (best, low, high) in self.table().iterrows():
            told.append(f"{name}/I {'?' if np.isnan(best) else format(best, '.3g')} ({low:.3g} to {high:.3g})")
        worth = f" worth {self.worth:.2g}" if self.correlation else ""
        return f"WheelEstimate({len(self.times)} speeds{worth}; {', '.join(told)})"

    def _search_ends(self, place: int, level: float) -> tuple[float, float]:
        """Return the two values at which the sum of squares reaches the limit that chance allows."""
        from scipy.optimize import brentq
        from scipy.special import stdtrit

        freedom, best = max(1.0, self.worth - 4), self._best[place]
        drop = float(stdtrit(freedom, (1 + level) / 2)) ** 2 / freedom

        def too_far(value: float) -> float:
            return min(self._unit.fit({place: value}, self._best)[1] / self._floor - 1 - drop, 1e6)

        low = 0.0 if too_far(0.0) <= 0 else float(brentq(too_far, 0.0, best, rtol=1e-7))
        high = max(2 * best, 1e-3)
        while too_far(high) <= 0 and high < ENDLESS:
            high *= 2
        top = float(brentq(too_far, best, high, rtol=1e-7)) if high < ENDLESS else np.inf
        scale = float(self._scales[place])
        return low * scale, top * scale

    def _place(self, name: str) -> int:
        if name not in NAMES:
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=", ".join(NAMES)))
        return NAMES.index(name)

    @cached_property
    def _scales(self) -> Array:
        """The scale of each ratio: it would use up the first speed within the record."""
        start, span = self._start, self.times[-1] - self.times[0]
        return np.asarray(np.array([start, 1.0, 1 / start]) / span)

    @property
    def _start(self) -> float:
        return float(self.speeds[:3].mean())

    @cached_property
    def _unit(self) -> Coasting:
        span = self.times[-1] - self.times[0]
        return Coasting((self.times - self.times[0]) / span, self.speeds / self._start)

    @cached_property
    def _intervals(self) -> dict[tuple[int, float], tuple[float, float]]:
        return {}

    @cached_property
    def _fit(self) -> tuple[Array, float]:
        return self._unit.fit()

    @property
    def _best(self) -> Array:
        return self._fit[0]

    @property
    def _floor(self) -> float:
        # A record without noise fits up to rounding; nothing below that can tell two wheels apart.
        return self._fit[1] + 1e-18 * float(self._unit.speeds @ self._unit.speeds)


def estimate_wheel(times: npt.ArrayLike, speeds: npt.ArrayLike) -> WheelEstimate:
    """Return what brakes a coasting wheel, with intervals, from `times` in s and `speeds` in rad/s, both (n,).

    Raises FlywheelError where the record is none: fewer than 8 speeds, times that do not rise, a speed below 0 by more
    than noise, or a wheel that does not slow down.

    >>> times = np.arange(90.0)
    >>> estimate_wheel(times, 20 * np.exp(-0.05 * times) + np.random.default_rng(1).normal(0, 0.1, 90))
    WheelEstimate(90 speeds; coulomb/I 0.00035 (0 to 0.00279), viscous/I 0.05 (0.0487 to 0.0504),
    drag/I 1.15e-05 (0 to 0.000116))
    """
    seconds, seen = numbers(times, "times"), numbers(speeds, "speeds")
    check(seconds, seen)
    return WheelEstimate(seconds, seen)
