"""Parameters of events that stand as JSON in one cell: amount, currency and order become columns of their own."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from .formats import Cells, Row, read_parameters

COLUMN = "event_params"
KEYS = ("value", "currency", "transaction_id")
FIRST = 10  # rows, in which the names of columns stand


def spread_parameters(cells: Cells) -> Cells:
    """Return rows with three more cells where one holds the parameters of GA4; others as they are."""
    heads = [cells.head] if cells.head else [row for _line, row in islice(cells.rows(), FIRST)]
    head = next((row for row in heads if COLUMN in row), None)
    if head is None or any(name.startswith("ga ") for name in head):
        return cells
    at = head.index(COLUMN)

    def rows() -> Iterator[Row]:
        for line, row in cells.rows():
            told = row[at] if at < len(row) else ""
            more = [f"ga {key}" for key in KEYS] if told == COLUMN else _values(told)
            yield line, row + [""] * (len(head) - len(row)) + more

    return replace(
        cells, rows=rows, blocks=None, head=[*cells.head, *(f"ga {key}" for key in KEYS)] if cells.head else None
    )


def _values(text: str) -> list[str]:
    """Return the values of the parameters that count, "" where one is missing.

    >>> _values('[{"key": "value", "value": {"int_value": 30}}]')
    ['30', '', '']
    """
    try:
        told = read_parameters(json.loads(text)) if text.lstrip().startswith("[") else {}
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        told = {}
    return [told.get(key, "") for key in KEYS]
