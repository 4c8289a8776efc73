"""From each firm through the form of each system and back: full repair, and how often 90 % intervals hold the truth.

    python tests/benchmarks/export_coverage.py [seeds] [systems ...]

First each system's exports with planted faults, in three difficulties: what is other than the truth is listed, and
there should be nothing. Then 500 people of each of the four firms in each system's form, without a fault: whether the
log is the true one and the ledger claims no more; estimates beside what was true, how many of them are not known, and
how probable so few hits would be (printed below one in a hundred; one in 48 pairs is below one in fifty). 20 seeds
take some 20 minutes of one core.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from scipy.stats import binom

sys.path.insert(0, str(Path(__file__).parents[1] / "data"))
from calibrated import PAIRS, UNKNOWN, clean_export, holds, misjudged, read_back, true_numbers
from repaired import differences, other_parts

import flywheel_lab as fl
from flywheel_lab.data.messy.systems import FORMS
from flywheel_lab.export.results.ledger import UNKNOWN as SAID

PEOPLE, LEVEL, RARE = 500, 0.9, 0.01


def main(seeds: int, systems: list[str]) -> None:
    """Print a line for each system, and one for each system and firm; by default for all systems."""
    folder = Path(tempfile.mkdtemp())
    for system in systems or FORMS:
        files = [(seed, difficulty) for seed in range(seeds) for difficulty in (1, 2, 3)]
        wrong = {file: found for file in files if (found := differences(fl.messy_export(*file, system), folder))}
        print(f"{system}: {len(files)} files, {len(wrong)} not repaired in full {wrong or ''}", flush=True)
    everything: Counter[object] = Counter()
    for form, firm in (pair for pair in PAIRS if pair[0].system in systems or not systems):
        truth = true_numbers(form, fl.firm(firm))
        found: dict[str, Counter[object]] = {name: Counter() for name in truth}
        wrong, unknown = [], 0
        for seed in range(seeds):
            export = clean_export(form, fl.firm(firm), PEOPLE, seed)
            again = read_back(export, folder)
            wrong += other_parts(again.log, export.truth) + misjudged(form, again.ledger, export.truth)
            unknown = len(again.ledger.of(SAID))
            for name, held in holds(again.log, truth, LEVEL).items():
                found[name][held] += 1
        together = sum(found.values(), Counter[object]())
        everything += together
        print(f"{form.system}, {firm}: {_say(together)}; {unknown} quantities are unknown by the ledger {wrong or ''}")
        for name, counts in found.items():
            if _chance(counts) < RARE or counts[UNKNOWN]:
                print(f"    {name} = {truth[name]:.3g}: {_say(counts)}", flush=True)
    print(f"all: {_say(everything)}")


def _chance(found: "Counter[object]") -> float:
    """Return how probable so few hits are if an interval holds the truth in a share LEVEL."""
    return float(binom.cdf(found[True], found[True] + found[False], LEVEL))


def _say(found: "Counter[object]") -> str:
    known, chance = found[True] + found[False], _chance(found)
    rare = f", chance {chance:.1g}" if chance < RARE else ""
    return f"{found[True]} of {known} intervals hold the truth{rare}, {found[UNKNOWN]} not known"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2:])
