"""A question that is answered by hand: drag the end of a part of a bar, or a mark on a scale with a living sentence."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from json import dumps
from typing import Any

from ...errors import FlywheelError
from ...messages import browser_text, fill_places, number
from ...messages import gettext as _
from ...models.domain import COUNTED, UNITS
from ..answer import quantity, unit_in_words
from ..exercise import Mistake
from ..outcome import Outcome, judge_answer
from ..predictions.range import OUTSIDE
from .number import Numbers, computed, read_mistakes


@dataclass(frozen=True)
class Hand:
    """Drag to a number from `span`, in steps; it is right if it is near the truth: so close is a share of the span.

    On a "bar" the part before the hand is called `part`, what is left `rest`. On a "scale", `say` returns the sentence
    for each number, if there is one.
    """

    name: str
    kind: str
    ask: str
    unit: str
    truth: Callable[[], float]
    span: tuple[Callable[[], float], Callable[[], float]]
    step: float
    near: float
    why: str
    too_low: str
    too_high: str
    part: str = ""
    rest: str = ""
    mistakes: tuple[Mistake, ...] = ()
    say: Callable[[float], str] | None = None
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Say whether it is close, and if not, in which direction it lies; a number in its unit is an answer, too."""
        return judge_answer(self.name, answer, _(self.ask), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        value = self._read(answer)
        if self._is_near(value, self.truth()):
            return True, _(self.why), ""
        for mistake in self.mistakes:
            if self._is_near(value, mistake.answer()):
                return False, _(mistake.why), mistake.misconception
        return False, _(self.too_low if value < self.truth() else self.too_high), ""

    def _is_near(self, value: float, other: float) -> bool:
        low, high = self._ends()
        return abs(value - other) <= self.near * (high - low) + 1e-9

    def _read(self, answer: object) -> float:
        low, high = self._ends()
        readings = quantity(answer, self.unit)
        possible = [value for value in readings if low <= value <= high]
        if not possible:
            raise FlywheelError(self._outside().format(value=number(readings[-1], 4)))
        return min(possible, key=lambda value: abs(value - self.truth()))

    def _ends(self) -> tuple[float, float]:
        return self.span[0](), self.span[1]()

    def _outside(self) -> str:
        low, high = self._ends()
        return _(OUTSIDE).format(low=number(low), high=number(high), value="{value}")

    def beside(self, answer: object) -> dict[str, Any]:
        """Return what the card shows to an answer: the truth, once it was found."""
        return {"truth": self.truth()} if self._is_near(self._read(answer), self.truth()) else {}

    def card(self) -> dict[str, Any]:
        """Return what the browser shows; the sentences go along unreadable, and without the truth."""
        low, high = self._ends()
        word = next((step for step, name in UNITS.items() if name == self.unit), "")
        places = [low + i * self.step for i in range(round((high - low) / self.step) + 1)] if self.say else []
        says = dumps([self.say(place) for place in places if self.say])
        return {
            "name": self.name,
            "kind": self.kind,
            "ask": _(self.ask),
            "span": [low, high],
            "step": self.step,
            "unit": _(self.unit),
            "counted": browser_text(COUNTED[word]) if word else _(self.unit),
            "part": _(self.part),
            "rest": _(self.rest),
            "says": b64encode(says.encode()).decode(),
        }

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return the truth, what is near it and the replies, as plain data."""
        low, high = self._ends()
        return {
            "kind": self.kind,
            "ask": _(self.ask),
            "unit": self.unit,
            "named": unit_in_words(self.unit),
            "unitName": _(self.unit),
            "share": False,
            "truth": self.truth(),
            "near": self.near * (high - low),
            "span": [low, high],
            "mistakes": [[float(each.answer()), _(each.why), each.misconception] for each in self.mistakes],
            "outside": self._outside(),
            "why": _(self.why),
            "too_low": _(self.too_low),
            "too_high": _(self.too_high),
        }


def hand_question(name: str, table: Mapping[str, Any], numbers: Numbers) -> Hand:
    """Return the question that a table of a data file describes; what is a name in it is one of these `numbers`.

    A bar has its `whole`, a scale its ends, `from` and `to`. One of the sentences that it `says` is chosen, and filled,
    by what the function `at` among the numbers returns for a place: {"say": which, …}.

    >>> table = {"kind": "bar", "ask": "How much?", "unit": "weeks", "whole": "all", "value": 60, "why": "So."}
    >>> words = {"part": "mine", "too_low": "More.", "too_high": "Less."}
    >>> hand = hand_question("a.b", table | words, lambda: {"all": 100})
    >>> hand.judge(63).status, hand.judge("40 weeks").message
    ('passed', 'More.')
    """
    sentences = table.get("says", {})

    def say(place: float) -> str:
        point = {"say": next(iter(sentences)), "place": place} | numbers()["at"](place)
        return fill_places(_(str(sentences[point["say"]])), point)

    return Hand(
        name=name,
        kind=table["kind"],
        ask=table["ask"],
        unit=table["unit"],
        truth=computed(table["value"], numbers),
        span=(computed(table.get("from", 0), numbers), computed(table.get("whole", table.get("to")), numbers)),
        step=table.get("step", 1),
        near=table.get("near", 0.05),
        why=table["why"],
        too_low=table["too_low"],
        too_high=table["too_high"],
        part=table.get("part", ""),
        rest=table.get("rest", ""),
        mistakes=read_mistakes(table, numbers),
        say=say if sentences else None,
        reworded=table.get("again", ""),
    )
