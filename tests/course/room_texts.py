"""The texts of a chapter's room in another language keep marks of the English ones, as the cells of a notebook do."""

from pathlib import Path

from lint import fingerprint

from flywheel_lab.chapters.course import chapter_named
from flywheel_lab.chapters.gates.texts import sections

ROOMS = Path(__file__).parents[2] / "flywheel_lab/chapters"


def texts_file(chapter: str, code: str) -> Path:
    """Return the file with the texts of a chapter, given by its notebook's name or its key."""
    return ROOMS / chapter_named(chapter).key / f"texts.{code}.md"


def read_sections(file: Path) -> list[tuple[str, str, str]]:
    return sections(file.read_text("utf-8")) if file.exists() else []


def stale_texts(english: Path, other: Path) -> list[str]:
    """Each text translates the English one as it is now."""
    ours = {name: fingerprint(text) for name, _mark, text in read_sections(english)}
    marks = {name: mark for name, mark, _text in read_sections(other)}
    return [
        f"{other.parent.name}/{other.name}: {name}: its mark is not that of the English text as it is now, {mark}"
        for name, mark in ours.items()
        if marks.get(name) != mark
    ]


def accept_texts(english: Path, other: Path) -> None:
    """Give each text of a translation the mark of the English text as it is now."""
    ours = {name: fingerprint(text) for name, _mark, text in read_sections(english)}
    parts = [f"# {name} <!-- {ours.get(name, '')} -->\n\n{text}\n" for name, _mark, text in read_sections(other)]
    if parts:
        other.write_text("\n".join(parts), "utf-8")
