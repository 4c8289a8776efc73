"""The steps of a workshop: what a trainer shows, says and asks, how long it takes, and what the room does.

Those of a chapter stand in its room, `workshop.toml`; those of every workshop, such as the break, with the trainer.
Which of them make up a workshop stands in `workshops.toml`: a room asks in this order, and the guide tells it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .course import CHAPTERS, HERE
from .inventory.questions import FORMS, inventory

TESTS = {f"test-{form}": form for form in FORMS}
"""The form of each step that asks the questions before a workshop, or those after it."""


@dataclass(frozen=True)
class Step:
    """One step; its texts are English, to be translated where they are shown.

    `say` comes before the room answers the item `of`, `tell` after the answer is shown, `debrief` are questions. What
    the `cells` of the chapter's notebook show is opened with the answer, with their `words` if these are meant for a
    room; those `given` belong to the question. `mark` is the fingerprint of what the item said when this step was
    written for it. `screen` says what is on the screen where that is nothing of the course.
    """

    name: str
    title: str
    minutes: int
    say: tuple[str, ...]
    do: str = ""
    tell: tuple[str, ...] = ()
    debrief: tuple[str, ...] = ()
    plan_b: str = ""
    of: str = ""
    mark: str = ""
    given: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    words: bool = False
    screen: str = ""


def read_step(name: str, table: Mapping[str, Any]) -> Step:
    """Return the step that a table of a data file describes.

    >>> read_step("a.b", {"title": "Why?", "minutes": 5, "say": ["Think."]}).say
    ('Think.',)
    """
    parts: dict[str, Any] = {key: tuple(each) if isinstance(each, list) else each for key, each in table.items()}
    return Step(name, **parts)


def read_steps(file: Path, key: str) -> dict[str, Step]:
    """Return the steps of a chapter's file by their full names."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {f"{key}.{word}": read_step(f"{key}.{word}", table) for word, table in tables.items()}


@lru_cache
def workshop_steps() -> dict[str, Step]:
    """Return the steps of all chapters by name, in the order of the course.

    >>> workshop_steps()["funnel.doubled"].of
    'funnel.doubled'
    """
    files = {chapter.key: HERE / chapter.key / "workshop.toml" for chapter in CHAPTERS}
    rooms = [read_steps(file, key) for key, file in files.items() if file.exists()]
    return {name: step for room in rooms for name, step in room.items()}


@lru_cache
def plans() -> dict[int, tuple[str, ...]]:
    """Return the names of the steps of each workshop, in their order, by its minutes.

    >>> list(plans()), plans()[60][:3]
    ([60, 90, 180, 240], ('welcome', 'start.bank', 'funnel.doubled'))
    """
    written = tomllib.loads((HERE / "workshops.toml").read_text(encoding="utf-8"))
    return {int(minutes): tuple(names) for minutes, names in written.items()}


def items_of(step: str) -> list[str]:
    """Return the names of the items that a step asks: all of a form, one, or none.

    >>> items_of("test-after")[:2], items_of("hourglass.stop"), items_of("break")
    (['after.stock', 'after.delay'], ['hourglass.stop'], [])
    """
    if step in TESTS:
        return list(inventory(TESTS[step]))
    of = workshop_steps()[step].of if step in workshop_steps() else ""
    return [of] if of else []


def items_asked(minutes: int) -> list[str]:
    """Return the names of the items that a workshop asks, in its order.

    >>> items_asked(60)[:3]
    ['start.bank', 'funnel.doubled', 'funnel.fill']
    """
    return [item for step in plans()[minutes] for item in items_of(step)]


def step_about(item: str) -> Step | None:
    """Return the step that asks an item, None if no workshop asks it: what a trainer says when it is on the screen.

    >>> step_about("funnel.fill").minutes, step_about("funnel.overall")
    (9, None)
    """
    return next((step for step in workshop_steps().values() if step.of == item), None)
