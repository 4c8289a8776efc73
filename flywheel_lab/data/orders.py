"""Orders become purchase days, by stated rules: which rows are one order, and which orders are purchases.

A row has one fate: a further line of an order, refunded, cancelled, failed, waiting, a test, nobody's, or a purchase.
"""

from typing import Any

import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from ..messages import mark
from . import amounts
from .log import checks, people, times
from .log.notes import Note, few, left_out, said
from .words import WORDS, fold, word

DEEPEST = 10  # the picture of a funnel has room for so many purchases
FATE_OF = {text: fate for fate, texts in WORDS["status"].items() for text in texts}
LEFT_OUT = {
    "refunded": mark("Refunded orders, left out: {n}."),
    "cancelled": mark("Cancelled orders, left out: {n}."),
    "failed": mark("Orders whose payment failed, left out: {n}."),
    "waiting": mark("Orders that still wait for payment, left out: {n}."),
    "test": mark("Test orders, left out: {n}."),
    "silent": mark("Orders without a status, left out: {n}."),
    "negative": mark("Orders with a negative amount (returns), left out: {n}."),
}
LINES = mark("Rows that are further lines of an order: {n}.")
REPEATED = mark("Rows that repeat another row to the second, left out: {n}.")
NO_AMOUNT = mark("Orders without an amount: {n}. They count as orders, but add nothing to the value.")
PARTLY = mark("Partly refunded orders: {n}. Their amount is what remained.")
CURRENCIES = mark("The amounts are in several currencies ({values}): do not add them.")
DEEP = mark("Purchases from the {k}th on are one stage, '{stage}'; the most that one person made is {n}.")


def purchase_days(
    orders: Any, person: str, time: str, value: str | None, order: str | None, status: str | None, currency: str | None
) -> tuple[pd.DataFrame, tuple[str, ...], list[Note]]:
    """Return the events of purchase days, the stages "purchase 1", …, and notes; raises JourneyLogError."""
    wanted = [name for name in (person, time, value, order, status, currency) if name is not None]
    table = checks.table(orders)
    checks.have(list(table.columns), tuple(dict.fromkeys(wanted)))
    _nothing_unasked(table, value, status, currency)
    table, notes = _one_row_an_order(table, order, value)
    paid = _amounts(table, value)
    fate = _fates(table, paid, status)
    for kind, text in LEFT_OUT.items():
        notes += left_out(text, int((fate == kind).sum()))
    refund = _column(table, "refund")
    bought = fate == "paid"
    if value is not None and refund is not None:
        back = amounts.read(table[refund], refund).fillna(0)
        partly = bought & (back > 0)
        paid = paid - back
        notes += said(PARTLY, n=int(partly.sum())) if partly.any() else []
    if not bought.any():
        raise JourneyLogError(_("No order counts as a purchase. {notes}").format(notes=" ".join(map(str, notes))))
    table, paid = table[bought], paid[bought]
    who, nobody = people.read(table[person], person, guests=True)
    known = who.notna().to_numpy()
    days = pd.DataFrame({"person": who[known].infer_objects(), "value": paid[known]})
    days["time"] = _days(table.loc[known, time], time)
    days = days.assign(currency=table.loc[known, currency].map(fold).str.upper()) if currency else days
    notes += nobody
    events = _added(days, value is not None, currency)
    if value is not None:
        notes += said(NO_AMOUNT, n=int(days["value"].isna().sum())) if days["value"].isna().any() else []
        kinds = sorted(days["currency"].unique()) if currency else []
        notes += said(CURRENCIES, values=few(kinds)) if len(kinds) > 1 else []
    depth = events.groupby("person").cumcount() + 1
    deepest = int(depth.max())
    names = [f"purchase {k}" for k in range(1, min(deepest, DEEPEST) + 1)]
    if deepest > DEEPEST:
        names[-1] += "+"
        notes += said(DEEP, k=DEEPEST, stage=names[-1], n=deepest)
    events.insert(1, "stage", [names[min(k, DEEPEST) - 1] for k in depth])
    return events, tuple(names), notes


def _one_row_an_order(table: pd.DataFrame, order: str | None, value: str | None) -> tuple[pd.DataFrame, list[Note]]:
    """Return the table with a row an order; what a line leaves empty is taken from the order's other lines."""
    if order is None:
        clock = table.select_dtypes(["datetime", "datetimetz"])
        again = table.duplicated() if any((clock[c].dt.normalize() != clock[c]).any() for c in clock) else None
        if again is None or not again.any():
            return table, []
        return table[~again].reset_index(drop=True), left_out(REPEATED, int(again.sum()))
    key = table[order].astype(object).where(table[order].notna(), pd.Series([("row", k) for k in range(len(table))]))
    lines = table.groupby(key, sort=False)
    merged = lines.first()
    merged[order] = lines[order].first()
    if value is not None:
        paid = _amounts(table, value)
        told = paid.groupby(key, sort=False)
        merged[value] = told.first().where(told.nunique() <= 1, told.sum())
    return merged.reset_index(drop=True)[table.columns], left_out(LINES, len(table) - len(merged))


