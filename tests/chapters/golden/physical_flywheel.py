"""Chapter `wheel`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "wheel.density": "Your answer: 56.7 kg/m³.",
    "wheel.inertia": "Your answer: 23,704 kg m².",
    "wheel.turn": "Your answer: 14.7 seconds.",
    "wheel.terminal": "Your answer: 4 rad/s.",
    "wheel.half": "Your answer: 3.47 seconds.",
    "wheel.train": "Your answer: 3 rad/s.",
    "wheel.bearing": "Your answer: 1.41 N m.",
}
EXERCISES = {
    "wheel.density": 5000 * 0.45359 / (np.pi * (15 * 0.3048) ** 2 * 2 * 0.3048),
    "wheel.inertia": 0.5 * 2268 * 4.572**2,
    "wheel.turn": 14.7368,
    "wheel.terminal": 2 / 0.5,
    "wheel.half": 2.5 / 0.5 * np.log(2),
    "wheel.train": 3 / 2 / 0.5,
    "wheel.bearing": 1.4065,  # the truth behind the record is 1.4
}
QUIZ = {
    "wheel.quiz-end": (6 / 0.4, {6 * 0.4, 6 - 0.4, 6}),
    "wheel.quiz-twice": (500 * 2**2, {500 * 2, 500 * 2**2 - 500, 500}),
}
FAMILIES = {
    ("wheel.start", "slow-start"): lambda rng, t: rng.uniform(3.5, 7) * t ** rng.uniform(2, 4),
    ("wheel.start", "straight-line"): lambda rng, t: rng.choice([rng.uniform(2.7, 3.1), rng.uniform(5, 17)]) * t,
    ("wheel.coast", "straight-line"): lambda rng, t: 10 * np.maximum(0, 1 - t / rng.uniform(0.85, 1.6)),
    ("wheel.coast", "never-stops"): lambda rng, t: 10 + rng.uniform(-2.8, 1.5) * t,
}
