"""A question that is answered with a number in a unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...messages import gettext as _
from ..exercise import Exercise, Mistake
from ..outcome import Outcome


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


def number_question(name: str, table: Mapping[str, Any]) -> Number:
    """Return the question that a table of a data file describes; `value` and its mistakes are in its unit.

    >>> table = {"ask": "How long?", "unit": "weeks", "value": 2.0, "why": "So."}
    >>> number_question("a.b", table | {"hint": "Count."}).judge("14 days")
    Outcome(a.b passed: Your answer: 2 weeks. So.)
    """
    exercise = Exercise(
        name=name,
        solution=lambda: float(table["value"]),
        ask=table["ask"],
        because=table["why"],
        hints=(table["hint"],),
        mistakes=tuple(_mistake(**each) for each in table.get("mistakes", [])),
        unit=table["unit"],
    )
    return Number(name, exercise, table.get("again", ""))


def _mistake(value: float, why: str, misconception: str = "") -> Mistake:
    return Mistake(lambda: float(value), why, misconception)
