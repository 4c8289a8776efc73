"""A state of an explorer as a short code; js/parts/kit/code.js writes and reads the same ones.

A code is kind and version (2 signs), where the explorer began (3), what differs from there as one number (as many signs
as it needs), a check (3). What stands where a slider can stand takes one or two signs, any other number its 64 bits, so
that every state comes back equal. `layout` is data: `fields` name the traits in their order, `starts` the states that
codes may begin from, each with its `mark`.
"""

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext
from ..texts.kit import KINDS, TEXTS
from .base32 import (
    ALPHABET,
    CHECKS,
    append_checksum,
    bare_signs,
    checksum_fits,
    code_length,
    decode_number,
    encode_number,
)

VERSION = "1"
MARK = 3
HEAD = len("F1") + MARK
EXACT = 1 << 64

Layout = Mapping[str, Any]
Pairs = list[tuple[int, int]]


def mark_of(*what: Any) -> str:
    """Return three signs for where an explorer begins; the last digits of a number, which computers differ in, do not
    count.

    >>> mark_of({"dwell": [1.0]}) == mark_of({"dwell": [1 + 1e-15]}), len(mark_of({}))
    (True, 3)
    """
    text = json.dumps(_rounded(what), sort_keys=True)
    return encode_number(zlib.crc32(text.encode()) & (1 << 5 * MARK) - 1, MARK)


def write_state(layout: Layout, state: Mapping[str, Any], start: int = 0) -> str:
    """Return the code of a state that began from the start at this place.

    >>> starts = [{"mark": "7AB", "state": {"week": 26}}]
    >>> layout = {"kind": "F", "fields": [["week", {"grid": [0, 1, 53, 1]}]], "starts": starts}
    >>> code = write_state(layout, {"week": 27}); code
    'F17A-B1QW-2B'
    >>> read_state(layout, code.lower().replace("-", " "))
    (0, {'week': 27})
    """
    begin = layout["starts"][start]
    whole = 0
    for size, value in reversed(_differences(layout["fields"], state, begin["state"])):
        whole = value + size * whole
    signs = encode_number(whole, code_length(whole + 1))
    return append_checksum(layout["kind"] + VERSION + begin["mark"] + signs)


def read_state(layout: Layout, code: object) -> tuple[int, dict[str, Any]]:
    """Return the place of a code's start and its state; raises FlywheelError that says what is wrong with it."""
    if not isinstance(code, str):
        raise _refusal("code_none", sign=repr(code))
    signs = bare_signs(code)
    for sign in signs:
        if sign not in ALPHABET:
            raise _refusal("code_sign", sign=sign)
    if len(signs) < HEAD + CHECKS:
        raise _refusal("code_short")
    if not checksum_fits(signs):
        raise _refusal("code_mistyped")
    if signs[0] not in KINDS:
        raise _refusal("code_none", sign=code)
    if signs[0] != layout["kind"]:
        raise _refusal("code_kind", other=gettext(KINDS[signs[0]]), own=gettext(KINDS[layout["kind"]]))
    if signs[1] != VERSION:
        raise _refusal("code_version")
    marks = [each["mark"] for each in layout["starts"]]
    if signs[2:HEAD] not in marks:
        raise _refusal("code_start")
    start = marks.index(signs[2:HEAD])
    try:
        state = _read_all(layout, layout["starts"][start]["state"], _Reader(decode_number(signs[HEAD:-CHECKS])))
        kept = write_state(layout, state, start)
    except (IndexError, ValueError, OverflowError):
        kept = ""
    if bare_signs(kept) != signs:
        raise _refusal("code_mistyped")
    return start, state


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


def _read_all(layout: Layout, start: Mapping[str, Any], reader: _Reader) -> dict[str, Any]:
    state: dict[str, Any] = {}
    for name, field in layout["fields"]:
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
    if reader.whole:
        raise ValueError
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


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, Mapping):
        return {str(name): _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value


def _refusal(key: str, **values: str) -> FlywheelError:
    return FlywheelError(gettext(TEXTS[key]).format(**values))
