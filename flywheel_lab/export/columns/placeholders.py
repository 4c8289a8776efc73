"""Addresses that stand for those who gave none, such as noreply@…: they name nobody."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...data.log.notes import note_that
from ...messages import mark
from ..cells.values import is_nobody
from ..files.table import Table
from ..vocabulary import VOCABULARY, name_points
from .joining import SURE_ID
from .mails import MAIL, are_mails

NOBODY = mark(
    "Addresses in '{column}' name nobody where they stand for those who gave none, as noreply@… does, or for {many} "
    "customer numbers at least. Rows: {n}."
)
MANY = 5  # numbers of customers with one address, where hardly anybody else has two
LOCALS = frozenset(VOCABULARY["mails"]["nobody"])
BESIDE = re.compile(r"[^a-zäöüß]+")


def empty_placeholders(table: Table) -> Table:
    """Return a table with empty cells in place of addresses that stand for nobody, if there are any in the sample."""
    for k, header in enumerate(table.header):
        cells = [row[k] for row in table.sample]
        if not any(map(MAIL.match, cells)) or not are_mails(cells):
            continue
        shared = _shared(cells, table)
        stands_for_nobody = _judge(shared)
        if not any(map(stands_for_nobody, set(cells))):
            continue
        table = replace(
            table, sample=[[*row[:k], _empty(stands_for_nobody, row[k]), *row[k + 1 :]] for row in table.sample]
        )
        if k in table.columns:
            column = table.columns[k]
            empty = np.array([*map(stands_for_nobody, column.texts)])
            table.columns[k] = column.change(partial(_empty, stands_for_nobody))
            table.notes += note_that(NOBODY, column=header, n=int(column.take(empty).sum()), many=MANY)
    return table


def _judge(shared: set[str]) -> Callable[[str], bool]:
    def stands_for_nobody(text: str) -> bool:
        address = text.strip().lower()
        return address in shared or ("@" in address and BESIDE.sub("", address.partition("@")[0]) in LOCALS)

    return stands_for_nobody


def _empty(stands_for_nobody: Callable[[str], bool], text: str) -> str:
    return "" if stands_for_nobody(text) else text


def _shared(cells: list[str], table: Table) -> set[str]:
    """Return addresses with many numbers of customers each, if four in five others have one."""
    points = [(name_points("person", header), -k) for k, header in enumerate(table.header)]
    most, k = max(points)
    if most < SURE_ID or are_mails([row[-k] for row in table.sample]):
        return set()
    numbers: dict[str, set[str]] = {}
    for text, row in zip(cells, table.sample, strict=True):
        if not is_nobody(text) and not is_nobody(row[-k]):
            numbers.setdefault(text.strip().lower(), set()).add(row[-k].strip())
    shared = {address for address, own in numbers.items() if len(own) >= MANY}
    alone = sum(len(own) == 1 for own in numbers.values())
    return shared if 5 * alone >= 4 * (len(numbers) - len(shared)) and alone else set()
