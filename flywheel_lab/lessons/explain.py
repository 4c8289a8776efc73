"""A place to explain something in one's own words, to compare them with ours, and to say oneself how close they came.

Who explains something to themselves learns more than who reads the explanation (Bisra et al. (2018), Inducing
self-explanation: a meta-analysis, Educational Psychology Review 30). Nothing here judges the words.
"""

import tomllib
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark
from .answer import is_stub
from .outcome import Outcome, judge_answer

LONGEST = 400
"""So many signs has the field: a progress file keeps them whole."""
RATINGS = {
    "missed": ("→", mark("Missed it"), mark("Good to know. It comes back in the last look at the course.")),
    "partly": ("◐", mark("Partly"), mark("Which part was missing? It comes back in the last look at the course.")),
    "got": ("✓", mark("Got it"), mark("Then you can explain it to somebody else as well.")),
}
"""How close the learner's words came: symbol, word, and what is said to it."""
TOO_LONG = mark("Your words have {count} signs; there is room for {most}. Say it more briefly.")
NO_WORDS = mark("Answer in words: a text in quotation marks.")
KEPT = ("✎", mark("Kept"), mark("Read ours beside yours. Then say how close you came."))


@dataclass(frozen=True)
class Explain:
    """Ask for an explanation; `ours` is shown once there is theirs, and they rate themselves.

    >>> why = Explain("a.why", "Why it floats", "Why does ice float?", "Ice takes more room than its water.")
    >>> why.judge("It is lighter.").status, why.judge({"text": "It is lighter.", "rated": "got"}).status
    ('not yet', 'passed')
    """

    name: str
    label: str
    ask: str
    ours: str

    def judge(self, answer: object) -> Outcome:
        """Take any words; "passed" where the learner says so. `answer` is a text, or {"text": ..., "rated": ...}."""
        return judge_answer(self.name, answer, _(self.ask), self._explain, blank=_has_no_words)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        if not _is_in_words(answer):
            raise FlywheelError(_(NO_WORDS))
        words, rated = words_and_rating(answer)
        if len(words) > LONGEST:
            raise FlywheelError(_(TOO_LONG).format(count=len(words), most=LONGEST))
        return rated == "got", _(RATINGS.get(rated, KEPT)[2]), ""

    def sheet(self) -> dict[str, Any]:
        """Return what is said to each rating, as plain data."""
        said = {rated: [_(reply), symbol, _(word)] for rated, (symbol, word, reply) in {"": KEPT, **RATINGS}.items()}
        return {
            "kind": "explain",
            "ask": _(self.ask),
            "longest": LONGEST,
            "too_long": _(TOO_LONG),
            "no_words": _(NO_WORDS),
            "said": said,
        }

    def face(self, answer: object) -> tuple[str, str]:
        """Return symbol and word for how close the learner came."""
        symbol, word, _said = RATINGS.get(words_and_rating(answer)[1], KEPT)
        return symbol, _(word)

    def card_value(self, answer: object) -> dict[str, Any]:
        """Return an answer as the card shows it."""
        words, rated = words_and_rating(answer)
        return {"text": words, "rated": rated, "compared": True}

    def card(self) -> dict[str, Any]:
        """Return what the browser shows; ours goes along unreadable, to be shown even while no kernel answers."""
        return {
            "name": self.name,
            "kind": "explain",
            "label": _(self.label),
            "ask": _(self.ask),
            "ours": b64encode(_(self.ours).encode()).decode(),
            "longest": LONGEST,
        }


def explains(file: Path, key: str) -> dict[str, Explain]:
    """Return what a data file asks to explain, by full name; `key` is the key of its chapter."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {(name := f"{key}.{word}"): Explain(name, **table) for word, table in tables.items()}


def words_and_rating(answer: object) -> tuple[str, str]:
    """Return the learner's words, and how close they say that they came, "" where they did not say.

    >>> words_and_rating("So."), words_and_rating({"text": " So. ", "rated": "got"}), words_and_rating(7)
    (('So.', ''), ('So.', 'got'), ('', ''))
    """
    if type(answer) is dict:
        words, rated = answer.get("text", ""), answer.get("rated", "")
        return str(words).strip(), str(rated) if rated in RATINGS else ""
    return (answer.strip() if type(answer) is str else ""), ""


def _has_no_words(answer: object) -> bool:
    return is_stub(answer) or (_is_in_words(answer) and not words_and_rating(answer)[0])


def _is_in_words(answer: object) -> bool:
    return type(answer) in (str, dict)  # by its type: what a learner's object says of itself may be an error
