"""Rows that count alike though a column divides them of which no rule knows what it says: asked once for a file."""

import numpy as np
import pandas as pd

from ...data.log.notes import list_few, note_that
from ...messages import gettext as _
from ...messages import mark
from ..cells.codes import count_each
from ..cells.column import Numbers
from ..doubts.doubt import Choice, Doubt
from ..report import PARTLY, STATUS
from ..sheet import Sheet
from .dividing import NOTHING, SURE, Part, Unused, part_name, parts_of, unused_columns
from .doubles import things_of
from .may_divide import JOINT
from .payments import LEFT_OUT
from .wording import is_amount_back

ID, ALL = "alike", "all"
COLUMNS, TEXTS, CHOICES = 5, 8, 8  # named in the question, and how many parts may be left out
DOUBTFUL = mark(
    "Look whether these rows should count; so far they count like all others: {parts}. If they should not, leave them "
    "out in the question about them."
)
UNHEEDED = mark(
    "These columns decided nothing, and rows count whatever they say: {columns}. If some should not count, leave them "
    "out in the question about them."
)
TWICE = mark("Nearly everything stands here twice: once with '{one}' and once with '{other}'.")


def leave_out_parts(sheet: Sheet) -> Numbers:
    """Leave out the rows that an answer leaves out by what an unused column says, and return which these are."""
    chosen, left = _chosen(sheet), np.zeros(len(sheet.table), bool)
    if not chosen:
        return left
    for header, column in unused_columns(sheet):
        left |= column.take([part_name(header, text) in chosen for text in column.texts])
    left &= sheet.fates.kept
    if left.any():
        sheet.answers.hear(ID)
    sheet.fates.reject(left, STATUS[LEFT_OUT])
    return left


def ask_alike(sheet: Sheet, among: Numbers, people: Numbers, frame: pd.DataFrame) -> None:
    """Ask whether rows that unused columns divide should all count; raises DoubtError where they tell things twice.

    `among` are the rows that count and those that an answer leaves out; `frame` has what all of them say.
    """
    unused = unused_columns(sheet)
    if not unused:
        return
    orders, values = frame["order"].to_numpy(), frame["value"].to_numpy()
    moments = frame["moment"].to_numpy("datetime64[us]")
    parts = parts_of(unused, among, things_of(sheet, people, orders, values), values, moments, orders)
    parts = [part for part in parts if not _is_taken_off(part, sheet)]
    if not parts:
        return
    chosen, there = _chosen(sheet), {part.name: part for part in parts}
    now = [there[name] for name in chosen if name in there]
    more = [[*now, *some] for some in _suggestions([part for part in parts if part not in now])]
    left = [
        (JOINT.join(dict.fromkeys([*chosen, *(part.name for part in some)])), some)
        for some in more
        if _is_left(some, among)
    ]
    if chosen and all(_is_named(name, unused) for name in chosen):
        left.insert(0, (JOINT.join(chosen), now))
    choices = [Choice(value, _label(value, some, among, people, orders)) for value, some in left[:CHOICES]]
    question = _("All rows count alike, whatever these columns say: {columns}. Is that right?")
    twice = [_(TWICE).format(one=part.text, other=part.twin) for part in parts if part.twin][:1]
    doubt = Doubt(
        ID,
        "",
        question.format(columns=_list_columns(parts)),
        (Choice(ALL, _("yes, all of them count")), *choices),
        "" if twice else ALL,
        0.6,
        tuple(twice),
        blocking=bool(twice),
    )
    sheet.ask(doubt)
    doubtful = [f"{part.name} ({part.n})" for part in parts if _is_doubtful(part) and part not in now]
    if doubtful and sheet.answers.get(ID) != ALL:
        sheet.notes += note_that(DOUBTFUL, parts=list_few(doubtful))
    told = {part.column for part in [*now, *filter(_is_doubtful, parts)]}
    others = [part for part in parts if part.column not in told and not part.twin]
    if others and sheet.answers.get(ID) != ALL:
        sheet.notes += note_that(UNHEEDED, columns=_list_columns(others))


def _is_taken_off(part: Part, sheet: Sheet) -> bool:
    """Whether a part has amounts that went back, and they were taken off already."""
    fates = sheet.fates
    partly = fates.reasons.index(PARTLY) if PARTLY in fates.reasons else -1
    return is_amount_back(part.column, part.text) and bool((fates.repaired[part.rows] == partly).all())


def _chosen(sheet: Sheet) -> list[str]:
    """Return the names of the parts that an answer leaves out."""
    answer = sheet.answers.get(ID)
    return [] if answer in (None, ALL) else str(answer).split(JOINT)


def _suggestions(parts: list[Part]) -> list[list[Part]]:
    """Return what may be left out: all that is doubtful, of what stands there twice one of both; then each alone."""
    twins, doubtful = [[part] for part in parts if part.twin], [part for part in parts if _is_doubtful(part)]
    together = [[*twin, *doubtful] for twin in twins or [[]]]
    return [*(some for some in together if len(some) > 1), *([part] for part in parts)]


def _is_doubtful(part: Part) -> bool:
    return part.points >= SURE and not part.twin


def _is_left(some: list[Part], among: Numbers) -> bool:
    """Whether anything counts without some parts."""
    return bool((among & ~np.logical_or.reduce([part.rows for part in some])).any())


def _is_named(name: str, unused: Unused) -> bool:
    """Whether a name is one of a part of an unused column, though perhaps no row says it."""
    return any(name.startswith(f"{header}: ") for header, _column in unused)


def _label(names: str, some: list[Part], among: Numbers, people: Numbers, orders: Numbers) -> str:
    """Return what it means to leave out some parts: how many rows, and which customers and orders are left."""
    gone = np.logical_or.reduce([part.rows for part in some]) if some else np.zeros(len(among), bool)
    left = among & ~gone
    customers, bought = (np.count_nonzero(count_each(each[left])) for each in (people, orders))
    told = {"customers": customers, "orders": bought, "n": int(gone.sum())}
    text = _("no, leave out {names} (rows: {n}; left: customers {customers}, orders {orders})")
    return text.format(names=names.replace(JOINT, ", "), **told)


def _list_columns(parts: list[Part]) -> str:
    """Return the columns, each with how many rows say what, the most doubtful first."""
    columns = list(dict.fromkeys(part.column for part in parts))
    texts = {
        header: list_few([f"{part.text or NOTHING} {part.n}" for part in parts if part.column == header], TEXTS)
        for header in columns[:COLUMNS]
    }
    return "; ".join(f"{header} ({told})" for header, told in texts.items()) + ("; …" if len(columns) > COLUMNS else "")
