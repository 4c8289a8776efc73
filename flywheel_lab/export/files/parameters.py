"""Parameters of events, as JSON in one cell or in rows of their own: amount, currency and order become columns."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from ...data.log.notes import note_that
from ...messages import mark
from ..cells.values import is_empty
from ..vocabulary import joined, plain_name
from .formats import Cells, Row, held, read_parameters

COLUMN = "event_params"
KEYS = ("value", "currency", "transaction_id")
HEADS = 10  # rows, in one of which the names of columns stand
GATHERED = mark(
    "Each row of this file is one parameter of an event. Rows of one person, moment and event were read as one. Rows: "
    "{rows}, events: {n}."
)
NAMES = frozenset(
    ("key", "eventparamskey", "eventparamkey", "paramkey", "parameterkey", "parametername", "paramname", "parameter")
)
TYPED = ("stringvalue", "intvalue", "floatvalue", "doublevalue")
ALONE = frozenset(("value", "paramvalue", "parametervalue", "eventparamvalue", "eventparamsvalue"))
EVENT = frozenset(("eventtimestamp", "eventname"))


class Parameter(NamedTuple):
    """The columns of a row that is one parameter of an event: its name, its value in one of several, and all others."""

    name: int
    values: list[int]
    others: list[int]


def find_parameter(head: list[str]) -> Parameter | None:
    """Return where rows tell one parameter of an event each, None where they do not.

    >>> find_parameter(["event_name", "key", "string_value", "int_value"])
    Parameter(name=1, values=[2, 3], others=[0])
    """
    names = [joined(plain_name(header)) for header in head]
    name = next((k for k, each in enumerate(names) if each in NAMES), -1)
    typed = [k for k, each in enumerate(names) if each.endswith(TYPED)]
    values = typed or [k for k, each in enumerate(names) if each in ALONE]
    if name < 0 or not values or (not typed and not EVENT.issubset(names)):
        return None
    return Parameter(name, values, [k for k in range(len(head)) if k not in (name, *values)])


def gather_parameters(cells: Cells) -> Cells:
    """Return one row for each event where a file has a row for each of its parameters; others as they are.

    One event are rows that say the same but for the parameter, until one of its parameters comes again.
    """
    head, at = _find_head(cells)
    told = find_parameter(head)
    if told is None or not EVENT.issubset(joined(plain_name(name)) for name in head) or _only_texts(head, told):
        return cells
    before = list(islice(cells.rows(), at + 1)) if cells.head is None else []
    names = [*(head[k] for k in told.others), *(f"ga {key}" for key in KEYS)]
    found: list[tuple[int, list[str], dict[str, str]]] = []
    open_: dict[tuple[str, ...], dict[str, str]] = {}
    n = 0
    for line, row in islice(cells.rows(), len(before), None):
        if not any(map(str.strip, row)) or row == head:
            continue
        n += 1
        wide = row + [""] * (len(head) - len(row))
        event = tuple(wide[k] for k in told.others)
        name = wide[told.name].strip()
        if event not in open_ or name in open_[event]:
            open_[event] = {}
            found.append((line, [*event], open_[event]))
        open_[event][name] = next((wide[k].strip() for k in told.values if not is_empty(wide[k])), "")
    rows = [[*event, *(more.get(key, "") for key in KEYS)] for _line, event, more in found]
    lines = [line for line, _event, _more in found]
    if before:
        rows, lines = [*(row for _line, row in before[:-1]), names, *rows], [*(line for line, _row in before), *lines]
    notes = [*cells.notes, *note_that(GATHERED, rows=n, n=len(found))]
    now = replace(cells, rows=held(rows, lines), blocks=None, notes=notes, about=len(rows), rest="")
    return replace(now, head=names if cells.head else None)


def _only_texts(head: list[str], told: Parameter) -> bool:
    """Whether the columns of numbers are missing, in which amounts stand."""
    return all(joined(plain_name(head[k])).endswith("stringvalue") for k in told.values)


def _find_head(cells: Cells) -> tuple[list[str], int]:
    """Return the names of columns, if they are those of parameters, and in which row they stand."""
    if cells.head:
        return cells.head, -1
    return next(((row, k) for k, row in enumerate(cells.first[:HEADS]) if find_parameter(row)), ([], -1))


def spread_parameters(cells: Cells) -> Cells:
    """Return rows with three more cells where one holds the parameters of GA4; others as they are."""
    heads = [cells.head] if cells.head else cells.first[:HEADS]
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
