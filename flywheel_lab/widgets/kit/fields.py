"""Which values the controls of an explorer can give: with them a code is short.

A field is data: {"grid": [low, step, size, scale]} for numbers (low + i * step) / scale, {"names": […]} for a choice.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import traitlets as t

MOST = 1023  # places on a grid; whatever lies beyond is written out
Field = dict[str, Any]


def grid(domain: Mapping[str, Any], reaches: float = 0) -> Field:
    """Return the field of a slider, which may go beyond its range up to `reaches`.

    >>> grid({"min": 0.0, "max": 1.0, "step": 0.05})
    {'grid': [0, 5, 21, 100]}
    """
    low, step = (Decimal(repr(float(domain[name]))).normalize() for name in ("min", "step"))
    exponent = min(int(each.as_tuple().exponent) for each in (low, step))
    scale = 10 ** max(0, -exponent)
    size = int((Decimal(repr(float(max(domain["max"], reaches)))) - low) / step) + 1
    return {"grid": [int(low * scale), int(step * scale), min(size, MOST), scale]}


def whole(low: int, high: int) -> Field:
    """Return the field of a whole number.

    >>> whole(-1, 104)
    {'grid': [-1, 1, 106, 1]}
    """
    return {"grid": [low, 1, high - low + 1, 1]}


def journey_fields(explorer: Any) -> list[list[Any]]:
    """Return name and field of each trait in the start of an explorer of a journey, in its order."""
    fields = []
    for name, value in explorer.start.items():
        trait, domains = explorer.traits()[name], explorer.domains
        if isinstance(trait, t.Bool):
            field: Field = {"names": [False, True]}
        elif isinstance(trait, t.Enum):
            field = {"names": list(trait.values or ())}
        elif isinstance(trait, t.Int):
            field = whole(*map(int, explorer.bounds[name]))
        else:
            field = grid(domains.get(name, domains.get("conversion")), 2 * max(_numbers(value)))
        if name == "dwell" and "cycle" in domains:
            field["cycle"] = [explorer.base["customers"], domains["cycle"]["min"], domains["cycle"]["max"]]
        fields.append([name, field])
    return fields


def _numbers(value: Any) -> Iterable[float]:
    return [each for part in value for each in _numbers(part)] if isinstance(value, list) else [value]
