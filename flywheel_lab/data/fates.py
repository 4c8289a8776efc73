"""The fate of an order: it is a purchase, or refunded, cancelled, failed, waiting, negative, or a test."""

from typing import Any

import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from ..messages import mark
from . import amounts
from .log.notes import list_few
from .words import WORDS, fold, word

PAID = "paid"
FATE_OF = {text: fate for fate, texts in WORDS["status"].items() for text in texts}
TEST: dict[str, list[str]] = WORDS["columns"]["test"]
LEFT_OUT = {
    "refunded": mark("Refunded orders, left out: {n}."),
    "cancelled": mark("Cancelled orders, left out: {n}."),
    "failed": mark("Orders whose payment failed, left out: {n}."),
    "waiting": mark("Orders that still wait for payment, left out: {n}."),
    "test": mark("Test orders, left out: {n}."),
    "silent": mark("Orders without a status, left out: {n}."),
    "negative": mark("Orders with a negative amount (returns), left out: {n}."),
}


def fates(table: pd.DataFrame, paid: "pd.Series[float]", status: str | None) -> "pd.Series[str]":
    """Return each order's fate: "paid", or the reason to leave it out; raises JourneyLogError for an unknown status."""
    fate = pd.Series(PAID, index=table.index)
    if status is not None:
        fate = _by_status(table[status], status)
    back, total, cancelled = refund_amounts(table), column(table, "total"), column(table, "cancelled")
    whole = amounts.read(table[total], total) if total is not None and not paid.any() else paid
    fate = fate.mask((fate == PAID) & ((back > 0) & (back >= whole) | _is_refunded(table)), "refunded")
    if cancelled is not None:
        gone = table[cancelled].notna() & ~table[cancelled].map(fold).isin(WORDS["nobody"])
        fate = fate.mask((fate == PAID) & gone, "cancelled")
    fate = fate.mask((fate == PAID) & (paid < 0), "negative")
    for name in table.columns:
        if word(name) in TEST:
            yes = set(TEST[word(name)])
            test = pd.Series([not yes.isdisjoint(_tags(told)) for told in table[name]], index=table.index)
            fate = fate.mask((fate == PAID) & test, "test")
    return fate


def weight(told: "pd.Series[Any]") -> "pd.Series[int]":
    """Return how much the status of a line decides about its order: 0 if unknown, 1 if it undoes a purchase, …"""
    heavy = {"refunded": 1, "cancelled": 1, "test": 1, PAID: 2, "failed": 3, "waiting": 3, "silent": 4}
    fate = told.astype(object).where(told.notna(), "").map(word).map(FATE_OF | {"": "silent"})
    return fate.map(heavy).fillna(0).astype(int)


def refund_amounts(table: pd.DataFrame) -> "pd.Series[float]":
    """Return the amount refunded for each order, 0 if the table does not say."""
    name = column(table, "refund")
    if name is None or _yes_or_no(table[name]):
        return pd.Series(0.0, index=table.index)
    return amounts.read(table[name], name).fillna(0).abs()


def _is_refunded(table: pd.DataFrame) -> "pd.Series[bool]":
    """Return which orders are marked as refunded in a column of yes and no."""
    name = column(table, "refund")
    if name is None or not _yes_or_no(table[name]):
        return pd.Series(False, index=table.index)
    return table[name].map(fold).isin(WORDS["answers"]["yes"])


def _yes_or_no(told: "pd.Series[Any]") -> bool:
    answers = set(told.dropna().map(fold)) - set(WORDS["nobody"])
    return bool(answers) and answers <= {*WORDS["answers"]["yes"], *WORDS["answers"]["no"]}


def refuse_unused_columns(table: pd.DataFrame, value: str | None, status: str | None, currency: str | None) -> None:
    """Refuse a table with a status or a currency column that the caller does not use."""
    name = column(table, "status")
    if status is None and name is not None:
        told = table[name].dropna()
        known = told.map(word).map(FATE_OF)
        if (left := known.notna() & (known != PAID)).any():
            message = _("Column '{column}' says that some orders are no purchases ({values}). Write status={column!r}.")
            raise JourneyLogError(message.format(column=name, values=list_few(list(told[left].unique()))))
    name = column(table, "currency")
    if (
        value is not None
        and currency is None
        and name is not None
        and table[name].dropna().map(amounts.currency).nunique() > 1
    ):
        message = _("Column '{column}' holds several currencies ({values}). Write currency={column!r}.")
        raise JourneyLogError(message.format(column=name, values=list_few(list(table[name].dropna().unique()))))


def column(table: pd.DataFrame, kind: str) -> str | None:
    """Return the first column whose name fits this kind, such as "status" or "refund"."""
    return next((str(name) for name in table.columns if word(name) in WORDS["columns"][kind]), None)


def _tags(told: Any) -> set[str]:
    return {tag.strip() for tag in str(told).casefold().split(",")}


def _by_status(told: "pd.Series[Any]", name: str) -> "pd.Series[str]":
    fate = told.astype(object).where(told.notna(), "").map(word).map(FATE_OF | {"": "silent"})
    if fate.isna().any():
        message = _(
            "Column '{column}', row {row}: it is not known whether an order with the status {value!r} counts. "
            "Keep the rows that count and leave out status=."
        )
        row = fate.index[fate.isna()][0]
        raise JourneyLogError(message.format(column=name, row=row, value=told[row]))
    return fate
