"""What a page knows of the whole course: its items, how each counts and where it is asked, and the words of the map."""

from pathlib import Path
from typing import Any

from ... import __version__
from ...chapters.codes.asked import as_data, askable
from ...chapters.course import CHAPTERS, FORMERLY, MOVED, bank, predictions
from ...chapters.opening import AT_A_TIME, REVIEW
from ...chapters.overview import layouts, outline
from ...chapters.places import place_of
from ...figures import calibration
from ...figures.certificate import WORDS as CERTIFICATE
from ...lessons.chapter import Chapter
from ...lessons.progress.code import Field, head, length
from ...lessons.progress.map import WORDS, faces
from ...lessons.progress.state import COUNTED, MADE
from ...lessons.progress.warm_up import GAPS, MOST
from ...messages import cache_in_language, language
from ...messages import gettext as _
from ...widgets.learning.seal import seal
from ...widgets.texts.reading import TEXTS as READING
from ..texts import TEXTS

COUNTS = ("kind", "unit", "named", "truth", "span", "near", "sealed", "height", "handles", "start")
"""What of a sheet is needed to read an answer and to measure it; the rest explains, and stays with its chapter."""


@cache_in_language
def course_data() -> dict[str, Any]:
    """Return the outline of the course in the language in use, as plain data; sheets in it are sealed."""
    words = {
        name: _(text) for name, text in {**WORDS, **calibration.WORDS, **READING, **CERTIFICATE, **TEXTS}.items()
    } | {"truth": _("truth")}
    return {
        "language": language(),
        "version": __version__,
        "formerly": FORMERLY,
        "moved": MOVED,
        "rules": {
            "counted": COUNTED,
            "made": MADE,
            "gaps": GAPS,
            "most": MOST,
            "review": REVIEW,
            "at_a_time": AT_A_TIME,
        },
        "faces": faces(),
        "words": words,
        "chapters": [_chapter(each) for each in CHAPTERS],
        "ideas": [each.trigger.name for each in bank().values()],
        "predictions": {name: seal(_counted(item.sheet())) for name, item in predictions().items()},
        "coded": coded(),
    }


def coded() -> dict[str, Any]:
    """Return what the short codes of each question know of it, by name, and nothing that tells an answer."""
    parts = ("number", "form", "limits", "span", "at")
    return {name: {part: each for part, each in as_data(name).items() if part in parts} for name in askable()}


def page_of(chapter: Chapter) -> str:
    """Return the name of a chapter's page."""
    return str(Path(chapter.file).with_suffix(".html"))


def _chapter(chapter: Chapter) -> dict[str, Any]:
    told = outline(chapter)
    fields = layouts()[chapter.number]
    return {
        "number": chapter.number,
        "key": chapter.key,
        "title": told.title,
        "page": page_of(chapter),
        "skills": told.skills,
        "deeper": sorted(told.deeper),
        "items": [[name, label, kind, place_of(name)["cell"]] for name, label, kind in told.items],
        "code": {"head": head(chapter.number, fields), "length": length(fields)},
        "fields": {name: _field(field) for name, field in fields.items()},
    }


def _field(field: Field) -> dict[str, Any]:
    """Return the kind of a field and its numbers; what reads an answer is the page's."""
    known = {name: value for name, value in vars(field).items() if name != "read"}
    return {"kind": type(field).__name__, "size": str(field.size)} | known


def _counted(sheet: dict[str, Any]) -> dict[str, Any]:
    right = [option[0] for option in sheet.get("options", [])]
    return {part: sheet[part] for part in COUNTS if part in sheet} | ({"right": right} if right else {})
