"""The doctor writes where the course writes, so much that a full disk is noticed, and leaves nothing behind."""

import errno
import os
from pathlib import Path

import pytest

from flywheel_lab import paths
from flywheel_lab.cli.doctor import places


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes the bytes and only notices when they are to stay: they are told, not taken, until then."""

    def refuse(file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(paths.os, "fsync", refuse)


def test_a_folder_is_tried_without_being_made(folder: Path) -> None:
    assert places.check_folder(str(folder)) == (str(folder), "")
    assert not folder.exists()


def test_trying_leaves_nothing_behind(tmp_path: Path, full: None) -> None:
    places.check_folder(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_found_with_a_way_out(tmp_path: Path, full: None) -> None:
    found, remedy = places.check_folder(str(tmp_path))
    assert found == f"the disk is full ({tmp_path})"
    assert "--folder" in remedy


def test_a_folder_that_cannot_be_written_to_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(folder: Path, room: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    monkeypatch.setattr(places, "check_writable", forbidden)
    assert "no permission to write" in places.check_folder(str(folder))[0]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "--folder" in places.check_folder(str(tmp_path / "file"))[1]


def test_the_answers_are_tried_without_beginning_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "deep" / "progress.json"
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(file))
    assert places.check_progress() == (str(file), "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("content", "words"), [("{}", ""), ('{"version": 2}', "newer flywheel-lab")])
def test_answers_that_cannot_be_read_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, words: str
) -> None:
    file = tmp_path / "progress.json"
    file.write_text(content)
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(file))
    found, remedy = places.check_progress()
    assert words in found
    assert bool(remedy) == bool(words)


def test_answers_that_cannot_be_saved_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: None) -> None:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    found, remedy = places.check_progress()
    assert "the disk is full" in found
    assert "FLYWHEEL_PROGRESS" in remedy


def test_a_home_where_jupyterlabs_own_files_can_be_written_is_fine() -> None:
    assert places.check_home_folder() == (str(Path.home()), "")


def test_a_home_that_cannot_be_written_is_found(homeless: None) -> None:
    assert "a file lies where a folder should be" in places.check_home_folder()[1]
