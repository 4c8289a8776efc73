"""Chapter `mouth`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

GONE = 0.68630  # the smallest solution of q = exp(1.2 (q - 1))
SAID_BACK = {
    "word_of_mouth.gain": "Your answer: 0.3.",
    "word_of_mouth.share": "Your answer: 30%.",
    "word_of_mouth.lever": "Your answer: 0.4%.",
    "word_of_mouth.plateau": "Your answer: 12,000 people.",
    "word_of_mouth.ten": "Your answer: 97.7%.",
    "word_of_mouth.users": "Called with `7, 3, 2, 8`, your function gives 847.",
}
# Of 10,000 leads a week 50 50 50 40 50 60 % go on. In balance 9,000 customers stay for 60 weeks each; 600 are fans,
# who send 2.5 leads a week, and 7,500 are regulars or want more, who send 0.2: 3,000 leads a week.
BUY = 0.5**3 * 0.4 * 0.5 * 0.6
SENT = 600 * 2.5 + 7500 * 0.2
EXERCISES = {
    "word_of_mouth.gain": SENT / 9000 * 60 * BUY,
    "word_of_mouth.share": SENT / (SENT + 7000),
    "word_of_mouth.lever": 100 * (0.7 / (1 - 0.303) - 1),
    "word_of_mouth.plateau": 20_000 * (1 - 0.12 / 0.3),
    "word_of_mouth.ten": 1 - GONE**10,
    "word_of_mouth.users": 7 * (1 + 3 + 9 + 27 + 81),
}
QUIZ = {
    "word_of_mouth.quiz-rounds": ((300, 90, 1429), {300, 1300}),
    "word_of_mouth.quiz-gain": (0.04 * 0.5 * 20, {0.5 * 20, 0.04 * 0.5, 0.04 * 20}),
    "word_of_mouth.quiz-plateau": (100 * (1 - 1 / 4), {100, 100 / 4, 100 * 4 / 5}),
}


def s_curve(t, middle, rate, limit):
    """Return an S-curve over a time from 0 to 1; `rate` is how steep it is."""
    return limit / (1 + np.exp(-rate * (t - middle)))


FAMILIES = {
    ("word_of_mouth.market", "straight-line"): lambda rng, t: (
        10 + t * rng.choice([rng.uniform(60, 280), rng.uniform(700, 960)])
    ),
    ("word_of_mouth.market", "runaway-growth"): lambda rng, t: rng.choice(
        [10 + rng.uniform(550, 2000) * t ** rng.uniform(2.2, 5), 10 * 2 ** (36 * t / rng.uniform(3.5, 6.5))]
    ),
    ("word_of_mouth.market", "everybody-in-the-end"): lambda rng, t: s_curve(
        t, rng.uniform(0.25, 0.6), rng.uniform(7, 22), rng.uniform(920, 1040)
    ),
}
