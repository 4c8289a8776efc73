"""A question that is answered by sorting: each item goes into one of several bins."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Any

from ...messages import gettext as _
from ...messages import mark
from ..answer import letters, no_letters
from ..help.mix import mix_order
from ..outcome import Outcome, judge_answer

SORT = mark("Put each where it belongs.")
LIE_RIGHT = mark("{right} of {all} lie where they belong.")
WRONG = mark("“{line}” does not belong to “{chosen}”. {why}")
EXPLAINED = 3
"""So many wrong ones are explained at a time: the rest waits for the next try."""


@dataclass(frozen=True)
class Sorted:
    """An item: the keys of the bins in which it is right, why, and what is said instead in some `wrong` ones."""

    text: str
    bins: tuple[str, ...]
    why: str
    wrong: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sort:
    """Put each item into a bin; `bins` are their names by key, and `why` is said to who has sorted all of them."""

    name: str
    ask: str
    bins: Mapping[str, str]
    items: tuple[Sorted, ...]
    why: str
    reworded: str = ""

    def judge(self, answer: object) -> Outcome:
        """Explain the first items that lie wrong; `answer` has, for each item as shown, the letter of its bin."""
        return judge_answer(self.name, answer, _(SORT), self._explain)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        placed = list(zip(self._shuffled_items(), self._places(answer), strict=True))
        wrong = [(item, key) for item, key in placed if key not in item.bins]
        if not wrong:
            return True, _(self.why), ""
        said = [_(LIE_RIGHT).format(right=len(placed) - len(wrong), all=len(placed))]
        for item, key in wrong[:EXPLAINED]:
            why = _(item.wrong.get(key, item.why))
            said.append(_(WRONG).format(line=_(item.text).rstrip("."), chosen=_(self.bins[key]), why=why))
        return False, "\n".join(said), ""

    def beside(self, answer: object) -> dict[str, Any]:
        """Return what the card shows to an answer: whether each item, as shown, lies where it belongs."""
        placed = zip(self._shuffled_items(), self._places(answer), strict=True)
        return {"marks": [key in item.bins for item, key in placed]}

    def _places(self, answer: object) -> list[str]:
        """Return the key of the bin of each item, as shown."""
        n, keys = len(self.items), list(self.bins)
        chosen = letters(answer, len(keys), least=n, most=n, once=False)
        return [keys[ascii_uppercase.index(letter)] for letter in chosen]

    def _shuffled_items(self) -> list[Sorted]:
        own = list(range(len(self.items)))
        return [self.items[i] for i in mix_order(self.name, len(own), solved=lambda order: order == own)]

    def card(self) -> dict[str, Any]:
        """Return what the browser shows: the items in a mixed, but fixed order, and the bins."""
        left = [_(item.text) for item in self._shuffled_items()]
        right = [_(text) for text in self.bins.values()]
        return {"name": self.name, "kind": "sort", "ask": _(self.ask), "left": left, "right": right}

    def again(self, _occasion: str) -> dict[str, Any]:
        """Return what is other on a card that asks once more: the wording, if there is a second one."""
        return {"ask": _(self.reworded or self.ask)}

    def sheet(self) -> dict[str, Any]:
        """Return where each item belongs, by the places of the bins, and what is said, as plain data."""
        keys, n = list(self.bins), len(self.items)
        return {
            "kind": "sort",
            "ask": _(SORT),
            "no_letters": no_letters(len(keys), least=n, most=n, once=False),
            "shown": [_(text) for text in self.bins.values()],
            "items": [
                {
                    "text": _(item.text).rstrip("."),
                    "right": [keys.index(key) for key in item.bins],
                    "why": [_(item.wrong.get(key, item.why)) for key in keys],
                }
                for item in self._shuffled_items()
            ],
            "lie_right": _(LIE_RIGHT),
            "wrong": _(WRONG),
            "why": _(self.why),
            "explained": EXPLAINED,
        }


def sort_question(name: str, table: Mapping[str, Any]) -> Sort:
    """Return the question that a table of a data file describes; raises ValueError for a bin that it does not have.

    >>> item = {"text": "An ad", "in": ["more"], "why": "It brings in people."}
    >>> table = {"ask": "What does it?", "bins": {"more": "more leads", "fast": "faster"}, "items": [item]}
    >>> sort_question("a.b", table | {"why": "So."}).judge("B").message.splitlines()[1]
    '“An ad” does not belong to “faster”. It brings in people.'
    """
    items = tuple(Sorted(one["text"], tuple(one["in"]), one["why"], one.get("wrong", {})) for one in table["items"])
    for item in items:
        if unknown := {*item.bins, *item.wrong} - {*table["bins"]}:
            raise ValueError(f"{name}: {item.text!r} names bins that there are not: {', '.join(sorted(unknown))}")
    return Sort(name, table["ask"], table["bins"], items, table["why"], table.get("again", ""))
