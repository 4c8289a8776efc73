"""Chapter `where_next`, calculated by hand: what each answer is."""

import numpy as np
from scipy.optimize import minimize

import flywheel_lab as fl

SAID_BACK = {
    "where_next.stoves": "Your answer: 540 euros.",
    "where_next.second-half": "Your answer: 1.2 euros.",
}
EXERCISES = {
    # 12,000 euros once and 15 a month for five years, of which 3,000 and 10 are left; 6 % buy, 1 / (1 - 0.6) rounds
    "where_next.stoves": (3000 + 60 * 10) * 0.06 / 0.4,
    # 18,200 euros bring 7,000 leads a week; as much money again brings half as many
    "where_next.second-half": 18_200 / (7_000 * 52 / 12 / 2),
}
SHOP = fl.firm("shop")
STEP, ALL = 1820, 18_200  # euros a month: what is left over, and what goes into ads today, as much as the bank lends


def margin(euros: np.ndarray) -> float:
    """Return what comes in within three years, week by week, in thousands; spent for one year, nobody new after it."""
    ads, checkout, stay = euros
    # the trial step does a tenth, twice of it half as much again; so does twice the money in ads
    tenth = 0.3 * np.array([checkout, stay]) / (np.array([checkout, stay]) + 2 * STEP)
    leads = 7_000 * 3 * (ALL + ads) / (3 * ALL + ads)
    conversion = SHOP.model.conversion.copy()
    conversion[5, 6] += 0.4 * tenth[0]
    conversion[7] *= 1 + 0.55 * tenth[1] / 0.45
    people, total = SHOP.balance, 0.0
    for week in range(156):
        shares = conversion if week < 52 else SHOP.model.conversion
        leave = people / SHOP.model.dwell
        people = people - leave + leave @ shares + people @ SHOP.model.referrals
        people[0] += leads if week < 52 else 0
        total += 9 * 12 / 52 * people[6:].sum()
    return total / 1000


def spread() -> float:
    """Return how much of ten times the money Tarek gets, where it brings in most."""
    found = minimize(
        lambda rest: -margin(np.array([ALL - rest.sum(), *rest])), [4000, 4000], method="Nelder-Mead", tol=1e-6
    )
    return float(ALL - found.x.sum())


QUIZ = {
    "where_next.quiz-smaller": (1200 * 2**2, {1200 * 2, 1200 / 2}),
    "where_next.quiz-spread": (spread(), set()),
}
FAMILIES = {}
