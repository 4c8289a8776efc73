"""What an export is: a journal of stages, dates of stages side by side, orders, a snapshot of today, or counts only."""

import re

from ..words import sounds
from .column import Column
from .columns import Columns
from .stages import is_won
from .table import Table
from .vocabulary import VOCABULARY, has_word, joined, plain_name

JOURNAL, WIDE, ORDERS, LINES, SNAPSHOT, COUNTS, UNKNOWN = (
    "journal",
    "wide",
    "orders",
    "line items",
    "snapshot",
    "report",
    "unknown",
)
CREATED = "created"
METRICS = {joined(name) for names in VOCABULARY["metrics"].values() for name in names}
STAGE_DATES = [re.compile(f"^{pattern}$") for pattern in VOCABULARY["dates"]["stage"]]


def shape_of(table: Table, columns: Columns) -> str:
    """Return what an export is, by its columns and by whether people return in it."""
    there = columns.of
    counted = count_columns(table)
    if "person" not in there:
        return COUNTS if counted and ("stage" in there or len(counted) > 1) else UNKNOWN
    unique = _hardly_repeats(columns.texts(table, "person"), 0.98)
    if unique and len(stage_dates(table, columns)) > 1:
        return WIDE
    if "stage" in there:
        alone = unique and len(table) > 1 and len(columns.texts(table, "stage").texts) > 1
        return SNAPSHOT if alone or "time" not in there else JOURNAL
    if "time" not in there:
        return UNKNOWN
    repeats = "product" in there and not _hardly_repeats(columns.texts(table, "order"), 1)
    return LINES if repeats else ORDERS


def _hardly_repeats(column: Column, share: float) -> bool:
    """Whether at least this share of the cells that are filled is different from all others."""
    filled = [rows for text, rows in zip(column.texts, column.counts().tolist(), strict=True) if text]
    return len(filled) >= share * sum(filled)


def count_columns(table: Table) -> list[int]:
    """Return the columns of counts in a report, the one that counts people first."""
    found = [k for k, header in enumerate(table.header) if joined(plain_name(header)) in METRICS]
    names = [joined(name) for name in VOCABULARY["metrics"]["people"]]
    place = {name: k for k, name in enumerate(names)}
    return sorted(found, key=lambda k: place.get(joined(plain_name(table.header[k])), len(names)))


def stage_dates(table: Table, columns: Columns) -> dict[int, str]:
    """Return the columns whose cells are the dates of a stage, with the name of the stage."""
    found = {}
    for k, (header, dates) in enumerate(zip(table.header, columns.dates, strict=True)):
        name = plain_name(header)
        stage = next((match[1] for pattern in STAGE_DATES if (match := pattern.match(name))), None)
        sure = any(pattern.match(name) for pattern in STAGE_DATES[:5])
        if joined(name) in map(joined, VOCABULARY["dates"]["created"]):
            stage, sure = CREATED, True
        if dates.kind and stage and (sure or not has_word(name, VOCABULARY["dates"]["never"])):
            found[k] = stage
    others = [stage for stage in found.values() if stage != CREATED and not is_won(stage) and not sounds(stage, "lost")]
    if len(others) > 1:  # the first of them begins when the row is created
        return {k: stage for k, stage in found.items() if stage != CREATED}
    return found
