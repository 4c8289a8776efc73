"""The doctor knows what is installed, in which version, and whether it counts right."""

import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import matplotlib.font_manager
import pandas as pd
import pytest
from packaging.requirements import Requirement

from flywheel_lab import __version__, paths
from flywheel_lab.cli.doctor import installed
from flywheel_lab.data import counts


def versions(**there: str) -> Any:
    def version(name: str) -> str:
        if name.replace("-", "_") not in there:
            raise metadata.PackageNotFoundError(name)
        return there[name.replace("-", "_")]

    return version


def test_a_fitting_python_is_fine() -> None:
    assert installed.check_python()[1] == ""


def test_an_old_python_is_to_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    assert installed.check_python() == ("3.10.12", "install Python 3.11 or newer")


def test_the_running_package_is_the_installed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", versions(flywheel_lab=__version__))
    assert installed.check_installation() == (__version__, "")


@pytest.mark.parametrize("there", [{}, {"flywheel_lab": "0.0.1"}])
def test_another_or_no_installed_package_is_found(monkeypatch: pytest.MonkeyPatch, there: dict[str, str]) -> None:
    monkeypatch.setattr(metadata, "version", versions(**there))
    assert "pip install" in installed.check_installation()[1]


@pytest.mark.parametrize("in_checkout", [True, False])
def test_the_remedy_installs_the_checkout_or_the_package(monkeypatch: pytest.MonkeyPatch, in_checkout: bool) -> None:
    monkeypatch.setattr(metadata, "version", versions())
    monkeypatch.setattr(installed, "_in_checkout", lambda: in_checkout)
    assert (" -e " in installed.check_installation()[1]) == in_checkout


def test_the_course_is_counted(shipped_here: Path) -> None:
    assert installed.check_course() == ("3 notebooks", "")


def test_a_missing_course_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / name)
    assert installed.check_course()[1] == "install flywheel-lab again"


@pytest.mark.parametrize(("extra", "named"), [("", ["numpy"]), ("lab", ["numpy", "jupyterlab"])])
def test_what_is_needed_is_what_the_package_says(monkeypatch: pytest.MonkeyPatch, extra: str, named: list[str]) -> None:
    said = ["numpy>=2.0", 'jupyterlab>=4.4; extra == "lab"', 'pytest; extra == "test"', 'x; sys_platform == "nowhere"']
    monkeypatch.setattr(metadata, "requires", lambda name: said)
    assert [need.name for need in installed.requirements(extra)] == named


def test_a_package_that_is_not_installed_needs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)
    assert installed.requirements() == []


@pytest.mark.parametrize(
    ("there", "found", "ill"),
    [
        ({"anywidget": "0.10.1"}, "0.10.1", False),
        ({"anywidget": "0.9.2"}, "0.9.2, needed is >=0.9.18", True),
        ({}, "missing", True),
    ],
)
def test_versions_are_compared(monkeypatch: pytest.MonkeyPatch, there: dict[str, str], found: str, ill: bool) -> None:
    monkeypatch.setattr(metadata, "version", versions(**there))
    said, remedy = installed.check_package(Requirement("anywidget>=0.9.18"))
    assert said == found
    assert remedy == (f'{sys.executable} -m pip install "anywidget>=0.9.18"' if ill else "")


def test_the_known_funnel_is_counted_right() -> None:
    assert installed.check_counting() == ("of 2 visitors 1 ordered", "")


def test_a_funnel_that_is_counted_wrong_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "funnel_counts", lambda events, steps: pd.Series([2, 2]))
    found, remedy = installed.check_counting()
    assert found == "of 2 visitors 2 ordered, right is 1 of 2"
    assert remedy.startswith(f"{sys.executable} -m pip install --upgrade narwhals")


def test_the_font_of_the_figures_is_there() -> None:
    assert installed.check_font() == ("DejaVu Sans", "")


def test_a_missing_font_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ValueError("no such font")

    monkeypatch.setattr(matplotlib.font_manager, "findfont", missing)
    assert installed.check_font()[0] == "DejaVu Sans is missing"
