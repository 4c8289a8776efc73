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
    """Refuse numbers if most of them are disguised dates: 20260131, seconds since 1970, a spreadsheet's days."""
    values = numbers.to_numpy(float)
    how, which = disguise(values[values != 0])  # 0 is often "no date"
    which = np.isin(values, values[values != 0][which])
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
    head, month, day = values // 10000, values // 100 % 100, values % 100
    text = "pd.to_datetime({column}.astype('int64').astype(str).str.zfill(%d), format='%s')"
    epoch = "pd.to_datetime({column}, unit='D')"
    kinds = {
        "pd.to_datetime({column}.astype(str), format='%Y%m%d')": _calendar(head, month, day),
        text % (8, "%d%m%Y"): _calendar(values % 10000, head % 100, values // 1000000),
        text % (7, "%Y%j"): _between(values // 1000, 1900, 2100) & _between(values % 1000, 1, 366),
        text % (12, "%Y%m%d%H%M"): _calendar(values // 10**8, values // 10**6 % 100, values // 10**4 % 100),
        text % (14, "%Y%m%d%H%M%S"): _calendar(values // 10**10, values // 10**8 % 100, values // 10**6 % 100),
        "pd.to_datetime({column}, unit='ns')": values >= 1e17,
        "pd.to_datetime({column}, unit='us')": (values >= 1e14) & (values < 1e17),
        "pd.to_datetime({column}, unit='ms')": (values >= 1e11) & (values < 1e14),
        "pd.to_datetime({column}, unit='s')": (values >= 1e8) & (values < 1e11),
        "pd.to_datetime({column}.astype(str), format='%Y%m')": _calendar(values // 100, day, 1),
        "pd.to_datetime({column}.astype(str) + '1', format='%G%V%u')": _calendar(values // 100, 1, 1)
        & _between(day, 1, 53),
        epoch: _between(values, 18000, 23999),  # 2019 to 2035
        "pd.to_datetime({column}, unit='D', origin='1899-12-30')": _between(values, 24000, 80000),
        "pd.to_datetime({column}, unit='D', origin='julian')": _between(values, 2415021, 2488434),
    }
    always = {  # of numbers that steps may well reach, all must look so
        text % (6, "%y%m%d"): _calendar(2000 + head, month, day) & (head >= 1),
        text % (4, "%Y"): _between(values, 1950, 2050) & (values % 1 == 0),
    }
    if (values < 18000).any():
        kinds.pop(epoch)
    most = (len(values) + 1) // 2
    found = [(line, which) for line, which in kinds.items() if which.sum() >= most]
    found += [(line, which) for line, which in always.items() if which.all()]
    if not found:  # a date among small numbers is one, too
        found = [(line, which) for line, which in kinds.items() if which.any() and _far(values, which)]
    return found[0] if found and len(values) else ("", values > np.inf)


def _between(values: Any, low: float, high: float) -> Any:
    return (values >= low) & (values <= high)


def _calendar(year: Any, month: Any, day: Any) -> Any:
    return _between(year, 1900, 2100) & _between(month, 1, 12) & _between(day, 1, 31)


def _far(values: "npt.NDArray[Any]", which: "npt.NDArray[np.bool_]") -> bool:
    return bool(values[which].min() >= 1e7 and values[which].min() > 1000 * np.abs(values[~which]).max(initial=1))


def plausible(clock: "pd.Series[Any]", name: str) -> None:
    """Refuse placeholder dates such as 1970-01-01, and a log that is implausibly long."""
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
