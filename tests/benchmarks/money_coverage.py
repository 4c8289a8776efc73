"""How often the intervals of returns, worth and G hold the truth, and whether the chance to be best is what it says.

`python tests/benchmarks/money_coverage.py [LOGS]` simulates so many logs of each firm (200), of three years with
cancellations recorded, and asks each where the next euro goes; the true effects of the levers are drawn as they were
guessed. Logs that are refused are counted and left out.
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

AFTER = ["adoption", "retention", "expansion", "advocacy"]
SHARES = {"shop": 0.02}  # of the leads: more make a log slow and tell nothing else
WEEKS = 156


def one_log(name, seed):
    """Return what held: returns of all levers, worth of a lead, G, whether the best was best, and how sure it was."""
    firm, rng = fl.firm(name), np.random.default_rng(seed)
    pushes = max(1, round(firm.pushes * SHARES.get(name, 1)))
    levers = levers_of(name)
    fit = fl.estimate_journey(fl.simulate_log(firm.model, pushes, WEEKS, rng, record_losses=AFTER))
    answer = fl.where_next(fit, firm.money, levers, firm.pushes)
    if answer.outcome == "refused":
        return None
    true = [
        replace(lever, effect=lever.effect and lever.effect * lever.sure ** (rng.normal() / 1.645)) for lever in levers
    ]
    exact = [replace(lever, sure=1.0) for lever in true]
    truth = fl.where_next(firm.model, firm.money, exact, firm.pushes)
    found, right = answer.table, truth.table["per_euro"]
    held = (found["low"] <= right[found.index]) & (right[found.index] <= found["high"])
    low, high = fl.worth(fit, firm.money).interval("lead")
    gain = fit.interval("loop_gain")
    return {
        "returns": float(held.mean()),
        "worth": low <= fl.worth(firm.model, firm.money).lead <= high,
        "G": gain[0] <= firm.model.loop_gain <= gain[1],
        "said": float(found["best_in"].max()),
        "best": answer.best.name == truth.best.name,
        "clear": answer.outcome == "clear",
    }


def main(logs):
    """Print a row for each firm."""
    keys = ("returns", "worth", "G", "said", "best", "clear")
    print("".join(f"{word:>10}" for word in ("firm", "logs", "refused", *keys)))
    for name in FIRMS:
        rows = [row for seed in range(logs) if (row := one_log(name, seed)) is not None]
        means = [np.mean([row[key] for row in rows]) if rows else np.nan for key in keys]
        shown = (name, logs, logs - len(rows), *(f"{mean:.2f}" for mean in means))
        print("".join(f"{each:>10}" for each in shown), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
