"""Questions that are answered by arranging: lines in order, pairs that belong together."""

import random
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...messages import gettext as _
from ...messages import pick
from ..answer import letters
from ..outcome import Outcome, judged
from .choice import Text


@dataclass(frozen=True)
class Order:
    """Put lines in order; each is `(text, why it has its place)`, given here in the right order."""

    name: str
    ask: Text
    lines: tuple[tuple[Text, Text], ...]

    def judge(self, answer: object) -> Outcome:
        """Explain the first line that has not its place; `answer` has the letters of the lines as they are shown."""
        return judged(self.name, answer, _("Put the lines in order."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        shown = shuffled(self.name, len(self.lines))
        chosen = letters(answer, len(shown), least=len(shown))
        for place, (letter, (text, why)) in enumerate(zip(chosen, self.lines, strict=True)):
            if shown[ascii_uppercase.index(letter)] != place:
                message = _("“{line}” belongs in place {place}. {why}")
                return False, message.format(place=place + 1, line=pick(text), why=pick(why)), ""
        return True, " ".join(pick(why) for _text, why in self.lines), ""

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the lines in a mixed order that is always the same."""
        lines = [pick(self.lines[i][0]) for i in shuffled(self.name, len(self.lines))]
        return {"name": self.name, "kind": "order", "ask": pick(self.ask), "lines": lines}


@dataclass(frozen=True)
class Match:
    """Find what belongs together; each pair is `(left, right, why)`."""

    name: str
    ask: Text
    pairs: tuple[tuple[Text, Text, Text], ...]

    def judge(self, answer: object) -> Outcome:
        """Explain the first wrong pair; `answer` has, for each left side, the letter of a right side as shown."""
        return judged(self.name, answer, _("Find for each line what belongs to it."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        shown = shuffled(self.name, len(self.pairs))
        chosen = letters(answer, len(shown), least=len(shown))
        for i, (letter, (left, _right, why)) in enumerate(zip(chosen, self.pairs, strict=True)):
            if shown[ascii_uppercase.index(letter)] != i:
                message = _("“{line}” belongs to something else. {why}")
                return False, message.format(line=pick(left), why=pick(why)), ""
        return True, " ".join(pick(why) for _left, _right, why in self.pairs), ""

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the right sides in a mixed order that is always the same."""
        right = [pick(self.pairs[i][1]) for i in shuffled(self.name, len(self.pairs))]
        left = [pick(pair[0]) for pair in self.pairs]
        return {"name": self.name, "kind": "match", "ask": pick(self.ask), "left": left, "right": right}


def shuffled(name: str, n: int) -> list[int]:
    """Return the numbers below n in a mixed order that hangs on the name alone and is not 0, 1, 2 ...

    >>> sorted(shuffled("a.b", 4)), shuffled("a.b", 4) == shuffled("a.b", 4), shuffled("a.b", 2)
    ([0, 1, 2, 3], True, [1, 0])
    """
    order = list(range(n))
    chance = random.Random(name)
    while n > 1 and order == sorted(order):
        chance.shuffle(order)
    return order
