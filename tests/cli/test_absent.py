"""Without JupyterLab, or without a home folder, the command says in one line what to do, before anything happens."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flywheel_lab.cli import doctor, main

INSTALL = f'{sys.executable} -m pip install "flywheel-lab[lab]"'


@pytest.fixture
def said(shipped_here: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Open the course, which must fail; return the one line that is said, with nothing made and nothing else said."""

    def open_course(*words: str) -> str:
        assert main(["--folder", str(folder), *words]) == 1
        out, error = capsys.readouterr()
        assert (out, error.count("\n"), folder.exists()) == ("", 1, False)
        return error

    return open_course


@pytest.mark.parametrize(("language", "word"), [("en", "is not installed here"), ("de", "ist hier nicht installiert")])
def test_without_jupyterlab_the_command_says_what_to_install(
    said: Callable[..., str], no_lab: None, language: str, word: str
) -> None:
    line = said("--language", language, "--no-browser")
    assert word in line
    assert line.endswith(f"{INSTALL}\n")


def test_without_jupyterlab_the_doctor_misses_it_and_nothing_of_it(
    no_lab: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor.installed, "check_installation", lambda: ("0", ""))
    rows = list(doctor.all_rows(str(tmp_path)))
    assert [row for row in rows if row.remedy] == [doctor.Row("JupyterLab", "missing", INSTALL)]


@pytest.mark.parametrize(
    ("language", "word"), [("en", "cannot keep its own files"), ("de", "eigenen Dateien nicht ablegen")]
)
def test_a_home_that_cannot_be_written_is_said_before_jupyterlab_stumbles_over_it(
    said: Callable[..., str], homeless: None, started: list[list[str]], language: str, word: str
) -> None:
    line = said("--language", language)
    assert word in line and "HOME" in line
    assert started == []


@pytest.fixture
def nowhere(homeless: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that knows no home folder at all."""

    def expanduser(self: Path) -> Path:
        if str(self).startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self

    monkeypatch.setattr(Path, "expanduser", expanduser)


def test_a_computer_without_home_is_said_before_jupyterlab_stumbles_over_it(
    said: Callable[..., str], nowhere: None
) -> None:
    assert "there is no home folder here" in said()


@pytest.mark.parametrize("trouble", ["homeless", "nowhere"])
def test_without_home_the_doctor_says_so_and_nothing_that_follows_from_it(
    trouble: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request.getfixturevalue(trouble)
    monkeypatch.setattr(doctor.installed, "check_installation", lambda: ("0", ""))
    monkeypatch.setattr(doctor.installed, "requirements", lambda extra: [])
    assert [row.name for row in doctor.all_rows(str(tmp_path)) if row.remedy] == ["Home folder"]
