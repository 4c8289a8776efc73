"""Forecasts of chapter 00: a rumour to practise drawing on, what the bank asks, and what a total says of its parts.

Data: Bickel, Hammel & O'Connell (1975), Sex Bias in Graduate Admissions: Data from Berkeley, Science 187, 398-404.
"""

from functools import lru_cache

import numpy as np
import pandas as pd

from ...data.loading import load
from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import doublings, powers, ramps
from ...lessons.predictions.sketch import Sketch
from ...messages import mark
from ...models.firms import firm

PEOPLE, DAYS = 200, (0, 2, 4, 6, 8, 10, 12, 14)


@lru_cache
def rumour() -> Array:
    """Return how many know a rumour on each of the days 0 ... 14, starting with one, shape (15,).

    Of those who do not know it yet, each is missed by all who tell it with chance (1 - 1/(N - 1))^x. It is the
    recursion x + x (N - x)/(N - 1), except that two who tell the same person on the same day count once.

    >>> rumour()[[0, 1, 2, 14]].round()
    array([  1.,   2.,   4., 200.])
    """
    know = [1.0]
    for _day in range(DAYS[-1]):
        know.append(PEOPLE - (PEOPLE - know[-1]) * (1 - 1 / (PEOPLE - 1)) ** know[-1])
    return freeze_curve(know)


def _steeper() -> Array:
    """Return curves that climb to the end or beyond the paper; what leaves it around day 10 looks like the truth."""
    paces = np.concatenate([np.linspace(0.5, 0.72, 9), np.linspace(0.99, 1.6, 16)])
    steeper = [powers(DAYS, 1, np.linspace(90, 350, 14), power) for power in (2, 2.5, 3, 4, 5, 7)]
    return np.concatenate([doublings(DAYS, 1, 1 / paces), *steeper])


def _straight() -> Array:
    """Return straight lines, also those that end where all people know it."""
    until_all_know = np.minimum(PEOPLE, powers(DAYS, 1, np.linspace(210, 660, 19)))
    return np.concatenate([powers(DAYS, 1, np.linspace(20, 250, 24)), until_all_know])


@lru_cache
def _departments() -> float:
    """Return in how many departments the share of women who were admitted was lower than that of men."""
    events = load("berkeley").events
    people = pd.crosstab([events["gender"], events["dept"]], events["stage"])
    share = (people["admitted"] / people["applied"]).unstack("gender")
    return float((share["Female"] < share["Male"]).sum())


FEWER = mark(
    "It is only {truth} of {most}; you expected {guess}. In the other {rest}, women did better. "
    "Where does the gap in the total come from then?"
)

PREDICTIONS = (
    Sketch(
        name="start.rumour",
        label=mark("A rumour"),
        ask=mark(
            "200 people in town knit. On Monday, day 0, one of them hears that the wool shop is "
            "closing. From then on everyone who knows it tells one other knitter a day, no matter "
            "whom. Draw how many know it, day by day."
        ),
        because=mark(
            "At first the number doubles every day. Then more and more of those who are told know it already, and the "
            "curve flattens: nobody is left to tell."
        ),
        time=Time(mark("Day"), mark("on day {x}"), (0, 2, 4, 6, 8, 10, 12, 14)),
        height=Height(mark("People who know it"), mark("people"), 0, 250, 5),
        handles=DAYS,
        truth=rumour,
        foils=(
            Foil(
                "straight-line",
                _straight,
                mark(
                    "You drew a straight line, as if the same number of people heard it every day. But everybody who "
                    "has heard it tells it, too, so the number of tellers grows."
                ),
            ),
            Foil(
                "runaway-growth",
                _steeper,
                mark(
                    "Your curve goes on climbing to the end. Growth that feeds on itself begins like that, but here it "
                    "runs out of people who do not know the rumour yet."
                ),
                unlike=lambda: ramps(DAYS, 1, np.linspace(25, 225, 17), np.linspace(40, 400, 30)),
            ),
        ),
    ),
    RangePrediction(
        name="start.bank",
        label=mark("What you tell the bank"),
        ask=mark("The ads stop tomorrow. After how many weeks are there only half as many customers as today?"),
        because=mark(
            "You said {guess} weeks, and your envelope is sealed. Nobody tells you today how near you are. "
            "In chapter 05 it is opened."
        ),
        hint="",
        unit=mark("weeks"),
        truth=lambda: firm("shop").half_after,
        near=8,
        span=(1, 520),
        sealed=True,
    ),
    RangePrediction(
        name="start.departments",
        label=mark("Departments where women did worse"),
        ask=mark("In how many of the six departments was the share of women who got in lower than that of the men?"),
        because=mark(
            "Right: it is {truth} of {most}. In the other {rest}, women did better. "
            "Where does the gap in the total come from then?"
        ),
        hint=mark(
            "It is {truth} of {most}; you expected {guess}. In the other {rest}, women did better. "
            "Where does the gap in the total come from then?"
        ),
        unit=mark("departments"),
        truth=_departments,
        near=0,
        span=(0, 6),
        mistakes=(
            Mistake(
                lambda: 6.0,
                mark(
                    "You passed the total on to each of its parts. That is the trap: a gap in the total "
                    "can vanish in the parts, or be reversed (Simpson's paradox). Count in the table."
                ),
                "simpson",
            ),
            Mistake(lambda: 5.0, FEWER, "simpson"),
            Mistake(lambda: 4.0, FEWER),
            Mistake(lambda: 3.0, FEWER),
            Mistake(
                lambda: 0.0,
                mark(
                    "Close, but not quite: here and there the share of women is a little lower. "
                    "Small gaps in both directions do not make a pattern, but they are there."
                ),
            ),
        ),
    ),
)
