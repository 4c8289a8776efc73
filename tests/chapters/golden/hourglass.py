"""Chapter `hourglass`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "hourglass.lifetime": "Your answer: 60 weeks.",
    "hourglass.pause": "Your answer: 82.7%.",
    "hourglass.advocates": "Your answer: 24.2%.",
    "hourglass.wider": "Your answer: 80 euros.",
    "hourglass.year": "Your answer: 53.7%.",
    "hourglass.own": "Called with `260, 0.03, 20`, your function gives 141.",
    "hourglass.forecast": "Your answer: 0.4%.",
}
# Of 10,000 leads a week: 50 50 50 40 50 60 % go on, so 150 order. Weeks until churn, once in onboarding:
# W7 = 6 + .8 W8, W8 = 36 + .25 W9 + .2 W10, W9 = 6 + .7 W8 + .2 W10, W10 = 12 + .9 W8, by hand: W8 = 67.5, W7 = 60.
# And the chance of ever becoming a fan: P8 = .25 P9 + .2, P9 = .7 P8 + .2.
ORDERS = 10_000 * 0.5**3 * 0.4 * 0.5 * 0.6
RETENTION = (36 + 0.25 * (6 + 0.2 * 12) + 0.2 * 12) / (1 - 0.25 * (0.7 + 0.2 * 0.9) - 0.2 * 0.9)
CUSTOMERS = ORDERS * (6 + 0.8 * RETENTION)
FAN = (0.2 + 0.25 * 0.2) / (1 - 0.25 * 0.7)
EXERCISES = {
    "hourglass.lifetime": CUSTOMERS / ORDERS,
    "hourglass.pause": 7439 / 9000,
    "hourglass.advocates": 0.8 * FAN,
    "hourglass.wider": 20_000 * 0.60 / ORDERS,
    "hourglass.year": 1 - 0.985290511**52,
    "hourglass.own": 260 * 0.97**20,
    "hourglass.forecast": 0.631**12,
}
QUIZ = {
    "hourglass.quiz-lifetime": (600 / 12, {12 / 600, 600 * 12, 600 - 12}),
}
FAMILIES = {
    ("hourglass.stop", "stock-like-inflow"): lambda rng, t: CUSTOMERS * np.exp(-t * rng.uniform(6, 60)),
    ("hourglass.stop", "straight-line"): lambda rng, t: CUSTOMERS * np.maximum(0, 1 - t / rng.uniform(0.62, 0.9)),
    ("hourglass.stop", "never-stops"): lambda rng, t: CUSTOMERS * (1 + rng.uniform(-0.086, 0.26) * t),
}
