"""Curves of chapter 01 to be drawn: how a funnel fills while people are pushed in, and how it empties afterwards.

That many draw a stock like its inflow: Cronin, Gonzalez & Sterman (2009), Why don't well-educated adults understand
accumulation?, Organizational Behavior and Human Decision Processes 108(1), 116-130.
"""

from functools import lru_cache

import numpy as np

from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import GivenCurve, Height, Time
from ...lessons.predictions.shapes import fades, powers, ramps, runs_out, steps
from ...lessons.predictions.sketch import Sketch
from ...messages import mark
from ...models.readings import sales_funnel
from ...models.simulation import expected_flow, purchases

PUSHES = 50
FILLING = (0, 1, 3, 5, 7, 9, 12)
STOPPED = (26, 29, 32, 35, 38, 41, 44, 47)


@lru_cache
def _people_inside() -> Array:
    return freeze_curve(expected_flow(sales_funnel(), PUSHES, FILLING[-1]).sum(axis=1))


@lru_cache
def _weekly() -> Array:
    """Return the purchases of the weeks 0 ... 47; the pushes stop after half a year, in week 26."""
    first, last = STOPPED[0], STOPPED[-1]
    people = expected_flow(sales_funnel(), [PUSHES] * first + [0] * (last - first), last)
    return freeze_curve(purchases(sales_funnel(), people))


def _before() -> float:
    return float(_weekly()[STOPPED[0]])


def _drains_at_once() -> Array:
    at_once = runs_out(STOPPED, _before(), np.linspace(26.5, 34, 6))
    return np.concatenate([fades(STOPPED, _before(), np.geomspace(0.1, 7, 14)), at_once])


def _inflow() -> Array:
    levels = np.concatenate([np.arange(30, 96, 5), np.arange(220, 401, 20)])
    return steps(FILLING, 0, levels)


def _steeper() -> Array:
    lasts = np.linspace(200, 900, 15)
    return np.concatenate([powers(FILLING, 0, lasts, power) for power in (2, 2.5, 3, 4)])


FILL = Sketch(
    name="funnel.fill",
    label=mark("How a funnel fills"),
    ask=mark(
        "A sales funnel is empty. From now on 50 new people come in every week. Draw how many people are inside, in "
        "all stages together."
    ),
    because=mark(
        "What flows in and does not flow out stays inside. The more people are inside, the more leave each week, "
        "until as many leave as come in: then the level stays."
    ),
    time=Time(mark("Week"), mark("in week {x}"), (0, 2, 4, 6, 8, 10, 12)),
    height=Height(mark("People inside"), mark("people"), 0, 400, 10),
    handles=FILLING,
    truth=_people_inside,
    foils=(
        Foil(
            "stock-like-inflow",
            _inflow,
            mark(
                "You drew the people inside like the pushes: at one level from the first week on. But those who come "
                "stay for some weeks, so the people of several weeks pile up. A stock is not its inflow."
            ),
        ),
        Foil(
            "straight-line",
            lambda: powers(FILLING, 0, np.linspace(50, 270, 23)),
            mark(
                "You drew a straight line, as if as many more people were inside every week. But with the people "
                "inside, the number of those who leave grows, too."
            ),
        ),
        Foil(
            "forgotten-saturation",
            lambda: powers(FILLING, 0, np.linspace(280, 900, 20)),
            mark(
                "Your curve goes on rising as in the first weeks. You counted those who come in and forgot those who "
                "leave, and the fuller the funnel, the more of them there are."
            ),
        ),
        Foil(
            "runaway-growth",
            _steeper,
            mark(
                "Your curve rises ever faster. For that, people inside would have to bring in others. Here the inflow "
                "is the same every week."
            ),
            unlike=lambda: ramps(FILLING, 0, np.linspace(40, 360, 17), np.linspace(60, 640, 30)),
        ),
    ),
    given=(GivenCurve(mark("pushed in per week"), FILLING, lambda: np.full(len(FILLING), float(PUSHES))),),
)

STOP = Sketch(
    name="funnel.stop",
    label=mark("After the last push"),
    ask=mark(
        "For half a year 50 new people a week have come into the sales funnel. In week 26 the pushes stop. Draw the "
        "purchases per week from then on."
    ),
    because=mark(
        "Those who buy now came in weeks ago, and those who are inside still go their way. So the purchases stay for a "
        "while and then run out."
    ),
    time=Time(mark("Week"), mark("in week {x}"), (23, 26, 29, 32, 35, 38, 41, 44, 47)),
    height=Height(mark("Purchases per week"), mark("purchases per week"), 0, 3, 0.1),
    handles=STOPPED,
    truth=lambda: _weekly()[STOPPED[0] :],
    foils=(
        Foil(
            "forgotten-delay",
            _drains_at_once,
            mark(
                "Your purchases fall at once. You forgot the delay: whoever buys in the first weeks after the stop "
                "came in long before, and does not hear of it."
            ),
        ),
        Foil(
            "straight-line",
            lambda: runs_out(STOPPED, _before(), np.concatenate([np.linspace(36, 39, 4), np.linspace(46, 75, 16)])),
            mark(
                "You drew a straight line down, as if the same number of purchases went missing every week. But at "
                "first none goes missing, then many at once, and the last few come late."
            ),
        ),
        Foil(
            "never-stops",
            lambda: powers(STOPPED, _before(), np.linspace(1.7, 3, 7)),
            mark(
                "Your purchases go on as if nothing had happened. They do for a few weeks, but nobody comes in any "
                "more, and nothing in a funnel leads back to its top."
            ),
        ),
    ),
    given=(GivenCurve(mark("so far"), tuple(range(23, 27)), lambda: _weekly()[23:27]),),
)
