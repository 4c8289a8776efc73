"""A learner who writes the solution of each exercise into its cell in the chapter passes them all."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from every import every

from flywheel_lab.chapters.course import chapter_named, exercises
from flywheel_lab.lessons.outcome import Outcome

pytestmark = pytest.mark.slow


def checked(tree: ast.Module) -> ast.Call | None:
    """Return the call of `fl.check` for an exercise that ends a cell, or None."""
    last = tree.body[-1]
    call = last.value if isinstance(last, ast.Expr) else None
    asks = isinstance(call, ast.Call) and ast.unparse(call.func) == "fl.check"
    return call if asks and ast.literal_eval(call.args[0]) in exercises() else None


def solved(notebook: Path) -> dict[str, Outcome]:
    """Run the code cells, with the steps of the solution before each check, and return the outcomes."""
    names: dict[str, Any] = {}
    outcomes = {}
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            tree = ast.parse("".join(cell["source"]))
            if (call := checked(tree)) is not None:
                name = ast.literal_eval(call.args[0])
                tree.body[-1:] = ast.parse("\n".join(exercises()[name].steps)).body
                exec(compile(tree, cell["id"], "exec"), names)
                outcomes[name] = eval(ast.unparse(call), names)
            else:
                exec(compile(tree, cell["id"], "exec"), names)
    return outcomes


@every("chapter", sorted({name.split(".")[0] for name in exercises()}))
def test_every_exercise_of_a_chapter_can_be_passed(root: Path, chapter: str) -> None:
    notebook = root / "course" / "en" / chapter_named(chapter).file
    expected = {name: "passed" for name in exercises() if name.startswith(f"{chapter}.")}
    assert {name: outcome.status for name, outcome in solved(notebook).items()} == expected, (
        "the steps come before the last line of the cell, which checks what they compute: fl.check(name, answer)"
    )
