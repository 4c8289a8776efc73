"""What differs between a state and its start, as one number: flags, places on grids, and the bits of other numbers.

Each comes as (size, value), the first is the least: what did not change at the end takes no room.
"""

import struct
from collections.abc import Mapping, Sequence
from typing import Any

EXACT = 1 << 64
Pairs = list[tuple[int, int]]


def pack_state(fields: Any, state: Mapping[str, Any], start: Mapping[str, Any]) -> int:
    """Return the number of a state, 0 for the start.

    >>> fields = [["week", {"grid": [0, 1, 53, 1]}]]
    >>> pack_state(fields, {"week": 27}, {"week": 26}), unpack_state(fields, {"week": 26}, 55)
    (55, {'week': 27})
    """
    whole = 0
    for size, value in reversed(_differences(fields, state, start)):
        whole = value + size * whole
    return whole


def unpack_state(fields: Any, start: Mapping[str, Any], whole: int) -> dict[str, Any]:
    """Return the state of a number; IndexError or ValueError for one that no state has."""
    reader = _Reader(whole)
    state = _read_all(fields, start, reader)
    if reader.whole:
        raise ValueError(whole)
    return state


def cycled(dwell: Sequence[float], weeks: float, steps: int) -> list[float]:
    """Return dwells of which the first `steps` add up to `weeks`, as the slider of the sales cycle makes them."""
    before = 0.0
    for each in dwell[:steps]:
        before += each  # one by one, as the browser does: sum() rounds otherwise
    stretched = [1 + ((each - 1) * (weeks - steps)) / (before - steps) for each in dwell[:steps]]
    return [*stretched, *dwell[steps:]]


def _differences(fields: Any, state: Mapping[str, Any], start: Mapping[str, Any]) -> Pairs:
    pairs: Pairs = []
    for name, field in fields:
        begin, grids = _begin(field, state, name, start)
        now = state[name]
        if "cycle" in field and now != begin:
            steps, low, high = field["cycle"]
            weeks = _cycle_in(now, begin, field["cycle"])
            pairs += [(2, 1), (high - low + 2, 0 if weeks is None else weeks - low + 1)]
            begin = begin if weeks is None else cycled(begin, weeks, steps)
            for each, first in zip(now, begin, strict=True):
                _differ(each, first, grids, pairs)
            continue
        _differ(now, begin, grids, pairs)
    return pairs


def _begin(field: Any, state: Mapping[str, Any], name: str, start: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return what a trait began with and the grid of its values; that of settings depends on whose they are."""
    if "of" not in field:
        return start[name], field
    whose = state[field["of"]]
    return field["starts"][whose], field["grids"][whose]


def _cycle_in(now: Sequence[float], begin: Sequence[float], cycle: Sequence[int]) -> int | None:
    """Return the weeks of the sales cycle that leads from the start to these dwells, if one does."""
    steps, low, high = cycle
    if list(now[:steps]) == list(begin[:steps]) or not sum(begin[:steps]) > steps + 1e-9:
        return None
    weeks = sum(now[:steps])
    if not low - 0.5 < weeks < high + 0.5:
        return None
    return round(weeks) if cycled(begin, round(weeks), steps)[:steps] == list(now[:steps]) else None


def _differ(now: Any, start: Any, grid: Any, pairs: Pairs) -> None:
    if now == start:
        pairs.append((2, 0))
        return
    pairs.append((2, 1))
    if isinstance(start, Mapping):
        for name in start:
            _differ(now[name], start[name], grid[name], pairs)
    elif isinstance(start, list):
        for each, begin in zip(now, start, strict=True):
            _differ(each, begin, grid, pairs)
    elif "names" in grid:
        pairs.append((len(grid["names"]), grid["names"].index(now)))
    else:
        pairs += _placed(now, *grid["grid"])


def _placed(value: float, low: int, step: int, size: int, scale: int) -> Pairs:
    place = round((value * scale - low) / step) if abs(value) < 1e9 else -1
    if 0 <= place < size and (low + place * step) / scale == value:
        return [(size + 1, place)]
    return [(size + 1, size), (EXACT, struct.unpack(">Q", struct.pack(">d", value))[0])]


class _Reader:
    def __init__(self, whole: int) -> None:
        self.whole = whole

    def take(self, size: int) -> int:
        self.whole, value = divmod(self.whole, size)
        return value


def _read_all(fields: Any, start: Mapping[str, Any], reader: _Reader) -> dict[str, Any]:
    state: dict[str, Any] = {}
    for name, field in fields:
        begin, grids = _begin(field, state, name, start)
        if "cycle" in field and reader.take(2):
            steps, low, high = field["cycle"]
            weeks = reader.take(high - low + 2)
            begin = cycled(begin, low + weeks - 1, steps) if weeks else begin
            state[name] = [_read(each, grids, reader) for each in begin]
            continue
        if "cycle" in field:
            state[name] = begin
            continue
        state[name] = _read(begin, grids, reader)
    return state


def _read(start: Any, grid: Any, reader: _Reader) -> Any:
    if not reader.take(2):
        return start
    if isinstance(start, Mapping):
        return {name: _read(each, grid[name], reader) for name, each in start.items()}
    if isinstance(start, list):
        return [_read(each, grid, reader) for each in start]
    if "names" in grid:
        return grid["names"][reader.take(len(grid["names"]))]
    low, step, size, scale = grid["grid"]
    place = reader.take(size + 1)
    if place == size:
        return struct.unpack(">d", struct.pack(">Q", reader.take(EXACT)))[0]
    value = (low + place * step) / scale
    return int(value) if isinstance(start, int) and value.is_integer() else value
