"""A small course to place, and the learner's folder to place it in."""

from pathlib import Path

import pytest

from flywheel_lab import paths


@pytest.fixture
def course(tmp_path: Path) -> Path:
    source = tmp_path / "shipped" / "course"
    for name in ("README.md", "en/00_start.ipynb", "de/00_start.ipynb", "de/01_funnel.ipynb"):
        file = source / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"version 1 of {name}")
    return source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "learner"


@pytest.fixture
def shipped_here(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the command find the small course."""
    monkeypatch.setattr(paths, "shipped", lambda name: course.parent / name)
    return course
