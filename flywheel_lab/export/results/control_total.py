"""What the rows that count come to, and what became of the rest: numbers to compare with those of one's own system."""

import numpy as np
import pandas as pd

from ...data.log import JourneyLog
from ...data.log.notes import Note, list_few, note_that
from ...messages import gettext as _
from ...messages import mark, number
from ..cells.codes import sum_each
from ..cells.column import Column, Numbers
from ..cells.values import CENT, read_values
from ..files.sorting import SUM
from ..orders.money import are_cents
from ..report import NO_ORDER, OTHER_ORDER
from ..sheet import Sheet

COUNTED = mark("Compare with your own system – purchases: {n}, buyers: {people}.")
WORTH = mark("Compare with your own system – purchases: {n}, buyers: {people}, together: {sum}.")
SAME_DAY = mark("What somebody buys on one day is one purchase in the log: {days} instead of {n}.")
WHOLE = mark("All amounts in '{column}' count: {all}.")
PART = mark("All amounts in '{column}' add up to {all}. Of these do not count: {left}.")
REST = mark("refunds, vouchers or repeated lines of orders that count")
STATUSES = mark("'{column}' of the rows that count: {kept}. Of those left out: {left}.")
AGREES = mark("The file's own sum agrees: {told}.")
DIFFERS = mark(
    "The file's own sum says {told} (line {line}), but the amounts in '{column}' add up to {all}. Look whether rows "
    "are missing, or whether the file sums up another column."
)


def control_total(sheet: Sheet, log: JourneyLog | None, shop: bool) -> list[Note]:
    """Return how many purchases there are and what they are worth; in a `shop`, also what does not count and why.

    Nothing is told of a sample of a large file, and amounts in several currencies are not added.
    """
    if log is None or sheet.table.aside:
        return []
    bought = log.events if shop else log.events[log.events["stage"] == log.purchase]
    if bought.empty:
        return []
    n = int(bought["orders"].sum()) if shop else len(bought)
    counts = {"n": n, "people": int(bought["person"].nunique())}
    worth = _worth(bought, sheet.currencies) if "value" in bought and (shop or len(sheet.currencies) < 2) else {}
    together = "; ".join(_money(sum, currency) for currency, sum in worth.items())
    told = note_that(WORTH, sum=together, **counts) if worth else note_that(COUNTED, **counts)
    for currency, counted in worth.items() if shop else ():
        told += _balance(sheet, currency, counted)
    told += note_that(SAME_DAY, days=len(bought), n=n) if n > len(bought) else []
    return told + (_statuses(sheet) if shop else [])


def _worth(bought: pd.DataFrame, currencies: tuple[str, ...]) -> dict[str, float]:
    """Return what purchases come to in each currency, "" for one that is not told."""
    if len(currencies) < 2:
        return {"".join(currencies): float(bought["value"].sum())}
    each = bought.groupby("currency")["value"].sum()
    return {currency: float(each.get(currency, 0)) for currency in currencies}


def _money(amount: float, currency: str = "") -> str:
    """Return an amount as money is written, 35.50, a whole one without cents."""
    cents = abs(amount - round(amount)) >= CENT
    return f"{number(amount, 2 if cents else 0, fixed=cents)} {currency}".strip()


def _balance(sheet: Sheet, currency: str, counted: float) -> list[Note]:
    """Return what of the amounts as written does not count, by reason, and whether the file's own sum says the same."""
    if sheet.written is None:
        return []
    fates, column, amounts = sheet.fates, sheet.factors, np.nan_to_num(sheet.written)
    column = column or sheet.header("value")
    if sheet.currency and len(sheet.currencies) > 1:
        amounts = amounts * sheet.currency.take([text == currency for text in sheet.currency.texts])
    sums = sum_each(amounts, fates.rejected, len(fates.reasons))
    for reason in {NO_ORDER, OTHER_ORDER}.intersection(fates.reasons):
        sums[fates.reasons.index(reason)] = 0  # sums of other rows, and other money
    whole, left = float(sums.sum()), dict(zip(map(_, fates.reasons[1:]), sums[1:].tolist(), strict=True))
    left[_(REST)] = float(sums[0]) - counted
    parts = sorted((-abs(each), reason) for reason, each in left.items() if abs(each) >= CENT)
    said = list_few([f"{_money(left[reason])} ({reason})" for _size, reason in parts], len(parts))
    told = note_that(PART if parts else WHOLE, column=column, all=_money(whole, currency), left=said)
    return told + (_own_sum(sheet, whole, counted) if len(sheet.currencies) < 2 and not sheet.factors else [])


def _own_sum(sheet: Sheet, whole: float, counted: float) -> list[Note]:
    """Return whether the one sum below or above the rows agrees with what was read of them."""
    k = sheet.columns.of["value"]
    lines = [(line, row[k]) for reason, line, row in sheet.table.rejected if reason == SUM and len(row) > k]
    if len(lines) != 1 or are_cents(sheet):
        return []
    line, text = lines[0]
    mark = sheet.answers.get(f"value.mark:{sheet.header('value')}")
    told = float(read_values([*sheet.table.columns[k].texts, text], mark).numbers[-1])
    if np.isnan(told):
        return []
    if min(abs(told - whole), abs(told - counted)) < CENT * (1 + len(sheet.table)):
        return note_that(AGREES, told=_money(told))
    return note_that(DIFFERS, told=_money(told), line=str(line), column=sheet.header("value"), all=_money(whole))


def _statuses(sheet: Sheet) -> list[Note]:
    """Return which words of the column of statuses stand in rows that count, and which in those that do not."""
    if "status" not in sheet.columns.of:
        return []
    told, kept = sheet.columns.texts(sheet.table, "status"), sheet.fates.kept
    return note_that(
        STATUSES,
        column=sheet.header("status"),
        kept=_words(told, told.counts(kept)),
        left=_words(told, told.counts(~kept)),
    )


def _words(told: Column, counts: Numbers) -> str:
    words = [(text.strip() or "–", n) for text, n in zip(told.texts, counts.tolist(), strict=True) if n]
    return (
        list_few([f"{text} ({number(n, 0)})" for text, n in sorted(words, key=lambda each: (-each[1], each[0]))]) or "–"
    )
