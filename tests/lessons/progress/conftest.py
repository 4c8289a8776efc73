"""Each test has a progress file of its own, and a kernel that has just started."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flywheel_lab.lessons.progress import store


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "learner" / "progress.json"
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(path))
    store._unsaved.clear()
    yield path
    store._unsaved.clear()
