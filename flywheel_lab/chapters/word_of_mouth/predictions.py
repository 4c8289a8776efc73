"""Predictions of chapter 03: which chains of referrals live, what half the cycle time does, where a market fills up.

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
from ...models.simulation import simulate
from .exercises.chains import RUMOUR, users

WEEKS = (0, 6, 12, 18, 24, 30, 36)
ISLAND = Adoption(p=0, q=0.6, market=1000, churn=0.3, start=10)  # as the code cell of the chapter sets it
SEEDS, K, DAYS = 10, 2, 20
SEED, ROUNDS = 3, 30  # of the hundred chains, as the first code cell has them


@lru_cache
def _adopts() -> Array:
    return freeze_curve(ISLAND.cumulative(np.arange(WEEKS[-1] + 1.0)))


@lru_cache
def _alive() -> float:
    """Return how many of the hundred chains that the chapter shows are alive after thirty rounds."""
    rng = np.random.default_rng(SEED)
    ends = simulate(RUMOUR, [1] + [0] * ROUNDS, periods=ROUNDS + 1, rng=rng, runs=100)[:, -1, 0]
    return float((ends > 0).sum())


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
    lines = np.minimum(1000, powers(WEEKS, ISLAND.start, np.linspace(1400, 3000, 14)))
    return np.concatenate([curves.reshape(-1, len(WEEKS)), lines])


def _straight() -> Array:
    """Return straight lines, without those that look like an S-curve drawn by an unsteady hand."""
    return powers(WEEKS, ISLAND.start, np.concatenate([np.linspace(40, 330, 16), np.linspace(640, 1060, 22)]))


def _steeper() -> Array:
    steeper = [powers(WEEKS, ISLAND.start, np.linspace(450, 2600, 24), power) for power in (2, 2.5, 3, 4, 6)]
    return np.concatenate([doublings(WEEKS, ISLAND.start, np.linspace(2.2, 7, 14)), *steeper])


SURER = mark(
    "{truth} of a hundred; you said {guess}. Many people tell nobody, and while a chain is only a person "
    "or two, that’s enough to end it."
)
CERTAIN = mark(
    "{truth} of a hundred. Growth needs more than one each on average, but an average is no guarantee: if the only one "
    "who knows tells nobody, it’s over."
)

PREDICTIONS = (
    RangePrediction(
        name="word_of_mouth.chains",
        label=mark("Chains that are still alive"),
        ask=mark(
            "A hundred fans tell others: 1.2 each, on average. Those who hear it do the same in the next round. "
            "How many of the hundred chains are alive after thirty rounds?"
        ),
        because=mark(
            "{truth} of a hundred. The others snap early: somebody right at the start happens to tell nobody."
        ),
        hint=SURER,
        too_low=mark(
            "{truth} of a hundred; you said {guess}. Most do snap. But a chain that gets over its first rounds has "
            "enough tellers that bad luck can’t end it any more."
        ),
        unit=mark("of 100"),
        truth=_alive,
        near=6,
        span=(0, 100),
        mistakes=(
            *(Mistake(partial(float, sure), CERTAIN, "k-guarantee") for sure in (90, 95, 99, 100)),
            Mistake(
                lambda: 70.0,
                mark(
                    "{truth} of a hundred. Seven in ten get past their first person. But a chain can also snap with "
                    "the second or the fifth."
                ),
                "k-guarantee",
            ),
        ),
    ),
    Pick(
        name="word_of_mouth.cycle",
        label=mark("Half the time per round"),
        ask=mark(
            "Two apps start with ten users each. Everybody who joins brings in two others, once. In the first app that "
            "takes two days, in the second one day. How many users does the second one have after 20 days, compared "
            "with the first?"
        ),
        options=(
            PickOption(
                mark("Twice as many: each round takes half the time."),
                mark(
                    "It has twice as many rounds, not twice as many users. Each extra round doubles what the one "
                    "before has brought."
                ),
                misconception="straight-line",
            ),
            PickOption(
                mark("Four times as many: two others, twice as often."),
                mark("That would be two more rounds. In 20 days the second app gets ten more."),
                misconception="straight-line",
            ),
            PickOption(
                mark("About thirty times as many: it doubles a few times more often."),
                mark("The idea is right: every further round doubles. But it is not five more rounds, it is ten."),
            ),
            PickOption(
                mark("About a thousand times as many: it doubles ten times more often."),
                mark(
                    "Ten more rounds are ten more doublings, and that’s about a thousandfold. The time per round "
                    "sits in the exponent, so it weighs more than anything that merely multiplies."
                ),
            ),
        ),
        right=_quicker,
    ),
    Sketch(
        name="word_of_mouth.market",
        label=mark("An island full of knitters"),
        ask=mark(
            "A thousand people on an island knit, and ten of them come to a new knitting evening. Nobody advertises "
            "it. At first, ten knitters win six others every week; those who come already can’t be won. Each week "
            "three in ten stop coming, and can be won again. Draw how many come."
        ),
        because=mark(
            "At first each knitter wins two others before she stops, so they grow and grow. The fuller the evening, "
            "the more often she asks somebody who comes already. In the end she wins just one: her own successor."
        ),
        time=Time(mark("Week"), mark("in week {x}"), WEEKS),
        height=Height(mark("Knitters"), mark("knitters"), 0, 1100, 10),
        handles=WEEKS,
        truth=_adopts,
        foils=(
            Foil(
                "straight-line",
                _straight,
                mark(
                    "You drew a straight line, as if the same number joined every week. But knitters win knitters: "
                    "a few win a few, many win many, until hardly anybody is left to win."
                ),
            ),
            Foil(
                "runaway-growth",
                _steeper,
                mark(
                    "Your curve rises ever faster up to the end. It does begin like that. But whom can a knitter still "
                    "win when nearly everybody she meets comes already?"
                ),
                unlike=lambda: ramps(WEEKS, ISLAND.start, np.linspace(150, 1060, 17), np.linspace(200, 1500, 30)),
            ),
            Foil(
                "everybody-in-the-end",
                _whole_market,
                mark(
                    "Your curve ends with the whole island. You thought of the limit, but not of those who stop "
                    "coming: with everybody there, nobody is left to win, and three in ten still leave every week."
                ),
                unlike=_straight,
            ),
        ),
        given=(GivenCurve(mark("the whole island"), WEEKS, lambda: np.full(len(WEEKS), ISLAND.market)),),
    ),
)
