"""The plans of a workshop: for each duration its steps in their order, and what holds for all of them."""

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ...chapters.workshop import Step, plans, read_step, workshop_steps


class Moment(NamedTuple):
    """A step in a plan: how many minutes of the workshop have gone by when it begins; a `spare` one may be dropped."""

    begins: int
    step: Step
    spare: bool

    @property
    def clock(self) -> str:
        """The time on the clock when it begins.

        >>> Moment(75, read_step("a", {"title": "A", "minutes": 5, "say": []}), False).clock
        '1:15'
        """
        return clock(self.begins)


def clock(minutes: int) -> str:
    """Return minutes as hours and minutes.

    >>> clock(7), clock(184)
    ('0:07', '3:04')
    """
    return f"{minutes // 60}:{minutes % 60:02}"


@lru_cache
def written() -> dict[str, Any]:
    """Return all that the data file holds."""
    return tomllib.loads(Path(__file__).with_name("plans.toml").read_text(encoding="utf-8"))


@lru_cache
def steps() -> dict[str, Step]:
    """Return every step that a plan may name: those of each workshop, and those of the chapters."""
    parts = {name: read_step(name, table) for name, table in written()["parts"].items()}
    return parts | workshop_steps()


def durations() -> tuple[int, ...]:
    """Return for how many minutes there is a plan.

    >>> durations()
    (60, 90, 180, 240)
    """
    return tuple(plans())


def plan(minutes: int) -> list[Moment]:
    """Return the moments of the plan of a duration.

    >>> [moment.clock for moment in plan(90)][:3]
    ['0:00', '0:05', '0:11']
    """
    chosen = [steps()[name] for name in plans()[minutes]]
    begins = [sum(step.minutes for step in chosen[:place]) for place in range(len(chosen))]
    drop = written()["drop"]["of"]
    return [Moment(begin, step, step.name in drop) for begin, step in zip(begins, chosen, strict=True)]


def swaps(moments: Sequence[Moment]) -> list[Step]:
    """Return the steps of the chapters that a plan leaves out, for whoever would rather have one of them."""
    taken = {moment.step.name for moment in moments}
    return [step for name, step in workshop_steps().items() if name not in taken]
