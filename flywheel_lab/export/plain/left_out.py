"""Rows that do not count, by rules as an analyst writes them; those that no rule tells, by their numbers."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from ...data.amounts import NOTHING
from ...data.endings import FATE_OF
from ...data.flags import flag_name, flag_of, flagged
from ...data.words import WORDS, fold, word
from ...messages import gettext as _
from ...messages import mark
from .. import report
from ..cells.column import Numbers
from ..cells.dates import FIRST, LAST
from ..cells.values import is_empty, is_nobody
from ..columns.counter import over_the_counter
from ..orders.deals import GONE, tells_deals
from ..orders.doubtful import MARKS, is_mark
from ..orders.kinds import BACK, NEITHER, PROMISE, kind_of
from ..orders.payments import LEFT_OUT, REFUND, is_kind
from ..orders.signs import days_of, event_numbers, status_columns
from ..orders.statuses import known_ends
from ..report import STATUS
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, joined, plain_name
from .moments import formats_of
from .phrases import cells, is_none_of, is_one_of, texts_of
from .trying import TROUBLES, Lines, NoPlainLinesError, run_lines

COUNTED = mark("{reason} (rows are counted from 0)")
MOST = 200  # rows that may be left out by their numbers
FEW = 12  # words of a rule
Tells = Callable[[str], bool]


def leave_out(sheet: Sheet, told: dict[str, Any], but: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield lines that leave rows out, and say why: by rules as far as some hold, the rest by their numbers."""
    gone = ~sheet.fates.kept
    for reason in dict.fromkeys(sheet.fates.reasons[code] for code in sheet.fates.rejected[gone]):
        those = np.flatnonzero(sheet.fates.rejected == sheet.fates.reasons.index(reason))
        those = those[np.isin(those, told["rows"].index)]
        if reason in but:
            continue
        for rule in _chosen(list(_rules(sheet, reason)) if len(those) else [], those, gone, told):
            yield from run_lines(told, [f"rows = rows[{rule}]  # {_(reason)}"])
        those = those[np.isin(those, told["rows"].index)]
        if len(those) > MOST:
            raise NoPlainLinesError(reason)
        if len(those):
            note = _(COUNTED).format(reason=_(reason))
            yield from run_lines(told, [f"rows = rows.drop(index={those.tolist()})  # {note}"])


def _chosen(rules: Lines, those: Numbers, gone: Numbers, told: dict[str, Any]) -> Lines:
    """Return the rule that tells all of those rows and none that counts, or else some that do so together."""
    some: Lines = []
    left = those
    for rule in rules:
        hit = _hit(rule, told)
        if gone[hit].all() and np.isin(left, hit).any():
            if np.isin(those, hit).all():
                return [rule]
            some.append(rule)
            left = np.setdiff1d(left, hit)
    return some


def _hit(rule: str, told: dict[str, Any]) -> Numbers:
    """Return the rows that a rule leaves out, none where it cannot be run."""
    try:
        stay = eval(rule, told).to_numpy(bool)
    except TROUBLES:
        return np.zeros(0, int)
    return np.asarray(told["rows"].index.to_numpy()[~stay])


def _rules(sheet: Sheet, reason: str) -> Iterator[str]:
    """Yield what may hold for the rows that stay, and for none that is left out for a reason."""
    if reason in (report.GUEST, report.NOBODY):
        ids = sheet.table.columns[sheet.columns.of["person"]].trimmed
        sales = over_the_counter(sheet.table, ids) & (reason == report.GUEST)
        nobody = sorted({name for name, sold in zip(ids.texts, sales, strict=True) if sold or is_nobody(name)})
        yield from [is_none_of("rows['person']", nobody)] if nobody else []
        yield "rows['person'].notna()"
    if reason == report.DUPLICATE:
        yield from (f"~rows[{sheet.table.header[k]!r}].duplicated()" for k in event_numbers(sheet.table))
        yield "~rows.duplicated()"
    if reason == report.SHORTENED:
        yield f"~{cells(sheet, 'person')}.str.contains('E+', regex=False)"
    yield from _by_words(sheet, reason)
    if reason == report.TEST:
        yield "~rows['person'].str.contains('test', case=False)"
    if reason == STATUS[LEFT_OUT] and sheet.answers.get("free"):
        yield from ("rows['amount'] != 0", "rows['amount'].fillna(0) != 0")
        if "order" in sheet.columns.of:
            yield f"rows.groupby({sheet.header('order')!r})['amount'].transform('sum') > 0"
    if reason == report.OTHER_ORDER and "currency" in sheet.columns.of:
        yield f"{cells(sheet, 'currency')}.str.strip().str.upper() == {sheet.answers.get('currency')!r}"
    yield from _by_days(sheet, reason)
    if reason in (STATUS["refunded"], report.TAKEN_BACK, report.NEGATIVE):
        yield from ("rows['amount'] > 0", "rows['amount'] >= 0")
        yield from ("~(rows['amount'] <= 0)", "~(rows['amount'] < 0)")
        if "order" in sheet.columns.of:
            yield f"rows.groupby({sheet.header('order')!r})['amount'].transform('sum') > 0"
        if "quantity" in sheet.columns.of:
            yield f"pd.to_numeric({cells(sheet, 'quantity')}, errors='coerce') > 0"


