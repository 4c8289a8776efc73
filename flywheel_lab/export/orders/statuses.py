"""How orders end by their status, and by other columns that tell one; what is not known is asked."""

import re

import numpy as np
import pandas as pd

from ...data import fates as shop
from ...data.amounts import NOTHING
from ...data.endings import DELIVERED, MEANS, known_status
from ...data.flags import answers_of, asks_of_payment
from ...data.words import word
from ...messages import gettext as _
from ..cells.column import Column, Numbers
from ..cells.spelling import spell_alike
from ..cells.values import is_empty, mark_words
from ..columns.points import MOST_STATUSES, UNPAID
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..privacy import cover_contacts
from ..report import STATUS
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name
from .payments import LEFT_OUT, PURCHASE
from .signs import pays, status_columns
from .wording import sounds_against

CANCELLED = "cancelled"
BILLS = VOCABULARY["rows"]["bills"]
PARTS = re.compile(r"\b(?:part|teil|parcial)")
ENDED = ("refunded", CANCELLED, "failed", "test")
TRIES = {"failed", "waiting", LEFT_OUT}  # ends of rows that leave the rest of their order as it is


def ends_of(status: Column, header: str, among: Numbers, sheet: Sheet) -> list[str]:
    """Return for each status how an order with it ends; what is not known is asked if it stands `among` these rows."""
    counts = status.counts(among).tolist()
    known = known_ends(header, status.texts)
    told = any(text and known.get(text) not in ENDED for text in status.texts)  # else what is no exception is empty
    sold = any(fate == shop.PAID and not PARTS.search(word(text)) for text, fate in known.items())
    empty = {text for text in status.texts if not text or (sold and text.lower() in NOTHING)}  # "none" beside "paid"
    return [
        "silent" * told if each in empty else _ask_status(each, known.get(each, ""), n, header, sheet)
        for each, n in zip(status.texts, counts, strict=True)
    ]


def known_ends(header: str, texts: list[str]) -> dict[str, str]:
    """Return for each text that is known how an order with it ends, by its words, a yes or no, or a means of payment.

    A means counts where others in the column say that something was not paid. That a bill was sent is no payment.

    >>> known_ends("Payment", ["Visa", "unpaid"]), known_ends("Invoice status", ["sent", "paid"])
    ({'unpaid': 'waiting', 'Visa': 'paid'}, {'paid': 'paid'})
    """
    ends = shop.fates_of(texts)
    if has_word(plain_name(header), BILLS):
        ends = {text: end for text, end in ends.items() if known_status(text) not in DELIVERED}
    if asks_of_payment(header) or UNPAID & set(ends.values()):
        ends |= {text: shop.PAID for text in texts if word(text) in MEANS}
    return ends | answers_of(header, texts)


def heed_other_statuses(orders: Numbers, back: Numbers, sheet: Sheet) -> None:
    """Reject orders that another column of statuses calls cancelled or paid back, or that wait for their payment."""
    status = sheet.columns.texts(sheet.table, "status")
    of = shop.fates_of(status.texts)
    settles = "status" in sheet.columns.of and pays(sheet.header("status"))
    paid = status.take([settles and of.get(text) == shop.PAID for text in status.texts])
    for k in status_columns(sheet.table, sheet.columns):
        column, header = spell_alike(sheet.table.columns[k].trimmed.change(cover_contacts)), sheet.table.header[k]
        known = known_ends(header, column.texts)
        ends = [known.get(text, "") for text in column.texts]
        filled = ~column.take(mark_words(column, is_empty))
        told = filled & column.take(list(map(bool, ends)))
        if len(column.texts) <= MOST_STATUSES and 2 * told.sum() >= filled.sum():
            among = sheet.fates.kept & ~back & filled
            rows = column.counts(among).tolist()
            unpaid = column.counts(among & ~paid).tolist()
            ends = [
                _ask_status(text, end, n, header, sheet, not left) if n and (pays(header) or not end) else end
                for text, end, n, left in zip(column.texts, ends, rows, unpaid, strict=True)
            ]
        for end in (CANCELLED, "refunded", "failed", LEFT_OUT, *(["waiting"] if pays(header) else [])):
            there = column.take([each == end for each in ends])
            sheet.fates.reject(np.isin(orders, orders[there & ~back]), STATUS[end])
            sheet.fates.reject(there & back & (end != "refunded"), STATUS[end])  # money that did not go back


def are_of_lines(ends: list[str], status: Column, orders: Numbers, among: Numbers, sheet: Sheet) -> bool:
    """Whether a status is that of a line: within orders some are paid and some are not, each another product."""
    if "product" not in sheet.columns.of:
        return False
    counts = among & sheet.fates.kept
    paid, undone, silent = (
        counts & status.take([each in some for each in ends])
        for some in ({shop.PAID}, {"refunded", CANCELLED}, {"silent"})
    )
    rows = np.flatnonzero(counts & np.isin(orders, np.intersect1d(orders[paid], orders[undone])))
    products = sheet.columns.texts(sheet.table, "product").codes
    pairs = np.unique(np.stack([orders[rows], products[rows]]), axis=1)
    return bool(0 < len(rows) == pairs.shape[1] and not silent[rows].any())


def decisive_rows(orders: Numbers, status: Column, back: Numbers) -> Numbers:
    """Return of each order the row whose status decides, the first of several; never one that takes money back."""
    if orders.max(initial=-1) == len(orders) - 1:  # a row for each order
        return np.argsort(orders)
    heavy = np.where(back, 9, status.take(shop.weight(pd.Series(status.texts, dtype=object)).to_numpy()))
    by_order = np.lexsort((heavy, orders))
    return by_order[np.unique(orders[by_order], return_index=True)[1]]


def are_contracts(table: Table) -> bool:
    """Whether the rows are subscriptions, whose end is no cancelled order."""
    return any(has_word(plain_name(header), VOCABULARY["rows"]["contracts"]) for header in table.header)


def _ask_status(status: str, fate: str, rows: int, header: str, sheet: Sheet, paid: bool = False) -> str:
    """Return how an order with a status ends, which may be asked, with the answer of a person.

    An unknown one counts, unless an answer says otherwise, if another column says that all its orders are `paid`.
    """
    if fate == CANCELLED and are_contracts(sheet.table):  # who bought and left later did buy
        fate = ""
    if fate not in ("", "waiting") or not rows:
        return fate
    choices = [Choice(PURCHASE, _("yes, it is a purchase")), Choice(LEFT_OUT, _("no, leave it out"))]
    if fate or sounds_against(status):
        choices.reverse()
    question = _("'{column}' says '{status}' (rows: {n}). Is that a purchase?")
    question = question.format(status=status, column=header, n=rows)
    default = LEFT_OUT if fate else PURCHASE if paid else ""
    doubt = Doubt(f"status:{status}", header, question, tuple(choices), default, 0.6, blocking=not default)
    if sheet.ask(doubt) == PURCHASE:
        return shop.PAID
    return fate if sheet.answers.get(doubt.id) is None else LEFT_OUT
