"""A page without widgets still asks every question, and gives no answer away."""

import html
import json
import re
from functools import cache
from pathlib import Path

import pytest
from nbconvert import HTMLExporter
from pictures import stored

from flywheel_lab.chapters.course import chapter_named, find, kinds, of_chapter
from flywheel_lab.chapters.gates.observe import ANSWER_FIRST, PREDICTION_FIRST, TRY_FIRST
from flywheel_lab.chapters.places import place_of
from flywheel_lab.messages import gettext, use_language

pytestmark = pytest.mark.slow


@cache
def exported(notebook: Path) -> str:
    """Export a notebook once for all that is asked of its page."""
    return str(HTMLExporter().from_filename(str(notebook))[0])


@pytest.fixture
def page(in_turn: Path) -> str:
    use_language(in_turn.parent.name)
    return html.unescape(re.sub(r"</?(code|em)>", "", exported(in_turn)))


def names(notebook: Path) -> list[str]:
    """What a notebook asks openly: a card behind a gate is drawn when the gate opens."""
    asked = kinds()["prediction"] | kinds()["quiz"]
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(notebook.read_text("utf-8"))["cells"]}
    here = [name for name in of_chapter(chapter_named(notebook.stem).key) if name in asked]
    return [name for name in here if "fl.observe(" not in cells[place_of(name)["cell"]]]


def test_every_question_is_asked_with_the_line_that_answers_it(page: str, in_turn: Path) -> None:
    missing = [name for name in names(in_turn) if f'fl.check("{name}", …)' not in page]
    assert missing == []


def test_every_option_can_be_read(page: str, in_turn: Path) -> None:
    options = [option for name in names(in_turn) for option in find(name).card().get("options", [])]
    assert options
    assert [option for option in options if option not in page] == []


def test_every_gate_is_closed_and_leads_to_what_opens_it(in_turn: Path) -> None:
    use_language(in_turn.parent.name)
    gates = in_turn.read_text("utf-8").count('"text/plain": [\n       "Observe(')
    assert gates > 0, "what a prediction is about is shown with fl.observe(name, what): a chapter has at least one"
    beginnings = {gettext(text).partition("{item}")[0] for text in (PREDICTION_FIRST, TRY_FIRST, ANSWER_FIRST)}
    said = [re.escape(html.escape(text)) for text in beginnings]
    found = re.findall(rf"(?:{'|'.join(said)})<a href=[\"']#(cell-id=[^\"']+)", exported(in_turn))
    assert len(found) == gates
    assert [cell for cell in found if f'id="{cell}"' not in exported(in_turn)] == []


def test_pictures_keep_their_words_in_an_exported_page(in_turn: Path) -> None:
    shown = re.findall(r'<img alt="([^"]*)" class="flywheel-picture"', exported(in_turn))
    assert len(shown) == len(stored(json.loads(in_turn.read_text("utf-8"))))
    assert all(shown)
