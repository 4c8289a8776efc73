"""Options for JupyterLab that would harm, or that it could not use, are refused before anything happens."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from every import every

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli import main
from flywheel_lab.cli.lab_options import check_known, check_lab_options


@pytest.fixture
def busy_port() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield str(server.getsockname()[1])


@every(
    "words",
    [["--ip=0.0.0.0"], ["--ip", "0.0.0.0"], ["--ServerApp.ip=*"], ["--no-browser", "--NotebookApp.ip", "::"], ["--ip"]],
)
def test_other_computers_are_kept_out(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="JupyterHub"):
        check_lab_options(words)


@every(
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


@every(
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


@every("words", [["--notebook-dir=/x"], ["--ServerApp.root_dir", "/x"]])
def test_the_folder_has_one_name(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="--folder"):
        check_lab_options(words)


@every("words", [[], ["--no-browser", "--IdentityProvider.token=look"], ["--port=0"], ["--zip=1"]])
def test_other_options_are_free(words: list[str]) -> None:
    assert check_lab_options(words) is None  # it would raise


@pytest.mark.parametrize("form", ["--port={}", "--ServerApp.port={}", "--port {}"])
def test_a_busy_port_is_said_before_anything_starts(form: str, busy_port: str) -> None:
    use_language("de")
    with pytest.raises(FlywheelError, match=rf"Port {busy_port} ist nicht frei.*anderen"):
        check_lab_options(form.format(busy_port).split())


@every("port", ["abc", "-1", "70000", "80.5", "", "²"])
def test_a_port_is_a_number(port: str) -> None:
    with pytest.raises(FlywheelError, match=f"whole number.*'{port}'"):
        check_lab_options([f"--port={port}"])


@every("port", ["abc", "-1", "80.5"])
def test_a_port_behind_a_space_is_named_too(port: str) -> None:
    use_language("de")
    with pytest.raises(FlywheelError, match=f"ganze Zahl.*„{port}“"):
        check_lab_options(["--port", port, "--no-browser"])


def test_a_busy_port_ends_the_command_and_touches_no_folder(
    shipped_here: Path, folder: Path, busy_port: str, started: list[list[str]]
) -> None:
    assert main(["--folder", str(folder), "--port", busy_port]) == 1
    assert (started, folder.exists()) == ([], False)


@pytest.mark.slow
@every(
    ("words", "likely"),
    [
        (["--languag", "de"], "--language"),
        (["--langauge=de"], "--language"),
        (["-language", "de"], "--language"),
        (["--lang", "de"], "--language"),
        (["--foldr", "x"], "--folder"),
        (["--no-browser", "--fold=x"], "--folder"),
        (["--verison"], "--version"),
        (["--hlep"], "--help"),
        (["--no-browsr"], "--no-browser"),
        (["--prot", "9999"], "--port"),
    ],
)
def test_an_option_with_a_slip_is_answered_with_the_likely_one(words: list[str], likely: str) -> None:
    with pytest.raises(FlywheelError, match=f"Did you mean {likely}\\?$"):
        check_known(words)


@every("words", [["--bogus"], ["--bogus=1"], ["--bogus", "1"], ["-x"], ["--no-browser", "--bogus"]])
def test_an_option_that_nobody_knows_is_named(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match=r"no option (--bogus|-x)\. .*--help"):
        check_known(words)


@every("words", [["--conf=x.py"], ["--i=0.0.0.0"], ["--notebook=/"]])
def test_jupyters_abbreviations_do_not_slip_past_what_we_refuse(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="no option"):
        check_known(words)


@every("words", [["--no-browser=true"], ["--certfile"], ["--ServerApp.password"]])
def test_a_value_too_much_or_too_few_is_one_sentence(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match=r"^the options cannot be read: .*flywheel-lab --help shows how\.$"):
        check_known(words)


@every(
    "line",
    [
        "",
        "--no-browser --debug -y --port 9999 --port-retries=3",
        "--expose-app-in-browser --core-mode --watch --app-dir=x --log-level=10 --sock x",
        "--ServerApp.port 9999 --IdentityProvider.token=look --SomeExtension.depth=-3",
    ],
)
def test_what_jupyterlab_knows_is_handed_on(line: str) -> None:
    assert check_known(line.split()) is None  # it would raise


def test_a_slip_ends_the_command_in_the_learners_language_before_anything_happens(
    folder: Path, started: list[list[str]], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert main(["--folder", str(folder), "--languag", "de"]) == 1
    assert capsys.readouterr() == ("", "Eine Option --languag gibt es nicht. Meintest du --language?\n")
    assert (started, folder.exists()) == ([], False)


@pytest.mark.long
def test_jupyterlab_builds_no_grammars_when_it_starts() -> None:
    code = "from flywheel_lab.cli.lab_options import lab_app; import sys; lab_app(); print('lark' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], env=os.environ, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
