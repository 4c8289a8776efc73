"""Another chapter costs a room, two notebooks and a file of golden numbers: here is one, in a copy of the course."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from new_chapter import furnish, main

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course in which somebody has added a chapter, and touched nothing that was there."""
    place = tmp_path_factory.mktemp("course")
    for name in ("flywheel_lab", "course", "datasets", "tests"):
        shutil.copytree(root / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo", "browser"))
    for name in ("conftest.py", "pyproject.toml", "README.md"):
        shutil.copy(root / name, place / name)
    before = contents(place)
    furnish(place, "77", "compass")
    after = contents(place)
    assert before.items() <= after.items()
    assert {name for name in after.keys() - before.keys() if "/compass/" not in name} == {
        "course/en/77_compass.ipynb",
        "course/de/77_compass.ipynb",
        "tests/chapters/golden/compass.py",
    }
    return place


def contents(place: Path) -> dict[str, bytes]:
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in place.rglob("*") if file.is_file()}


def python(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"PYTHONPATH": str(copy)}
    return subprocess.run([sys.executable, *words], cwd=copy, env=environ, capture_output=True, text=True, check=False)


def test_the_course_opens_it_asks_it_and_counts_it(copy: Path) -> None:
    program = """
import flywheel_lab as fl
print(fl.start("compass").head["title"], fl.start("77").head["goals"])
print(fl.predict("compass.needle"), fl.exercise("compass.turn"), fl.quiz("compass"))
print(fl.check("compass.turn", 360).bank_entry, fl.check("compass.turn", "180 degrees").status)
print(repr(fl.progress())[-13:], fl.read_code(fl.progress().code("77")).answers["compass.turn"])
print("<img" in fl.misconception("upside-down")._repr_html_(), fl.start("77", "de").head["kicker"])
"""
    ran = python(copy, "-c", program)
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [
        "The compass ['find north;', 'find south;', 'turn round.']",
        "QuestionCard(compass.needle not attempted) QuestionCard(compass.turn not attempted) "
        "QuestionCard(compass.quiz-south not attempted)",
        "Misconception(upside-down: North is up.) passed",
        ", 77: 1 of 3) passed",
        "True Kapitel 77",
    ]


@pytest.mark.every
def test_it_passes_the_tests_that_contributing_names(copy: Path) -> None:
    books = [f"course/{code}/77_compass.ipynb" for code in ("en", "de")]
    made = [python(copy, "tests/course/refresh.py", "--accept", *books), python(copy, "tests/course/syllabus.py")]
    assert [each.returncode for each in made] == [0, 0], made
    which = "compass or upside or syllabus or front_page or by_hand or every_item or every_notebook"
    tests = ["tests/chapters", "tests/messages", "tests/course", "course"]
    ran = python(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", which, *tests)
    assert ran.returncode == 0 and "passed" in ran.stdout, ran.stdout
    assert ">77 The compass | Which way is north? | find your way |" in (copy / "course/README.md").read_text("utf-8")
    assert "| [77 compass](course/en/77_compass.ipynb) | Which way" in (copy / "README.md").read_text("utf-8")


@pytest.mark.parametrize("wrong", [("7", "compass"), ("01", "compass"), ("77", "try"), ("77", "funnel"), ("77", "a b")])
def test_a_number_or_key_that_will_not_do_is_refused(wrong: tuple[str, str]) -> None:
    with pytest.raises(SystemExit, match="must be"):
        main(*wrong)
