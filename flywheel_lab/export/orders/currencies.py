"""Amounts in several currencies are never added."""

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pandas as pd

from ...data.amounts import SIGNS, UNITS, currency
from ...data.log.notes import list_few, note_that
from ...data.orders import CURRENCIES
from ...data.words import fold
from ...messages import gettext as _
from .. import report
from ..cells.column import Column, Numbers
from ..cells.shapes import change_shapes
from ..cells.values import currency_in, is_nobody
from ..doubts.doubt import Choice, Doubt, DoubtError, check_answer
from ..sheet import Sheet
from ..vocabulary import plain_name

APART = "apart"
NAMED = re.compile(r"[^\W\d_]+|[€$£]")  # words and signs of a header


def settle_currency(sheet: Sheet, frame: pd.DataFrame, orders: Numbers | None = None) -> None:
    """Keep amounts of several currencies apart, or only those of the one that was chosen; they are never added.

    Orders in another currency are left out then; a stage in another one counts without its amount.
    """
    told = _name_currencies(_told_currencies(sheet), sheet)
    frame["currency"] = told.to_pandas(None)
    counts = told.counts(sheet.fates.kept).tolist()
    rows = Counter({text: n for text, n in zip(told.texts, counts, strict=True) if n and not is_nobody(text)})
    sheet.currency, sheet.currencies = told, tuple(sorted(rows))
    if len(rows) < 2:
        return
    both = Choice(APART, _("keep them apart; never add them"))
    label = (
        _("only {currency} (rows: {n})")
        if orders is not None
        else _("only the amounts in {currency} (rows: {n}); the other rows count without an amount")
    )
    only = [Choice(each, label.format(currency=each, n=n)) for each, n in rows.most_common()]
    question = _("The amounts are in several currencies. Which of them count?")
    column = (
        sheet.header("currency")
        if "currency" in sheet.columns.of
        else sheet.header("value")
        if "value" in sheet.columns.of
        else ""
    )
    doubt = Doubt("currency", column, question, (both, *only), APART, 0.6)
    sheet.doubts.append(doubt)
    chosen = check_answer(sheet.answers.get("currency") or APART, doubt)
    if chosen == APART and orders is None and frame["value"].notna().any():
        sheet.notes += note_that(CURRENCIES, values=list_few(list(sheet.currencies)))
    if chosen != APART:
        sheet.currencies = (chosen,)
        other = frame["value"].notna() & (frame["currency"] != chosen)
        if orders is None:
            sheet.fates.repair(other.to_numpy(), report.OTHER_MONEY)
        else:
            apart = (other | frame["currency"].isin(rows)).to_numpy()
            own = np.isin(orders, orders[(frame["currency"] == chosen).to_numpy()])
            sheet.fates.reject(np.isin(orders, orders[apart & ~own]), report.OTHER_ORDER)
        frame.loc[other, "value"] = None
        frame["currency"] = None


def currency_named(header: str) -> str:
    """Return the one currency that the name of an amount tells: by a sign, in capital letters or as its last word.

    >>> currency_named("Betrag (€)"), currency_named("Total CHF brutto"), currency_named("amount_usd")
    ('EUR', 'CHF', 'USD')
    >>> currency_named("try value"), currency_named("Total R"), currency_named("EUR/USD")
    ('', '', '')
    """
    words = NAMED.findall(header)
    told = [word for word in words if not word.isalpha() or (len(word) > 2 and (word.isupper() or word is words[-1]))]
    units = {currency(word) for word in told if fold(word) in UNITS}
    return units.pop() if len(units) == 1 else ""


def _told_currencies(sheet: Sheet) -> Column:
    """Return the currency of each row, as a column tells it, or the cells of the amounts, or else their header.

    A code in that header, as of "Total (USD)", stands above a column beside it, which tells what somebody paid in.
    """
    of, table = sheet.columns.of, sheet.table
    named = currency_named(sheet.header("value")) if "value" in of else ""
    if named and named not in SIGNS and "currency" in of and not sheet.answers.get("column.currency"):
        del of["currency"]
    told = sheet.columns.texts(table, "currency")
    if "currency" not in of and "value" in of:
        told = change_shapes(table.columns[of["value"]], currency_in)
    return told.change(lambda _text: named) if named and all(map(is_nobody, told.texts)) else told


def _name_currencies(told: Column, sheet: Sheet) -> Column:
    """Return the codes of currencies, also in place of a sign that several have, if one of them stands in the file.

    That is in another cell of the column, or in the name of a column; else the sign stays, and names no country.
    """
    names = {name for header in sheet.table.header for name in plain_name(header).split()}
    there = names.union(map(fold, told.texts))
    codes = {sign: there.intersection(some) for sign, some in SIGNS.items()}

    def name(text: str) -> str:
        sign = UNITS.get(fold(text), "")
        some = codes.get(sign, {text})
        return max(some).upper() if len(some) == 1 else sign

    return told.change(name)


def ask_mixed_days(sheet: Sheet, kept: pd.DataFrame) -> None:
    """Raise DoubtError if somebody paid in two currencies on one day, whose orders are added to a purchase day."""
    if {"value", "currency"} <= set(kept.columns) and kept["currency"].nunique() > 1:
        days = kept.groupby([kept["person"], kept["time"].map(str).str[:10]])["currency"]
        if (days.nunique() > 1).any():
            doubt = next(doubt for doubt in sheet.doubts if doubt.id == "currency")
            raise DoubtError(replace(doubt, choices=doubt.choices[1:], default="", blocking=True), sheet.name)
