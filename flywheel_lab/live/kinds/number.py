"""A number in the unit behind its field. An answer is a number or, to a prediction, [lowest, best guess, highest]."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from ...lessons.predictions import RangePrediction
from ...messages import gettext as _
from ...messages import number as written

FAR = 1e9
"""Where a question has no bounds, a number must still fit on a screen."""


def card(item: Any) -> dict[str, Any]:
    """Return question and unit, and the bounds of a prediction."""
    shown: dict[str, Any] = item.card()
    if isinstance(item, RangePrediction):
        return shown | {"range": {"low": item.span[0], "high": item.span[1]}}
    return shown | {"range": {"low": 0, "high": 100}} if item.exercise.unit == "%" else shown


def accepts(card: Mapping[str, Any], value: Any) -> bool:
    """Say whether a value is a number within the bounds, or three in their order where a range is asked for.

    >>> asked = {"kind": "range", "range": {"low": 0, "high": 100}}
    >>> accepts(asked, [10, 20, 30]), accepts(asked, [30, 20, 10]), accepts(asked, 40), accepts(asked, float("nan"))
    (True, False, True, False)
    """
    bounds = card.get("range", {"low": -FAR, "high": FAR})
    if isinstance(value, list) and card["kind"] == "range":
        return len(value) == 3 and all(is_number(each, **bounds) for each in value) and value == sorted(value)
    return is_number(value, **bounds)


def summary(item: Any, values: Sequence[Any]) -> dict[str, Any]:
    """Return the numbers, best guesses first of all; `ranges` are those of who gave one."""
    ranges = [[value[0], value[2]] for value in values if isinstance(value, list)]
    return {"values": [value[1] if isinstance(value, list) else value for value in values], "ranges": ranges}


def truth(item: Any) -> dict[str, Any]:
    """Return the true number, also as it is written, and the reason."""
    if isinstance(item, RangePrediction):
        value, unit = item.truth(), _(item.unit)
        return {"truth": value, "text": f"{written(value)} {unit}", "why": item.judge(value).message}
    value, unit = item.exercise.solution(), _(item.exercise.unit)
    return {"truth": value, "text": f"{written(value)} {unit}".strip(), "why": _(item.exercise.because)}


def is_number(value: Any, low: float, high: float) -> bool:
    """Say whether a value is a finite number from `low` to `high`; a truth value is none.

    >>> is_number(3, 0, 5), is_number(True, 0, 5), is_number(float("inf"), 0, 5), is_number(10**400, 0, 5)
    (True, False, False, False)
    """
    return type(value) in (int, float) and low <= value <= high and math.isfinite(value)
