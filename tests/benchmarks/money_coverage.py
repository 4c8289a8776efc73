"""How often the intervals of returns, worth and G hold the truth, and whether the chance to be best is what it says.

`python tests/benchmarks/money_coverage.py [LOGS] [FILE]` simulates so many logs of each firm (200; of the shop, whose
logs are a sample, twice as many), of three years or, where few buy, of ten, with cancellations recorded, and asks each
where the next euro goes; the true effects of the levers are drawn as they were guessed. Logs that are refused are
counted and left out. Each log is a line of the file as soon as it is done, and is not done again: whoever stops it goes
on where it was.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd

import flywheel_lab as fl
from flywheel_lab.estimate.money.cases import SHARE, bring
from flywheel_lab.models.firms import FIRMS

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

AFTER = ["adoption", "retention", "expansion", "advocacy"]
SHARES = {"shop": 0.02}  # of the leads: more make a log slow and tell nothing else
TIMES = {"shop": 2}  # as many logs
WEEKS = {"machines": 520, "craft": 520}  # in three years few buy there, and most logs are refused
USUAL = 156
KEYS = ("returns", "lead", "customer", "G", "said", "best", "clear")


def one_log(name, seed):
    """Return what held: returns of all levers, worth, G, whether the best was best, and how sure it was."""
    firm, rng = fl.firm(name), np.random.default_rng(seed)
    pushes = max(1, round(firm.pushes * SHARES.get(name, 1)))
    levers = levers_of(name)
    fit = fl.estimate_journey(fl.simulate_log(firm.model, pushes, WEEKS.get(name, USUAL), rng, record_losses=AFTER))
    answer = fl.where_next(fit, firm.money, levers, firm.pushes)
    if answer.outcome == "refused":
        return None
    exact = fl.where_next(firm.model, firm.money, levers, firm.pushes)
    factors = np.array([lever.sure for lever in levers]) ** (rng.normal(size=len(levers)) / SHARE)
    brought = bring(exact.plan, exact.budget, factors[None])[0] / exact.paid
    found, right = answer.table, pd.Series(brought, [lever.name for lever in levers])
    best = right.idxmax() == answer.best.name
    held = (found["low"] <= right[found.index]) & (right[found.index] <= found["high"])
    told, worth = fl.worth(fit, firm.money), fl.worth(firm.model, firm.money)
    ends = {"lead": told.interval("lead"), "customer": told.interval("customer"), "G": fit.interval("loop_gain")}
    right_ones = {"lead": worth.lead, "customer": worth.customer, "G": firm.model.loop_gain}
    return {
        "returns": float(held.mean()),
        "levers": {name: bool(each) for name, each in held.items()},
        **{key: bool(ends[key][0] <= value <= ends[key][1]) for key, value in right_ones.items()},
        "said": float(found["best_in"].max()),
        "best": bool(best),
        "clear": answer.outcome == "clear",
        "best when clear": bool(best) if answer.outcome == "clear" else None,
    }


def read_done(path):
    """Return what is done already, by firm and seed."""
    lines = path.read_text("utf-8").splitlines() if path and path.exists() else []
    return {(each["firm"], each["seed"]): each["row"] for each in map(json.loads, lines)}


def main(logs, path=None):
    """Do the logs in turn, a firm after the other, and print a row for each firm."""
    done = read_done(path)
    for seed in range(logs * max(TIMES.values())):
        for name in FIRMS:
            if seed < logs * TIMES.get(name, 1) and (name, seed) not in done:
                done[name, seed] = row = one_log(name, seed)
                if path:
                    with path.open("a", encoding="utf-8") as file:
                        file.write(json.dumps({"firm": name, "seed": seed, "row": row}) + "\n")
    print_table(done)


def print_table(done):
    """Print the share of logs in which each held, of "best when clear" those that were clear; then of each lever."""
    keys, each_lever = (*KEYS, "best when clear"), []
    print("| firm | logs | refused | " + " | ".join(keys) + " |")
    print("|---|" + "---|" * (2 + len(keys)))
    for name in FIRMS:
        every = [row for (firm, _seed), row in done.items() if firm == name]
        rows = [row for row in every if row is not None]
        kept = {key: [row[key] for row in rows if row[key] is not None] for key in keys}
        means = [f"{np.mean(values):.3f}" if values else "–" for values in kept.values()]
        told = pd.DataFrame([row["levers"] for row in rows if "levers" in row]).mean()
        each_lever.append(f"{name}: " + ", ".join(f"{key} {share:.3f}" for key, share in told.items()))
        print(f"| {name} | {len(every)} | {len(every) - len(rows)} | " + " | ".join(means) + " |", flush=True)
    print("\n".join(each_lever))


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 200, Path(given[1]) if len(given) > 1 else None)
