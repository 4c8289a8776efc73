"""Commands against the bare interpreter, timed in turns: what each costs on top of it."""

import statistics
import subprocess
import sys
import time

BARE = "the interpreter alone"


def compare(commands: dict[str, list[str]], times: int = 15) -> None:
    """Print the median time of each command, a list of words for the interpreter, and what it adds to the bare one."""
    commands = {BARE: ["-c", "pass"]} | commands
    # All commands take turns, so that a busy minute slows all of them alike; the first turn fills the caches.
    turns = [{name: _milliseconds(words) for name, words in commands.items()} for _ in range(times + 1)][1:]
    bare = statistics.median(turn[BARE] for turn in turns)
    for name in commands:
        median = statistics.median(turn[name] for turn in turns)
        print(f"{name:40} {median:8.1f} ms   {median - bare:+8.1f} ms")


def _milliseconds(words: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)
