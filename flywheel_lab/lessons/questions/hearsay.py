"""What one often hears: the learner judges it first; then come what the numbers say, our verdict, and its limits."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..answer import letters, no_letters
from ..outcome import Outcome, judge_answer
from ..progress.code import Choice
from . import with_numbers
from .number import Numbers

VERDICTS = {
    "true": mark("true", "verdict"),
    "if": mark("only if …", "verdict"),
    "never": mark("never", "verdict"),
    "unknown": mark("can’t be known", "verdict"),
}
JUDGE = mark("Say first what you think of it.")
SAME, OTHER = ("=", mark("You judge it as we do")), ("≠", mark("We judge it differently"))


@dataclass(frozen=True)
class Hearsay:
    """A claim in plain words, `says`. Our `verdict` is one of VERDICTS, `ours` says it in a sentence.

    `because` is what the numbers say, `holds` for what they do; `source` says who claims it, where and when.
    """

    name: str
    label: str
    says: str
    verdict: str
    ours: str
    because: str
    holds: str
    source: str

    def judge(self, answer: object) -> Outcome:
        """Answer a judgement, the letter of a verdict, with ours and its reasons; "passed" is who judges as we do."""
        return judge_answer(self.name, answer, _(JUDGE), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        return self.judged(answer) == self.verdict, self._message(), ""

    def judged(self, answer: object) -> str:
        """Return the verdict that a letter stands for; raises FlywheelError for anything else."""
        return list(VERDICTS)[ascii_uppercase.index(letters(answer, len(VERDICTS), least=1, most=1))]

    def _message(self) -> str:
        verdict = _("*Verdict:* {ours}").format(ours=_(self.ours))
        return "\n".join([_(self.because), verdict, _("*Holds for:* {holds}").format(holds=_(self.holds))])

    def face(self, answer: object) -> tuple[str, str]:
        """Return symbol and word for whether the learner judges as we do."""
        symbol, word = SAME if self.judged(answer) == self.verdict else OTHER
        return symbol, _(word)

    def beside(self, answer: object) -> dict[str, Any]:
        """Return what the card shows to a judgement: which it was, which is ours, and the source."""
        own = ascii_uppercase[list(VERDICTS).index(self.judged(answer))]
        return {"answer": own, "reveal": {"right": list(VERDICTS).index(self.verdict)}, "source": _(self.source)}

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the claim, and nothing that is known about it."""
        verdicts = [verdict_word(each) for each in VERDICTS]
        ask = _("“{claim}”").format(claim=_(self.says))
        return {"name": self.name, "kind": "claim", "label": _(self.label), "ask": ask, "verdicts": verdicts}

    def poster(self, answer: object) -> dict[str, Any]:
        """Return how the claim hangs on a wall: by itself or, once there is a judgement, with both verdicts."""
        says = {"says": self.card()["ask"]}
        try:
            judged = self.judged(answer)
        except FlywheelError:
            return says
        words = {"yours": verdict_word(judged), "ours": verdict_word(self.verdict), "because": _(self.ours)}
        return says | words | {"same": judged == self.verdict}

    def sheet(self) -> dict[str, Any]:
        """Return our verdict and what is said to each judgement, as plain data."""
        return {
            "kind": "claim",
            "ask": _(JUDGE),
            "no_letters": no_letters(len(VERDICTS), least=1, most=1),
            "verdicts": len(VERDICTS),
            "ours": list(VERDICTS).index(self.verdict),
            "message": self._message(),
            "source": _(self.source),
            "faces": [[symbol, _(word)] for symbol, word in (OTHER, SAME)],
        }

    def code_field(self) -> Choice:
        """Return how a judgement stands in a result code."""
        return Choice(len(VERDICTS))


def verdict_word(verdict: str) -> str:
    """Return a verdict in the language in use.

    >>> verdict_word("if")
    'only if …'
    """
    return _(VERDICTS[verdict], "verdict")


def claims(file: Path, key: str, numbers: Mapping[str, Numbers]) -> dict[str, Hearsay]:
    """Return the claims of a data file by full name; `key` is the key of its chapter, `numbers` fill their texts.

    Raises ValueError for a verdict that there is not.
    """
    found = {}
    for word, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
        name = f"{key}.{word}"
        if table["verdict"] not in VERDICTS:
            raise ValueError(f"{name}: a verdict is one of {', '.join(VERDICTS)}, not {table['verdict']!r}")
        found[name] = Hearsay(name, **with_numbers(table, numbers.get(name))[0])
    return found
