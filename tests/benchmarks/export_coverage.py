"""From each firm through the form of each system and back: full repair, and how often 90 % intervals hold the truth.

    python tests/benchmarks/export_coverage.py [seeds] [systems ...]

First each system's exports with planted faults, in three difficulties: what is other than the truth is listed, and
there should be nothing. Then 500 people of each firm in each system's form, without a fault: estimates beside what was
true, and how many of them are not known. 20 seeds take a quarter of an hour on one core.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "data"))
from calibrated import PAIRS, UNKNOWN, holds, read_back, true_numbers
from repaired import differences

import flywheel_lab as fl
from flywheel_lab.data.messy.systems import FORMS

PEOPLE, LEVEL = 500, 0.9


def main(seeds: int, systems: list[str]) -> None:
    """Print a line for each system, and one for each system and firm; by default for all systems."""
    folder = Path(tempfile.mkdtemp())
    for system in systems or FORMS:
        files = [(seed, difficulty) for seed in range(seeds) for difficulty in (1, 2, 3)]
        wrong = {file: found for file in files if (found := differences(fl.messy_export(*file, system), folder))}
        print(f"{system}: {len(files)} files, {len(wrong)} not repaired in full {wrong or ''}", flush=True)
    everything: Counter[object] = Counter()
    for form, firm in (pair for pair in PAIRS if pair[0].system in systems or not systems):
        found: Counter[object] = Counter()
        truth = true_numbers(form, fl.firm(firm))
        for seed in range(seeds):
            log = read_back(form, fl.firm(firm), PEOPLE, seed, folder)
            found.update(holds(log, form, truth, LEVEL).values())
        everything += found
        print(f"{form.system}, {firm}: {_say(found)}", flush=True)
    print(f"all: {_say(everything)}")


def _say(found: "Counter[object]") -> str:
    known = found[True] + found[False]
    return f"{found[True]} of {known} intervals hold the truth ({found[True] / known:.0%}), {found[UNKNOWN]} not known"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2:])
