"""Chapter `flywheel`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

GAIN = 3.095 * (0.02 * 1.174837 + 0.05 * 0.041119 + 0.60 * 0.118952)
SAID_BACK = {
    "flywheel.gain": "Your answer: 0.3.",
    "flywheel.level": "Your answer: 99.8 customers.",
    "flywheel.lever": "Your answer: 1.5%.",
    "flywheel.quarter": "Your answer: 215 weeks.",
    "flywheel.replace": "Your answer: 226 newcomers.",
}
EXERCISES = {
    "flywheel.gain": GAIN,
    "flywheel.level": 50 * (0.06237 + 1.174837 + 0.041119 + 0.118952) / (1 - GAIN),
    "flywheel.lever": 2 * GAIN / (1 - 2 * GAIN),
    "flywheel.quarter": 2 * 107.58,
    "flywheel.replace": 10 * GAIN / 0.01325363,  # those in retention bring in what all newcomers do
}
QUIZ = {
    "flywheel.quiz-rounds": (600 / (1 - 0.4), {600 * 1.4, 600 / 0.4, 600 * 0.4}),
    "flywheel.quiz-circle": ((630, 189, 10_000), {630, 9100}),
    "flywheel.quiz-thread": (60, {40}),
    "flywheel.quiz-tips": (1, set()),
}
FAMILIES = {
    ("flywheel.start", "forgotten-delay"): lambda rng, t: rng.uniform(10, 22) * (1 - np.exp(-t * rng.uniform(3.5, 15))),
    ("flywheel.start", "runaway-growth"): lambda rng, t: rng.uniform(20, 80) * t ** rng.uniform(5, 8),
}
