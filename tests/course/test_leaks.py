"""No chapter gives an answer away before it was tried: the guard, and what it says of broken notebooks."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from every import every
from leaks import ALLOWED, given_away, leaks
from spellings import quantities


def read(path: Path) -> dict[str, Any]:
    book: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return book


def test_no_answer_stands_open(notebook: Path) -> None:
    assert leaks(read(notebook), notebook.name[:2]) == []


def test_each_exception_is_needed(root: Path) -> None:
    found = {place for path in root.glob("course/??/*.ipynb") for place, _line in given_away(read(path), path.name[:2])}
    assert found == ALLOWED.keys()


LEAKS = {  # what an open text of chapter 02 might say
    "en": (
        "Two thirds are left, and nobody has recommended anything.",
        "A year later 67% of them are still customers.",
        "After a year 47 customers are left.",
        "In the hourglass it takes 12 weeks until they buy.",
        "After twelve weeks they buy.",
        "Of those who buy, 0.38 become advocates.",
        "In the seventh year 8 of 100 leave.",
        "The longest dip leaves nearly nine tenths of the customers.",
        "Pushes decide how many customers there are; how long they last is decided after the purchase.",
        "They stay 89.6 on average.",
    ),
    "de": (
        "Zwei Drittel sind noch da, und niemand hat etwas empfohlen.",
        "Ein Jahr später sind noch 67\N{NO-BREAK SPACE}% von ihnen Kunden.",
        "Nach einem Jahr sind noch 47 Kunden da.",
        "Bis zum Kauf dauert es in der Sanduhr 12 Wochen.",
        "Nach zwölf Wochen kaufen sie.",
        "Von denen, die kaufen, werden 0,38 zu Fürsprechern.",
        "Im siebten Jahr gehen 8 von 100.",
        "Am tiefsten Punkt sind fast neun Zehntel der Kunden da.",
        "Sie bleiben im Mittel 89,6.",
    ),
}
SAFE = {
    "en": (
        "Push fifty people a week for 26 weeks.",
        "Nine of ten such lists hold it.",
        "In 2007, 37% left.",
        "See 12.",
    ),
    "de": ("Bringe jede Woche fünfzig Menschen.", "In neun von zehn Listen.", "2007 gingen 37\N{NO-BREAK SPACE}%."),
}
CASES = [(code, text) for code in LEAKS for text in LEAKS[code]]


def with_text(root: Path, code: str, text: str, cell: str = "after-purchase") -> list[str]:
    book = copy.deepcopy(read(root / f"course/{code}/02_hourglass.ipynb"))
    next(each for each in book["cells"] if each["id"] == cell)["source"] = text
    return leaks(book, "02")


@every(("code", "text"), CASES)
def test_an_answer_in_an_open_text_is_reported(root: Path, code: str, text: str) -> None:
    assert {line.split(":")[0] for line in with_text(root, code, text)} == {"after-purchase"}


@every(("code", "text"), [(code, text) for code in SAFE for text in SAFE[code]])
def test_a_number_that_is_no_answer_is_not_reported(root: Path, code: str, text: str) -> None:
    assert with_text(root, code, text) == []


def test_an_answer_in_an_output_or_in_code_before_its_question_is_reported(root: Path) -> None:
    book = read(root / "course/en/02_hourglass.ipynb")
    cell = next(each for each in book["cells"] if each["id"] == "draw-hourglass")
    cell["source"] = "weeks = 89.6"
    cell["outputs"][0]["data"]["text/html"] = "<img alt='After a year 46.7 customers are left.'>"
    assert sorted(line.split(": ")[1].split()[0] for line in leaks(book, "02")) == ["code", "output"]


def test_what_is_shown_after_an_exercise_was_asked_may_show_its_result(root: Path) -> None:
    book = read(root / "course/en/02_hourglass.ipynb")
    cell = next(each for each in book["cells"] if each["id"] == "play")
    cell["outputs"][0]["data"]["text/html"] = "89.6 weeks"
    assert leaks(book, "02") == []


SPELLINGS = {
    "en": {"66%": 0.66, "0.66": 0.66, "two thirds": 2 / 3, "31 of 100": 0.31, "nine in ten": 0.9, "1,200 people": 1200},
    "de": {
        "66\N{NO-BREAK SPACE}%": 0.66,
        "0,66": 0.66,
        "zwei Drittel": 2 / 3,
        "31 von 100": 0.31,
        "1.200 Menschen": 1200,
    },
}


@every(("code", "text"), [(code, text) for code in SPELLINGS for text in SPELLINGS[code]])
def test_a_quantity_is_found_in_each_spelling(code: str, text: str) -> None:
    values = [each.value for each in quantities(f"So: {text}.", code)]
    assert any(value == pytest.approx(SPELLINGS[code][text]) for value in values)
