"""The numbers of the test before and after, by the name of the question: those that it gives, and what follows."""

import math
from collections.abc import Callable, Mapping
from functools import partial

from ...models.firms import firm
from ...models.journey import JourneyModel
from ...models.journey.buying import same_period_conversion
from ...models.readings import one_stage
from ...models.wheel import PhysicalFlywheel

Numbers = Mapping[str, float]
MONTHS = 120  # ten years
STAYS = ("retention", "expansion", "advocacy")
"""The phases of customers who stay."""


def _stock(start: int, comings: tuple[int, int, int, int], gone: int) -> Numbers:
    named = dict(zip(("first", "second", "third", "fourth"), comings, strict=True))
    return {"start": start, "gone": gone, "more": sum(comings) - len(comings) * gone, **named}


def _delay(key: str, later: int) -> Numbers:
    weeks, orders = firm(key).funnel.time_to_purchase().mean, firm(key).coast(later).orders
    return {"weeks": weeks, "later": later, "share": orders[-1] / orders[0], "line": 1 - later / weeks}


def _saturation(new: int, one: int) -> Numbers:
    level = float(one_stage(1, 1 / one).steady_state(new)[0])
    came = new * MONTHS
    return {"new": new, "one": one, "level": level, "all": came, "half": came / 2, "net": came * (1 - 1 / one)}


def _period(share: float, then: int, now: int) -> Numbers:
    trial = JourneyModel.chain(("trial",), [share], dwell=[1])
    report = same_period_conversion(trial, now / then)
    given = {"true": share, "then": then, "now": now}
    return given | {"report": report, "over": share * now / then, "middle": (share + report) / 2}


def _certainty(gain: float, start: int) -> Numbers:
    gone = float(one_stage(1, 1, gain).extinction()[0])
    nobody = math.exp(-gain)  # referrals are Poisson distributed, here as in all the course
    return {"gain": gain, "start": start, "none": nobody, "out": gone**start}


def _mass(times: int) -> Numbers:
    light, heavy = (PhysicalFlywheel(mass, 0.5, viscous=0.1) for mass in (20.0, 20.0 * times))
    return {"times": heavy.time_constant / light.time_constant}


def _retention(key: str) -> Numbers:
    now = firm(key)
    dwell = {phase: 1.1 * now.model.dwell[now.model.stages.index(phase)] for phase in STAYS}
    stay, more = (each.customers / now.customers - 1 for each in (now.changed(dwell=dwell), now.changed(referrals=1.1)))
    return {"sent": 10 * (1 - now.pushes / now.newcomers), "stay": stay, "more": more}


NUMBERS: dict[str, Callable[[], Numbers]] = {
    "before.stock": partial(_stock, 4000, (300, 250, 200, 150), 100),
    "after.stock": partial(_stock, 900, (80, 70, 60, 50), 40),
    "before.delay": partial(_delay, "craft", 8),
    "after.delay": partial(_delay, "saas", 7),
    "before.saturation": partial(_saturation, 60, 12),
    "after.saturation": partial(_saturation, 50, 25),
    "before.period": partial(_period, 0.2, 400, 800),
    "after.period": partial(_period, 0.3, 200, 600),
    "before.certainty": partial(_certainty, 1.3, 2),
    "after.certainty": partial(_certainty, 1.2, 3),
    "before.mass": partial(_mass, 3),
    "after.mass": partial(_mass, 5),
    "before.retention": partial(_retention, "machines"),
    "after.retention": partial(_retention, "shop"),
}