def _amounts(table: pd.DataFrame, value: str | None) -> "pd.Series[float]":
    return pd.Series(0.0, index=table.index) if value is None else amounts.read(table[value], value)


def _fates(table: pd.DataFrame, paid: "pd.Series[float]", status: str | None) -> "pd.Series[str]":
    """Return what becomes of each order: "paid", or why it is left out."""
    fate = pd.Series("paid", index=table.index)
    if status is not None:
        words = table[status].where(table[status].notna(), "").map(word)
        fate = words.map(FATE_OF | {"": "silent"})
        if fate.isna().any():
            message = _(
                "Column '{column}', row {row}: it is not known whether an order with the status {value!r} counts. "
                "Keep the rows that count and leave out status=."
            )
            row = int(fate.isna().to_numpy().argmax())
            raise JourneyLogError(message.format(column=status, row=row, value=table[status].iloc[row]))
    refund, total, cancelled = (_column(table, names) for names in ("refund", "total", "cancelled"))
    if refund is not None:
        back = amounts.read(table[refund], refund)
        whole = paid if paid.any() else amounts.read(table[total], total) if total is not None else back
        fate = fate.mask((fate == "paid") & (back > 0) & (back >= whole), "refunded")
    if cancelled is not None:
        gone = table[cancelled].notna() & (table[cancelled].astype(str).str.strip() != "")
        fate = fate.mask((fate == "paid") & gone, "cancelled")
    fate = fate.mask((fate == "paid") & (paid < 0), "negative")
    for column in table.columns:
        if (yes := WORDS["columns"]["test"].get(word(column))) is not None:
            test = (
                table[column]
                .astype(str)
                .str.casefold()
                .str.split(r"\s*[,;]\s*", regex=True)
                .map(lambda w, y=yes: not set(y).isdisjoint(w))
            )
            fate = fate.mask((fate == "paid") & test, "test")
    return fate


def _days(moments: "pd.Series[Any]", name: str) -> "pd.Series[Any]":
    """Return the day of each order where the customer lives, or the number that stands for it."""
    empty = moments.isna()
    if empty.any():
        message = _("Column '{column}' is empty in {count} rows, first in row {row}. Fill them or drop these rows.")
        raise JourneyLogError(message.format(column=name, count=int(empty.sum()), row=moments.index[empty][0]))
    clock = times.read(moments, name).clock
    return clock.dt.normalize() if pd.api.types.is_datetime64_any_dtype(clock) else clock


def _added(days: pd.DataFrame, value: bool, currency: str | None) -> pd.DataFrame:
    """Return a row for each person and day, in order, with its number of orders and what they add up to."""
    each = days.groupby(["person", "time"], as_index=False, sort=True)
    parts: dict[str, Any] = {"value": ("value", "sum")} if value else {}
    if currency is not None:
        mixed = each["currency"].nunique()
        if value and (mixed["currency"] > 1).any():
            row = mixed[mixed["currency"] > 1].iloc[0]
            message = _(
                "Person {person!r} paid in several currencies on {day}; they cannot be added. Convert them first."
            )
            raise JourneyLogError(message.format(person=row["person"], day=row["time"]))
        parts["currency"] = ("currency", "first")
    return each.agg(**parts, orders=("person", "size")) if parts else each.size().rename(columns={"size": "orders"})


def _nothing_unasked(table: pd.DataFrame, value: str | None, status: str | None, currency: str | None) -> None:
    """Refuse a table that says which orders do not count, or in which currency, while nobody listens."""
    name = _column(table, "status")
    if status is None and name is not None:
        words = table[name].dropna().map(word).map(FATE_OF)
        if (words.notna() & (words != "paid")).any():
            message = _("Column '{column}' says that some orders are no purchases ({values}). Write status={column!r}.")
            seen = table[name].dropna()[words.notna() & (words != "paid")].unique()
            raise JourneyLogError(message.format(column=name, values=few(list(seen))))
    name = _column(table, "currency")
    if value is not None and currency is None and name is not None and table[name].dropna().map(fold).nunique() > 1:
        message = _("Column '{column}' holds several currencies ({values}). Write currency={column!r}.")
        raise JourneyLogError(message.format(column=name, values=few(list(table[name].dropna().unique()))))


def _column(table: pd.DataFrame, kind: str) -> str | None:
    return next((column for column in table.columns if word(column) in WORDS["columns"][kind]), None)
