"""The doctor knows whether JupyterLab shows our widgets, runs this Python, speaks German and finds a port."""

import errno
import socket
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import jupyter_client.kernelspec as kernelspec
import jupyter_core.paths
import pytest
from every import every

from flywheel_lab.cli.doctor import jupyter


@every(("extension", "package"), jupyter.FRONT_ENDS.items())
def test_front_ends_of_the_widgets_are_found(extension: str, package: str) -> None:
    assert jupyter.check_front_end(extension, package)[1] == ""


def test_a_missing_front_end_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(jupyter_core.paths, "jupyter_path", lambda *_: [str(tmp_path)])
    found, remedy = jupyter.check_front_end("anywidget", "anywidget")
    assert (found, remedy.endswith("--force-reinstall anywidget")) == ("missing", True)


def kernel(monkeypatch: pytest.MonkeyPatch, command: str, folder: str = sys.prefix) -> None:
    spec = SimpleNamespace(argv=[command, "-m", "ipykernel_launcher"], resource_dir=folder)
    monkeypatch.setattr(kernelspec.KernelSpecManager, "get_kernel_spec", lambda self, name: spec)


@pytest.mark.parametrize("command", ["python", "python3", sys.executable])
def test_a_kernel_of_this_python_is_fine(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    kernel(monkeypatch, command)
    assert jupyter.check_kernel()[1] == ""


@pytest.mark.parametrize(("folder", "where"), [(sys.prefix, "--sys-prefix"), ("/home/me/.local", "--user")])
def test_a_kernel_of_another_python_is_found(monkeypatch: pytest.MonkeyPatch, folder: str, where: str) -> None:
    kernel(monkeypatch, "/opt/other/bin/python", folder)
    found, remedy = jupyter.check_kernel()
    assert found == "/opt/other/bin/python"
    assert remedy.endswith(f"-m ipykernel install {where}")


def test_a_link_to_the_same_python_in_another_environment_is_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "python").symlink_to(Path(sys.executable).resolve())
    kernel(monkeypatch, str(tmp_path / "python"))
    assert jupyter.check_kernel()[1] != ""


def test_a_missing_kernel_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(self: object, name: str) -> None:
        raise kernelspec.NoSuchKernel(name)

    monkeypatch.setattr(kernelspec.KernelSpecManager, "get_kernel_spec", missing)
    assert jupyter.check_kernel()[0] == "missing"


def test_the_german_interface_is_there() -> None:
    assert jupyter.check_language_pack()[1] == ""


def test_a_missing_german_interface_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "entry_points", lambda **_: ())
    assert jupyter.check_language_pack()[1].endswith("install jupyterlab-language-pack-de-DE")


def test_a_port_is_found() -> None:
    assert jupyter.check_port()[0].startswith("127.0.0.1:")


def test_no_port_at_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(address: tuple[str, int]) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(socket, "create_server", forbidden)
    assert jupyter.check_port()[0] == "Address already in use"