def _by_words(sheet: Sheet, reason: str) -> Iterator[str]:
    """Yield rules by the words of a column: for its rows, and for all rows of their orders."""
    for k, tells in _tellers(sheet, reason):
        column, texts = f"rows[{sheet.table.header[k]!r}]", sheet.table.columns[k].texts
        words, others = sorted(filter(tells, texts)), sorted(text for text in texts if not tells(text))
        if words and min(len(words), len(others)) <= FEW:
            yield is_none_of(column, words) if len(words) <= FEW else is_one_of(column, others)
        if words and "order" in sheet.columns.of and len(words) <= FEW:
            order = cells(sheet, "order")
            yield f"~{order}.isin({order}[{is_one_of(column, words)}])"


def _tellers(sheet: Sheet, reason: str) -> Iterator[tuple[int, Tells]]:
    """Yield the columns by whose words rows may be left out for a reason, each with what tells such a word."""
    of, header = sheet.columns.of, sheet.table.header
    ends = {end for end, text in STATUS.items() if text == reason}
    if "deleted" in of and reason == report.DELETED:
        yield of["deleted"], lambda text: text.strip().casefold() in ("true", "1", "yes", "ja", "wahr", "sí")
    for k, column in sheet.table.columns.items():
        if tells_deals(header[k], column.texts) and reason in (report.DELETED, STATUS[LEFT_OUT]):
            yield k, partial(_is_left_out, reason, sheet)
    if "field" in of and reason == report.OTHER_FIELD:
        keep = {joined(name) for name in VOCABULARY["sources"][sheet.source]["keep"]}
        yield of["field"], lambda text: joined(plain_name(text)) not in keep
    if "stage" in of and reason == report.NO_STAGE:
        yield of["stage"], lambda text: fold(text) in WORDS["nobody"]
    if "stage" in of and reason == report.NO_STEP:
        there = set(sheet.frame["stage"][sheet.fates.kept])
        yield of["stage"], lambda text: text.strip() not in there
    if "stage" in of and reason == report.TAKEN_BACK:
        yield of["stage"], lambda text: FATE_OF.get(word(text)) == "refunded"
    for k in [of["status"], *status_columns(sheet.table, sheet.columns)] if "status" in of and ends else []:
        known = known_ends(header[k], [text.strip() for text in sheet.table.columns[k].texts])
        yield k, partial(_ends_so, known, ends, sheet)
    for k in range(len(header)):
        if k in sheet.table.columns and is_kind(header[k]):
            yield k, lambda text: reason in _why_no_sale(text.strip(), sheet)
        flag = flag_of(header[k], sheet.table.columns[k].texts) if k in sheet.table.columns else None
        if flag and flag[0] in ends:
            yield k, partial(flagged, says=flag[1])
        if k in sheet.table.columns and is_mark(header[k]) and LEFT_OUT in ends:
            says = frozenset().union(*(says for names, says in MARKS if flag_name(header[k]) in names))
            yield k, partial(flagged, says=says)


def _is_left_out(reason: str, sheet: Sheet, text: str) -> bool:
    """Whether a deal with a status is left out for a reason."""
    if reason == report.DELETED:
        return word(text.strip()) in GONE
    return sheet.answers.get(f"status:{text.strip()}") == LEFT_OUT


def _ends_so(known: dict[str, str], ends: set[str], sheet: Sheet, text: str) -> bool:
    """Whether an order with a status ends so, by an answer or by the word."""
    status = text.strip()
    end = sheet.answers.get(f"status:{status}") or known.get(status, "")
    return (end or "silent" if status.lower() in NOTHING else end) in ends


def _why_no_sale(kind: str, sheet: Sheet) -> tuple[str, ...]:
    """Return the reasons for which a row of this kind may be left out."""
    answer, told = sheet.answers.get(f"kind:{kind}"), kind_of(kind)
    if answer == REFUND or (not answer and told == BACK):
        return (report.TAKEN_BACK, report.NEGATIVE)
    if answer == LEFT_OUT:
        return (STATUS[LEFT_OUT], report.OTHER_KIND)
    return {NEITHER: (report.OTHER_KIND,), PROMISE: (STATUS["waiting"],)}.get(told, ()) if not answer else ()


def _by_days(sheet: Sheet, reason: str) -> Iterator[str]:
    """Yield rules by a column of days: one that is empty or filled, or whose text is no date."""
    of, header = sheet.columns.of, sheet.table.header
    filled = days_of("returned", sheet.table, sheet.columns) if reason == STATUS["refunded"] else []
    filled += [of["cancelled"]] if "cancelled" in of and reason == STATUS["cancelled"] else []
    yield from (f"rows[{header[k]!r}] == ''" for k in filled)
    empty = days_of("paid", sheet.table, sheet.columns) if reason == STATUS["waiting"] else []
    yield from (f"rows[{header[k]!r}] != ''" for k in empty)
    if "time" in of and reason in (report.NO_TIME, report.BAD_TIME, report.NO_DAY, report.NO_ORDER, report.LINE):
        time, texts = cells(sheet, "time"), texts_of(sheet, "time")
        none = sorted({text for text in texts if is_empty(text)})
        yield from [is_none_of(time, none)] if none else []
        for each in formats_of(texts):
            read = f"pd.to_datetime({time}, format={each!r}, errors='coerce')"
            yield from (f"{read}.notna()", f"{read}.dt.year.between({FIRST}, {LAST})")
