"""Predictions of chapter 02: customers after everything stops, a pause, what makes customers last, who leaves later.

That many draw a stock like its inflow: Cronin, Gonzalez & Sterman (2009), Why don't well-educated adults understand
accumulation?, Organizational Behavior and Human Decision Processes 108(1), 116-130. Data on subscribers: Fader & Hardie
(2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90.
"""

from functools import lru_cache
from typing import Any

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import fades, powers, runs_out
from ...lessons.predictions.sketch import Sketch
from ...messages import Numbered, mark
from .exercises.shop import PAUSE, SILENT, UNTIL, customers_during_pause
from .exercises.staying import CUSTOMERS, LEADS
from .exercises.time import regular_share_left

STOPPED = (0, 13, 26, 39, 52, 65, 78, 104)
SEVENTH = 7


def _shop() -> dict[str, Any]:
    return {"leads": LEADS, "customers": CUSTOMERS, "pause": PAUSE}


@lru_cache
def _customers() -> Array:
    return freeze_curve(SILENT.coast(STOPPED[-1]).customers.round())


def _leave_at_once() -> Array:
    ends = runs_out(STOPPED, CUSTOMERS, np.linspace(4, 40, 10))
    return np.concatenate([fades(STOPPED, CUSTOMERS, np.geomspace(1, 24, 16)), ends])


@lru_cache
def _longer_lasting_option() -> int:
    """Return the place of the right option: which of two shops, one twice as large, loses half its customers sooner."""
    small, large = (round(SILENT.changed(pushes=times * SILENT.pushes).half_after, 6) for times in (1, 2))
    return 2 if small == large else 0 if small < large else 1


def _fewest() -> float:
    """Return the week with the fewest customers after a pause."""
    return float(customers_during_pause().argmin())


def _later_leavers() -> float:
    """Return how many leave in the seventh year, out of a hundred regular subscribers still there after six."""
    return float(100 * (1 - regular_share_left()[SEVENTH] / regular_share_left()[SEVENTH - 1]))


LATER = mark("In week {truth}. The people you didn't win during the pause would have become customers weeks after it.")
SURPRISE = mark(
    "It is {truth} of a hundred; you expected {guess}. Those who leave easily left in the first years, and the others "
    "hardly ever go."
)

PREDICTIONS = (
    Sketch(
        name="hourglass.stop",
        label=mark("Two years without advertising"),
        ask=Numbered(
            mark(
                "Each week {leads:0} new leads find Maschenpost, and {customers:0} people are customers. From today "
                "nobody new comes: no ad, no post, not a word from a friend. Draw the customers of the next two years."
            ),
            _shop,
        ),
        because=mark(
            "At first nothing happens: people who were on their way still order. Then each week takes its share of "
            "those who are left, and most of them stay for a long time."
        ),
        time=Time(mark("Weeks later"), mark("in week {x}"), (0, 13, 26, 39, 52, 65, 78, 91, 104)),
        height=Height(mark("Customers"), mark("customers"), 0, 12_000, 100),
        handles=STOPPED,
        truth=_customers,
        foils=(
            Foil(
                "stock-like-inflow",
                _leave_at_once,
                mark(
                    "Your customers leave the moment the ads stop. But nobody is a customer because of this week's ad. "
                    "They go one by one, each for a reason of her own."
                ),
            ),
            Foil(
                "straight-line",
                lambda: runs_out(STOPPED, CUSTOMERS, np.linspace(60, 92, 14)),
                mark(
                    "You drew a straight line down to nothing, as if as many left each week as in the first. But the "
                    "fewer customers there are, the fewer can leave."
                ),
            ),
            Foil(
                "never-stops",
                lambda: powers(STOPPED, CUSTOMERS, np.linspace(0.86, 1.29, 13) * CUSTOMERS),
                mark(
                    "Your customers stay as if nothing had happened. For some weeks it does look like that. But some "
                    "cancel every week, and nobody takes their place."
                ),
            ),
        ),
    ),
    Pick(
        name="hourglass.lasts",
        label=mark("Twice as many customers"),
        ask=mark(
            "A rival sells the same parcel. It wins twice as many leads a week, so it has twice as many customers. "
            "Both of you fall silent on the same day. Who has lost half of the customers first?"
        ),
        options=(
            PickOption(
                mark("Maschenpost: it has fewer customers to live on."),
                mark("It has half as many, but half as many leave each week, too. So half are gone on the same day."),
                misconception="larger-lasts-longer",
            ),
            PickOption(
                mark("The rival: it depends more on its advertising."),
                mark(
                    "More people leave it each week, that's right. But they are the same share of twice as "
                    "many, and for the half only the share counts."
                ),
            ),
            PickOption(
                mark("Both on the same day: size makes no difference."),
                mark(
                    "Each week the same share leaves both. Ads decide how many customers you have. How long "
                    "they stay is decided after the purchase."
                ),
            ),
            PickOption(
                mark("That depends on how soon people make up their minds."),
                mark(
                    "That decides when the decline begins, and here it is the same for both. After that, only those "
                    "who are customers count."
                ),
            ),
        ),
        right=_longer_lasting_option,
    ),
    RangePrediction(
        name="hourglass.lowest",
        label=mark("The week with the fewest customers"),
        ask=Numbered(
            mark(
                "Maschenpost is silent for three months, {pause:0} weeks. Then all is as before, week after week. How "
                "many weeks after the start does it have the fewest customers?"
            ),
            _shop,
        ),
        because=LATER,
        hint=LATER,
        unit=mark("weeks"),
        truth=_fewest,
        near=3,
        span=(0, UNTIL),
        mistakes=(
            Mistake(
                lambda: float(PAUSE),
                mark(
                    "Not when the pause ends, but in week {truth}. The people you didn't win during the pause are "
                    "missing later, when they would have ordered."
                ),
                "forgotten-delay",
            ),
        ),
        measure="weeks",
    ),
    RangePrediction(
        name="hourglass.later",
        label=mark("Who leaves in the seventh year"),
        ask=mark(
            "Of a hundred subscribers, 37 left in the first year. Think of a hundred others who have stayed for six "
            "years already. How many of them leave in the seventh?"
        ),
        because=mark("It is {truth} of a hundred: those who leave easily are long gone."),
        hint=SURPRISE,
        unit=mark("of 100"),
        truth=_later_leavers,
        near=4,
        span=(0, 100),
        mistakes=(
            Mistake(
                lambda: 37.0,
                mark(
                    "It is {truth} of a hundred. You took the first year's rate for every year. But the "
                    "first year sorts people: those who are left have another one."
                ),
                "one-churn",
            ),
        ),
        measure="%",
    ),
)
