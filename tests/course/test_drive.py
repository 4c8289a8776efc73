"""One run of a notebook: it draws the pictures that are stored, no control that a learner can move breaks it, and what
it sends to the browser is its data, and each code once. Its words are compared by nbval.
"""

import json
from pathlib import Path

import pytest
from answers import ALL, FEW, NONE
from drive import drive, ran
from every import at_first, every
from pictures import fresh, stored, unlike

# Bytes of these chapters when each widget brought its own code and the styles of all.
BEFORE = {"01_funnel.ipynb": 3_838_885, "05_flywheel.ipynb": 1_231_229}


@pytest.mark.parametrize("answers", at_first(1, [FEW, ALL]))
def test_every_control_takes_its_extremes(in_turn: Path, answers: int) -> None:
    assert drive(in_turn, answers)[1] == []


@every("chapter", ["de/01_funnel.ipynb", "en/04_physical_flywheel.ipynb"])
def test_a_chapter_with_a_widget_has_controls_to_move(root: Path, chapter: str) -> None:
    moves, _ = drive(root / "course" / chapter)
    assert moves > 10


@every("chapter", BEFORE)
def test_a_chapter_sends_a_third_of_what_it_did_and_of_what_it_would_if_each_widget_brought_its_code(
    root: Path, chapter: str
) -> None:
    run = ran(root / "course" / "en" / chapter, NONE)
    assert 50_000 < 3 * run.sent < min(BEFORE[chapter], run.unshared)


def a_notebook(folder: Path, *cells: str) -> Path:
    book = [{"id": f"cell-{i}", "cell_type": "code", "metadata": {}, "source": text} for i, text in enumerate(cells)]
    path = folder / "broken.ipynb"
    path.write_text(json.dumps({"cells": book}))
    return path


def test_every_claim_of_the_lab_takes_its_extremes(tmp_path: Path) -> None:
    moves, complaints = drive(a_notebook(tmp_path, "import flywheel_lab as fl; lab = fl.claim_lab()"))
    assert moves > 30 and complaints == []


SOUND = "import ipywidgets as w; slider = w.IntSlider(5, min=0, max=10); slider"
OWN = """
import anywidget, traitlets as t
class Explorer(anywidget.AnyWidget):
    _esm = "export default {}"
    conversion = t.List([[0, 0.4], [0, 0]]).tag(sync=True)
    @t.observe("conversion")
    def _check(self, change):
        assert change["new"][0][1] > 0, "nobody left"
explorer = Explorer()
"""
BROKEN = {
    "an observer that fails at the end of the range": (
        SOUND,
        "slider.observe(lambda change: 1 / (change['new'] - 10), 'value')",
    ),
    "an own widget that fails at one element's end": (OWN,),
    "a choice that fails": (
        "import ipywidgets as w; choice = w.Dropdown(options=['a', 'b'])",
        "choice.observe(lambda change: {'a': 1}[change['new']], 'value')",
    ),
    "a button that fails when it is clicked": (
        "import ipywidgets as w; button = w.Button()",
        "button.on_click(lambda b: 1 / 0)",
    ),
    "a cell that fails": ("import flywheel_lab as fl", "fl.no_such_name"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_widget_is_reported(tmp_path: Path, what: str) -> None:
    assert drive(a_notebook(tmp_path, *BROKEN[what]))[1] != []


def test_a_sound_widget_is_not_reported(tmp_path: Path) -> None:
    assert drive(a_notebook(tmp_path, SOUND)) == (4, [])


def test_a_control_without_a_known_range_is_reported(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=r"Explorer\.speed"):
        drive(a_notebook(tmp_path, OWN.replace("conversion = ", "speed = t.Float(1).tag(sync=True); conversion = ")))


def test_every_control_of_the_funnel_explorer_is_moved(tmp_path: Path) -> None:
    book = a_notebook(tmp_path, "import flywheel_lab as fl; explorer = fl.explore_funnel(fl.sales_funnel())")
    conversions, dwells, bought, scalars = 4, 5, 1, 5
    assert drive(book) == (4 * (conversions + dwells + bought + scalars), [])


def test_every_control_of_the_wheel_is_moved(tmp_path: Path) -> None:
    book = a_notebook(tmp_path, "import flywheel_lab as fl; pusher = fl.push_the_wheel()")
    assert drive(book) == (4 * 9, [])


def test_every_control_of_the_three_lenses_is_moved(tmp_path: Path) -> None:
    book = a_notebook(tmp_path, "import flywheel_lab as fl; lenses = fl.three_lenses()")
    names, lenses, scalars, wire, conversions = 14, 3, 3, 1, 10
    assert drive(book) == (2 * (names + lenses) + 4 * (scalars + conversions) + 2 * wire, [])


def test_every_control_of_the_flywheel_explorer_is_moved(tmp_path: Path) -> None:
    book = a_notebook(tmp_path, "import flywheel_lab as fl; explorer = fl.explore_flywheel()")
    conversions, dwells, scalars = 10, 10, 4
    assert drive(book) == (4 * (conversions + dwells + scalars), [])


def test_every_control_of_the_hourglass_explorer_is_moved(tmp_path: Path) -> None:
    book = a_notebook(tmp_path, "import flywheel_lab as fl; explorer = fl.explore_hourglass()")
    conversions, dwells, scalars = 10, 10, 4
    assert drive(book) == (4 * (conversions + dwells + scalars), [])


def test_every_stored_picture_is_the_one_that_is_drawn(in_turn: Path) -> None:
    assert unlike(json.loads(in_turn.read_text("utf-8")), fresh(in_turn)) == []


def test_a_picture_in_the_wrong_place_is_reported(root: Path) -> None:
    path = root / "course" / "de" / "01_funnel.ipynb"
    book, drawn = json.loads(path.read_text("utf-8")), fresh(path)
    for wrong in ("curtain", "dwell"):
        reported = unlike(book, drawn | {"finer-funnel": stored(book)[wrong]})
        assert [line.split(":")[0] for line in reported] == ["finer-funnel"]


def test_a_picture_that_was_never_stored_is_reported(root: Path) -> None:
    path = root / "course" / "en" / "00_start.ipynb"
    book = json.loads(path.read_text("utf-8"))
    book["cells"] = [cell | {"outputs": []} if "outputs" in cell else cell for cell in book["cells"]]
    assert unlike(book, fresh(path)) != []
