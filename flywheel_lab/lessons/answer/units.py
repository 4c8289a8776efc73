"""Read a number in the required unit; a time may come in any unit of time, in English or German."""

import re
from collections.abc import Sequence

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ...widgets.texts.reading import TEXTS
from .numbers import number, written_unit
from .tokens import Given

# Days in each unit of time, and how it is written.
TIMES = (
    (1 / 86_400, r"s|secs?|seconds?|sek|sekunden?"),
    (1 / 1440, r"mins?|minutes?|minuten?"),
    (1 / 24, r"h|hrs?|hours?|std|stunden?"),
    (1.0, r"d|days?|t|tage?[ns]?"),
    (7.0, r"w|wks?|weeks?|wo|wochen?"),
    (30.44, r"mos?|mths?|months?|mon|monate?[ns]?"),
    (365.25, r"y|yrs?|years?|j|jahre?[ns]?"),
)
RATE = frozenset({"a", "per", "pro", "je"})
"""Words of a rate: turns a minute are no minutes."""
PHYSICAL = ("rad/s", "kgm2", "kg/m3", "nm", "j")  # units of which no other can be meant
SPELT = {
    r"\bper ": "/",
    r"newton": "n",
    r"kubikmeter|cubic (?:metre|meter)s?|cbm\b": "m3",
    r"(?:metres?|meters?|meter|metern)\b": "m",
    r"(?:kilograms?|kilogramm)\b": "kg",
    r"radians?\b|radiant": "rad",
    r"joules?": "j",
    r"/\s*(?:seconds?|sekunden?|sec|sek)\b": "/s",
}
MONEY = r"(?i)(?:€|\$|£|eur|euros?|dollars?|usd|pounds?|cents?|chf|franken)\b.*"
ORDINAL = r"\bsecond (?=\w)"  # 42 second purchases
NAMES = {"%": mark("per cent"), "": mark("plain numbers")}


def share(answer: object, known: Sequence[Given] = ()) -> tuple[float, ...]:
    """Return the readings of one share; a bare number above 1 may mean per cent.

    >>> share(0.48), share("48 %"), share(48), share("48 times")
    ((0.48,), (0.48,), (48.0, 0.48), (48.0,))
    """
    readings = number(answer, known)
    unit = written_unit(answer, known)
    _refuse(unit, "%", _days(unit) > 0 or _is_money(unit))
    return readings if unit in ("%", "x") else readings + tuple(value / 100 for value in readings if value > 1)


def quantity(answer: object, unit: str, known: Sequence[Given] = ()) -> tuple[float, ...]:
    """Return the readings of one number in a unit (in English); raises FlywheelError for a unit that does not fit.

    >>> quantity("2 weeks", "days"), quantity("2", "days"), quantity("7 Tage", "weeks"), quantity("9 guests", "people")
    ((14.0,), (2.0,), (1.0,), (9.0,))
    >>> quantity("1 min", "seconds"), quantity("4,2 kg m²", "kg m²"), quantity("57 rpm", "turns a minute")
    ((60.0,), (4.2,), (57.0,))
    >>> quantity("25 %", "%"), quantity("25", "%"), quantity("0,25", "%")
    ((25.0,), (25.0,), (0.25, 25.0))
    """
    readings = number(answer, known, unit)
    word = written_unit(answer, known, unit)
    given, wanted = _days(word), _days(unit)
    _refuse(word, unit, (_is_money(word) and not _is_money(unit)) or (word == "x" and bool(unit)))
    _refuse(word, unit, bool(word) and not given if wanted else given > 0)
    _refuse(word, unit, bool(word) and _symbols(unit) in PHYSICAL and _symbols(word) != _symbols(unit))
    if unit == "%":
        per_cent = tuple(100 * value for value in readings if abs(value) <= 1 or word == "%")
        return per_cent if word == "%" else readings + per_cent
    return tuple(value * given / wanted for value in readings) if given and wanted else readings


def unit_in_words(unit: str) -> str:
    """Return the name of a unit in the language in use."""
    return _(NAMES.get(unit, unit))


def _refuse(word: str, unit: str, refused: bool) -> None:
    if refused:
        raise FlywheelError(_(TEXTS["other_unit"]).format(unit=unit_in_words(unit), word=word))


def _is_money(unit: str) -> bool:
    return re.fullmatch(MONEY, unit) is not None


def _symbols(unit: str) -> str:
    """Return a physical unit in a common form: "N m", "N·m" and "Nm" are the same."""
    short = unit.lower()
    for word, symbol in SPELT.items():
        short = re.sub(word, symbol, short)
    return re.sub(r"[\s·*^-]", "", short).translate(str.maketrans("²³", "23"))


def _days(unit: str) -> float:
    """Return the days in a unit of time, in whichever word of it stands; 0 for any other unit, and for a rate."""
    words = re.sub(ORDINAL, "", unit.lower()).split()
    if RATE.intersection(words):
        return 0.0
    known = [days for word in words for days, names in TIMES if re.fullmatch(names, word.strip("."))]
    return known[0] if known and (len(words) == 1 or max(map(len, words)) > 3) else 0.0
