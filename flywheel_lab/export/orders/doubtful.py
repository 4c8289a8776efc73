"""Orders that may be none, of test customers, of the shop's own people, or disputed: whether they count is asked."""

import re

import numpy as np

from ...data.flags import flag_name, flagged
from ...data.words import WORDS, fold
from ...messages import gettext as _
from ..cells.column import Column, Numbers
from ..doubts.doubt import Choice, Doubt
from ..people import mail_column
from ..report import STATUS, TEST
from ..sheet import Sheet
from .payments import LEFT_OUT, PURCHASE

MARKS = [(frozenset(told["columns"]), frozenset(told["says"])) for told in (WORDS["staff"], WORDS["disputed"])]
TESTERS, FILLING = frozenset(WORDS["testers"]["sure"]), frozenset(WORDS["testers"]["filling"])


def ask_doubtful(people: Column, sheet: Sheet) -> None:
    """Leave out the orders of test customers and of the shop's own people, and disputed ones, if an answer says so.

    Raises DoubtError if there are some and nobody has said it.
    """
    mail = mail_column(sheet.table, sheet.columns.of["person"])
    tests = np.zeros(len(sheet.table), bool)
    for column in (people, *([sheet.table.columns[mail]] if mail is not None else [])):
        if "test" in "\n".join(column.texts).lower():  # of a million names, hardly any
            tests |= column.take([is_tester(text) for text in column.texts])
    question = _("Some customers are called 'test' or the like. Do their orders count? Rows: {n}.")
    _leave_out("testers", question, tests, TEST, sheet)
    staff, disputed = (np.zeros(len(sheet.table), bool) for _mark in MARKS)
    for (names, says), rows in zip(MARKS, (staff, disputed), strict=True):
        for k, header in enumerate(sheet.table.header):
            if flag_name(header) in names:
                column = sheet.table.columns[k]
                rows |= column.take([flagged(text, says) for text in column.texts])
    question = _("Some customers are marked as employees. Do their orders count? Rows: {n}.")
    _leave_out("staff", question, staff, STATUS[LEFT_OUT], sheet)
    question = _("Some payments are disputed. Do they count? Rows: {n}.")
    _leave_out("disputed", question, disputed, STATUS[LEFT_OUT], sheet)


def is_mark(header: str) -> bool:
    """Whether a column has the name of one that may say who is an employee, or what is disputed.

    >>> is_mark("Customer_Group"), is_mark("Disputed?")
    (True, True)
    """
    return any(flag_name(header) in names for names, _says in MARKS)


def is_tester(name: str) -> bool:
    """Whether somebody's name, or an e-mail address before its @, says nothing but that it is a test.

    >>> is_tester("test.order2@example.com"), is_tester("Test Test"), is_tester("testa@example.com")
    (True, True, False)
    """
    words = re.findall(r"[^\W\d_]+", fold(name).partition("@")[0]) if "test" in name.lower() else []
    return not TESTERS.isdisjoint(words) and set(words) <= TESTERS | FILLING


def _leave_out(id: str, question: str, rows: Numbers, reason: str, sheet: Sheet) -> None:
    n = int((rows & sheet.fates.kept).sum())
    if not n:
        return
    choices = (Choice(LEFT_OUT, _("no, leave them out")), Choice(PURCHASE, _("yes, they are purchases")))
    doubt = Doubt(id, "", question.format(n=n), choices, blocking=True)
    if sheet.ask(doubt) == LEFT_OUT:
        sheet.fates.reject(rows, reason)
