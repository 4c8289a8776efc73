"""What a learner installs: a small wheel with the course in it, as it is handed out."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from flywheel_lab.cli.notebook import without_outputs

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
def unpacked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel from a copy in which somebody has worked, and return the folder with it and its files."""
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
    return out


@pytest.fixture(scope="module")
def wheel(unpacked: Path) -> set[str]:
    """The names of the files in the wheel."""
    return set(zipfile.ZipFile(next(unpacked.glob("*.whl"))).namelist())


def files(root: Path, folder: str) -> set[str]:
    """Return what belongs into a wheel: no leftovers, no sources of what is built, not the README's own picture."""
    left_out = {".ipynb_checkpoints", "__pycache__", "_share", "js", "explorer.png"}
    paths = [p for p in (root / folder).rglob("*") if p.is_file() and not left_out & set(p.parts)]
    names = {p.relative_to(root).as_posix() for p in paths if p.suffix not in (".map", ".po")}
    return names - {"flywheel_lab/package.json"}  # it speaks for the sources


@pytest.mark.long
def test_the_wheel_carries_the_whole_package(root: Path, wheel: set[str]) -> None:
    assert files(root, "flywheel_lab") <= wheel
    assert {"flywheel_lab/py.typed", "flywheel_lab/__init__.pyi"} <= wheel


@pytest.mark.long
def test_the_wheel_carries_each_translation_compiled_and_not_its_sources(root: Path, wheel: set[str]) -> None:
    languages = {part.parent.name for part in root.glob("flywheel_lab/messages/*/*.po")}
    assert {f"flywheel_lab/messages/{code}.mo" for code in languages} == {
        name for name in wheel if name.endswith(".mo")
    }
    assert [name for name in wheel if name.endswith(".po")] == []


@pytest.mark.long
@pytest.mark.parametrize("folder", ["course", "datasets"])
def test_the_wheel_carries_what_learners_open(root: Path, wheel: set[str], folder: str) -> None:
    assert {f"flywheel_lab/_share/{name}" for name in files(root, folder)} <= wheel


@pytest.mark.long
def test_the_wheel_is_small(unpacked: Path) -> None:
    assert next(unpacked.glob("*.whl")).stat().st_size <= 3_300_000


@pytest.mark.long
def test_notebooks_come_without_the_results_that_one_is_to_predict(root: Path, unpacked: Path) -> None:
    for file in sorted((root / "course").glob("*/*.ipynb")):
        content = (unpacked / "flywheel_lab/_share" / file.relative_to(root)).read_bytes()
        assert (content, b'"outputs": [\n' in content) == (without_outputs(file.read_bytes()), False), file.name


@pytest.mark.long
def test_what_was_installed_puts_the_same_course_into_the_folder(root: Path, unpacked: Path, tmp_path: Path) -> None:
    place = "import sys; from flywheel_lab import cli; from flywheel_lab.cli.folder import *; print(cli.__file__); "
    place += "place_course(cli.paths.shipped('course'), Path(sys.argv[1]))"
    environ = os.environ | {"PYTHONPATH": str(unpacked)}
    run = [sys.executable, "-c", place, str(tmp_path)]
    said = subprocess.run(run, cwd=tmp_path, check=True, env=environ, capture_output=True, text=True).stdout
    assert Path(said.strip()).is_relative_to(unpacked)
    for file in sorted((root / "course").glob("*/*.ipynb")):
        assert (tmp_path / file.relative_to(root)).read_bytes() == without_outputs(file.read_bytes()), file.name


@pytest.mark.long
def test_the_page_of_the_package_shows_no_picture_and_no_link_that_is_not_there(unpacked: Path) -> None:
    [about] = unpacked.glob("*.dist-info/METADATA")
    page = about.read_text("utf-8").partition("\n\n")[2]
    assert "## What you get" in page
    assert re.findall(r"!\[|\]\((?!http)", re.sub(r"```.*?```", "", page, flags=re.DOTALL)) == []


@pytest.mark.long
def test_the_wheel_puts_reader_mode_where_every_jupyterlab_looks(root: Path, wheel: set[str]) -> None:
    names = {name.partition("flywheel_lab/")[2] for name in files(root, "flywheel_lab/labextensions")}
    placed = {name.partition("/data/share/jupyter/")[2] for name in wheel if ".data/data/" in name}
    assert placed == names >= {"labextensions/flywheel-lab/package.json", "labextensions/flywheel-lab/static/reader.js"}


@pytest.mark.long
def test_the_wheel_carries_nothing_else(wheel: set[str]) -> None:
    assert [name for name in wheel if "checkpoint" in name or "__pycache__" in name or name[-4:] == ".map"] == []
    assert {name.partition("/")[0].partition("-")[0] for name in wheel} == {"flywheel_lab"}
