"""Seal what a card must not show before an answer: no secret, but nothing that is read at a glance either."""

import json
from base64 import b64encode
from collections.abc import Mapping
from itertools import cycle
from operator import xor
from typing import Any

KEY = b"flywheel"


def seal(sheet: Mapping[str, Any]) -> str:
    """Return plain data as text that the browser can open (js/judge/seal.js) and nobody reads in passing.

    >>> seal({"right": "B"})
    'HU4LHg8NEU5cTjtVFQ=='
    """
    text = json.dumps(sheet, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return b64encode(bytes(map(xor, text, cycle(KEY)))).decode()
