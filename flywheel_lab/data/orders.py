"""Orders become purchase days, by stated rules: which rows are one order, which orders count, what a day adds up to."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from ..messages import mark
from . import amounts, fates
from .log import checks, people, times
from .log.notes import Note, list_few, note_left_out, note_that
from .words import WORDS, fold

DEEPEST = 10  # the picture of a funnel has room for so many purchases
LINES = mark("Rows that are further lines of an order: {n}.")
NUMBERED = mark(
    "Column '{column}' repeats numbers of orders, but each row counts as an order. If rows are lines of one order, "
    "write order={column!r}."
)
REPEATED = mark("Rows that repeat another row to the minute, left out: {n}.")
NO_AMOUNT = mark("Orders without an amount: {n}. They count as orders, but add nothing to the value.")
PARTLY = mark("Partly refunded orders: {n}. Their amount is what remained.")
NO_CURRENCY = mark("Orders without a currency: {n}. Their amounts are added as if they were in that of the others.")
CURRENCIES = mark("The amounts are in several currencies ({values}): do not add them.")


def purchase_days(
    orders: Any, person: str, time: str, value: str | None, order: str | None, status: str | None, currency: str | None
) -> tuple[pd.DataFrame, tuple[str, ...], list[Note]]:
    """Return the events of purchase days, the stages "purchase 1", …, and notes; raises JourneyLogError."""
    table = checks.table(orders, time)
    wanted = [person, time, *(name for name in (value, order, status, currency) if name is not None)]
    checks.have(list(table.columns), tuple(wanted))
    fates.refuse_unused_columns(table, value, status, currency)
    table, notes = _one_row_an_order(table, person, time, order, value, status)
    paid = _amounts(table, value)
    fate = fates.fates(table, paid, status)
    for kind, text in fates.LEFT_OUT.items():
        notes += note_left_out(text, int((fate == kind).sum()))
    bought = fate == fates.PAID
    if not bought.any():
        raise JourneyLogError(_("No order counts as a purchase. {notes}").format(notes=" ".join(map(str, notes))))
    back = fates.refund_amounts(table)[bought] if value is not None else pd.Series(0.0, index=table.index)[bought]
    notes += note_that(PARTLY, n=int((back > 0).sum())) if (back > 0).any() else []
    who, nobody = people.read(table.loc[bought, person], person, guests=True)
    known = who.index[who.notna()]
    days = pd.DataFrame({"person": people.settle_people(who[known]), "value": (paid[bought] - back)[known]})
    days["time"] = _days(table.loc[known, time], time)
    if currency is not None:
        days["currency"] = _map_once(table.loc[known, currency], _currency)
    events, known_people = _add_up_days(days, value is not None, currency is not None)
    notes += nobody
    if value is not None:
        notes += note_that(NO_AMOUNT, n=int(days["value"].isna().sum())) if days["value"].isna().any() else []
        kinds = sorted(days["currency"].dropna().unique()) if currency is not None else []
        notes += note_that(CURRENCIES, values=list_few(kinds)) if len(kinds) > 1 else []
        without = int(days["currency"].isna().sum()) if kinds else 0
        notes += note_that(NO_CURRENCY, n=without) if without else []
    depth = events.groupby("person").cumcount() + 1
    deepest = int(depth.max())
    names = [f"purchase {k}" for k in range(1, min(deepest, DEEPEST) + 1)]
    if deepest > DEEPEST:
        names[-1] += "+"
    events.insert(1, "stage", pd.Index(names).take(depth.clip(upper=DEEPEST).to_numpy() - 1))
    return events.assign(person=known_people.take(events["person"].to_numpy())), tuple(names), notes


def _one_row_an_order(
    table: pd.DataFrame, person: str, time: str, order: str | None, value: str | None, status: str | None
) -> tuple[pd.DataFrame, list[Note]]:
    """Return the table with a row an order; what a line leaves empty is taken from the order's other lines."""
    if order is None:
        with_clock = table[table[time].astype(str).str.contains(":")]
        again = with_clock.astype(str).duplicated()  # as texts, because a cell may hold a list
        kept = table.drop(index=again.index[again])
        return kept, [*note_left_out(REPEATED, int(again.sum())), *_note_order_numbers(kept)]
    number = checks.comparable(table[order], order)
    whole = pd.api.types.is_integer_dtype(number)
    blank = number.isna() | (number.isin([0, -1]) if whole else _map_once(number, _is_blank).eq(True))
    named = number.mask(blank) if blank.all() else people.read(number.mask(blank), order)[0]
    if named.notna().all() and named.is_unique:  # a row for each order
        return table if value is None else table.assign(**{value: _amounts(table, value)}), []
    key = named.astype(object).where(named.notna(), pd.Series([("row", k) for k in range(len(table))]))  # alone
    lines = table.groupby(key, sort=False)
    merged = lines.first()
    merged[order] = lines[order].first()
    several = people.read(table[person], person, guests=True)[0].groupby(key, sort=False).nunique() > 1
    if several.any():
        message = _("Column '{column}': {order!r} belongs to several people. Choose the column that numbers orders.")
        raise JourneyLogError(message.format(column=order, order=several.idxmax()))
    if status is not None:
        decisive = fates.weight(table[status]).groupby(key, sort=False).idxmin()
        merged[status] = table[status].loc[decisive.to_numpy()].to_numpy()
    if value is not None:
        told = _amounts(table, value).groupby(key, sort=False)
        back = told.min() < 0  # a line that takes money back
        merged[value] = told.first().where((told.nunique() <= 1) & ~back, told.sum())
        merged[value] = merged[value].mask(back & (merged[value] <= 0), told.min())  # nothing is left: a return
    return merged.set_axis(lines.head(1).index)[table.columns], note_left_out(LINES, len(table) - len(merged))


