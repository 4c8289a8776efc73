"""The learner's folder: up to date where it is untouched, and never a learner's byte lost."""

import errno
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import FlywheelError, use_language
from flywheel_lab.cli import folder as cli_folder
from flywheel_lab.cli.folder import learner_folder, place_course, reason

CHAPTER = "course/de/01_funnel.ipynb"
BESIDE = "course/de/01_funnel.new-0.1.0.ipynb"


def tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def publish(course: Path, content: str) -> None:
    (course / "de" / "01_funnel.ipynb").write_text(content)


def test_first_start_copies_the_course(course: Path, folder: Path) -> None:
    assert place_course(course, folder) == []
    assert tree(folder / "course") == tree(course)


def test_copies_can_be_written_although_the_originals_cannot(course: Path, folder: Path) -> None:
    (course / "README.md").chmod(0o444)
    place_course(course, folder)
    assert (folder / "course" / "README.md").stat().st_mode & 0o200


def test_traces_of_editing_are_not_shipped(course: Path, folder: Path) -> None:
    for trace in (".ipynb_checkpoints/00_start-checkpoint.ipynb", "__pycache__/x.pyc", ".DS_Store"):
        (course / "en" / trace).parent.mkdir(exist_ok=True)
        (course / "en" / trace).write_text("trace")
    place_course(course, folder)
    assert [file.name for file in (folder / "course" / "en").iterdir()] == ["00_start.ipynb"]


@pytest.mark.parametrize(
    ("state", "published", "chapter", "beside"),
    [
        ("untouched", "version 1 of de/01_funnel.ipynb", "version 1 of de/01_funnel.ipynb", None),
        ("untouched", "version 2", "version 2", None),
        ("changed", "version 1 of de/01_funnel.ipynb", "mine", None),
        ("changed", "version 2", "mine", "version 2"),
        ("changed to the new version", "version 2", "version 2", None),
        ("deleted", "version 1 of de/01_funnel.ipynb", "version 1 of de/01_funnel.ipynb", None),
        ("deleted", "version 2", "version 2", None),
    ],
)
def test_second_start(course: Path, folder: Path, state: str, published: str, chapter: str, beside: str | None) -> None:
    place_course(course, folder)
    if state == "deleted":
        (folder / CHAPTER).unlink()
    elif state != "untouched":
        (folder / CHAPTER).write_text("mine" if state == "changed" else "version 2")
    publish(course, published)
    told = place_course(course, folder)
    assert (folder / CHAPTER).read_text() == chapter
    assert told == ([(CHAPTER, BESIDE)] if beside else [])
    assert ((folder / BESIDE).read_text() if (folder / BESIDE).exists() else None) == beside


@pytest.mark.parametrize("content", ["version 1 of de/01_funnel.ipynb", "version 2"])
def test_one_more_start_changes_nothing_and_says_nothing(course: Path, folder: Path, content: str) -> None:
    place_course(course, folder)
    (folder / CHAPTER).write_text("mine")
    publish(course, content)
    place_course(course, folder)
    before = tree(folder)
    assert place_course(course, folder) == []
    assert tree(folder) == before


def test_a_version_beside_is_replaced_while_nobody_touched_it(course: Path, folder: Path) -> None:
    place_course(course, folder)
    (folder / CHAPTER).write_text("mine")
    for content in ("version 2", "version 3"):
        publish(course, content)
        assert place_course(course, folder) == [(CHAPTER, BESIDE)]
    assert (folder / BESIDE).read_text() == "version 3"


def test_a_version_beside_that_was_changed_stays(course: Path, folder: Path) -> None:
    place_course(course, folder)
    (folder / CHAPTER).write_text("mine")
    (folder / BESIDE).write_text("mine too")
    publish(course, "version 2")
    [(_, copy)] = place_course(course, folder)
    assert (folder / BESIDE).read_text() == "mine too"
    assert (folder / copy).read_text() == "version 2"


def test_a_version_beside_that_was_deleted_is_not_offered_again(course: Path, folder: Path) -> None:
    place_course(course, folder)
    (folder / CHAPTER).write_text("mine")
    publish(course, "version 2")
    place_course(course, folder)
    (folder / BESIDE).unlink()
    place_course(course, folder)
    assert not (folder / BESIDE).exists()


def notebook(kernel: str, **more: object) -> str:
    metadata = {"kernelspec": {"display_name": kernel}, "language_info": {"version": kernel}}
    return json.dumps({"cells": [], "metadata": metadata | more})


def test_a_notebook_that_was_merely_opened_is_untouched(course: Path, folder: Path) -> None:
    publish(course, notebook("Python 3"))
    place_course(course, folder)
    (folder / CHAPTER).write_text(notebook("Python 3 (ipykernel)"))
    place_course(course, folder)
    assert (folder / CHAPTER).read_text() == notebook("Python 3 (ipykernel)")
    publish(course, notebook("Python 3", title="version 2"))
    assert place_course(course, folder) == []
    assert (folder / CHAPTER).read_text() == notebook("Python 3", title="version 2")


