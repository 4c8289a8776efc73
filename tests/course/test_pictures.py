"""A stored picture is the one that its cell draws."""

import json
import re
from pathlib import Path

from nbconvert import HTMLExporter
from pictures import fresh, stored, unlike


def test_every_stored_picture_is_the_one_that_is_drawn(notebook: Path) -> None:
    assert unlike(json.loads(notebook.read_text("utf-8")), fresh(notebook)) == []


def test_pictures_keep_their_words_in_an_exported_page(notebook: Path) -> None:
    page, _resources = HTMLExporter().from_filename(str(notebook))
    shown = re.findall(r'<img alt="([^"]*)" class="flywheel-picture"', page)
    assert len(shown) == len(stored(json.loads(notebook.read_text("utf-8"))))
    assert all(shown)


def test_a_picture_in_the_wrong_place_is_reported(root: Path) -> None:
    path = root / "course" / "de" / "01_funnel.ipynb"
    book, drawn = json.loads(path.read_text("utf-8")), fresh(path)
    for wrong in ("draw-sales-funnel", "play", "draw-dwell"):
        reported = unlike(book, drawn | {"draw-aida": stored(book)[wrong]})
        assert [line.split(":")[0] for line in reported] == ["draw-aida"]


def test_a_picture_that_was_never_stored_is_reported(root: Path) -> None:
    path = root / "course" / "en" / "00_start.ipynb"
    book = json.loads(path.read_text("utf-8"))
    book["cells"] = [cell | {"outputs": []} if "outputs" in cell else cell for cell in book["cells"]]
    assert unlike(book, fresh(path)) != []
