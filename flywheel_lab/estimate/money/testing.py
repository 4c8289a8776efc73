"""What a test would be worth before the money is spent: euros that its answer saves on average.

The test tells the effect of one lever, and its error stands beside what was guessed of it: of the spread of the gain it
takes the share ρ away, `ρ = guess² / (guess² + test²)` in variances. So the means of all gains move by √ρ of what the
likely cases tell of them together with that lever, and one may then choose another, or keep the money. Source: Raiffa &
Schlaifer (1961), Applied Statistical Decision Theory.
"""

from typing import TYPE_CHECKING

import numpy as np

from ...messages import gettext as _
from ...messages import mark
from ...models.checks import whole
from . import telling
from .worth import euros

if TYPE_CHECKING:
    from .answer import Answer

HALF_A_YEAR = 26
SHARE = 1.645  # standard errors within which nine in ten lie
LEAST = 0.001  # of the money that is spent: less is nothing
PAYS = mark("Such a test is worth about {euros} € to you. If it costs less and you can wait so long, test first.")
HALF = mark(
    "A test of half a year is worth about {euros} € to you. If it costs less and you can wait so long, test first."
)
IDLE = mark("Such a test would not change what you do, so do not pay for it.")
SHORT = mark("A test of half a year would not change what you do, so do not pay for it.")


def find_worth(answer: "Answer", name: str, weeks: int) -> float:
    """Return the euros that a test of a lever with people of so many weeks is worth; nan if it cannot be tried so."""
    trial = answer.test(name)
    whole(weeks, "weeks", 1, 520)
    if trial is None:
        return np.nan
    k = [lever.name for lever in answer.levers].index(name)
    rho = _share_told(answer, k, trial.enrol / weeks)
    if not np.ptp(answer.gains[:, k]):  # on some processors, the mean of equal numbers is not that number
        return 0.0
    means = answer.gains.mean(axis=0)
    apart = answer.gains - means
    of_lever = apart[:, k]
    moved = means + np.sqrt(rho) * of_lever[:, None] * (of_lever @ apart / (of_lever @ of_lever))
    return max(0.0, float(np.maximum(moved.max(axis=1), 0).mean() - max(means.max(), 0.0)))


def _share_told(answer: "Answer", k: int, planned: float) -> float:
    """Return ρ for a test with people of a part of the weeks that it takes to enrol as many as planned.

    A planned test has a standard error of the guessed effect over z₁ + z₂, and a smaller one the more people it has.
    """
    from scipy.special import ndtri

    sigma = np.log(answer.levers[k].sure) / SHARE
    guess = np.exp(sigma**2) * np.expm1(sigma**2)  # variance over the squared effect
    test = planned / float(ndtri(0.975) + ndtri(0.8)) ** 2
    return float(guess / (guess + test))


def tell_worth(answer: "Answer") -> str:
    """Return in a sentence whether a test of the best lever is worth its money; "" where none is possible."""
    if answer.plan is None:
        return ""
    trial = answer.test(answer.best.name)
    if trial is None or answer.outcome == "none":
        return ""
    planned = trial.weeks <= telling.LONGEST
    worth = find_worth(answer, answer.best.name, max(1, round(trial.enrol)) if planned else HALF_A_YEAR)
    if worth < LEAST * answer.paid:
        return _(IDLE if planned else SHORT)
    return _(PAYS if planned else HALF).format(euros=euros(float(f"{worth:.2g}")))
