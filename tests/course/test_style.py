"""The style that a machine can watch: no forbidden phrase in any English text, no long sentence in an open one."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from every import every
from lint import for_everybody, prose_cells, source
from room_texts import read_sections
from terms import unlinked
from translatable import forms, of_the_package, whole

MOST_WORDS = 30  # of a sentence; about 15 are aimed at
# Impersonal, or another word for a prediction; in a table of sources titles are as they are.
NOT_OURS = re.compile(r"\b([Ww]hoever|[Ww]herever|[Ss]o many|([Oo]ne|[Aa]nother) article|[Yy]our (forecast|guess))\b")
# One idea has one word: a funnel has stages (a model has steps, of time), and a mean is said as people say it.
TWO_WORDS = {
    "en": re.compile(r"\b((funnel|research) steps?|(five|six|all|lower) steps|steps? of (a|the) (sales )?funnel)\b"),
    "de": re.compile(r"\b[Ii]m (Mittel|Durchschnitt)\b|\bMittelwert"),
}
TITLES = {"sources"}


def notebooks(root: Path, code: str) -> Iterator[tuple[str, list[dict[str, object]]]]:
    for path in sorted(root.glob(f"course/{code}/*.ipynb")):
        book = json.loads(path.read_text("utf-8"))
        yield path.name[:2], [cell for cell in for_everybody(book) if cell in prose_cells(book)]


def english(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each English text with where it stands: catalogue, texts of the rooms, notebooks."""
    yield from (
        ("a text of the package", form) for message, _context in of_the_package(root) for form in forms(message)
    )
    yield from of_the_course(root, "en")


def german(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each German text likewise."""
    yield from (
        ("a text of the package", form) for message in whole("de") if message.id for form in forms(message.string)
    )
    yield from of_the_course(root, "de")


def of_the_course(root: Path, code: str) -> Iterator[tuple[str, str]]:
    for path in root.glob(f"flywheel_lab/chapters/*/texts.{code}.md"):
        yield from ((f"{path.parent.name} {name}", text) for name, _mark, text in read_sections(path))
    for chapter, cells in notebooks(root, code):
        yield from ((f"{chapter} {cell['id']}", unlinked(source(cell))) for cell in cells if cell["id"] not in TITLES)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of running text: no headings, no tables, no pictures."""
    for line in unlinked(text).splitlines():
        if not line.startswith(("#", "|", "![", "<")):
            yield from re.split(r"(?<=[.!?…:])[”“\"]?\s+", line)


def too_long(text: str) -> list[str]:
    return [each for each in sentences(text) if len(each.split()) > MOST_WORDS]


@pytest.mark.slow
def test_no_english_text_has_a_forbidden_phrase(root: Path) -> None:
    assert [(where, found[0], text[:80]) for where, text in english(root) if (found := NOT_OURS.search(text))] == []


@pytest.mark.slow
@every("code, texts", {"en": english, "de": german}.items())
def test_one_idea_has_one_word(code: str, texts: Callable[[Path], Iterator[tuple[str, str]]], root: Path) -> None:
    found = [(where, other[0], text[:80]) for where, text in texts(root) if (other := TWO_WORDS[code].search(text))]
    assert found == []


@pytest.mark.parametrize("code", ["en", "de"])
def test_no_open_sentence_is_long(root: Path, code: str) -> None:
    cells = [(chapter, cell) for chapter, cells in notebooks(root, code) for cell in cells]
    wrong = [(chapter, cell["id"], too_long(source(cell))) for chapter, cell in cells if cell["id"] not in TITLES]
    assert [each for each in wrong if each[2]] == []


@every("text", ["Whoever leaves is gone.", "So one article says.", "Your guess was 12.", "So many leave."])
def test_a_forbidden_phrase_is_found(text: str) -> None:
    assert NOT_OURS.search(text)


@every("code, text", [("en", "All six steps."), ("en", "A step of the funnel."), ("de", "Im Mittel zehn Wochen.")])
def test_a_second_word_for_one_idea_is_found(code: str, text: str) -> None:
    assert TWO_WORDS[code].search(text)


def test_a_long_sentence_is_found_and_a_table_is_none() -> None:
    assert [len(too_long(start + "word " * 31)) for start in ("", "| ", "Ten. ")] == [1, 0, 1]
