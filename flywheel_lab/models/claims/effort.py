"""Claims about where effort goes: into many pushes or one, into the weakest stage or the strongest.

A push of effort e reaches Hill's share `1 / (1 + (e/half)^-slope)` of 1,000 people (see `saturation`); the journey is a
chain of two conversions.
"""

import math

from ...messages import mark
from .claim import Case, Claim, Numbers, Settings, exceeds, lever

PEOPLE = 1000
POINTS = 0.02  # percentage points that the budget buys at the strong stage


def orders(effort: float, slope: float, pushes: float) -> float:
    """Orders from `pushes` equal pushes that share an effort, in units of the half-saturation effort.

    >>> orders(1, 2, 1), round(orders(1, 2, 10), 3)
    (500.0, 99.01)
    """
    return PEOPLE * pushes / (1 + math.pow(effort / pushes, -slope))


def _pushes(settings: Settings) -> Numbers:
    effort, slope, n = settings["effort"], settings["slope"], settings["pushes"]
    return {
        "many": orders(effort, slope, n),
        "one": orders(effort, slope, 1),
        "enough": (n * math.expm1((slope - 1) * math.log(n)) / (n - 1)) ** (1 / slope),
    }


def _weakest(settings: Settings) -> Numbers:
    weak, strong = settings["weak"], settings["strong"]
    bought = PEOPLE * weak * strong
    return {
        "bought": bought,
        "weak_effect": PEOPLE * (weak + POINTS / settings["price"]) * strong / bought - 1,
        "strong_effect": PEOPLE * weak * (strong + POINTS) / bought - 1,
        "even": strong / weak,
    }


PUSHES = Claim(
    name="pushes",
    parameters=(
        lever("pushes", (2, 20, 1), "", mark("Small pushes"), mark("The same effort, spread over that many.")),
        lever(
            "effort",
            (0.1, 6.0, 0.1),
            mark("× what half needs"),
            mark("Effort in all"),
            mark("1: in one push it would reach half of the people."),
        ),
        lever(
            "slope",
            (1.0, 4.0, 0.1),
            "",
            mark("Threshold"),
            mark("The slope of Hill's curve. 1: the first euro works best. Above: little effort goes unnoticed."),
        ),
    ),
    start={"pushes": 10, "effort": 1, "slope": 2},
    measure=_pushes,
    cases=(Case("holds", "many", "exceeds", "one"),),
    otherwise="fails",
    given={"people": PEOPLE},
    inside=lambda settings, numbers: exceeds(settings["effort"], numbers["enough"]),
    whole=frozenset({"pushes"}),
)
WEAKEST = Claim(
    name="weakest",
    parameters=(
        lever("weak", (0.05, 0.45, 0.01), "%", mark("Weak stage"), mark("The share that moves on from it.")),
        lever("strong", (0.5, 0.95, 0.01), "%", mark("Strong stage"), mark("The share that moves on from it.")),
        lever(
            "price",
            (0.25, 8.0, 0.25),
            mark("× the price"),
            mark("A point at the weak stage"),
            mark("What a percentage point costs there, compared with the strong stage."),
        ),
    ),
    start={"weak": 0.2, "strong": 0.6, "price": 1},
    measure=_weakest,
    cases=(Case("holds", "weak_effect", "exceeds", "strong_effect"),),
    otherwise="fails",
    given={"people": PEOPLE, "points": POINTS},
    inside=lambda settings, numbers: exceeds(numbers["even"], settings["price"]),
)
