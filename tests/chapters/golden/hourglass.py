"""Chapter `hourglass`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "hourglass.waiting": "Your answer: 12 weeks.",
    "hourglass.advocates": "Your answer: 38%.",
    "hourglass.lifetime": "Your answer: 89.6 weeks.",
    "hourglass.year": "Your answer: 40.4%.",
    "hourglass.own": "Called with `230, 0.03, 20`, your function gives 125.",
    "hourglass.measured": "Your answer: 95.1 weeks.",
    "hourglass.forecast": "Your answer: 0.4%.",
    "hourglass.pause": "Your answer: 88.6%.",
}
# Once in adoption, the weeks until churn: W7 = 4 + .85 W8, W8 = 40 + .35 W9 + .25 W10, W9 = 4 + .7 W8 + .25 W10,
# W10 = 12 + .9 W8. And the chance of ever speaking for the firm: P8 = .35 P9 + .25, P9 = .7 P8 + .25.
RETENTION = (40 + 0.35 * (4 + 0.25 * 12) + 0.25 * 12) / (1 - 0.35 * (0.7 + 0.25 * 0.9) - 0.25 * 0.9)
SPEAKS = (0.25 + 0.35 * 0.25) / (1 - 0.35 * 0.7)
EXERCISES = {
    "hourglass.waiting": 2 + 2 + 3 + 2 + 2 + 1,
    "hourglass.advocates": 0.85 * SPEAKS,
    "hourglass.lifetime": 4 + 0.85 * RETENTION,
    "hourglass.year": 1 - 0.9900889013**52,
    "hourglass.own": 230 * 0.97**20,
    "hourglass.measured": 95.132,  # the truth behind the list is 100.1
    "hourglass.forecast": 0.631**12,
    "hourglass.pause": 0.88575,
}
QUIZ = {
    "hourglass.quiz-lifetime": (600 / 12, {12 / 600, 600 * 12, 600 - 12}),
}
CUSTOMERS = 69.86  # in the steady state
FAMILIES = {
    ("hourglass.stop", "stock-like-inflow"): lambda rng, t: CUSTOMERS * np.exp(-t * rng.uniform(6, 60)),
    ("hourglass.stop", "straight-line"): lambda rng, t: CUSTOMERS * np.maximum(0, 1 - t / rng.uniform(0.62, 0.9)),
    ("hourglass.stop", "never-stops"): lambda rng, t: CUSTOMERS + rng.uniform(-6, 18) * t,
}
