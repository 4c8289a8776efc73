"""The command line is understood, in two languages, and what is not ours goes to JupyterLab as it is."""

import locale
import os
import subprocess
import sys
from pathlib import Path

import pytest
from every import every

from flywheel_lab import FlywheelError, __version__, use_language
from flywheel_lab.cli import main
from flywheel_lab.cli.options import preferred_language, read_options
from flywheel_lab.messages import language
from flywheel_lab.messages.catalogue import languages


@pytest.fixture(autouse=True)
def an_english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FLYWHEEL_LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def test_nothing_said_opens_the_course_in_the_home_folder() -> None:
    assert read_options([]) == ("lab", "~/flywheel-lab", (), None)


@every(
    "words",
    [
        ["--no-browser"],
        ["--port", "9999"],
        ["--port=9999"],
        ["--port", "9999", "--no-browser"],
        ["--no-browser", "--allow-root", "--debug"],
        ["--expose-app-in-browser", "--IdentityProvider.token=look"],
        ["--ServerApp.port", "9999", "-y"],
        ["--port", "-1"],
        ["--LabApp.custom_css=True", "--browser", "firefox --new-window"],
        ["--fold=x", "--lang", "x"],
    ],
)
def test_other_options_go_to_jupyterlab_in_their_order(words: list[str]) -> None:
    assert read_options(["--folder", "f", *words, "--language", "en"]) == ("lab", "f", tuple(words), None)


@every("words", [["doctor"], ["--folder=f", "doctor"], ["doctor", "--language", "en"], ["--language", "en", "doctor"]])
def test_doctor_is_a_command_wherever_it_stands(words: list[str]) -> None:
    assert read_options(words).task == "doctor"


@every("words", [["docter"], ["--no-browser", "docter"], ["--port=1", "docter"], ["--port", "1", "x"], ["-1"]])
def test_an_unknown_command_is_named_with_the_known_one(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match=rf"no command '{words[-1]}'.*flywheel-lab doctor"):
        read_options(words)


@every(
    ("words", "pyodide"),
    [(["lite", "out"], None), (["lite", "out", "--pyodide", "p"], "p"), (["--pyodide=p", "lite", "out"], "p")],
)
def test_lite_takes_a_folder_to_write_into_and_perhaps_one_with_pyodide(words: list[str], pyodide: str | None) -> None:
    assert read_options(words) == ("lite", "out", (), pyodide)


@every("words", [["--pyodide", "p"], ["web", "out", "--pyodide", "p"], ["lite", "out", "--pyodide"]])
def test_pyodide_is_a_folder_and_only_for_lite(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="flywheel-lab lite OUT --pyodide FOLDER"):
        read_options(words)


@every("words", [["web"], ["lite"], ["trainer"], ["lite", "a", "b"], ["web", "--no-browser"]])
def test_a_site_needs_one_folder(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match=f"flywheel-lab {words[0]} OUT"):
        read_options(words)


def test_doctor_takes_no_option_of_jupyterlab() -> None:
    with pytest.raises(FlywheelError, match="got --no-browser"):
        read_options(["doctor", "--no-browser"])


@every("words", [["--folder"], ["--folder="], ["--folder", "--language", "en"]])
def test_a_folder_without_name_is_asked_for(words: list[str]) -> None:
    with pytest.raises(FlywheelError, match="--folder FOLDER"):
        read_options(words)


def test_what_cannot_be_read_is_said_in_one_sentence() -> None:
    with pytest.raises(FlywheelError, match=r"--version.*flywheel-lab --help"):
        read_options(["--version=3"])


@every(("words", "code"), [(["--language", "fr"], "fr"), (["--language", "den_CA"], "den_CA"), (["--language"], "")])
def test_a_language_that_the_course_does_not_speak_is_refused(words: list[str], code: str) -> None:
    with pytest.raises(FlywheelError, match=f"{', '.join(languages())}, got '{code}'"):
        read_options(words)


@every(
    ("said", "code"),
    [
        *((said, "de") for said in ("DE", "Deutsch", "deutsch", "German", "de_DE", "de-AT", "de_CH.UTF-8")),
        *((said, "en") for said in ("EN", "English", "Englisch", "en_GB", "en-US.UTF-8")),
    ],
)
def test_a_language_may_be_named_as_people_and_computers_do(said: str, code: str) -> None:
    use_language({"de": "en", "en": "de"}[code])
    read_options(["--language", said])
    assert language() == code


@every(
    ("environ", "spoken"),
    [
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_DE"}, "de"),
        ({"LANG": "de_CH.UTF-8"}, "de"),
        ({"LANG": "de-AT"}, "de"),
        ({"LANG": "DE_DE@euro"}, "de"),
        ({"LANG": "German_Germany.1252"}, "de"),
        ({"LANG": "den_CA"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LC_MESSAGES": "de_DE", "LANG": "en_US"}, "de"),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "de_DE"}, "en"),
        ({"LC_ALL": "", "LANG": "de_DE"}, "de"),
        ({"FLYWHEEL_LANGUAGE": "en", "LANG": "de_DE"}, "en"),
        ({"FLYWHEEL_LANGUAGE": "klingon", "LANG": "de_DE"}, "de"),
        ({"FLYWHEEL_LANGUAGE": "Deutsch", "LANG": "en_GB"}, "de"),
    ],
)
def test_the_language_is_that_of_the_computer(environ: dict[str, str], spoken: str) -> None:
    assert preferred_language(environ) == spoken


@pytest.mark.parametrize(("name", "spoken"), [("German_Germany", "de"), ("English_Ireland", "en"), (None, "en")])
def test_without_variables_windows_is_asked(name: str | None, spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (name, None))
    assert preferred_language({}) == spoken


def test_the_option_wins_over_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE")
    read_options(["--language", "en"])
    assert language() == "en"


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"flywheel-lab {__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--help-all"], ["doctor", "--help"], ["--port", "1", "--help"]])
def test_help_lists_every_option(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    said = capsys.readouterr().out
    assert [
        o for o in ("--folder", "--language", "--version", "doctor", "lite", "--pyodide", "--port") if o not in said
    ] == []


def test_help_is_german_for_a_german_computer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    main(["--help"])
    assert "zeigt diesen Text" in capsys.readouterr().out


def test_trouble_is_one_line_on_stderr_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert main(["docter"]) == 1
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "„docter“ gibt es nicht" in err


def test_a_bad_folder_is_one_line_too(shipped_here: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main(["--folder", os.fspath(file)]) == 1
    assert capfd.readouterr().err.count("\n") == 1


@every("words", [["--version"], ["--help"], ["--language", "de", "--help"], ["docter"]])
def test_small_answers_load_nothing_heavy(root: Path, heavy: set[str], words: list[str]) -> None:
    program = f"import sys; from flywheel_lab.cli import main; main({words}); print(*sys.modules, sep='\\n')"
    ran = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert {name.partition(".")[0] for name in ran.stdout.splitlines()} & heavy == set()
