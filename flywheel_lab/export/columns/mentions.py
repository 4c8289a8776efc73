"""Texts of rows that take money back, which name the order from which it goes back."""

import re

from ..cells.dates import Dates

DIGIT = re.compile(r"[0-9]")
BETWEEN = re.compile(r"[\s,;:()\[\]#\"']+")
BELOW = re.compile(r"^\W*[-−(]|[-−]\s*$")  # an amount below 0


def fold_number(text: str) -> str:
    """Return the number of an order as texts have it, without a # before it."""
    return text.strip().lstrip("#").casefold()


def numbers_in(text: str) -> list[str]:
    """Return the words of a text that may be numbers of orders: of three letters or more, with a digit.

    >>> numbers_in("Retour zu #1042, refund of INV-17.")
    ['1042', 'inv-17']
    """
    words = (word.strip(".").casefold() for word in BETWEEN.split(text))
    return [word for word in words if len(word) > 2 and DIGIT.search(word)]


def find_mentions(of: dict[str, int], found: list[Dates], cells: list[list[str]]) -> int:
    """Return the column in whose texts rows without gains name orders of other rows, -1 if there is none.

    >>> cells = [["5501", "5502"], ["Saddle", "Return of 5501"], ["54.00", "-54.00"]]
    >>> find_mentions({"order": 0, "value": 2}, [Dates()] * 3, cells)
    1
    """
    own = [fold_number(text) for text in cells[of["order"]]]
    there = set(own) - {""}
    back = [row for row, value in enumerate(cells[of["value"]]) if BELOW.search(value)]
    taken = {k for role, k in of.items() if role not in ("product", "channel", "status")}
    for k, texts in enumerate(cells):
        if k not in taken and not found[k].kind and any(there.intersection(numbers_in(texts[row])) for row in back):
            return k
    return -1