def test_a_chapter_arrives_without_the_results_that_the_learner_is_to_predict(course: Path, folder: Path) -> None:
    ran = {"cell_type": "code", "execution_count": 3, "outputs": [{"text": "0.045"}], "source": "print(share)"}
    publish(course, json.dumps({"cells": [ran], "metadata": {}}))
    place_course(course, folder)
    cell = json.loads((folder / CHAPTER).read_text())["cells"][0]
    assert cell == ran | {"execution_count": None, "outputs": []}
    assert place_course(course, folder) == []


def test_any_other_change_in_a_notebook_is_the_learners(course: Path, folder: Path) -> None:
    publish(course, notebook("Python 3"))
    place_course(course, folder)
    (folder / CHAPTER).write_text(notebook("Python 3", title="mine"))
    publish(course, notebook("Python 3", title="version 2"))
    assert place_course(course, folder) == [(CHAPTER, BESIDE)]


GARBLED = [b"", b"{", b"[]", b"null", b"\xff\x00", b'{"course/de/01_funnel.ipynb": 3}', b'{"course/de": {}}']


@pytest.mark.parametrize("record", GARBLED)
def test_a_garbled_record_costs_nothing(course: Path, folder: Path, record: bytes) -> None:
    place_course(course, folder)
    (folder / CHAPTER).write_text("mine")
    (folder / "course" / "README.md").unlink()
    (folder / ".flywheel-lab" / "placed.json").write_bytes(record)
    assert place_course(course, folder) == [(CHAPTER, BESIDE)]
    assert (folder / CHAPTER).read_text() == "mine"
    assert (folder / "course" / "README.md").exists()
    assert place_course(course, folder) == []


class Learner:
    """Edits and deletes at will; remembers what must still be there."""

    def __init__(self, home: Path) -> None:
        self.course, self.folder, self.mine, self.step = home / "course", home / "learner", dict[Path, bytes](), 0
        self.course.mkdir()
        self.publish(0)

    def files(self) -> list[Path]:
        return sorted((self.folder / "course").glob("*")) if self.folder.exists() else []

    def publish(self, _: int) -> None:
        for name in ("a.md", "b.md"):
            (self.course / name).write_text(f"version {self.step}")

    def start(self, _: int) -> None:
        place_course(self.course, self.folder)

    def edit(self, which: int) -> None:
        if files := self.files():
            file = files[which % len(files)]
            self.mine[file] = f"mine {self.step}".encode()
            file.write_bytes(self.mine[file])

    def delete(self, which: int) -> None:
        if files := self.files():
            file = files[which % len(files)]
            self.mine.pop(file, None)
            file.unlink()

    def garble(self, which: int) -> None:
        if self.folder.exists():
            (self.folder / ".flywheel-lab" / "placed.json").write_bytes(GARBLED[which % len(GARBLED)])

    def crash(self, after: int) -> None:
        """Start, and lose the power at one of the writes."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cli_folder, "write_whole", failing_after(after % 4, cli_folder.write_whole))
            try:
                self.start(0)
            except FlywheelError:
                assert self.folder.exists()


def failing_after(writes: int, write: Callable[[Path, bytes], None]) -> Callable[[Path, bytes], None]:
    left = iter(range(writes))

    def write_or_fail(file: Path, content: bytes) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))
        write(file, content)

    return write_or_fail


ACTIONS = st.sampled_from(["publish", "start", "edit", "delete", "garble", "crash"])


@given(st.lists(st.tuples(ACTIONS, st.integers(0, 11)), max_size=25))
def test_whatever_happens_the_learners_bytes_survive(story: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as home:
        learner = Learner(Path(home))
        learner.start(0)
        for action, which in story:
            learner.step += 1
            getattr(learner, action)(which)
            assert {file: file.read_bytes() for file in learner.mine} == learner.mine
        learner.start(0)
        assert {(learner.folder / "course" / name).exists() for name in ("a.md", "b.md")} == {True}


def test_a_full_disk_leaves_old_files_whole_and_the_next_start_goes_on(
    course: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_course(course, folder)
    publish(course, "version 2")
    before = tree(folder)

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as half:
            half.write(content[:3])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))

    with monkeypatch.context() as patch:
        patch.setattr(cli_folder, "check_writable", lambda folder: None)
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(FlywheelError, match="the disk is full"):
            place_course(course, folder)
    assert tree(folder) == before
    place_course(course, folder)
    assert (folder / CHAPTER).read_text() == "version 2"


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

    def read_only(self: Path, content: bytes) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))

    monkeypatch.setattr(Path, "write_bytes", read_only)
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
