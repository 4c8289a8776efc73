"""An exercise knows its right answer and common wrong ones, each with the reason why it is wrong.

Explaining beats a verdict: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a computer-based learning
environment on students' learning outcomes, Review of Educational Research 85(4).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..errors import FlywheelError
from ..messages import browser_text, fine, language, mark, percent
from ..messages import gettext as _
from ..models.domain import COUNTED, UNITS, steps
from .answer import coarseness, is_stub, quantity, share
from .help.ladder import ladder_sheet, reveal_rungs, rungs
from .help.run import call_once
from .outcome import Outcome, judge_answer

NEAR = 0.15  # a share of the truth: rounded further than that, it is another number
NEARLY = mark("Nearly right: the number is rounded too much. Calculate with one more digit, and give that too.")
ROUNDS = mark("Nearly right: the result is rounded on the way. Leave out `round` and `int`, and return all its digits.")


@dataclass(frozen=True)
class Mistake:
    """A known mistake: `answer` computes what it leads to, `why` says what is wrong with it.

    `misconception` is the name, in the bank, of the misconception behind it.
    """

    answer: Callable[[], float]
    why: str
    misconception: str = ""


@dataclass(frozen=True)
class Exercise:
    """One question, `ask`: `because` replies to a right answer, the first hint to an unforeseen wrong one.

    `solution` computes the truth; numbers may be off by a share `tolerance`. `read` turns the answer into its readings;
    without it, the answer is a quantity in the `unit`, in which it is said back to who passes, a share as per cent.
    `steps` are the lines of code that solve it in its chapter, in place of three dots; the last one is the result.
    With `arguments` a function is wanted, which is called once with them; what it returns is then the answer.
    `label` is its fine name.
    """

    name: str
    solution: Callable[[], float]
    ask: str
    because: str
    hints: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    tolerance: float = 0.02
    steps: tuple[str, ...] = ()
    arguments: tuple[float, ...] = ()
    label: str = ""
    unit: str = ""
    read: Callable[[object], tuple[float, ...]] | None = None

    def judge(self, answer: object) -> Outcome:
        """Judge an answer; never raises, whatever the answer is."""
        try:
            value = self._value(answer)
        except FlywheelError as trouble:
            return Outcome(self.name, "not yet", str(trouble), readable=False)
        return judge_answer(self.name, value, self._blank(), self._explain)

    def _blank(self) -> str:
        return _("Replace the three dots: {ask}").format(ask=_(self.ask)) if self.steps else _(self.ask)

    def _value(self, answer: object) -> object:
        if callable(answer):
            return call_once(answer, self.arguments)
        if self.arguments and not is_stub(answer):
            message = _("Hand over the function itself: its name alone, without brackets behind it.")
            raise FlywheelError(message)
        return answer

    def card(self) -> dict[str, Any]:
        """Return what the browser needs: the question, the name of its field if it has one, the words for the help."""
        ask = _(self.ask)
        texts = {"label": _(self.label), "ask": ask[:1].upper() + ask[1:], "rungs": rungs(len(self.hints), self.steps)}
        return {"name": self.name, "kind": "ladder", **texts, "hints": len(self.hints), "field": self.field()}

    def sheet(self) -> dict[str, Any]:
        """Return truth, mistakes and help as plain data, for the twin that judges in the browser."""
        step = next((step for step, word in UNITS.items() if word == self.unit), "")
        return {
            "kind": "exercise",
            "ask": self._blank(),
            "unit": self.unit,
            "share": self.read is share,
            "truth": float(self.solution()),
            "tolerance": self.tolerance,
            "because": _(self.because),
            "mistakes": [[float(each.answer()), _(each.why), each.misconception] for each in self.mistakes],
            "nearly": _(ROUNDS) if self.arguments else _(NEARLY),
            "said": _("Your answer: {value}."),
            "counted": browser_text(COUNTED[step]) if step else _(self.unit),
            "help": ladder_sheet(self.name, [_(hint) for hint in self.hints], self.steps),
        }

    def field(self) -> str:
        """Return the name of the field for the answer; "" where a function is wanted, which a code cell takes."""
        if self.arguments:
            return ""
        if self.read is share:
            return _("Your answer, as a number or in per cent")
        return _("Your answer ({unit})").format(unit=_(self.unit)) if self.unit else _("Your answer, a number")

    def typed(self, answer: object) -> str:
        """Return an answer as one would type it into the field, "" if there is no such way."""
        if not self.field() or isinstance(answer, bool) or not isinstance(answer, str | int | float):
            return ""
        return answer if isinstance(answer, str) else f"{answer:.6g}".replace(".", "," if language() == "de" else ".")

    def help(self, wanted: object) -> dict[str, Any]:
        """Return the help up to the rung that the browser wants, `{"rung": 3, "order": "CAB"}`; never raises."""
        return reveal_rungs(self.name, [_(hint) for hint in self.hints], self.steps, _(self.because), wanted)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        readings = self.read(answer) if self.read else quantity(answer, self.unit)
        for right in self._like(self.solution(), readings):
            return True, f"{self._say_back(right)} {_(self.because)}", ""
        for mistake in self.mistakes:
            if self._like(mistake.answer(), readings):
                return False, _(mistake.why), mistake.misconception
        if self._is_nearly_right(coarseness(answer), readings):
            return False, _(ROUNDS) if self.arguments else _(NEARLY), ""
        return False, _(self.hints[0]), ""

    def _is_nearly_right(self, coarse: float, readings: tuple[float, ...]) -> bool:
        """Say whether a reading is the truth with too few digits, up or down: less than one of its last digit away."""
        truth = self.solution()
        furthest = [min(coarse * abs(each), NEAR * abs(truth)) for each in readings]
        return any(abs(truth - each) < most for each, most in zip(readings, furthest, strict=True))

    def _like(self, value: float, readings: tuple[float, ...]) -> list[float]:
        return [each for each in readings if math.isclose(value, each, rel_tol=self.tolerance, abs_tol=1e-9)]

    def _say_back(self, value: float) -> str:
        if self.arguments:
            message = _("Called with `{arguments}`, your function gives {value}.")
            return message.format(arguments=", ".join(map(str, self.arguments)), value=fine(value))
        unit = next((steps(step, value) for step, word in UNITS.items() if word == self.unit), _(self.unit))
        written = f"{fine(value)} {unit}".rstrip()
        if unit == "%" or (self.read is share and value <= 1):
            written = percent(value / 100 if unit else value, 1)
        return _("Your answer: {value}.").format(value=written)
