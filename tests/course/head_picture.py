"""The picture at the head of a notebook: drawn by the package and kept in the title's cell, so that it shows everywhere.

refresh.py sets it and lint.py holds a notebook to it.
"""

import base64
import copy
from typing import Any

from flywheel_lab.chapters.course import chapter_named
from flywheel_lab.figures.banner import BANNERS
from flywheel_lab.messages import gettext, language, use_language

FILE = "banner.svg"


def illustrate(notebook: dict[str, Any]) -> None:
    """Put the banner of its chapter under the title of a notebook, with what it shows in the notebook's language."""
    about = notebook["metadata"]["flywheel"]
    draw, shows = BANNERS[chapter_named(about["chapter"]).banner]
    title = notebook["cells"][0]
    heading, _, text = "".join(title["source"]).partition("\n\n")
    if text.startswith("!["):
        text = text.partition("\n\n")[2]
    title["source"] = f"{heading}\n\n![{translated(shows, about['language'])}](attachment:{FILE})\n\n{text}"
    title["attachments"] = {FILE: {"image/svg+xml": base64.b64encode(draw().encode()).decode()}}


def translated(text: str, code: str) -> str:
    """Return a text of the catalogue in another language than the one in use."""
    before = language()
    use_language(code)
    spoken = gettext(text)
    use_language(before)
    return spoken


def not_illustrated(notebook: dict[str, Any]) -> list[str]:
    """The head of a notebook shows the banner that the package draws now."""
    other = copy.deepcopy(notebook)
    illustrate(other)
    ours, theirs = notebook["cells"][0], other["cells"][0]
    same = ours.get("attachments") == theirs["attachments"] and "".join(ours["source"]) == theirs["source"]
    return [] if same else ["the picture at the head: run tests/course/refresh.py"]
