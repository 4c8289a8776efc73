"""Every idea of the articles has cells that treat it, in both languages: those that the list of ideas names."""

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

PAPER = Path(__file__).parents[1] / "course" / "concepts.md"
IDEAS = {
    *(f"S0-{k:02}" for k in range(1, 21)),
    *(f"S1-{k:02}" for k in range(1, 27)),
    *(f"S2-{k:02}" for k in range(1, 17)),
    *(f"S3-00{letter}" for letter in "abc"),
    *(f"S3-{k:02}" for k in range(1, 11)),
    *(f"S4-{k:02}" for k in (1, 2, 3, 4, 5, 7, 8, 9, 10)),
    *(f"S4-06{letter}" for letter in "abcdef"),
}


def promised() -> dict[str, dict[str, set[str]]]:
    """Read which cells of each chapter treat which idea: chapter -> cell -> ideas."""
    chapters: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for idea, where in re.findall(r"^\| (S\d-\d\d[a-f]?) \| ([^|]+) \| ", PAPER.read_text("utf-8"), re.MULTILINE):
        for place in where.split("; "):
            chapter, cells = place.split(" ", 1)
            for cell in cells.split(", "):
                chapters[chapter][cell].add(idea)
    return chapters


def test_no_idea_of_the_five_articles_is_missing() -> None:
    assert {idea for cells in promised().values() for ideas in cells.values() for idea in ideas} == IDEAS


def test_each_chapter_promises_something(root: Path) -> None:
    assert {path.name[:2] for path in root.glob("course/??/*.ipynb")} == promised().keys()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("chapter", sorted(promised()))
def test_a_chapter_treats_what_it_promises_where_it_says(root: Path, chapter: str, language: str) -> None:
    (notebook,) = root.glob(f"course/{language}/{chapter}_*.ipynb")
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    treated = {cell["id"]: set(cell["metadata"].get("flywheel", {}).get("concepts", [])) for cell in cells}
    assert {cell: ideas for cell, ideas in treated.items() if ideas} == promised()[chapter]
