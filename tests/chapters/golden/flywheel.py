"""Chapter `flywheel`, calculated by hand: what each answer is, and how each mistaken drawing looks."""

import numpy as np

# Of 10,000 leads a week at Maschenpost 150 order. In balance 7,200 regulars send .2 leads a week each, 300 in
# expansion .2 and 600 fans 2.5: 3,000, three in ten. Ads alone keep up 6,300 customers. Ofen-Sommer: 8 of 20 from ads.
GAIN = (7200 * 0.2 + 300 * 0.2 + 600 * 2.5) / 10_000
ALONE = 9000 * (1 - GAIN)
STOVES = (20 - 8) / 20
LEAD = 0.015 / (1 - GAIN)  # orders still to come from a lead: 1.5 % buy, and each sends others
# And from somebody in a later phase, in leads that she sends: V8 = 36 * .2 + .25 V9 + .2 V10,
# V9 = 6 * .2 + .7 V8 + .2 V10, V10 = 12 * 2.5 + .9 V8, solved for V8.
REGULAR = LEAD * (7.2 + 0.25 * (1.2 + 0.2 * 30) + 0.2 * 30) / (1 - 0.25 * (0.7 + 0.2 * 0.9) - 0.2 * 0.9)


def kept_up(finish: float) -> float:
    """Customers in the end if so many times as many finish; without the thread 105 a week try for six weeks."""
    beginners = 105 * 6
    return (beginners + (ALONE - beginners) * finish) / (1 - GAIN * finish)


SAID_BACK = {
    "flywheel.level": "Your answer: 312 customers.",
    "flywheel.handover": "Your answer: 7,797 customers.",
    "flywheel.gain": "Your answer: 0.3.",
    "flywheel.quarter": "Your answer: 147 weeks.",
    "flywheel.lever": "Your answer: 1.5%.",
    "flywheel.replace": "Your answer: 250 leads.",
}
EXERCISES = {
    "flywheel.level": 124.8 / (1 - STOVES),
    "flywheel.handover": ALONE * 0.95**2 / (1 - GAIN * 0.95**2),
    "flywheel.gain": GAIN,
    "flywheel.quarter": 2 * 73.5594,
    "flywheel.lever": STOVES / (1 - STOVES),
    "flywheel.replace": 10 * REGULAR / LEAD,
}
QUIZ = {
    "flywheel.quiz-rounds": (600 / (1 - 0.4), {600 * 1.4, 600 / 0.4, 600 * 0.4}),
    "flywheel.quiz-circle": ((630, 189, 10_000), {630, 9100}),
    "flywheel.quiz-brake-share": (100 * (1 - kept_up(7 / 8) / 9000), {12.5, 10}),
    "flywheel.quiz-price": (
        (
            9 * (ALONE / (1 - 1.1 * GAIN) - 9000),
            8100,
            9 * (kept_up(1.1) - 9000),
            9 * (1.1 * ALONE / (1 - 1.1 * GAIN) - 9000),
        ),
        {29 * (ALONE / (1 - 1.1 * GAIN) - 9000), 700 * 0.6 * 52 / 12},
    ),
    "flywheel.quiz-thread": (54, {25}),
    "flywheel.quiz-tips": (1, set()),
}
FAMILIES = {
    ("flywheel.start", "forgotten-delay"): lambda rng, t: (
        rng.uniform(1400, 3200) * (1 - np.exp(-t * rng.uniform(3.5, 15)))
    ),
    ("flywheel.start", "runaway-growth"): lambda rng, t: rng.uniform(2900, 11_500) * t ** rng.uniform(5, 8),
}
