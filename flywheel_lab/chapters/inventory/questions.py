"""Eight questions before a workshop and the same ideas after it, each with the wrong ideas that its options show.

A concept inventory asks for ideas, not for facts: its wrong answers are those that people really give. The idea comes
from physics: Hestenes, Wells & Swackhamer (1992), Force Concept Inventory, The Physics Teacher 30, 141-158. What a room
learned between both forms is `fl.estimate.estimate_gain`.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...lessons.questions import question
from ...lessons.questions.choice import One
from ...messages import gettext as _
from .numbers import NUMBERS

FORMS = {"before": "A", "after": "B"}
"""The letter of the form that is asked before a workshop, and of the one after it."""


@lru_cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))


def ideas() -> dict[str, str]:
    """Return what each question is about, by its word, in English.

    >>> list(ideas())[:3], ideas()["delay"]
    (['stock', 'delay', 'saturation'], 'Delay')
    """
    return {word: table["idea"] for word, table in _tables().items()}


@lru_cache
def inventory(form: str) -> dict[str, One]:
    """Return the questions of the form "before" or "after" by their names; raises FlywheelError for any other form.

    >>> list(inventory("after"))[:2]
    ['after.stock', 'after.delay']
    >>> inventory("before")["before.period"].judge("A").misconception
    'same-period'
    """
    if form not in FORMS:
        message = _("There is no test {form!r}. There are: {forms}.")
        raise FlywheelError(message.format(form=form, forms=", ".join(FORMS)))
    asked = {f"{form}.{word}": table[FORMS[form]] for word, table in _tables().items()}
    made = {name: question(name, table, NUMBERS.get(name)) for name, table in asked.items()}
    return {name: each for name, each in made.items() if isinstance(each, One)}


def is_test(name: str) -> bool:
    """Say whether a question belongs to the test before or after a workshop.

    >>> is_test("before.stock"), is_test("funnel.doubled")
    (True, False)
    """
    return name.partition(".")[0] in FORMS
