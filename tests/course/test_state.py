"""What a chapter sends to the browser, and what a saved page of it holds: its data, and each code once."""

import json
from pathlib import Path

import ipywidgets as w
import pytest
from drive import collected, run, shell

from flywheel_lab.widgets.view import Code, Drawn


def size(widget: w.Widget) -> int:
    return len(json.dumps(widget.get_state(), default=str))


# Bytes of these chapters when each widget brought its own code and the styles of all.
BEFORE = {"01_funnel.ipynb": 1_613_431, "05_flywheel.ipynb": 1_231_229}


@pytest.mark.parametrize("chapter", BEFORE)
def test_a_chapter_sends_a_third_of_what_it_did_when_each_widget_brought_its_code(root: Path, chapter: str) -> None:
    notebook = root / "course" / "en" / chapter
    with shell(notebook.parent) as python, collected() as widgets:
        assert list(run(python, notebook)) == []
    drawn = [each for each in widgets if isinstance(each, Drawn)]
    assert len(drawn) > 10
    sent = {each for each in widgets if not isinstance(each, Code)} | {each._code for each in drawn}
    assert 3 * sum(map(size, sent)) < BEFORE[chapter]
