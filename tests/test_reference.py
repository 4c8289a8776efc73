"""The reference that authors build from the docstrings: each public name is on it, and it asks nothing of a network."""

import re
from pathlib import Path

import pdoc
import pytest
from test_front_door import MOVED, NAMES, ROOMS, listed


@pytest.mark.long
def test_each_name_stands_in_the_reference_which_fetches_nothing(tmp_path: Path) -> None:
    pdoc.pdoc("flywheel_lab", output_directory=tmp_path)
    pages = {room: tmp_path / "flywheel_lab" / f"{room}.html" for room in (*ROOMS, "errors")}
    pages[""] = tmp_path / "flywheel_lab.html"
    anchors = {room: set(re.findall(r'id="(\w+)"', page.read_text("utf-8"))) for room, page in pages.items()}
    wanted = [("", name) for name in NAMES] + [(room, name) for name, room in MOVED.items()]
    wanted += [(room, name) for room in ROOMS for name in listed(room)]
    assert [f"{room}.{name}" for room, name in wanted if name not in anchors[room]] == []
    fetched = r"(?:\bsrc=|\burl\(|<link[^>]* href=)[\"']?https?:[^\"' )]*"
    assert [each for page in pages.values() for each in re.findall(fetched, page.read_text("utf-8"))] == []
