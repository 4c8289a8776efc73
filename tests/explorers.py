"""All explorers, each as it is made, and random states of them: on the sliders, beside them, and at their ends."""

from collections.abc import Callable
from typing import Any

import numpy as np

import flywheel_lab as fl
from flywheel_lab.widgets.view import Explorer

EXPLORERS: dict[str, Callable[[], Any]] = {
    "funnel": lambda: fl.explore_funnel(fl.aida()),
    "hourglass": fl.explore_hourglass,
    "flywheel": fl.explore_flywheel,
    "lenses": fl.three_lenses,
    "claims": fl.claim_lab,
    "wheel": fl.push_the_wheel,
}


def kinds(cls: type[Any] = Explorer) -> set[str]:
    """Return the kinds of all explorers that there are."""
    return {cls.kind} - {""} | {kind for each in cls.__subclasses__() for kind in kinds(each)}


def names(explorer: Any) -> list[str]:
    return [name for name, _field in explorer.kit["layout"]["fields"]]


def state_of(explorer: Any) -> dict[str, Any]:
    return {name: getattr(explorer, name) for name in names(explorer)}


def wander(explorer: Any, rng: np.random.Generator, how: str) -> None:
    """Set a random state; a value that the explorer refuses stays as it was."""
    for name, field in explorer.kit["layout"]["fields"]:
        if rng.random() < 0.4:
            continue
        try:
            setattr(explorer, name, _drawn(getattr(explorer, name), _grid(explorer, field), rng, how))
        except fl.FlywheelError:
            continue


def _grid(explorer: Any, field: Any) -> Any:
    return field["grids"][getattr(explorer, field["of"])] if "of" in field else field


def _drawn(now: Any, grid: Any, rng: np.random.Generator, how: str) -> Any:
    if isinstance(now, dict):
        return {key: _drawn(value, grid[key], rng, how) for key, value in now.items()}
    if isinstance(now, list):
        return [_drawn(each, grid, rng, how) if rng.random() < 0.5 else each for each in now]
    if "names" in grid:
        return grid["names"][rng.integers(len(grid["names"]))]
    low, step, size, scale = grid["grid"]
    place = {"on": rng.integers(size), "ends": rng.choice([0, size - 1])}.get(
        how, rng.integers(size - 1) + rng.random()
    )
    value = (low + float(place) * step) / scale
    return round(value) if isinstance(now, int) else value
