"""Logs whose truth is known and which a constant chance in each stage does not describe."""

import numpy as np
import pandas as pd

from flywheel_lab import JourneyLog, JourneyModel

UNTIL = 60
CUSTOMERS = JourneyModel(
    ("lead", "trial", "customer"),
    [[0, 0.5, 0], [0, 0, 0.4], [0, 0, 0]],
    [2, 3, 26],
    referrals=[[0, 0, 0], [0, 0, 0], [0.05, 0, 0]],
    purchase="trial",
)


def log_of(rows, **options):
    return JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), **options)


def two_stages(seed, moved, lost=None, share=0.3, people=1500):
    """A share of the leads is won after a time, the others are lost, in silence or after another time."""
    rng = np.random.default_rng(seed)
    rows = []
    for person, start in enumerate(rng.integers(0, UNTIL - 2, people).tolist()):
        wins = rng.random() < share
        rows.append((person, "lead", start))
        if wins or lost:
            end = start + int((moved if wins else lost)(rng))
            rows += [(person, "won" if wins else "lost", end)] if end <= UNTIL else []
    losses = "recorded" if lost else "not recorded"
    return log_of(rows, observed_until=UNTIL, stages=("lead", "won"), losses=losses)


def fixed_delay(rng):
    return 8


def three_hidden_stages(rng):
    return rng.geometric(0.25, 3).sum()


def two_speeds(rng):
    return rng.geometric(0.5 if rng.random() < 0.5 else 0.05)


def unlike_customers(seed, churn=(0.704, 1.182), people=1000):
    """Each customer has a yearly churn of their own, and is seen for two years."""
    rng = np.random.default_rng(seed)
    stay = rng.geometric(rng.beta(*churn, people))
    rows = [(p, stage, time) for p in range(people) for stage, time in (("trial", 0), ("customer", 1))]
    rows += [(p, "lost", 1 + years) for p, years in enumerate(stay.tolist()) if years <= 2]
    return log_of(rows, observed_until=3, stages=("trial", "customer"), losses="recorded")


def dated(log, until, losses="recorded"):
    """A log in days of which it says the dates."""
    days = pd.Timestamp("2025-01-01") + pd.to_timedelta(log.events["time"], unit="D")
    events = log.events.astype({"stage": str}).assign(time=days)
    return JourneyLog(events, stages=list(log.stages), losses=losses, observed_until=until)
