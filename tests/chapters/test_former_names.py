"""A chapter may get another key: what learners wrote, saved and sent under the old one goes on working."""

import json
import re
import warnings
from pathlib import Path
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters import course
from flywheel_lab.chapters.course import FORMERLY

CALLS = {
    "mouth.gain": lambda name: fl.check(name, "0.3").name,
    "three_lenses.silent": lambda name: fl.check(name, "0.3").name,
    "lenses.export": lambda name: repr(fl.predict(name)),
    "mouth.share": lambda name: repr(fl.exercise(name)),
    "mouth.cycle": lambda name: repr(fl.predict(name)),
    "mouth.market": lambda name: repr(fl.observe(name, "")),
    "wheel": lambda name: repr(fl.quiz(name)),
    "wheel.quiz-repair": lambda name: repr(fl.quiz(name)),
    "lenses": lambda name: fl.start(name).head["kicker"],
}
# As 0.1.0 wrote them, with its names.
FILE = {
    "mouth.gain": {"status": "passed", "tries": 3, "first": 0.2, "first_status": "not yet", "last": 0.3},
    "mouth.cycle": {"status": "not yet", "tries": 1, "first": "A", "first_status": "not yet", "last": "A"},
    "mouth.quiz-trust": {"status": "not yet", "tries": 1, "first": "A", "first_status": "not yet", "last": "A"},
    "lenses.silent": {"status": "passed", "tries": 1, "first": 0.135, "first_status": "passed", "last": 0.135},
    "lenses.share": {"status": "passed", "tries": 1, "first": 0.21, "first_status": "passed", "last": 0.21},
    "funnel.overall": {"status": "passed", "tries": 1, "first": 0.045, "first_status": "passed", "last": 0.045},
}
CODES = {  # these chapters ask other things since they were told anew: a code has today's items under their old names
    "43HE-0AKK-QGJW-VG7Y-9K20-3DP0-BRH": {
        "word_of_mouth.gain": "passed at once",
        "word_of_mouth.chains": [20, 30, 40],
        "word_of_mouth.cycle": 0,
        "word_of_mouth.quiz-gain": "passed at once",
    },
    "44MX-0SQ8-99XD-YR03-S0R0-GBGH-38AK-5BXG-8009-004H-Y": {
        "physical_flywheel.heavy": 1,
        "physical_flywheel.quiz-wrong": [4],
        "physical_flywheel.inertia": "not yet",
    },
}


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A progress file of 0.1.0."""
    rest = {"misconceptions": [], "warm_ups": [], "day": "2026-10-01"}
    file = tmp_path / "progress.json"
    file.write_text(json.dumps({"version": 1, "items": {name: item | rest for name, item in FILE.items()}}), "utf-8")
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(file))
    return file


@pytest.fixture(autouse=True)
def _nothing_was_said_yet() -> None:
    course._advise.cache_clear()


@every("name", CALLS)
def test_a_call_with_an_old_name_works_and_is_told_the_new_one_once(name: str) -> None:
    call: Any = CALLS[name]
    with pytest.warns(FutureWarning, match=f"'{name}' is called '{course.current(name)}' now") as told:
        again = call(name)
    assert (len(told), told[0].filename) == (1, __file__)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert call(name) == again == call(course.current(name))


def test_the_names_of_today_are_told_nothing() -> None:
    assert FORMERLY == {"mouth": "word_of_mouth", "wheel": "physical_flywheel", "lenses": "three_lenses"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fl.check("word_of_mouth.gain", ...), fl.quiz("three_lenses"), fl.start("04"), fl.progress()


def test_no_saved_answer_is_lost(saved: Path) -> None:
    answers = course.answers().items
    assert answers.keys() == {course.current(name) for name in FILE}
    done = [int(n) for n in re.findall(r"\d\d: (\d+) of ", repr(fl.progress()))]
    assert done[:8] == [0, 1, 0, 2, 0, 0, 1, 1]
    assert repr(fl.predict("word_of_mouth.cycle")) == "QuestionCard(word_of_mouth.cycle not yet)"
    assert [each["name"] for each in fl.start("04").questions] == ["word_of_mouth.quiz-trust"]


def test_answers_before_and_after_count_as_those_of_one_item(saved: Path) -> None:
    fl.check("word_of_mouth.gain", 0.4)
    item = course.answers().items["word_of_mouth.gain"]
    assert (item.status, item.tries, item.first, item.last, item.day) == ("passed", 4, 0.2, 0.4, "2026-10-01")


def test_a_copy_from_before_can_be_added(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "new.json"))
    fl.check("word_of_mouth.share", 0.3)
    fl.progress().load(saved)
    assert course.answers().items.keys() == {course.current(name) for name in FILE} | {"word_of_mouth.share"}


@every("code", CODES)
def test_a_result_code_from_before_is_read_with_the_names_of_today(code: str) -> None:
    answers = fl.read_code(code).answers
    assert {name: answer for name, answer in answers.items() if answer is not None} == CODES[code]


def test_a_result_code_of_today_is_read_as_well(saved: Path) -> None:
    fl.check("physical_flywheel.heavy", "B")
    assert fl.read_code(fl.progress().code("04")).answers["physical_flywheel.heavy"] == 1
    assert fl.read_code(fl.progress().code("03")).answers["word_of_mouth.cycle"] == 0
