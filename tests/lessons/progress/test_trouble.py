"""Whatever is wrong with the disk or the file: nothing is lost, and the learner is told."""

import errno
import os
import resource
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import flywheel_lab as fl
from flywheel_lab import paths
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import store
from flywheel_lab.lessons.progress.state import loads


def answer(name: str, value: object = "C") -> str:
    return store.record(Outcome(name, "not yet", "No."), value)


def known() -> set[str]:
    return set(store.read().items)


def refuse(number: int) -> object:
    def write(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return write


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "no permission"), (errno.EACCES, "no permission")],
)
@pytest.mark.parametrize("at", ["fsync", "replace", "write_bytes"])
def test_a_disk_that_refuses_is_told_and_nothing_is_lost(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, at: str
) -> None:
    answer("a.before")
    whole = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(paths.os if at == "fsync" else Path, at, refuse(number))
        assert words in answer("a.during")
        assert file.read_bytes() == whole
        assert known() == {"a.before", "a.during"}
        assert "not saved yet" in store.read().notice
    assert answer("a.after") == ""
    store._unsaved.clear()
    assert known() == {"a.before", "a.during", "a.after"}
    assert store.read().notice == ""
    assert sorted(p.name for p in file.parent.iterdir()) == ["progress.json", "progress.json.lock"]


def test_a_disk_that_is_really_full_is_told(file: Path) -> None:
    answer("a.before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(file.read_bytes()), limits[1]))
    try:
        assert "could not be saved" in answer("a.during")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert answer("a.after") == ""
    store._unsaved.clear()
    assert known() == {"a.before", "a.during", "a.after"}


def test_a_file_that_may_not_be_read_is_told_and_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer("a.before")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse(errno.EACCES))
        assert "no permission" in answer("a.during")
        assert "cannot be read: no permission" in store.read().notice
        assert known() == {"a.during"}
    assert known() == {"a.before", "a.during"}


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "learner").write_text("mine")
    assert "a file lies where a folder should be" in answer("a.b")
    assert known() == {"a.b"}
    (tmp_path / "learner").unlink()
    assert answer("a.c") == ""
    assert (tmp_path / "learner" / "progress.json").exists()


def test_a_missing_home_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLYWHEEL_PROGRESS")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_: Path("~/.local/share"))
    assert "there is no home folder here. Set FLYWHEEL_PROGRESS" in answer("a.b")
    assert known() == {"a.b"}
    assert not Path("~").exists()


def test_a_damaged_file_is_set_aside_and_told(file: Path) -> None:
    file.parent.mkdir()
    for number, damage in enumerate([b"", b'{"version": 1, "items": {"a.b": 3}}', b"\xff"], start=1):
        file.write_bytes(damage)
        assert "is damaged and cannot be read" in store.read().notice
        said = answer(f"a.{number}")
        assert f"set aside as {file.parent}/progress.damaged-{number}.json" in said
        assert file.with_name(f"progress.damaged-{number}.json").read_bytes() == damage
        assert known() == {f"a.{number}"}
    store.delete()
    assert list(file.parent.glob("*.json")) == []


def test_a_damaged_file_stays_where_it_is_while_the_disk_is_full(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir()
    file.write_bytes(b"damaged")
    monkeypatch.setattr(paths.os, "fsync", refuse(errno.ENOSPC))
    assert "the disk is full" in answer("a.b")
    assert file.read_bytes() == b"damaged"
    assert known() == {"a.b"}


def test_a_file_of_a_newer_version_is_never_touched(file: Path) -> None:
    file.parent.mkdir()
    newer = b'{"version": 2, "people": []}'
    file.write_bytes(newer)
    assert "comes from a newer flywheel-lab" in answer("a.b")
    assert "comes from a newer flywheel-lab" in store.read().notice
    assert file.read_bytes() == newer
    assert known() == {"a.b"}


@pytest.mark.parametrize(
    ("content", "words"), [(b"damaged", "is damaged and cannot"), (b'{"version": 2}', "from a newer flywheel-lab")]
)
def test_what_cannot_be_read_is_not_copied(file: Path, tmp_path: Path, content: bytes, words: str) -> None:
    answer("a.b")
    copy = tmp_path / "copy.json"
    store.export(copy)
    whole = copy.read_bytes()
    file.write_bytes(content)
    with pytest.raises(fl.FlywheelError, match=f"No copy was made. .*{words}"):
        store.export(copy)
    assert copy.read_bytes() == whole


def test_what_is_in_memory_only_is_copied_and_said(file: Path, tmp_path: Path) -> None:
    answer("a.before")
    copy = tmp_path / "copy.json"
    store.export(copy)
    file.write_bytes(b'{"version": 2}')
    answer("a.after")
    with pytest.raises(fl.FlywheelError, match=r"copy\.json holds answers that would be lost"):
        store.export(copy)
    said = store.export(tmp_path / "other.json")
    assert "from a newer flywheel-lab" in said and "holds only the answers that are not saved yet" in said
    assert loads((tmp_path / "other.json").read_bytes()).items.keys() == {"a.after"}


ITEM = '"status": "passed", "tries": 1, "first": %s, "first_status": "passed", "last": 1, "misconceptions": [], '
ITEM += '"warm_ups": ["01"], "day": "2026-11-22"'
NEARLY = [
    b"[" * 100_000,
    b"[]",
    b'{"version": true, "items": {}}',
    b'{"version": 0, "items": {}}',
    b'{"version": 1, "items": []}',
    *(f'{{"version": 1, "items": {{"a.x": {{{ITEM % first}}}}}}}'.encode() for first in ("1", "NaN", "1e999", "[[]]")),
]


@pytest.mark.slow
@given(st.binary(max_size=60) | st.sampled_from(NEARLY) | st.sampled_from(NEARLY).map(lambda text: text[:-3]))
def test_whatever_the_file_holds_the_answer_is_kept(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("progress") / "progress.json"
    file.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FLYWHEEL_PROGRESS", str(file))
        store.read()
        said = answer("a.b")
        assert "a.b" in known()
        aside = file.with_name("progress.damaged-1.json")
        assert ("set aside" in said) == aside.exists()
        assert not aside.exists() or aside.read_bytes() == content


def test_what_cannot_be_deleted_or_copied_is_told_in_german(tmp_path: Path) -> None:
    fl.use_language("de")
    (tmp_path / "learner").write_text("mine")
    with pytest.raises(fl.FlywheelError, match="konnte nicht gelöscht werden: "):
        store.delete()
    answer("a.b")
    with pytest.raises(fl.FlywheelError, match="konnte nicht kopiert werden: "):
        store.export(tmp_path / "learner" / "copy.json")
