"""What all widgets share: one JavaScript text from plain modules, and state that is never broken."""

import re
from functools import lru_cache
from pathlib import Path

from traitlets import TraitError

from ..errors import ModelError

STATIC = Path(__file__).parent / "static"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[\w-]+\.js)";\n', re.MULTILINE)


class ControlError(ModelError, TraitError):
    """A control was given a value that its model cannot take; as a TraitError it makes traitlets keep the old value."""


@lru_cache
def module(name: str) -> str:
    """Return `static/<name>` with all that it imports, each file once, as the one text that anywidget takes.

    >>> "import {" in module("funnel.js"), module("funnel.js").count("export default")
    (False, 1)
    """
    texts: dict[str, str] = {}

    def include(file: str) -> None:
        if file not in texts:
            text = (STATIC / file).read_text(encoding="utf-8")
            for found in _IMPORT.finditer(text):
                include(found["file"])
            texts[file] = re.sub(r"^export (?!default)", "", _IMPORT.sub("", text), flags=re.MULTILINE)

    include(name)
    return "\n".join(texts.values())


def look() -> str:
    """Return the style sheet that all widgets share.

    >>> ".fl-view" in look()
    True
    """
    return (STATIC / "view.css").read_text(encoding="utf-8")
