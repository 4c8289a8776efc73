"""What each row of a list of payments is, where a column tells it: a sale, money back, a promise, or none of it."""

import re
from collections import Counter
from collections.abc import Iterable

import numpy as np

from ...data import endings
from ...data.flags import flag_of, flagged
from ...data.words import word
from ...messages import gettext as _
from ..cells.column import Column, Numbers
from ..cells.spelling import spell_alike
from ..cells.values import is_empty
from ..columns.points import MOST_STATUSES, PAYING
from ..columns.roles import Columns
from ..doubts.doubt import Choice, Doubt
from ..files.table import Table
from ..privacy import cover_contacts
from ..report import OTHER_KIND, STATUS
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, joined, name_points, plain_name
from .kinds import BACK, NAMES, NEITHER, PROMISE, SALE, is_debit_back, kind_of, kinds_of, without_numbers

NUMBERS = frozenset(map(joined, VOCABULARY["kinds"]["numbers"]))
TYPE = re.compile(r"(?:^| )(?:type|kind|art|typ|tipo)$|s(?:art|typ)$")
MEANS = frozenset(VOCABULARY["rows"]["means"] + VOCABULARY["kinds"]["never"])
COLUMNS = frozenset(map(joined, VOCABULARY["kinds"]["columns"]))
PURCHASE, REFUND, LEFT_OUT = "purchase", "refund", "left out"


