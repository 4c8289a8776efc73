"""A question with several numbers: the blanks of one sentence, each judged by itself, with one outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..answer import briefly, is_stub
from ..exercise import Exercise
from ..outcome import Outcome, judge_answer
from .number import Numbers, number_question

FILL = mark("Fill in all the blanks.")
COUNT = mark("Answer with {n} numbers in brackets, one for each blank, not {answer}.")
LABELLED = mark("“{label}”: {why}")
BLANK = "▢"


@dataclass(frozen=True)
class Blanks:
    """Fill the blanks, ▢, of a `row`; each has an exercise whose `label` names it for who does not see the row."""

    name: str
    ask: str
    row: str
    blanks: tuple[Exercise, ...]
    why: str
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Explain each wrong number; `answer` has one for each blank, in their order."""
        return judge_answer(
            self.name, answer, _(FILL), self._explain, blank=lambda given: all(map(is_stub, _parts(given)))
        )

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        said = list(zip(self.blanks, self._judged(answer), strict=True))
        wrong = [(blank, outcome) for blank, outcome in said if outcome.status != "passed"]
        if not wrong:
            return True, _(self.why), ""
        lines = [_(LABELLED).format(label=_(blank.label), why=outcome.message) for blank, outcome in wrong]
        return False, "\n".join(lines), next((each.misconception for _b, each in wrong if each.misconception), "")

    def _judged(self, answer: object) -> list[Outcome]:
        parts = _parts(answer)
        if len(parts) != len(self.blanks):
            raise FlywheelError(_(COUNT).format(n=len(self.blanks), answer=briefly(answer)))
        if any(map(is_stub, parts)):
            raise FlywheelError(_(FILL))
        outcomes = [blank.judge(part) for blank, part in zip(self.blanks, parts, strict=True)]
        for blank, outcome in zip(self.blanks, outcomes, strict=True):
            if not outcome.readable:
                raise FlywheelError(_(LABELLED).format(label=_(blank.label), why=outcome.message))
        return outcomes

    def beside(self, answer: object) -> dict[str, Any]:
        """Return what the card shows to an answer: whether each number is right."""
        return {"marks": [outcome.status == "passed" for outcome in self._judged(answer)]}

    def card(self) -> dict[str, Any]:
        """Return what the browser shows."""
        labels = [_(blank.label) for blank in self.blanks]
        return {"name": self.name, "kind": "blanks", "ask": _(self.ask), "row": _(self.row), "left": labels}

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return what judges each number, as plain data."""
        blanks = [blank.sheet() | {"label": _(blank.label)} for blank in self.blanks]
        texts = {
            "count": _(COUNT).format(n=len(blanks), answer="{answer}"),
            "labelled": _(LABELLED),
            "why": _(self.why),
        }
        return {"kind": "blanks", "ask": _(FILL), "blanks": blanks, **texts}


def blanks_question(name: str, table: Mapping[str, Any], numbers: Numbers = dict) -> Blanks:
    """Return the question that a table of a data file describes; raises ValueError where blanks are missing.

    >>> blank = {"label": "third round", "unit": "leads", "value": 630, "hint": "Three in ten of 2,100."}
    >>> table = {"ask": "What next?", "row": "2,100 bring ▢.", "blanks": [blank], "why": "So."}
    >>> blanks_question("a.b", table).judge(["900"])
    Outcome(a.b not yet: “third round”: Three in ten of 2,100.)
    """
    blanks = tuple(_exercise(name, {"ask": "", "why": "", "unit": ""} | blank, numbers) for blank in table["blanks"])
    if table["row"].count(BLANK) != len(blanks):
        raise ValueError(f"{name}: the row must have a {BLANK} for each of its {len(blanks)} blanks")
    return Blanks(name, table["ask"], table["row"], blanks, table["why"], table.get("again", ""))


def _exercise(name: str, table: Mapping[str, Any], numbers: Numbers) -> Exercise:
    return replace(number_question(name, table, numbers).exercise, label=table["label"])


def _parts(answer: object) -> list[object]:
    return list(answer) if type(answer) in (list, tuple) else [answer]  # type: ignore[call-overload]


def _is_blank(answer: object) -> bool:
    return all(map(is_stub, _parts(answer)))
