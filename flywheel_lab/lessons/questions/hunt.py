"""The hunt for planted faults: which of a list are in an export, and in how many rows is each."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ...data.messy.faults.kinds import KINDS
from ...messages import Numbered, mark
from ..exercise import Exercise
from .blanks import BLANK, Blanks
from .choice import Many, Option

if TYPE_CHECKING:
    from ...data.messy.export import Fault, MessyExport

MOST = 8
"""So many faults are on the list: those of the file, and others that such a file may have."""
NOT_THERE = mark("Nothing in this file points to it. Look at its rows and at the report once more.")
COUNTED = mark("The report on the rows counts it. Look at what was left out and what was repaired.")
ROWS = mark("rows")


def hunt_question(name: str, table: Mapping[str, Any]) -> Many:
    """Return the question which faults are in the export that a table describes: `of` a system, `seed`, `difficulty`.

    >>> table = {"ask": "Which of these are in the file?", "of": "shopify", "seed": 1, "difficulty": 1}
    >>> question = hunt_question("a.b", table)
    >>> len(question.options), sum(option.right for option in question.options)
    (8, 3)
    """
    export = export_of(table)
    planted = {fault.kind for fault in export.faults}
    others = [kind for kind, _name in export.possible if kind not in planted][: max(0, MOST - len(planted))]
    options = [
        Option(KINDS[kind].name, KINDS[kind].why if kind in planted else NOT_THERE, kind in planted)
        for kind in KINDS
        if kind in {*planted, *others}
    ]
    return Many(name, table["ask"], tuple(options), table.get("again", ""))


def tally_question(name: str, table: Mapping[str, Any]) -> Blanks:
    """Return the question in how many rows of the export each fault is; what is in all of the file is not asked.

    >>> table = {"ask": "How many rows?", "of": "shopify", "seed": 1, "difficulty": 1, "why": "All found."}
    >>> question = tally_question("a.b", table)
    >>> question.judge([fault.rows for fault in export_of(table).faults])
    Outcome(a.b passed: All found.)
    """
    faults = [fault for fault in export_of(table).faults if not fault.whole]
    row = " · ".join(f"{{{fault.kind}}}: {BLANK}" for fault in faults)
    names = Numbered(row, lambda: {fault.kind: fault.name for fault in faults})
    return Blanks(
        name, table["ask"], names, tuple(_count(name, fault) for fault in faults), table["why"], table.get("again", "")
    )


def export_of(table: Mapping[str, Any]) -> "MessyExport":
    """Return the export in which a table lets somebody hunt."""
    return _export(table["seed"], table["difficulty"], table["of"])


@lru_cache(maxsize=8)
def _export(seed: int, difficulty: int, system: str) -> "MessyExport":
    from ...data.messy.export import messy_export  # with its tables, which no other question needs

    return messy_export(seed, difficulty, system)


def _count(name: str, fault: "Fault") -> Exercise:
    kind = KINDS[fault.kind]
    return Exercise(
        name=name,
        solution=lambda: float(fault.rows),
        ask="",
        because=kind.why,
        hints=(COUNTED,),
        mistakes=(),
        unit=ROWS,
        label=kind.name,
    )
