"""Options for JupyterLab that would harm, or that it could not use, are refused before anything happens."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli import main
from flywheel_lab.cli.lab import check_lab_options


@pytest.fixture
def busy_port() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield str(server.getsockname()[1])


@pytest.mark.parametrize(
    "words",
    [["--ip=0.0.0.0"], ["--ip", "0.0.0.0"], ["--ServerApp.ip=*"], ["--no-browser", "--NotebookApp.ip", "::"], ["--ip"]],
)
def test_other_computers_are_kept_out(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="JupyterHub"):
        check_lab_options(words)


@pytest.mark.parametrize(
    "words",
    [
        ["--IdentityProvider.token="],
        ["--ServerApp.token", ""],
        ["--NotebookApp.token="],
        ["--IdentityProvider.token=''"],
        ['--PasswordIdentityProvider.token=""'],
        ["--ServerApp.token", "''"],
        ["--IdentityProvider.token=", "--ServerApp.token=look"],
        ["--IdentityProvider.token", "--no-browser"],
    ],
)
def test_an_empty_token_is_refused(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="empty token"):
        check_lab_options(words)


@pytest.mark.parametrize(
    "words",
    [
        ["--config=x.py"],
        ["--config", "x.py"],
        ["--JupyterApp.config_file=x.py"],
        ["--LabApp.config_file_name=x"],
        ["--ServerApp.config_dir=x"],
        ["--ServerApp.identity_provider_class=my.Door"],
        ["--IdentityProvider.identity_provider_class=my.Door"],
        ["--ServerApp.login_handler_class", "my.Door"],
    ],
)
def test_what_could_switch_the_token_off_is_refused(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match=r"^--\w+ is not possible.*the token"):
        check_lab_options(words)


@pytest.mark.parametrize("words", [["--notebook-dir=/x"], ["--ServerApp.root_dir", "/x"]])
def test_the_folder_has_one_name(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="--folder"):
        check_lab_options(words)


@pytest.mark.parametrize("words", [[], ["--no-browser", "--IdentityProvider.token=look"], ["--port=0"], ["--zip=1"]])
def test_other_options_are_free(words: list[str]) -> None:
    assert check_lab_options(words) is None  # it would raise


@pytest.mark.parametrize("form", ["--port={}", "--ServerApp.port={}", "--port {}"])
def test_a_busy_port_is_said_before_anything_starts(form: str, busy_port: str) -> None:
    use_language("de")
    with pytest.raises(FlywheelError, match=rf"Port {busy_port} ist nicht frei.*anderen"):
        check_lab_options(form.format(busy_port).split())


@pytest.mark.parametrize("port", ["abc", "-1", "70000", "80.5", "", "²"])
def test_a_port_is_a_number(port: str) -> None:
    with pytest.raises(FlywheelError, match=f"whole number.*'{port}'"):
        check_lab_options([f"--port={port}"])


def test_a_busy_port_ends_the_command_and_touches_no_folder(
    shipped_here: Path, folder: Path, busy_port: str, started: list[list[str]]
) -> None:
    assert main(["--folder", str(folder), "--port", busy_port]) == 1
    assert (started, folder.exists()) == ([], False)
