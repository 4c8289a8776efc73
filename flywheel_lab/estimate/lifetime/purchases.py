"""How often customers still buy, who is probably still one, and what that is worth, from orders alone."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ...data.log import JourneyLog
from ...errors import FlywheelError
from ...export.results.ledger import tell_ledger
from ...messages import gettext as _
from ...messages import mark, number, percent
from ...models.checks import Array
from ...models.checks import number as a_number
from ...models.money.money import discount_a_step
from ..journey.arrival import a_level
from ..pictures import draw
from .buying import (
    BOUND,
    Buying,
    Habits,
    chance_alive,
    draw_buying,
    expected_purchases,
    fit_buying,
    purchases_to_come,
)
from .spending import Spending, fit_spending

STEPS = {"day": (1.0, 364.0), "week": (7.0, 52.0), "month": (365 / 12, 12.0)}
"""Days in a step, and steps in a year."""
DRAWS = 512
FEW = 30  # customers who bought again: below, habits are anything
GO_TOGETHER = 0.3  # a correlation of how often and how much, above which the two laws must not be multiplied
SAID = mark(
    "A new customer buys {n} times more in {time} {unit} ({low} to {high}). Of {people} customers, {alive} are "
    "probably still there: of each, silence is read with her own habit."
)
UNITS = {"day": mark("days"), "week": mark("weeks"), "month": mark("months")}
NEVER_AGAIN = mark("Nobody bought twice, so nothing tells how often customers come back. Watch longer.")
FEW_AGAIN = mark("Customers who bought again: {n}; at least {least} are needed. Watch longer.")
AT_AN_END = mark(
    "The orders set no bound to how customers differ (all alike, or nobody ever stops), so what they will buy cannot "
    "be said. Watch longer."
)
RICH_OFTEN = mark(
    "Who buys often also spends {more} at a time (correlation {rho}), so amounts and numbers do not simply multiply: "
    "the worth of those who buy often is off."
)
MORE, LESS = mark("more", "amount"), mark("less", "amount")
NO_MEAN = mark("What customers spend differs too much to have a mean. Leave out single very large orders, and say so.")


@dataclass(frozen=True, eq=False, repr=False)
class Purchases:
    """How customers buy: their habits, and laws fitted to all; what cannot be said is nan, and `warnings` say why.

    `people` are the customers; `habits` has a row for each: purchases after the first, time of the last, time seen, in
    steps since the first purchase; `spent` is what each paid at a time on average, nan where it is not known.
    """

    people: pd.Index
    habits: Habits
    spent: Array
    step: str
    log: JourneyLog
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def _fit(self) -> tuple[Array, float]:
        return fit_buying(self._few)

    @cached_property
    def _few(self) -> Habits:
        return Habits.of(self.habits.x, self.habits.last, self.habits.seen)

    @property
    def known(self) -> bool:
        """Whether anything can be said."""
        return not self._refused

    @cached_property
    def _refused(self) -> list[str]:
        again = int((self.habits.x > 0).sum())
        if not again:
            return [_(NEVER_AGAIN)]
        if again < FEW:
            return [_(FEW_AGAIN).format(n=again, least=FEW)]
        return [_(AT_AN_END)] if (np.abs(self._fit[0]) > BOUND - 0.5).any() else []

    @property
    def parameters(self) -> dict[str, float]:
        """The likeliest r, alpha, a, b, and p, q, gamma of the amounts; nan if unknown."""
        r, alpha, a, b = np.exp(self._fit[0]) if self.known else [np.nan] * 4
        p, q, gamma = self.spending or [np.nan] * 3
        return {"r": r, "alpha": alpha, "a": a, "b": b, "p": p, "q": q, "gamma": gamma}

    @property
    def log_likelihood(self) -> float:
        """The log-likelihood of the habits under r, alpha, a and b."""
        return self._fit[1] if self.known else np.nan

    @property
    def _law(self) -> Buying:
        return Buying(*np.exp(self._fit[0]))

    @cached_property
    def spending(self) -> Spending | None:
        """The law of amounts, from customers who bought again; None where amounts are not known, or too few."""
        paid = (self.habits.x > 0) & (self.spent > 0)
        return fit_spending(self.habits.x[paid], self.spent[paid]) if self.known and paid.sum() >= FEW else None

    def alive(self) -> pd.Series:
        """Return the chance that each customer is still one."""
        law = chance_alive(self.habits, self._law) if self.known else np.full(len(self.people), np.nan)
        return pd.Series(law, index=self.people, name="alive")

    def expected(self, steps: float) -> float:
        """Return the purchases after the first that a new customer makes within so many steps."""
        return expected_purchases(_time(steps), self._law) if self.known else np.nan

    def to_come(self, steps: float) -> pd.Series:
        """Return the purchases that each customer still makes within so many steps."""
        time = _time(steps)
        law = purchases_to_come(time, self.habits, self._law) if self.known else np.full(len(self.people), np.nan)
        return pd.Series(law, index=self.people, name="to_come")

    def worth(self, steps: int, margin: float, discount: float = 0.0) -> pd.Series:
        """Return what each customer is still worth within so many steps; of an amount, the share `margin` is left.

        Raises FlywheelError for a margin that is no share: it is the margin that counts, never the revenue.
        """
        share = a_number(margin, "margin")
        if not 0 < share <= 1:
            message = _("margin must be a share above 0 and at most 1, got {value:g}. Write 40 % as 0.4.")
            raise FlywheelError(message.format(value=share))
        if self.spending is None or not np.isfinite(self.spending.mean):
            return pd.Series(np.nan, index=self.people, name="worth")
        delta = discount_a_step(discount, STEPS[self.step][1])
        cuts = np.unique(np.linspace(0, steps, 13).round())
        until = np.array([np.zeros(len(self.people)), *(self.to_come(t).to_numpy() for t in cuts[1:])])
        later = np.diff(until, axis=0) * (delta ** ((cuts[1:] + cuts[:-1]) / 2))[:, None]
        mean = self.spending.of(self.habits.x, np.where(self.habits.x > 0, np.nan_to_num(self.spent), 0))
        return pd.Series(share * later.sum(0) * mean, index=self.people, name="worth")

    def interval(self, steps: float, level: float = 0.9) -> tuple[float, float]:
        """Return the interval of what a new customer buys within so many steps; (nan, nan) if unknown."""
        a_level(level)
        if not self.known:
            return np.nan, np.nan
        draws, weight = self._draws
        time = _time(steps)
        values = np.array([expected_purchases(time, Buying(*each)) for each in np.array(draws).T])
        order = np.argsort(values)
        below = np.cumsum(weight[order]) - weight[order] / 2
        low, high = np.interp([(1 - level) / 2, (1 + level) / 2], below, values[order])
        return float(low), float(high)

    @cached_property
    def _draws(self) -> tuple[Buying, Array]:
        return draw_buying(self._fit[0], self._few, DRAWS)

    @cached_property
    def first_half(self) -> tuple["Purchases", pd.Timestamp]:
        """What the first half of the time tells alone, and its last day."""
        begin, end = self.log.events["time"].min(), _end(self.log)
        middle = (begin + (end - begin) / 2).normalize()
        return estimate_purchases(self.log, self.step, until=middle), middle

    def backtest(self) -> dict[str, float]:
        """Fit the first half of the time, foretell the second, and return "foretold", "bought" and their ratio.

        >>> import flywheel_lab as fl
        >>> told = fl.estimate_purchases(fl.load("cdnow")).backtest()
        >>> round(told["foretold"]), round(told["bought"])
        (1653, 1882)
        """
        early, middle = self.first_half
        later = self.log.events[self.log.events["time"] > middle]
        bought = float(later["person"].isin(early.people).sum())
        foretold = float(early.to_come((_end(self.log) - middle).days / STEPS[self.step][0]).sum())
        return {"foretold": foretold, "bought": bought, "ratio": foretold / bought if bought else np.nan}

    def table(self, steps: float = 52) -> pd.DataFrame:
        """Return a row for each customer: purchases, steps since the last one, whether still there, and to come."""
        columns = {
            "purchases": self.habits.x + 1,
            "silent": self.habits.seen - self.habits.last,
            "alive": self.alive().to_numpy(),
            "to_come": self.to_come(steps).to_numpy(),
        }
        return pd.DataFrame(columns, index=self.people)

    @property
    def ledger(self) -> tuple[Any, ...]:
        """The ledger of the export from which the orders were read, if they were: what is measured, what inferred."""
        return self.log.ledger

    @property
    def said(self) -> str:
        """What the orders tell, in the language in use, and what their export infers."""
        ledger = tell_ledger(self.ledger, self.log.stages)
        if not self.known:
            return " ".join([*self.warnings, *ledger])
        time = round(STEPS[self.step][1])
        low, high = self.interval(time)
        told = {
            "n": number(self.expected(time), 1),
            "low": number(low, 1),
            "high": number(high, 1),
            "time": number(time, 0),
            "unit": _(UNITS[self.step]),
            "people": number(len(self.people), 0),
            "alive": percent(float(self.alive().mean())),
        }
        return " ".join([_(SAID).format(**told), *self.warnings, *ledger])

    def figure(self) -> Any:
        """Draw what the first half of the time foretells beside what came; returns the axes."""
        return draw("draw_purchases", self)

    def __repr__(self) -> str:
        """One exact line: customers, how many bought again, and the law."""
        again = int((self.habits.x > 0).sum())
        law = ", ".join(f"{name}={self.parameters[name]:.4g}" for name in ("r", "alpha", "a", "b"))
        return f"Purchases({len(self.people)} customers, {again} bought again; {law} by {self.step}s)"


def estimate_purchases(orders: JourneyLog | Any, step: str = "week", until: Any = None) -> Purchases:
    """Return how often customers still buy and who is probably still one, from orders (`fl.JourneyLog.from_orders`).

    All orders of a day are one purchase. `step` is "day", "week" or "month", `until` the last day that counts (default:
    the end of the log). Orders in which nobody bought twice, fewer than 30 people who did, or habits without a bound
    are refused: everything is nan, and `.warnings` say why. Raises FlywheelError. Source: Fader, Hardie & Lee (2005),
    Marketing Science 24(2), 275-284, and Journal of Marketing Research 42(4), 415-430.

    >>> import flywheel_lab as fl
    >>> fl.estimate_purchases(fl.load("cdnow"), until="1997-09-30")
    Purchases(2357 customers, 946 bought again; r=0.2426, alpha=4.414, a=0.7929, b=2.426 by weeks)
    """
    if step not in STEPS:
        message = _("step must be one of {names}, got {value!r}.")
        raise FlywheelError(message.format(names=", ".join(map(repr, STEPS)), value=step))
    log = orders if isinstance(orders, JourneyLog) else JourneyLog.from_orders(orders)
    events = log.events
    if not pd.api.types.is_datetime64_any_dtype(events["time"]):
        raise FlywheelError(_("Purchases need dates, and this log counts its time. Give the day of each order."))
    end = _end(log) if until is None else pd.Timestamp(until).normalize()
    seen = events[events["time"].dt.normalize() <= end]
    if seen.empty:
        raise FlywheelError(_("There is no order until {day}. Give a later day.").format(day=str(end)[:10]))
    days = seen.assign(day=seen["time"].dt.normalize())
    by = days.groupby("person", observed=True, sort=False)["day"]
    first, last, times = by.min(), by.max(), by.nunique()
    length = STEPS[step][0]
    habits = Habits(
        times.to_numpy(dtype=float) - 1,
        ((last - first).dt.days / length).to_numpy(dtype=float),
        ((end - first).dt.days / length).to_numpy(dtype=float),
        np.ones(len(first)),
    )
    found = Purchases(first.index, habits, _spent(days, first), step, log)
    found.warnings.extend(_doubts(found))
    return found


def _spent(days: pd.DataFrame, first: pd.Series) -> Array:
    """Return what each customer paid at a time on average after the first purchase, nan where it is not known."""
    if "value" not in days:
        return np.full(len(first), np.nan)
    again = days[days["day"] > days["person"].map(first)]
    return again.groupby("person", observed=True)["value"].mean().reindex(first.index).to_numpy(dtype=float)


def _doubts(found: Purchases) -> list[str]:
    if found._refused:
        return found._refused
    told = []
    paid = (found.habits.x > 0) & (found.spent > 0)
    if paid.sum() >= FEW:
        rho = float(np.corrcoef(found.habits.x[paid], found.spent[paid])[0, 1])
        if abs(rho) > GO_TOGETHER:
            told.append(_(RICH_OFTEN).format(more=_(MORE if rho > 0 else LESS, "amount"), rho=number(rho, 2)))
        if found.spending is not None and not np.isfinite(found.spending.mean):
            told.append(_(NO_MEAN))
    return told


def _end(log: JourneyLog) -> pd.Timestamp:
    return pd.Timestamp(log.observed_until).normalize()


def _time(steps: float) -> float:
    time = a_number(steps, "steps")
    if not 0 < time < np.inf:
        raise FlywheelError(_("steps must be above 0, got {value:g}.").format(value=time))
    return time
