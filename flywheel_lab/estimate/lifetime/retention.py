"""How long customers stay: seen so far, foretold if all were alike, and foretold where they are not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ...data.log import LOST, JourneyLog
from ...errors import FlywheelError
from ...export.results.ledger import tell_ledger
from ...messages import gettext as _
from ...messages import mark, number, percent
from ...models.checks import Array, whole
from ...models.money.money import discount_a_step
from ..journey.arrival import a_level
from ..journey.fit import PURCHASE
from ..pictures import draw
from .survival import Survival, survival
from .unlike import Exits, Unlike, fit_unlike, periods_to_come, shares_left

PERIODS = {"week": (7.0, 52.0), "month": (365.0 / 12, 12.0), "year": (365.0, 1.0)}
"""Days in a period, and periods in a year."""
FEW, SHORT = 30, 3  # customers who left, and periods seen: below, a curve is anything
REFUTED = 6.6  # twice a log-likelihood, as it is exceeded by chance in one of a hundred cases
AFTER = {"week": mark("after {n} weeks"), "month": mark("after {n} months"), "year": mark("after {n} years")}
SAID = mark("{share} are still there {after} ({low} to {high}). In a period {churn} leave on average at first.")
ALIKE = mark("If all were alike, {share} would be: customers differ, and those who leave easily leave first.")
FITS = mark("That all are alike is not refuted: the same chance to leave for everybody fits as well.")
NOBODY_LEFT = mark("Nobody is recorded to leave, so how long customers stay cannot be known. Record cancellations.")
FEW_LEFT = mark("Customers who are recorded to leave: {n}; at least {least} are needed. Watch longer.")
TOO_SHORT = mark("Periods for which customers were seen: {n}; at least {least} are needed. Watch longer.")
NOBODY_STAYED = mark(
    "Everybody left in the first period, so nothing tells how those stay who stay. Choose a shorter one."
)


@dataclass(frozen=True, eq=False, repr=False)
class Retention:
    """How long customers stay, by periods; what cannot be said is nan, and `warnings` say why.

    `ledger` is that of the export from which the log was read, if it was.
    `exits` are those who left in each period and those last seen to stay; `seen` is the curve without a law.
    """

    exits: Exits
    period: str
    seen: Survival | None = None
    warnings: list[str] = field(default_factory=list)
    ledger: tuple[Any, ...] = ()

    @cached_property
    def law(self) -> Unlike | None:
        """Likely spreads of the chance to leave; None where nothing can be said."""
        return None if self.warnings else fit_unlike(self.exits)

    @property
    def parameters(self) -> dict[str, float]:
        """The likeliest a and b of the beta distribution of the chance to leave, nan if unknown."""
        a, b = (np.nan, np.nan) if self.law is None else self.law.best
        return {"a": a, "b": b}

    @property
    def churn(self) -> float:
        """The mean chance to leave in the first period."""
        a, b = self.parameters.values()
        return a / (a + b)

    def share(self, after: int) -> float:
        """Return the share that is still there after so many periods.

        >>> fit = estimate_retention([1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241], "year", customers=1000)
        >>> round(fit.share(12), 3)
        0.17
        """
        return float(self._shares(after)[0])

    def expected_periods(self, until: int, discount: float = 0.0, renewals: int = 0) -> float:
        """Return the mean periods still to come until period `until`, discounted at a rate a year.

        Counted just before the next renewal of somebody who has renewed `renewals` times. There is no mean without an
        end: it may be infinite.

        >>> fit = estimate_retention([1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241], "year", customers=1000)
        >>> [round(fit.expected_periods(400, discount=0.1, renewals=k), 2) for k in (0, 4)]
        [2.96, 5.89]
        """
        return float(self._periods(until, discount, renewals)[0])

    def interval(self, name: str, level: float = 0.9) -> tuple[float, float]:
        """Return the interval of "churn", or of a share such as "share.12". Raises FlywheelError.

        >>> fit = estimate_retention([1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241], "year", customers=1000)
        >>> [round(end, 3) for end in fit.interval("share.12")]
        [0.149, 0.193]
        """
        a_level(level)
        kind, _dot, after = name.partition(".")
        if not (name == "churn" or (kind == "share" and after.isdigit() and int(after))):
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names="churn, share.12"))
        if self.law is None:
            return np.nan, np.nan
        values = self.law.a / (self.law.a + self.law.b) if name == "churn" else self._shares(int(after))[1:]
        return self.law.quantile(values, level)

    def expected_interval(
        self, until: int, discount: float = 0.0, renewals: int = 0, level: float = 0.9
    ) -> tuple[float, float]:
        """Return the interval of the mean periods still to come."""
        a_level(level)
        return (
            (np.nan, np.nan)
            if self.law is None
            else self.law.quantile(self._periods(until, discount, renewals)[1:], level)
        )

    def all_alike(self, after: int) -> float:
        """Return the share still there after so many periods if all had the same chance to leave."""
        return np.nan if self.warnings else float((1 - self.exits.churn) ** whole(after, "after", 0))

    @property
    def against_alike(self) -> float:
        """How much better it fits that customers differ: twice the difference of the log-likelihoods, above 6.6 clear.

        >>> fit = estimate_retention([1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241], "year", customers=1000)
        >>> round(fit.against_alike)
        229
        """
        return np.nan if self.law is None else 2 * (self.law.log_likelihood - self.exits.log_likelihood_alike)

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each period: those seen to be there, the law with its interval, and if all were alike."""
        t = np.arange(1, len(self.exits.left) + 1)
        start = (self.exits.left + self.exits.stayed)[::-1].cumsum()[::-1]
        there = np.cumprod(1 - self.exits.left / np.maximum(start, 1e-300))
        ends = np.array([self.interval(f"share.{k}", level) for k in t])
        columns = {
            "seen": there,
            "share": [self.share(int(k)) for k in t],
            "low": ends[:, 0],
            "high": ends[:, 1],
            "all_alike": [self.all_alike(int(k)) for k in t],
        }
        return pd.DataFrame(columns, index=pd.Index(t, name=self.period))

    @property
    def said(self) -> str:
        """What it tells, in the language in use, and what its export infers."""
        ledger = tell_ledger(self.ledger, ())
        if self.warnings:
            return " ".join([*self.warnings, *ledger])
        last = 2 * len(self.exits.left)
        low, high = self.interval(f"share.{last}")
        told = {"share": percent(self.share(last)), "low": percent(low), "high": percent(high)}
        after = _(AFTER[self.period]).format(n=number(last, 0))
        said = _(SAID).format(**told, after=after, churn=percent(self.churn))
        alike = percent(self.all_alike(last), 0)
        return " ".join([said, _(ALIKE).format(share=alike) if self.against_alike > REFUTED else _(FITS), *ledger])

    def figure(self) -> Any:
        """Draw who is still there: seen, foretold, and as if all were alike; returns the axes."""
        return draw("draw_survival", self)

    def _shares(self, after: int) -> Array:
        whole(after, "after", 1, 10_000)
        return np.array([np.nan]) if self.law is None else shares_left(*self.law.pairs, after)[:, -1]

    def _periods(self, until: int, discount: float, renewals: int) -> Array:
        whole(until, "until", 1, 10_000)
        whole(renewals, "renewals", 0, 10_000)
        rate = 1 / discount_a_step(discount, PERIODS[self.period][1]) - 1
        return np.array([np.nan]) if self.law is None else periods_to_come(*self.law.pairs, renewals + 1, until, rate)

    def __repr__(self) -> str:
        """One exact line: customers, periods, and a and b."""
        people, gone = self.exits.left.sum() + self.exits.stayed.sum(), self.exits.left.sum()
        a, b = self.parameters.values()
        seen = f"{people:.0f} customers, {gone:.0f} left in {len(self.exits.left)} {self.period}s"
        return f"Retention({seen}; a={a:.4g}, b={b:.4g})"


