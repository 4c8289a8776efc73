"""Amounts of money as exports write them: parsed where one reading is possible, else refused, never glued together."""

import re
from typing import Any

import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from .log.notes import list_few
from .words import WORDS, fold

MONEY = re.compile(
    r"(?P<minus>[-−(]?)\s*(?P<before>[^0-9\s.,'’()−-][^0-9()−-]*)?\s*(?P<then>[-−]?)"
    r"(?P<digits>[0-9][0-9.,'’\s]*(?<=[0-9])|[.,][0-9]+)"
    r"\s*(?P<behind>[^0-9\s.,'’()−-][^0-9()−-]*?)?\s*(?P<after>[-−)]?)"
)
NO_CENTS = r"(?<=[0-9])[.,]\s?[-–—]{1,2}(?![0-9])"  # 12,- or 12.–
UNITS: dict[str, str] = {sign: code for code, signs in WORDS["currencies"].items() for sign in (code, *signs)}
SIGNS: dict[str, list[str]] = WORDS["signs"]
NOTHING = {"", "-", "–", "nan", "none", "null", "n/a", "na", "<na>"}
NUMBERS = {"integer", "floating", "mixed-integer-float", "decimal", "empty"}


def read(column: "pd.Series[Any]", name: str) -> "pd.Series[float]":
    """Return amounts as numbers, nan for empty cells; raises JourneyLogError with column and row.

    Which sign is the decimal one is decided for the whole column; "1.030" alone is refused, because it may be either.

    >>> read(pd.Series(["1.030,00", "40,5 €", None]), "total").tolist()
    [1030.0, 40.5, nan]
    """
    if pd.api.types.infer_dtype(column, skipna=True) in NUMBERS:
        numbers = pd.Series(column.to_numpy(dtype=float, na_value=np.nan), index=column.index)
        _refuse(numbers.abs() == np.inf, column, name)
        return numbers
    texts = column.astype(object)
    _refuse(texts.notna() & ~texts.map(lambda value: isinstance(value, str)), column, name)
    texts = texts.where(texts.notna(), "").str.strip()
    some = ~texts.str.casefold().isin(NOTHING)
    found = texts[some].str.replace(NO_CENTS, "", regex=True).map(MONEY.fullmatch)
    _refuse(found.isna(), column, name)
    units = found.map(lambda each: {UNITS.get(fold(unit), "?") for unit in (each["before"], each["behind"]) if unit})
    _refuse(units.map(lambda each: "?" in each or len(each) > 1), column, name)
    there = set[str]().union(*units)
    kinds = sorted(there - {sign for sign, codes in SIGNS.items() if len(there.intersection(codes)) == 1})
    if len(kinds) > 1:
        message = _("Column '{column}' holds several currencies ({values}). Keep one of them, or convert the others.")
        raise JourneyLogError(message.format(column=name, values=list_few(kinds)))
    digits = found.map(lambda each: each["digits"].strip())
    point = _decimal_sign(digits, column, name)
    comma = "." if point == "," else ","
    grouped = rf"\d+|\d{{1,3}}(?:[{comma}'’\s]\d{{3}})+"
    _refuse(~digits.str.fullmatch(rf"(?:{grouped})(?:[{point}]\d+)?|[{point}]\d+"), column, name)
    plain = digits.str.replace(rf"[{comma}'’\s]", "", regex=True).str.replace(point, ".", regex=False)
    sign = found.map(lambda each: -1.0 if each["minus"] or each["then"] or each["after"] in ("-", "−") else 1.0)
    return (pd.to_numeric(plain) * sign).astype(float).reindex(column.index)


def currency(name: Any) -> str:
    """Return the code of a currency, however it is written; a sign that several countries have stays as it is.

    >>> currency("€"), currency("chf "), currency("$"), currency("kr.")
    ('EUR', 'CHF', '$', 'kr')
    """
    code = UNITS.get(fold(name), fold(name))
    return code if code in SIGNS else code.upper()


def _decimal_sign(digits: "pd.Series[str]", column: "pd.Series[Any]", name: str) -> str:
    """Return "." or ",": the sign that is followed by other than three digits, or stands last beside another one."""
    sure: dict[str, Any] = {}
    either: list[Any] = []
    for row, text in digits.items():
        signs = [sign for sign in text if sign in ".,"]
        if not signs:
            continue
        last, decimals = signs[-1], len(text) - 1 - max(text.rfind("."), text.rfind(","))
        if len(signs) > 1 and len(set(signs)) == 1:  # a decimal sign stands once
            sure.setdefault("," if last == "." else ".", row)
        elif len(signs) > 1 or decimals != 3 or text.startswith(("0", last)):
            sure.setdefault(last, row)
        else:
            either.append(row)
    if len(sure) == 2:
        first, second = sorted(sure.values())
        message = _("Column '{column}' mixes two ways to write amounts: {first!r} in row {a}, {second!r} in row {b}.")
        told = {"first": column[first], "a": first, "second": column[second], "b": second}
        raise JourneyLogError(message.format(column=name, **told))
    if not sure and either:
        message = _(
            "Column '{column}', row {row}: {value!r} can be read in two ways. Read the file with the right sign: "
            "pd.read_csv(file, decimal=',', thousands='.') or the other way round."
        )
        raise JourneyLogError(message.format(column=name, row=either[0], value=column[either[0]]))
    return next(iter(sure), ".")


def _refuse(bad: "pd.Series[Any]", column: "pd.Series[Any]", name: str) -> None:
    rows = bad.index[bad.astype(bool)]
    if len(rows):
        message = _("Column '{column}', row {row}: {value!r} is no amount. Correct it or leave the row out.")
        raise JourneyLogError(message.format(column=name, row=rows[0], value=column[rows[:1]].tolist()[0]))
