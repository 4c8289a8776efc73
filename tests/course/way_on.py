"""The last cell of each notebook leads to the chapter after it and to the one before, in the order of the rooms.

syllabus.py writes it and test_notebooks.py holds a notebook to it. The links are those that JupyterLab opens in itself.
"""

from pathlib import Path
from typing import Any

import nbformat
from lint import Notebook, fingerprint, source
from speaking import speaking

from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.messages import gettext

COURSE = Path(__file__).parents[2] / "course"
WORDS = {"en": ("Next", "Back"), "de": ("Weiter", "Zurück")}
LAST = "next"
"""The id of the cell."""


def way_on(file: str, code: str) -> str:
    """Return the text of a chapter's last cell in a language."""
    place = [each.file for each in CHAPTERS].index(file)
    with speaking(code):
        after = [f"{each.number} {gettext(each.title)}: {gettext(each.question)}" for each in CHAPTERS[place + 1 :]]
        before = [f"{each.number} {gettext(each.title)}" for each in CHAPTERS[:place]]
    forward, back = WORDS[code]
    links = [f"**{forward}:** [{after[0]}]({CHAPTERS[place + 1].file})"] if after else []
    links += [f"**{back}:** [{before[-1]}]({CHAPTERS[place - 1].file})"] if before else []
    return "\n\n".join(links)


def no_way_on(notebook: Notebook, text: str) -> list[str]:
    """The notebook ends with this text, in a cell of its own, and has it nowhere else."""
    places = [place for place, cell in enumerate(notebook["cells"], 1) if cell.get("id") == LAST]
    ends = places == [len(notebook["cells"])] and source(notebook["cells"][-1]) == text
    return [] if ends else ["does not end with the way to the chapters beside it: run tests/course/syllabus.py"]


def lead_on(notebook: Any, file: str, code: str) -> None:
    """End a notebook with its way on."""
    others = [cell for cell in notebook.cells if cell.id != LAST]
    notes = {key: False for key in ("deletable", "editable") if _beside(others).get(key) is False}
    translated = {} if code == "en" else {"flywheel": {"translates": fingerprint(way_on(file, "en"))}}
    last = nbformat.v4.new_markdown_cell(way_on(file, code), id=LAST, metadata=notes | translated)
    notebook.cells = [*others, last]


def _beside(cells: list[Any]) -> dict[str, Any]:
    """Return what the last text says of itself: the new one is locked if that is."""
    return next((cell.metadata for cell in reversed(cells) if cell.cell_type == "markdown"), {})


def write_all() -> None:
    """Let every notebook of the course end with its way on."""
    for path in sorted(COURSE.glob("??/*.ipynb")):
        book = nbformat.read(path, as_version=4)
        lead_on(book, path.name, path.parent.name)
        path.write_text(nbformat.writes(book, version=4) + "\n", "utf-8")
