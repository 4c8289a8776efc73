"""Exports without journeys: how many stand in each stage today, or how many a report counted."""

import numpy as np

from ...data.log import LOST
from ...data.words import sounds
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..cells.column import Column, Numbers
from ..cells.values import read_values
from ..columns.roles import Columns
from ..files.sorting import SUM
from ..files.table import Table
from ..privacy import cover_contacts
from ..report import EARLIER, NO_COUNT, Fates
from ..vocabulary import VOCABULARY, joined, plain_name
from .shape import count_columns
from .stages import is_won, same

SEVERAL = mark(
    "{file}: '{stage}' stands in several rows, and people of several days or channels cannot be added up. Export one "
    "row for each stage."
)
SEVERAL_IN = mark(
    "{file}: '{stage}' stands in several rows that differ in '{column}', and people of several days or channels cannot "
    "be added up. Export it without '{column}', one row for each stage."
)
COMPARED = mark(
    "{file} compares several date ranges: '{stage}' stands in a row for each of them ('{column}'), and their people "
    "cannot be added up. Switch the comparison off, and export one date range."
)
RANGES = frozenset(map(joined, VOCABULARY["rows"]["ranges"]))


def count_today(table: Table, columns: Columns, fates: Fates) -> dict[str, int]:
    """Return how many stand in each stage today; who is listed several times stands where the last row says."""
    people, stages = columns.texts(table, "person"), columns.texts(table, "stage")
    last = len(table) - 1 - np.unique(people.codes[::-1], return_index=True)[1]
    known = people.take([bool(name) for name in people.texts])
    fates.reject(np.setdiff1d(np.flatnonzero(known), last), EARLIER)
    counts = Column(stages.texts, stages.codes[fates.kept]).counts().tolist()
    return {text or "–": n for text, n in zip(stages.texts, counts, strict=True) if n}


def tell_today(counts: dict[str, int], table: Table, columns: Columns) -> dict[str, int]:
    """Return how many of those who are counted by their stage today have bought and are lost, and how many amounts."""
    exits = set(map(joined, VOCABULARY["stages"]["exits"]))
    lost = [stage for stage in counts if sounds(stage, LOST) or joined(same(stage)) in exits]
    amounts = read_values(table.columns[columns.of["value"]]).numbers if "value" in columns.of else np.zeros(0)
    return {
        "purchases": sum(n for stage, n in counts.items() if is_won(stage)),
        "lost": sum(counts[stage] for stage in lost),
        "amounts": int((~np.isnan(amounts)).sum()),
    }


def read_counts(table: Table, columns: Columns, fates: Fates, name: str) -> dict[str, int]:
    """Return the count of each stage of a report; a row without a name is a total."""
    if "stage" not in columns.of and columns.dates[0].kind:
        message = _(
            "{file} counts by the day (column '{column}'), and people of several days cannot be added up. Export the "
            "counts by stage, such as page or event, for the whole time."
        )
        raise FlywheelError(message.format(file=name, column=table.header[0]))
    stages = table.columns[columns.of.get("stage", 0)].change(lambda text: cover_contacts(text.strip()))
    column = table.columns[count_columns(table)[0]]
    read = read_values(column)
    if read.mark == "?":  # people come whole: 1.234 are more than a thousand
        read = read_values(column, "," if any("." in text for text in column.texts) else ".")
    numbers = read.numbers
    fates.reject(stages.take([not text for text in stages.texts]), SUM)
    fates.reject(np.isnan(numbers), NO_COUNT)
    counts: dict[str, int] = {}
    for row in np.flatnonzero(fates.kept).tolist():
        if stages[row] in counts:
            raise _several_rows(
                name, table, stages[row], np.flatnonzero(fates.kept & (stages.codes == stages.codes[row]))
            )
        counts[stages[row]] = int(numbers[row])
    return counts


def _several_rows(name: str, table: Table, stage: str, rows: Numbers) -> FlywheelError:
    """Return why a report with several rows for a stage cannot be read, with the column in which they differ."""
    cells = [row for _number, row in table.pick(rows.tolist())]
    counted = set(count_columns(table))
    apart = [k for k in range(len(table.header)) if k not in counted and len({row[k] for row in cells}) > 1]
    column = table.header[apart[0]] if apart else ""
    compared = joined(plain_name(column)) in RANGES
    message = _(COMPARED) if compared else _(SEVERAL_IN) if column else _(SEVERAL)
    return FlywheelError(message.format(file=name, stage=stage, column=column))
