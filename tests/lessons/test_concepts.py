"""Every concept of the source articles that these chapters promise has a cell that says so, in both languages."""

import json
from pathlib import Path

import pytest

PROMISED = {
    "00_start": {"S4-07", "S4-08"},
    "01_funnel": {f"S0-{n:02d}" for n in range(1, 13)} | {"S1-01", "S1-02", "S1-03", "S1-04", "S1-16", "S4-08"},
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("chapter", PROMISED)
def test_a_chapter_treats_what_it_promises(root: Path, chapter: str, language: str) -> None:
    cells = json.loads((root / "course" / language / f"{chapter}.ipynb").read_text("utf-8"))["cells"]
    assert {concept for cell in cells for concept in cell["metadata"].get("flywheel", {}).get("concepts", [])} == (
        PROMISED[chapter]
    )
