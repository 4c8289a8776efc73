"""Who counts in a test: two groups, seen long enough, each person once; and what makes groups unlike each other.

Groups of other sizes than planned: a chi-squared test at one in a thousand, because chance alone does that to nobody
who looks. Groups of other weeks: the largest gap between the shares enrolled until each day (Smirnov). Source: Fabijan
et al. (2019), Diagnosing sample ratio mismatch in online controlled experiments, KDD, 2156-2164.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from ...data.log import checks, times
from ...errors import FlywheelError
from ...messages import date as write_date
from ...messages import gettext as _
from ...messages import mark, number
from ...models.checks import Array, whole
from ...models.checks import number as a_number

FEW = 30  # people in a group: below, a share of them is anything
RARE = 0.001  # of tests in which nothing is wrong are called wrong
APART = 0.5  # the largest gap between the shares enrolled from which on the groups lived in other weeks
NOBODY = mark("Nobody was enrolled {wait} weeks before {until}, so nothing has happened yet. Look again on {ends}.")
FEW_PEOPLE = mark("People who count in a group: {n}; at least {least} are needed. Enrol more.")
MISMATCH = mark(
    "The groups have {treated} and {held_out} people where {share}% should be treated. Chance hardly does that, so "
    "somebody is missing in one of them, and not at random. Find out who before you compare."
)
OTHER_WEEKS = mark(
    "The groups were enrolled in different weeks ({first} to {last} and {other_first} to {other_last}). A season, a "
    "campaign, a price: whatever changed in between would look like the effect. Compare with people of the same weeks."
)
UNEVEN = mark(
    "The groups were not enrolled evenly over the weeks: where one has more people of a good season, this looks like "
    "an effect."
)
NO_DATES = mark("The table does not say when people were enrolled, so perhaps the groups were seen in different weeks.")
UNFINISHED = mark(
    "{n} people were enrolled less than {wait} weeks before {until} and are not counted: the test is not over. If you "
    "look until you see something, you see something. Decide once, on {ends}."
)
OTHERS = mark("{n} people are in neither group ({names}) and are not counted.")
FEWER = mark("Planned were {planned} people in each group; the smaller one has {n}.")
ENOUGH = 0.95  # of the planned people


@dataclass(frozen=True, eq=False)
class People:
    """Those who count: whether treated (n,), their outcome (n,) and the week since the start (n,), nan if not told."""

    treated: Any
    outcome: Array
    week: Array
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_people(
    table: Any,
    outcome: str,
    group: str,
    sides: tuple[Any, Any],
    enrolled: str | None,
    person: str | None,
    wait: int | None,
    until: Any,
) -> People:
    """Return those who count, with what is wrong; raises FlywheelError for a table that cannot be read so."""
    rows = checks.table(table)
    checks.have(list(rows.columns), tuple(name for name in (outcome, group, enrolled, person) if name is not None))
    rows, warnings = _in_groups(rows, group, sides)
    if person is not None and rows[person].duplicated().any():
        message = _("{person!r} has several rows. A person counts once: give one row each, in one group.")
        raise FlywheelError(message.format(person=rows[person][rows[person].duplicated()].iloc[0]))
    days = None if enrolled is None else _days(rows[enrolled], enrolled)
    over, reasons, unfinished = _long_enough(days, wait, until, len(rows))
    rows, days = rows[over], None if days is None else days[over]
    treated, values = (rows[group] == sides[0]).to_numpy(), _outcomes(rows[outcome], outcome)
    if days is None:
        return People(treated, values, np.full(len(rows), np.nan), reasons, [*warnings, _(NO_DATES)])
    week = ((days - days.min()).dt.days // 7).to_numpy(dtype=float)
    people = People(treated, values, week, reasons, [*unfinished, *warnings])
    if len(rows):
        _compare_weeks(people, days)
    return people


def _in_groups(rows: pd.DataFrame, group: str, sides: tuple[Any, Any]) -> tuple[pd.DataFrame, list[str]]:
    """Return the rows of the two groups, and a sentence on all others."""
    there = rows[group].dropna()
    if sides[0] == sides[1]:
        message = _("treated and held_out are both {side!r}. Name two groups of column '{column}'.")
        raise FlywheelError(message.format(side=sides[0], column=group))
    if missing := [side for side in sides if not (there == side).any()]:
        names = ", ".join(sorted({str(name) for name in there})[:9])
        message = _("Nobody in column '{column}' is {missing!r}. There are: {names}. Say treated='…' and held_out='…'.")
        raise FlywheelError(message.format(column=group, missing=missing[0], names=names))
    inside = rows[group].isin(sides)
    if inside.all():
        return rows, []
    names = ", ".join(sorted({str(name) for name in there[~inside]})) or "–"
    return rows[inside].reset_index(drop=True), [_(OTHERS).format(n=number(int((~inside).sum()), 0), names=names)]


def _long_enough(days: Any, wait: int | None, until: Any, n: int) -> tuple[Any, list[str], list[str]]:
    """Return who was enrolled long enough ago, shape (n,), why nobody was, and a sentence on those who were not."""
    if wait is None:
        return np.ones(n, dtype=bool), [], []
    if days is None or until is None:
        message = _("To wait {wait} weeks, say when each was enrolled (enrolled='…') and until when (until='…').")
        raise FlywheelError(message.format(wait=wait))
    span, end = pd.Timedelta(weeks=whole(wait, "wait", 1)), _days(pd.Series([until]), "until")[0]
    over = (days + span <= end).to_numpy()
    told = {"wait": number(wait, 0), "until": _day(end), "ends": _day(days.max() + span)}
    if over.all():
        return over, [], []
    if not over.any():
        return over, [_(NOBODY).format(**told)], []
    return over, [], [_(UNFINISHED).format(n=number(int((~over).sum()), 0), **told)]


def compare_sizes(people: People, split: float, planned: int | None) -> None:
    """Add what is wrong with the sizes of the groups."""
    from scipy.stats import chisquare

    if people.reasons:
        return
    n, treated = len(people.treated), int(people.treated.sum())
    if min(treated, n - treated) < FEW:
        people.reasons.append(_(FEW_PEOPLE).format(n=number(min(treated, n - treated), 0), least=FEW))
        return
    share = a_number(split, "split")
    if not 0 < share < 1:
        raise FlywheelError(
            _("split is the share that should be treated, above 0 and below 1, got {value:g}.").format(value=share)
        )
    if chisquare([treated, n - treated], [n * share, n * (1 - share)]).pvalue < RARE:
        told = {"treated": number(treated, 0), "held_out": number(n - treated, 0), "share": number(100 * share, 1)}
        people.reasons.append(_(MISMATCH).format(**told))
    if planned is not None and min(treated, n - treated) < ENOUGH * whole(planned, "planned", 1):
        told = {"planned": number(planned, 0), "n": number(min(treated, n - treated), 0)}
        people.warnings.append(_(FEWER).format(**told))


def _compare_weeks(people: People, days: "pd.Series[Any]") -> None:
    from scipy.stats import ks_2samp

    first, other = (days[side] for side in (people.treated, ~people.treated))
    if first.empty or other.empty:
        return
    gap = ks_2samp(first.astype("int64"), other.astype("int64"), method="asymp")
    if gap.statistic >= APART:
        ends = {"first": first.min(), "last": first.max(), "other_first": other.min(), "other_last": other.max()}
        people.reasons.append(_(OTHER_WEEKS).format(**{name: _day(day) for name, day in ends.items()}))
    elif gap.pvalue < RARE:
        people.warnings.append(_(UNEVEN))


def _outcomes(column: "pd.Series[Any]", name: str) -> Array:
    values = pd.to_numeric(column, errors="coerce").to_numpy(dtype=float)
    wrong = ~np.isfinite(values)
    if wrong.any():
        message = _(
            "Column '{column}' must be a number for each person who counts; {n} have none, such as {value!r}. Write "
            "no as 0 and yes as 1."
        )
        raise FlywheelError(message.format(column=name, n=int(wrong.sum()), value=column[wrong].tolist()[0]))
    return np.asarray(values)


def _days(column: "pd.Series[Any]", name: str) -> "pd.Series[Any]":
    checks.no_gap(column, name)
    clock = times.read(column, name).clock
    if not pd.api.types.is_datetime64_any_dtype(clock):
        raise FlywheelError(_("Column '{column}' must hold days, such as 2026-03-31.").format(column=name))
    return pd.Series(clock.dt.normalize())


def _day(moment: Any) -> str:
    return write_date(date(moment.year, moment.month, moment.day))
