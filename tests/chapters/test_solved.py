"""A learner who runs the solution of each exercise where its card stands in the chapter passes them all."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import chapter_named, exercises
from flywheel_lab.lessons.outcome import Outcome

pytestmark = pytest.mark.long


def asked(tree: ast.Module) -> str:
    """Return the name of the exercise that a cell asks, at once or behind a gate, "" if it asks none."""
    asks = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and ast.unparse(each.func) == "fl.exercise"]
    return str(ast.literal_eval(asks[0].args[0])) if asks else ""


def solved(notebook: Path) -> dict[str, Outcome]:
    """Run the code cells, hand in the solution before each card, and return the outcomes."""
    names: dict[str, Any] = {}
    outcomes = {}
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            tree = ast.parse("".join(cell["source"]))
            if name := asked(tree):
                outcomes[name] = fl.check(name, solution(name, names))
            exec(compile(tree, cell["id"], "exec"), names)
    return outcomes


def solution(name: str, names: dict[str, Any]) -> object:
    """Return what the steps of an exercise come to among `names`, or its formula where it has none."""
    steps = ast.parse("\n".join(exercises()[name].steps))
    exec(compile(steps, name, "exec"), names)
    return names[result(steps)] if steps.body else f"={exercises()[name].formula}"


def result(steps: ast.Module) -> str:
    """Return the name that the last line of a solution makes: of its answer, or of its function."""
    last = steps.body[-1]
    return last.name if isinstance(last, ast.FunctionDef) else "answer"


@every("chapter", sorted({name.split(".")[0] for name in exercises()}))
def test_every_exercise_of_a_chapter_can_be_passed(root: Path, chapter: str) -> None:
    notebook = root / "course" / "en" / chapter_named(chapter).file
    expected = {name: "passed" for name in exercises() if name.startswith(f"{chapter}.")}
    assert {name: outcome.status for name, outcome in solved(notebook).items()} == expected, (
        "the steps are run before the cell that asks with fl.exercise(name), and may use what stands above it"
    )
