"""How a new thing spreads, from the units of each period: those who try it unasked, and those who follow (Bass).

Interval least squares: `m (F(t) - F(t - 1))` is fitted to the units of period t, with
`F(t) = (1 - e^{-(p + q) t}) / (1 + q/p e^{-(p + q) t})`. The interval of the market m is its profile. Sources: Bass
(1969), Management Science 15(5), 215-227; Srinivasan & Mason (1986), Nonlinear least squares estimation of new product
diffusion models, Marketing Science 5(2), 169-178.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark, number
from ..models.checks import Array
from .pictures import draw

FEWEST = 6  # periods
WIDEST = 50.0  # times all units so far: a market beyond is no answer
STARTS = ((0.01, 0.4, 1.3), (0.02, 0.2, 3.0), (0.003, 0.6, 1.1))
SAID = mark("In all {market} will have it ({low} to {high}); the most in a period came after {peak} periods.")
NOT_BEHIND = mark(
    "The peak is not clearly past, so how large the market is cannot be said; units so far: {units}. Wait for two "
    "periods behind the peak."
)
EARLIER = mark("Without the last two periods the market would be {market}: take such forecasts with care.")
EARLIER_UNKNOWN = mark("Without the last two periods nothing could be said of the market: take it with care.")


@dataclass(frozen=True, eq=False, repr=False)
class AdoptionFit:
    """The parameters p and q, the `market` with its interval (nan if it cannot be said), and the period of the peak.

    `early` is the fit without the last two periods; None where they are too few.
    """

    units: Array
    p: float
    q: float
    market: float
    ends: tuple[float, float]
    peak: float
    warnings: list[str] = field(default_factory=list)
    early: "AdoptionFit | None" = None

    @property
    def parameters(self) -> dict[str, float]:
        """p, q and the market by name."""
        return {"p": self.p, "q": self.q, "market": self.market}

    @property
    def said(self) -> str:
        """What it tells, in the language in use."""
        if np.isnan(self.market):
            return " ".join(self.warnings)
        low, high = (number(end, 0) for end in self.ends)
        told = _(SAID).format(market=number(self.market, 0), low=low, high=high, peak=number(self.peak, 1))
        return " ".join([told, *self.warnings])

    def figure(self) -> Any:
        """Draw the units of each period beside what is fitted; returns the axes."""
        return draw("draw_adoption", self)

    def __repr__(self) -> str:
        """One exact line: p, q, the market and its interval."""
        low, high = self.ends
        return f"AdoptionFit(p={self.p:.4g}, q={self.q:.4g}, market {self.market:.6g}, {low:.6g} to {high:.6g})"


def estimate_adoption(units: Sequence[float]) -> AdoptionFit:
    """Return how a new thing spreads, from the units of each period since it came; their number in all is the market.

    Interval of 90 %. The market is nan until the last period lies two behind the peak and its profile has an upper end;
    `.warnings` always say what the fit without the last two periods would be. Raises FlywheelError.

    >>> import flywheel_lab as fl
    >>> sales = fl.load("durable_sales").query("product == 'room_air_conditioners'").units_thousand
    >>> estimate_adoption(sales)
    AdoptionFit(p=0.009442, q=0.3748, market 18712.7, 16494.8 to 21677.2)
    """
    found = _fit(_checked(units))
    early = _fit(_checked(units)[:-2]) if len(found.units) >= FEWEST + 2 else None
    if early is None or np.isnan(early.market):
        found.warnings.append(_(EARLIER_UNKNOWN))
    else:
        found.warnings.append(_(EARLIER).format(market=number(early.market, 0)))
    return replace(found, early=early)


def _fit(units: Array) -> AdoptionFit:
    from scipy.optimize import brentq, least_squares
    from scipy.stats import f as fisher

    t, total = np.arange(1.0, len(units) + 1), float(units.sum())

    def missed(logs: Array) -> Array:
        p, q, times = np.exp(logs)
        return np.asarray(times * total * (share_adopted(t, p, q) - share_adopted(t - 1, p, q)) - units)

    exact = {"xtol": 1e-12, "ftol": 1e-12, "gtol": 1e-12}
    best = min((least_squares(missed, np.log(start), **exact) for start in STARTS), key=lambda each: float(each.cost))
    p, q, times = np.exp(best.x)
    freedom = len(units) - 3
    noise = 2 * best.cost / freedom

    def profile(log_times: float) -> float:
        cost = least_squares(lambda z: missed(np.array([*z, log_times])), best.x[:2]).cost
        return float(2 * (cost - best.cost) / noise) - bound

    bound = float(fisher.ppf(0.9, 1, freedom))
    upper, lower = np.log(WIDEST), best.x[2] - 2.5
    high = np.inf if noise == 0 or profile(upper) < 0 else np.exp(brentq(profile, best.x[2], upper))
    low = 0.0 if noise == 0 or profile(lower) < 0 else np.exp(brentq(profile, lower, best.x[2]))
    peak = float(np.log(q / p) / (p + q)) if q > p else 0.0
    if noise == 0:
        low = high = times
    if not np.isfinite(high) or len(units) - int(units.argmax()) - 1 < 2:
        nothing = (np.nan, np.nan)
        warning = _(NOT_BEHIND).format(units=number(total, 0))
        return AdoptionFit(units, float(p), float(q), np.nan, nothing, np.nan, [warning])
    return AdoptionFit(units, float(p), float(q), float(times * total), (float(low * total), float(high * total)), peak)


def share_adopted(t: Array, p: float, q: float) -> Array:
    """Return the share of the market that has it after t periods.

    >>> share_adopted(np.array([0.0, 5.0]), 0.03, 0.38).round(3)
    array([0.   , 0.331])
    """
    e = np.exp(-(p + q) * t)
    return np.asarray((1 - e) / (1 + q / p * e))


def _checked(units: Sequence[float]) -> Array:
    try:
        given = np.asarray(units, dtype=float)
    except (TypeError, ValueError):
        given = np.empty((0, 0))
    if given.ndim != 1 or len(given) < FEWEST or not np.isfinite(given).all() or (given < 0).any() or not given.any():
        message = _("Give the units of at least {least} periods in one list, each 0 or more, got {value!r}.")
        raise FlywheelError(message.format(least=FEWEST, value=units if np.size(units) < 12 else type(units).__name__))
    return given