def estimate_retention(
    source: JourneyLog | Sequence[float] | Any, period: str = "month", customers: int | None = None
) -> Retention:
    """Return how long customers stay, from a log with cancellations or from the shares still there after each period.

    `source` is a journey log (from the purchase on; those "lost" left), or shares or numbers still there at the start
    and after 1, 2, … periods; with shares, say of how many `customers`. `period` is "week", "month" or "year". A law
    that lets customers differ (sBG) stands beside the same chance for all. Raises FlywheelError. Source: Fader & Hardie
    (2007), How to project customer retention, Journal of Interactive Marketing 21(1), 76-90.

    >>> estimate_retention([1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241], "year", customers=1000)
    Retention(1000 customers, 759 left in 7 years; a=0.7041, b=1.182)
    """
    if period not in PERIODS:
        message = _("period must be one of {names}, got {value!r}.")
        raise FlywheelError(message.format(names=", ".join(map(repr, PERIODS)), value=period))
    seen = None
    if isinstance(source, JourneyLog):
        times, left, watched = customer_times(source)
        length = PERIODS[period][0]
        exits, seen = exits_of(times / length, left, watched / length), survival(times, left)
    else:
        exits = _exits_of_shares(source, customers)
    return Retention(exits, period, seen, _reasons(exits), getattr(source, "ledger", ()))


