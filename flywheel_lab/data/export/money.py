"""What the rows of an export are worth: amounts of a whole column, in currencies that are never added."""

import re
from collections import Counter
from dataclasses import replace

import pandas as pd

from ...messages import gettext as _
from . import report
from .doubts import Choice, Doubt, DoubtError, check_answer
from .sheet import Sheet
from .values import currency_in, is_nobody, read_values

APART = "apart"


def row_values(sheet: Sheet) -> list[float | None]:
    """Return the amount of each row; raises DoubtError where 1.234 may be one or one thousand."""
    if "value" not in sheet.columns.of:
        return [None] * len(sheet.table.rows)
    header = sheet.header("value")
    texts = [row[sheet.columns.of["value"]] for row in sheet.table.rows]
    id = f"value.mark:{header}"
    answer = sheet.answers.get(id)
    values = read_values(texts, answer if answer in (".", ",") else None)
    if values.mark in ("?", "!") or values.mark != (answer or values.mark):
        example = next((text for text in texts if re.search(r"[.,]\d", text)), texts[0]).strip()
        choices = (Choice(".", _("the point is the decimal mark")), Choice(",", _("the comma is the decimal mark")))
        question = _("How are the amounts in '{column}' written, such as {example}?").format(
            column=header, example=example
        )
        doubt = Doubt(id, header, question, choices, blocking=True)
        raise DoubtError(doubt, sheet.name)
    for k in values.bad:
        sheet.fates.repair(k, report.NO_VALUE)
    return values.numbers


def settle_currency(sheet: Sheet, frame: pd.DataFrame) -> None:
    """Keep amounts of several currencies apart, or only those of the one that was chosen; they are never added."""
    if "currency" not in sheet.columns.of and "value" in sheet.columns.of:
        at = sheet.columns.of["value"]
        frame["currency"] = [currency_in(row[at]) or None for row in sheet.table.rows]
    told = frame["currency"].drop(index=list(sheet.fates.rejected))
    frame["currency"] = (
        frame["currency"].map(lambda text: text.upper() if isinstance(text, str) else None).astype(object)
    )
    rows = Counter(text.upper() for text in told if isinstance(text, str) and not is_nobody(text))
    if len(rows) < 2:
        return
    apart = Choice(APART, _("keep them apart; never add them"))
    only = [Choice(each, _("only {currency} (rows: {n})").format(currency=each, n=n)) for each, n in rows.most_common()]
    question = _("The amounts are in several currencies. Which of them count?")
    column = (
        sheet.header("currency")
        if "currency" in sheet.columns.of
        else sheet.header("value")
        if "value" in sheet.columns.of
        else ""
    )
    doubt = Doubt("currency", column, question, (apart, *only), APART, 0.6)
    sheet.doubts.append(doubt)
    chosen = check_answer(sheet.answers.get("currency") or APART, doubt)
    if chosen != APART:
        other = frame["value"].notna() & (frame["currency"] != chosen)
        for k in frame.index[other]:
            sheet.fates.repair(k, report.OTHER_MONEY)
        frame.loc[other, "value"] = None
        frame["currency"] = None


def ask_mixed_days(sheet: Sheet, kept: pd.DataFrame) -> None:
    """Raise DoubtError if somebody paid in two currencies on one day, whose orders are added to a purchase day."""
    if {"value", "currency"} <= set(kept.columns):
        days = kept.groupby([kept["person"], kept["time"].map(str).str[:10]])["currency"]
        if (days.nunique() > 1).any():
            doubt = next(doubt for doubt in sheet.doubts if doubt.id == "currency")
            raise DoubtError(replace(doubt, choices=doubt.choices[1:], default="", blocking=True), sheet.name)
