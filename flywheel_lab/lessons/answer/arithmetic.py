"""What a formula can do with numbers and with lists of numbers."""

import math
import operator
from collections.abc import Callable, Sequence

from ...errors import FlywheelError
from ...messages import gettext as _
from ...widgets.texts.reading import TEXTS
from .tokens import Value


def trouble(text: str, **values: str) -> FlywheelError:
    """Return the error with this sentence of `texts/reading.py`."""
    return FlywheelError(_(TEXTS[text]).format(**values))


def each(work: Callable[[float], float], value: Value) -> Value:
    """Return what is worked out of a number, or of each in a list."""
    if isinstance(value, tuple):
        return tuple(finite(work, one) for one in value)
    return finite(work, value)


def both(work: Callable[[float, float], float], one: Value, other: Value) -> Value:
    """Return what is worked out of two numbers, value by value where there are lists."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) != len(other):
            raise trouble("lengths", one=str(len(one)), other=str(len(other)))
        return tuple(finite(work, a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, tuple):
        return tuple(finite(work, a, other) for a in one)
    if isinstance(other, tuple):
        return tuple(finite(work, one, b) for b in other)
    return finite(work, one, other)


def finite(work: Callable[..., float], *values: object) -> float:
    """Return what is worked out; raises FlywheelError where that is no number."""
    try:
        value = work(*values)
    except (ArithmeticError, ValueError):
        value = math.nan
    if isinstance(value, complex) or not math.isfinite(value):
        raise trouble("no_result")
    return float(value)


def _percent(value: float) -> float:
    return value / 100


def _mille(value: float) -> float:
    return value / 1000


def _squared(value: float) -> float:
    return value * value


def _cubed(value: float) -> float:
    return value * value * value


def _average(values: Sequence[float]) -> float:
    return sum(values) / len(values)


WORKS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}
ONE: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "exp": math.exp, "ln": math.log}
MANY: dict[str, Callable[[Sequence[float]], float]] = {
    "sum": sum,
    "product": sum,
    "min": min,
    "max": max,
    "average": _average,
}
BEHIND: dict[str, Callable[[float], float]] = {"%": _percent, "‰": _mille, "²": _squared, "³": _cubed}
