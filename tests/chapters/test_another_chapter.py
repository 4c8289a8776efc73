"""Another chapter costs a room, two notebooks and a file of golden numbers: here is one, in a copy of the course."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from folding import fold
from lint import fingerprint

ROOM = {
    "__init__.py": '"""The room of a chapter: the compass."""\n',
    "chapter.py": '''
"""Chapter 77, the compass."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="77",
    key="compass",
    title=mark("The compass"),
    question=mark("Which way is north?"),
    promise=mark("find your way"),
    goals=(mark("find north;"), mark("find south;"), mark("turn round.")),
    items=("compass.needle", "compass.turn"),
)
''',
    "predictions.py": '''
"""What the needle does."""

from ...lessons.predictions.pick import Option, Pick
from ...messages import mark

PREDICTIONS = (
    Pick(
        name="compass.needle",
        label=mark("What the needle does"),
        ask=mark("You turn round. What does the needle do?"),
        options=(
            Option(mark("It turns with you."), mark("It would have to be glued to the box.")),
            Option(mark("It stays where it was."), mark("It points to the north, whoever holds it.")),
        ),
        right=lambda: 1,
    ),
)
''',
    "exercises.py": '''
"""Half a turn."""

from ...lessons.exercise import Exercise, Mistake
from ...messages import mark

EXERCISES = (
    Exercise(
        name="compass.turn",
        label=mark("Degrees of half a turn"),
        solution=lambda: 360 / 2,
        ask=mark("Replace the three dots: the degrees of half a turn."),
        because=mark("A whole turn is divided by two."),
        hints=(mark("How many degrees has a whole turn?"), mark("Divide a whole turn by two.")),
        mistakes=(Mistake(lambda: 360.0, mark("That is a whole turn."), "upside-down"),),
        steps=("whole = 360", "answer = whole / 2"),
        unit=mark("degrees"),
    ),
)
''',
    "quiz.toml": """
[south]
ask = "Where is south?"
options = [
    { text = "Opposite to north", why = "Half a turn away.", right = true },
    { text = "To the left of north", why = "There is west.", misconception = "upside-down" },
]
""",
    "misconceptions.toml": """
[upside-down]
belief = "North is up."
why = "Up is where the sky is."
[upside-down.trigger]
ask = "Where is up?"
options = [
    { text = "In the north", why = "On the map only.", misconception = "upside-down" },
    { text = "In the sky", why = "So it is.", right = true },
]
""",
    "misconceptions.py": '''
"""North is not up."""

from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...messages import gettext as _


def _upside_down() -> Axes:
    return draw_bars({_("north"): 0.0, _("sky"): 1.0}, _("How far up it is"))

COUNTERS = {"upside-down": _upside_down}
''',
}
GOLDEN = '''
"""Chapter `compass`, calculated by hand."""

SAID_BACK = {"compass.turn": "Your answer: 180 degrees."}
EXERCISES = {"compass.turn": 180}
QUIZ = {}
FAMILIES = {}
'''
CELLS = {
    "question": "# Which way is north?",
    "opening": 'import flywheel_lab as fl\n\nfl.start("77", language="en")',
    "needle": 'fl.predict("compass.needle")',
    "turn": 'fl.check("compass.turn", ...)',
    "quiz": 'fl.quiz("compass")',
}


def notebook(code: str, folder: Path) -> None:
    """Write the chapter's notebook as refresh.py leaves it."""
    new, book = nbformat.v4, nbformat.v4.new_notebook()
    for name, text in CELLS.items():
        if text.startswith("#"):
            about = {"flywheel": {"translates": fingerprint(text)}} if code == "de" else {}
            text = "# Wo ist Norden?" if code == "de" else text
            book.cells.append(new.new_markdown_cell(text, id=name, metadata=about))
        else:
            tags = {"tags": ["language"]} if name == "opening" else {}
            text = text.replace('language="en"', f'language="{code}"')
            book.cells.append(new.new_code_cell(text, id=name, metadata=tags, execution_count=len(book.cells)))
    book.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "flywheel": {"language": code}}
    fold(book)
    nbformat.write(book, folder / code / "77_compass.ipynb")


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course in which somebody has added a chapter, and touched nothing that was there."""
    place = tmp_path_factory.mktemp("course")
    for name in ("flywheel_lab", "course", "datasets", "tests"):
        shutil.copytree(root / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo", "browser"))
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(root / name, place / name)
    before, room = contents(place), place / "flywheel_lab/chapters/compass"
    room.mkdir()
    for name, text in ROOM.items():
        (room / name).write_text(text.lstrip(), "utf-8")
    (room / "de.po").write_text('msgid "Which way is north?"\nmsgstr "Wo ist Norden?"\n', "utf-8")
    (place / "tests/chapters/golden/compass.py").write_text(GOLDEN.lstrip(), "utf-8")
    for code in ("en", "de"):
        notebook(code, place / "course")
    assert before.items() <= (after := contents(place)).items()
    assert {name for name in after.keys() - before.keys() if "/compass/" not in name} == {
        "course/en/77_compass.ipynb",
        "course/de/77_compass.ipynb",
        "tests/chapters/golden/compass.py",
    }
    return place


def contents(place: Path) -> dict[str, bytes]:
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in place.rglob("*") if file.is_file()}


def python(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, *words], cwd=copy, env=environ, capture_output=True, text=True, check=False)


def test_the_course_opens_it_asks_it_and_counts_it(copy: Path) -> None:
    program = """
import flywheel_lab as fl
print(fl.start("compass").head["title"], fl.start("77").head["goals"])
print(fl.predict("compass.needle"), fl.exercise("compass.turn"), fl.quiz("compass"))
print(fl.check("compass.turn", 360).idea, fl.check("compass.turn", "180 degrees").status)
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


def test_the_tests_of_the_course_hold_it_to_their_rules(copy: Path) -> None:
    syllabus = python(copy, "tests/course/syllabus.py")
    rules = ["tests/chapters/test_course.py", "tests/chapters/test_exercises.py", "tests/course/test_notebooks.py"]
    which = ["-k", "compass or syllabus or every_item or every_notebook or by_hand"]
    ran = python(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *which, *rules)
    assert (syllabus.stderr, ran.returncode) == ("", 0), ran.stdout
    assert "| 77 The compass | Which way is north? | find your way |" in (copy / "course/README.md").read_text("utf-8")
