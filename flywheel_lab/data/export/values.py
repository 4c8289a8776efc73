"""Amounts of a column: one decision for all of it on whether comma or point is the decimal mark, never for a cell."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..amounts import MONEY, NO_CENTS, NOTHING, UNITS
from ..words import WORDS, fold

NOBODY = frozenset(WORDS["nobody"]) - {"0", "0.0", "-1", "-1.0"}


@dataclass(frozen=True)
class Values:
    """Numbers of a column, None where there is none; `bad` rows have a text that is no amount.

    `mark` is the decimal mark; it is "?" where 1.234 may be either, and "!" where the rows contradict each other.
    """

    numbers: list[float | None]
    mark: str
    bad: list[int]

    @property
    def numeric(self) -> bool:
        """Whether there are numbers, and nine in ten cells that are filled are one."""
        some = sum(number is not None for number in self.numbers)
        return some > 9 * len(self.bad)


@lru_cache(100_000)
def is_empty(text: str) -> bool:
    """Whether a cell says that there is nothing.

    >>> is_empty(" n/a "), is_empty("0")
    (True, False)
    """
    return text.strip().lower() in NOTHING or fold(text) in NOBODY


@lru_cache(100_000)
def is_nobody(text: str) -> bool:
    """Whether a cell names nobody, or nothing.

    >>> is_nobody("Guest"), is_nobody("0"), is_nobody("kim")
    (True, True, False)
    """
    return fold(text) in WORDS["nobody"]


def read_values(texts: list[str], mark: str | None = None) -> Values:
    """Return the numbers of a column; `mark` is the decimal mark that a person chose.

    >>> read_values(["1.030,00", "40,5 €", "n/a", "free"])
    Values(numbers=[1030.0, 40.5, None, None], mark=',', bad=[3])
    """
    found = {text: _digits(text) for text in set(texts) if not is_empty(text)}
    decided = mark or _mark([each for each in found.values() if each is not None])
    point = decided if decided in ".," else "."
    numbers = {text: None if each is None else _number(text, each, point) for text, each in found.items()}
    bad = [k for k, text in enumerate(texts) if text in found and numbers[text] is None]
    return Values([numbers.get(text) for text in texts], decided, bad)


def currency_in(text: str) -> str:
    """Return the code of the currency that is written beside an amount, "" if there is none.

    >>> currency_in("12,50 €"), currency_in("12.50")
    ('EUR', '')
    """
    found = MONEY.fullmatch(text.strip())
    unit = (found["before"] or found["behind"]) if found else None
    return UNITS.get(fold(unit), "").upper() if unit else ""


def _digits(text: str) -> str | None:
    found = MONEY.fullmatch(re.sub(NO_CENTS, "", text.strip()))
    if found is None or len(found["digits"]) > 24:
        return None
    units = [fold(unit) for unit in (found["before"], found["behind"]) if unit]
    return str(found["digits"]).strip() if all(unit in UNITS or unit == "%" for unit in units) else None


def _mark(digits: list[str]) -> str:
    points = {".": 0, ",": 0}
    either = False
    for text in digits:
        last = re.search(r"([.,])(\d+)$", text)
        if last is None:
            continue
        sign, other = last[1], "," if last[1] == "." else "."
        if other in text:
            points[sign] += 5  # 1.234,56
        elif text.count(sign) > 1:
            points[other] += 5  # 1.234.567
        elif len(last[2]) != 3 or text.startswith(("0", sign)):
            points[sign] += 1  # 12,5
        else:
            either = True  # 1.234
    if points["."] and points[","]:
        return "!"
    return "." if points["."] else "," if points[","] else "?" if either else "."


def _number(text: str, digits: str, point: str) -> float | None:
    comma = "." if point == "," else ","
    if not re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:[{comma}'’\s]\d{{3}})+)?(?:[{point}]\d+)?", digits):
        return None
    found = MONEY.fullmatch(re.sub(NO_CENTS, "", text.strip()))
    number = float(re.sub(rf"[{comma}'’\s]", "", digits).replace(point, "."))
    return -number if found and (found["minus"] or found["then"] or found["after"] in ("-", "−")) else number
