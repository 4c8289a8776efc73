"""What a room learned between the two forms, from the answers that were given there."""

from collections.abc import Hashable, Mapping
from typing import Any

from ...estimate.gain import Gain, estimate_gain
from .questions import FORMS, inventory

Given = Mapping[str, Mapping[Hashable, Any]]
"""Answers by the name of the question and by person."""


def room_gain(given: Given) -> Gain | None:
    """Return what those learned who answered all of a form, each beside herself; None where nobody took both forms.

    `given` may hold other questions, too. An answer has the letter of the option's own place, as `judge` takes it.

    >>> given = {name: {"Otter 27": "B", "Fox 9": "A"} for form in FORMS for name in inventory(form)}
    >>> room_gain(given)
    Gain(2 people, 25% to 19% right; -0.08, nan to nan)
    >>> room_gain({"before.stock": {"Otter 27": "B"}}) is None
    True
    """
    before, after = ({str(who): right for who, right in _right(form, given).items()} for form in FORMS)
    return estimate_gain(before, after, len(inventory("before"))) if before.keys() & after.keys() else None


def _right(form: str, given: Given) -> dict[Hashable, int]:
    """Return the number of right answers of each person who answered every question of a form."""
    asked = inventory(form)
    all_answers = [given.get(name, {}) for name in asked]
    people = [who for who in all_answers[0] if all(who in answers for answers in all_answers)]
    return {
        who: sum(question.judge(given[name][who]).status == "passed" for name, question in asked.items())
        for who in people
    }
