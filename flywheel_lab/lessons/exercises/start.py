"""Chapter 00: what an average over departments does to a funnel.

Data: Bickel, Hammel & O'Connell (1975), Sex Bias in Graduate Admissions: Data from Berkeley, Science 187, 398-404.
"""

from functools import lru_cache

import pandas as pd

from ...data.load import load
from ...messages import mark
from ..answer import number, share
from ..exercise import Exercise, Mistake


@lru_cache
def _people(gender: str) -> pd.DataFrame:
    """Return people of one gender who applied and were admitted, one row a department."""
    events = load("berkeley").where(gender=gender).events
    return pd.crosstab(events["dept"], events["stage"])


def _shares(gender: str) -> pd.Series:
    people = _people(gender)
    return people["admitted"] / people["applied"]


def _overall(gender: str) -> float:
    people = _people(gender)
    return float(people["admitted"].sum() / people["applied"].sum())


def _weighted(shares_of: str, weights_of: str) -> float:
    applied = _people(weights_of)["applied"]
    return float((_shares(shares_of) * applied).sum() / applied.sum())


def _lower() -> float:
    return float((_shares("Female") < _shares("Male")).sum())


def _of_all_applicants() -> float:
    return float(_people("Female")["admitted"].sum() / (_people("Female") + _people("Male"))["applied"].sum())


EXERCISES = (
    Exercise(
        name="start.departments",
        read=number,
        solution=_lower,
        ask=mark("Write the number of departments that you expect, and run the cell again."),
        because=mark(
            "You counted, and did not believe the total. In most departments women did as well as men or better. "
            "The gap in the total comes from where they applied, not from how they were judged there."
        ),
        hint=mark("Go through the table line by line and count the departments where the share of women is lower."),
        mistakes=(
            Mistake(
                lambda: float(len(_people("Female"))),
                mark(
                    "You passed the total on to each of its parts. That is the trap: a gap in the total "
                    "can vanish in the parts, or turn round (Simpson's paradox). Count in the table."
                ),
            ),
            Mistake(
                lambda: len(_people("Female")) - _lower(),
                mark("You counted the departments where women did better. Asked is: where was their share lower?"),
            ),
            Mistake(
                lambda: 0.0,
                mark(
                    "Close, but not quite: here and there the share of women is a little lower. "
                    "Small gaps in both directions are something else than a pattern, and something else than nothing."
                ),
            ),
        ),
    ),
    Exercise(
        name="start.mixture",
        read=share,
        solution=lambda: _overall("Female"),
        ask=mark("Replace the three dots: admitted women divided by all women who applied."),
        because=mark(
            "Each department counts as much as it has applicants. A total is always such a weighted mean, "
            "and nearly all women applied where most people are turned away."
        ),
        hint=mark("Add up the admitted women of all departments, then divide by all the women who applied."),
        mistakes=(
            Mistake(
                lambda: float(_shares("Female").mean()),
                mark(
                    "You averaged the shares of the departments, as if each had the same number of applicants. "
                    "The average of ratios is not the ratio of the sums: add up people first, then divide."
                ),
            ),
            Mistake(
                lambda: _overall("Male"),
                mark("That is the share of the men. Take the column of the women, above and below the line."),
            ),
            Mistake(
                _of_all_applicants,
                mark("You divided by all applicants, men included. Divide by the women who applied."),
            ),
            Mistake(
                lambda: 1 - _overall("Female"),
                mark("That is the share of women who were turned away. Asked is the share that got in."),
            ),
        ),
    ),
    Exercise(
        name="start.swap",
        read=share,
        solution=lambda: _weighted("Female", "Male"),
        ask=mark("Replace the three dots: the shares of the women, weighted by where the men applied."),
        because=mark(
            "Same departments, same treatment, another mix of applications, and the gap turns round. "
            "Before you compare two totals, ask whether their mix is the same."
        ),
        hint=mark(
            "In each department: share of women times the number of men who applied. Add up, then divide by all men."
        ),
        mistakes=(
            Mistake(
                lambda: _overall("Female"),
                mark("You weighted by where the women applied, as it was. Weight by where the men applied."),
            ),
            Mistake(
                lambda: _overall("Male"),
                mark("That is the total of the men. Keep their applications, but take the shares of the women."),
            ),
            Mistake(
                lambda: float(_shares("Female").mean()),
                mark("All departments count the same here. Weight each one by the number of men who applied there."),
            ),
        ),
    ),
)
