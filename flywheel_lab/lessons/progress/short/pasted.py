"""Reading what a trainer pastes: a chat, a form's column, a list with names. No line is dropped without a word.

widgets/js/codes/pasted.js reads the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ....messages import gettext as _
from ....widgets.kit.base32 import ALPHABET, bare_signs
from .forms import SEATED, Asked
from .signs import question_of
from .words import PASTED

_LINES = re.compile(r"\r\n|\n|\r")
_TIMES = re.compile(r"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])")
_APART = re.compile(r"[ \t\u00a0,;|:/=#]+")
_DIGIT = re.compile("[0-9]")
_EDGES = " \t\u00a0"


@dataclass(frozen=True)
class Answer:
    """An answer that counts: its code, its parts, whose it is ("" if nobody said so), and the line that it is from."""

    code: str
    parts: tuple[int, ...]
    name: str
    line: int


@dataclass(frozen=True)
class Pasted:
    """What was read, a sentence for each line or code `left` out, and `remarks` on some of what was read."""

    read: tuple[Answer, ...] = ()
    left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def read_pasted(text: str, asked: Asked, near: Mapping[int, str] | None = None) -> Pasted:
    """Return what a pasted text holds of the answers to a question; never raises, whatever the text is.

    Codes may stand alone, side by side, or beside a name. `near` are the questions with which this one may have been
    confused: their labels, by the remainders of their numbers by 32.

    >>> pasted = read_pasted("AF9, 5E\\nAF8", Asked(4, "vote", (32, 4, 5)))
    >>> [each.parts for each in pasted.read], pasted.left
    ([(11, 1, 0), (1, 0)], ('Line 2: sign 1 or 3 of AF8 is mistyped.',))
    """
    lines = _LINES.split(text)
    while lines and not lines[-1].strip(_EDGES):
        lines.pop()
    if not lines:
        return Pasted(left=(_(PASTED["nothing"]),))
    reader = _Reader(asked, near or {})
    for line, content in enumerate(lines, start=1):
        reader.hear(line, content)
    return Pasted(tuple(reader.read), tuple(reader.left), tuple(reader.remarks))


def questions_in(text: str, questions: Sequence[Asked]) -> list[int]:
    """Return the places of the questions that most words of a text fit.

    >>> questions_in("Anna 5E", [Asked(3, "vote", (32, 4, 5)), Asked(4, "vote", (32, 4, 5))])
    [1]
    """
    words = [word for line in _LINES.split(text) for word in _words(line)[1]]
    fitting = [sum(_fits(word, asked) for word in words) for asked in questions]
    most = max(fitting, default=0)
    return [place for place, count in enumerate(fitting) if most and count == most]


def _words(content: str) -> tuple[list[str], list[str]]:
    """Return the words of a line as they stand there, and the signs of each; a code that was spelled is one word."""
    raw = [each for each in _APART.split(_TIMES.sub(" ", content)) if bare_signs(each)]
    words = [bare_signs(each) for each in raw]
    if 1 < len(words) <= 4 and all(len(word) == 1 for word in words):
        return ["".join(raw)], ["".join(words)]
    return raw, words


def _looks(word: str, asked: Asked) -> bool:
    return len(word) in asked.sizes and all(sign in ALPHABET for sign in word)


def _fits(word: str, asked: Asked) -> bool:
    return _looks(word, asked) and asked.read(word) is not None


class _Reader:
    """Takes lines in their order, and knows what came before."""

    def __init__(self, asked: Asked, near: Mapping[int, str]) -> None:
        self.asked, self.near = asked, near
        self.read: list[Answer] = []
        self.left: list[str] = []
        self.remarks: list[str] = []

    def hear(self, line: int, content: str) -> None:
        """Take a line: a code, several side by side, or one beside a name."""
        raw, words = _words(content)
        if not words:
            return self._leave("empty", line=line)
        fitting = [i for i, word in enumerate(words) if _fits(word, self.asked)]
        looking = [i for i, word in enumerate(words) if _looks(word, self.asked)]
        if len(looking) == len(words):
            if fitting != [1] or len(words) != 2 or _DIGIT.search(raw[0]):
                for word in words:
                    self._take(line, word, "")
                return None
            if f"{raw[0]}:" not in content:  # a name before a colon is no code, however it looks
                self.remarks.append(_(PASTED["named"]).format(line=line, name=raw[0]))
            looking = [1]
        meant = (fitting or looking or [i for i, word in enumerate(words) if len(word) in self.asked.sizes])[-1:]
        if not meant:
            lengths = self._choice([str(length) for length in self.asked.sizes])
            return self._leave("no_code", line=line, text=content.strip(_EDGES), lengths=lengths)
        others = [i for i in looking if i not in meant]
        alike = [i for i in others if len(words[i]) == len(words[meant[0]])]
        doubtful = [i for i in alike if _DIGIT.search(raw[i])]
        if any(i in fitting and (i in alike or _DIGIT.search(raw[i])) for i in others):
            return self._leave("several", line=line, text=content.strip(_EDGES))
        for i in doubtful:
            self._take(line, words[i], "")
        named = [each for i, each in enumerate(raw) if i not in (*meant, *doubtful)]
        return self._take(line, words[meant[0]], " ".join(named))

    def _take(self, line: int, code: str, name: str) -> None:
        """Count a code that fits, after what the same person sent before; else say what is wrong with it."""
        parts = self.asked.read(code) if _looks(code, self.asked) else None
        if parts is None:
            return self._diagnose(line, code)
        answer = Answer(code, tuple(parts), name, line)
        who = self._whose(answer)
        before = next((each for each in self.read if who and self._whose(each).lower() == who.lower()), None)
        if before:
            self.read.remove(before)
            key = "again" if before.code == code else "replaced"
            self._leave(key, line=line if key == "again" else before.line, code=before.code, who=who, later=code)
        elif self.asked.form == "curve" and any(each.code == code for each in self.read):
            self.remarks.append(_(PASTED["twin"]).format(line=line, code=code))
        self.read.append(answer)
        return None

    def _whose(self, answer: Answer) -> str:
        """Return the seat or the name behind an answer, "" where nobody knows."""
        if self.asked.form in SEATED and len(answer.code) > 2 and answer.parts[0]:
            return _(PASTED["seat"]).format(seat=answer.parts[0])
        return answer.name

    def _diagnose(self, line: int, code: str) -> None:
        odd = next((sign for sign in code if sign not in ALPHABET), "")
        if odd:
            return self._leave("sign", line=line, code=code, sign=odd)
        if label := self.near.get(question_of(code)):
            return self._leave("elsewhere", line=line, code=code, label=label)
        places = self.asked.slips(code)
        if not places:
            return self._leave("worse", line=line, code=code)
        if len(places) == len(code):
            return self._leave("slips", line=line, code=code)
        return self._leave("slip", line=line, code=code, places=self._choice([str(place) for place in places]))

    def _choice(self, words: Sequence[str]) -> str:
        *first, last = words
        return _(PASTED["or"]).format(places=", ".join(first), last=last) if first else last

    def _leave(self, key: str, **values: object) -> None:
        self.left.append(_(PASTED[key]).format(**values))
