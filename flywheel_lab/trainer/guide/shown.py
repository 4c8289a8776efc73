"""What the cells of a notebook show that a step opens: run once, with its gates open and its locks taken off."""

from functools import lru_cache
from typing import Any

from ...chapters.course import chapter_named
from ...chapters.gates.texts import Text
from ...chapters.workshop import Step, workshop_steps
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import language
from ...pages.frozen.running import run
from ...pages.site import as_a_stranger
from ...paths import shipped
from ...widgets.learning.gate import Gate
from .expected import plain


def shown(step: Step, cell: str) -> list[Any]:
    """Return what a cell of the step's chapter shows; raises FlywheelError if its notebook has no such cell.

    Words that belong to a picture are there only if the step says that they are meant for a room.
    """
    key = step.name.partition(".")[0]
    cells = _cells(key, language())
    if cell not in cells:
        message = _("The step {step!r} shows the cell {cell!r}, which is not in the notebook of its chapter.")
        raise FlywheelError(message.format(step=step.name, cell=cell))
    keep_words = step.words or cell in step.given
    return [thing for thing in cells[cell] if keep_words or not isinstance(thing, Text)]


def pictures_of(step: Step, cell: str) -> list[Any]:
    """Return what a cell shows besides words: pictures, and what can be played with."""
    return [thing for thing in shown(step, cell) if not isinstance(thing, Text)]


def words_of(step: Step, *cells: str) -> list[str]:
    """Return the words among what these cells show, in Markdown."""
    return [thing.markdown for cell in cells for thing in shown(step, cell) if isinstance(thing, Text)]


@lru_cache
def _cells(key: str, code: str) -> dict[str, list[Any]]:
    """Return what the cells show that some step of a chapter names; the rest of the notebook is not run."""
    wanted = {cell for step in _of_chapter(key) for cell in (*step.given, *step.cells)}
    found: dict[str, list[Any]] = {}
    if not wanted:
        return found
    with as_a_stranger():
        for cell in run(shipped("course") / code / chapter_named(key).file):
            if cell.name in wanted:
                found[cell.name] = [each for thing in cell.shows for each in _opened(thing)]
            if wanted <= found.keys():
                break
    return found


def _of_chapter(key: str) -> list[Step]:
    return [step for name, step in workshop_steps().items() if name.partition(".")[0] == key]


def _opened(thing: Any) -> list[Any]:
    """Return what is behind a gate, or the thing itself without its locks."""
    if isinstance(thing, Gate):
        return [make() for make in thing.inside]
    if getattr(thing, "locks", None):
        thing.locks = {}
    return [thing]


def blocks(markdown: str) -> list[dict[str, Any]]:
    """Return a text of the course as paragraphs and tables, without the signs of Markdown.

    >>> blocks("**Half** is left.\\n\\n| a | b |\\n|--|--|\\n| 1 | 2 |")
    [{'text': 'Half is left.'}, {'rows': [['a', 'b'], ['1', '2']]}]
    """
    found: list[dict[str, Any]] = []
    for part in plain(markdown).split("\n\n"):
        lines = [line for line in part.splitlines() if not set(line) <= set("|:- ")]
        if part.startswith("|"):
            found.append({"rows": [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]})
        else:
            found.append({"text": " ".join(lines)})
    return found
