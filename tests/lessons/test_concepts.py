"""Every idea of the articles that a chapter promises has a cell that treats it, in both languages."""

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

PAPER = Path(__file__).parents[1] / "course" / "concepts.md"


def promised() -> dict[str, set[str]]:
    """Read which ideas each chapter promises."""
    chapters = defaultdict(set)
    for concept, where in re.findall(r"^\| (S\d-\d\d[a-f]?) \| ([\d, ]+) \| ", PAPER.read_text("utf-8"), re.MULTILINE):
        for chapter in where.split(", "):
            chapters[chapter].add(concept)
    return chapters


def test_each_chapter_promises_something(root: Path) -> None:
    assert {path.name[:2] for path in root.glob("course/??/*.ipynb")} == promised().keys()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("chapter", sorted(promised()))
def test_a_chapter_treats_what_it_promises(root: Path, chapter: str, language: str) -> None:
    (notebook,) = root.glob(f"course/{language}/{chapter}_*.ipynb")
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    treated = {concept for cell in cells for concept in cell["metadata"].get("flywheel", {}).get("concepts", [])}
    assert treated == promised()[chapter]
