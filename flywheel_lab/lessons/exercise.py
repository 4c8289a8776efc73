"""An exercise knows its right answer and common wrong ones, each with the reason why it is wrong.

Explaining beats a verdict: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a computer-based learning
environment on students' learning outcomes, Review of Educational Research 85(4).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..errors import FlywheelError
from ..messages import fine, percent
from ..messages import gettext as _
from ..models.domain import UNITS, steps
from .answer import is_stub, quantity, share
from .help.ladder import reveal_rungs, rungs
from .help.run import call_once
from .outcome import Outcome, judge_answer


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
    """One question: `ask` replies to a stub, `because` to a right answer, the first hint to an unforeseen wrong one.

    `solution` computes the truth; numbers may be off by a share `tolerance`. `read` turns the answer into its readings;
    without it, the answer is a quantity in the `unit`, in which it is said back to who passes, a share as per cent.
    `steps` are the lines of code that solve it in its chapter; the last one is what the learner writes.
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
        return judge_answer(self.name, value, _(self.ask), self._explain)

    def _value(self, answer: object) -> object:
        if callable(answer):
            return call_once(answer, self.arguments)
        if self.arguments and not is_stub(answer):
            message = _("Hand over the function itself: its name alone, without brackets behind it.")
            raise FlywheelError(message)
        return answer

    def card(self) -> dict[str, Any]:
        """Return what the browser needs for the help: the question, and the words on the button to each rung."""
        texts = {"label": _(self.label), "ask": _(self.ask), "rungs": rungs(len(self.hints), self.steps)}
        return {"name": self.name, "kind": "ladder", **texts, "hints": len(self.hints)}

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
        return False, _(self.hints[0]), ""

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
