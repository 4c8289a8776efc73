"""The picture at the head of a notebook: drawn by the package and kept in course/images, so that it shows everywhere.

refresh.py sets it and lint.py holds a notebook to it.
"""

import copy
from pathlib import Path
from typing import Any

from speaking import speaking

from flywheel_lab.chapters.course import chapter_named
from flywheel_lab.figures.banner import BANNERS
from flywheel_lab.messages import gettext

IMAGES = Path(__file__).parents[2] / "course" / "images"


def illustrate(notebook: dict[str, Any]) -> None:
    """Put the banner of its chapter under the title of a notebook, with what it shows in the notebook's language."""
    about = notebook["metadata"]["flywheel"]
    name = chapter_named(about["chapter"]).banner
    title = notebook["cells"][0]
    heading, _, text = "".join(title["source"]).partition("\n\n")
    if text.startswith("!["):
        text = text.partition("\n\n")[2]
    picture = ""
    if name:
        with speaking(about["language"]):
            picture = f"![{gettext(BANNERS[name][1])}](../images/{name}.svg)\n\n"
    title["source"] = f"{heading}\n\n{picture}{text}".rstrip()


def draw_banners() -> None:
    """Write all banners into course/images."""
    for name, (draw, _) in BANNERS.items():
        (IMAGES / f"{name}.svg").write_text(draw() + "\n", encoding="utf-8")


def not_illustrated(notebook: dict[str, Any]) -> list[str]:
    """The head of a notebook shows the banner of its chapter."""
    other = copy.deepcopy(notebook)
    illustrate(other)
    ours, theirs = ("".join(each["cells"][0]["source"]) for each in (notebook, other))
    return [] if ours == theirs else ["the picture at the head: run tests/course/refresh.py"]
