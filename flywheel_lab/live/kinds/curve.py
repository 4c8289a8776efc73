"""A curve drawn with a finger. An answer is a list of numbers, one for each handle of the paper."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...lessons.predictions import Sketch
from ...messages import gettext as _
from .number import is_number


def card(item: Sketch) -> dict[str, Any]:
    """Return the paper: its axes, its handles, and what is drawn there before."""
    return item.card()


def accepts(card: Mapping[str, Any], value: Any) -> bool:
    """Say whether a value is a number on the paper for each handle.

    >>> paper = {"y": {"low": 0, "high": 10}, "handles": [0, 5]}
    >>> accepts(paper, [0, 10]), accepts(paper, [0, 11]), accepts(paper, [0, True]), accepts(paper, [3])
    (True, False, False, False)
    """
    low, high, n = card["y"]["low"], card["y"]["high"], len(card["handles"])
    return isinstance(value, list) and len(value) == n and all(is_number(each, low, high) for each in value)


def summary(item: Sketch, values: Sequence[list[float]]) -> dict[str, Any]:
    """Return all curves; the first handle is known and stays where it is, whatever was sent."""
    return {"curves": [item.card_value(value) for value in values]}


def truth(item: Sketch) -> dict[str, Any]:
    """Return the true curve, its values at the handles, and the reason."""
    revealed = item.reveal(item.card()["start"]) or {}
    return {"truth": revealed["truth"], "at": revealed["at"], "why": _(item.because)}
