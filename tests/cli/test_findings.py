"""Each finding of the doctor is right, and names a remedy where something is missing."""

import errno
import socket
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jupyter_client.kernelspec as kernelspec
import jupyter_core.paths
import matplotlib.font_manager
import pytest
from packaging.requirements import Requirement

from flywheel_lab import __version__, paths
from flywheel_lab.cli import findings


def versions(**installed: str) -> Any:
    def version(name: str) -> str:
        if name.replace("-", "_") not in installed:
            raise metadata.PackageNotFoundError(name)
        return installed[name.replace("-", "_")]

    return version


def test_a_fitting_python_is_fine() -> None:
    assert findings.check_python()[1] == ""


def test_an_old_python_is_to_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    assert findings.check_python() == ("3.10.12", "install Python 3.11 or newer")


def test_the_running_package_is_the_installed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", versions(flywheel_lab=__version__))
    assert findings.check_installation() == (__version__, "")


@pytest.mark.parametrize("installed", [{}, {"flywheel_lab": "0.0.1"}])
def test_another_or_no_installed_package_is_found(monkeypatch: pytest.MonkeyPatch, installed: dict[str, str]) -> None:
    monkeypatch.setattr(metadata, "version", versions(**installed))
    assert "pip install" in findings.check_installation()[1]


@pytest.mark.parametrize("in_checkout", [True, False])
def test_the_remedy_installs_the_checkout_or_the_package(monkeypatch: pytest.MonkeyPatch, in_checkout: bool) -> None:
    monkeypatch.setattr(metadata, "version", versions())
    monkeypatch.setattr(findings, "_in_checkout", lambda: in_checkout)
    assert (" -e " in findings.check_installation()[1]) == in_checkout


def test_the_course_is_counted(shipped_here: Path) -> None:
    assert findings.check_course() == ("3 notebooks", "")


def test_a_missing_course_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / name)
    assert findings.check_course()[1] == "install flywheel-lab again"


def test_what_is_needed_is_what_the_package_says_without_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    said = ["numpy>=2.0", 'pytest>=8; extra == "test"', 'winpty; sys_platform == "nowhere"']
    monkeypatch.setattr(metadata, "requires", lambda name: said)
    assert [str(need) for need in findings.requirements()] == ["numpy>=2.0"]


def test_a_package_that_is_not_installed_needs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)
    assert findings.requirements() == []


@pytest.mark.parametrize(
    ("installed", "found", "ill"),
    [
        ({"anywidget": "0.10.1"}, "0.10.1", False),
        ({"anywidget": "0.9.2"}, "0.9.2, needed is >=0.9.18", True),
        ({}, "missing", True),
    ],
)
def test_versions_are_compared(
    monkeypatch: pytest.MonkeyPatch, installed: dict[str, str], found: str, ill: bool
) -> None:
    monkeypatch.setattr(metadata, "version", versions(**installed))
    said, remedy = findings.check_package(Requirement("anywidget>=0.9.18"))
    assert said == found
    assert remedy == (f'{sys.executable} -m pip install "anywidget>=0.9.18"' if ill else "")


@pytest.mark.parametrize(("extension", "package"), findings.FRONT_ENDS.items())
def test_front_ends_of_the_widgets_are_found(extension: str, package: str) -> None:
    assert findings.check_front_end(extension, package)[1] == ""


def test_a_missing_front_end_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(jupyter_core.paths, "jupyter_path", lambda *_: [str(tmp_path)])
    found, remedy = findings.check_front_end("anywidget", "anywidget")
    assert (found, remedy.endswith("--force-reinstall anywidget")) == ("missing", True)


def kernel(monkeypatch: pytest.MonkeyPatch, command: str, folder: str = sys.prefix) -> None:
    spec = SimpleNamespace(argv=[command, "-m", "ipykernel_launcher"], resource_dir=folder)
    monkeypatch.setattr(kernelspec.KernelSpecManager, "get_kernel_spec", lambda self, name: spec)


@pytest.mark.parametrize("command", ["python", "python3", sys.executable])
def test_a_kernel_of_this_python_is_fine(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    kernel(monkeypatch, command)
    assert findings.check_kernel()[1] == ""


@pytest.mark.parametrize(("folder", "where"), [(sys.prefix, "--sys-prefix"), ("/home/me/.local", "--user")])
def test_a_kernel_of_another_python_is_found(monkeypatch: pytest.MonkeyPatch, folder: str, where: str) -> None:
    kernel(monkeypatch, "/opt/other/bin/python", folder)
    found, remedy = findings.check_kernel()
    assert found == "/opt/other/bin/python"
    assert remedy.endswith(f"-m ipykernel install {where}")


def test_a_link_to_the_same_python_in_another_environment_is_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "python").symlink_to(Path(sys.executable).resolve())
    kernel(monkeypatch, str(tmp_path / "python"))
    assert findings.check_kernel()[1] != ""


def test_a_missing_kernel_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(self: object, name: str) -> None:
        raise kernelspec.NoSuchKernel(name)

    monkeypatch.setattr(kernelspec.KernelSpecManager, "get_kernel_spec", missing)
    assert findings.check_kernel()[0] == "missing"


def test_a_folder_is_tried_without_being_made(folder: Path) -> None:
    assert findings.check_folder(str(folder)) == (str(folder), "")
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_to_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(folder: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(findings, "check_writable", forbidden)
    found, remedy = findings.check_folder(str(folder))
    assert "no permission to write" in found
    assert "--folder" in remedy


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "--folder" in findings.check_folder(str(tmp_path / "file"))[1]


def test_the_font_of_the_figures_is_there() -> None:
    assert findings.check_font() == ("DejaVu Sans", "")


def test_a_missing_font_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ValueError("no such font")

    monkeypatch.setattr(matplotlib.font_manager, "findfont", missing)
    assert findings.check_font()[0] == "DejaVu Sans is missing"


def test_the_german_interface_is_there() -> None:
    assert findings.check_language_pack()[1] == ""


def test_a_missing_german_interface_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "entry_points", lambda **_: ())
    assert findings.check_language_pack()[1].endswith("install jupyterlab-language-pack-de-DE")


def test_a_port_is_found() -> None:
    assert findings.check_port()[0].startswith("127.0.0.1:")


def test_no_port_at_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(address: tuple[str, int]) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(socket, "create_server", forbidden)
    assert findings.check_port()[0] == "Address already in use"
