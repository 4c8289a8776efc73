"""Whatever the learner, the record, the disk or the power does: no byte of the learner's is lost."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import FlywheelError
from flywheel_lab.cli import folder as cli_folder
from flywheel_lab.cli.folder import place_course

GARBLED = [b"", b"{", b"[]", b"null", b"\xff\x00", b'{"course/de/01_funnel.ipynb": 3}', b'{"course/de": {}}']


@pytest.mark.parametrize("record", GARBLED)
def test_a_garbled_record_costs_nothing(course: Path, folder: Path, record: bytes) -> None:
    chapter = "course/de/01_funnel.ipynb"
    place_course(course, folder)
    (folder / chapter).write_text("mine")
    (folder / "course" / "README.md").unlink()
    (folder / ".flywheel-lab" / "placed.json").write_bytes(record)
    assert place_course(course, folder) == [(chapter, "course/de/01_funnel.new-0.1.0.ipynb")]
    assert (folder / chapter).read_text() == "mine"
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


@pytest.mark.slow
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
