"""Real processes: killed in the middle of writing, and writing all at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flywheel_lab.lessons.progress.state import loads

pytestmark = pytest.mark.long

WRITER = """
import sys
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import file, store
file.PATIENCE = 60  # no person answers as fast as these do: on a slow disk one would wait for the others too long
for number in range(int(sys.argv[2])):
    said = store.record(Outcome(f"{sys.argv[1]}.{number}", "not yet", "No."), number)
    print(said or number, flush=True)
"""


def writer(name: str, answers: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WRITER, name, str(answers)], stdout=subprocess.PIPE, text=True)


def test_a_killed_kernel_loses_no_answer_that_it_had_saved(file: Path) -> None:
    promised: set[str] = set()
    for kill in range(12):
        process = writer(f"k{kill}", 10_000)
        assert process.stdout
        said = [process.stdout.readline() for _ in range(kill % 4 + 1)]
        time.sleep(0.0012 * kill)
        os.kill(process.pid, signal.SIGKILL)
        said += process.communicate()[0].splitlines(keepends=True)
        promised |= {f"k{kill}.{int(number)}" for number in said if number.endswith("\n")}
        assert promised <= loads(file.read_bytes()).items.keys()
    assert not list(file.parent.glob("*damaged*"))


def test_notebooks_that_write_at_once_lose_nothing(file: Path) -> None:
    for kernels in (2, 4):
        names = [f"{kernels}{letter}" for letter in "abcd"[:kernels]]
        processes = [writer(name, 60) for name in names]
        said = [process.communicate()[0].split() for process in processes]
        assert said == [[str(number) for number in range(60)]] * kernels
        expected = {f"{name}.{number}" for name in names for number in range(60)}
        assert expected <= loads(file.read_bytes()).items.keys()
