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
from ..widgets.texts.reading import TEXTS
from .answer import Given, coarseness, is_plain, is_stub, quantity, share, unit_in_words
from .help.ladder import ladder_sheet, reveal_rungs, rungs
from .help.run import call_once
from .outcome import Outcome, judge_answer
from .quantity import Quantity, as_data, speak_formula

NEAR = 0.15  # a share of the truth: rounded further than that, it is another number
NEARLY = mark("Nearly right: the number is rounded too much. Calculate with one more digit, and give that too.")
ROUNDS = mark("Nearly right: something is rounded on the way. Let the result keep all its digits.")
WANTS_FUNCTION = mark("Hand over the function itself: its name alone, without brackets behind it.")


@dataclass(frozen=True)
class Mistake:
    """A known mistake: `answer` computes what it leads to (from `arguments`, if any), `why` says what is wrong with it.

    `misconception` is the name, in the bank, of the misconception behind it.
    """

    answer: Callable[..., float]
    why: str
    misconception: str = ""


@dataclass(frozen=True)
class Exercise:
    """One question, `ask`: `because` replies to a right answer, the first hint to an unforeseen wrong one.

    `solution` computes the truth; numbers may be off by a share `tolerance`. `read` turns the answer into its readings;
    without it, the answer is a quantity in the `unit`, in which it is said back to who passes, a share as per cent.
    `steps` are the lines of code that solve it in its chapter; the last one is the result.
    `quantities` are what a formula may name; `formula`, with their English names, is one that is right. With
    `arguments`, values of these quantities, the calculation itself is wanted: a formula that is right for them and for
    all `others`, or a function, which is called once with them. `label` is its fine name.
    """

    name: str
    solution: Callable[..., float]
    ask: str
    because: str
    hints: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    tolerance: float = 0.02
    steps: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    formula: str = ""
    arguments: tuple[float, ...] = ()
    others: tuple[tuple[float, ...], ...] = ()
    label: str = ""
    unit: str = ""
    read: Callable[[object], tuple[float, ...]] | None = None

    def judge(self, answer: object) -> Outcome:
        """Judge an answer; never raises, whatever the answer is."""
        try:
            value = self._value(answer)
        except FlywheelError as trouble:
            return Outcome(self.name, "not yet", str(trouble), readable=False)
        trials = self._trials() if _is_text(answer) else self._trials()[:1]
        return judge_answer(self.name, value, _(self.ask), lambda given: self._explain(given, trials))

    def _trials(self) -> list[tuple[float, ...]]:
        """Return the arguments for which a formula must be right: none, once, where it has only one result."""
        return [self.arguments, *self.others]

    def _known(self, arguments: tuple[float, ...]) -> list[Given]:
        return [each.given(*arguments[i : i + 1]) for i, each in enumerate(self.quantities)]

    def _value(self, answer: object) -> object:
        if callable(answer):
            return call_once(answer, self.arguments)
        if self.arguments and not _is_text(answer) and not is_stub(answer):
            raise FlywheelError(_(WANTS_FUNCTION))
        return answer

    def card(self) -> dict[str, Any]:
        """Return what the browser needs: the question, its field and how that is read, the words for the help."""
        texts = {"label": _(self.label), "ask": _(self.ask), "rungs": rungs(len(self.hints), self.formula)}
        return {"name": self.name, "kind": "ladder", **texts, "hints": len(self.hints), "field": self.field()}

    def reading(self) -> dict[str, Any]:
        """Return how an answer is read, for the twin that reads in the browser."""
        named = unit_in_words("%" if self.read is share else self.unit)
        columns = [list(column) for column in zip(*self._trials(), strict=True)] or [[] for _each in self.quantities]
        quantities = [as_data(each, column) for each, column in zip(self.quantities, columns, strict=True)]
        unit = {"unit": self.unit, "share": self.read is share, "unitName": _(self.unit), "named": named}
        return {**unit, "quantities": quantities}

    def sheet(self) -> dict[str, Any]:
        """Return truth, mistakes and help as plain data, for the twin that judges in the browser."""
        step = next((step for step, word in UNITS.items() if word == self.unit), "")
        formula = speak_formula(self.formula, self.quantities)
        return {
            "kind": "exercise",
            "ask": _(self.ask),
            **self.reading(),
            "truth": self._in_trials(self.solution),
            "tolerance": self.tolerance,
            "because": _(self.because),
            "mistakes": [[self._in_trials(each.answer), _(each.why), each.misconception] for each in self.mistakes],
            "nearly": _(ROUNDS) if self.arguments else _(NEARLY),
            "said": self._said(written=True),
            "counted": browser_text(COUNTED[step]) if step else _(self.unit),
            "help": ladder_sheet([_(hint) for hint in self.hints], formula, self.steps, _(self.because)),
        }

    def field(self) -> str:
        """Return the name of the field for the answer."""
        if self.arguments:
            return _("Your formula, with the names below")
        if self.read is share:
            return _("Your answer, as a number or in per cent")
        return _("Your answer ({unit})").format(unit=_(self.unit)) if self.unit else _("Your answer, a number")

    def typed(self, answer: object) -> str:
        """Return an answer as one would type it into the field, "" if there is no such way."""
        if isinstance(answer, bool) or not isinstance(answer, str | int | float):
            return ""
        return answer if isinstance(answer, str) else f"{answer:.6g}".replace(".", "," if language() == "de" else ".")

    def help(self, wanted: object) -> dict[str, Any]:
        """Return the help up to the rung that the browser wants, `{"rung": 3}`; never raises."""
        return reveal_rungs(self.sheet()["help"], wanted)

    def _explain(self, answer: object, trials: list[tuple[float, ...]]) -> tuple[bool, str, str]:
        all_readings = [self._read(answer, arguments) for arguments in trials]
        known, unit = self._known(trials[0]), "" if self.read is share else self.unit
        if len(trials) > 1 and is_plain(answer, known, unit):
            raise FlywheelError(_(TEXTS["wants_formula"]))

        def like(work: Callable[..., float]) -> list[float]:
            """Return the readings like the right one, if there are some for all arguments."""
            found = [self._like(work(*each), readings) for each, readings in zip(trials, all_readings, strict=True)]
            return found[0] if all(found) else []

        for right in like(self.solution):
            said = self._said(_is_text(answer)).format(value=self.write_value(right))
            return True, f"{said} {_(self.because)}", ""
        for mistake in self.mistakes:
            if like(mistake.answer):
                return False, _(mistake.why), mistake.misconception
        if self._is_nearly_right(coarseness(answer, known, unit), all_readings[0]):
            return False, _(ROUNDS) if self.arguments else _(NEARLY), ""
        return False, _(self.hints[0]), ""

    def _read(self, answer: object, arguments: tuple[float, ...]) -> tuple[float, ...]:
        known = self._known(arguments)
        return share(answer, known) if self.read is share else quantity(answer, self.unit, known)

    def _is_nearly_right(self, coarse: float, readings: tuple[float, ...]) -> bool:
        """Say whether a reading is the truth with too few digits, up or down: less than one of its last digit away."""
        truth = self.solution(*self.arguments)
        furthest = [min(coarse * abs(each), NEAR * abs(truth)) for each in readings]
        return any(abs(truth - each) < most for each, most in zip(readings, furthest, strict=True))

    def _like(self, value: float, readings: tuple[float, ...]) -> list[float]:
        return [each for each in readings if math.isclose(value, each, rel_tol=self.tolerance, abs_tol=1e-9)]

    def _in_trials(self, work: Callable[..., float]) -> float | list[float]:
        values = [float(work(*arguments)) for arguments in self._trials()]
        return values if self.arguments else values[0]

    def _said(self, written: bool) -> str:
        """Return what is said back to who passes, with a place for the value."""
        if not self.arguments:
            return _("Your answer: {value}.")
        known = zip(self._known(self.arguments), self.arguments, strict=True)
        names = ", ".join(f"{each.names[0]} = {fine(value)}" for each, value in known)
        if written:
            return _("With {arguments} your formula gives {value}.").format(arguments=names, value="{value}")
        message = _("Called with `{arguments}`, your function gives {value}.")
        return message.format(arguments=", ".join(map(str, self.arguments)), value="{value}")

    def write_value(self, value: float) -> str:
        """Return a value as the language writes it: in the unit of the exercise, a share as per cent."""
        if self.arguments:
            return fine(value)
        unit = next((steps(step, value) for step, word in UNITS.items() if word == self.unit), _(self.unit))
        if unit == "%" or (self.read is share and value <= 1):
            return percent(value / 100 if unit else value, 1)
        return f"{fine(value)} {unit}".rstrip()


def _is_text(answer: object) -> bool:
    return issubclass(type(answer), str)  # `isinstance` would ask the answer, and that may fail
