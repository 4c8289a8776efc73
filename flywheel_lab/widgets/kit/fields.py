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


def fields_of(explorer: Any) -> list[list[Any]]:
    """Return name and field of each trait that is the state of an explorer, from what it sends of its controls."""
    if "claims" in explorer.trait_names():
        return _claim_fields(explorer.claims)
    return [[name, _field(explorer, name, value)] for name, value in explorer.start.items()]


def _field(explorer: Any, name: str, value: Any) -> Field:
    trait, look = explorer.traits()[name], getattr(explorer, "look", {})
    domains = getattr(explorer, "domains", None) or look["domains"]
    if isinstance(trait, t.Bool):
        return {"names": [False, True]}
    if isinstance(trait, t.Enum):
        return {"names": list(trait.values or ())}
    if isinstance(trait, t.Int):
        return whole(*map(int, explorer.bounds[name]))
    if f"{name}s" in look:  # buttons, as those for the shape of a wheel
        return {"names": [each for each, _label in look[f"{name}s"]]}
    field = grid(domains[name if name in domains else "conversion"], 2 * max(_numbers(value)))
    if name == "dwell" and "cycle" in domains:
        field["cycle"] = [explorer.base["customers"], domains["cycle"]["min"], domains["cycle"]["max"]]
    return field


def _claim_fields(claims: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
    """Return the fields of the claim and of its settings, which depend on it."""
    starts = {claim["name"]: claim["start"] if "start" in claim else claim["rounds"][0] for claim in claims}
    grids = {claim["name"]: {each["name"]: grid(each) for each in claim["parameters"]} for claim in claims}
    return [["claim", {"names": list(starts)}], ["settings", {"of": "claim", "starts": starts, "grids": grids}]]


def _numbers(value: Any) -> Iterable[float]:
    return [each for part in value for each in _numbers(part)] if isinstance(value, list) else [value]
