"""Answers that a card of questions can be given: what the browser would send, right or wrong, wise or not."""

from collections.abc import Iterator
from string import ascii_uppercase
from typing import Any

import ipywidgets as w

from flywheel_lab.widgets.learning.questions import QuestionCard

NONE, FEW, ALL = 0, 2, 99  # answers to a question at most
TYPED = ["12", "1,5 %", "-3", "no idea", "9" * 400]


def answers(widget: w.Widget, most: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield answers to each question of a card, as the state that the browser would send; the last `most` of many."""
    if isinstance(widget, QuestionCard):
        for card in widget.questions:
            for turn, answer in enumerate([*to(card)][-most:], start=1):
                yield f"{card['name']} = {answer!r}", {"committed": {card["name"]: {"answer": answer, "turn": turn}}}
        yield "skipped", {"skipped": True}
        yield "asked", {"asked": 7}


def to(card: dict[str, Any]) -> Iterator[Any]:
    """Yield answers to one question: every one where they are few, extremes where not."""
    match card["kind"]:
        case "one":
            yield from ascii_uppercase[: len(card["options"])]
        case "many":
            named = ascii_uppercase[: len(card["options"])]
            yield from dict.fromkeys([*named, *(named.replace(each, "") for each in named), named])
        case "claim":
            yield from "ABCD"
        case "number":
            yield from TYPED
        case "bar" | "scale":
            low, high = card["span"]
            yield from (low + share * (high - low) for share in (0, 0.3, 0.6, 2 / 3, 1))
        case "blanks":
            yield from ([typed] * len(card["left"]) for typed in TYPED)
        case "range":
            yield from (["1", "2", "3"], ["0", "50", "100"], ["3", "2", "1"], ["a", "", "1e9"])
        case "order" | "match" | "sort":
            bins = len(card.get("right") or card["lines"])
            letters = "".join(ascii_uppercase[i % bins] for i in range(len(card.get("lines") or card["left"])))
            yield from (letters[i:] + letters[:i] for i in range(len(letters)))
        case "curve":
            yield from curves(card)
        case "ladder":
            yield from ({"typed": typed} for typed in TYPED if card["field"])
            yield from ({"rung": rung} for rung in range(len(card["rungs"]) + 1))
        case "explain":
            yield {"text": "Because it is so.", "rated": "got", "compared": True}
            yield from ({"text": "Because.", "rated": rated, "compared": True} for rated in ("", "missed", "partly"))
        case kind:
            raise LookupError(f"{card['name']} is of kind {kind}, and answers.py does not know what can be answered")


def curves(card: dict[str, Any]) -> Iterator[list[float]]:
    """Yield a flat, a rising, a falling and a jagged curve from edge to edge of the paper."""
    n, low, high = len(card["handles"]), card["y"]["low"], card["y"]["high"]
    rising = [low + (high - low) * i / (n - 1) for i in range(n)]
    yield from ([high] * n, [low] * n, rising, rising[::-1], [(low, high)[i % 2] for i in range(n)])
