"""The fate of an order: it is a purchase, or refunded, cancelled, failed, waiting, negative, or a test."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from ..messages import mark
from . import amounts
from .endings import FATE_OF, known_status
from .flags import PAID as PAID
from .flags import PARTLY, deciding_flags, flag_of, flagged
from .log.notes import list_few
from .words import WORDS, fold, word

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
    fate = fate.mask((fate == PAID) & (back > 0) & (back >= whole), "refunded")
    if cancelled is not None:
        gone = table[cancelled].notna() & ~table[cancelled].map(fold).isin(WORDS["nobody"])
        fate = fate.mask((fate == PAID) & gone, "cancelled")
    fate = fate.mask((fate == PAID) & (paid < 0), "negative")
    for name in deciding_flags(table.columns):
        flag = flag_of(name, table[name].dropna().map(str).unique())
        if flag and flag[0] != PARTLY:
            end, says = flag
            told = np.array([flagged(text, says) for text in table[name]], bool)
            part = (back > 0) & (back < whole) if end == "refunded" else np.zeros(len(table), bool)
            fate = fate.mask((fate == PAID) & told & ~part, end)
    return fate


def fates_of(texts: Iterable[str]) -> dict[str, str]:
    """Return for each status that is known how an order with it ends; beside some words, another one means less.

    Who did it, or by which means, may stand behind a known word: "Cancelled by guest". Before it may stand "fully", and
    beside it, behind a stroke, another one that ends so as well.

    >>> fates_of(["closed", "shipped"]), fates_of(["Closed", "Complete"])
    ({'closed': 'paid', 'shipped': 'paid'}, {'Complete': 'paid'})
    >>> fates_of(["Canceled by guest", "Storniert (Kunde)", "refunded (partly)"])
    {'Canceled by guest': 'cancelled', 'Storniert (Kunde)': 'cancelled'}
    >>> fates_of(["Completely paid", "Cancelled / Rejected", "paid/open"])
    {'Completely paid': 'paid', 'Cancelled / Rejected': 'cancelled'}
    """
    told = {text: known_status(text) for text in texts}
    there = set(told.values())
    unsure = {name for name, beside in WORDS["beside"].items() if not there.isdisjoint(beside)}
    return {text: FATE_OF[name] for text, name in told.items() if name in FATE_OF and name not in unsure}


def weight(told: "pd.Series[Any]") -> "pd.Series[int]":
    """Return how much the status of a line decides about its order: 0 if unknown, 1 if it undoes a purchase, …"""
    heavy = {"refunded": 1, "cancelled": 1, "test": 1, PAID: 2, "failed": 3, "waiting": 3, "silent": 4}
    fate = told.astype(object).where(told.notna(), "").map(known_status).map(FATE_OF | {"": "silent"})
    return fate.map(heavy).fillna(0).astype(int)


def refund_amounts(table: pd.DataFrame) -> "pd.Series[float]":
    """Return the amount refunded for each order, 0 if the table does not say."""
    name = column(table, "refund")
    if name is None or flag_of(name, table[name].dropna().map(str).unique()):
        return pd.Series(0.0, index=table.index)
    return amounts.read(table[name], name).fillna(0).abs()


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


def _by_status(told: "pd.Series[Any]", name: str) -> "pd.Series[str]":
    texts = told.astype(object).where(told.notna(), "").map(str)
    fate = texts.map(fates_of(texts.unique()) | {"": "silent"})
    if fate.isna().any():
        message = _(
            "Column '{column}', row {row}: it is not known whether an order with the status {value!r} counts. "
            "Keep the rows that count and leave out status=."
        )
        row = fate.index[fate.isna()][0]
        raise JourneyLogError(message.format(column=name, row=row, value=told[row]))
    return fate
