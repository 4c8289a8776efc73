"""Amounts of money as exports write them: parsed where one reading is possible, else refused, never glued together."""

import re
from typing import Any

import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _

NUMBER = re.compile(r"(?P<minus>[-−(])?[^\d.,()−-]*(?P<later>[-−])?(?P<digits>\d[\d.,'’\s]*|[.,]\d+)[^\d]*")
NOTHING = {"", "-", "–", "nan", "none", "null", "n/a", "na", "<na>"}


def read(column: "pd.Series[Any]", name: str) -> "pd.Series[float]":
    """Return amounts as numbers, nan where there is none; raises JourneyLogError with column and row.

    Which sign is the decimal one is decided for the whole column; "1.030" alone is refused, because it may be either.

    >>> read(pd.Series(["1.030,00", "40,5 €", None]), "total").tolist()
    [1030.0, 40.5, nan]
    """
    kind = pd.api.types.infer_dtype(column, skipna=True)
    if kind in {"integer", "floating", "mixed-integer-float", "decimal"}:
        numbers = pd.Series(column.to_numpy(dtype=float, na_value=np.nan), index=column.index)
        _refuse(np.isinf(numbers), column, name)
        return numbers
    if kind == "empty":
        return pd.Series(np.nan, index=column.index)
    if kind != "string":
        _refuse(column.notna() & ~column.map(lambda value: isinstance(value, str)), column, name)
        _refuse(column.notna(), column, name)
    texts = column.astype(object).where(column.notna(), "").str.strip()
    empty = texts.str.casefold().isin(NOTHING)
    found = texts.map(NUMBER.fullmatch)
    _refuse(~empty & found.isna(), column, name)
    digits = found.map(lambda each: re.sub(r"['’\s]", "", each["digits"]) if each else "")
    decimal = _decimal_sign(digits, column, name)
    other = "." if decimal == "," else ","
    plain = digits.str.replace(other, "", regex=False).str.replace(decimal, ".", regex=False)
    sign = found.map(lambda each: -1.0 if each and (each["minus"] or each["later"]) else 1.0)
    _refuse(~empty & (plain.str.count(r"\.") > 1), column, name)
    return pd.to_numeric(plain.where(~empty), errors="coerce") * sign


def _decimal_sign(digits: "pd.Series[str]", column: "pd.Series[Any]", name: str) -> str:
    """Return "." or ",": the sign that is followed by other than three digits, or stands last beside another one."""
    sure: dict[str, int] = {}
    open_row = None
    for row, text in enumerate(digits):
        signs = [sign for sign in text if sign in ".,"]
        if not signs:
            continue
        last, tail = signs[-1], len(text) - 1 - max(text.rfind("."), text.rfind(","))
        if len(set(signs)) == 2:
            sure.setdefault(last, row)
        elif len(signs) > 1:
            sure.setdefault("," if last == "." else ".", row)
        elif tail != 3 or text.startswith(("0", last)):
            sure.setdefault(last, row)
        else:
            open_row = row if open_row is None else open_row
    if len(sure) == 2:
        rows = sorted(sure.values())
        message = _("Column '{column}' mixes two ways to write amounts: {first!r} in row {a}, {second!r} in row {b}.")
        told = {"first": column.iloc[rows[0]], "a": rows[0], "second": column.iloc[rows[1]], "b": rows[1]}
        raise JourneyLogError(message.format(column=name, **told))
    if not sure and open_row is not None:
        message = _(
            "Column '{column}', row {row}: {value!r} can be read in two ways. Read the file with the right sign: "
            "pd.read_csv(file, decimal=',', thousands='.') or the other way round."
        )
        raise JourneyLogError(message.format(column=name, row=open_row, value=column.iloc[open_row]))
    return next(iter(sure), ".")


def _refuse(bad: Any, column: "pd.Series[Any]", name: str) -> None:
    if bad.any():
        row = column.index[np.asarray(bad)][0]
        message = _("Column '{column}', row {row}: {value!r} is no amount. Correct it or leave the row out.")
        raise JourneyLogError(message.format(column=name, row=row, value=column[row]))
