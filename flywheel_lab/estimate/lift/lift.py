"""Did it work? Two groups of a test with a hold-out: the difference, how sure it is, and what speaks against it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import pandas as pd

from ...errors import FlywheelError
from ...messages import gettext as _
from ...models.checks import Array, whole
from ...models.checks import number as a_number
from ..journey.arrival import a_level
from ..pictures import draw
from . import telling
from .difference import Outcomes, interval_of_difference, is_stronger, smallest_seen
from .people import People, compare_sizes, read_people

NAMES = ("difference", "euros", "early", "later")


@dataclass(frozen=True, eq=False, repr=False)
class Lift:
    """What the treated did more than those held out; all numbers are nan where nothing may be said.

    `margin` are euros that one more brings (one more who did it, or one more of what is counted).
    """

    people: People
    name: str
    margin: float | None
    early_weeks: int
    more_is_better: bool = True

    @cached_property
    def counted(self) -> bool:
        """Whether the outcome is a share of people (0 or 1 for each) and not a mean."""
        return bool(np.isin(self.people.outcome, (0, 1)).all())

    @cached_property
    def groups(self) -> tuple[Outcomes, Outcomes]:
        """What came of the treated and of those held out."""
        return self._groups_of(np.ones(len(self.people.treated), dtype=bool))

    @cached_property
    def difference(self) -> float:
        """What the treated have more, as a share or per person."""
        return self._difference(self.groups)

    @property
    def euros(self) -> float:
        """Euros that it brings for each person treated; nan without a margin."""
        return np.nan if self.margin is None else self.margin * self.difference

    @cached_property
    def early(self) -> float:
        """The difference of those enrolled in the first weeks; nan if there are too few weeks."""
        return self._difference(self._parts[0]) if self._parts else np.nan

    @cached_property
    def later(self) -> float:
        """The difference of all others: what to count on if the first weeks carry it."""
        return self._difference(self._parts[1]) if self._parts else np.nan

    @cached_property
    def fades(self) -> bool:
        """Whether the first weeks were clearly better than the later ones."""
        known = len(self._parts) == 2 and not self.people.reasons
        return known and is_stronger(self._parts[0], self._parts[1], np.sign(self.difference))

    @property
    def smallest(self) -> float:
        """The smallest difference that such a test shows in four of five cases."""
        return np.nan if self.people.reasons else smallest_seen(*self.groups)

    def interval(self, name: str = "difference", level: float = 0.95) -> tuple[float, float]:
        """Return an interval, of 95 % as in `test_size`, of a name in NAMES. Raises FlywheelError."""
        a_level(level)
        if name not in NAMES:
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=", ".join(NAMES)))
        pairs = {"early": self._parts[:1], "later": self._parts[1:]}.get(name, [self.groups])
        if self.people.reasons or not pairs:
            return np.nan, np.nan
        ends = interval_of_difference(*pairs[0], level)
        if name != "euros":
            return ends
        low, high = sorted(end * (np.nan if self.margin is None else self.margin) for end in ends)
        return low, high

    @property
    def outcome(self) -> Literal["works", "harms", "unknown", "refused"]:
        """ "works" or "harms" if the interval of the difference leaves out 0, "unknown", or "refused"."""
        if self.people.reasons:
            return "refused"
        low, high = self.interval()
        if low <= 0 <= high:
            return "unknown"
        return "works" if (low > 0) == self.more_is_better else "harms"

    def table(self, level: float = 0.95) -> pd.DataFrame:
        """Return a row for each group and for the difference: people, share or mean, and the interval."""
        a_level(level)
        index = pd.Index(["treated", "held out", "difference"])
        people = [*(group.n for group in self.groups), sum(group.n for group in self.groups)]
        values = [*(group.mean for group in self.groups), self.difference]
        ends = np.array([*(group.interval(level) for group in self.groups), self.interval(level=level)])
        table = pd.DataFrame({"people": people, "value": values, "low": ends[:, 0], "high": ends[:, 1]}, index=index)
        return table.assign(value=np.nan, low=np.nan, high=np.nan) if self.people.reasons else table

    def weeks(self, level: float = 0.95) -> pd.DataFrame:
        """Return a row for each week since the start in which people of both groups were enrolled: its difference."""
        rows = {}
        for week in np.unique(self.people.week[np.isfinite(self.people.week)]):
            groups = self._groups_of(self.people.week == week)
            if min(group.n for group in groups) and not self.people.reasons:
                low, high = interval_of_difference(*groups, level)
                rows[int(week) + 1] = [groups[0].n, groups[1].n, groups[0].mean - groups[1].mean, low, high]
        columns = ["treated", "held_out", "difference", "low", "high"]
        return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("week")

    @property
    def said(self) -> str:
        """What the test tells, in the language in use: the difference, whether it worked, what it could have shown."""
        return telling.tell(self)

    @property
    def warnings(self) -> list[str]:
        """Why nothing can be said, or what speaks against it, a sentence each."""
        return [*self.people.reasons, *self.people.warnings]

    def figure(self) -> Any:
        """Draw the difference with its interval, and that of each week; returns the axes."""
        return draw("draw_lift", self)

    @cached_property
    def _parts(self) -> list[tuple[Outcomes, Outcomes]]:
        """Return the groups of the first weeks and of the later ones, or none if these are no more than the first."""
        week = self.people.week
        if not len(week) or not np.nanmax(week, initial=-1) + 1 > 2 * self.early_weeks:
            return []
        parts = [self._groups_of(week < self.early_weeks), self._groups_of(week >= self.early_weeks)]
        return parts if min(group.n for part in parts for group in part) > 1 else []

    def _groups_of(self, these: Any) -> tuple[Outcomes, Outcomes]:
        treated = self.people.treated
        values: list[Array] = [self.people.outcome[these & side] for side in (treated, ~treated)]
        return Outcomes.of(values[0], self.counted), Outcomes.of(values[1], self.counted)

    def _difference(self, groups: tuple[Outcomes, Outcomes]) -> float:
        return np.nan if self.people.reasons else groups[0].mean - groups[1].mean

    def __repr__(self) -> str:
        """One exact line: people, the difference and its interval."""
        (n, *_more), (other, *_too) = self.groups
        told = "difference {:.4g}, {:.4g} to {:.4g}".format(self.difference, *self.interval())
        return f"Lift({n} treated, {other} held out: {self.outcome}; {told})"


def estimate_lift(
    table: Any,
    outcome: str,
    group: str = "group",
    treated: Any = "treated",
    held_out: Any = "held out",
    enrolled: str | None = "enrolled",
    person: str | None = "person",
    wait: int | None = None,
    until: Any = None,
    planned: int | None = None,
    split: float = 0.5,
    margin: float | None = None,
    early_weeks: int = 4,
    more_is_better: bool = True,
) -> Lift:
    """Return whether a test worked: what the `treated` did more than those `held_out`, with a row for each person.

    `outcome` is a column of 0 and 1, or of numbers such as orders or euros; of some, such as those who left, more is
    not better. Who was not enrolled `wait` weeks before the day `until` does not count. `planned` people should be in
    each group, and the share `split` of all be treated. `margin` are euros that one more brings. What came of the first
    `early_weeks` is compared with the rest. Groups of different weeks, or not of the size that chance gives them, get a
    sentence and no number. Raises FlywheelError. Source of the interval: Newcombe (1998), Statistics in Medicine 17(8),
    873-890; of means, Welch (1947), Biometrika 34(1-2), 28-35.

    >>> import flywheel_lab as fl
    >>> notes = fl.load("shop_holdout")
    >>> estimate_lift(notes, "stayed", wait=36, until="2025-06-08", planned=1291)
    Lift(1313 treated, 1287 held out: works; difference 0.08555, 0.0488 to 0.122)
    >>> estimate_lift(notes, "stayed", held_out="before")
    Lift(1313 treated, 1300 held out: refused; difference nan, nan to nan)
    """
    columns = list(getattr(table, "columns", ()))
    enrolled = None if enrolled == "enrolled" and enrolled not in columns else enrolled
    person = None if person == "person" and person not in columns else person
    people = read_people(table, outcome, group, (treated, held_out), enrolled, person, wait, until)
    compare_sizes(people, split, planned)
    a_unit = None if margin is None else a_number(margin, "margin")
    return Lift(people, outcome, a_unit, whole(early_weeks, "early_weeks", 1), more_is_better)
