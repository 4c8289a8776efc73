"""JupyterLab is started on the learner's folder, for this computer only."""

import hashlib
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli import main
from flywheel_lab.cli.lab import keep_token, lab_words, open_lab


def server(token: str = "look") -> SimpleNamespace:
    """A server whose settings say this token."""
    door = SimpleNamespace(auth_enabled=bool(token), token=token, token_generated=False)
    web_app = SimpleNamespace(settings={"token": token})
    return SimpleNamespace(identity_provider=door, web_app=web_app, local_url="http://127.0.0.1:8888/lab")


def test_a_token_that_the_own_settings_took_away_is_put_back(capsys: pytest.CaptureFixture[str]) -> None:
    opened = server(token="")
    keep_token(opened)
    door = opened.identity_provider
    assert len(door.token) == 48
    assert (door.token_generated, opened.web_app.settings) == (True, {"token": door.token})
    assert "here it stays on" in capsys.readouterr().out


def test_a_server_that_only_answers_an_option_is_left_alone() -> None:
    assert keep_token(object()) is None  # it would raise


def test_a_token_or_password_of_the_own_settings_is_kept() -> None:
    locked = server(token="look")
    keep_token(locked)
    assert (locked.identity_provider.token, locked.web_app.settings) == ("look", {"token": "look"})


def test_the_address_is_shown_with_a_token_that_the_learner_chose() -> None:
    opened = server(token="look")
    keep_token(opened)
    assert opened.identity_provider.token_generated


def test_the_address_is_shown_where_a_password_stands_in_for_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    opened = server(token="")
    opened.identity_provider.auth_enabled = True
    keep_token(opened)
    assert opened.identity_provider.token == ""
    assert capsys.readouterr().out == "http://127.0.0.1:8888/lab\n"


def test_jupyter_listens_to_this_computer_and_opens_chapter_00(tmp_path: Path) -> None:
    use_language("de")
    words = lab_words(tmp_path, ["--no-browser"])
    assert f"--ServerApp.root_dir={tmp_path}" in words
    assert "--ServerApp.ip=127.0.0.1" in words
    assert "--LabApp.default_url=/lab/tree/course/de/00_start.ipynb" in words


def test_a_given_port_is_kept_and_without_one_jupyter_searches(tmp_path: Path) -> None:
    assert "--port-retries=0" in lab_words(tmp_path, ["--port=9999"])
    assert "--port-retries=0" not in lab_words(tmp_path, [])


@pytest.mark.parametrize(
    ("word", "ours"),
    [
        ("--LabApp.default_url=/lab", "default_url"),
        ("--debug", "log_level"),
        ("--log-level=10", "log_level"),
        ("--LabApp.extra_labextensions_path=mine", "extra_labextensions_path"),
    ],
)
def test_what_the_learner_sets_we_do_not_set_again(tmp_path: Path, word: str, ours: str) -> None:
    assert [w for w in lab_words(tmp_path, [word])[:-1] if ours in w] == []


@pytest.mark.parametrize(("user", "allowed"), [(0, True), (1000, False), (None, False)])
def test_only_root_is_allowed_to_be_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int | None, allowed: bool
) -> None:
    monkeypatch.delattr(os, "geteuid", raising=False)
    if user is not None:
        monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in lab_words(tmp_path, [])) == allowed


@pytest.mark.parametrize(("language", "interface"), [("en", "en"), ("de", "de_DE")])
def test_jupyterlab_speaks_the_language_of_the_course(
    tmp_path: Path, started: list[list[str]], language: str, interface: str
) -> None:
    use_language(language)
    open_lab(tmp_path, [])
    defaults = json.loads((tmp_path / ".flywheel-lab/labconfig/default_setting_overrides.json").read_bytes())
    assert defaults["@jupyterlab/translation-extension:plugin"] == {"locale": interface}
    assert defaults["@jupyterlab/apputils-extension:notification"] == {"fetchNews": "false"}
    assert os.environ["FLYWHEEL_LANGUAGE"] == language


def test_a_double_click_does_not_turn_a_text_of_the_course_into_its_source(tmp_path: Path, started: object) -> None:
    open_lab(tmp_path, [])
    defaults = json.loads((tmp_path / ".flywheel-lab/labconfig/default_setting_overrides.json").read_bytes())
    assert defaults["@jupyterlab/notebook-extension:tracker"] == {"showEditorForReadOnlyMarkdown": False}


def test_jupyterlab_learns_which_code_is_ours(shipped_here: Path, tmp_path: Path, started: object) -> None:
    cells = [
        {"cell_type": kind, "source": text} for kind, text in (("code", ["a\n", "b"]), ("raw", "x"), ("code", "c"))
    ]
    (shipped_here / "en" / "00_start.ipynb").write_text(json.dumps({"cells": cells}))
    open_lab(tmp_path, [])
    told = json.loads((tmp_path / ".flywheel-lab/labconfig/page_config.json").read_bytes())
    assert told == {"flywheelShipped": hashlib.sha256(b"a\nb\0c").hexdigest()}


def test_our_extension_is_found_wherever_the_package_lies(tmp_path: Path) -> None:
    [word] = [word for word in lab_words(tmp_path, []) if "labextensions" in word]
    about = json.loads(Path(word.partition("=")[2], "flywheel-lab", "package.json").read_text("utf-8"))
    assert about["name"] == "flywheel-lab"


def test_kernels_do_not_import_what_lies_beside_a_chapter(
    tmp_path: Path, started: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONSAFEPATH")
    open_lab(tmp_path, [])
    assert os.environ["PYTHONSAFEPATH"] == "1"


def test_who_wants_to_import_what_lies_beside_can_say_so(
    tmp_path: Path, started: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONSAFEPATH", "")
    open_lab(tmp_path, [])
    assert os.environ["PYTHONSAFEPATH"] == ""


def test_an_existing_configuration_stays_behind_ours(
    tmp_path: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/etc/mine")
    open_lab(tmp_path, [])
    assert os.environ["JUPYTER_CONFIG_PATH"] == f"{tmp_path / '.flywheel-lab'}{os.pathsep}/etc/mine"


def test_the_command_says_where_the_course_lies_and_how_to_stop(
    shipped_here: Path, folder: Path, started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--folder", str(folder), "--language", "de"]) == 0
    said = capsys.readouterr().out
    assert f"Dein Kurs liegt in {folder}" in said
    assert "Strg+C" in said
    assert len(started) == 1


def test_the_command_says_in_one_line_what_lies_beside(
    shipped_here: Path, folder: Path, started: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--folder", str(folder), "--language", "en"])
    (folder / "course" / "README.md").write_text("mine")
    (shipped_here / "README.md").write_text("version 2")
    capsys.readouterr()
    main(["--folder", str(folder), "--language", "en"])
    lines = [line for line in capsys.readouterr().out.splitlines() if "README" in line]
    assert len(lines) == 1 and "README.new-0.1.0.md" in lines[0]


def test_a_broken_jupyterlab_sends_to_the_doctor(
    tmp_path: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jupyterlab.labapp", None)
    with pytest.raises(FlywheelError, match="flywheel-lab doctor"):
        open_lab(tmp_path, [])
