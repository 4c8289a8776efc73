"""What an export is: a journal of stages, dates of stages side by side, orders, a snapshot of today, or counts only."""

import re

from ..words import sounds
from .columns import Columns
from .stages import is_won
from .table import Table
from .values import is_empty
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
CREATIONS = frozenset(map(joined, VOCABULARY["dates"]["created"]))
STAGE_DATES = [re.compile(f"^{pattern}$") for pattern in VOCABULARY["dates"]["stage"]]


def shape_of(table: Table, columns: Columns) -> str:
    """Return what an export is, by its columns and by whether people return in it."""
    there = columns.of
    counted = count_columns(table)
    if "person" not in there:
        return COUNTS if counted and ("stage" in there or len(counted) > 1) else UNKNOWN
    told = {tuple(row): row for row in table.rows}.values()  # a row that stands there twice is no second visit
    people = [name for row in told if (name := columns.cell(row, "person"))]
    unique = len(set(people)) >= 0.98 * len(people)
    if unique and len(stage_dates(table, columns)) > 1:
        return WIDE
    if "stage" in there and not _has_orders(table, columns):
        stages = {columns.cell(row, "stage") for row in table.rows}
        alone = unique and len(table.rows) > 1 and len(stages) > 1
        return SNAPSHOT if alone or "time" not in there or _stands_still(table, columns) else JOURNAL
    if "time" not in there:
        return UNKNOWN
    orders = [number for row in table.rows if (number := columns.cell(row, "order"))]
    return LINES if "product" in there and len(set(orders)) < len(orders) else ORDERS


def _has_orders(table: Table, columns: Columns) -> bool:
    """Whether nearly each row has the number of an order and its amount, so that what it calls a stage is a detail."""
    filled = [
        sum(not is_empty(columns.cell(row, role)) for row in table.rows) >= 0.8 * len(table.rows)
        for role in ("order", "value")
        if role in columns.of
    ]
    return filled == [True, True]


def _stands_still(table: Table, columns: Columns) -> bool:
    """Whether people change their stage but not the date on which they were created: lists put one below the other."""
    if joined(plain_name(table.header[columns.of["time"]])) not in CREATIONS:
        return False
    stages: dict[str, set[str]] = {}
    times: dict[str, set[str]] = {}
    for row in table.rows:
        stages.setdefault(columns.cell(row, "person"), set()).add(columns.cell(row, "stage"))
        times.setdefault(columns.cell(row, "person"), set()).add(columns.cell(row, "time"))
    moved = [person for person, names in stages.items() if person and len(names) > 1]
    return bool(moved) and all(len(times[person]) == 1 for person in moved)


def are_purchases(table: Table, columns: Columns) -> bool:
    """Whether anything says that rows are purchases: an order's number, an amount, a word, customers who come back."""
    words = {kind: VOCABULARY["rows"][kind] for kind in ("purchases", "customers", "others")}
    names = [plain_name(header) for header in table.header]
    if not {"order", "value", "refund"}.isdisjoint(columns.of) or any(has_word(n, words["purchases"]) for n in names):
        return True
    people = [name for row in table.rows if (name := columns.cell(row, "person"))]
    returned = len(set(people)) < len(people) and has_word(names[columns.of["person"]], words["customers"])
    return returned and not any(has_word(name, words["others"]) for name in names)


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
        if joined(name) in CREATIONS:
            stage, sure = CREATED, True
        if dates.kind and stage and (sure or not has_word(name, VOCABULARY["dates"]["never"])):
            found[k] = stage
    others = [stage for stage in found.values() if stage != CREATED and not is_won(stage) and not sounds(stage, "lost")]
    if len(others) > 1:  # the first of them begins when the row is created
        return {k: stage for k, stage in found.items() if stage != CREATED}
    return found
