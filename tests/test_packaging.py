"""What a learner installs: a wheel with the course, all that is imported, an environment file that says the same."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from every import every

from flywheel_lab import __version__

COPIED = (
    "flywheel_lab",
    "course",
    "datasets",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "hatch_build.py",
)
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build a wheel from a copy in which somebody has worked, and return the names of its files."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in COPIED:
        put = shutil.copytree if (root / name).is_dir() else shutil.copy
        put(root / name, copy / name)
    for compiled in copy.rglob("*.mo"):
        compiled.unlink()
    leftover = copy / "course" / "en" / ".ipynb_checkpoints"
    leftover.mkdir(exist_ok=True)
    (leftover / "00_start-checkpoint.ipynb").write_text("{}")
    (copy / "flywheel_lab" / "widgets" / "static" / "funnel.js.map").write_text("{}")  # as npm run build leaves it
    subprocess.run([sys.executable, "-c", BUILD, str(out)], cwd=copy, check=True, capture_output=True)
    with zipfile.ZipFile(next(out.glob("*.whl"))) as archive:
        archive.extractall(out)
        return set(archive.namelist())


def files(root: Path, folder: str) -> set[str]:
    hidden = (".ipynb_checkpoints", "__pycache__", "_share")
    paths = [p for p in (root / folder).rglob("*") if p.is_file() and not set(hidden) & set(p.parts)]
    return {p.relative_to(root).as_posix() for p in paths if p.suffix != ".map"}


@pytest.mark.slow
def test_the_wheel_carries_the_whole_package(root: Path, wheel: set[str]) -> None:
    assert {name for name in files(root, "flywheel_lab") if not name.endswith(".po")} <= wheel
    assert {"flywheel_lab/py.typed", "flywheel_lab/__init__.pyi"} <= wheel


@pytest.mark.slow
def test_the_wheel_carries_each_translation_compiled_and_not_its_sources(root: Path, wheel: set[str]) -> None:
    languages = {part.parent.name for part in root.glob("flywheel_lab/messages/*/*.po")}
    assert {f"flywheel_lab/messages/{code}.mo" for code in languages} == {
        name for name in wheel if name.endswith(".mo")
    }
    assert [name for name in wheel if name.endswith(".po")] == []


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["course", "datasets"])
def test_the_wheel_carries_what_learners_open(root: Path, wheel: set[str], folder: str) -> None:
    assert {f"flywheel_lab/_share/{name}" for name in files(root, folder)} <= wheel


@pytest.mark.slow
def test_the_wheel_puts_reader_mode_where_every_jupyterlab_looks(root: Path, wheel: set[str]) -> None:
    names = {name.partition("flywheel_lab/")[2] for name in files(root, "flywheel_lab/labextensions")}
    placed = {name.partition("/data/share/jupyter/")[2] for name in wheel if ".data/data/" in name}
    assert placed == names >= {"labextensions/flywheel-lab/package.json", "labextensions/flywheel-lab/static/reader.js"}


def test_reader_mode_has_the_version_of_the_package(root: Path) -> None:
    about = json.loads((root / "flywheel_lab/labextensions/flywheel-lab/package.json").read_text("utf-8"))
    assert about["version"] == __version__


@pytest.mark.slow
def test_the_wheel_carries_nothing_else(wheel: set[str]) -> None:
    assert [name for name in wheel if "checkpoint" in name or "__pycache__" in name or name[-4:] == ".map"] == []
    assert {name.partition("/")[0].partition("-")[0] for name in wheel} == {"flywheel_lab"}


# What conda-forge calls otherwise, and what only pip brings, with the extra `lab`.
CONDA_NAMES = {"matplotlib": "matplotlib-base"}
PIP_ONLY = {"jupyterlab-language-pack-de-DE"}


def environment(project: dict[str, Any]) -> str:
    """Return environment.yml as it follows from the project's own lists: what the course needs, and JupyterLab."""
    listed = [*project["dependencies"], *project["optional-dependencies"]["lab"]]
    needs = sorted(re.match(r"([\w-]+)(.*)", need).groups() for need in listed)  # type: ignore
    conda = [f"{CONDA_NAMES.get(name, name)}{bound}" for name, bound in needs if name not in PIP_ONLY]
    return "\n".join(
        [
            "# Written from pyproject.toml by tests/test_packaging.py: FLYWHEEL_WRITE=1 pytest tests/test_packaging.py",
            "name: flywheel-lab",
            "channels: [conda-forge]",
            "dependencies:",
            *(f"  - {need}" for need in [f"python{project['requires-python']}", *conda, "pip"]),
            "  - pip:",
            "      - .[lab]",
            "",
        ]
    )


def test_environment_yml_says_the_same_as_pyproject(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    if os.environ.get("FLYWHEEL_WRITE"):
        (root / "environment.yml").write_text(environment(project), "utf-8")
    assert (root / "environment.yml").read_text("utf-8") == environment(project)


def test_each_dependency_says_its_lowest_version(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    others = [need for needs in project["optional-dependencies"].values() for need in needs]
    ours = [need for need in [*project["dependencies"], *others] if not need.startswith("flywheel-lab[")]
    assert [need for need in ours if ">=" not in need] == []


# A benchmark compares with Mesa where it happens to be installed, and says so where it is not.
OPTIONAL = {"pyspark", "mesa"}
# JupyterLab and ipywidgets are made of these: whoever installs the two has them.
PARTS = {"IPython", "jupyter_client", "jupyter_core", "jupyter_server", "nbconvert", "traitlets"}


def imported(folder: Path) -> set[str]:
    """Return what the files of a folder import, without Python's own and ours."""
    files = list(folder.rglob("*.py"))
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    packages = {file.parent.name for file in files if file.stem == "__init__"}
    ours = {"flywheel_lab", *packages, *(file.stem for file in files)}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - ours


def undeclared(names: set[str], needs: list[str]) -> set[str]:
    declared = {re.match(r"[\w-]+", need).group().lower().replace("_", "-") for need in needs}  # type: ignore
    packages = packages_distributions()
    brought_by = {name: {p.lower().replace("_", "-") for p in packages.get(name, [name])} for name in names}
    return {name for name in names - PARTS - OPTIONAL if not brought_by[name] & declared}


@every(("folder", "extras"), [("flywheel_lab", ["lab", "fast"]), ("tests", ["test", "lab", "fast"])])
def test_what_is_imported_is_declared(root: Path, folder: str, extras: list[str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needs = sum([project["optional-dependencies"][extra] for extra in extras], project["dependencies"])
    assert undeclared(imported(root / folder), needs) == set()


def test_an_undeclared_import_is_reported(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("import os, PIL.Image\nfrom lazy_loader import attach\nfrom . import y\n")
    assert undeclared(imported(tmp_path), ["lazy-loader>=0.4"]) == {"PIL"}
