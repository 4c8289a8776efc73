"""A chapter that was told anew lets nobody read for long, and takes the minutes that it says."""

import json
from pathlib import Path

import pytest
from pace import asked_in, long_talk, minutes, words_in

from flywheel_lab.chapters.course import CHAPTERS

TOLD = [(each, code) for each in CHAPTERS if each.minutes for code in ("en", "de")]


def notebook(root: Path, code: str, file: str) -> dict[str, object]:
    return dict(json.loads((root / "course" / code / file).read_text("utf-8")))


def test_there_is_always_something_to_do_after_120_words(root: Path) -> None:
    wrong = {
        f"{code}/{each.file}": found
        for each, code in TOLD
        if (found := long_talk(notebook(root, code, each.file), each.key, code))
    }
    assert wrong == {}


def test_a_chapter_takes_about_the_minutes_that_it_says(root: Path) -> None:
    took = {
        f"{code}/{each.file}": (each.minutes, round(minutes(notebook(root, code, each.file), each.key, code)))
        for each, code in TOLD
    }
    assert {name: both for name, both in took.items() if abs(both[0] - both[1]) > 8} == {}
    assert all(25 <= said <= 40 and counted <= 40 for said, counted in took.values())


def cell(name: str, text: str, kind: str = "markdown") -> dict[str, object]:
    return {"id": name, "cell_type": kind, "source": text}


@pytest.mark.parametrize(("words", "found"), [(120, []), (121, ["121 words from the beginning to ask"])])
def test_a_long_talk_is_found_and_the_section_for_the_curious_is_none(words: int, found: list[str]) -> None:
    cells = [
        cell("text", "word " * words),
        cell("ask", 'fl.predict("start.x")', "code"),
        cell("deeper", "## Go deeper\n" + "word " * 300),
        cell("recap", "## Recap\n"),
        cell("quiz", 'fl.quiz("start")', "code"),
        cell("sources", "word " * 300),
    ]
    assert long_talk({"cells": cells}, "start", "en") == found


def test_a_link_counts_as_its_words_and_a_picture_as_none() -> None:
    assert words_in('A [loop gain](glossary.md#loop-gain "How many.") of **{gain:2}** ![Dots](dots.svg)') == 5


def test_a_single_question_in_a_chapter_is_no_quiz_at_its_end() -> None:
    assert asked_in('fl.quiz("start.quiz-mix")') == ["question"] and asked_in('fl.quiz("start")') == ["quiz"]
    questions = [cell(f"q-{i}", 'fl.quiz("start.quiz-mix")', "code") for i in range(4)]
    assert minutes({"cells": [*questions, cell("quiz", 'fl.quiz("start")', "code")]}, "start", "en") == 10
