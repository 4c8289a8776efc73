"""A prediction as a number with a range: how sure one is counts as much as how near one comes.

People's 80 % ranges hold the truth far less often than that: Soll & Klayman (2004), Overconfidence in interval
estimates, Journal of Experimental Psychology: Learning, Memory, and Cognition 30(2), 299-314.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, number
from ..answer import is_stub, quantity, unit_in_words
from ..exercise import Mistake
from ..outcome import Outcome, judge_answer
from ..progress.code import Numbers

HELD = mark("Your range from {low} to {high} holds the truth.")
MISSED = mark(
    "{truth} lies outside your range from {low} to {high}. That may happen once in five times; "
    "if it happens more often, choose wider ranges."
)
SEALED = ("✉", mark("Sealed"))
HALF = mark("Three numbers make a range: the lowest, your best guess and the highest.")
ORDER = mark("Write the lowest value first, then your best guess, then the highest value.")
OUTSIDE = mark("Each number must lie between {low} and {high}, and {value} does not.")
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class RangePrediction:
    """A question answered with a range (low, guess, high), or with the best guess alone.

    `near` is how far off is still close, `span` the lowest and the highest value that can be; codes keep whole ones.
    """

    name: str
    label: str
    ask: str
    because: str
    hint: str
    unit: str
    truth: Callable[[], float]
    near: float
    span: tuple[float, float]
    too_low: str = ""  # said instead of the hint below the truth, where that is another mistake
    mistakes: tuple[Mistake, ...] = ()
    sealed: bool = False  # a later chapter tells the truth: `because` is said to every guess
    measure: str = ""  # the unit in which a number is read, where it is not the `unit` that stands behind the field

    def card(self) -> dict[str, Any]:
        """Return what the browser shows; the truth is not in it."""
        texts = {"label": _(self.label), "ask": _(self.ask), "unit": _(self.unit)}
        return {"name": self.name, "kind": "range", **texts}

    def sheet(self) -> dict[str, Any]:
        """Return the truth, what is near it and the replies, as plain data."""
        texts = {"ask": self.ask, "because": self.because, "hint": self.hint, "too_low": self.too_low}
        texts |= {"held": HELD, "missed": MISSED, "half": HALF, "order": ORDER}
        return {
            "kind": "range",
            "unit": self.measure or self.unit,
            "named": unit_in_words(self.measure or self.unit),
            "unitName": _(self.unit),
            "share": False,
            "truth": self._aim(),
            "sealed": self.face(None) if self.sealed else None,
            "near": self.near,
            "span": list(self.span),
            "mistakes": [[float(each.answer()), _(each.why), each.misconception] for each in self.mistakes],
            "outside": self._outside(),
            **{key: _(text) for key, text in texts.items()},
        }

    def judge(self, answer: object) -> Outcome:
        """Judge a guess with its range; never raises, whatever the answer is."""
        return judge_answer(self.name, answer, _(self.ask), self._explain, _is_blank)

    def reveal(self, answer: object) -> dict[str, Any] | None:
        """Return what the card reveals: truth (unless it is sealed), guess and range; None if it is no prediction."""
        try:
            low, guess, high = self._read(answer)
        except FlywheelError:
            return None
        told = {} if self.sealed else {"truth": self.truth()}
        return told | {"low": low, "guess": guess, "high": high}

    def face(self, _answer: object) -> tuple[str, str]:
        """Return symbol and word for a prediction that is kept for later."""
        symbol, word = SEALED
        return symbol, _(word)

    def card_value(self, answer: object) -> list[str]:
        """Return the three fields of the card as typed; raises FlywheelError if the answer is not a prediction.

        For a guess without a range the outer two are empty.
        """
        texts = [number(value, digits=4) for value in self._read(answer)]
        return texts if _has_range(answer) else ["", texts[1], ""]

    def code_field(self) -> Numbers:
        """Return the field for a result code; a guess without a range is stored as three equal numbers."""
        return Numbers(*self.span, steps=round(self.span[1] - self.span[0]), count=3, read=self._read)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        low, guess, high = self._read(answer)
        if self.sealed:
            return True, _(self.because).format(guess=number(round(guess))), ""
        near = abs(guess - self.truth()) <= self.near + 1e-9
        why, misconception = (self.because, "") if near else self._why(guess)
        numbers = self._numbers(low, guess, high)
        message = _(why).format(**numbers)
        if _has_range(answer):
            held = low <= self.truth() <= high
            message = f"{message} {_(HELD if held else MISSED).format(**numbers)}"
        return near, message, misconception

    def _numbers(self, low: float, guess: float, high: float) -> dict[str, str]:
        """Return the numbers that a text may name, as the language writes them."""
        truth, most = self.truth(), self.span[1]
        named = {"low": low, "guess": guess, "high": high, "truth": truth, "most": most, "rest": most - truth}
        return {name: number(value) for name, value in named.items()}

    def _why(self, guess: float) -> tuple[str, str]:
        expected = (each for each in self.mistakes if abs(each.answer() - guess) < 1e-9)
        hint = self.too_low or self.hint if guess < self.truth() else self.hint
        return next(((each.why, each.misconception) for each in expected), (hint, ""))

    def _read(self, answer: object) -> Triple:
        """Return low, guess and high: of ordered readings the one closest to the aim, and the narrowest of those."""
        parts = _parts(answer)
        if len(parts) == 1 or all(is_stub(parts[end]) for end in (0, 2)):
            triples = [(each, each, each) for each in self._possible(parts[len(parts) // 2])]
        elif any(is_stub(part) for part in parts):
            raise FlywheelError(_(HALF))
        else:
            low, guess, high = map(self._possible, parts)
            triples = list(product(low, guess, high))
        ordered = [triple for triple in triples if triple[0] <= triple[1] <= triple[2]]
        if not ordered:
            raise FlywheelError(_(ORDER))
        return min(ordered, key=lambda triple: (abs(triple[1] - self._aim()), triple[2] - triple[0]))

    def _aim(self) -> float:
        """Return the truth, or the middle of what can be where nobody is to know it yet."""
        return sum(self.span) / 2 if self.sealed else float(self.truth())

    def _possible(self, part: object) -> list[float]:
        """Return the readings of one number that lie in the span."""
        (low, high), readings = self.span, quantity(part, self.measure or self.unit)
        possible = [value for value in readings if low <= value <= high]
        if not possible:
            raise FlywheelError(self._outside().format(value=number(readings[-1], 4)))
        return possible

    def _outside(self) -> str:
        return _(OUTSIDE).format(low=number(self.span[0]), high=number(self.span[1]), value="{value}")


def _has_range(answer: object) -> bool:
    return sum(not is_stub(part) for part in _parts(answer)) == 3


def _is_blank(answer: object) -> bool:
    return all(is_stub(part) for part in _parts(answer))


def _parts(answer: object) -> list[object]:
    """Return the three parts of a range, or the answer itself; (0, 48) is a comma typed in a number."""
    if isinstance(answer, np.ndarray):
        answer = answer.tolist()
    return list(answer) if isinstance(answer, list | tuple) and len(answer) == 3 else [answer]
