"""Chapter `start`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "start.mixture": "Your answer: 1.5%.",
    "start.swap": "Your answer: 1.9%.",
}
EXERCISES = {
    "start.mixture": (66 + 84) / (3000 + 7000),
    "start.swap": (66 / 3000 * 4000 + 84 / 7000 * 2000) / (4000 + 2000),
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
