"""A folder that cannot be used is named with the reason and a way out, and nothing in it is touched."""

import errno
import os
from pathlib import Path
from typing import IO, Any

import pytest

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli.folder import learner_folder, place_course
from flywheel_lab.messages.system import reason


def test_a_file_in_place_of_the_folder_is_named_with_a_way_out(course: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for folder in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "below"):
        with pytest.raises(FlywheelError, match=r"notes\.txt.* a file lies where a folder should be.*--folder"):
            place_course(course, folder)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_forbidden_folder_is_named_in_german(course: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path, content: bytes) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    monkeypatch.setattr(Path, "write_bytes", forbidden)
    use_language("de")
    with pytest.raises(FlywheelError, match=r"Kursordner .*learner.* keine Schreibberechtigung.*--folder ORDNER"):
        place_course(course, folder)


def test_a_folder_that_is_complete_but_read_only_is_refused(
    course: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_course(course, folder)

    def read_only(self: Path, mode: str = "r", *how: Any) -> IO[Any]:
        if mode == "wb":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))
        return open(self, mode, *how)  # noqa: PTH123 - its own is the one that is replaced

    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(FlywheelError, match="no permission to write"):
        place_course(course, folder)


def test_an_installation_without_course_says_so(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(FlywheelError, match=r"no course: .*nowhere.*Install"):
        place_course(tmp_path / "nowhere", folder)
    assert not folder.exists()


def test_any_other_trouble_is_said_in_the_systems_words() -> None:
    assert reason(OSError(errno.EIO, "Input/output error")) == "Input/output error"


def test_a_computer_without_home_folder_asks_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(self: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", homeless)
    with pytest.raises(FlywheelError, match="--folder FOLDER"):
        learner_folder("~/flywheel-lab")
