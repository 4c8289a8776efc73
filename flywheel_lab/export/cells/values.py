"""Amounts of a column: one decision for all of it on whether comma or point is the decimal mark, never for a cell."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...data.amounts import MONEY, NO_CENTS, NOTHING, UNITS, currency
from ...data.words import WORDS, fold
from .column import Column, Numbers
from .shapes import Letters, shapes_of

NUMBER = re.compile("-?[0-9]+·[0-9]+")  # of a workbook, whose cells have no mark
MARKED = re.compile("[A-Za-z]+-?[0-9]+")  # a number of something, though R, Ft and the like are currencies
CENT = 0.005  # amounts that differ by less are the same
ANYBODY = frozenset(WORDS["nobody"])
NOBODY = ANYBODY - {"0", "0.0", "-1", "-1.0"}
LEADS = {word[:2] for word in ANYBODY | NOTHING}


@dataclass(frozen=True)
class Values:
    """Numbers of a column, nan where there is none; `bad` rows have a text that is no amount.

    `mark` is the decimal mark; it is "?" where 1.234 may be either, and "!" where the rows contradict each other.
    """

    numbers: Numbers
    mark: str
    bad: Numbers

    @property
    def numeric(self) -> bool:
        """Whether there are numbers, and nine in ten cells that are filled are one."""
        some = int((~np.isnan(self.numbers)).sum())
        return some > 9 * len(self.bad)


class Amount(NamedTuple):
    """How texts of one shape write an amount: the digits, where they stand, if it is below 0, and ends with ",-"."""

    digits: str
    places: list[int]
    minus: bool
    dash: bool = False


def is_empty(text: str) -> bool:
    """Whether a cell says that there is nothing.

    >>> is_empty(" n/a "), is_empty("0")
    (True, False)
    """
    return _may_be_word(text) and (text.strip().lower() in NOTHING or fold(text) in NOBODY)


def is_nobody(text: str) -> bool:
    """Whether a cell names nobody, or nothing.

    >>> is_nobody("Guest"), is_nobody("0"), is_nobody("kim")
    (True, True, False)
    """
    return _may_be_word(text) and fold(text) in ANYBODY


def mark_words(column: Column, test: Callable[[str], bool]) -> Numbers:
    """Return for which texts a test for words such as `is_empty` holds; it is asked only where a text begins like one.

    >>> mark_words(Column.of(["n/a", "#1001", "kim"]), is_empty).tolist()
    [True, False, False]
    """
    return column.mark(test, lambda lead: _may_be_word(lead) or lead != lead.strip())


def _may_be_word(text: str) -> bool:
    """Whether a text begins like one of the words for nothing or nobody; to fold a million of them takes seconds."""
    lead = text.strip()[:2].lower()
    return lead in LEADS or "_" in lead or not lead.isascii()


def read_values(texts: Iterable[str], mark: str | None = None) -> Values:
    """Return the numbers of a column; `mark` is the decimal mark that a person chose.

    >>> read_values(["1.030,00", "40,5 €", "n/a", "free"])
    Values(numbers=array([1030. ,   40.5,    nan,    nan]), mark=',', bad=array([3]))
    """
    column = Column.of(texts)
    found: list[tuple[Letters, Numbers, Amount]] = []
    numbers, bad = np.full(column.different, np.nan), np.zeros(column.different, bool)
    for shape, rows in shapes_of(column).items():
        if is_empty(shape):
            rows = rows[[not is_empty(text) for text in column.some(rows.tolist())]]
        amount = _amount_in(shape) if len(rows) else None
        if amount:
            found.append((Letters(column, rows), rows, amount))
        bad[rows] = True
    decided = mark or _mark([(amount, letters) for letters, _rows, amount in found])
    point = decided if decided in ".," else "."
    for letters, rows, amount in found:
        number = _number(letters, amount, point)
        if number is not None:
            numbers[rows], bad[rows] = number, False
    return Values(column.take(numbers), decided, np.flatnonzero(column.take(bad)))


def currency_in(text: str) -> str:
    """Return the code of the currency that is written beside an amount, or a sign of several; "" if there is none.

    >>> currency_in("12,50 €"), currency_in("$12.50"), currency_in("12.50")
    ('EUR', '$', '')
    """
    found = MONEY.fullmatch(re.sub(NO_CENTS, "", text.strip()))
    unit = (found["before"] or found["behind"]) if found else None
    return currency(unit) if unit and fold(unit) in UNITS else ""


def is_code(text: str) -> bool:
    """Whether a text is the code of a currency.

    >>> is_code("EUR"), is_code("usd"), is_code("kr"), is_code("web")
    (True, True, False, False)
    """
    return len(text) == 3 and UNITS.get(fold(text)) == fold(text)


def writes_money(text: str, *, cents: int = 1) -> bool:
    """Whether a number is written as an amount: with a currency beside it, or at least so many of two `cents`.

    >>> [writes_money(each) for each in ("12,50", "45 zł", "CHF 12.-", "12.-", "45", "45 %", "R-12")]
    [True, True, True, True, False, False, False]
    """
    bare = text.strip()
    if re.search(rf"[.,][0-9]{{{cents},2}}$|{NO_CENTS}$", bare):
        return True
    return not MARKED.fullmatch(bare) and bool(currency_in(bare))


def _amount_in(shape: str) -> Amount | None:
    """Return how texts of this shape write an amount, None if they write none."""
    text = shape.strip()
    begin = len(shape) - len(shape.lstrip())
    if NUMBER.fullmatch(text):
        minus = text.startswith("-")
        return Amount(text[minus:], list(range(begin + minus, begin + len(text))), minus)
    gone = {k for match in re.finditer(NO_CENTS, text) for k in range(*match.span())}
    kept = [k for k in range(len(text)) if k not in gone]
    found = MONEY.fullmatch("".join(text[k] for k in kept))
    if found is None or len(found["digits"]) > 24:
        return None
    units = [fold(unit) for unit in (found["before"], found["behind"]) if unit]
    if not all(unit in UNITS or unit == "%" for unit in units):
        return None
    minus = bool(found["minus"] or found["then"] or found["after"] in ("-", "−"))
    dash = "," in {text[k] for k in gone}
    return Amount(found["digits"], [begin + kept[k] for k in range(*found.span("digits"))], minus, dash)


def _mark(amounts: list[tuple[Amount, Letters]]) -> str:
    points = {".": 0, ",": 0}
    either = False
    for (digits, places, _minus, dash), letters in amounts:
        if dash:  # 1.450,- but 1,450,-
            points["." if "," in digits else ","] += 1
        last = re.search(r"([.,])(\d+)$", digits)
        if last is None:
            continue
        sign, other = last[1], "," if last[1] == "." else "."
        if other in digits:
            points[sign] += 5  # 1.234,56
        elif digits.count(sign) > 1:
            points[other] += 5  # 1.234.567
        elif len(last[2]) != 3 or digits.startswith(sign):
            points[sign] += 1  # 12,5
        else:
            zero = letters.signs[places[0]] == ord("0")
            points[sign] += int(zero.any())  # 0.125
            either |= not zero.all()  # 1.234
    if points["."] and points[","]:
        return "!"
    return "." if points["."] else "," if points[","] else "?" if either else "."


def _number(letters: Letters, amount: Amount, point: str) -> Numbers | None:
    comma = "." if point == "," else ","
    digits = amount.digits
    point = "·" if "·" in digits else point
    if not re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:[{comma}'’\s]\d{{3}})+)?(?:[{point}]\d+)?", digits):
        return None
    places = [place for place, letter in zip(amount.places, digits, strict=True) if letter.isdigit()]
    decimals = len(digits) - 1 - digits.rindex(point) if point in digits else 0
    return letters.amounts(places, decimals) * (-1 if amount.minus else 1)
