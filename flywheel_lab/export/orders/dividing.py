"""Columns that no rule uses and that divide the rows, and which of their parts make one doubt that they count."""

from dataclasses import dataclass

import numpy as np

from ...data.flags import flag_of
from ...data.words import fold
from ..cells.codes import combine, count_each
from ..cells.column import Column, Numbers
from ..cells.values import is_empty, mark_words
from ..privacy import cover_contacts
from ..sheet import Sheet
from ..vocabulary import has_word, plain_name
from .doubles import twins_of
from .may_divide import HARMLESS, MOST, are_references, may_be_exceptions, may_divide
from .payments import are_payments, is_kind
from .returns import receivers
from .signs import status_columns
from .wording import (
    FILLED,
    KINDS,
    are_letters,
    counts_surely,
    doubt_points,
    goes_back,
    is_amount_back,
    name_kinds,
    number_states,
    tells_period,
)

FEWEST, EACH = 8, 4  # rows that count, and how many there are for each text
MOSTLY = 0.9  # of the rows that have an amount
USUAL = 0.7  # of the rows, in which one text stands where others are exceptions
SURE = 2  # points from which a part is told, not only asked
NOTHING = "–"
Unused = list[tuple[str, Column]]
"""Columns that no rule uses, with their names."""


@dataclass(frozen=True, eq=False)
class Part:
    """The rows in which a column says the same, how many of them count, and how doubtful it is that they should.

    `twin` is the text under which nearly each of the same things stands as well.
    """

    column: str
    text: str
    rows: Numbers
    n: int
    points: int = 0
    twin: str = ""

    @property
    def name(self) -> str:
        """The part as an answer names it, such as "Kind: rental"."""
        return part_name(self.column, self.text)


def part_name(column: str, text: str) -> str:
    """Return the name of a part.

    >>> part_name("Internal", ""), part_name("Kind", "rental")
    ('Internal: –', 'Kind: rental')
    """
    return f"{column}: {text or NOTHING}"


def unused_columns(sheet: Sheet) -> Unused:
    """Return the columns that may divide the rows and that no rule uses, with their names."""
    table, columns = sheet.table, sheet.columns
    used, found = {*columns.of.values(), *status_columns(table, columns), *receivers(table, columns)}, Unused()
    for k, column in sorted(table.columns.items()):
        header = table.header[k]
        if k in used or flag_of(header, column.texts) or (is_kind(header) and are_payments(column.trimmed)):
            continue
        sample = {row[k] for row in table.sample}
        few = not columns.dates[k].kind and column.different <= 10 * MOST and not are_references(header, sample)
        if few and may_divide(header, sample) and may_divide(header, column.texts):
            told = column.trimmed.change(lambda text: "" if is_empty(text) else cover_contacts(text))
        elif may_be_exceptions(header, sample):
            told = column.trimmed.change(lambda text: "" if is_empty(text) or not fold(text).strip("0.,") else FILLED)
        else:
            continue
        found.append((header, _fill_lines(told, columns.texts(table, "order"))))
    return found


def _fill_lines(column: Column, numbers: Column) -> Column:
    """Return a column in which lines that say nothing say what the first line of their order says."""
    empty = column.take([not text for text in column.texts])
    numbered = ~numbers.take(mark_words(numbers, is_empty))
    rows = np.flatnonzero(~empty & numbered)[::-1]
    first = np.full(numbers.different, -1)
    first[numbers.codes[rows]] = column.codes[rows]
    of_order = first[numbers.codes]
    return Column(column.texts, np.where(empty & numbered & (of_order >= 0), of_order, column.codes))


def parts_of(
    unused: Unused, among: Numbers, things: Numbers, values: Numbers, moments: Numbers, orders: Numbers
) -> list[Part]:
    """Return the parts into which unused columns divide the rows `among` all, the most doubtful first.

    `things` has the same number for rows that may tell of the same thing, -1 for those of which it is not known. Only
    what is doubtful is told of columns that say what was bought, or remark on it, and have no usual text.
    """
    rows, paid = np.flatnonzero(among), _have_amounts(values, orders)
    found, seen = list[Part](), list[Numbers]()
    for header, column in unused:
        counts = column.counts(rows)
        codes = np.array(sorted(np.flatnonzero(counts).tolist(), key=column.texts.__getitem__), int)
        if len(codes) < 2 or len(rows) < max(FEWEST, EACH * len(codes)):
            continue
        own = column.codes[rows]
        back = sum(int(counts[code]) for code in codes.tolist() if is_amount_back(header, column.texts[code]))
        if any(_divide_alike(own, other) for other in seen) or 2 * back > len(rows):  # such as "Quantity less refunds"
            continue
        timeless = np.array([code for code in codes if not tells_period(column.texts[code])], int)
        twins = twins_of(own, timeless, things[rows], moments[rows])
        if not twins and all(counts_surely(column.texts[code]) for code in codes):
            continue
        seen.append(own)
        bare = _without_amounts(own, codes, paid[rows])
        tells = twins or _tells_kinds(header, [column.texts[code] for code in codes], own, orders[rows])
        for code in codes.tolist():
            text, n = column.texts[code], int(counts[code])
            twin = column.texts[twins[code]] if code in twins else ""
            points = 3 * (code in bare or code in twins) or doubt_points(header, text)
            if tells or points >= SURE:
                found.append(Part(header, text, among & (column.codes == code), n, points, twin))
    found = sorted(found, key=lambda part: (-part.points, part.n))  # of equals, the one further left
    return [part for part in found if not _is_told(part.column, found)]


def _tells_kinds(header: str, texts: list[str], own: Numbers, orders: Numbers) -> bool:
    """Whether a column may tell kinds of orders: by its name, or in short words of which one is usual."""
    name = plain_name(header)
    pairs = len(np.unique(combine([orders, own])))
    if has_word(name, HARMLESS) or pairs > len(np.unique(orders)):  # lines of an order differ in it
        return False
    usual = count_each(own).max() >= USUAL * len(own)
    return (
        has_word(name, KINDS)
        or are_letters(texts)
        or bool(usual and (name_kinds(texts) or (number_states(texts) and not goes_back(name))))
    )


def _is_told(column: str, parts: list[Part]) -> bool:
    """Whether the most doubtful rows of a column are those of another one before it."""
    one = next(part for part in parts if part.column == column)
    before = parts[: next(k for k, part in enumerate(parts) if part is one)]
    return any(np.array_equal(one.rows, part.rows) for part in before)


def _divide_alike(own: Numbers, other: Numbers) -> bool:
    """Whether two columns divide rows in the same way."""
    pairs = count_each(own.astype(np.int64) * (int(other.max()) + 1) + other)
    n = np.count_nonzero(pairs)
    return bool(n == np.count_nonzero(count_each(own)) == np.count_nonzero(count_each(other)))


def _have_amounts(values: Numbers, orders: Numbers) -> Numbers:
    """Return which rows have an amount above 0, or another line of their order for them."""
    paid = count_each(orders[values > 0], int(orders.max(initial=-1)) + 1) > 0
    return np.asarray((values > 0) | (np.isnan(values) & paid[orders]))


def _without_amounts(own: Numbers, codes: Numbers, paid: Numbers) -> set[int]:
    """Return the texts whose rows have no amount, or one below 0, where others nearly all have one above."""
    shares = {int(code): float(paid[own == code].mean()) for code in codes}
    if max(shares.values()) < MOSTLY:
        return set()
    return {code for code, share in shares.items() if share == 0}
