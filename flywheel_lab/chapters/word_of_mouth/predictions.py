"""Forecasts of chapter 03: whether a chain of referrals lives, what half the cycle time does, where a market fills up.

Growth per cycle: Skok (2009), Lessons Learned: Viral Marketing. A market with churn: Bass (1969) with people who leave,
A new product growth for model consumer durables, Management Science 15(5), 215-227.
"""

from functools import lru_cache, partial

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import GivenCurve, Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import doublings, powers, ramps
from ...lessons.predictions.sketch import Sketch
from ...messages import mark
from ...models.adoption import Adoption
from .exercises.chains import RUMOUR, users

WEEKS = (0, 6, 12, 18, 24, 30, 36)
CAMPUS = Adoption(p=0, q=0.6, market=1000, churn=0.3, start=10)  # as the code cell of the chapter sets it
SEEDS, K, DAYS = 10, 2, 20


@lru_cache
def _adopts() -> Array:
    return freeze_curve(CAMPUS.cumulative(np.arange(WEEKS[-1] + 1.0)))


def _lasting_rumours() -> float:
    """Return the number of rumours that never end, out of a hundred started by one person each, in whole rumours."""
    return float(round(100 * (1 - RUMOUR.extinction()[0])))


@lru_cache
def _quicker() -> int:
    """Return the place of the option that says how many times as many users half the cycle time makes."""
    ratio = users(SEEDS, K, 1, DAYS) / users(SEEDS, K, 2, DAYS)
    return 3 if 900 < ratio < 1100 else 2 if 20 < ratio < 40 else 1 if ratio > 3 else 0


def _whole_market() -> Array:
    """Return curves of several shapes that end with everybody: S-curves early and late, and lines that end there."""
    at, limits = np.array(WEEKS, dtype=float), np.linspace(850, 1100, 8)
    rates, middles = np.linspace(0.2, 0.7, 8), np.linspace(8, 22, 12)
    curves = limits[:, None, None, None] / (1 + np.exp(-rates[:, None, None] * (at - middles[:, None])))
    lines = np.minimum(1000, powers(WEEKS, CAMPUS.start, np.linspace(1400, 3000, 14)))
    return np.concatenate([curves.reshape(-1, len(WEEKS)), lines])


def _straight() -> Array:
    """Return straight lines, without those that look like an S-curve drawn by an unsteady hand."""
    return powers(WEEKS, CAMPUS.start, np.concatenate([np.linspace(40, 330, 16), np.linspace(640, 1060, 22)]))


def _steeper() -> Array:
    steeper = [powers(WEEKS, CAMPUS.start, np.linspace(450, 2600, 24), power) for power in (2, 2.5, 3, 4, 6)]
    return np.concatenate([doublings(WEEKS, CAMPUS.start, np.linspace(2.2, 7, 14)), *steeper])


SURER = mark(
    "It is {truth} of a hundred; you expected {guess}. 1.2 is an average: many people bring in nobody, and while there "
    "are only a few of them, that is enough to end the chain."
)
CERTAIN = mark(
    "It is {truth} of a hundred. More than one each on average is what growth needs, but it is no guarantee: whoever "
    "is the only one and tells nobody has ended it."
)

PREDICTIONS = (
    RangePrediction(
        name="word_of_mouth.chains",
        label=mark("Rumours that live on"),
        ask=mark(
            "A hundred rumours begin, each with one person. Everybody who hears one passes it on to 1.2 others on "
            "average: some to nobody, some to three or four. How many of the hundred rumours live on and grow?"
        ),
        because=mark(
            "It is {truth} of a hundred. The others end early, by chance: their first few people happen to tell nobody."
        ),
        hint=SURER,
        too_low=mark(
            "It is {truth} of a hundred; you expected {guess}. Most do end, but whoever gets over the first rounds has "
            "so many tellers that bad luck can no longer stop it."
        ),
        unit=mark("of 100"),
        truth=_lasting_rumours,
        near=6,
        span=(0, 100),
        mistakes=(
            *(Mistake(partial(float, sure), CERTAIN, "k-guarantee") for sure in (90, 95, 99, 100)),
            Mistake(
                lambda: 70.0,
                mark(
                    "It is {truth} of a hundred. Seven in ten get past their first person. But the chain can also end "
                    "with the second or the fifth."
                ),
                "k-guarantee",
            ),
        ),
    ),
    Pick(
        name="word_of_mouth.cycle",
        label=mark("Half the time for a round"),
        ask=mark(
            "Two apps start with ten users each. Everybody who joins brings in two others, once. In the first app that "
            "takes two days, in the second one day. How many users does the second one have after 20 days, compared "
            "with the first?"
        ),
        options=(
            PickOption(
                mark("Twice as many: each round takes half the time."),
                mark(
                    "It has twice as many rounds, not twice as many users. Each of the additional rounds doubles what "
                    "the rounds before it have brought."
                ),
                misconception="straight-line",
            ),
            PickOption(
                mark("Four times as many: two others, twice as often."),
                mark("That would be one or two more rounds. Within 20 days the second app gets ten more."),
                misconception="straight-line",
            ),
            PickOption(
                mark("About thirty times as many: it doubles a few times more often."),
                mark("The idea is right: every further round doubles. But it is not five more rounds, it is ten."),
            ),
            PickOption(
                mark("About a thousand times as many: it doubles ten times more often."),
                mark(
                    "Ten more rounds are ten more doublings, and that is about a thousandfold. The time for a round "
                    "stands in the exponent, and so it weighs more than anything that multiplies."
                ),
            ),
        ),
        right=_quicker,
    ),
    Sketch(
        name="word_of_mouth.market",
        label=mark("An app on a campus"),
        ask=mark(
            "A thousand students live on a campus, and ten of them use a new app. Nobody advertises it. Each week "
            "every user wins 0.6 others, as long as hardly anybody has it; whoever has it already cannot be won. And "
            "each week three users in ten stop; they can be won again. Draw how many use it."
        ),
        because=mark(
            "At first each user wins two others before stopping, so their number grows and grows. The more have it, "
            "the more often users talk to somebody who has it as well. When half of the campus has it, each of them "
            "wins just one, who takes their place."
        ),
        time=Time(mark("Week"), mark("in week {x}"), WEEKS),
        height=Height(mark("Users"), mark("users"), 0, 1100, 10),
        handles=WEEKS,
        truth=_adopts,
        foils=(
            Foil(
                "straight-line",
                _straight,
                mark(
                    "You drew a straight line, as if as many joined every week. But it is users who win users: few of "
                    "them win few, many win many, until hardly anybody is left to be won."
                ),
            ),
            Foil(
                "runaway-growth",
                _steeper,
                mark(
                    "Your curve rises ever faster up to the end. It does begin like that. But whom does the app still "
                    "win when most of those whom a user meets have it?"
                ),
                unlike=lambda: ramps(WEEKS, CAMPUS.start, np.linspace(150, 1060, 17), np.linspace(200, 1500, 30)),
            ),
            Foil(
                "everybody-in-the-end",
                _whole_market,
                mark(
                    "Your curve ends with the whole campus. You thought of the limit, but not of those who stop: with "
                    "everybody using it, nobody could be won, and three in ten would leave every week."
                ),
                unlike=_straight,
            ),
        ),
        given=(GivenCurve(mark("the whole campus"), WEEKS, lambda: np.full(len(WEEKS), CAMPUS.market)),),
    ),
)