def customer_times(log: JourneyLog) -> tuple[Array, Any, Array]:
    """Return for each customer the days from purchase to loss or end, whether she was lost, and days until the end."""
    events, stages = log.events, log.in_order()
    at = stages.index(log.purchase or (PURCHASE if PURCHASE in stages else stages[-1]))
    behind = set(stages[at + 1 :] or stages[at:])  # whoever waits at the till is no customer yet
    first = events[events["stage"].isin(behind)].groupby("person", observed=True)["time"].min()
    if first.empty:
        raise FlywheelError(_("Nobody in the log has bought. Say which stage is the purchase: purchase='…'."))
    gone = events[events["stage"] == LOST].groupby("person", observed=True)["time"].max().reindex(first.index)
    end = gone.fillna(log.observed_until) if gone.notna().any() else pd.Series(log.observed_until, index=first.index)
    watched = pd.Series(log.observed_until, index=first.index) - first
    return _in_days(end - first), gone.notna().to_numpy(), _in_days(watched)


def _in_days(waited: pd.Series) -> Array:
    days = waited.dt.total_seconds() / 86_400 if hasattr(waited, "dt") else waited.astype(float) * 7
    return days.to_numpy(dtype=float)


def exits_of(times: Array, left: Any, watched: Array) -> Exits:
    """Return who left in which period and who was last seen to stay through which, of times in periods, shape (n,).

    A period counts for those who could be watched to its end: who left in one that was cut short would count, and who
    stayed in it would not, and too many would seem to leave.

    >>> exits_of(np.array([0.5, 2.5, 2.7]), np.array([True, True, False]), np.array([3.0, 2.7, 2.7])).left
    array([1., 0.])
    """
    begun = np.floor(times)
    counts = left & (begun + 1 <= np.floor(watched))
    periods = np.where(counts, begun + 1, begun).astype(np.intp)
    last = max(1, int(periods.max(initial=1)))
    gone, stayed = (np.bincount(periods[these].astype(np.intp), minlength=last + 1)[1:] for these in (counts, ~counts))
    return Exits(gone.astype(float), stayed.astype(float))


def _exits_of_shares(source: Any, customers: int | None) -> Exits:
    try:
        there = np.asarray(source, dtype=float)
    except (TypeError, ValueError):
        there = np.empty((0, 0))
    if there.ndim != 1 or len(there) < 2 or not np.isfinite(there).all():
        message = _("Give a log, or one list of those still there at the start and after each period, got {value}.")
        raise FlywheelError(message.format(value=type(source).__name__))
    if (np.diff(there) > 0).any() or (there < 0).any():
        k = int(np.argmax(np.diff(there) > 0)) + 1
        message = _("Those still there cannot become more: after period {k} they are {value:g}. Leave newcomers out.")
        raise FlywheelError(message.format(k=k, value=there[k]))
    if there[0] <= 1:
        if customers is None:
            message = _("Shares do not say how sure they are. Say of how many: customers=1000.")
            raise FlywheelError(message)
        there = np.round(there / there[0] * whole(customers, "customers", 1))
    left = -np.diff(there)
    stayed = np.zeros_like(left)
    stayed[-1] = there[-1]
    return Exits(left, stayed)


def _reasons(exits: Exits) -> list[str]:
    gone, periods = int(exits.left.sum()), int(np.count_nonzero(np.cumsum((exits.left + exits.stayed)[::-1])))
    if not gone:
        return [_(NOBODY_LEFT)]
    told = [_(FEW_LEFT).format(n=gone, least=FEW)] if gone < FEW else []
    told += [_(TOO_SHORT).format(n=periods, least=SHORT)] if periods < SHORT else []
    if exits.left[0] == exits.left.sum() + exits.stayed.sum():
        told = [_(NOBODY_STAYED)]
    return told
