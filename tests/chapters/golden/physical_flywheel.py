"""Chapter `physical_flywheel`, calculated by hand: what each answer is, and how each mistaken drawing looks.

A kick of 3 N m s on 20 kg at half a metre (2.5 kg m²) that friction brakes with 0.5 N m for each rad/s.
"""

import numpy as np

TURNS = 60 / (2 * np.pi)  # a minute, for each rad/s
SAID_BACK = {
    "physical_flywheel.train": "Your answer: 28.6 turns a minute.",
    "physical_flywheel.half": "Your answer: 3.47 seconds.",
    "physical_flywheel.terminal": "Your answer: 4 rad/s.",
    "physical_flywheel.density": "Your answer: 56.7 kg/m³.",
    "physical_flywheel.inertia": "Your answer: 23,704 kg m².",
    "physical_flywheel.turn": "Your answer: 14.7 seconds.",
    "physical_flywheel.bearing": "Your answer: 1.41 N m.",
}
EXERCISES = {
    "physical_flywheel.train": 5 * 3 / 10 / 0.5 * TURNS,
    "physical_flywheel.half": (6 * 2.5 / 0.5 * np.log(2)) / 6,
    "physical_flywheel.terminal": 2 / 0.5,
    "physical_flywheel.density": 5000 * 0.45359 / (np.pi * (15 * 0.3048) ** 2 * 2 * 0.3048),
    "physical_flywheel.inertia": 0.5 * 2268 * 4.572**2,
    "physical_flywheel.turn": 14.7368,
    "physical_flywheel.bearing": 1.4065,  # the truth behind the record is 1.4
}
QUIZ = {
    "physical_flywheel.quiz-end": (40 / 0.5, {40 * 3 / 0.5, 40 * 3, 40 * 0.5}),
}
END = 3 / 0.5 * TURNS
FAMILIES = {
    ("physical_flywheel.start", "slow-start"): lambda rng, t: rng.uniform(0.9, 1.75) * END * t ** rng.uniform(2, 4),
    ("physical_flywheel.start", "straight-line"): lambda rng, t: (
        rng.choice([rng.uniform(0.68, 0.77), rng.uniform(1.25, 4.2)]) * END * t
    ),
    ("physical_flywheel.coast", "straight-line"): lambda rng, t: 60 * np.maximum(0, 1 - t / rng.uniform(0.85, 1.6)),
    ("physical_flywheel.coast", "never-stops"): lambda rng, t: 60 + 6 * rng.uniform(-2.8, 1.5) * t,
}
