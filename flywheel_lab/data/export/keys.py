"""Which columns name the same thing: people with several addresses, and orders that other rows name."""

import re

from ..words import fold
from .dates import Dates
from .points import CHOSEN, PLACEHOLDERS, are_mails
from .values import is_empty

DIGIT = re.compile(r"[0-9]")
SURE_ID = 4.6  # points of a number that tells people apart, not deals


def join_most(some: list[tuple[float, int]], cells: list[list[str]]) -> list[tuple[float, int]]:
    """Return the candidates for people where the best is a column of addresses or of numbers and there is the other.

    Several addresses of one number are one person, and several numbers of one address; where there are both, it is
    asked.
    """
    mails = [each for each in some if are_mails(cells[-each[1]])]
    ids = [each for each in some if each not in mails and each[0] >= SURE_ID]
    if not mails or not ids or some[0][0] >= CHOSEN:
        return some
    mail, id = mails[0], ids[0]
    pairs = {(a.strip().lower(), b.strip()) for a, b in zip(cells[-mail[1]], cells[-id[1]], strict=True)}
    pairs = {(a, b) for a, b in pairs if fold(a) not in PLACEHOLDERS and fold(b) not in PLACEHOLDERS}
    addresses, numbers = ({pair[k] for pair in pairs} for k in (0, 1))
    if len(pairs) == len(addresses) > len(numbers):
        return [id]
    if len(pairs) == len(numbers) > len(addresses):
        return [mail]
    return [mail, (mail[0], id[1])] if len(pairs) > max(len(addresses), len(numbers)) else some


def find_orders(of: dict[str, int], found: list[Dates], cells: list[list[str]]) -> dict[str, int]:
    """Return the column that numbers orders by its cells: all have a digit, some repeat, with one person and moment.

    >>> cells = [["B7", "B7", "B8"], ["kim", "kim", "kim"], ["1 May", "1 May", "2 May"], ["5", "5", "5"]]
    >>> find_orders({"person": 1, "time": 2}, [Dates()] * 4, cells)
    {'order': 0}
    """
    people, times = cells[of["person"]], cells[of["time"]]
    for k, texts in enumerate(cells):
        numbers = [text.strip() for text in texts]
        if k in of.values() or found[k].kind or not all(map(DIGIT.search, numbers)):
            continue
        whose = set(zip(numbers, map(fold, people), times, strict=True))
        if len(whose) == len(set(numbers)) < len(numbers):
            return {"order": k}
    return {}


def find_parents(of: dict[str, int], found: list[Dates], cells: list[list[str]]) -> dict[str, int]:
    """Return the column that names other orders, if most of what stands in it are numbers of orders in other rows."""
    own = [text.strip() for text in cells[of["order"]]]
    there = set(own) - {""}
    for k, texts in enumerate(cells):
        told = [(text.strip(), number) for text, number in zip(texts, own, strict=True) if not is_empty(text)]
        if k in of.values() or found[k].kind or not told or len(told) > len(own) / 2:
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
