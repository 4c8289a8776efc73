"""Questions that are answered by arranging: lines in order, or matching pairs."""

from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...messages import gettext as _
from ..answer import letters, no_letters
from ..help.mix import mix_order
from ..outcome import Outcome, judge_answer


@dataclass(frozen=True)
class Order:
    """Put lines in order; each is `(text, why)`, where `why` explains its place, given here in the right order."""

    name: str
    ask: str
    lines: tuple[tuple[str, str], ...]
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Explain the first misplaced line; `answer` has the letters of the lines as shown."""
        return judge_answer(self.name, answer, _("Put the lines in order."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        shown = self._shuffled_lines()
        chosen = letters(answer, len(shown), least=len(shown))
        for place, (letter, (text, why)) in enumerate(zip(chosen, self.lines, strict=True)):
            if shown[ascii_uppercase.index(letter)] != text:
                message = _("In place {place} stands “{chosen}”, but “{line}” belongs there. {why}")
                chosen_line = shown[ascii_uppercase.index(letter)]
                words = {"place": place + 1, "chosen": _(chosen_line), "line": _(text), "why": _(why)}
                return False, message.format(**words), ""
        return True, "\n".join(_(why) for _text, why in self.lines), ""

    def _shuffled_lines(self) -> list[str]:
        return _mix_texts(self.name, [text for text, _why in self.lines])

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the lines in a mixed, but fixed order."""
        return {
            "name": self.name,
            "kind": "order",
            "ask": _(self.ask),
            "lines": [_(each) for each in self._shuffled_lines()],
        }

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return the right order, by the letters of the lines as shown, as plain data."""
        shown, n = self._shuffled_lines(), len(self.lines)
        return {
            "kind": "order",
            "ask": _("Put the lines in order."),
            "no_letters": no_letters(n, least=n),
            "shown": [_(each) for each in shown],
            "right": [[shown.index(text), _(why)] for text, why in self.lines],
            "wrong": _("In place {place} stands “{chosen}”, but “{line}” belongs there. {why}"),
        }


@dataclass(frozen=True)
class Match:
    """Find what belongs together; each pair is `(left, right, why)`, and several may have the same right side."""

    name: str
    ask: str
    pairs: tuple[tuple[str, str, str], ...]
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Explain the first wrong pair; `answer` has, for each left side, the letter of a right side as shown."""
        return judge_answer(self.name, answer, _("Find for each line what belongs to it."), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        shown, n = self._shuffled_sides(), len(self.pairs)
        chosen = letters(answer, len(shown), least=n, most=n, once=False)
        for letter, (left, right, why) in zip(chosen, self.pairs, strict=True):
            chosen_side = shown[ascii_uppercase.index(letter)]
            if chosen_side != right:
                message = _("“{line}” does not belong to “{chosen}”. {why}")
                return False, message.format(line=_(left), chosen=_(chosen_side, "match"), why=_(why)), ""
        return True, "\n".join(f"{lead_in(_(right, 'match'))} {_(why)}" for _left, right, why in self.pairs), ""

    def _shuffled_sides(self) -> list[str]:
        rights = [right for _left, right, _why in self.pairs]
        return _mix_texts(self.name, [right for i, right in enumerate(rights) if right not in rights[:i]])

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the right sides in a mixed, but fixed order."""
        left = [_(each[0]) for each in self.pairs]
        right = [_(each, "match") for each in self._shuffled_sides()]
        return {"name": self.name, "kind": "match", "ask": _(self.ask), "left": left, "right": right}

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return what belongs to each line, by the letters of the right sides as shown, as plain data."""
        shown, n = self._shuffled_sides(), len(self.pairs)
        return {
            "kind": "match",
            "ask": _("Find for each line what belongs to it."),
            "no_letters": no_letters(len(shown), least=n, most=n, once=False),
            "shown": [_(each, "match") for each in shown],
            "right": [[shown.index(right), _(why), _(left)] for left, right, why in self.pairs],
            "wrong": _("“{line}” does not belong to “{chosen}”. {why}"),
        }


def lead_in(text: str) -> str:
    """Return a text with a colon, or with the mark that it ends with already.

    >>> lead_in("Orders"), lead_in("Who told you?")
    ('Orders:', 'Who told you?')
    """
    return text if text.endswith(("?", "!", ".", "…")) else f"{text}:"


def _mix_texts(name: str, texts: list[str]) -> list[str]:
    return [texts[i] for i in mix_order(name, len(texts), solved=lambda order: [texts[i] for i in order] == texts)]
