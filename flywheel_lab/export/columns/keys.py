"""Which columns number orders, by their names and cells, and which ones name the orders of other rows."""

import re

from ...data.words import fold
from ..cells.dates import Dates
from ..cells.values import is_empty
from ..vocabulary import VOCABULARY, has_word, plain_name
from .points import PLACEHOLDERS

DIGIT = re.compile(r"[0-9]")
TILLS = VOCABULARY["rows"]["tills"]
SHORT = re.compile(r"^\s*[0-9]{1,6}\s*$")
CLOCK = re.compile(r"[ T](?=[0-9]{1,2}:)")


def find_orders(of: dict[str, int], found: list[Dates], cells: list[list[str]]) -> dict[str, int]:
    """Return the column that numbers orders by its cells: all have a digit, some repeat, with one person and moment.

    Half of the rows have a number at least; others, such as what was paid out, may have none.

    >>> cells = [["B7", "B7", "", "B8"], ["kim", "kim", "", "kim"], ["1 May", "1 May", "2 May", "2 May"], ["5"] * 4]
    >>> find_orders({"person": 1, "time": 2}, [Dates()] * 4, cells)
    {'order': 0}
    """
    people, times = cells[of["person"]], cells[of["time"]]
    for k, texts in enumerate(cells):
        rows = zip(map(str.strip, texts), map(fold, people), times, strict=True)
        told = [each for each in rows if not is_empty(each[0])]
        numbers = [number for number, _person, _time in told]
        if k in of.values() or found[k].kind or 2 * len(told) < len(texts) or not all(map(DIGIT.search, numbers)):
            continue
        if len(set(told)) == len(set(numbers)) < len(numbers):
            return {"order": k}
    return {}


def find_days(number: int, of: dict[str, int], header: list[str], cells: list[list[str]]) -> tuple[int, ...]:
    """Return the columns within which a column numbers orders, if it begins anew each day: that of days, and of tills.

    On most days, of three at least (two may be those of an order and its return), its least number is the least of all.
    Tills are needed where one number of a day has several people or moments.

    >>> cells = [["1", "2", "1", "1"], ["1 May", "1 May", "2 May", "3 May"], ["kim", "lee", "", "kim"]]
    >>> find_days(0, {"time": 1, "person": 2}, ["Receipt", "Day", "Card"], cells)
    (1,)
    """
    if "time" not in of or number in (of["time"], of.get("person")):
        return ()
    told = [
        (int(text), day_in(day)) for text, day in zip(cells[number], cells[of["time"]], strict=True) if _is_short(text)
    ]
    if not told or len(told) < sum(not is_empty(text) for text in cells[number]):
        return ()
    first: dict[str, int] = {}
    for n, day in told:
        first[day] = min(n, first.get(day, n))
    begun = sum(n == min(first.values()) for n in first.values())
    if len(first) < 3 or begun < 0.8 * len(first) or len({n for n, _day in told}) == len(told):
        return ()
    tills = [k for k, name in enumerate(header) if has_word(plain_name(name), TILLS) and k not in of.values()]
    some = [(of["time"],), *((of["time"], k) for k in tills)]
    return next((within for within in some if _is_one(number, within, of, cells)), ())


def day_in(text: str) -> str:
    """Return the day of a text that may have a time of day behind it.

    >>> day_in("2026-03-31T12:05"), day_in("31.03.26 8:05")
    ('2026-03-31', '31.03.26')
    """
    return CLOCK.split(text.strip())[0]


def _is_short(text: str) -> bool:
    return bool(SHORT.match(text))


def _is_one(number: int, within: tuple[int, ...], of: dict[str, int], cells: list[list[str]]) -> bool:
    """Whether a number, within its day and till, has one person and one moment, but for one in twenty."""
    beside = [cells[of[role]] if role in of else [""] * len(cells[number]) for role in ("person", "clock", "time")]
    told: dict[tuple[str, ...], tuple[set[str], set[str]]] = {}
    for row, text in enumerate(cells[number]):
        if not is_empty(text):
            mark = (text.strip(), day_in(cells[within[0]][row]), *(cells[k][row].strip() for k in within[1:]))
            who, when = told.setdefault(mark, (set(), set()))
            who |= {fold(beside[0][row])} - PLACEHOLDERS
            when |= {beside[1][row].strip() + beside[2][row].strip()}
    several = sum(len(who) > 1 or len(when) > 1 for who, when in told.values())
    return several <= 0.05 * len(told)


def find_parents(of: dict[str, int], found: list[Dates], cells: list[list[str]]) -> dict[str, int]:
    """Return the column that names other orders, if most of what stands in it are numbers of orders in other rows."""
    own = [text.strip() for text in cells[of["order"]]]
    there = set(own) - {""}
    for k, texts in enumerate(cells):
        if k in of.values() or found[k].kind:
            continue
        told = [(text.strip(), number) for text, number in zip(texts, own, strict=True) if not is_empty(text)]
        if not told or len(told) > len(own) / 2:
            continue
        if sum(text in there and text != number for text, number in told) > 0.8 * len(told):
            return {"parent": k}
    return {}


def find_beside(of: dict[str, int], some: list[int], header: list[str]) -> list[int]:
    """Return which of some columns stands in the same object as the amounts: "total.currency" beside "total.amount".

    >>> find_beside({"value": 0}, [1, 2], ["total.amount", "refund.currency", "total.currency"])
    [2]
    """
    outer, dot, _name = header[of["value"]].rpartition(".") if "value" in of else ("", "", "")
    return [k for k in some if dot and header[k].rpartition(".")[0] == outer][:1]


def numbers_orders(numbers: list[str], people: list[str], times: list[str], sure: bool = False) -> bool:
    """Whether what repeats in a column mostly stays with one person, and, unless its name is sure, on one day.

    >>> numbers_orders(["7", "7", "8"], ["kim", "kim", "lee"], ["2026-01-01", "2026-01-01", "2026-01-02"])
    True
    >>> numbers_orders(["Kim", "Kim"], ["a@b.de", "a@b.de"], ["2026-01-01", "2026-02-01"])
    False
    """
    told: dict[str, tuple[set[str], set[str], int]] = {}
    for number, person, time in zip(numbers, people, times, strict=True):
        if not is_empty(number):
            who, days, n = told.setdefault(number.strip(), (set(), set(), 0))
            who |= {fold(person)} - PLACEHOLDERS
            days |= {time.strip()[:10]} - {""}
            told[number.strip()] = (who, days, n + 1)
    again = [(who, days) for who, days, n in told.values() if n > 1]
    several = sum(len(who) > 1 for who, _days in again), sum(len(days) > 1 for _who, days in again)
    return several[0] <= 0.05 * len(again) and (sure or several[1] <= 0.5 * len(again))
