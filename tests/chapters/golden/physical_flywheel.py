"""Chapter `wheel`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

SAID_BACK = {
    "physical_flywheel.density": "Your answer: 56.7 kg/m³.",
    "physical_flywheel.inertia": "Your answer: 23,704 kg m².",
    "physical_flywheel.turn": "Your answer: 14.7 seconds.",
    "physical_flywheel.terminal": "Your answer: 4 rad/s.",
    "physical_flywheel.half": "Your answer: 3.47 seconds.",
    "physical_flywheel.train": "Your answer: 3 rad/s.",
    "physical_flywheel.bearing": "Your answer: 1.41 N m.",
}
EXERCISES = {
    "physical_flywheel.density": 5000 * 0.45359 / (np.pi * (15 * 0.3048) ** 2 * 2 * 0.3048),
    "physical_flywheel.inertia": 0.5 * 2268 * 4.572**2,
    "physical_flywheel.turn": 14.7368,
    "physical_flywheel.terminal": 2 / 0.5,
    "physical_flywheel.half": 2.5 / 0.5 * np.log(2),
    "physical_flywheel.train": 3 / 2 / 0.5,
    "physical_flywheel.bearing": 1.4065,  # the truth behind the record is 1.4
}
QUIZ = {
    "physical_flywheel.quiz-end": (6 / 0.4, {6 * 0.4, 6 - 0.4, 6}),
    "physical_flywheel.quiz-twice": (500 * 2**2, {500 * 2, 500 * 2**2 - 500, 500}),
}
FAMILIES = {
    ("physical_flywheel.start", "slow-start"): lambda rng, t: rng.uniform(3.5, 7) * t ** rng.uniform(2, 4),
    ("physical_flywheel.start", "straight-line"): lambda rng, t: (
        rng.choice([rng.uniform(2.7, 3.1), rng.uniform(5, 17)]) * t
    ),
    ("physical_flywheel.coast", "straight-line"): lambda rng, t: 10 * np.maximum(0, 1 - t / rng.uniform(0.85, 1.6)),
    ("physical_flywheel.coast", "never-stops"): lambda rng, t: 10 + rng.uniform(-2.8, 1.5) * t,
}
