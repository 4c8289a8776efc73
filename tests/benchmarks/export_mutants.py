"""Ten thousand exports with faults: what each becomes; none may be a traceback, lose a row, or hang."""

import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "export"))

from mutated_exports import mutate

import flywheel_lab as fl

FILES, PATIENCE = 10_000, 30  # seconds a file may take on a busy machine


def read(raw: bytes, folder: Path) -> str:
    """Return what a file became; a traceback is named, with its error."""
    file = folder / "export.csv"
    file.write_bytes(raw)
    (folder / "export.csv.mapping.json").unlink(missing_ok=True)
    try:
        report = fl.read_export(file).report
    except fl.DoubtError:
        return "asked"
    except fl.FlywheelError:
        return "refused with a sentence"
    except Exception as error:
        return f"traceback: {error!r:.200}"
    balance = report.used + sum(report.repaired.values()) + sum(report.rejected.values())
    return "read" if balance == report.read else f"rows lost: {report}"


def stop(*_: Any) -> None:
    """End a file that takes too long."""
    raise TimeoutError


def main() -> None:
    """Print the counts, and the seeds that fail; on the command line: how many files, the first seed."""
    told = [int(each) for each in sys.argv[1:3]]
    files, first = (told + [FILES, 0][len(told) :])[:2]
    signal.signal(signal.SIGALRM, stop)
    total: Counter[str] = Counter()
    begin, slowest = time.perf_counter(), (0.0, 0)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + files):
            start = time.perf_counter()
            signal.alarm(PATIENCE)
            said = read(mutate(seed), Path(folder))
            signal.alarm(0)
            slowest = max(slowest, (time.perf_counter() - start, seed))
            total[said.partition(":")[0]] += 1
            if ":" in said:
                print(seed, said, flush=True)
    print(dict(total), f"{time.perf_counter() - begin:.0f} s, the slowest took {slowest[0]:.1f} s (seed {slowest[1]})")


if __name__ == "__main__":
    main()
