"""The lock that all notebooks share: who waits for it in vain is told why, and nobody is told what does not matter."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import filelock
import pytest

from flywheel_lab import paths
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import file as progress
from flywheel_lab.lessons.progress import store


def answer(name: str) -> str:
    return store.record(Outcome(name, "not yet", "No."), "C")


def known() -> set[str]:
    return set(store.read().items)


def test_a_notebook_that_never_stops_writing_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer("a.before")
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    with filelock.FileLock(f"{file}.lock"):
        assert "another notebook is writing there" in answer("a.b")
    assert known() == {"a.before", "a.b"}


def test_in_a_browser_whose_files_have_no_number_each_answer_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(filelock, "FileLock", None)  # it would never let go of what it took
    assert [answer("a.b"), answer("a.c")] == ["", ""]
    assert known() == {"a.b", "a.c"}


def test_a_folder_in_which_nobody_can_write_is_no_busy_notebook(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Waiting(filelock.SoftFileLock):
        """On some systems a lock that is forbidden looks as one that another notebook has."""

        def _acquire(self) -> None:
            pass

    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    monkeypatch.setattr(filelock, "FileLock", Waiting)
    assert "another notebook is writing there" in answer("a.b")

    def forbidden(file: int) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(paths.os, "fsync", forbidden)
    assert "no permission to write" in answer("a.b")


SAVE = """
import sys
sys.modules["fcntl"] = None
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import store
print(store.record(Outcome("a.b", "not yet", "No."), "C"))
"""


def test_where_only_simple_locks_are_there_answers_are_saved_in_silence(file: Path) -> None:
    run = subprocess.run([sys.executable, "-c", SAVE], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("\n", "")
    assert known() == {"a.b"}


def test_answers_that_come_in_two_threads_are_both_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JupyterLab hands what cards say to a thread of its own, beside the one that runs the cells."""
    others: list[Thread] = []
    write = store.write_whole

    def meanwhile_another(path: Path, content: bytes) -> None:
        write(path, content)
        if not others:
            others.append(Thread(target=answer, args=["a.second"]))
            others[0].start()
            others[0].join(0.3)  # as far as it comes

    monkeypatch.setattr(store, "write_whole", meanwhile_another)
    answer("a.first")
    others[0].join()
    assert known() == {"a.first", "a.second"}
