"""The list of chapters agrees with the notebooks and the syllabus, in both languages."""

import json
import re
from pathlib import Path

from every import every
from syllabus import FRONT, README, with_todays_list, with_todays_rows

from flywheel_lab.chapters.course import CHAPTERS, kinds, of_chapter
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext

ELSEWHERE = ("idea", "inventory")
"""Kinds of items that no notebook names: a warm-up asks the first, a room the second."""


def test_every_notebook_is_a_chapter(root: Path) -> None:
    notebooks = sorted(path.name for path in (root / "course" / "en").glob("*.ipynb"))
    assert notebooks == [chapter.file for chapter in CHAPTERS]


@every("chapter", CHAPTERS, ids=lambda each: each.key)
def test_a_chapter_has_the_heading_of_its_notebook_and_opens_it(root: Path, chapter: Chapter, language: str) -> None:
    path = root / "course" / language / chapter.file
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert "".join(cells[0]["source"]).splitlines()[0] == f"# {gettext(chapter.question)}"
    assert f'fl.start("{chapter.number}", language="{language}")' in "".join(cells[1]["source"])


def test_the_syllabus_is_what_the_rooms_say() -> None:
    text = README.read_text("utf-8")
    assert with_todays_rows(text) == text, "python tests/course/syllabus.py"


def test_the_front_page_lists_all_chapters() -> None:
    text = FRONT.read_text("utf-8")
    assert all(chapter.file in text for chapter in CHAPTERS) and with_todays_list(text) == text, (
        "python tests/course/syllabus.py"
    )


@every("chapter", CHAPTERS, ids=lambda each: each.key)
def test_the_items_stand_in_the_order_of_the_notebook(root: Path, chapter: Chapter) -> None:
    path = root / "course" / "en" / chapter.file
    cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    named = re.findall(
        rf'fl\.(?!tell)\w+\("({chapter.key}(?:\.[\w-]+)?)"', "\n".join("".join(cell["source"]) for cell in cells)
    )
    assert list(dict.fromkeys(named)) == [*chapter.items, chapter.key], (
        "items: what the notebook asks by its own name, in its order; fl.quiz(key) asks the rest, and comes last"
    )


def test_every_item_of_a_chapter_is_named_there() -> None:
    named = [name for chapter in CHAPTERS for name in of_chapter(chapter.key)]
    assert sorted(named) == sorted(name for kind, items in kinds().items() if kind not in ELSEWHERE for name in items)
