"""What `flywheel-lab --help` costs on top of the interpreter: `python tests/benchmarks/help_time.py [times]`."""

import statistics
import subprocess
import sys
import time

COMMANDS = {
    "the interpreter alone": ["-c", "pass"],
    "flywheel-lab --version": ["-m", "flywheel_lab", "--version"],
    "flywheel-lab --help": ["-m", "flywheel_lab", "--language", "en", "--help"],
    "flywheel-lab --help, in German": ["-m", "flywheel_lab", "--language", "de", "--help"],
    "jupyter lab --help": ["-m", "jupyterlab", "--help"],
}


def milliseconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


def main(times: int = 15) -> None:
    # All commands take turns, so that a busy minute slows all of them alike; the first turn fills the caches.
    turns = [{name: milliseconds(command) for name, command in COMMANDS.items()} for _ in range(times + 1)][1:]
    bare = statistics.median(turn["the interpreter alone"] for turn in turns)
    for name in COMMANDS:
        median = statistics.median(turn[name] for turn in turns)
        print(f"{name:40} {median:8.1f} ms   {median - bare:+8.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
