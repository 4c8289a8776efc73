"""Numbers that are dates in disguise, and dates that are none."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import ngettext

NO_DATE = pd.to_datetime(["1970-01-01", "1900-01-01", "1899-12-30", "1899-12-31", "1901-01-01", "1753-01-01"]).as_unit(
    "s"
)
LONGEST = 40 * 366  # days between the first event and the last, in a log that people live to see


def not_a_date(numbers: "pd.Series[Any]", name: str) -> None:
    """Refuse numbers most of which are dates in disguise: 20260131, seconds since 1970, a spreadsheet's days."""
    values = numbers.to_numpy(float)
    how, which = disguise(values)
    if how:
        message = _(
            "Column '{column}', row {row}: {value} is a date, not a number of weeks. "
            "First write table['{column}'] = {line}."
        )
        row = int(which.argmax())
        line = how.format(column=f"table['{name}']")
        raise JourneyLogError(message.format(column=name, row=row, value=f"{values[row]:.0f}", line=line))


def disguise(values: "npt.NDArray[Any]") -> tuple[str, "npt.NDArray[np.bool_]"]:
    """Return the line of code that makes dates of most of the numbers, "" where they count steps, and which they are.

    >>> disguise(np.array([20260131, 20260201]))[0]
    "pd.to_datetime({column}.astype(str), format='%Y%m%d')"
    """
    month, day = values // 100 % 100, values % 100
    kinds = {
        "pd.to_datetime({column}.astype(str), format='%Y%m%d')": (values >= 19000101)
        & (values <= 21001231)
        & (month >= 1)
        & (month <= 12)
        & (day >= 1)
        & (day <= 31),
        "pd.to_datetime({column}, unit='ns')": values >= 1e17,
        "pd.to_datetime({column}, unit='us')": (values >= 1e14) & (values < 1e17),
        "pd.to_datetime({column}, unit='ms')": (values >= 1e11) & (values < 1e14),
        "pd.to_datetime({column}, unit='s')": (values >= 1e8) & (values < 1e11),
        "pd.to_datetime({column}.astype(str), format='%Y%m')": (values >= 190001) & (values <= 210053) & (day <= 53),
        "pd.to_datetime({column}, unit='D', origin='1899-12-30')": (values >= 20000) & (values <= 80000),
    }
    most = (len(values) + 1) // 2
    return next(((line, which) for line, which in kinds.items() if which.sum() >= most), ("", values > np.inf))


def plausible(clock: "pd.Series[Any]", name: str) -> None:
    """Refuse dates that stand for "no date", such as 1970-01-01, and a log longer than anybody watches."""
    if clock.empty:
        return
    day = clock.dt.normalize()
    first, last = clock.min(), clock.max()
    nothing = (day.isin(NO_DATE) | (clock.dt.year >= 2099)) & (day.nunique() > 1)
    if not nothing.any() and (last - first).days > LONGEST:
        middle = clock.quantile(0.5, interpolation="nearest")
        nothing = clock == (first if middle - first > last - middle else last)
    if nothing.any():
        row = int(nothing.to_numpy().argmax())
        message = ngettext(
            "Column '{column}', row {row}: {value} stands for no date, or is a mistake ({n} such row between {first} "
            "and {last}). Correct this row or leave it out.",
            "Column '{column}', row {row}: {value} stands for no date, or is a mistake ({n} such rows between {first} "
            "and {last}). Correct these rows or leave them out.",
            int(nothing.sum()),
        )
        told = {"first": _day(first), "last": _day(last), "n": int(nothing.sum())}
        raise JourneyLogError(message.format(column=name, row=row, value=_day(clock.iloc[row]), **told))


def _day(moment: pd.Timestamp) -> str:
    return f"{moment.year:04d}-{moment.month:02d}-{moment.day:02d}"  # strftime knows no year beyond 9999
