"""How the logs of the firms that never were are made from their truths; run as a script, it writes the files again."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

import flywheel_lab as fl

FOLDER = Path(__file__).parents[2] / "datasets" / "synthetic"


FIRMS = ("saas", "shop", "machines", "craft")


def truth(name: str) -> dict[str, Any]:
    """Return what was planted."""
    told: dict[str, Any] = json.loads((FOLDER / "truth" / f"{name}.json").read_text("utf-8"))
    return told


def planted(name: str, step: str = "week") -> fl.JourneyModel:
    """Return the planted model, in weeks as its truth is written, or in days as the log was drawn."""
    told, days = truth(name), {"week": 1, "day": 7}[step]
    stages = tuple(told["dwell_weeks"])
    conversion, referrals = np.zeros((10, 10)), np.zeros((10, 10))
    for stage, goals in told["conversion"].items():
        for goal, share in goals.items():
            conversion[stages.index(stage), stages.index(goal)] = share
    for stage, rate in told["referrals_a_week"].items():
        referrals[stages.index(stage), 0] = rate / days
    dwell = np.array(list(told["dwell_weeks"].values())) * days
    return fl.JourneyModel(stages, conversion, dwell, referrals=referrals, purchase=told["purchase"], step=step)


def made(name: str) -> pd.DataFrame:
    """Return the table of the file: drawn day by day, sorted by date, people numbered as they came."""
    told = truth(name)
    rng = np.random.default_rng(told["seed"])
    pushes = np.resize(told["pushes_a_day"], told["days"])  # the same each day, or one number for each weekday
    log = fl.simulate_log(planted(name, "day"), pushes, told["days"], rng, told["losses_recorded"])
    events = log.events.sort_values(["time", "person"], kind="stable")
    number = pd.Series(np.arange(1, log.people + 1), index=events["person"].unique())
    names = "p" + number.astype(str).str.zfill(4 if log.people < 10_000 else 5)
    days = pd.to_timedelta(events["time"] - 1, unit="D")
    return pd.DataFrame(
        {
            "person": events["person"].map(names),
            "stage": events["stage"],
            "date": (pd.Timestamp(told["first_day"]) + days).dt.strftime("%Y-%m-%d"),
            "referrer": events["referrer"].map(names).fillna(""),
        }
    ).reset_index(drop=True)


if __name__ == "__main__":
    for name in FIRMS:
        made(name).to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")
