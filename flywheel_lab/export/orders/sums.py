"""Sums between the rows of a list, which stand under a day and where other rows name a customer or an article."""

import re

import numpy as np

from ..cells.codes import sum_each
from ..cells.column import Numbers
from ..cells.values import read_values
from ..files.sorting import LEADS, SUM, SUMS, is_sum
from ..sheet import Sheet

WORDS = "|".join(map(re.escape, sorted(SUMS, key=len, reverse=True)))
OF = re.compile(rf"(?:(?:{WORDS})[\s:]+(.+)|(.+?)[\s:]+(?:{WORDS}))$")
EDGES = {part for each in SUMS for part in (each.split()[0], each.split()[-1])}


def leave_out_sums(sheet: Sheet) -> None:
    """Reject rows that name a sum instead of a customer; and instead of an article, if they are what it says."""
    for role in ("person", "product"):
        column = sheet.columns.texts(sheet.table, role)
        sums = column.take(name_sums(column.texts))
        if sums.any() and not sums.all() and (role == "person" or _add_up(sums, sheet)):
            sheet.fates.reject(sums, SUM)


def name_sums(names: list[str]) -> list[bool]:
    """Say which names are those of sums, of all or of another name.

    >>> name_sums(["Kim Ash", "Total Kim Ash", "Total Energy", "Subtotal 03/2026:"])
    [False, True, False, True]
    """
    tidy = [name.strip().lower() for name in names]
    there = set(tidy)

    def is_of_sum(name: str) -> bool:
        if name[:2] in LEADS and is_sum(name):
            return True
        parts = name.replace(":", " ").split() if " " in name else ()  # a million names are looked at
        of = OF.match(name) if parts and not EDGES.isdisjoint((parts[0], parts[-1])) else None
        return bool(of and (of[1] or of[2]) in there)

    return list(map(is_of_sum, tidy))


def _add_up(sums: Numbers, sheet: Sheet) -> bool:
    """Whether most sums are that of the amounts between them and the one before."""
    if "value" not in sheet.columns.of:
        return False
    amounts = np.nan_to_num(read_values(sheet.table.columns[sheet.columns.of["value"]]).numbers)
    block = np.cumsum(sums) - sums
    added = sum_each(np.where(sums, 0, amounts), block)
    return bool((abs(added[block[sums]] - amounts[sums]) < 0.011).mean() > 0.5)
