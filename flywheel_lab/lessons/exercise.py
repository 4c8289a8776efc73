"""An exercise knows its right answer and the wrong ones that people give, each with the reason why it is wrong.

Explaining beats a verdict: Van der Kleij, Feskens & Eggen (2015), Effects of feedback in a computer-based learning
environment on students' learning outcomes, Review of Educational Research 85(4).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..messages import gettext as _
from ..messages import pick
from .outcome import Outcome, judged

Value = float | str
Text = str | Mapping[str, str]
"""A text of the catalogue, or the same sentence in each language: `{"en": ..., "de": ...}`."""


@dataclass(frozen=True)
class Mistake:
    """A known mistake: `answer` computes what it leads to, `why` says what is wrong with it.

    `misconception` is the name, in the bank, of the idea behind it.
    """

    answer: Callable[[], Value]
    why: Text
    misconception: str = ""


@dataclass(frozen=True)
class Exercise:
    """One question: `ask` meets a stub, `because` a right answer, the first of the `hints` a wrong one nobody foresaw.

    `read` turns the answer into its readings, `solution` computes the truth; numbers may be off by a share `tolerance`.
    `steps` are the lines of code that solve it in its chapter; the last one is what the learner writes.
    """

    name: str
    read: Callable[[object], tuple[Value, ...]]
    solution: Callable[[], Value]
    ask: Text
    because: Text
    hints: tuple[Text, ...]
    mistakes: tuple[Mistake, ...]
    tolerance: float = 0.02
    steps: tuple[str, ...] = ()

    def judge(self, answer: object) -> Outcome:
        """Return what is said to an answer; whatever the answer is, this does not fail."""
        return judged(self.name, answer, said(self.ask), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        readings = self.read(answer)
        if self._is(self.solution(), readings):
            return True, said(self.because), ""
        for mistake in self.mistakes:
            if self._is(mistake.answer(), readings):
                return False, said(mistake.why), mistake.misconception
        return False, said(self.hints[0]), ""

    def _is(self, value: Value, readings: tuple[Value, ...]) -> bool:
        if isinstance(value, str):
            return value in readings
        return any(math.isclose(value, float(each), rel_tol=self.tolerance, abs_tol=1e-9) for each in readings)


def said(text: Text) -> str:
    """Return a text in the language in use.

    >>> said({"en": "funnel", "de": "Trichter"})
    'funnel'
    """
    return _(text) if isinstance(text, str) else pick(text)
