"""What a chapter sends to the browser, and what a saved page of it holds: its data, and each code once."""

from pathlib import Path

import pytest
from drive import ran

pytestmark = pytest.mark.slow

# Bytes of these chapters when each widget brought its own code and the styles of all.
BEFORE = {"01_funnel.ipynb": 1_613_431, "05_flywheel.ipynb": 1_231_229}


@pytest.mark.parametrize("chapter", BEFORE)
def test_a_chapter_sends_a_third_of_what_it_did_when_each_widget_brought_its_code(root: Path, chapter: str) -> None:
    assert 50_000 < 3 * ran(root / "course" / "en" / chapter).sent < BEFORE[chapter]
