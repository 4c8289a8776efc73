"""The learner's folder: up to date where it is untouched, and as the learner left it where it is not."""

import errno
import json
import os
from pathlib import Path

import pytest

from flywheel_lab import FlywheelError
from flywheel_lab.cli import folder as cli_folder
from flywheel_lab.cli.folder import place_course

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
