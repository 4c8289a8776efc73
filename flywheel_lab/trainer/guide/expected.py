"""What a room will answer to an item, out of the item itself: what is right, what is wrong, and what to say to each."""

from base64 import b64decode
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ...chapters.course import bank, find
from ...lessons.items import Item
from ...messages import fine, number, percent
from ...messages import gettext as _


@dataclass(frozen=True)
class Reply:
    """An answer as it is said or marked, what to say to it, and the belief of many that it shows, "" for none."""

    answer: str
    why: str
    belief: str = ""


@dataclass(frozen=True)
class Expected:
    """An item for a room, its texts in the language in use: what is asked, with which `options`, and what comes back.

    `kind` is how it is answered: "vote", "many", "claim", "curve", "number", "order", "sort", "bar", "words", or
    "sealed" if nobody is told today. What is sorted goes to one of the `places`.
    """

    kind: str
    ask: str
    options: tuple[str, ...]
    right: tuple[Reply, ...]
    wrong: tuple[Reply, ...]
    places: tuple[str, ...] = ()

    @property
    def letters(self) -> tuple[str, ...]:
        """The letter of each option."""
        return tuple(ascii_uppercase[: len(self.options)])

    def texts(self) -> list[str]:
        """Return all that is asked and said, in a fixed order: what a step was written for."""
        replies = [part for each in (*self.right, *self.wrong) for part in (each.answer, each.why, each.belief)]
        return [self.kind, self.ask, *self.options, *self.places, *replies]


def expected(name: str) -> Expected:
    """Return what a room will answer to an item of the course, in the language in use.

    >>> expected("funnel.doubled").right[0].answer
    'B'
    """
    item: Any = find(name)
    card, sheet = item.card(), item.sheet()
    return READ[sheet["kind"]](item, card, sheet)


def _vote(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    right: list[Reply] = []
    wrong: list[Reply] = []
    options: list[str] = []
    for letter, place in zip(ascii_uppercase, card["order"], strict=False):
        good, why, misconception, *_text = sheet["options"][place]
        options.append(card["options"][place])
        (right if good else wrong).append(Reply(letter, why, _belief(misconception)))
    kind = "many" if sheet["kind"] == "many" else "vote"
    return Expected(kind, card["ask"], tuple(options), tuple(right), tuple(wrong))


def _claim(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    because, *verdict = map(plain, sheet["message"].split("\n"))
    right = (Reply(ascii_uppercase[sheet["ours"]], because), *(Reply("", each) for each in verdict))
    return Expected("claim", card["ask"], tuple(card["verdicts"]), right, ())


def _curve(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    foils = [Reply("", why, _belief(name)) for name, why, *_curves in sheet["foils"]]
    return Expected("curve", card["ask"], (), (Reply("", sheet["because"]),), tuple(foils))


def _range(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    if sheet["sealed"]:
        return Expected("sealed", card["ask"], (), (), ())
    truth, (low, high) = sheet["truth"], sheet["span"]
    tried = [value for value, *_rest in sheet["mistakes"]]
    tried += [round((low + truth) / 2), round(min((3 * truth - low) / 2, (truth + high) / 2))]
    said: dict[tuple[str, str], list[str]] = {}
    for value in sorted(tried):
        outcome = item.judge(value)
        if outcome.status != "passed":
            said.setdefault((outcome.message, outcome.misconception), []).append(number(value, 0))
    right = Reply(_counted(truth, sheet), item.judge(truth).message)
    wrong = (Reply(", ".join(values), why, _belief(name)) for (why, name), values in said.items())
    return Expected("number", card["ask"], (), (right,), tuple(wrong))


def _exercise(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    right = Reply(_counted(sheet["truth"], sheet), sheet["because"])
    wrong = (Reply(_counted(value, sheet), why, _belief(name)) for value, why, name in sheet["mistakes"])
    return Expected("number", card["ask"], (), (right,), tuple(wrong))


def _order(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    right = [Reply(f"{place}. {card['lines'][k]}", why) for place, (k, why) in enumerate(sheet["right"], 1)]
    return Expected("order", card["ask"], tuple(card["lines"]), tuple(right), ())


def _sort(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    right = []
    for each in sheet["items"]:
        places = " / ".join(sheet["shown"][k] for k in each["right"])
        right.append(Reply(f"{each['text']} → {places}", each["why"][each["right"][0]]))
    return Expected("sort", card["ask"], tuple(card["left"]), tuple(right), (), tuple(sheet["shown"]))


def _hand(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    wrong = [Reply(_counted(value, sheet), why, _belief(name)) for value, why, name in sheet["mistakes"]]
    wrong += [Reply(_("less"), sheet["too_low"]), Reply(_("more"), sheet["too_high"])]
    return Expected("bar", card["ask"], (), (Reply(_counted(sheet["truth"], sheet), sheet["why"]),), tuple(wrong))


def _words(item: Item, card: dict[str, Any], sheet: dict[str, Any]) -> Expected:
    return Expected("words", card["ask"], (), (Reply("", b64decode(card["ours"]).decode()),), ())


READ = {
    "one": _vote,
    "many": _vote,
    "pick": _vote,
    "claim": _claim,
    "curve": _curve,
    "range": _range,
    "exercise": _exercise,
    "order": _order,
    "sort": _sort,
    "bar": _hand,
    "scale": _hand,
    "explain": _words,
}
"""What reads each kind of sheet that a workshop asks."""


def plain(text: str) -> str:
    """Return a text of the course without the signs of Markdown.

    >>> plain("*Verdict:* **never**")
    'Verdict: never'
    """
    return text.replace("*", "")


def _counted(value: float, sheet: dict[str, Any]) -> str:
    if sheet["share"]:
        return percent(value) if value < 1 else fine(value)
    return f"{number(value, 0) if abs(value) >= 10 else fine(value)} {sheet['unitName']}".strip()


def _belief(misconception: str) -> str:
    return _(bank()[misconception].belief) if misconception in bank() else ""
