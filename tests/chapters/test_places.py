"""Every item of the course has a cell that asks it, and the map leads there."""

import json
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.chapters.places import place_of

NAMES = [name for chapter in CHAPTERS for name in of_chapter(chapter.key)]


@pytest.mark.slow
@every("name", NAMES)
def test_each_item_is_asked_by_a_cell_that_both_languages_have(root: Path, name: str) -> None:
    place = place_of(name)
    for language in ("en", "de"):
        cells = json.loads((root / "course" / language / place["path"]).read_bytes())["cells"]
        cell = next(cell for cell in cells if cell["id"] == place["cell"])
        assert name in (asked := "".join(cell["source"])) or f'fl.quiz("{name.split(".")[0]}")' in asked


def test_what_nobody_asks_leads_nowhere() -> None:
    assert place_of("funnel.nowhere") == {"path": "", "cell": ""}


def test_the_map_leads_to_each_item_and_to_the_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    content = fl.progress().content
    assert [item["cell"] for item in content["chapters"][0]["items"]][:2] == ["help-mixture", "help-swap"]
    assert content["next_at"] == place_of("start.mixture")
