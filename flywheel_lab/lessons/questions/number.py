"""A question that is answered with a number in a unit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...messages import gettext as _
from ..exercise import Exercise, Mistake
from ..outcome import Outcome

Numbers = Callable[[], Mapping[str, Any]]
"""Computes the numbers of one question by name, when somebody needs them."""


@dataclass(frozen=True)
class Number:
    """Give a number in a unit; the `exercise` behind it knows the unit, the truth and the mistakes."""

    name: str
    exercise: Exercise
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Return what the exercise says; a time may come in any unit of time."""
        return self.exercise.judge(answer)

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        return {"name": self.name, "kind": "number", "ask": _(self.exercise.ask), "unit": _(self.exercise.unit)}

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.exercise.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return what judges an answer, as its exercise does."""
        return self.exercise.sheet()


def number_question(name: str, table: Mapping[str, Any], numbers: Numbers = dict) -> Number:
    """Return the question that a table of a data file describes; `value` and its mistakes are in its unit.

    A value is a number, or the name of one of these `numbers`.

    >>> table = {"ask": "How long?", "unit": "weeks", "value": "two", "why": "So."}
    >>> number_question("a.b", table | {"hint": "Count."}, lambda: {"two": 2}).judge("14 days")
    Outcome(a.b passed: Your answer: 2 weeks. So.)
    """
    exercise = Exercise(
        name=name,
        solution=computed(table["value"], numbers),
        ask=table["ask"],
        because=table["why"],
        hints=(table["hint"],),
        mistakes=read_mistakes(table, numbers),
        unit=table["unit"],
    )
    return Number(name, exercise, table.get("again", ""))


def computed(given: float | str, numbers: Numbers) -> Callable[[], float]:
    """Return what gives a number of a data file: it stands there, or there stands what it is called in the code.

    >>> computed(2, dict)(), computed("half", lambda: {"half": 0.5})()
    (2.0, 0.5)
    """
    return lambda: float(numbers()[given] if isinstance(given, str) else given)


def read_mistakes(table: Mapping[str, Any], numbers: Numbers) -> tuple[Mistake, ...]:
    """Return the known mistakes of a question with a number."""
    return tuple(
        Mistake(computed(each["value"], numbers), each["why"], each.get("misconception", ""))
        for each in table.get("mistakes", [])
    )
