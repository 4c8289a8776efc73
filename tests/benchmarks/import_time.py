"""What `import flywheel_lab` costs on top of the interpreter: `python tests/benchmarks/import_time.py [times]`."""

import statistics
import subprocess
import sys
import time

PROGRAMS = {
    "the interpreter alone": "pass",
    "import flywheel_lab": "import flywheel_lab",
    "import flywheel_lab and build a model": "import flywheel_lab as fl; fl.aida()",
    "import pandas": "import pandas",
}


def milliseconds(program: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return 1000 * (time.perf_counter() - start)


def main(times: int = 15) -> None:
    # All programs take turns, so that a busy minute slows all of them alike; the first turn fills the caches.
    turns = [{name: milliseconds(program) for name, program in PROGRAMS.items()} for _ in range(times + 1)][1:]
    bare = statistics.median(turn["the interpreter alone"] for turn in turns)
    for name in PROGRAMS:
        median = statistics.median(turn[name] for turn in turns)
        print(f"{name:40} {median:8.1f} ms   {median - bare:+8.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
