"""How the shop's hold-out is made from its model; run as a script, it writes the file and its truth.

Each week 200 customers of Maschenpost come to the phase *retention*. From the first week of the test on a coin decides
who finds a note in the parcel, and the others are held out. In the first weeks Olga writes it by hand, later it is
printed. 100 a week of those who came before are in the list too, and nobody wrote to them. In winter fewer leave.
"""

import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

import flywheel_lab as fl

FOLDER = Path(__file__).parents[2] / "datasets" / "synthetic"
NAME, SEED = "shop_holdout", 19
BEFORE, TREATED, HELD_OUT = "before", "treated", "held out"
FIRST = {BEFORE: pd.Timestamp("2024-01-01"), TREATED: pd.Timestamp("2024-07-01"), HELD_OUT: pd.Timestamp("2024-07-01")}
WEEKS, A_WEEK, WAIT = 13, 200, 36  # of enrolment, people in the test, and weeks until it is asked who is still there
LASTING, EARLY, EARLY_WEEKS = 0.1, 0.55, 4  # of those who would leave, so many stay; of who came in the first weeks
SEASON, COLDEST = (
    0.5,
    3,
)  # leaving is so much rarer in this week of the year, and so much more frequent half a year later
PARCEL = 4  # weeks from one to the next

Array = npt.NDArray[np.float64]


class Journey(NamedTuple):
    """Customers in the last phases of the shop: ways on, shape (n, n), the share lost and the weeks there, (n,)."""

    onward: Array
    lost: Array
    dwell: Array


def journey() -> Journey:
    """Return the last three phases of the shop."""
    model = fl.firm("shop").model
    at = model.stages.index("retention")
    onward = np.asarray(model.conversion)[at:, at:]
    return Journey(onward, 1 - onward.sum(1), np.asarray(model.dwell)[at:])


def chances(day: pd.Timestamp, effect: float) -> Array:
    """Return where customers of each phase are a week later, shape (n, n + 1), lost last; the note works in the first.

    Of those who would be lost, winter and the note let some go on as the others do.
    """
    onward, lost, dwell = journey()
    season = 1 - SEASON * np.cos(2 * np.pi * (day.day_of_year / 7 - COLDEST) / 52)
    leave = lost * season * np.where(np.arange(len(lost)) == 0, 1 - effect, 1)
    ways = np.column_stack([onward * ((1 - leave) / (1 - lost))[:, None], leave]) / dwell[:, None]
    return ways + np.eye(len(lost), len(lost) + 1) * (1 - 1 / dwell)[:, None]


def effect_of(group: str, week: int, lasting_only: bool = False) -> float:
    """Return the share of those who would leave whom the note lets stay, by the week in which they came."""
    if group != TREATED:
        return 0.0
    return LASTING if week >= EARLY_WEEKS or lasting_only else EARLY


def share_that_stays(group: str, week: int, lasting_only: bool = False) -> float:
    """Return the exact share of those who came in a week who are still there when it is asked."""
    people, effect = np.array([1.0, 0.0, 0.0]), effect_of(group, week, lasting_only)
    for later in range(WAIT):
        day = FIRST[group] + pd.Timedelta(weeks=week + later)
        people = people @ chances(day, effect)[:, :-1]
    return float(people.sum())


def made() -> tuple[str, dict[str, object]]:
    """Return the text of the file, and what is true of it."""
    rng = np.random.default_rng(SEED)
    heads = rng.binomial(A_WEEK, 0.5, WEEKS)
    sizes = {BEFORE: np.full(WEEKS, A_WEEK // 2), TREATED: heads, HELD_OUT: A_WEEK - heads}
    parts = [_people(group, week, int(n[week]), rng) for group, n in sizes.items() for week in range(WEEKS)]
    people = pd.concat(parts, ignore_index=True)
    people = people.sort_values(["enrolled", "shuffled"], kind="stable").drop(columns="shuffled")
    people.insert(0, "person", [f"k{k:04d}" for k in range(1, len(people) + 1)])
    shares = {group: np.mean([share_that_stays(group, week) for week in range(WEEKS)]) for group in FIRST}
    late = [share_that_stays(TREATED, w) - share_that_stays(HELD_OUT, w) for w in range(WEEKS)]
    lasting = [share_that_stays(TREATED, w, True) - share_that_stays(HELD_OUT, w) for w in range(WEEKS)]
    truth: dict[str, object] = {
        "seed": SEED,
        "weeks_until_asked": WAIT,
        "people_in_the_test": WEEKS * A_WEEK,
        "leavers_kept": {"in_the_first_weeks": EARLY, "later": LASTING, "first_weeks": EARLY_WEEKS},
        "season": {"swing": SEASON, "week_of_the_year_with_the_fewest_leavers": COLDEST},
        "share_that_stays": {group: round(float(share), 6) for group, share in shares.items()},
        "difference": {
            "of_the_test": round(float(shares[TREATED] - shares[HELD_OUT]), 6),
            "in_the_first_weeks": round(float(np.mean(late[:EARLY_WEEKS])), 6),
            "later": round(float(np.mean(late[EARLY_WEEKS:])), 6),
            "that_lasts": round(float(np.mean(lasting)), 6),
            "before_and_after": round(float(shares[TREATED] - shares[BEFORE]), 6),
            "of_the_season_alone": round(float(shares[HELD_OUT] - shares[BEFORE]), 6),
        },
    }
    return people.to_csv(index=False, lineterminator="\n"), truth


def _people(group: str, week: int, n: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return those of a group who came in a week, with the day on which they left."""
    came = FIRST[group] + pd.to_timedelta(7 * week + rng.integers(0, 7, n), unit="D")
    stage, left = np.zeros(n, dtype=np.intp), np.full(n, -1)
    for later in range(WAIT):
        ways = chances(FIRST[group] + pd.Timedelta(weeks=week + later), effect_of(group, week)).cumsum(axis=1)
        there = np.flatnonzero(left < 0)
        passed = (rng.random(len(there))[:, None] > ways[stage[there], :-1]).sum(axis=1)
        gone = passed == ways.shape[1] - 1
        left[there[gone]] = 7 * later + rng.integers(1, 8, int(gone.sum()))
        stage[there[~gone]] = passed[~gone]
    stayed = left < 0
    seen = np.where(stayed, 7 * WAIT, left)
    days = pd.Series(came + pd.to_timedelta(left, unit="D")).dt.strftime("%Y-%m-%d")
    return pd.DataFrame(
        {
            "group": group,
            "enrolled": came.strftime("%Y-%m-%d"),
            "left": days.where(~pd.Series(stayed), ""),
            "stayed": stayed.astype(int),
            "parcels": np.ceil(seen / (7 * PARCEL)).astype(int),
            "shuffled": rng.random(n),
        }
    )


if __name__ == "__main__":
    text, truth = made()
    (FOLDER / f"{NAME}.csv").write_text(text, "utf-8")
    (FOLDER / "truth" / f"{NAME}.json").write_text(json.dumps(truth, indent=2) + "\n", "utf-8")