class Kinds:
    """The kind of each row, told by one or several columns; `back` are the rows that take money back."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.fates = sheet, sheet.fates
        self.told = [(header, column, kinds_of(column)) for header, column in _columns(sheet) if are_payments(column)]
        known = {kind: np.zeros(len(sheet.table), bool) for kind in NAMES}
        for _header, column, kinds in self.told:
            for kind, rows in known.items():
                rows |= column.take([each == kind for each in kinds])
        self.back = known[BACK] & ~known[NEITHER]
        self.open = ~np.logical_or.reduce(list(known.values()))
        self.known = known

    def leave_out(self) -> None:
        """Reject rows that are fees, payouts and the like, unless an answer says otherwise, and mere promises."""
        for header, column, kinds in self.told:
            for text, rows in self._rows_of(column, kinds, NEITHER, self.known[NEITHER] & self.fates.kept):
                answer = _ask(header, text, int(rows.sum()), LEFT_OUT, self.sheet)
                self._settle(rows, answer, OTHER_KIND)
        self.fates.reject(self.known[PROMISE] & ~self.back, STATUS["waiting"])

    def ask(self, named: Numbers) -> None:
        """Raise DoubtError if it is not known what rows are that would count; rows that are not `named` never do."""
        for header, column, kinds in self.told:
            for text, rows in self._rows_of(column, kinds, "", self.open & self.fates.kept & named):
                answer = _ask(header, text, int(rows.sum()), "", self.sheet)
                self._settle(rows, answer, STATUS[LEFT_OUT])

    def _rows_of(self, column: Column, kinds: list[str], kind: str, among: Numbers) -> list[tuple[str, Numbers]]:
        """Return the texts of a kind that stand in some rows, each with those rows."""
        told = zip(column.texts, kinds, strict=True)
        texts = [text for text, each in told if each == kind and not is_empty(text)]
        rows = ((text, among & column.take([each == text for each in column.texts])) for text in texts)
        return [(text, each) for text, each in rows if each.any()]

    def _settle(self, rows: Numbers, answer: str, reason: str) -> None:
        if answer == REFUND:
            self.back |= rows
        elif answer == LEFT_OUT:
            self.fates.reject(rows, reason)


def is_kind(header: str) -> bool:
    """Whether a column has the name of one that may tell the kind of payments, but not how somebody pays.

    >>> is_kind("Transaction type"), is_kind("Vorgangsart"), is_kind("Zahlungsart")
    (True, True, False)
    """
    name = plain_name(header)
    return joined(name) in COLUMNS or bool(TYPE.search(name) and not has_word(name, PAYING))


def tell_kinds(header: str, texts: Iterable[str]) -> bool:
    """Whether a column tells kinds of rows by what stands in it, whatever its name: a few, mostly sales.

    Debits that came back stand in no other. One that is called a means of payment does so only where money goes back in
    it, and by no means.

    >>> tell_kinds("What", ["Purchase", "Points expired"]), tell_kinds("Payment method", ["Invoice", "Cash"])
    (True, False)
    >>> tell_kinds("Payment type", ["Sale", "Refund"]), tell_kinds("Payment type", ["Sale", "Refund", "Cash"])
    (True, False)
    """
    full: Counter[str] = Counter()
    for text, n in Counter(texts).items():
        full.update({} if is_empty(text) else {without_numbers(text): n})
        if len(full) > MOST_STATUSES:
            return False
    kinds = {text: kind_of(text) for text in full}
    by_means = BACK not in kinds.values() or any(word(text) in endings.MEANS for text in full)
    if len(full) < 2 or (has_word(plain_name(header), MEANS) and by_means):
        return False
    sold = 2 * sum(n for text, n in full.items() if kinds[text] == SALE) >= full.total()
    return (sold or any(map(is_debit_back, full))) and name_points("channel", header) <= 0


def are_numbered(table: Table, columns: Columns) -> bool:
    """Whether each row has a number of a payment of its own, beside that of its order."""
    some = [table.columns[k].trimmed for k in payment_numbers(table, columns)]
    return any(len(numbers.texts) == len(table) and "" not in numbers.texts for numbers in some)


def payment_numbers(table: Table, columns: Columns) -> list[int]:
    """Return the columns that number payments, other than that of the orders."""
    names = [joined(plain_name(header)) for header in table.header]
    return [k for k, name in enumerate(names) if name in NUMBERS and k != columns.of.get("order")]


def kind_columns(table: Table, columns: Columns) -> list[int]:
    """Return the columns that may tell kinds, by their names or by what stands in them."""
    named = [k for k, header in enumerate(table.header) if is_kind(header) and k != columns.of.get("status")]
    free = {*range(len(table.header))} - {*named, *columns.of.values()}
    return sorted([*named, *(k for k in free if tell_kinds(table.header[k], [row[k] for row in table.sample]))])


def _columns(sheet: Sheet) -> list[tuple[str, Column]]:
    """Return the columns that may tell kinds, without the cells by which one of them tells tests."""
    found = []
    for k in kind_columns(sheet.table, sheet.columns):
        header, column = sheet.table.header[k], sheet.table.columns[k].trimmed
        flag = flag_of(header, column.texts)
        tests = {text for text in column.texts if flag and flagged(text, flag[1])}
        found.append((header, Column(["" if text in tests else text for text in column.texts], column.codes)))
    return [(header, spell_alike(column.change(_cover))) for header, column in found]


def _cover(text: str) -> str:
    return cover_contacts(without_numbers(text))


def are_payments(column: Column) -> bool:
    """Whether a column tells kinds of payments: at least one of its texts is a sale, or money that goes back."""
    return any(kind_of(text) in (SALE, BACK) for text in column.texts)


def _ask(header: str, text: str, n: int, default: str, sheet: Sheet) -> str:
    """Return what rows of a kind are by an answer, or else by default; raises DoubtError where there is none."""
    choices = (
        Choice(PURCHASE, _("a purchase")),
        Choice(REFUND, _("money that goes back to the customer")),
        Choice(LEFT_OUT, _("neither; leave it out")),
    )
    question = _("'{column}' says '{kind}' (rows: {n}). What is that?").format(kind=text, column=header, n=n)
    doubt = Doubt(f"kind:{text}", header, question, choices, default, 0.9 if default else 0.5, blocking=not default)
    return sheet.ask(doubt)
