"""The house rules that a machine can read: clean tools, imports that go down, small files, tests that can fail."""

import ast
import os
import re
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from every import every

TOOLS = {
    "ruff finds nothing": ["-m", "ruff", "check", "."],
    "ruff would format nothing": ["-m", "ruff", "format", "--check", "."],
    "imports go down only": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
}
LINES, FILES = 200, 8
# Sizes ask, they do not rule: a split that only obeys a number is a defect too. The answers stand here.
WHOLE = {
    "flywheel_lab/chapters/course.py": "the course: all that is found in its rooms",
    "flywheel_lab/chapters/flywheel/exercises.py": "the exercises of one chapter, with quantities and mistakes",
    "flywheel_lab/chapters/funnel/exercises/waiting.py": "the exercises of one idea, with quantities and mistakes",
    "flywheel_lab/chapters/hourglass/predictions.py": "the predictions of one chapter, with families and mistakes",
    "flywheel_lab/chapters/own_export/exercises.py": "the exercises of one chapter, likewise",
    "flywheel_lab/chapters/physical_flywheel/exercises/coast.py": "the exercises of one idea, likewise",
    "flywheel_lab/chapters/physical_flywheel/predictions.py": "the predictions of one chapter, likewise",
    "flywheel_lab/chapters/word_of_mouth/exercises/loop.py": "the exercises of one idea, likewise",
    "flywheel_lab/data/messy/faults/kinds.py": "the kinds of faults, and all that is said of each",
    "flywheel_lab/export/cells/dates.py": "one decision: what the texts of a column mean as dates",
    "flywheel_lab/export/journeys/missing.py": "what a file does not say: asked or refused, one kind after the other",
    "flywheel_lab/widgets/texts/export_reading.py": "one table: the sentences on exports by their names",
    "flywheel_lab/widgets/js/export/journeys/missing.js": "what a file does not say: asked or refused, each in turn",
    "flywheel_lab/widgets/js/export/journeys/shape.js": "what a table is, and its dates and amounts then",
    "flywheel_lab/export/read.py": "the way from a file to its log, step by step",
    "flywheel_lab/data/log/journey_log.py": "one class: what a log is made of and what it answers",
    "flywheel_lab/estimate/journey/arrival.py": "one estimate and its interval",
    "flywheel_lab/estimate/journey/estimate.py": "one class: a fit and all that is asked of it",
    "flywheel_lab/estimate/lifetime/purchases.py": "one class: how customers buy, and all that is asked of it",
    "flywheel_lab/estimate/lifetime/retention.py": "one class: how long customers stay, likewise",
    "flywheel_lab/estimate/money/answer.py": "one class: an answer in euros, and all that is asked of it",
    "flywheel_lab/estimate/wheel.py": "one fit",
    "flywheel_lab/figures/faces.py": "the faces of the chapters, one like the other",
    "flywheel_lab/figures/journey/flywheel.py": "one picture and its words",
    "flywheel_lab/figures/wheel.py": "a wheel at rest, driven, pushed and let go: one look for all",
    "flywheel_lab/models/money/plan.py": "one class: a plan, what it brings, and how that changes",
    "flywheel_lab/lessons/exercise.py": "one class: a question, its truth, its mistakes, and what is said to each",
    "flywheel_lab/lessons/progress/code.py": "one code, written and read",
    "flywheel_lab/trainer/paper/solutions.py": "what each kind of question says once it is solved",
    "flywheel_lab/widgets/js/export/columns/roles.js": "one decision: which column is what",
    "flywheel_lab/widgets/js/export/columns/keys.js": "which columns name the same thing: people, cases, orders",
    "flywheel_lab/widgets/js/export/people.js": "who a row is about, and what is told of it",
    "flywheel_lab/widgets/js/export/read.js": "the way from a file to what there is to say, step by step",
    "flywheel_lab/widgets/js/export/vocabulary.js": "one class: what the words of exports mean",
    "flywheel_lab/widgets/js/funnel/sentences.js": "what one explorer says of every change",
    "flywheel_lab/widgets/texts/flywheel.py": "the words of one explorer",
    "flywheel_lab/widgets/js/judge/reading/patterns.js": "written by a test",
    "flywheel_lab/widgets/texts/lenses.py": "the words of one explorer",
    "tests/course/lint.py": "every rule of a notebook, once",
    "tests/export/random_dates.py": "all ways to write a moment, and whether it was read so",
    "tests/estimate/test_lifetime.py": "three laws of customers: what is published of them, traps, refusals",
    "tests/models/test_unknown.py": "one rule: what nobody knows is refused wherever it is asked",
    "tests/test_house.py": "the rules of the house, and what each lets pass",
}
SIBLINGS = {
    "flywheel_lab/cli": "what the command does, a file each, and how its line is read",
    "flywheel_lab/export/cells": "ways to read many cells at once: texts, amounts, dates, codes",
    "flywheel_lab/export/columns": "what tells which column is what, a question each",
    "flywheel_lab/export/files": "the steps from bytes to a table, one each",
    "flywheel_lab/export/journeys": "the steps from a table to a log, one each",
    "flywheel_lab/export/orders": "what is a purchase and what it is worth, a rule each",
    "flywheel_lab/data": "what a file or a table of events and orders says, one thing each",
    "flywheel_lab/data/messy/systems": "the form of a system's export each",
    "flywheel_lab/chapters": "what serves all rooms, one thing each",
    "flywheel_lab/figures": "a picture each, and the look that they share",
    "flywheel_lab/figures/journey": "a picture of a journey each",
    "flywheel_lab/pages/js/kernel": "what a kernel answers, where there is none: a kind of card each",
    "flywheel_lab/pages/js/life": "what brings a page to life, a step each",
    "flywheel_lab/trainer/paper": "a sheet each, and the answers and pictures that they share",
    "flywheel_lab/widgets": "the explorers, a file each, and what they share",
    "flywheel_lab/widgets/texts": "the words of one screen each",
    "flywheel_lab/widgets/js/own/export": "the panels on the way from a file to its pictures, and what they share",
    "flywheel_lab/widgets/js": "what is built: a file for each widget, the one that fetches it, and the types of all",
    "flywheel_lab/widgets/js/export/cells": "what the texts of a column mean, a kind each, as in Python",
    "flywheel_lab/widgets/js/export/columns": "what tells which column is what, a question each, as in Python",
    "flywheel_lab/widgets/js/export/files": "the steps from bytes to a table, one each, as in Python",
    "flywheel_lab/widgets/js/export/journeys": "the steps from a table to a log, one each, as in Python",
    "flywheel_lab/widgets/js/export/orders": "what is a purchase and what it is worth, as in Python",
    "flywheel_lab/widgets/js/parts": "pieces of which pages of explorers consist",
    "flywheel_lab/widgets/js/questions": "the kinds of question, and the parts of their card",
    "flywheel_lab/widgets/js/styles": "a style sheet for each widget, and what they share",
    "flywheel_lab/widgets/js/wheel": "the game of the wheel, and its page",
}


