"""The four numbers of one's own firm as they were typed on a card: "31 a year", "600 to 700", "3 of 10".

The card reads them in the page (`widgets/js/own/entries.js`), with an answer to whatever it cannot read; here, what it
could not read is no number.
"""

import re
from collections.abc import Mapping
from typing import Any

from ..errors import FlywheelError
from ..lessons.answer import number
from ..models.firms.four_numbers import FourNumbers, four_numbers
from ..models.firms.spans import NAMES
from ..widgets.own import HOWS

PERIODS = (
    (r"\b(half[ -](an? )?years?|half-yearly|halbe[ns]? jahr|halbjahre?s?|halbjährlich)\b", 1 / 6),
    (r"\b(quarters?|quarterly|quartal(en?|s)?|vierteljahre?s?|vierteljährlich)\b", 1 / 3),
    (r"\b(years?|yearly|yrs?|annum|annual|annually|p\. ?a|jahre?[ns]?|jährlich)\b|\bin (19|20)\d\d\b", 1 / 12),
    (r"\b(months?|monthly|monate?[ns]?|monatlich)\b", 1.0),
    (r"\b(weeks?|weekly|wochen?|wöchentlich)\b", 52 / 12),
    (r"\b(days?|daily|tage?[ns]?|täglich)\b", 365 / 12),
)
BETWEEN = re.compile(r"(?:between|zwischen|from|von)?(.*\d.*?)\s*(?:[–—-]|\b(?:bis|to|and|und)\b)\s*(.*\d.*)$", re.I)
SMALL = r"\b(an?|per|pro|im|je|in|a|ein(em|er)?)\b|/"


class _NoPeopleError(FlywheelError):
    """A share where people are asked for; the card asks back in its own words."""


def four_typed(entries: Mapping[str, Any]) -> FourNumbers | None:
    """Return the four numbers that were typed, with their ranges; None while one is missing or cannot be read.

    >>> from flywheel_lab.widgets.own import entries_of
    >>> from flywheel_lab import firm
    >>> four_typed(entries_of(firm("shop")))
    FourNumbers(9000 customers, 650 new and 650 lost a month, 30% sent; half left after 59 weeks)
    >>> four_typed({})
    """
    try:
        return four_numbers(**{name: _span(name, entries[name]) for name in NAMES})
    except (FlywheelError, KeyError):
        return None


def _span(name: str, entry: Mapping[str, str]) -> tuple[float, float, float]:
    typed, off = entry["typed"], HOWS[entry["how"]]
    between = BETWEEN.match(typed)
    months = _months(typed) if name in ("new", "lost") else 1.0
    ends = sorted(_one(name, text) * months for text in (between.groups() if between else (typed,)))
    guess = (ends[0] + ends[-1]) / 2
    away = 0.0 if between else guess * off
    low, high = (_one(name, entry[end]) * months if entry[end].strip() else None for end in ("low", "high"))
    most = 1.0 if name == "referred" else float("inf")
    return (
        ends[0] - away if low is None else low,
        guess,
        min(most, ends[-1] + away) if high is None else high,
    )


def _months(text: str) -> float:
    return next((months for period, months in PERIODS if re.search(period, text, re.I)), 1.0)


def _one(name: str, text: str) -> float:
    if name == "referred":
        shares = number(text)
        return next((value for value in shares if value <= 1), shares[-1] / 100)
    for period, _months in PERIODS:
        text = re.sub(period, "", text, flags=re.I)
    people = number(re.sub(SMALL, " ", text, flags=re.I).strip())[-1]
    if 0 < people < 1:  # a rate of churn is no part of a person
        raise _NoPeopleError
    return people
