"""Whatever is tested, notebooks and examples included, never touches the progress of whoever runs the tests."""

import gc
import itertools
import os
import re
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

IN_JUPYTERLAB = re.compile("tests/browser/test_(lab|reader|your_firm)")
LONGEST = {"test_pages_finished", "test_drive", "test_house"}

_place = tempfile.TemporaryDirectory(prefix="flywheel-progress-")
_numbers = itertools.count()
os.environ["FLYWHEEL_PROGRESS"] = str(Path(_place.name, "notebooks.json"))


@pytest.fixture(autouse=True)
def _own_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins as a learner who has not answered anything yet, with no card of another test on the screen."""
    from flywheel_lab.lessons.items import watchers

    watchers.clear()
    if gates := sys.modules.get("flywheel_lab.chapters.gates.observe"):
        gates._waiting.clear()  # a presenter would open them all
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(Path(_place.name, f"{next(_numbers)}.json")))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage: there is next to none, and looking takes a third of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tell what the daily loop leaves out: all in tests/browser, all that runs a notebook or needs the site.

    The rest marks itself. What takes longest comes first: where several processes share the files, they end together.
    Only one of these needs the site, so nobody waits while it is built. Then files that wait for a page come evenly
    among those that calculate: so all processors are busy until the end.
    """
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent / "tests" / "browser"):
            item.add_marker("browser")
            if "german" in getattr(item, "fixturenames", ()) and not IN_JUPYTERLAB.match(item.nodeid):
                raise pytest.UsageError(f"{item.nodeid} starts another JupyterLab in CI: call its file test_lab_….py")
        if item.path.suffix == ".ipynb" or "drive" in item.path.stem or "site" in getattr(item, "fixturenames", ()):
            item.add_marker("long")
        if item.get_closest_marker("long"):
            item.add_marker("slow")
    places = _places([item.nodeid.partition("::")[0] for item in items])
    items.sort(key=lambda item: places[item.nodeid.partition("::")[0]])


def _places(files: list[str]) -> dict[str, tuple[bool, bool, float]]:
    """Return where each file comes; those of each part are spread evenly."""
    parts: dict[str, list[str]] = {}
    for file in dict.fromkeys(files):
        parts.setdefault("browser" if file.startswith("tests/browser/") else file.partition("/")[0], []).append(file)
    return {
        file: (not IN_JUPYTERLAB.match(file), Path(file).stem not in LONGEST, i / len(part))
        for part in parts.values()
        for i, file in enumerate(part)
    }


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give all files that read in a JupyterLab to one process, which starts it once."""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class Files(LoadFileScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            return "jupyterlab" if IN_JUPYTERLAB.match(file) else file

    return Files(config, log)
