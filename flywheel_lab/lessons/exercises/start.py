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
        ask=mark("Write above how many departments you expect, and run both cells again."),
        because=mark(
            "Right: only in two of six. In the others women did as well as men or better. "
            "So where does the gap in the total come from?"
        ),
        hints=(mark("Go through the table line by line and count the departments where the share of women is lower."),),
        mistakes=(
            Mistake(
                lambda: float(len(_people("Female"))),
                mark(
                    "You passed the total on to each of its parts. That is the trap: a gap in the total "
                    "can vanish in the parts, or be reversed (Simpson's paradox). Count in the table."
                ),
            ),
            Mistake(
                lambda: len(_people("Female")) - _lower(),
                mark(
                    "There are four in which women did better. "
                    "The question is about the others: where was their share lower?"
                ),
            ),
            Mistake(
                lambda: _lower() + 1,
                mark("You expected one more than the table shows. Go through it line by line."),
            ),
            Mistake(
                lambda: len(_people("Female")) - 1.0,
                mark("You expected this of nearly all, far more than the table shows. Go through it line by line."),
            ),
            Mistake(
                lambda: 0.0,
                mark(
                    "Close, but not quite: here and there the share of women is a little lower. "
                    "Small gaps in both directions do not make a pattern, but they are there."
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
            "Each department counts as much as it has applications. A total is always such a weighted mean, "
            "and more than nine in ten women applied where most people were turned away."
        ),
        hints=(mark("Add up the admitted women of all departments, then divide by all the women who applied."),),
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
                mark("That is the share of women who were turned away. The question is about the share that got in."),
            ),
        ),
    ),
    Exercise(
        name="start.swap",
        read=share,
        solution=lambda: _weighted("Female", "Male"),
        ask=mark("Replace the three dots: the shares of the women, weighted by where the men applied."),
        because=mark(
            "The same departments with the same shares, another mix of applications, and the gap is reversed. "
            "Before you compare two totals, ask whether their mix is the same."
        ),
        hints=(
            mark(
                "In each department: share of women times the number of men who applied. Add up, then divide by all men."
            ),
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
