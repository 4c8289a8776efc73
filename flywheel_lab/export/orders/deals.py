"""Deals that were deleted in the system are left out, and a status of deals that no rule knows is asked."""

from collections.abc import Iterable

from ...data.words import word
from ...messages import gettext as _
from ..cells.column import Column
from ..cells.spelling import spell_alike
from ..cells.values import is_empty
from ..columns.points import MOST_STATUSES, STATES
from ..doubts.doubt import Choice, Doubt
from ..privacy import cover_contacts
from ..report import DELETED, STATUS
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name
from .payments import LEFT_OUT

DEAL = "deal"
ENDS, GONE = (frozenset(VOCABULARY["deals"][name]) for name in ("ends", "deleted"))
KNOWN = ENDS | GONE | frozenset(VOCABULARY["deals"]["still"])


def tells_deals(header: str, texts: Iterable[str]) -> bool:
    """Whether a column has the name of a status, and says how deals stand: some are won or lost.

    >>> tells_deals("Deal - Status", ["Won", "Deleted"]), tells_deals("Order status", ["paid", "deleted"])
    (True, False)
    """
    return has_word(plain_name(header), STATES) and not ENDS.isdisjoint(map(word, texts))


def leave_out_deals(sheet: Sheet, stage: int | None) -> None:
    """Leave out the deals whose status says that they were deleted, and ask of one that no rule knows.

    Where the status is the stage in which they stand, it may be any. Raises DoubtError.
    """
    for k, column in sheet.table.columns.items():
        header = sheet.table.header[k]
        if not tells_deals(header, column.texts):
            continue
        told = spell_alike(column.trimmed.change(cover_contacts))
        sheet.fates.reject(told.take([word(text) in GONE for text in told.texts]), DELETED)
        if k != stage and _is_mostly_known(told):
            _ask_unknown(told, header, sheet)


def _is_mostly_known(column: Column) -> bool:
    """Whether a column has few different texts, and most of what it says is known."""
    counts = column.counts().tolist()
    filled = sum(n for text, n in zip(column.texts, counts, strict=True) if not is_empty(text))
    known = sum(n for text, n in zip(column.texts, counts, strict=True) if word(text) in KNOWN)
    return column.different <= MOST_STATUSES and 2 * known >= filled


def _ask_unknown(column: Column, header: str, sheet: Sheet) -> None:
    counts = column.counts(sheet.fates.kept).tolist()
    choices = (Choice(DEAL, _("yes, it is a deal like the others")), Choice(LEFT_OUT, _("no, leave it out")))
    for code, (text, n) in enumerate(zip(column.texts, counts, strict=True)):
        if word(text) in KNOWN or is_empty(text) or not n:
            continue
        question = _("Does a deal with the status '{status}' count? Rows with it: {n}.").format(status=text, n=n)
        if sheet.ask(Doubt(f"status:{text}", header, question, choices, blocking=True)) == LEFT_OUT:
            sheet.fates.reject(column.codes == code, STATUS[LEFT_OUT])
