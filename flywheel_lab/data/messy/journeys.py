"""What the customers of a course firm did: journeys drawn from its model, on the days of a calendar."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ...models.firms import Firm
from ...models.readings import PHASES
from ..synthetic import simulate_log
from .people import Person, invent_people

Passage = tuple[str, dt.datetime]


class Journey(NamedTuple):
    """One person and the phases that they reached, with the moment of each, in order of time."""

    person: Person
    passages: list[Passage]


def draw_journeys(
    firm: Firm,
    begin: str,
    people: int,
    weeks: int,
    end: dt.date,
    rng: np.random.Generator,
    losses: Collection[str] = (),
) -> list[Journey]:
    """Return journeys of `people` who come to the phase `begin` over `weeks` before `end`.

    Each person has an own hour of the day, so that between two of their steps lie whole days, as in the model that they
    are drawn from. `losses` are the phases of which it is recorded who was lost there.
    """
    entry = np.eye(len(PHASES))[PHASES.index(begin)]
    model = replace(firm.model, entry=entry, referrals=np.zeros((10, 10)), dwell=7 * firm.model.dwell, step="day")
    pushes = rng.multinomial(people, np.full(7 * weeks, 1 / (7 * weeks)))
    log = simulate_log(model, pushes, len(pushes), rng, list(losses) or False)
    start = dt.datetime.combine(end, dt.time()) - dt.timedelta(days=len(pushes) - 1)
    known = invent_people(log.people, rng)
    hours = rng.integers(8 * 3600, 22 * 3600, size=log.people)
    passages: list[list[Passage]] = [[] for _person in known]
    for number, phase, day in log.events[["person", "stage", "time"]].itertuples(index=False):
        k = int(number)
        moment = start + dt.timedelta(days=int(day) - 1, seconds=int(hours[k]))
        passages[k].append((str(phase), moment))
    return [Journey(person, way) for person, way in zip(known, passages, strict=True)]


def first_times(journey: Journey, stages: dict[str, str]) -> dict[str, dt.datetime]:
    """Return when a person first reached each stage of a system, in order of time; `stages` names it for each phase."""
    found: dict[str, dt.datetime] = {}
    for phase, moment in journey.passages:
        if (stage := stages.get(phase)) is not None:
            found.setdefault(stage, moment)
    return found
