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

LISTED, OTHERS = 8, 4
"""So many faults are on a list, and so many of them at least are not in the file."""
NOT_THERE = mark("Nothing in this file points to it. Look at its rows and at the report once more.")
COUNTED = mark("The report on the rows counts it. Look at what was left out and what was repaired.")
ROWS = mark("rows")


def hunt_question(name: str, table: Mapping[str, Any]) -> Many:
    """Return the question which faults are in the export that a table describes: `of` a system, `seed`, `difficulty`.

    `{file}` in what it asks is the name of the file.

    >>> table = {"ask": "Which of these are in the file?", "of": "shopify", "seed": 1, "difficulty": 1}
    >>> question = hunt_question("a.b", table)
    >>> len(question.options), sum(option.right for option in question.options)
    (8, 3)
    """
    export = export_of(table)
    planted = {fault.kind: fault for fault in export.faults}
    own = [kind for kind, _name in export.possible]
    free = [kind for kind in dict.fromkeys([*own, *reversed(KINDS)]) if kind not in planted]
    others = free[: max(LISTED - len(planted), OTHERS)]
    options = [
        Option(KINDS[kind].name, _explain(planted[kind]) if kind in planted else NOT_THERE, kind in planted)
        for kind in KINDS
        if kind in {*planted, *others}
    ]
    ask = Numbered(table["ask"], lambda: {"file": export.name})
    return Many(name, ask, tuple(options), table.get("again", ""))


def _explain(fault: "Fault") -> str:
    return Numbered("{said} {why}", lambda: {"said": fault.said, "why": fault.why})


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
    return Exercise(
        name=name,
        solution=lambda: float(fault.rows),
        ask="",
        because=_explain(fault),
        hints=(COUNTED,),
        mistakes=(),
        unit=ROWS,
        label=KINDS[fault.kind].name,
    )
