"""The stages of the people of a firm: who reached which when, and the rows of a file that tell it."""

import datetime as dt

import numpy as np

from ...models.firms import Firm
from ...models.readings import PHASES
from ..log import LOST
from .journeys import draw_journeys, first_times
from .people import Person
from .rows import Event, Form, Row

Times = dict[str, dt.datetime]
WORTH = {"shop": 29.0, "saas": 1188.0, "machines": 180_000.0, "craft": 12_000.0}
OWNERS = ("Tarek Aydin", "Jonas Wolters", "Olga Petrowa")


def stage_rows(form: Form, firm: Firm, people: int, weeks: int, end: dt.date, rng: np.random.Generator) -> list[Row]:
    """Return the rows of the journeys of `people`, with what truly happened."""
    begin = next(phase for phase in PHASES if phase in form.stages)
    losses = PHASES[: PHASES.index("purchase")] if LOST in form.stages else ()
    rows: list[Row] = []
    for journey in draw_journeys(firm, begin, people, weeks, end, rng, losses):
        worth = round(WORTH[firm.key] * float(rng.integers(80, 140)) / 100, 2)
        rows += form.fill(journey.person, first_times(journey, dict(form.stages)), worth)
    return rows


def list_events(person: Person, times: Times, worth: float | None, won: str) -> list[Event]:
    """Return a passage each, the amount with the stage that is the purchase."""
    return [Event(person.number, stage, when, worth if stage == won else None) for stage, when in times.items()]
