"""What became of each row: used as it is, repaired, or rejected, each with one reason; nothing is lost in silence."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..messages import gettext as _
from ..messages import mark, number
from .cells.column import Numbers
from .columns.roles import Columns
from .files.sorting import ASIDE
from .files.table import Table
from .privacy import cover_contacts, hide_words

GUEST = mark("nobody known (guest)")
NOBODY = mark("names nobody")
NO_TIME = mark("no date")
NO_ORDER = mark("neither a name nor a date, such as a sum or a title")
BAD_TIME = mark("date that cannot be read")
NO_DAY = mark("impossible date")
NO_STAGE = mark("no stage")
NO_COUNT = mark("no count")
DELETED = mark("deleted in the system")
DUPLICATE = mark("row that stands there twice")
SPLIT = mark("the same line, paid by another means as well")
LOST_DEAL = mark("lost deal: no purchase")
AGAIN = mark("the same purchase again: its number was there before")
TEST = mark("test order")
OTHER_KIND = mark("no purchase by its kind, such as a fee, a payout or an offer")
NEGATIVE = mark("negative amount or quantity (return)")
MONEY_OUT = mark("money paid out to somebody who bought nothing here")
STATUS = {
    "refunded": mark("refunded"),
    "cancelled": mark("cancelled"),
    "failed": mark("refused, or payment failed"),
    "waiting": mark("still waits for payment"),
    "silent": mark("order without a status"),
    "left out": mark("left out by your answer"),
}
STATUS["test"] = TEST
KNOWN_BY_MAIL = mark("guest known by the e-mail address")
KNOWN_BY_NUMBER = mark("known by the number, without an e-mail address")
KNOWN_BY_ORDER = mark("known by another line of the order")
BY_LOGIN = mark("browser joined to its login")
SPELLED = mark("capitals or spaces in a name")
LINE = mark("further line of an order")
PARTLY = mark("partly refunded: what remained counts")
VOUCHER = mark("paid with a voucher, in part or wholly: what was paid besides is the amount")
DEPOSIT = mark("with a deposit that is given back: only the rest is revenue")
LEFT_AS_DEPOSIT = mark("a deposit that is given back: no revenue")
NO_VALUE = mark("amount that cannot be read: the row counts, the amount does not")
OTHER_MONEY = mark("amount in another currency: the row counts, the amount does not")
OTHER_ORDER = mark("order in another currency")
SAME_STAGE = mark("same stage again: only something else changed")
FIRST_STAGE = mark("first stage, as the change after it tells it, since the day of the creation")
OTHER_FIELD = mark("change of another field")
OTHER_AMOUNT = mark("change of the amount: the stages after it have it")
NO_STEP = mark("event that is no stage")
EARLIER = mark("listed again further down")
OLDER = mark("older state of an order that stands there again")
SHORTENED = mark("customer number that a spreadsheet has shortened")
TAKEN_BACK = mark("takes money back from another order, which counts with what remained")
BACK_AGAIN = mark("the same money back once more")
SOME_DATE = mark("one of its dates is impossible and was left out")

Rows = int | Numbers
"""One row, the numbers of some, or a mask of all."""


class Fates:
    """The fate of each row as a small number, 0 where it has none; `reasons` has what the numbers mean.

    A row that is neither rejected nor repaired is used as it is.
    """

    def __init__(self, rows: int) -> None:
        self.reasons = [""]
        self.rejected, self.repaired = np.zeros(rows, np.int16), np.zeros(rows, np.int16)

    def reject(self, rows: Rows, reason: str, again: bool = False) -> None:
        """Leave rows out; the first reason stays, except where it is told `again`."""
        rows = _numbers_of(rows)
        self.rejected[rows[(self.rejected[rows] == 0) | again]] = self._number(reason)
        self.repaired[rows] = 0

    def repair(self, rows: Rows, reason: str, again: bool = False) -> None:
        """Say what was changed in rows that are used; the first reason stays, except where it is told `again`."""
        rows = _numbers_of(rows)
        self.repaired[rows[(self.rejected[rows] == 0) & ((self.repaired[rows] == 0) | again)]] = self._number(reason)

    @property
    def kept(self) -> Numbers:
        """Whether each row is used, as it is or repaired."""
        return np.asarray(self.rejected == 0)

    def _number(self, reason: str) -> int:
        if reason not in self.reasons:
            self.reasons.append(reason)
        return self.reasons.index(reason)


def _numbers_of(rows: Rows) -> Numbers:
    rows = np.atleast_1d(rows)
    return np.flatnonzero(rows) if rows.dtype == bool else rows.astype(np.int64)  # no rows at all are no whole numbers


@dataclass(frozen=True)
class Report:
    """How many rows were read, used as they are, repaired and rejected (by reason): read is the sum of the others.

    `examples` holds for each reason the line in the file and the cells of the first row that has it; what may be
    personal in them is hidden.

    >>> print(Report(3, 2, {}, {"no date": 1}, {"no date": (4, ("kim", ""))}))
    Rows read: 3. Used as they are: 2. Repaired: 0. Left out: 1.
      left out, no date: 1 (first in line 4)
    """

    read: int
    used: int
    repaired: dict[str, int]
    rejected: dict[str, int]
    examples: dict[str, tuple[int, tuple[str, ...]]]

    def __str__(self) -> str:
        """The balance, and a line for each reason, the most frequent first."""
        head = _("Rows read: {read}. Used as they are: {used}. Repaired: {repaired}. Left out: {rejected}.")
        repaired, rejected = sum(self.repaired.values()), sum(self.rejected.values())
        counts = {"read": self.read, "used": self.used, "repaired": repaired, "rejected": rejected}
        lines = [head.format(**{name: number(n, 0) for name, n in counts.items()})]
        for text, reasons in (
            (_("left out, {reason}: {n} (first in line {line})"), self.rejected),
            (_("repaired, {reason}: {n} (first in line {line})"), self.repaired),
        ):
            for reason, n in sorted(reasons.items(), key=lambda each: -each[1]):
                told = text.format(reason=_(reason), n=number(n, 0), line=self.examples[reason][0])
                lines.append(f"  {told}")
        return "\n".join(lines)

    def state(self) -> dict[str, Any]:
        """Return the balance as plain data, with the reasons in the language in use, the most frequent first.

        >>> Report(3, 2, {}, {"no date": 1}, {"no date": (4, ("kim", ""))}).state()["rejected"]
        [{'reason': 'no date', 'n': 1, 'line': 4, 'cells': ['kim', '']}]
        """

        def told(reasons: dict[str, int]) -> list[dict[str, Any]]:
            ordered = sorted(reasons.items(), key=lambda each: -each[1])
            found = [(_(reason), n, *self.examples[reason]) for reason, n in ordered]
            return [{"reason": text, "n": n, "line": line, "cells": list(cells)} for text, n, line, cells in found]

        return {"read": self.read, "used": self.used} | {
            "repaired": told(self.repaired),
            "rejected": told(self.rejected),
        }


SHOWN = {"time", "stage", "value", "status", "currency", "channel", "product", "quantity", "refund"}
SHOWN |= {"cancelled", "deleted"}


def make_report(table: Table, fates: Fates, columns: Columns | None = None) -> Report:
    """Return the balance of all rows of a table; used is what is neither repaired nor rejected.

    Of the examples, those columns are shown of which is known that no person is named in them.
    """
    shown = {k for role, k in columns.of.items() if role in SHOWN} if columns else set()
    rejected = Counter(reason for reason, _line, _row in table.rejected)
    repaired: Counter[str] = Counter()
    examples: dict[str, tuple[int, tuple[str, ...]]] = {}
    for reason, line, row in table.rejected:  # cells may have slipped into other columns
        examples.setdefault(reason, (line, tuple(map(hide_words, row))))
    first: dict[str, int] = {}
    for found, counts in ((fates.rejected, rejected), (fates.repaired, repaired)):
        told, rows, n = np.unique(found, return_index=True, return_counts=True)
        for code, row, count in zip(told.tolist(), rows.tolist(), n.tolist(), strict=True):
            if code:
                counts[fates.reasons[code]] += count
                first.setdefault(fates.reasons[code], row)
    wanted = {reason: row for reason, row in first.items() if reason not in examples}
    cells = {row: (int(table.lines[row]), _shown_cells(told, shown)) for row, told in table.pick(set(wanted.values()))}
    examples |= {reason: cells[row] for reason, row in wanted.items()}
    more = max(0, table.aside - 1)  # the first is among the rejected
    rejected.update({ASIDE: more} if more else {})
    used = int(((fates.rejected == 0) & (fates.repaired == 0)).sum())
    return Report(len(table) + len(table.rejected) + more, used, dict(repaired), dict(rejected), examples)


def _shown_cells(cells: list[str], shown: set[int]) -> tuple[str, ...]:
    return tuple(cover_contacts(cell) if k in shown else hide_words(cell) for k, cell in enumerate(cells))
