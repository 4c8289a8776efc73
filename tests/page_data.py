"""What stands in a page of a built site as data."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from itertools import cycle
from operator import xor
from pathlib import Path
from typing import Any

from flywheel_lab.widgets.learning.seal import KEY

DATA = re.compile(r'<script type="application/json" id="page">(.*?)</script>', re.DOTALL)


def data_of(page: Path) -> dict[str, Any]:
    """What comes to life in a page."""
    data: dict[str, Any] = json.loads(DATA.search(page.read_text("utf-8"))[1])  # type: ignore[index]
    return data


def all_shown(shown: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What a cell shows, and behind a gate also what it hides."""
    for each in shown:
        yield each
        if "gate" in each:
            yield from all_shown(unsealed(each["inside"])["shows"])


def unsealed(sealed: str) -> Any:
    """What js/judge/seal.js opens."""
    return json.loads(bytes(map(xor, b64decode(sealed), cycle(KEY))))
