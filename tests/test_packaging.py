"""What an installation is told: all that is imported is declared, and papers beside pyproject.toml say the same."""

import ast
import json
import os
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab import __version__


def test_reader_mode_has_the_version_of_the_package(root: Path) -> None:
    about = json.loads((root / "flywheel_lab/labextensions/flywheel-lab/package.json").read_text("utf-8"))
    assert about["version"] == __version__


def test_what_lies_in_an_environment_of_the_project_is_no_module_of_ours(root: Path) -> None:
    """When JupyterLab starts it asks its own yarn.js, which lies below our package.json if the environment does."""
    assert "type" not in json.loads((root / "package.json").read_text("utf-8"))


WRITTEN = "# Written from pyproject.toml by tests/test_packaging.py: FLYWHEEL_WRITE=1 pytest tests/test_packaging.py"
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
            WRITTEN,
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


def citation(project: dict[str, Any]) -> str:
    """Return CITATION.cff as it follows from the project's own data."""
    return "\n".join(
        [
            WRITTEN,
            "cff-version: 1.2.0",
            "message: If you use this course or its library, please cite it; fl.cite() names sources of its models.",
            "type: software",
            "title: flywheel_lab",
            "abstract: >-",
            f"  {project['description']}",
            "authors:",
            *(f"  - name: {author['name']}" for author in project["authors"]),
            f"version: {__version__}",
            f"license: {project['license']}",
            "keywords:",
            *(f"  - {word}" for word in project["keywords"]),
            "",
        ]
    )


def test_citation_cff_says_the_same_as_pyproject(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    if os.environ.get("FLYWHEEL_WRITE"):
        (root / "CITATION.cff").write_text(citation(project), "utf-8")
    assert (root / "CITATION.cff").read_text("utf-8") == citation(project)


def test_cite_names_the_same_authors_and_version(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    fl.cite()
    authors = ", ".join(author["name"] for author in project["authors"])
    assert capsys.readouterr().out == f"{authors}, flywheel_lab {__version__}, Python package\n"


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
    trees = (ast.walk(ast.parse(file.read_text("utf-8"))) for file in files)
    nodes = [node for tree in trees for node in tree if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    packages = {file.parent.name for file in files if file.stem == "__init__"}
    ours = {"flywheel_lab", *packages, *(file.stem for file in files)}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - ours


installed = cache(packages_distributions)


def undeclared(names: set[str], needs: list[str]) -> set[str]:
    declared = {re.match(r"[\w-]+", need).group().lower().replace("_", "-") for need in needs}  # type: ignore
    packages = installed()
    brought_by = {name: {p.lower().replace("_", "-") for p in packages.get(name, [name])} for name in names}
    return {name for name in names - PARTS - OPTIONAL if not brought_by[name] & declared}


@pytest.mark.long
@every(
    ("folder", "extras"),
    [
        ("flywheel_lab", ["lab", "lite", "excel", "fast", "trainer"]),
        ("tests", ["test", "docs", "lab", "excel", "fast", "trainer"]),
    ],
)
def test_what_is_imported_is_declared(root: Path, folder: str, extras: list[str]) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needs = sum([project["optional-dependencies"][extra] for extra in extras], project["dependencies"])
    assert undeclared(imported(root / folder), needs) == set()


def test_an_undeclared_import_is_reported(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("import os, PIL.Image\nfrom lazy_loader import attach\nfrom . import y\n")
    assert undeclared(imported(tmp_path), ["lazy-loader>=0.4"]) == {"PIL"}