def _map_once(column: "pd.Series[Any]", change: Callable[[Any], Any]) -> "pd.Series[Any]":
    """Return a column with each value changed, each different one once; what is empty stays so."""
    try:
        codes, values = pd.factorize(column)
    except TypeError:  # a cell holds a list
        return column.map(change, na_action="ignore")
    return pd.Series(pd.Index([*map(change, values), None], dtype=object).take(codes), index=column.index)


def _is_blank(name: Any) -> bool:
    return fold(name) in WORDS["nobody"]


def _currency(name: Any) -> str | None:
    code = amounts.currency(name)
    return None if _is_blank(code) else code


def _note_order_numbers(table: pd.DataFrame) -> list[Note]:
    name = fates.column(table, "order")
    twice = name is not None and table[name].dropna().astype(str).duplicated().any()
    return note_that(NUMBERED, column=name) if twice else []


def _amounts(table: pd.DataFrame, value: str | None) -> "pd.Series[float]":
    return pd.Series(0.0, index=table.index) if value is None else amounts.read(table[value], value)


def _days(moments: "pd.Series[Any]", name: str) -> "pd.Series[Any]":
    """Return the day of each order in the customer's time zone, or the number given instead."""
    checks.no_gap(moments, name)
    clock = times.read(moments, name).clock
    return clock.dt.normalize() if pd.api.types.is_datetime64_any_dtype(clock) else clock


def _add_up_days(days: pd.DataFrame, value: bool, currency: bool) -> tuple[pd.DataFrame, Any]:
    """Return a row for each person (a number) and day, in order, with number and total of orders; and the people."""
    numbers, names = pd.factorize(days["person"], sort=True)
    each = days.assign(person=numbers).groupby(["person", "time"], sort=True)
    parts: list[pd.Series[Any]] = (
        [each["value"].sum(min_count=1)] if value else []
    )  # a day without an amount has none, not 0
    if currency:
        parts.append(each["currency"].first())
        mixed = parts[-1].index[each["currency"].nunique() > 1]
        if value and len(mixed):
            message = _("{person!r} paid in several currencies on {day}; they cannot be added. Convert them first.")
            raise JourneyLogError(message.format(person=names[mixed[0][0]], day=mixed[0][1]))
    events: pd.DataFrame = pd.concat([*parts, each.size().rename("orders")], axis=1).reset_index()
    return events, names
