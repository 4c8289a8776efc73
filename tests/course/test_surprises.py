"""What is open when: no number and no word of a surprise can be read before its gate, and broken gates are found."""

import re
from dataclasses import replace
from typing import Any

import pytest
import surprises
from every import every
from lint import Notebook, source
from surprises import CHAPTERS, SURPRISES, Surprise, before, notebook, read_before, shut_cells, told_early

from flywheel_lab.chapters.course import chapter_named, exercises, predictions
from flywheel_lab.lessons.quantity import Quantity

LANGUAGES = ("en", "de")
HALF = next(each for each in SURPRISES if each.item == "flywheel.half")
CLOSED = [  # what makes an explorer that would show a surprise, its part that waits, and for which item
    ("explore_twins", "curtain", "funnel.doubled"),
    ("explore_twins", "tubs", "funnel.fill"),
    ("explore_hourglass", "stop", "hourglass.stop"),
    ("watch_chains", "rounds", "word_of_mouth.chains"),
    ("explore_flywheel", "stop", "flywheel.half"),
    ("three_lenses", "stop", "three_lenses.outside"),
]


@pytest.mark.slow
@every(("surprise", "code"), [(surprise, code) for surprise in SURPRISES for code in LANGUAGES])
def test_a_surprise_is_told_nowhere_before_its_gate(surprise: Surprise, code: str) -> None:
    assert told_early(surprise, code) == []


@every("item", ["word_of_mouth.chains", "flywheel.half"])
def test_a_number_that_waits_is_the_truth_of_its_prediction(item: str) -> None:
    truth = predictions()[item].truth()  # type: ignore[union-attr]  # both are ranges
    assert any(value == pytest.approx(truth, rel=0.001) for each in SURPRISES for value, *_units in each.numbers)


@every(("maker", "part", "item"), CLOSED)
def test_an_explorer_that_would_show_a_surprise_is_closed_until_then(maker: str, part: str, item: str) -> None:
    for chapter in before(Surprise(item)):
        book = notebook(chapter, "en")
        shut, _waiting = shut_cells(item, chapter, book)
        made = [cell for cell in book["cells"] if f"fl.{maker}(" in source(cell) and cell["id"] not in shut]
        assert [cell["id"] for cell in made if f'{part}="{item}"' not in source(cell)] == []


def test_only_one_firm_can_be_played_with_before_the_four_are_compared() -> None:
    made = re.compile(r'fl\.(?:explore_hourglass|explore_flywheel|three_lenses)\("shop"(.*)')
    books = [notebook(chapter, "en") for chapter in before(Surprise("your_firm.quiz-order"))]
    calls = [call for book in books for cell in book["cells"] for call in made.findall(source(cell))]
    assert calls and [each for each in calls if 'firms=["shop"]' not in each] == []


SAID = {"en": "Half is left after 79 weeks.", "de": "Nach 79 Wochen ist noch die Hälfte da."}
CELLS = {
    "text": ("markdown", "{said}", ""),
    "code": ("code", "print('{said}')", ""),
    "table": ("code", "", "<td>79</td>"),
    "picture": ("code", "", "<img alt='{said}'>"),
    "card that is shown": ("code", "", "<ul><li>A: {said}</li></ul>"),
    "closed explorer": ("code", 'fl.locked(shown, stop="flywheel.half")', "<p>{said}</p>"),
    "gate of another item": ("code", 'fl.observe("flywheel.start")', "<p>{said}</p>"),
    "gate of its own item": ("code", 'fl.observe("flywheel.half")', "<p>{said}</p>"),
}


def with_cell(kind: str, code: str) -> Notebook:
    """Return chapter 05 with one more cell that tells its surprise."""
    cell_type, written, shown = (each.replace("{said}", SAID[code]) for each in CELLS[kind])
    cell = {"id": "more", "cell_type": cell_type, "source": written, "outputs": [{"data": {"text/html": shown}}]}
    book = notebook(chapter_named("05"), code)
    return book | {"cells": [*book["cells"], cell]}


@pytest.mark.slow
@every(("kind", "code"), [(kind, code) for kind in CELLS for code in LANGUAGES])
def test_a_number_in_a_cell_is_found_unless_its_own_gate_stands_before_it(kind: str, code: str) -> None:
    found = {line.split(":")[0] for line in told_early(HALF, code, with_cell(kind, code))}
    assert found == (set() if kind == "gate of its own item" else {"more"})


@every(
    ("kind", "name", "changes"),
    [
        ("card", "flywheel.level", {"ask": SAID["en"]}),
        ("hint", "flywheel.level", {"hints": (SAID["en"],)}),
        ("quantity", "flywheel.level", {"quantities": (Quantity("left", "weeks until half is left", lambda: 79.3),)}),
        ("reply", "word_of_mouth.gain", {"because": SAID["en"]}),
    ],
)
def test_a_number_on_an_open_card_is_found(
    monkeypatch: pytest.MonkeyPatch, kind: str, name: str, changes: dict[str, Any]
) -> None:
    broken = replace(exercises()[name], **changes)
    monkeypatch.setattr(surprises, "find", lambda _name: broken)
    told = [part.kind for part in surprises.of_card(name, HALF.item) if surprises.tells(HALF, part, "en")]
    assert told == [kind]


def test_titles_firm_cards_and_the_glossary_are_read_as_well() -> None:
    first = CHAPTERS[0]
    kinds = {part.kind for part in read_before(HALF.item, first, notebook(first, "en"), "en")}
    assert kinds >= {"title", "firm card", "glossary", "text behind another gate"}
