"""Whether money that goes back in rows of two kinds, such as a return and its credit note, went back once: asked."""

import numpy as np

from ...data.words import word
from ...messages import gettext as _
from ..cells.column import Numbers
from ..cells.values import is_nobody
from ..doubts.doubt import Choice, Doubt
from ..report import BACK_AGAIN
from ..sheet import Sheet
from ..vocabulary import VOCABULARY
from .payments import Kinds

ONCE = "once"
GOODS = frozenset(VOCABULARY["kinds"]["goods"])


def ask_back_again(kinds: Kinds, values: Numbers, sheet: Sheet) -> None:
    """Leave out rows in which money goes back that another kind of row takes back already, if an answer says so.

    They have the same amount, and name the same order or, where they name none, the same customer; or goods came back
    for an order for which another row pays something back. Raises DoubtError if there are some and nobody has said it.
    """
    parents, people = (sheet.columns.texts(sheet.table, role) for role in ("parent", "person"))
    goods = np.logical_or.reduce(
        [column.take([word(text) in GOODS for text in column.texts]) for _header, column, _kinds in kinds.told]
    )
    rows = kinds.back & sheet.fates.kept & ~np.isnan(values)
    paid = {parents[row] for row in np.flatnonzero(rows & ~goods).tolist() if not is_nobody(parents[row])}
    first: dict[tuple[str, str, float], tuple[str, ...]] = {}
    again = []
    for row in np.flatnonzero(rows).tolist():
        parent = "" if is_nobody(parents[row]) else parents[row]
        what = parent, "" if parent else people[row], round(abs(float(values[row])), 2)
        told = tuple(column[row] for _header, column, _kinds in kinds.told)
        if (goods[row] and parent in paid) or (any(what[:2]) and first.setdefault(what, told) != told):
            again.append(row)
    if not again:
        return
    choices = (Choice(ONCE, _("yes, it went back once")), Choice("both", _("no, both went back")))
    question = _(
        "Some amounts go back to a customer in rows of two kinds, as a return and its credit note do. Is that the same "
        "money? Rows: {n}."
    )
    doubt = Doubt("back", kinds.told[0][0], question.format(n=len(again)), choices, blocking=True)
    if sheet.ask(doubt) == ONCE:
        sheet.fates.reject(np.array(again), BACK_AGAIN)
