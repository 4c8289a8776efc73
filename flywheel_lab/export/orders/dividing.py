"""Columns that no rule uses and that divide the rows, and which of their parts make one doubt that they count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ...data.fates import FATE_OF, PAID, flag_of
from ...data.words import WORDS, fold, word
from ..cells.column import Column, Numbers
from ..cells.patterns import MONTHS
from ..cells.values import is_empty, read_values
from ..privacy import cover_contacts
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, name_points, plain_name
from .doubles import twins_of
from .payments import BACK, PROMISE, SALE, are_payments, is_kind, kind_of
from .returns import receivers
from .signs import status_columns

MOST = 12  # different texts of a column that divides rows
FEWEST, EACH = 8, 4  # rows that count, and how many there are for each text
MOSTLY = 0.9  # of the rows that have an amount
NEVER, HARMLESS, DOUBTFUL, KINDS, MEANS = (
    frozenset(VOCABULARY["alike"][name]) for name in ("never", "harmless", "doubtful", "kinds", "means")
)
YES = frozenset({*WORDS["answers"]["yes"], "1", "x"})
YES_NO = YES | frozenset({*WORDS["answers"]["no"], "0"})
AMOUNT = re.compile(r"[0-9.,]+")
PERIOD = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")  # a year, beside a month
MONTH = re.compile(
    r"(?<![0-9])(?:0?[1-9]|1[0-2])[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[/.-](?:0?[1-9]|1[0-2])(?![0-9])"
)
CODE = re.compile(r"[A-Z]{2}$")  # of a country, a language, a state
JOINT = " > "  # between the parts of an answer
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


def may_divide(header: str, texts: Iterable[str]) -> bool:
    """Whether a column has few different texts, of which it is not known that they never decide what counts.

    >>> may_divide("Kind", ["sale", "rental"]), may_divide("Pieces", ["1", "2"])
    (True, False)
    >>> may_divide("Comment", ["fair", "market"]), may_divide("Comment", ["fair", "test"])
    (False, True)
    """
    different = sorted({text.strip() for text in texts if not is_empty(text)})
    name = plain_name(header)
    if len(different) > MOST or has_word(name, NEVER) or JOINT in " ".join(different):
        return False
    if any(map(_speaks_against, different)):
        return True
    if (
        name_points("person", header) > 1
        or has_word(name, HARMLESS)
        or all(CODE.match(text) or word(text) in MEANS for text in different)
    ):
        return False
    may_be_codes = set(different) <= {"0", "1"} or has_word(name, KINDS) or _goes_back(name)
    return may_be_codes or not read_values(different).numeric


def unused_columns(sheet: Sheet) -> Unused:
    """Return the columns that may divide the rows and that no rule uses, with their names."""
    table, columns = sheet.table, sheet.columns
    used, found = {*columns.of.values(), *status_columns(table, columns), *receivers(table, columns)}, Unused()
    for k, column in sorted(table.columns.items()):
        header = table.header[k]
        if k in used or columns.dates[k].kind or column.different > 10 * MOST:
            continue
        if not may_divide(header, {row[k] for row in table.sample}) or not may_divide(header, column.texts):
            continue
        if flag_of(header, column.texts) or (is_kind(header) and are_payments(column.trimmed)):
            continue
        found.append((header, column.trimmed.change(lambda text: "" if is_empty(text) else cover_contacts(text))))
    return found


def parts_of(unused: Unused, among: Numbers, things: Numbers, values: Numbers, moments: Numbers) -> list[Part]:
    """Return the parts into which unused columns divide the rows `among` all, the most doubtful first.

    `things` has the same number for rows that may tell of the same thing, -1 for those of which it is not known.
    """
    rows = np.flatnonzero(among)
    found, seen = list[Part](), list[Numbers]()
    for header, column in unused:
        counts = np.bincount(column.codes[rows].astype(np.intp), minlength=column.different)
        codes = np.array(sorted(np.flatnonzero(counts).tolist(), key=column.texts.__getitem__), int)
        if len(codes) < 2 or len(rows) < max(FEWEST, EACH * len(codes)):
            continue
        own = column.codes[rows]
        if any(_divide_alike(own, other) for other in seen):
            continue
        timeless = np.array([code for code in codes if not _tells_period(column.texts[code])], int)
        twins = twins_of(own, timeless, things[rows], moments[rows])
        if not twins and all(_counts_surely(column.texts[code]) for code in codes):
            continue
        seen.append(own)
        bare = _without_amounts(own, codes, values[rows])
        for code in codes.tolist():
            text, n = column.texts[code], int(counts[code])
            twin = column.texts[twins[code]] if code in twins else ""
            points = 3 * (code in bare or code in twins) or _doubt(header, text)
            if not points and has_word(plain_name(header), HARMLESS):
                continue
            found.append(Part(header, text, among & (column.codes == code), n, points, twin))
    return sorted(found, key=lambda part: (-part.points, part.n))  # of equals, the one further left


def _divide_alike(own: Numbers, other: Numbers) -> bool:
    """Whether two columns divide rows in the same way."""
    pairs = np.bincount((own.astype(np.int64) * (int(other.max()) + 1) + other).astype(np.intp))
    n = np.count_nonzero(pairs)
    return bool(
        n == np.count_nonzero(np.bincount(own.astype(np.intp))) == np.count_nonzero(np.bincount(other.astype(np.intp)))
    )


def _counts_surely(text: str) -> bool:
    return bool(text) and (FATE_OF.get(word(text)) == PAID or kind_of(text) == SALE)


def _tells_period(text: str) -> bool:
    """Whether a text says of which month it is: what stands there for several of them was bought several times."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return bool(PERIOD.search(text)) and (bool(MONTH.search(text)) or not MONTHS.keys().isdisjoint(words))


def _goes_back(name: str) -> bool:
    """Whether the name of a column speaks of money that goes back."""
    return any(FATE_OF.get(each) == "refunded" for each in name.split())


def _speaks_against(text: str) -> bool:
    """Whether the words of a cell make one doubt that its row counts."""
    said = fold(text)
    if said in YES_NO:
        return False
    if not DOUBTFUL.isdisjoint(re.findall(r"[^\W\d_]+", said)) or kind_of(text) in (BACK, PROMISE):
        return True
    return FATE_OF.get(word(text), PAID) not in (PAID, "waiting")


def _doubt(header: str, text: str) -> int:
    """Return how doubtful a part is by its words: 2 for one that speaks against it, 1 for a name that tells kinds."""
    said, name = fold(text), plain_name(header)
    if said in YES_NO:
        return 2 * (said in YES and has_word(name, DOUBTFUL))
    if not said:
        return 0
    if AMOUNT.fullmatch(said):  # of what was given back, or the like
        return 2 * (_goes_back(name) and said.strip("0.,") != "")
    return 2 if _speaks_against(text) else int(has_word(name, DOUBTFUL) or has_word(name, KINDS))


def _without_amounts(own: Numbers, codes: Numbers, values: Numbers) -> set[int]:
    """Return the texts whose rows have no amount, or one below 0, where others nearly all have one above."""
    paid = values > 0
    shares = {int(code): float(paid[own == code].mean()) for code in codes}
    if max(shares.values()) < MOSTLY:
        return set()
    return {code for code, share in shares.items() if share == 0}
