"""The sources of a widget in JavaScript as one text, to compare the names in it with those in Python."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from flywheel_lab.widgets.view import BUILT

SOURCES = BUILT.parent / "js"
IMPORTED = re.compile(r'^(?:import|export)\b[^;]*"(\.[^"]+\.js)";$', re.MULTILINE)


@pytest.fixture(scope="session")
def read_sources() -> Callable[[str], str]:
    """Return the text of a module such as "funnel.js" and of all that it imports."""

    def read(name: str) -> str:
        texts: dict[Path, str] = {}
        waiting = [SOURCES / name]
        while waiting:
            file = waiting.pop().resolve()
            if file not in texts:
                texts[file] = file.read_text("utf-8")
                waiting += [file.parent / path for path in IMPORTED.findall(texts[file])]
        return "\n".join(texts.values())

    return read
