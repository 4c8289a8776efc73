"""Lengths of time as people write them: "13 weeks", "90D", or a number of steps where times are numbers."""

import contextlib
import re
from typing import Any

import numpy as np
import pandas as pd

from ..errors import JourneyLogError
from ..messages import Plural, ngettext, number, plural
from ..messages import gettext as _

SPELLED = {
    r"(weeks?|wochen?|semanas?)\b": "W",
    r"(tage?n?|d[ií]as?)\b": "D",
    r"(stunden?|horas?)\b": "h",
    r"(minuten?|minutos?)\b": "min",
}
UNITS = (
    ("7D", plural("week", "weeks")),
    ("1D", plural("day", "days")),
    ("1h", plural("hour", "hours")),
    ("1min", plural("minute", "minutes")),
)
STEPS = plural("step", "steps")


def span(value: Any, dates: bool, name: str = "within") -> Any:
    """Return a length of time: a Timedelta where times are dates, else a number of steps.

    Raises JourneyLogError for anything else, for a month, which has no fixed length, and below 0.

    >>> span("13 weeks", dates=True) == span("91D", dates=True), span(13, dates=False)
    (True, 13.0)
    """
    length: Any = _timedelta(value, name) if dates else _steps(value, name)
    if length < 0 * length:
        raise JourneyLogError(_("{what} must be at least 0, got {value}.").format(what=name, value=value))
    return length


def unit_of(length: Any) -> tuple[Any, str]:
    """Return the largest unit that fits at least twice into a length of time, and its name in English.

    >>> unit_of(pd.Timedelta("10D")), unit_of(13.0)
    ((Timedelta('1 days 00:00:00'), 'days'), (1.0, 'steps'))
    """
    unit, (_one, many) = _units(length)[0]
    return unit, many


def in_words(length: Any) -> str:
    """Write a length of time in the largest unit that divides it.

    >>> in_words(pd.Timedelta("90D")), in_words(pd.Timedelta("91D")), in_words(pd.Timedelta("1D")), in_words(1.0)
    ('90 days', '13 weeks', '24 hours', '1 step')
    """
    units = _units(length)
    unit, words = next((each for each in units if not length % each[0]), units[0])
    return f"{number(length / unit, 2)} {ngettext(*words, length / unit)}"


def _units(length: Any) -> list[tuple[Any, Plural]]:
    if not isinstance(length, pd.Timedelta):
        return [(1.0, STEPS)]
    units = [(pd.Timedelta(unit), words) for unit, words in UNITS]
    return [each for each in units if length >= 2 * each[0]] or units[-1:]


def _timedelta(value: Any, name: str) -> pd.Timedelta:
    text = re.sub(r"(?<=\d),(?=\d)", ".", str(value).strip())
    for spelling, unit in SPELLED.items():
        text = re.sub(rf"(?<=[\d\s]){spelling}", unit, text, flags=re.IGNORECASE)
    length: Any = None
    # a bare number would be nanoseconds, and m may be minutes or months
    if not re.fullmatch(r"[-+\d.\s]*", text) and not re.search(r"\d\s*m\b", text):
        with contextlib.suppress(ValueError):
            length = pd.Timedelta(value if isinstance(value, pd.Timedelta) else text)
    if pd.isna(length):
        message = _(
            "{what} must be a length of time such as '13 weeks' or '90D', got {value!r}. "
            "Months differ in length: write 3 months as '90D'."
        )
        raise JourneyLogError(message.format(what=name, value=value))
    return pd.Timedelta(length)


def _steps(value: Any, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, np.number)) or not np.isfinite(value):
        message = _("The times of this log are numbers, so {what} must be a number of such steps, got {value!r}.")
        raise JourneyLogError(message.format(what=name, value=value))
    return float(value)
