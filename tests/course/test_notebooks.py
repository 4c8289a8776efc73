"""Each stored notebook is fit to be opened, and the two languages tell the same story."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from in_turn import turn
from lint import LINT, TWINS, Notebook, prose_cells, source
from room_texts import stale_texts, texts_file
from terms import other_links, pages
from way_on import no_way_on, way_on

from flywheel_lab.messages import LANGUAGES


def read(path: Path) -> Notebook:
    book: Notebook = json.loads(path.read_text(encoding="utf-8"))
    return book


@pytest.mark.parametrize("complaints", LINT, ids=lambda rule: rule.__name__)
def test_notebook_is_clean(notebook: Path, complaints: Callable[[Notebook], list[str]]) -> None:
    assert complaints(read(notebook)) == []


@pytest.mark.parametrize("code", LANGUAGES[1:])
@pytest.mark.parametrize("complaints", TWINS, ids=lambda rule: rule.__name__)
def test_twins_agree(twin: Path, complaints: Callable[[Notebook, Notebook], list[str]], code: str) -> None:
    assert complaints(read(twin), read(twin.parents[1] / code / twin.name)) == []


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_the_texts_of_a_room_translate_the_english_ones_as_they_are_now(twin: Path, code: str) -> None:
    assert stale_texts(texts_file(twin.stem, "en"), texts_file(twin.stem, code)) == []


def test_all_languages_have_the_same_files(root: Path) -> None:
    files = [{p.name for p in (root / "course" / code).iterdir() if not p.name.startswith(".")} for code in LANGUAGES]
    assert files == [files[0]] * len(LANGUAGES)
    assert {"00_start.ipynb", "01_funnel.ipynb"} <= files[0]


def test_each_chapter_is_asked_for_its_pictures_once(twin: Path) -> None:
    assert [turn(twin.parents[1] / code / twin.name) for code in LANGUAGES].count(0) == 1


def test_links_between_chapters_lead_somewhere(notebook: Path) -> None:
    targets = [target for cell in prose_cells(read(notebook)) for target in links(source(cell))]
    assert [target for target in targets if not (notebook.parent / target).exists()] == []


def test_a_chapter_ends_with_the_way_to_those_beside_it(notebook: Path) -> None:
    assert no_way_on(read(notebook), way_on(notebook.name, notebook.parent.name)) == []


def test_the_first_use_of_each_word_of_the_glossary_is_linked(notebook: Path) -> None:
    assert other_links(read(notebook), notebook.name) == []


def test_the_pages_of_the_glossary_are_those_of_the_rooms() -> None:
    assert [path for path, text in pages().items() if path.read_text("utf-8") != text] == [], "run syllabus.py"


PROMISED = {"en": ("prediction", "exercise"), "de": ("Vorhersage", "Aufgabe")}


def test_a_certificate_is_promised_for_what_counts(notebook: Path) -> None:
    named = ("certificate", "Urkunde")
    promises = [source(cell) for cell in prose_cells(read(notebook)) if any(word in source(cell) for word in named)]
    assert [text for text in promises if not all(word in text for word in PROMISED[notebook.parent.name])] == []


def links(markdown: str) -> list[str]:
    """Return the local files that a text points to, without what follows a #."""
    found = re.findall(r"\]\(([^)\s#]+)", markdown) + re.findall(r'(?:src|href)="([^"#]+)', markdown)
    return [target for target in found if not target.startswith(("http", "data:", "mailto:", "attachment:"))]
