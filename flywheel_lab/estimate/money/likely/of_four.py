"""Likely journeys of a firm of which only four numbers are known: customers come in by buying, stay, and send others.

Nothing before the purchase is known, so new customers count where others count leads. A range is taken for nine cases
in ten: half a normal curve on each side of the guess. On a page, `widgets/js/models/money/own.js` does the same.
"""

from functools import lru_cache

import numpy as np

from ....models.checks import Array
from ....models.firms.four_numbers import FourNumbers
from ....models.firms.spans import NAMES, Span
from ....models.journey import JourneyModel
from ....models.money.many import Journeys
from . import Likely

DRAWS = 256
STAGES = ("purchase", "retention")
WEEKS = 52 / 12  # in a month
SHARE = 1.645  # standard errors within which nine in ten lie


@lru_cache
def four_scores() -> Array:
    """Return normal scores, shape (DRAWS, 4): evenly spread points (Sobol), a column for each of the four numbers."""
    from scipy.special import ndtri
    from scipy.stats import qmc

    return np.asarray(ndtri(qmc.Sobol(len(NAMES), scramble=False).random(DRAWS) + 0.5 / DRAWS))


def likely_of_four(four: FourNumbers) -> Likely:
    """Return a model of two stages, purchase and retention, and 256 that are as likely as the four numbers allow.

    >>> from flywheel_lab import four_numbers
    >>> found = likely_of_four(four_numbers(9000, 650, (600, 650, 700), 0.3))
    >>> weeks = found.journeys.dwell[:, 1]
    >>> round(float(found.model.loop_gain), 2), bool(weeks.min() < 60 < weeks.max())
    (0.3, True)
    """
    scores = four_scores()
    parts = {name: _around(getattr(four, name), scores[:, k]) for k, name in enumerate(NAMES)}
    parts["lost"] = np.minimum(parts["lost"], parts["customers"])
    journeys = _journeys(parts)
    first = _journeys({name: np.array([getattr(four, name).guess]) for name in NAMES})
    model = JourneyModel(STAGES, first.conversion[0], first.dwell[0], referrals=first.referrals[0], purchase=STAGES[0])
    return Likely(model, journeys, people=round(four.customers.guess), weeks=0)


def people_today(four: FourNumbers) -> list[float]:
    """Return how many are in each stage now: those who bought in the last week, and all customers."""
    return [four.new.guess / WEEKS, four.customers.guess]


def pushes_of(four: FourNumbers) -> float:
    """Return the new customers a week whom nobody sent."""
    return four.new.guess * (1 - four.referred.guess) / WEEKS


def _journeys(parts: dict[str, Array]) -> Journeys:
    n = len(parts["lost"])
    conversion, referrals, dwell = np.zeros((n, 2, 2)), np.zeros((n, 2, 2)), np.ones((n, 2))
    conversion[:, 0, 1] = 1
    dwell[:, 1] = np.maximum(1, parts["customers"] / parts["lost"] * WEEKS)
    referrals[:, 1, 0] = parts["new"] * np.minimum(1, parts["referred"]) / WEEKS / parts["customers"]
    return Journeys(conversion, dwell, np.zeros((n, 2)), referrals)


def _around(span: Span, score: Array) -> Array:
    """Return values whose nine tenths lie in the range, none below half or above twice of what it names."""
    side = np.where(score < 0, span.guess - span.low, span.high - span.guess)
    return np.asarray(np.clip(span.guess + side * score / SHARE, span.low / 2, 2 * span.high))
