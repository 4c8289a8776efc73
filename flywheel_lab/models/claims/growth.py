"""Claims about the course of growth: what a finite market does to it, and what makes it slow at first.

The market is `C' = q C (1 - C/m) - d C`, the adoption of `Adoption(p=0, q, market, churn)`: a logistic curve. The
journey is a chain of stages, each of the same dwell, before the customers of `one_stage`.
"""

import math

from ...messages import mark
from .claim import Case, Claim, Numbers, Settings, exceeds, lever
from .loop import CHURN, REFERRAL, START

WEEKS = 104
FIRST = 100  # customers in week 0 of the market
LEAVE = 0.05  # churn per week
PUSHES = 50  # people per week who hear of the firm by marketing
DWELL = 3.0  # weeks in each stage before the purchase


def market_at(settings: Settings, week: float) -> tuple[float, float]:
    """Return the customers of the market after `week` weeks, and their growth per week.

    >>> market_at({"mouth": 0.05, "market": 1000, "week": 0}, 0)
    (100.0, -0.5)
    """
    pace, crowd = settings["mouth"] - LEAVE, settings["mouth"] / settings["market"]
    grown = math.exp(pace * week)
    stretch = math.expm1(pace * week) / pace if pace else week
    damped = 1 + crowd * FIRST * stretch
    return FIRST * grown / damped, FIRST * grown * (pace - crowd * FIRST) / damped**2


def _market(settings: Settings) -> Numbers:
    week, gain = settings["week"], settings["mouth"] / LEAVE
    return {
        "gain": gain,
        "plateau": settings["market"] * max(0.0, 1 - 1 / gain),
        "customers": market_at(settings, week)[0],
        "before": market_at(settings, week - 0.5)[1],
        "after": market_at(settings, week + 0.5)[1],
    }


def customers_added(settings: Settings) -> list[float]:
    """Return the customers added in each week, from an empty model under steady pushes; negative if some leave.

    >>> [round(each, 3) for each in customers_added({"stages": 0, "churn": 0.05, "referral": 0})[:2]]
    [5.0, 4.75]
    """
    before, move = [0.0] * round(settings["stages"]), 1 / DWELL
    customers, weekly = 0.0, []
    for _week in range(WEEKS):
        heard = PUSHES + settings["referral"] * customers
        for stage, people in enumerate(before):
            before[stage] = people * (1 - move) + heard
            heard = people * move
        gained = START["conversion"] * heard - settings["churn"] * customers
        customers += gained
        weekly.append(gained)
    return weekly


def _breakthrough(settings: Settings) -> Numbers:
    weekly = customers_added(settings)
    week = 0
    for place, gained in enumerate(weekly):
        if exceeds(gained, max(weekly[week], 0.0)):
            week = place
    return {
        "gain": START["conversion"] * settings["referral"] / settings["churn"],
        "first": weekly[0],
        "largest": weekly[week],
        "largest_week": week + 1,
    }


MARKET = Claim(
    name="market",
    parameters=(
        lever(
            "mouth",
            (0.02, 0.3, 0.01),
            mark("per week"),
            mark("Word of mouth"),
            mark("How many others one customer wins each week, while the market is still empty."),
        ),
        lever("market", (500, 20000, 500), mark("people"), mark("Market"), mark("All who could become customers.")),
        lever("week", (4, 104, 1), "", mark("Week"), mark("When you look.")),
    ),
    start={"mouth": 0.15, "market": 10000, "week": 26},
    measure=_market,
    cases=(Case("fails_shrinks", "after", "is at most", 0.0), Case("holds", "after", "is above", "before")),
    otherwise="fails_full",
    given={"first": FIRST, "leave": LEAVE, "weeks": WEEKS},
    inside=lambda _settings, numbers: numbers["gain"] > 1 and numbers["customers"] < numbers["plateau"] / 2,
)
BREAKTHROUGH = Claim(
    name="breakthrough",
    parameters=(
        lever(
            "stages", (0, 5, 1), "", mark("Stages before the purchase"), mark("0: who hears of the firm buys at once.")
        ),
        CHURN,
        lever("referral", (0.0, 0.8, 0.01), REFERRAL.unit, REFERRAL.label, REFERRAL.tooltip),
    ),
    start={"stages": 0, "churn": 0.05, "referral": 0.15},
    measure=_breakthrough,
    cases=(Case("fails", "largest", "does not exceed", "first"), Case("holds", "stages", "is above", 0.0)),
    otherwise="holds_grows",
    given={"conversion": START["conversion"], "dwell": DWELL, "pushes": PUSHES, "weeks": WEEKS},
    inside=lambda settings, numbers: settings["stages"] >= 1 or exceeds(numbers["gain"], 1),
    whole=frozenset({"stages"}),
)
