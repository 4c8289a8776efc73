"""Whatever is tested, notebooks and examples included, never touches the progress of whoever runs the tests."""

import gc
import itertools
import os
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

LONGEST = {"test_pages_finished", "test_drive", "test_house"}
IN_A_KERNEL = {"en/00_start.ipynb", "de/08_own_export.ipynb"}
"""What CI runs as JupyterLab does; what all notebooks show is compared without a kernel (test_drive.py)."""

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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tell what the daily loop leaves out: all in tests/browser, all that runs a notebook or needs the site.

    The rest marks itself. Where several processes share the files, all that read in a JupyterLab come to one, which
    starts it once; and what takes longest comes first, so that they end together. Only one of these needs the site, so
    nobody waits while it is built.
    """
    for item in items:
        in_lab = "german" in getattr(item, "fixturenames", ())
        item.add_marker(pytest.mark.xdist_group("jupyterlab" if in_lab else item.nodeid.partition("::")[0]))
        if item.path.is_relative_to(Path(__file__).parent / "tests" / "browser"):
            item.add_marker("browser")
        if item.path.suffix == ".ipynb" and "/".join(item.path.parts[-2:]) not in IN_A_KERNEL:
            item.add_marker("every")
        if item.path.suffix == ".ipynb" or "drive" in item.path.stem or "site" in getattr(item, "fixturenames", ()):
            item.add_marker("long")
        if item.get_closest_marker("long"):
            item.add_marker("slow")
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> tuple[bool, bool, bool]:
    group = item.get_closest_marker("xdist_group")
    assert group
    in_lab, in_browser = group.args == ("jupyterlab",), item.get_closest_marker("browser") is not None
    return not in_lab, item.path.stem not in LONGEST, not in_browser
