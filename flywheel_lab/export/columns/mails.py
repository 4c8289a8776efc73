"""Which columns hold e-mail addresses, and whose these are: a customer's, or the shop's own."""

import re

import numpy as np

from ...data.words import fold
from ..cells.column import Column
from ..cells.values import is_empty, mark_words

NAMED = 4.0  # points of a column of addresses with the name of one
MAIL = re.compile(r"^\s*[^@\s,;]+@[^@\s,;]+\.[A-Za-z]{2,}\s*$")


def are_mails(texts: list[str]) -> bool:
    """Whether nearly all texts that say something are e-mail addresses."""
    some = sum(bool(MAIL.match(text)) for text in texts if "@" in text)
    return some > 0 and some > 0.8 * sum(not is_empty(text) for text in texts)


def are_tills(texts: list[str]) -> bool:
    """Whether a handful of addresses of one domain stand in all of many rows: a shop's own, hardly its customers'.

    >>> are_tills(["till@shop.de", "bar@shop.de"] * 20), are_tills(["kim@web.de", "lee@gmx.de"] * 20)
    (True, False)
    """
    names = {fold(text) for text in texts}
    few = len(names) <= 5 and 10 * len(names) <= len(texts) and len(texts) >= 20
    return few and len({name.rpartition("@")[2] for name in names}) == 1


def own_address(column: Column, least: int = 5) -> str:
    """Return the address in nine of ten cells that are filled, so many at `least`: the seller's; "" if there is none.

    >>> own_address(Column.of(["office@shop.de"] * 5)), own_address(Column.of(["kim@web.de", "lee@gmx.de"] * 5))
    ('office@shop.de', '')
    """
    if 10 * (column.different - 2) > len(column) or not column.has("@"):
        return ""
    rows = np.where(mark_words(column, is_empty), 0, column.counts())
    most = column.texts[int(rows.argmax())]
    return most if MAIL.match(most) and rows.max() >= max(least, 0.9 * rows.sum()) else ""


def heed_only_mails(points: list[dict[str, float]], cells: list[list[str]]) -> None:
    """Let the only column of addresses tell the person as if its name said so.

    One in four rows is different at least, or more than five are, of several domains: else they may be of the staff.

    >>> points = [{"person": 1.5}, {"person": 1.5}]
    >>> heed_only_mails(points, [["kim@web.de", "lee@gmx.de"], ["Kim", "Lee"]])
    >>> points
    [{'person': 4.0}, {'person': 1.5}]
    """
    some = [k for k, texts in enumerate(cells) if any(map(MAIL.match, texts)) and are_mails(texts)]
    mails = [k for k in some if not own_address(Column.of(cells[k]))]
    for k in mails if len(mails) == 1 else []:
        full = [fold(text) for text in cells[k] if not is_empty(text)]
        others = len(set(full)) > 5 and len({mail.rpartition("@")[2] for mail in full}) > 1
        if points[k]["person"] > 0 and (others or 4 * len(set(full)) >= len(full)):
            points[k]["person"] = max(points[k]["person"], NAMED)
