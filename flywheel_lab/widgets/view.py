"""What all widgets share: one JavaScript text from plain modules, one style, and state that is never broken."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets as t
from traitlets import TraitError

from ..errors import ModelError
from ..messages import gettext
from ..models.domain import Domain

SOURCES = Path(__file__).parent / "js"
STYLES = ("view", "pictures", "learning", "wheel", "lenses", "claims", "loop")
# No echo: it would bring back a value that the learner has moved on from meanwhile, and the slider would jump.
MOVED = {"sync": True, "echo_update": False}
_IMPORT = re.compile(r'^import \{\s*[\w$]+(?:,\s*[\w$]+)*,?\s*\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const|let|var)\b)", re.MULTILINE)
_DECLARED = re.compile(
    r"^(?:export default )?(?:(?:async )?function\*?|class|const|let|var) ([\w$]+|[\[{][^=]*)", re.MULTILINE
)
_LEFT = re.compile(r"^ *(?:import|export)\b.*|\bimport\(.*", re.MULTILINE)


class ControlError(ModelError, TraitError):
    """A control was given a value that its model cannot take; as a TraitError it makes traitlets keep the old value."""


class Explorer(anywidget.AnyWidget):
    """A widget whose traits are the state of the screen; those that are `fixed` stay as they were made."""

    _made = False

    def __init__(self, **state: Any) -> None:
        super().__init__(**state)
        self._made = True


def fixed(*names: str, maker: str) -> Any:
    """Return a validator that refuses another value for these traits of an Explorer; `maker` makes a new one."""

    def stays(self: Explorer, proposal: Any) -> Any:
        if self._made:
            message = gettext("{what} is fixed once the widget is made. Call {maker} again for another one.")
            raise ControlError(message.format(what=proposal["trait"].name, maker=maker))
        return proposal["value"]

    return t.validate(*names)(stays)


@lru_cache
def module(name: str) -> str:
    """Return `js/<name>` with all that it imports, each file once, as the one text that anywidget takes.

    The files share one scope then. RuntimeError tells us where they cannot: an import or export of anything but plain
    names (`as`, `*`, a second default), or a name that is declared twice at the top.

    >>> "import {" in module("funnel.js"), module("funnel.js").count("export default")
    (False, 1)
    """
    entry = (SOURCES / name).resolve()
    texts: dict[Path, str] = {}
    declared: dict[str, str] = {}

    def include(file: Path) -> None:
        if file in texts:
            return
        text = file.read_text(encoding="utf-8")
        for found in _IMPORT.finditer(text):
            include((file.parent / found["path"]).resolve())
        texts[file] = _EXPORT.sub("", _IMPORT.sub("", text))
        for left in _LEFT.findall(texts[file]):
            if file != entry or not left.startswith("export default"):
                raise RuntimeError(f"{file.name} has '{left.strip()}', which cannot be joined: use plain names.")
        for names in _DECLARED.findall(texts[file]):
            for each in re.findall(r"[\w$]+", names):
                if each in declared:
                    raise RuntimeError(f"{file.name} declares '{each}', and so does {declared[each]}: rename one.")
                declared[each] = file.name

    include(entry)
    return "\n".join(texts.values())


def style_sheets() -> str:
    """Return the style sheets that all widgets share, as one text.

    >>> ".fl-view" in style_sheets(), ".fl-picture" in style_sheets()
    (True, True)
    """
    return "".join((SOURCES / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


def control(domain: Domain) -> dict[str, Any]:
    """Return range and words of the slider of a parameter, as js/parts/controls.js wants them.

    >>> from flywheel_lab.models.domain import DWELL
    >>> control(DWELL)["max"], control(DWELL)["label"]
    (12.0, 'Dwell')
    """
    low, high, step = domain.slider
    return {"min": low, "max": high, "step": step, "label": gettext(domain.label), "tooltip": gettext(domain.tooltip)}
