"""A page says and shows what its notebook does, cell by cell: neither has a cell, a word, a number or a pixel more."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import ipywidgets as w
import pytest
from built_site import all_shown, data_of
from drive import ListeningShell, shell
from IPython.core.displaypub import CapturingDisplayPublisher
from PIL import Image

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, find, of_chapter
from flywheel_lab.messages import LANGUAGES
from flywheel_lab.pages.frozen.outline import page_of

VIEW = "application/vnd.jupyter.widget-view+json"
PLACE = re.compile(r'<[^>]*\bid="cell-id=([\w-]+)"[^>]*>')
PICTURE = re.compile(r"""(?:data:image/png;base64,([A-Za-z0-9+/=]+)|[./]*/assets/pictures/(\w+\.webp))""")
# Once in CI, before a release in each language: the even chapters in English, the odd ones in German.
BOOKS = [
    pytest.param(code, each, id=f"{code}-{each.number}", marks=() if i % 2 == j else pytest.mark.every)
    for j, code in enumerate(LANGUAGES)
    for i, each in enumerate(CHAPTERS)
]


def cells_of(root: Path, language: str, chapter: Any) -> list[dict[str, Any]]:
    path = root / "course" / language / chapter.file
    cells: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "markdown" or cell["outputs"]]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_has_the_cells_of_its_notebook_in_their_order(site: Path, root: Path, language: str, chapter: Any) -> None:
    page = site / language / page_of(chapter)
    cells = cells_of(root, language, chapter)
    assert PLACE.findall(page.read_text("utf-8")) == [cell["id"] for cell in cells]
    assert list(data_of(page)["cells"]) == [cell["id"] for cell in cells if cell["cell_type"] == "code"]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_says_each_word_of_its_notebook_and_no_other(site: Path, root: Path, language: str, chapter: Any) -> None:
    html = (site / language / page_of(chapter)).read_text("utf-8").partition("</main>")[0]
    _head, *parts = PLACE.split(html)
    said = {name: words(html) for name, html in zip(parts[::2], parts[1::2], strict=True)}
    cells = cells_of(root, language, chapter)
    written = {cell["id"]: words(plain("".join(cell["source"]))) for cell in cells if cell["cell_type"] == "markdown"}
    assert said == {cell["id"]: [] for cell in cells} | written


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_asks_all_that_its_chapter_asks_and_nothing_else(site: Path, language: str, chapter: Any) -> None:
    shown = [each for cell in data_of(site / language / page_of(chapter))["cells"].values() for each in all_shown(cell)]
    asked = [card["name"] for each in shown for card in each.get("state", {}).get("questions", [])]
    assert sorted(asked) == sorted(of_chapter(chapter.key))


def plain(markdown: str) -> str:
    """Markdown without the addresses of links."""
    return re.sub(r"\]\([^)]*\)", "]", markdown)


def words(html: str) -> list[str]:
    """The words of a text, and those that stand for its pictures."""
    text = re.sub(r"<[^>]*>", " ", re.sub(r'<img[^>]*\balt="([^"]*)"[^>]*>', r" \1 ", html))
    return re.findall(r"[^\W_]+", unescape(text))
