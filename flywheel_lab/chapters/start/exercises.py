"""Chapter 00: what an average over departments does to a funnel.

Data: Bickel, Hammel & O'Connell (1975), Sex Bias in Graduate Admissions: Data from Berkeley, Science 187, 398-404.
"""

from functools import lru_cache

import pandas as pd

from ...data.loading import load
from ...lessons.answer import share
from ...lessons.exercise import Exercise, Mistake
from ...lessons.quantity import Quantity
from ...messages import mark


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


def _weighted_share(shares_of: str, weights_of: str) -> float:
    return _admitted_share(shares_of, weights_of) / float(_people(weights_of)["applied"].sum())


def _admitted_share(shares_of: str, weights_of: str) -> float:
    return float((_shares(shares_of) * _people(weights_of)["applied"]).sum())


def _of_all_applicants() -> float:
    return float(_people("Female")["admitted"].sum() / (_people("Female") + _people("Male"))["applied"].sum())


DEPARTMENTS = (
    Quantity(
        mark("share of women", "quantity"),
        mark("share of the women admitted, by department"),
        lambda: tuple(_shares("Female")),
    ),
    Quantity(
        mark("women", "quantity"), mark("women who applied, by department"), lambda: tuple(_people("Female")["applied"])
    ),
    Quantity(
        mark("share of men", "quantity"),
        mark("share of the men admitted, by department"),
        lambda: tuple(_shares("Male")),
    ),
    Quantity(
        mark("men", "quantity"), mark("men who applied, by department"), lambda: tuple(_people("Male")["applied"])
    ),
)
EXERCISES = (
    Exercise(
        name="start.mixture",
        label=mark("Share of women who got in"),
        read=share,
        solution=lambda: _overall("Female"),
        ask=mark("Which share of all the women who applied was admitted?"),
        quantities=DEPARTMENTS,
        formula="sum(share of women × women) / sum(women)",
        because=mark(
            "Each department counts as much as it has applications. A total is always such a weighted mean, "
            "and more than nine in ten women applied where most people were turned away."
        ),
        hints=(
            mark("Think of people before you think of shares: how many women got in, and how many had applied?"),
            mark("Add up the admitted women of all departments, then divide by all the women who applied."),
        ),
        steps=(
            'admitted_women = (share["Female"] * applied["Female"]).sum()',
            'all_women = applied["Female"].sum()',
            "answer = admitted_women / all_women",
        ),
        mistakes=(
            Mistake(
                lambda: float(_shares("Female").mean()),
                mark(
                    "You averaged the shares of the departments, as if each had the same number of applicants. "
                    "The average of ratios is not the ratio of the sums: add up people first, then divide."
                ),
                misconception="ratio-of-averages",
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
                lambda: _admitted_share("Female", "Female"),
                mark(
                    "That is how many women got in. The question is about the share: divide by all women who applied."
                ),
            ),
            Mistake(
                lambda: 1 - _overall("Female"),
                mark("That is the share of women who were turned away. The question is about the share that got in."),
            ),
        ),
    ),
    Exercise(
        name="start.swap",
        label=mark("If women had applied like men"),
        read=share,
        solution=lambda: _weighted_share("Female", "Male"),
        ask=mark("Which share of the women would have been admitted, had they applied where the men applied?"),
        quantities=DEPARTMENTS,
        formula="sum(share of women × men) / sum(men)",
        because=mark(
            "The same departments with the same shares, another mix of applications, and the gap is reversed. "
            "Before you compare two totals, ask whether their mix is the same."
        ),
        hints=(
            mark("Take one department. With as many women as it had men, how many women would it have admitted?"),
            mark(
                "In each department: share of women times the number of men who applied. "
                "Add up, then divide by all men."
            ),
        ),
        steps=(
            'admitted = share["Female"] * applied["Male"]',
            'all_men = applied["Male"].sum()',
            "answer = admitted.sum() / all_men",
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
                lambda: _admitted_share("Female", "Male"),
                mark("That is how many would have got in. The question is about the share: divide by all the men."),
            ),
            Mistake(
                lambda: float(_shares("Female").mean()),
                mark("All departments count the same here. Weight each one by the number of men who applied there."),
                misconception="ratio-of-averages",
            ),
        ),
    ),
)
