"""The answer to where the next euro goes: which lever, how sure, the best split, and whether a test would pay."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import pandas as pd

from ...errors import FlywheelError
from ...messages import gettext as _
from ...models.checks import Array
from ...models.money.lever import Lever
from ...models.money.plan import Plan
from ...models.money.split import best_split
from ...models.money.trial import TrialSize, test_size
from ..pictures import draw
from . import telling, testing
from .report import report_of
from .state import state_of

Outcome = Literal["clear", "tie", "none", "refused"]
LIKELY = 0.7  # the chance to be best from which on it is clear,
LITTLE = 0.1  # if what one loses otherwise is so small a part of the gain


@dataclass(frozen=True, eq=False, repr=False)
class Answer:
    """Where `budget` euros a month go best; `gains` are margin less money, shape (draws, L), of all in one lever.

    `of` is the model or the estimate that it stands on.
    """

    plan: Plan | None
    levers: tuple[Lever, ...]
    budget: float
    brought: Array
    in_a_year: Array
    left_out: float = 0.0
    reasons: tuple[str, ...] = ()
    of: Any = None

    @cached_property
    def paid(self) -> float:
        """Euros that the budget comes to in all."""
        return self.budget * self.plan.months if self.plan else np.nan

    @cached_property
    def gains(self) -> Array:
        """What all the money in one lever brings on top of itself, shape (draws, L)."""
        return self.brought - self.paid

    @cached_property
    def _means(self) -> Array:
        return self.gains.mean(axis=0) if len(self.gains) else np.full(len(self.levers), np.nan)

    @cached_property
    def ranking(self) -> tuple[Lever, ...]:
        """The levers, the one first that brings most on average."""
        return tuple(self.levers[k] for k in np.argsort(-self._means, kind="stable"))

    @property
    def best(self) -> Lever:
        """The lever that brings most on average; raises FlywheelError where nothing can be said."""
        self._refuse()
        return self.ranking[0]

    @cached_property
    def chance_best(self) -> Array:
        """The share of likely cases in which each lever is the best, shape (L,)."""
        self._refuse()
        return np.bincount(self.gains.argmax(axis=1).astype(np.intp), minlength=len(self.levers)) / len(self.gains)

    @cached_property
    def regret(self) -> float:
        """Euros that one loses on average by taking the best lever, against knowing all beforehand."""
        self._refuse()
        return float((self.gains.max(axis=1) - self.gains[:, self._place(self.best)]).mean())

    @cached_property
    def worth_of_knowing(self) -> float:
        """Euros that perfect knowledge would be worth, where the money may also be kept."""
        self._refuse()
        return float(np.maximum(self.gains.max(axis=1), 0).mean() - max(self._means.max(), 0.0))

    @property
    def outcome(self) -> Outcome:
        """ "clear", "tie", "none" (nothing brings back what it costs) or "refused" (the log does not tell)."""
        if self.plan is None:
            return "refused"
        k = int(self._means.argmax())
        if self._means[k] <= 0:
            return "none"
        sure = self.chance_best[k] >= LIKELY and self.regret <= LITTLE * self._means[k]
        return "clear" if sure else "tie"

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each lever, best first: what a euro brings back, its 90 % interval, in the first year, best in."""
        names = pd.Index([lever.name for lever in self.levers], name="lever")
        if self.plan is None:
            return pd.DataFrame(np.nan, index=names, columns=["per_euro", "low", "high", "first_year", "best_in"])
        low, high = np.quantile(self.brought, [0.05, 0.95], axis=0) / self.paid
        year = self.in_a_year.mean(axis=0) / self._paid_in_a_year
        columns = {
            "per_euro": self.brought.mean(axis=0) / self.paid,
            "low": low,
            "high": high,
            "first_year": year,
            "best_in": self.chance_best,
        }
        return pd.DataFrame(columns, index=names).loc[[lever.name for lever in self.ranking]]

    @property
    def _paid_in_a_year(self) -> float:
        assert self.plan is not None
        spend = min(self.plan.spend, self.plan.year)
        return self.paid * spend / self.plan.spend if self.plan.discount == 0 else self.paid

    def split(self, budget: float) -> pd.Series:
        """Return the euros a month for each lever that bring most with the effects as told, and what is "kept".

        >>> import flywheel_lab as fl
        >>> shop = fl.firm("shop")
        >>> two = [fl.Lever("Stay", "stay.retention", 1820, 0.1), fl.Lever("Checkout", "go.purchase", 1820, 0.1)]
        >>> fl.where_next(shop.model, shop.money, two, shop.pushes).split(3640).round().tolist()
        [2410.0, 1230.0, 0.0]
        """
        self._refuse()
        assert self.plan is not None
        euros = best_split(self.plan, budget)
        names = [lever.name for lever in self.levers]
        return pd.Series([*euros, max(0.0, budget - euros.sum())], index=pd.Index([*names, "kept"], name="lever"))

    def test(self, name: str) -> TrialSize | None:
        """Return how large a test of a lever must be; None for one that cannot be tried on half of the people.

        A share of people is tried ("go", "stay"); ads, referrals and waits are not. Raises FlywheelError.
        """
        self._refuse()
        assert self.plan is not None
        lever = next((each for each in self.levers if each.name == name), None)
        if lever is None:
            message = _("There is no lever {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=", ".join(each.name for each in self.levers)))
        if lever.kind not in ("go", "stay") or lever.effect is None:
            return None
        (place,) = lever.places(self.plan.stages, self.plan.at)
        conversion, dwell, bought, _referrals = self.plan.journeys
        now = float(conversion[place].sum() + bought[place])
        flow = float(np.mean(self.plan.balance[place]) / dwell[place]) * self.plan.year / 52
        if not 0 < now < 1 or not flow:
            return None
        return test_size(
            now, now + (1 - now) * lever.effect, flow=flow, dwell=float(dwell[place]) * 52 / self.plan.year
        )

    def worth_of_test(self, name: str, weeks: int = testing.HALF_A_YEAR) -> float:
        """Return the euros that a test of a lever is worth, with the people of so many weeks; nan if there is none.

        What the test and the wait for it cost is not counted: compare with it. Raises FlywheelError.

        >>> import flywheel_lab as fl
        >>> shop = fl.firm("shop")
        >>> two = [fl.Lever("Stay", "stay.retention", 1820, 0.1), fl.Lever("Checkout", "go.purchase", 1820, 0.1)]
        >>> answer = fl.where_next(shop.model, shop.money, two, shop.pushes)
        >>> 0 < answer.worth_of_test("Stay") < answer.worth_of_knowing
        True
        """
        return testing.find_worth(self, name, weeks)

    @property
    def said(self) -> str:
        """The answer in a few sentences, in the language in use: what to do, how sure, what it rests on, a test."""
        return " ".join(filter(None, [telling.tell(self), testing.tell_worth(self)]))

    @property
    def warnings(self) -> list[str]:
        """What speaks against the answer, one sentence each."""
        return telling.warn(self)

    def state(self) -> dict[str, Any]:
        """Return all that a screen shows of the answer, as plain data: raw numbers, and its sentences.

        >>> import flywheel_lab as fl
        >>> shop = fl.firm("shop")
        >>> state = fl.where_next(shop.model, shop.money, fl.levers("shop"), shop.pushes).state()
        >>> [row["key"] for row in state["rows"]][:2], round(state["split"]["per_euro"], 1)
        (['stay', 'checkout'], 4.0)
        """
        return state_of(self)

    def report(self, source: str = "", day: dt.date | None = None) -> Any:
        """Return one page for whoever decides: the answer, what it rests on, what would change it, what is not known.

        `source` says in words where the numbers come from, such as "our contact list", and `day` when the page was
        made and the guesses were told (default: today). `.save("page.pdf")` writes it, also as .png or .html.

        >>> import flywheel_lab as fl
        >>> shop = fl.firm("shop")
        >>> stay = fl.Lever("Stay", "stay.retention", 1820, 0.1)
        >>> fl.where_next(shop.model, shop.money, [stay], shop.pushes).report()
        ReportPage(Where should the next 1,820 € a month go?)
        """
        return draw("ReportPage", report_of(self, source, day or dt.date.today()))

    def figure(self) -> Any:
        """Draw what a euro brings back in each lever; returns the axes."""
        return draw("draw_levers", self)

    def _place(self, lever: Lever) -> int:
        return self.levers.index(lever)

    def _refuse(self) -> None:
        if self.plan is None:
            raise FlywheelError(" ".join(self.reasons))

    def second(self) -> Lever | None:
        """Return the lever that is best where the best is not; None if it always is."""
        first = self._place(self.best)
        others = Counter(k for k in self.gains.argmax(axis=1).tolist() if k != first)
        return self.levers[others.most_common(1)[0][0]] if others else None

    def __repr__(self) -> str:
        """One exact line: the outcome, the best lever, and what a euro brings back there."""
        if self.plan is None:
            return f"Answer(refused: {len(self.reasons)} reasons)"
        row = self.table.iloc[0]
        told = f"{row['per_euro']:.2g} ({row['low']:.2g} to {row['high']:.2g}) a euro, best in {row['best_in']:.0%}"
        return f"Answer({self.outcome}: {self.best.name}, {told})"
