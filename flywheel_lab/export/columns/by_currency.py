"""Amounts that stand in several columns, one for each currency: joined where no row has two of them."""

import re

import numpy as np
import pandas as pd

from ...data.amounts import UNITS
from ...data.words import fold
from ..cells.column import Column
from ..cells.values import read_values
from ..files.table import Table
from .roles import Columns

WORD = re.compile(r"[^\W\d_]+|[€$£¥]")


def join_currencies(rivals: list[int], columns: Columns, table: Table) -> bool:
    """Put amounts of several columns into the first one, each with its currency, and return whether that is what they
    are: their names differ in a currency only, and in no row two of them hold an amount.
    """
    names = [_name_and_unit(table.header[k]) for k in rivals]
    if "currency" in columns.of or len({name for name, _unit in names}) > 1 or len(set(names)) < len(names):
        return False
    read = [read_values(table.columns[k]) for k in rivals]
    there = np.stack([np.nan_to_num(each.numbers) != 0 for each in read])
    if not all(unit for _name, unit in names) or (there.sum(axis=0) > 1).any() or any(len(each.bad) for each in read):
        return False
    parts = [table.columns[k].trimmed for k in rivals]
    units = [part.change(f"{{}} {unit}".format) for part, (_name, unit) in zip(parts, names, strict=True)]
    joined, rows = Column.join([*units, parts[0]]), np.arange(len(table))
    which = np.where(there.any(axis=0), there.argmax(axis=0), len(units))
    codes, used = pd.factorize(joined.codes.reshape(-1, len(table))[which, rows])
    table.columns[rivals[0]] = Column(joined.some(used.tolist()), codes.astype(np.int32))
    columns.of["value"], columns.agreed["currency"] = rivals[0], (rivals[0], rivals[1])
    return True


def _name_and_unit(header: str) -> tuple[str, str]:
    """Return the name of a column without the currency in it, and that currency, "" unless there is one."""
    words = [fold(word) for word in WORD.findall(header)]
    units = [word for word in words if word in UNITS]
    return " ".join(word for word in words if word not in units), units[0].upper() if len(units) == 1 else ""
