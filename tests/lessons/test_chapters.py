"""The list of chapters agrees with the notebooks and the syllabus, in both languages."""

import json
from pathlib import Path

import pytest

from flywheel_lab.lessons.chapters import CHAPTERS, Chapter
from flywheel_lab.messages import gettext


def test_every_notebook_is_a_chapter(root: Path) -> None:
    notebooks = sorted(path.stem for path in (root / "course" / "en").glob("*.ipynb"))
    assert notebooks == [f"{chapter.number}_{chapter.key}" for chapter in CHAPTERS]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.key)
def test_a_chapter_has_the_heading_of_its_notebook_and_opens_it(root: Path, chapter: Chapter, language: str) -> None:
    path = root / "course" / language / f"{chapter.number}_{chapter.key}.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert "".join(cells[0]["source"]).splitlines()[0] == f"# {gettext(chapter.question)}"
    assert f'fl.start("{chapter.number}", language="{language}")' in "".join(cells[1]["source"])


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.key)
def test_the_syllabus_asks_the_same_question(root: Path, chapter: Chapter, language: str) -> None:
    assert f"| {gettext(chapter.question)} |" in (root / "course" / "README.md").read_text("utf-8")
