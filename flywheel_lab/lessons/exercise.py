"""An exercise knows its right answer and the wrong ones that people give, each with the reason why it is wrong.

Explaining beats a verdict: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a computer-based learning
environment on students' learning outcomes, Review of Educational Research 85(4).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from ..errors import FlywheelError
from ..messages import gettext as _
from .answer import is_stub
from .outcome import Outcome

Value = float | str


@dataclass(frozen=True)
class Mistake:
    """A known misconception: `answer` computes what it leads to, `why` says what is wrong with it."""

    answer: Callable[[], Value]
    why: str


@dataclass(frozen=True)
class Exercise:
    """One question: `ask` meets a stub, `because` a right answer, `hint` a wrong one that nobody foresaw.

    `read` turns the answer into its readings, `solution` computes the truth; numbers may be off by a share `tolerance`.
    """

    name: str
    read: Callable[[object], tuple[Value, ...]]
    solution: Callable[[], Value]
    ask: str
    because: str
    hint: str
    mistakes: tuple[Mistake, ...]
    tolerance: float = 0.02

    def judge(self, answer: object) -> Outcome:
        """Return what is said to an answer; whatever the answer is, this does not fail."""
        if is_stub(answer):
            return Outcome(self.name, "not attempted", _(self.ask))
        try:
            readings = self.read(answer)
        except FlywheelError as unusable:
            return Outcome(self.name, "not yet", str(unusable))
        if self._is(self.solution(), readings):
            return Outcome(self.name, "passed", _(self.because))
        why = next((mistake.why for mistake in self.mistakes if self._is(mistake.answer(), readings)), self.hint)
        return Outcome(self.name, "not yet", _(why))

    def _is(self, value: Value, readings: tuple[Value, ...]) -> bool:
        if isinstance(value, str):
            return value in readings
        return any(math.isclose(value, float(each), rel_tol=self.tolerance, abs_tol=1e-9) for each in readings)


def check(name: str, answer: object) -> Outcome:
    """Return the outcome of an answer: "not attempted", "not yet" (with the reason) or "passed" (with the reason).

    Numbers may be written in any sensible way (`0.48`, `"48 %"`, `"0,48"`). Raises FlywheelError for an unknown name.

    >>> check("funnel.overall", ...).status, check("funnel.overall", "4.5 %").status
    ('not attempted', 'passed')
    """
    from .exercises import EXERCISES

    if name not in EXERCISES:
        message = _("There is no exercise {name!r}. The exercises are {names}.")
        raise FlywheelError(message.format(name=name, names=", ".join(EXERCISES)))
    return EXERCISES[name].judge(answer)
