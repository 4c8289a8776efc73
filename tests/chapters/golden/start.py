"""Chapter `start`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "start.mixture": "Your answer: 30.4%.",
    "start.swap": "Your answer: 51.6%.",
}
EXERCISES = {
    "start.mixture": 557 / 1835,
    "start.swap": (89 / 108 * 825 + 17 / 25 * 560 + 202 / 593 * 325 + 131 / 375 * 417 + 94 / 393 * 191 + 24 / 341 * 373)
    / 2691,
}
QUIZ = {
    "start.quiz-shops": (
        100 * (10 + 90) / (100 + 300),
        {(10 + 30) / 2, (300 * 10 + 100 * 30) / 400, 30, 10 + 30, 10 + 90},
    ),
}


def doubled(rng):
    """Return the days in which a runaway rumour doubles; in between, cut off by the paper, it looks like the truth."""
    return rng.choice([rng.uniform(0.7, 1), rng.uniform(1.42, 1.9)])


FAMILIES = {
    ("start.rumour", "straight-line"): lambda rng, t: rng.choice(
        [1 + rng.uniform(20, 250) * t, np.minimum(200, 1 + rng.uniform(203, 630) * t)]
    ),
    ("start.rumour", "runaway-growth"): lambda rng, t: rng.choice(
        [rng.uniform(110, 320) * t ** rng.uniform(2, 6), 2 ** (14 * t / doubled(rng))]
    ),
}
