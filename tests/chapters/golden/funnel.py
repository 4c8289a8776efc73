"""Chapter `funnel`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import csv
from datetime import date

import numpy as np
import pandas as pd

import flywheel_lab as fl
from flywheel_lab.paths import shipped


def promised_after(since: date, until: date) -> float:
    """Add up customer by customer, from the file of orders, what a fit of one day promises until another."""
    days: dict[str, set[date]] = {}
    with (shipped("datasets") / "real" / "cdnow_transactions.csv").open(encoding="utf-8", newline="") as file:
        for order in csv.DictReader(file):
            days.setdefault(order["customer_id"], set()).add(date.fromisoformat(order["date"]))
    orders = [{"customer_id": who, "date": day} for who, all_days in days.items() for day in all_days if day <= since]
    log = fl.JourneyLog.from_orders(pd.DataFrame(orders), observed_until=since)
    old = fl.estimate_journey(log.only(["purchase 1", "purchase 2"]), constant=True).model
    promised = 0.0
    for all_days in days.values():
        weeks = (until - min(all_days)).days / 7
        promised += old.conversion[0, 1] * (1 - (1 - 1 / old.dwell[0]) ** weeks)
    return promised - sum(len({day for day in all_days if day <= since}) > 1 for all_days in days.values())


SHRINKING = 1.0
"""This week's orders over this week's leads, when leads fall by 3 % a week: stage by stage, of the true share."""
for weeks in (1, 2, 2, 1, 1, 1):
    SHRINKING *= (1 / weeks) / (0.97 - 1 + 1 / weeks)
PROMISED = promised_after(date(1997, 9, 30), date(1998, 6, 30))
SAID_BACK = {
    "funnel.third": "Your answer: 64.6%.",
    "funnel.overall": "Your answer: 1.5%.",
    "funnel.inside": "Your answer: 5,000 people.",
    "funnel.waiting": "Your answer: 16 weeks.",
    "funnel.pipeline": "Your answer: 1,200 orders.",
    "funnel.report": "Your answer: 1.28.",
    "funnel.dwell": "Your answer: 16.3 weeks.",
    "funnel.backtest": f"Your answer: {PROMISED:.1f} purchases.",
    "funnel.own": "Called with `41, 0.27, 3.5`, your function gives 38.7.",
}
EXERCISES = {
    "funnel.third": 736 / 1139,
    "funnel.overall": 0.5 * 0.5 * 0.5 * 0.4 * 0.5 * 0.6,
    "funnel.inside": 10_000 * 0.5 * 0.5 * 2,
    "funnel.waiting": 2 * (1 + 2 + 2 + 1 + 1 + 1),
    "funnel.pipeline": 150 * (1 + 2 + 2 + 1 + 1 + 1),
    "funnel.report": SHRINKING,
    "funnel.dwell": 16.2913,
    "funnel.backtest": PROMISED,
    "funnel.own": 41 * 27 / 100 * 7 / 2,
}
QUIZ = {
    "funnel.quiz-multiply": (
        100 * 0.6 * 0.2 * 0.5,
        {(60 + 20 + 50) / 3, min(60, 20, 50), 50, 60, 100 * 0.6 * 0.2, 60 + 20 + 50, 100 - 6},
    ),
    "funnel.quiz-inside": (60 / 15, {15 / 60, 1, 60 * 15, 60 - 15, 60 + 15}),
}
BEFORE = 150  # orders a week before the ads stop
FAMILIES = {
    ("funnel.fill", "stock-like-inflow"): lambda rng, t: np.where(t > 0, rng.uniform(6_000, 14_000), 0),
    ("funnel.fill", "straight-line"): lambda rng, t: rng.uniform(10_000, 36_000) * t,
    ("funnel.fill", "forgotten-saturation"): lambda rng, t: rng.uniform(56_000, 108_000) * t,
    ("funnel.fill", "runaway-growth"): lambda rng, t: rng.uniform(37_000, 81_000) * t ** rng.uniform(1.9, 4),
    ("funnel.stop", "forgotten-delay"): lambda rng, t: BEFORE * np.exp(-t * rng.uniform(4, 100)),
    ("funnel.stop", "straight-line"): lambda rng, t: BEFORE * np.maximum(0, 1 - rng.uniform(0.55, 1.04) * t),
    ("funnel.stop", "never-stops"): lambda rng, t: BEFORE + rng.uniform(-20, 27) * t,
}
