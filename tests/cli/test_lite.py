"""The course in JupyterLite: what the command writes, without JupyterLite, network or a Python for browsers."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from every import every

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli import main
from flywheel_lab.cli.lite import locking, packing, site

NEEDS = ["Requires-Dist: numpy>=2", "Requires-Dist: small>=1", 'Requires-Dist: pytest; extra == "test"']
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"


def wheel(folder: Path, name: str, version: str, *needs: str) -> Path:
    file = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        about = "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *needs])
        archive.writestr(f"{name}-{version}.dist-info/METADATA", about)
        archive.writestr(f"{name}/__init__.py", "")
    return file


@pytest.fixture
def pyodide(tmp_path: Path) -> Path:
    """A folder with a Python for browsers that knows NumPy, and another package whose file is missing."""
    folder = tmp_path / "pyodide"
    folder.mkdir()
    known = {"numpy": {"version": "2.1", "file_name": "numpy.whl"}, "gone": {"version": "1", "file_name": "gone.whl"}}
    (folder / "pyodide-lock.json").write_text(json.dumps({"info": {"python": "3.14.2"}, "packages": known}))
    (folder / "numpy.whl").touch()
    return folder


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What pip was asked for; our own wheel needs two packages, and pip knows each as version 3."""
    asked: list[str] = []

    def get(need: str, folder: Path, python: str) -> Path:
        asked.append(need)
        return wheel(folder, need.partition(">")[0], "3")

    monkeypatch.setattr(locking, "pack", lambda folder: wheel(folder, "flywheel_lab", "0.1.0", *NEEDS))
    monkeypatch.setattr(locking, "get_wheel", get)
    return asked


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The settings with which JupyterLite would have been built, and the notebooks that it would have taken."""
    seen: dict[str, Any] = {}

    def build(work: Path) -> None:
        seen.update({file.name: json.loads(file.read_text("utf-8")) for file in work.glob("*.json")})
        [files] = seen["jupyter_lite_config.json"]["LiteBuildConfig"]["contents"]
        seen["files"] = sorted(each.relative_to(files).as_posix() for each in Path(files).rglob("*.ipynb"))
        seen["hidden"] = [each.name for each in Path(files).glob(".*")]

    monkeypatch.setattr(site, "find_spec", lambda name: name)
    monkeypatch.setattr(site, "_build", build)
    return seen


def test_the_site_has_the_notebooks_and_keeps_progress_where_a_reload_finds_it(
    shipped_here: Path, pyodide: Path, asked: list[str], built: dict[str, Any], tmp_path: Path
) -> None:
    use_language("de")
    assert site.write_lite(tmp_path / "out", pyodide) == "lab/index.html?path=course/de/00_start.ipynb"
    assert built["files"] == ["course/de/00_start.ipynb", "course/de/01_funnel.ipynb", "course/en/00_start.ipynb"]
    assert built["hidden"] == []  # JupyterLite refuses hidden folders
    kernel = built["jupyter-lite.json"]["jupyter-config-data"]["litePluginSettings"][KERNEL]
    assert kernel["loadPyodideOptions"]["env"]["FLYWHEEL_PROGRESS"].startswith("/drive/")
    assert built["overrides.json"]["@jupyterlab/translation-extension:plugin"] == {"locale": "de_DE"}


def test_a_pyodide_from_a_folder_is_served_and_nothing_names_the_network(
    shipped_here: Path, pyodide: Path, asked: list[str], built: dict[str, Any], tmp_path: Path
) -> None:
    site.write_lite(tmp_path / "out", pyodide)
    static = tmp_path / "out" / "static"
    lock = json.loads((static / "flywheel" / "pyodide-lock.json").read_text())
    kernel = built["jupyter-lite.json"]["jupyter-config-data"]["litePluginSettings"][KERNEL]
    assert kernel["pyodideUrl"] == "./static/pyodide/pyodide.mjs"
    files = [static / "flywheel" / each["file_name"] for each in lock["packages"].values()]
    assert [str(file) for file in files if not file.exists()] == []
    assert "http" not in json.dumps([lock, built["jupyter-lite.json"]])


def test_the_lock_names_what_is_there_and_what_pip_had_to_add(pyodide: Path, asked: list[str], tmp_path: Path) -> None:
    lock = locking.read_lock(pyodide)
    locking.add_course(lock, tmp_path)
    assert asked == ["small>=1"]
    assert sorted(lock["packages"]) == ["flywheel-lab", "numpy", "small"]
    ours = lock["packages"]["flywheel-lab"]
    assert (ours["imports"], ours["depends"]) == (["flywheel_lab"], ["numpy", "small"])


def test_what_pyodide_has_too_old_is_asked_of_pip(pyodide: Path, asked: list[str], tmp_path: Path) -> None:
    lock = locking.read_lock(pyodide)
    lock["packages"]["numpy"]["version"] = "1.26"
    locking.add_course(lock, tmp_path)
    assert asked == ["numpy>=2", "small>=1"]


def test_what_pip_has_not_for_a_browser_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said = SimpleNamespace(returncode=1, stderr="Looking.\nERROR: No matching distribution found for scipy>=1.15\n")
    monkeypatch.setattr(subprocess, "run", lambda *words, **how: said)
    with pytest.raises(FlywheelError, match=r"scipy>=1\.15 is not in this Pyodide.*No matching distribution"):
        locking.get_wheel("scipy>=1.15", tmp_path, "3.14")


@every("content", ["", "[]", '{"packages": {"numpy": 3}}'])
def test_a_folder_without_pyodide_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "pyodide-lock.json").write_text(content)
    with pytest.raises(FlywheelError, match=r"no folder with Pyodide: pyodide-lock\.json"):
        locking.read_lock(tmp_path)


def test_without_jupyterlite_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(site, "find_spec", lambda name: None)
    assert main(["lite", str(tmp_path / "out")]) == 1
    assert '"flywheel-lab[lite]"' in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_command_says_how_to_open_the_site_and_what_comes_from_the_network(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("flywheel_lab.cli.lite.write_lite", lambda out, pyodide: "lab/index.html?path=x")
    assert main(["lite", str(tmp_path), "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert "http://localhost:8000/lab/index.html?path=x" in said
    assert "from the network of Pyodide" in said
    main(["lite", str(tmp_path), "--pyodide", str(tmp_path)])
    assert "network" not in capsys.readouterr().out


@pytest.mark.long
def test_the_package_that_a_browser_gets_counts_speaks_german_and_has_the_data(tmp_path: Path) -> None:
    packed = packing.pack(tmp_path)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path / "packed")
    code = "import flywheel_lab as fl; from flywheel_lab.messages import gettext; fl.use_language('de'); "
    code += "print(fl.__file__, fl.load('cdnow'), gettext('Then open {address}'))"
    run = [sys.executable, "-c", code]
    environ = {"PYTHONPATH": str(tmp_path / "packed"), "PYTHONUTF8": "1"}
    said = subprocess.run(run, cwd=tmp_path, env=environ, check=True, capture_output=True, text=True).stdout
    assert str(tmp_path / "packed" / "flywheel_lab") in said
    assert "2357 people" in said
    assert "Öffne dann" in said
