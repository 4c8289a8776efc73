"""Chapter 02, a firm's own list: how long its customers stay, with those who are still there."""

from functools import lru_cache

import pandas as pd

from ....data.loading import load
from ....estimate.journey import estimate_journey
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.journey import JourneyModel
from ....models.simulation import purchases
from .staying import AFTER, PUSHES
from .staying import MODEL as OURS


@lru_cache
def firm() -> JourneyModel:
    """Return the model that was estimated from the firm's list."""
    return estimate_journey(load("saas")).model


@lru_cache
def weeks_of_leavers() -> "pd.Series[float]":
    """Return the weeks from the purchase to the cancellation of each customer who has left."""
    first = load("saas").events.groupby(["person", "stage"]).time.min().unstack()
    return (first["lost"] - first["adoption"]).dt.days.dropna() / 7


def _inside(model: JourneyModel) -> tuple[float, float]:
    """Return the customers in balance, and those who become customers in a week."""
    inside = model.steady_state(PUSHES)
    return float(inside[AFTER:].sum()), float(purchases(model, inside))


def _lifetime(model: JourneyModel) -> float:
    customers, new = _inside(model)
    return customers / new


EXERCISES = (
    Exercise(
        name="hourglass.measured",
        label=mark("Weeks that the firm's customers stay"),
        unit=mark("weeks"),
        tolerance=0.005,
        solution=lambda: _lifetime(firm()),
        ask=mark(
            "How many weeks does a customer of the software firm stay, on average, if those who are still there count?"
        ),
        quantities=(
            Quantity(
                mark("customers", "quantity"),
                mark("customers of the fitted firm, in balance at the pushes of above"),
                lambda: _inside(firm())[0],
            ),
            Quantity(
                mark("new customers", "quantity"),
                mark("people who become customers there per week"),
                lambda: _inside(firm())[1],
            ),
            Quantity(
                mark("those who left", "quantity"),
                mark("mean weeks of those who have left"),
                lambda: float(weeks_of_leavers().mean()),
            ),
        ),
        formula="customers / new customers",
        because=mark(
            "Almost four times as long as the average of those who have left. In a list that covers two years nobody "
            "can have left after three; those who stay long are still there, and the estimate counts their time. The "
            "truth behind the list: a hundred weeks."
        ),
        hints=(
            mark("As before: customers divided by those who become customers in a week, both of this firm."),
            mark(
                "Little's law again: in balance there are as many customers as come in per week, times the weeks "
                "that they stay. You know the first two."
            ),
        ),
        steps=(
            "firm = fit.model",
            "inside = firm.steady_state(50)",
            "arrivals = fl.models.purchases(firm, inside)",
            "answer = inside[6:].sum() / arrivals",
        ),
        mistakes=(
            Mistake(
                lambda: float(weeks_of_leavers().mean()),
                mark(
                    "That is the mean of those who have left. All who stay longer than the list runs are missing from "
                    "it."
                ),
                misconception="finished-cases",
            ),
            Mistake(
                lambda: float(weeks_of_leavers().median()),
                mark("That is the median, and of those who have left only. The faithful are missing from it."),
                misconception="finished-cases",
            ),
            Mistake(
                lambda: _lifetime(OURS),
                mark("That is our own example from the beginning. The question is about the firm that sells software."),
            ),
            Mistake(
                lambda: 1 / _lifetime(firm()),
                mark("Upside down: customers are divided by those who become customers, not the other way round."),
            ),
            Mistake(
                lambda: firm().half_life,
                mark(
                    "That is the half-life of this firm, with referrals. It happens to be nearly as long, but it "
                    "answers another question: when half of all would be gone."
                ),
            ),
            Mistake(
                lambda: float(firm().dwell[AFTER + 1]),
                mark("That is one stay in retention. Customers come back to it, and there are three other phases."),
            ),
            Mistake(
                lambda: float(firm().dwell[AFTER:].sum()),
                mark("You added up the dwells, as if every customer went through each phase once."),
            ),
        ),
    ),
)
