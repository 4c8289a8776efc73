"""Forecasts of chapter 02: customers after the last push, what makes them last, and who leaves later.

That many draw a stock like its inflow: Cronin, Gonzalez & Sterman (2009), Why don't well-educated adults understand
accumulation?, Organizational Behavior and Human Decision Processes 108(1), 116-130. Data on subscribers: Fader & Hardie
(2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1), 76-90.
"""

from functools import lru_cache

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import fades, powers, runs_out
from ...lessons.predictions.sketch import Sketch
from ...messages import mark
from ...models.readings import hourglass
from .exercises.staying import AFTER, FULL
from .exercises.time import regular_share_left

STOPPED = (0, 13, 26, 39, 52, 65, 78, 104)
SEVENTH = 7


@lru_cache
def _customers() -> Array:
    return freeze_curve(hourglass().coast(FULL, STOPPED[-1])[:, AFTER:].sum(axis=1))


def _customers_before() -> float:
    return float(_customers()[0])


def _leave_at_once() -> Array:
    ends = runs_out(STOPPED, _customers_before(), np.linspace(4, 40, 10))
    return np.concatenate([fades(STOPPED, _customers_before(), np.geomspace(1, 24, 16)), ends])


@lru_cache
def _longer_lasting_option() -> int:
    """Return the place of the right option: which of two firms, one twice as large, loses half its customers sooner."""
    model = hourglass()
    halved = [
        _week_of_half(model.coast(model.steady_state(pushes), 200)[:, AFTER:].sum(axis=1)) for pushes in (50, 100)
    ]
    return 2 if halved[0] == halved[1] else 0 if halved[0] < halved[1] else 1


def _week_of_half(customers: Array) -> int:
    """Return the first week in which less than half is left."""
    return int(np.argmax(customers < customers[0] / 2))


def _later_leavers() -> float:
    """Return how many leave in the seventh year, out of a hundred regular subscribers still there after six."""
    return float(100 * (1 - regular_share_left()[SEVENTH] / regular_share_left()[SEVENTH - 1]))


SURPRISE = mark(
    "It is {truth} of a hundred; you expected {guess}. Those who leave easily left in the first years, and whoever is "
    "still there hardly ever goes."
)

PREDICTIONS = (
    Sketch(
        name="hourglass.stop",
        label=mark("A year without advertising"),
        ask=mark(
            "For years 50 new people a week have come into the hourglass, and it has 70 customers. From week 0 on "
            "nobody is pushed in any more. Nobody recommends it, either. Draw the customers over two years."
        ),
        because=mark(
            "For the first weeks nothing happens, because people who came before still buy. Then each week takes "
            "its share of those who are left: most customers stay for longer than a year."
        ),
        time=Time(mark("Weeks later"), mark("in week {x}"), (0, 13, 26, 39, 52, 65, 78, 91, 104)),
        height=Height(mark("Customers"), mark("customers"), 0, 100, 1),
        handles=STOPPED,
        truth=_customers,
        foils=(
            Foil(
                "stock-like-inflow",
                _leave_at_once,
                mark(
                    "Your customers leave as soon as the advertising ends. You drew the stock like its inflow. But "
                    "nobody is a customer because of this week's advertising: customers leave one by one, for reasons "
                    "of their own."
                ),
            ),
            Foil(
                "straight-line",
                lambda: runs_out(STOPPED, _customers_before(), np.linspace(60, 98, 14)),
                mark(
                    "You drew a straight line down to nothing, as if as many left every week as in the first. But the "
                    "fewer customers there are, the fewer can leave."
                ),
            ),
            Foil(
                "never-stops",
                lambda: powers(STOPPED, _customers_before(), np.linspace(60, 90, 13)),
                mark(
                    "Your customers stay as if nothing had happened. For a quarter it does look like that. But some "
                    "leave every week, and nobody takes their place: an hourglass does not turn itself over."
                ),
            ),
        ),
    ),
    Pick(
        name="hourglass.lasts",
        label=mark("Twice as many customers"),
        ask=mark(
            "Two firms have the same hourglass. One pushes twice as many people in each week, and for years it has had "
            "twice as many customers. Both stop on the same day. Which one loses half of its customers first?"
        ),
        options=(
            PickOption(
                mark("The smaller one: it has less to live on."),
                mark(
                    "It has half as many customers, but half as many leave each week, too. Half of them are gone on "
                    "the same day."
                ),
                misconception="larger-lasts-longer",
            ),
            PickOption(
                mark("The larger one: it depends more on its advertising."),
                mark(
                    "More people leave it each week, that is right. But they are the same share of twice as many, and "
                    "for half of all it is the share that counts."
                ),
            ),
            PickOption(
                mark("Both on the same day: size makes no difference."),
                mark(
                    "Each week takes the same share in both. Pushes decide how many customers there are; how long "
                    "they last is decided after the purchase."
                ),
            ),
            PickOption(
                mark("That depends on how quickly people decide to buy."),
                mark(
                    "How long the way to the purchase takes decides when the decline begins, and here it is the same "
                    "in both. After that, only those who are customers already count."
                ),
            ),
        ),
        right=_longer_lasting_option,
    ),
    RangePrediction(
        name="hourglass.later",
        label=mark("Who leaves in the seventh year"),
        ask=mark(
            "Of a hundred subscribers, 37 left in the first year. Think of a hundred others who have stayed for six "
            "years already. How many of them leave in the seventh?"
        ),
        because=mark("It is {truth} of a hundred: whoever leaves easily is long gone."),
        hint=SURPRISE,
        unit=mark("of 100"),
        truth=_later_leavers,
        near=4,
        span=(0, 100),
        mistakes=(
            Mistake(
                lambda: 37.0,
                mark(
                    "It is {truth} of a hundred. You took the first year's rate for every year. But the first year "
                    "sorts people: the rate of those who are left is another one."
                ),
                "one-churn",
            ),
        ),
        measure="%",
    ),
)
