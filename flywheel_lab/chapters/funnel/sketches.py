"""Curves of chapter 01 to be drawn: how the shop's funnel fills, and its orders once the ads are off.

That many draw a stock like its inflow: Cronin, Gonzalez & Sterman (2009), Why don't well-educated adults understand
accumulation?, Organizational Behavior and Human Decision Processes 108(1), 116-130.
"""

from functools import lru_cache

import numpy as np

from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import GivenCurve, Height, Time
from ...lessons.predictions.shapes import fades, powers, ramps, runs_out, steps
from ...lessons.predictions.sketch import Sketch
from ...messages import Numbered, mark
from ...models.firms import firm
from ...models.simulation import expected_flow, purchases

FILLING = (0, 1, 3, 5, 7, 9, 12)
STOPPED = (4, 7, 10, 13, 16, 19, 22)
"""The ads are off from the first of these weeks on."""


@lru_cache
def _people_inside() -> Array:
    shop = firm("shop")
    return freeze_curve(expected_flow(shop.funnel, shop.newcomers, FILLING[-1]).sum(axis=1))


@lru_cache
def _weekly() -> Array:
    """Return the orders of weeks 0 … 22 of a funnel that was full in week 0; in week 4 the ads stop."""
    shop, first, last = firm("shop"), STOPPED[0], STOPPED[-1]
    long = 60  # weeks until it is full
    people = expected_flow(shop.funnel, [shop.newcomers] * (long + first) + [0] * (last - first), long + last)
    return freeze_curve(purchases(shop.funnel, people)[long:])


def calm_weeks() -> int:
    """Return for how many weeks after the stop there are as many orders as before."""
    return int((_weekly()[STOPPED[0] :] > _before() - 0.5).sum())


def _before() -> float:
    return float(_weekly()[STOPPED[0]])


def _drains_at_once() -> Array:
    at_once = runs_out(STOPPED, _before(), np.linspace(4.5, 10, 6))
    return np.concatenate([fades(STOPPED, _before(), np.geomspace(0.1, 5, 14)), at_once])


def _inflow() -> Array:
    levels = np.concatenate([np.arange(5_000, 16_001, 1_000), np.arange(37_000, 60_001, 3_000)])
    return steps(FILLING, 0, levels)


def _steeper() -> Array:
    lasts = np.linspace(34_000, 150_000, 15)
    return np.concatenate([powers(FILLING, 0, lasts, power) for power in (2, 2.5, 3, 4)])


FILL = Sketch(
    name="funnel.fill",
    label=mark("How a funnel fills"),
    ask=Numbered(
        mark(
            "The funnel of a new shop is empty. From now on {leads:0} new leads come in every week. Draw how many "
            "people are inside, in all stages together."
        ),
        lambda: {"leads": firm("shop").newcomers},
    ),
    because=mark(
        "What comes in and doesn't leave stays inside. The more people are inside, the more leave each week, until as "
        "many leave as come in. From then on the level stays."
    ),
    time=Time(mark("Week"), mark("in week {x}"), (0, 2, 4, 6, 8, 10, 12)),
    height=Height(mark("People inside"), mark("people"), 0, 60_000, 1_000),
    handles=FILLING,
    truth=_people_inside,
    foils=(
        Foil(
            "stock-like-inflow",
            _inflow,
            mark(
                "You drew the people inside like the new leads: at one level from the first week on. But they stay for "
                "some weeks, so the people of several weeks pile up."
            ),
        ),
        Foil(
            "straight-line",
            lambda: powers(FILLING, 0, np.linspace(8_500, 45_000, 23)),
            mark(
                "You drew a straight line, as if every week added as many. But the fuller it gets, the more people "
                "leave each week."
            ),
        ),
        Foil(
            "forgotten-saturation",
            lambda: powers(FILLING, 0, np.linspace(47_000, 150_000, 20)),
            mark(
                "Your curve goes on rising as in the first weeks. You counted who comes in and forgot who leaves, and "
                "the fuller the funnel, the more they are."
            ),
        ),
        Foil(
            "runaway-growth",
            _steeper,
            mark(
                "Your curve rises ever faster. For that, the people inside would have to bring others. Here just as "
                "many come in every week."
            ),
            unlike=lambda: ramps(FILLING, 0, np.linspace(6_800, 61_000, 17), np.linspace(10_000, 108_000, 30)),
        ),
    ),
    given=(GivenCurve(mark("new a week"), FILLING, lambda: np.full(len(FILLING), float(firm("shop").newcomers))),),
)

STOP = Sketch(
    name="funnel.stop",
    label=mark("The ads are off"),
    ask=Numbered(
        mark(
            "For months {leads:0} new leads a week have come in, and {orders:0} orders a week have come out. In week 4 "
            "the ads stop, and nobody new comes in any more. Draw the orders a week from then on."
        ),
        lambda: {"leads": firm("shop").newcomers, "orders": firm("shop").orders},
    ),
    because=mark(
        "People who order now came in weeks ago, and everybody inside still walks on. So the orders stay for a while, "
        "and then they run out."
    ),
    time=Time(mark("Week"), mark("in week {x}"), (0, 4, 8, 12, 16, 20)),
    height=Height(mark("Orders a week"), mark("orders a week"), 0, 200, 5),
    handles=STOPPED,
    truth=lambda: _weekly()[STOPPED[0] :],
    foils=(
        Foil(
            "forgotten-delay",
            _drains_at_once,
            mark(
                "Your orders fall at once. But people who order in the first weeks after the stop came in long before, "
                "and never hear of it."
            ),
        ),
        Foil(
            "straight-line",
            lambda: runs_out(STOPPED, _before(), np.concatenate([np.linspace(12, 14.5, 4), np.linspace(20, 44, 16)])),
            mark(
                "You drew a straight line down, as if every week lost as many. But at first none is missing, then many "
                "at once, and the last few come late."
            ),
        ),
        Foil(
            "never-stops",
            lambda: powers(STOPPED, _before(), np.linspace(115, 200, 7)),
            mark(
                "Your orders go on as if nothing had happened. For some weeks they do. But nobody comes in any more, "
                "and nothing in a funnel leads back to its top."
            ),
        ),
    ),
    given=(GivenCurve(mark("so far"), tuple(range(STOPPED[0] + 1)), lambda: _weekly()[: STOPPED[0] + 1]),),
)
