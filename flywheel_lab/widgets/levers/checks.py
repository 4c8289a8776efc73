"""What may be set on the screen of levers; anything else is refused with a sentence, and the old value stays."""

import math
from collections.abc import Collection
from typing import Any

from ...messages import gettext as _
from ...messages import number
from ..view import ControlError

Guesses = dict[str, float]
ENDLESS = 10.0  # of leads and referrals there may be more than all
TYPED = ("margin", "ads")


def one_of(proposal: Any, values: Collection[Any]) -> Any:
    """Return what was set if it is offered. Raises ControlError."""
    if proposal["value"] not in values:
        message = _("{what} must be one of {names}, got {value!r}.")
        names = ", ".join(map(repr, values))
        raise ControlError(message.format(what=proposal["trait"].name, names=names, value=proposal["value"]))
    return proposal["value"]


def a_sum(value: float) -> float:
    """Return a sum of euros above 0. Raises ControlError."""
    if not 0 < value < math.inf:
        message = _("budget must be a sum of euros a month above 0, got {value:g}.")
        raise ControlError(message.format(value=value))
    return float(value)


def guesses(proposal: Any, keys: Collection[str]) -> Guesses:
    """Return guesses by lever: shares ("effects"), or what twice the money does ("twice"). Raises ControlError."""
    what, value = proposal["trait"].name, proposal["value"]
    low, high = (0, ENDLESS) if what == "effects" else (1, 2)
    if not all(key in keys and _is_number(each) and low < each < high for key, each in value.items()):
        message = _("{what} must be numbers above {low} and below {high} for some of {names}, got {value!r}.")
        told = {"what": what, "low": low, "high": number(high), "names": ", ".join(sorted(keys))}
        raise ControlError(message.format(**told, value=value))
    return dict(value)


def typed_money(value: dict[str, Any]) -> dict[str, float]:
    """Return what was typed of one's own money, in euros a month. Raises ControlError."""
    if not value.keys() <= {*TYPED} or not all(_is_number(each) and 0 <= each < math.inf for each in value.values()):
        message = _("money must be euros a month of 0 or more for {names}, got {value!r}.")
        raise ControlError(message.format(names=", ".join(TYPED), value=value))
    return dict(value)


def once_each(value: list[str], keys: Collection[str]) -> list[str]:
    """Return levers in the order that was guessed, none twice. Raises ControlError."""
    if not set(value) <= {*keys} or len(set(value)) < len(value):
        message = _("order must name some of {names} once each, got {value!r}.")
        raise ControlError(message.format(names=", ".join(sorted(keys)), value=value))
    return list(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
