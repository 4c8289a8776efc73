"""Four numbers that anybody knows or can guess of a firm, each with its range, and what is said to wrong ones."""

import math
from collections.abc import Mapping
from numbers import Real
from reprlib import repr as brief
from typing import NamedTuple, TypeGuard

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark, number, percent

NAMES = {
    "customers": mark("Customers today"),
    "new": mark("New customers a month"),
    "lost": mark("Customers lost a month"),
    "referred": mark("Of the new ones, sent by a customer"),
}
"""The four numbers, in the learner's words."""
ADVICE = {
    "customers": mark("Count everybody who has bought and is still there."),
    "new": mark("Take a whole year and divide by twelve."),
    "lost": mark("Take a whole year and divide by twelve; a month in which nobody left says little."),
    "referred": mark("Ask ten new customers who told them: three of ten is 30 %."),
}
REFUSED = {
    "no number": mark("{what}: I need a number or a range from low to high, got {value}. {advice}"),
    "order": mark("{what}: a range goes from its lowest to its highest number, got {value}. {advice}"),
    "too small": mark("{what}: the number must be at least {bound}, got {value}. {advice}"),
    "nobody": mark("{what}: the number must be more than {bound}, got {value}. {advice}"),
    "too large": mark("{what}: the number must be at most {bound}, got {value}. {advice}"),
}
"""What is said to a number that cannot be."""
MOST = {"customers": 1e12, "new": 1e12, "lost": 1e12, "referred": 1.0}


class Span(NamedTuple):
    """A number with its range: at least, most likely, at most; inf where there is no end."""

    low: float
    guess: float
    high: float


def spans(given: Mapping[str, object]) -> dict[str, Span]:
    """Return the four numbers as spans. Raises ModelError for a number that cannot be.

    >>> spans({"customers": 9000, "new": (600, 700), "lost": 650, "referred": (0.2, 0.3, 0.35)})["new"]
    Span(low=600.0, guess=650.0, high=700.0)
    """
    found = {name: _span(name, given[name]) for name in NAMES}
    if found["lost"].high > found["customers"].low:
        raise _refusal("too large", "lost", found["lost"].high, found["customers"].low)
    most = found["customers"].high + found["lost"].high  # who came in a month is still there, or was lost in it
    if found["new"].low > most:
        raise _refusal("too large", "new", found["new"].low, most)
    return found


def _span(name: str, value: object) -> Span:
    given = value if isinstance(value, tuple | list) else (value,)
    parts = [float(each) for each in given if _is_number(each)]
    if len(parts) != len(given) or len(parts) not in (1, 2, 3):
        raise _refusal("no number", name, value)
    low, high = parts[0], parts[-1]
    guess = (low + high) / 2 if len(parts) == 2 else parts[len(parts) // 2]
    if not low <= guess <= high:
        raise _refusal("order", name, value)
    some = name in ("customers", "lost")
    if low < 0 or (low == 0 and some):
        raise _refusal("nobody" if some else "too small", name, low)
    if high > MOST[name]:
        raise _refusal("too large", name, high, MOST[name])
    return Span(low, guess, high)


def _is_number(value: object) -> TypeGuard[float]:
    try:
        return isinstance(value, Real) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # a whole number that no float can be
        return False


def _refusal(key: str, name: str, value: object, bound: float = 0.0) -> ModelError:
    def write(each: object) -> str:
        if not _is_number(each):
            return brief(each)
        return percent(each) if name == "referred" else number(each)

    what, advice = _(NAMES[name]), _(ADVICE[name])
    return ModelError(_(REFUSED[key]).format(what=what, value=write(value), bound=write(bound), advice=advice))