@pytest.mark.slow
@every("claim", TOOLS)
def test_tool_agrees(root: Path, claim: str) -> None:
    assert_agrees(root, TOOLS[claim])


@pytest.mark.long
def test_mypy_agrees(root: Path) -> None:
    assert_agrees(root, ["-m", "mypy"])


def assert_agrees(root: Path, tool: list[str]) -> None:
    run = subprocess.run([sys.executable, *tool], cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def code_files(folder: Path) -> list[Path]:
    built = {"_share", "static"}  # by the wheel, and by npm run build
    files = (p for p in folder.rglob("*") if p.suffix in {".py", ".pyi", ".js", ".css"})
    return [p for p in files if not built & {*p.parts}]


def test_a_long_file_has_said_why_it_stays_whole(root: Path) -> None:
    files = [p for folder in ("flywheel_lab", "tests") for p in code_files(root / folder)]
    long = {p.relative_to(root).as_posix() for p in files if p.read_text("utf-8").count("\n") > LINES}
    assert long == set(WHOLE), "ask it for its two names; where it has none, say so in WHOLE"


@pytest.mark.slow
def test_a_full_folder_has_said_what_its_files_have_in_common(root: Path) -> None:
    files = code_files(root / "flywheel_lab")
    ideas = [p for p in files if p.stem != "__init__"]
    folders = {p.parent for p in ideas}
    full = {f.relative_to(root).as_posix() for f in folders if sum(p.parent == f for p in ideas) > FILES}
    assert full == set(SIBLINGS), "name the kind of siblings in SIBLINGS; other files want a folder"


@pytest.mark.slow
def test_every_test_can_fail(root: Path) -> None:
    files = sorted((root / "tests").rglob("test_*.py"))
    empty = {str(path.relative_to(root)): harmless(path.read_text("utf-8"), path.parent) for path in files}
    assert {path: tests for path, tests in empty.items() if tests} == {}


def harmless(module: str, folder: Path) -> list[str]:
    """Return the tests that neither assert nor expect an error, themselves or in a helper of theirs."""
    can_fail = claims(module, folder)
    return [f.name for f in functions(module) if f.name.startswith("test") and f.name not in can_fail]


@cache
def body(module: str) -> list[ast.stmt]:
    return ast.parse(module).body


def functions(module: str) -> list[ast.FunctionDef]:
    return [node for node in body(module) if isinstance(node, ast.FunctionDef)]


@cache
def claims(module: str, folder: Path) -> set[str]:
    """Return the functions that can fail: those of a module, and what it imports from a helper in the same folder."""
    found = {"raises", "expect", "fail"}
    for node in body(module):
        if isinstance(node, ast.ImportFrom) and (helper := folder / f"{node.module}.py").exists():
            found |= {each.name for each in node.names} & claims(helper.read_text("utf-8"), folder)
    nodes = {f.name: list(ast.walk(f)) for f in functions(module)}
    found |= {name for name, each in nodes.items() if any(isinstance(n, ast.Assert) for n in each)}
    called = {name: {last_word(n.func) for n in each if isinstance(n, ast.Call)} for name, each in nodes.items()}
    while more := {f for f, names in called.items() if any(n in found or n[:6] == "assert" for n in names)} - found:
        found |= more
    return found


def last_word(function: ast.expr) -> str:
    return str(getattr(function, "attr", getattr(function, "id", "")))


def test_a_test_without_a_claim_is_reported(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("def sure(a):\n    assert a\ndef idle():\n    pass\n")
    module = """
from helper import sure, idle
def agree(a, b):
    assert a == b
def test_by_itself():
    assert run()
def test_by_a_helper():
    agree(run(), 1)
def all_agree():
    agree(1, 1)
def test_by_a_helper_of_a_helper():
    all_agree()
def test_by_a_helper_of_the_folder():
    sure(run())
def test_nothing():
    run()
    idle()
"""
    assert harmless(module, tmp_path) == ["test_nothing"]


COUNTS = {"bincount": 0, "repeat": 1}
"""Functions of NumPy that take whole numbers of its own size only, and the place of these among the arguments."""


def too_wide(module: str) -> list[str]:
    """Return the calls that a computer of 32 bits refuses: its whole numbers are intp, those of most arrays int64."""
    calls = [node for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Call)]
    counts = [call for call in calls if ast.unparse(call.func) in {f"np.{name}" for name in COUNTS}]
    given = {ast.unparse(call): ast.unparse(call.args[COUNTS[last_word(call.func)]]) for call in counts}
    return [call for call, counted in given.items() if "np.intp" not in counted and not re.match(r"\d|len\(", counted)]


@pytest.mark.slow
def test_numpy_counts_on_every_computer(root: Path) -> None:
    files = {p.relative_to(root): p.read_text("utf-8") for p in (root / "flywheel_lab").rglob("*.py")}
    assert {str(path): calls for path, text in files.items() if (calls := too_wide(text))} == {}


def test_a_count_for_64_bits_only_is_reported() -> None:
    assert too_wide("np.repeat(x, 2) + np.repeat(x, n.astype(np.intp)) + np.bincount(n)") == ["np.bincount(n)"]


def test_tests_mirror_the_package(root: Path) -> None:
    ours, theirs = ({p.parent.name for p in (root / top).glob("*/*.py")} for top in ("tests", "flywheel_lab"))
    assert ours - {"course", "browser", "benchmarks"} == theirs


# Each letter in brackets keeps this file from naming what it forbids.
HOSTS = re.compile(
    r"p[y]pi\.o[r]g|p[y]thonhosted|registry\.n[p]mjs|d[e]b\.d[e]bian|anaconda\.o[r]g|/w[o]rk/(main|shared|\.lib)"
)


@pytest.mark.slow
def test_no_file_names_a_registry_or_somebodys_machine(root: Path) -> None:
    named = [str(p.relative_to(root)) for p in tracked(root) if HOSTS.search(p.read_text("utf-8", errors="replace"))]
    assert named == []


def tracked(root: Path) -> list[Path]:
    """Return the files under version control; from an archive without it, all files."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True)
    if listed.returncode:
        return [p for p in root.rglob("*") if p.is_file() and not {".venv", "node_modules"} & {*p.parts}]
    return [p for name in listed.stdout.split("\0") if name and (p := root / name).is_file()]


@every("module", ["flywheel_lab", "flywheel_lab.cli"])
def test_import_loads_nothing_heavy(root: Path, heavy: set[str], module: str) -> None:
    code = f"import {module}, sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True).stdout
    assert heavy & set(loaded.split()) == set()


def test_no_test_can_reach_another_machine() -> None:
    with socket.socket() as out, pytest.raises(AssertionError, match="left the machine"):
        out.connect(("192.0.2.1", 80))


def test_what_is_run_is_the_checkout(root: Path) -> None:
    code = "import flywheel_lab; print(flywheel_lab.__file__)"
    place = subprocess.run(
        [sys.executable, "-c", code], cwd=root / "course", capture_output=True, text=True, check=True, env=os.environ
    ).stdout
    assert Path(place.strip()).parent == root / "flywheel_lab"
