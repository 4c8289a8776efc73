"""A small course to place, the learner's folder to place it in, and a JupyterLab that does not really start."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import ClassVar

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


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines that JupyterLab got; none is really started."""
    lines: list[list[str]] = []

    class FakeApp:
        flags: ClassVar[dict[str, object]] = {}
        aliases: ClassVar[dict[str, str]] = {}

        @staticmethod
        def initialize_server(argv: list[str]) -> SimpleNamespace:
            return SimpleNamespace(start=lambda: lines.append(argv))

    fake = ModuleType("jupyterlab.labapp")
    fake.LabApp = FakeApp  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jupyterlab.labapp", fake)
    for name in ("FLYWHEEL_LANGUAGE", "JUPYTER_CONFIG_PATH", "PYTHONSAFEPATH"):
        monkeypatch.setenv(name, "")
    return lines


@pytest.fixture
def no_lab(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the extra `lab`: nothing of Jupyter that ipywidgets does not bring can be imported."""
    for name in ("jupyterlab", "jupyterlab.labapp", "jupyter_core.paths", "jupyter_client.kernelspec"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture
def homeless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder that is a file: not even root can write into it."""
    (tmp_path / "home").touch()
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
