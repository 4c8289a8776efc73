"""The numbers of the questions of chapter 05, by the name of the question."""

import math
from collections.abc import Mapping
from typing import Any

GAIN = 0.3
LIFETIME = 60


def _circle() -> Mapping[str, float]:
    first = 7000
    rounds = {name: first * GAIN**k for k, name in enumerate(("first", "second", "third", "fourth"))}
    return rounds | {"together": first / (1 - GAIN), "one_round": first * (1 + GAIN)}


def _thread() -> Mapping[str, float]:
    with_referrals, gain = 100, 0.4
    return {"weeks": with_referrals, "without": with_referrals * (1 - gain), "thread": with_referrals * gain}


def _at(gain: float) -> Mapping[str, Any]:
    """Return what becomes of customers who stay for 60 weeks on average once nobody pushes, and in how many weeks."""
    if math.isclose(gain, 1):
        return {"say": "even"}
    return {"say": "down" if gain < 1 else "up", "weeks": LIFETIME * math.log(2) / abs(1 - gain)}


def _by_itself() -> Mapping[str, float]:
    half = {name: LIFETIME * math.log(2) / (1 - gain) for name, gain in {"few": 0.3, "many": 0.9}.items()}
    return {"stay": LIFETIME, **half}


NUMBERS = {
    "flywheel.by-itself": _by_itself,
    "flywheel.quiz-circle": _circle,
    "flywheel.quiz-thread": _thread,
    "flywheel.quiz-tips": lambda: {"at": _at},
}
