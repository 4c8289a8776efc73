"""Adoption in a finite market, with churn: the driven wheel again, with customers as its speed.

`C' = (p + q C/m) (m - C) - d C`: advertising reaches a share p of those who do not have it, customers win q times
their share of the market, a share d gives up. In shares of the market this is `f' = α + β f - γ f²` with `α = p`,
`β = q - p - d` and `γ = q`: the equation of a wheel under torque α with the viscous friction -β and the drag γ, so one
closed form solves both. Source: Bass (1969), A New Product Growth for Model Consumer Durables, Management Science
15(5), 215-227.
"""

import math
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from . import checks
from .checks import Array
from .domain import ADOPTION
from .wheel import motion


@dataclass(frozen=True)
class Adoption:
    """A market of `market` people; per step, a share `p` adopts unasked and `q` through others, and `churn` stop.

    `start` people have it at time 0. Raises ModelError that names the value and its bound.

    >>> Adoption(p=0.03, q=0.38, market=1000)
    Adoption(p=0.03, q=0.38, market=1000)
    """

    p: float
    q: float
    market: float
    churn: float = field(default=0.0)
    start: float = field(default=0.0)

    def __post_init__(self) -> None:
        for name in ("p", "q", "market", "churn", "start"):
            value = ADOPTION[name].check(checks.number(getattr(self, name), name), name)
            object.__setattr__(self, name, value)
        if self.start > self.market:
            message = _("start must be at most the market, {market:g}, got {start:g}.")
            raise ModelError(message.format(market=self.market, start=self.start))

    @property
    def forces(self) -> tuple[float, float, float]:
        """The wheel that moves in the same way: torque, viscous friction and drag, each divided by the inertia.

        The viscous friction is negative where customers win more than advertising and churn take.

        >>> Adoption(p=0.03, q=0.38, market=1000).forces
        (0.03, -0.35, 0.38)
        """
        return self.p, self.p + self.churn - self.q, self.q

    def cumulative(self, t: npt.ArrayLike) -> Array:
        """Return the number of adopters at the times t, shaped like t; with churn, without those who have stopped.

        >>> Adoption(p=0.03, q=0.38, market=1000).cumulative([0, 6.19, 100]).round(1)
        array([   0. ,  460.2, 1000. ])
        """
        times = checks.numbers(t, "t")
        if not (np.isfinite(times) & (times >= 0)).all():
            raise ModelError(_("Time is counted from 0 and finite, got {value!r}.").format(value=t))
        share = motion.speeds(*self.forces, self.start / self.market, times)
        return np.asarray(self.market * share)[()]

    def rate(self, t: npt.ArrayLike) -> Array:
        """Return the growth of the number of adopters per step at the times t, shaped like t.

        >>> Adoption(p=0.03, q=0.38, market=1000).rate([0.0, 6.19]).round(1)
        array([ 30. , 110.6])
        """
        drive, brake, drag = self.forces
        share = np.asarray(self.cumulative(t)) / self.market
        return np.asarray(self.market * (drive - brake * share - drag * share**2))[()]

    @property
    def peak_time(self) -> float:
        """The time of the fastest growth, `log(q/p) / (p + q)` without churn; 0 if growth is fastest at the start.

        inf where nobody ever begins.

        >>> round(Adoption(p=0.03, q=0.38, market=1000).peak_time, 3)
        6.193
        """
        drive, brake, drag = self.forces
        share, start = (-brake / (2 * drag) if drag and brake < 0 else 0.0), self.start / self.market
        if share <= start and (drive or start):
            return 0.0
        return motion.time_between(drive, brake, drag, start, share)

    @property
    def limit(self) -> float:
        """The number of adopters in the end.

        >>> Adoption(p=0.0, q=0.3, market=1000, churn=0.2, start=1).limit.__round__(6)
        333.333333
        """
        if not self.p and (not self.start or not (self.q or self.churn)):
            return self.start  # nobody begins, or nothing ever changes
        return self.market * motion.settles_at(*self.forces)

    @property
    def loop_gain(self) -> float:
        """G: how many others one customer wins in an empty market, `q / churn`; inf without churn and with q > 0.

        Without advertising, customers stay only if G > 1, and then `1 - 1/G` of the market has it in the end.

        >>> Adoption(p=0.0, q=0.3, market=1000, churn=0.2).loop_gain
        1.5
        """
        if not self.q:
            return 0.0
        return self.q / self.churn if self.churn else math.inf

    def __repr__(self) -> str:
        """One exact line: what was given."""
        given = {name: value for name, value in vars(self).items() if value or name not in ("churn", "start")}
        return f"Adoption({', '.join(f'{name}={value:g}' for name, value in given.items())})"
