"""What makes a notebook a page to read: folded code, locked texts, the words for reader mode, a section to unfold.

refresh.py sets it and lint.py holds a notebook to it: all code is folded, answers are written into cards.
"""

import copy
from typing import Any

from speaking import speaking

from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts import reader

LOCKED = {"editable": False, "deletable": False}
DEEPER = "deeper"
"""The id of the heading of the section for the curious."""


def fold(notebook: dict[str, Any]) -> None:
    """Fold the code of a notebook, lock its texts and give it the words of its language."""
    about = notebook["metadata"].setdefault("flywheel", {})
    about["reader"] = words(about.get("language", "en"))
    for cell in notebook["cells"]:
        notes = cell["metadata"]
        if cell["cell_type"] == "markdown":
            notes.update(LOCKED)
            if cell.get("id") == DEEPER:
                notes["jp-MarkdownHeadingCollapsed"] = True
        else:
            notes["jupyter"] = {"source_hidden": True}


def words(code: str) -> dict[str, str]:
    """Return what reader mode says, in a language."""
    with speaking(code):
        return {name: gettext(text) for name, text in reader.TEXTS.items()}


def not_folded(notebook: dict[str, Any]) -> list[str]:
    """Code is folded, texts are locked, and the words of reader mode are those of the catalogue."""
    folded = copy.deepcopy(notebook)
    fold(folded)
    pairs = zip(notebook["cells"], folded["cells"], strict=True)
    wrong = [str(ours.get("id")) for ours, theirs in pairs if ours["metadata"] != theirs["metadata"]]
    wrong += ["the words of reader mode"] if notebook["metadata"] != folded["metadata"] else []
    return [f"{what}: run tests/course/refresh.py" for what in wrong]
