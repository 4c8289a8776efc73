"""No chapter gives an answer away before it was tried: the guard, and what it says of broken notebooks."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from asked_here import ASKED, RANGE, RUMOUR
from every import every
from leaks import ALLOWED, Asked, asked_in, given_away, leaks
from spellings import quantities

from flywheel_lab.lessons.predictions.paper import Height
from flywheel_lab.lessons.predictions.pick import Pick, PickOption


def read(path: Path) -> dict[str, Any]:
    book: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return book


def test_no_answer_stands_open(notebook: Path) -> None:
    assert leaks(read(notebook), notebook.name[:2]) == []


@pytest.mark.slow
def test_each_exception_is_needed(root: Path) -> None:
    books = [(read(path), asked_in(path.name[:2])) for path in root.glob("course/??/*.ipynb")]
    found = {place for book, asked in books for place, _line in given_away(book, asked)}
    assert found == ALLOWED.keys()


PUSHES = "Pushes decide how many customers there are; how long they last is decided after the purchase."
STOP = replace(
    RUMOUR,
    name="stop",
    height=Height("Customers", "customers", 0, 80, 1),
    handles=(0, 26, 52, 78, 104),
    truth=lambda: 70 * np.exp(-np.arange(105) / 128.5),  # 46.7 after a year, 67 %
)
LASTS = Pick(
    "lasts", "How long", "What decides it?", (PickOption("Pushes.", "No."), PickOption("Else.", PUSHES)), lambda: 1
)
PER_CENT = [
    replace(RANGE, name=f"of-{truth}", unit="%", span=(0, 100), truth=lambda it=truth: it) for truth in (8, 88.6)
]
ITEMS = [STOP, LASTS, *PER_CENT, *(ASKED[name] for name in ("dozen", "advocates", "staying"))]
HERE = {item.name: Asked(item, "ask") for item in ITEMS}
LEAKS = {  # what an open text beside these questions might say
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


def code(cell: str, source: str = "", html: str = "") -> dict[str, Any]:
    return {"id": cell, "cell_type": "code", "source": source, "outputs": [{"data": {"text/html": html}}]}


def told_in(language: str, text: str = "", before: str = "", drawn: str = "", after: str = "") -> list[str]:
    """Return what a small notebook gives away: a text, code before the questions, what it shows, what comes later."""
    written = {"id": "text", "cell_type": "markdown", "source": text}
    cells = [written, code("draw", before, drawn), code("ask", "89.6", "12 weeks"), code("play", html=after)]
    book = {"metadata": {"flywheel": {"language": language}}, "cells": cells}
    return [line for _place, line in given_away(book, HERE)]


@every(("code", "text"), CASES)
def test_an_answer_in_an_open_text_is_reported(code: str, text: str) -> None:
    assert {line.split(":")[0] for line in told_in(code, text)} == {"text"}


@every(("code", "text"), [(code, text) for code in SAFE for text in SAFE[code]])
def test_a_number_that_is_no_answer_is_not_reported(code: str, text: str) -> None:
    assert told_in(code, text) == []


def test_an_answer_in_an_output_or_in_code_before_its_question_is_reported() -> None:
    found = told_in("en", before="weeks = 89.6", drawn="<img alt='After a year 46.7 customers are left.'>")
    assert sorted(line.split(": ")[1].split()[0] for line in found) == ["code", "output"]


def test_what_is_shown_after_an_exercise_was_asked_may_show_its_result() -> None:
    assert told_in("en", after="89.6 weeks") == []


def test_what_is_shown_after_a_forecast_was_asked_must_not_tell_it() -> None:
    assert told_in("en", after="8 of 100 leave.") == ["play: output gives away of-8: '8 of 100'"]


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
