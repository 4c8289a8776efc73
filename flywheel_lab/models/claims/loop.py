"""Claims about the loop, in the smallest flywheel: `C[t+1] = (1 - d) C[t] + c (u + ρ C[t])` (see `one_stage`).

Its loop gain is `G = c ρ / d`, its growth factor `λ = 1 - d (1 - G)`, and under steady pushes u it settles at
`C = c u / (d (1 - G))`.
"""

import math

from ...messages import mark
from .claim import Case, Claim, Numbers, Settings, exceeds, lever, ratio, reaches

WEEKS = 104  # how long the wheel is left to itself
STEP = 0.01  # one per cent more of a lever
CUSTOMERS = 100  # who are left to themselves
HALF = 0.5  # of them, or of a customer
START = {"conversion": 0.1, "churn": 0.05}
PER_WEEK = mark("per week")

CONVERSION = lever(
    "conversion",
    (0.02, 0.2, 0.01),
    "%",
    mark("Conversion"),
    mark("Of all who hear of the firm, the share that becomes a customer."),
)
CHURN = lever("churn", (0.02, 0.2, 0.01), "%", mark("Churn"), mark("The share of the customers that leaves each week."))
REFERRAL = lever(
    "referral",
    (0.0, 0.6, 0.01),
    PER_WEEK,
    mark("Referrals"),
    mark("How many people one customer tells about the firm each week."),
)


def remaining_customers(growth: float, weeks: float) -> float:
    """Return the customers left of one after `weeks` weeks without pushes, step by step.

    >>> remaining_customers(0.5, 3)
    0.125
    """
    customers = 1.0
    for _week in range(round(weeks)):
        customers *= growth
    return customers


def _gain(settings: Settings) -> float:
    return settings["conversion"] * settings["referral"] / settings["churn"]


def _word_of_mouth(settings: Settings) -> Numbers:
    gain = _gain(settings)
    if reaches(gain, 1):  # it settles nowhere, so there is nothing of which one per cent more could be told
        return {"gain": gain} | dict.fromkeys(("referral_effect", "push_effect", "conversion_effect"), math.nan)
    # C after and before, divided. After the step the loop gain is larger, too; with 1 - G it would be off near G = 1.
    room = 1 - (1 + STEP) * gain
    return {
        "gain": gain,
        "referral_effect": ratio(STEP * gain, room),
        "push_effect": STEP,
        "conversion_effect": ratio(STEP, room),
    }


def _rest(settings: Settings) -> Numbers:
    stay = settings["stay"]
    gain = START["conversion"] * settings["referral"] * stay
    growth = 1 - (1 - gain) / stay
    return {"gain": gain, "left": growth ** settings["pause"], "half_life": _half_life(growth)}


def _half_life(growth: float) -> float:
    if growth <= 0:
        return 0.0
    return math.log(2) / -math.log(growth) if growth < 1 else math.inf


def _turns_by_itself(settings: Settings) -> Numbers:
    gain = _gain(settings)
    growth = 1 - settings["churn"] * (1 - gain)
    return {"gain": gain, "growth": growth, "later": CUSTOMERS * remaining_customers(growth, WEEKS)}


def _friction(settings: Settings) -> Numbers:
    less, more = settings["less"], settings["more"]
    gain = START["conversion"] * settings["referral"] / START["churn"]
    return {
        "gain": gain,
        "less_effect": ratio(less, 1 - less - gain),
        "more_effect": more,
        "conversion_effect": ratio(less, 1 - (1 + less) * gain),
        "enough": more * (1 - gain) / (1 + more),
    }


MOUTH = Claim(
    name="mouth",
    parameters=(CONVERSION, CHURN, REFERRAL),
    start={**START, "referral": 0.15},
    measure=_word_of_mouth,
    cases=(
        Case("holds_limitless", "referral_effect", "is no number"),
        Case("fails", "referral_effect", "does not exceed", "push_effect"),
        Case("holds_tips", "referral_effect", "has no limit"),
        Case("holds", "gain", "exceeds", HALF),
    ),
    otherwise="holds_close",
    given={"step": STEP},
    # Solved for G: STEP G / (1 - (1 + STEP) G) > STEP.
    inside=lambda _settings, numbers: exceeds(numbers["gain"], 1 / (2 + STEP)),
)
REST = Claim(
    name="rest",
    parameters=(
        lever("stay", (1, 104, 1), mark("weeks"), mark("Customers stay"), mark("On average. 1: one purchase.")),
        lever("referral", (0.0, 0.3, 0.01), PER_WEEK, REFERRAL.label, REFERRAL.tooltip),
        lever(
            "pause",
            (4, 52, 1),
            mark("weeks"),
            mark("Without ads"),
            mark("For how long there are no ads; 13 are a quarter."),
        ),
    ),
    start={"stay": 52, "referral": 0.05, "pause": 13},
    measure=_rest,
    cases=(Case("holds", "left", "does not reach", HALF), Case("fails", "half_life", "has a limit")),
    otherwise="fails_grows",
    given={"conversion": START["conversion"], "customers": CUSTOMERS, "half": HALF},
    inside=lambda settings, numbers: not reaches(numbers["half_life"], settings["pause"]),
    whole=frozenset({"pause"}),
)
ITSELF = Claim(
    name="itself",
    parameters=(CONVERSION, CHURN, REFERRAL),
    start={**START, "referral": 0.3},
    measure=_turns_by_itself,
    cases=(Case("holds", "later", "reaches", CUSTOMERS),),
    otherwise="fails",
    given={"customers": CUSTOMERS, "weeks": WEEKS},
    inside=lambda _settings, numbers: reaches(numbers["gain"], 1),
)
FRICTION = Claim(
    name="friction",
    parameters=(
        lever("less", (0.01, 0.2, 0.01), "%", mark("Less churn"), mark("By how many per cent churn falls.")),
        lever(
            "more",
            (0.01, 0.5, 0.01),
            "%",
            mark("More new leads"),
            mark("By how many per cent the new leads from ads grow."),
        ),
        lever("referral", (0.0, 0.45, 0.01), PER_WEEK, REFERRAL.label, REFERRAL.tooltip),
    ),
    start={"less": 0.05, "more": 0.2, "referral": 0.15},
    measure=_friction,
    cases=(Case("fails", "less_effect", "does not reach", "more_effect"), Case("holds", "less_effect", "has a limit")),
    otherwise="holds_limitless",
    given=START,
    inside=lambda settings, numbers: reaches(settings["less"], numbers["enough"]),
)
