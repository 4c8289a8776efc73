"""The README tells the truth: its commands are the ones that CI runs, its links and pictures are there."""

import re
from pathlib import Path

from every import every

START = 'python -m venv .venv && .venv/bin/pip install ".[lab]" && .venv/bin/flywheel-lab'
TEST = '.venv/bin/pip install ".[test]" && .venv/bin/pytest'
PAPERS = ["README.md", "CONTRIBUTING.md", "DESIGN.md", "CHANGELOG.md", "course/README.md", "datasets/README.md"]


def commands(markdown: str) -> list[str]:
    """Return the lines of all shell blocks."""
    blocks = re.findall(r"```(?:bash|sh|shell)\n(.*?)```", markdown, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line and not line.startswith("#")]


def test_the_first_screen_has_the_two_commands(root: Path) -> None:
    first_screen = "\n".join((root / "README.md").read_text("utf-8").splitlines()[:30])
    assert commands(first_screen)[:2] == [START, TEST]
    assert ".venv\\Scripts\\flywheel-lab" in first_screen


def test_ci_runs_the_commands_to_the_letter(root: Path) -> None:
    steps = [line.strip() for line in (root / ".ci" / "run").read_text("utf-8").splitlines()]
    assert f"{START} doctor || exit" in steps
    assert steps[-1] == TEST


@every("paper", PAPERS)
def test_links_and_pictures_are_there(root: Path, paper: str) -> None:
    text = re.sub(r"```.*?```", "", (root / paper).read_text("utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s#]+)", text) + re.findall(r'(?:src|href)="([^"#]+)', text)
    local = [target for target in targets if not target.startswith(("http", "mailto:"))]
    assert [target for target in local if not ((root / paper).parent / target).exists()] == []


@every("paper", PAPERS)
def test_paths_in_backquotes_exist(root: Path, paper: str) -> None:
    named = re.findall(r"`((?:flywheel_lab|tests|course|datasets|\.ci)/[\w./-]*)`", (root / paper).read_text("utf-8"))
    assert [path for path in named if "NN_" not in path and not (root / path).exists()] == []


def test_the_example_runs(root: Path) -> None:
    example = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(example) == 1
    exec(compile(example[0], "README.md", "exec"), {})
