"""A state of an explorer as a short code; js/parts/kit/code.js writes and reads the same ones.

A code is kind and version (2 signs), where the explorer began (3), what differs from there as one number (as many signs
as it needs), a check (3). What stands where a slider can stand takes one or two signs, any other number its 64 bits, so
that every state comes back equal. `layout` is data: `fields` name the traits in their order, `starts` the states that
codes may begin from, each with its `mark`.
"""

import json
import zlib
from collections.abc import Mapping
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
from .packing import pack_state, unpack_state

VERSION = "1"
MARK = 3
HEAD = len("F1") + MARK

Layout = Mapping[str, Any]


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
    whole = pack_state(layout["fields"], state, begin["state"])
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
        state = unpack_state(layout["fields"], layout["starts"][start]["state"], decode_number(signs[HEAD:-CHECKS]))
        kept = write_state(layout, state, start)
    except (IndexError, ValueError, OverflowError):
        kept = ""
    if bare_signs(kept) != signs:
        raise _refusal("code_mistyped")
    return start, state


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, Mapping):
        return {str(name): _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value


def _refusal(key: str, **values: str) -> FlywheelError:
    return FlywheelError(gettext(TEXTS[key]).format(**values))
