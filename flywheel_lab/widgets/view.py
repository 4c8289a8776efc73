"""What all widgets share: one JavaScript text from plain modules, and state that is never broken."""

import re
from functools import lru_cache
from pathlib import Path

from traitlets import TraitError

from ..errors import ModelError

STATIC = Path(__file__).parent / "static"
_IMPORT = re.compile(r'^import \{[^}]*\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)


class ControlError(ModelError, TraitError):
    """A control was given a value that its model cannot take; as a TraitError it makes traitlets keep the old value."""


@lru_cache
def module(name: str) -> str:
    """Return `static/<name>` with all that it imports, each file once, as the one text that anywidget takes.

    >>> "import {" in module("funnel.js"), module("funnel.js").count("export default")
    (False, 1)
    """
    texts: dict[Path, str] = {}

    def include(file: Path) -> None:
        if file not in texts:
            text = file.read_text(encoding="utf-8")
            for found in _IMPORT.finditer(text):
                include((file.parent / found["path"]).resolve())
            texts[file] = re.sub(r"^export (?!default)", "", _IMPORT.sub("", text), flags=re.MULTILINE)

    include((STATIC / name).resolve())
    return "\n".join(texts.values())


def look() -> str:
    """Return the style sheets that all widgets share, as one text.

    >>> ".fl-view" in look(), ".fl-picture" in look()
    (True, True)
    """
    return "".join((STATIC / name).read_text(encoding="utf-8") for name in ("view.css", "pictures.css"))
