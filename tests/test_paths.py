"""A file is written whole, in the place that counts."""

import resource
from pathlib import Path

import pytest

from flywheel_lab.paths import check_writable, write_whole


def test_a_link_stays_a_link_and_the_file_behind_it_is_written(tmp_path: Path) -> None:
    carried = tmp_path / "cloud" / "progress.json"
    carried.parent.mkdir()
    carried.write_text("old")
    link = tmp_path / "progress.json"
    try:
        link.symlink_to(carried)
    except OSError as unable:
        pytest.skip(f"no links here: {unable}")
    write_whole(link, b"new")
    assert (link.is_symlink(), carried.read_text()) == (True, "new")


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "deep" / "file", b"content")
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["file"]


def test_room_that_is_not_there_is_noticed_and_nothing_is_left(tmp_path: Path) -> None:
    check_writable(tmp_path, 1000)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (999, limits[1]))
    try:
        with pytest.raises(OSError, match=str(tmp_path)):
            check_writable(tmp_path / "not" / "made" / "yet", 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []
