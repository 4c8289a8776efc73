"""The kinds of question, and the reading of a quiz from its data file, which holds the English texts."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ...messages import Numbered
from .arrange import Match, Order
from .blanks import Blanks, blanks_question
from .choice import Many, One, Option
from .hand import Hand, hand_question
from .hunt import hunt_question, tally_question
from .number import Number, Numbers, number_question
from .sort import Sort, sort_question

Question = One | Many | Number | Order | Match | Sort | Hand | Blanks


def questions(file: Path, key: str, numbers: Mapping[str, Numbers] | None = None) -> dict[str, Question]:
    """Return the questions of a file by their full names; `key` is the key of their chapter.

    `numbers` compute what their texts and values name, by the name of the question; each is called when it is needed.
    """
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    named = {f"{key}.quiz-{each}": table for each, table in tables.items()}
    return {name: question(name, table, (numbers or {}).get(name)) for name, table in named.items()}


def with_numbers(table: Mapping[str, Any], numbers: Numbers | None) -> tuple[Mapping[str, Any], Numbers]:
    """Return a table whose texts get their numbers where they are shown, and the numbers, computed once at most.

    >>> table, _numbers = with_numbers({"lines": ["After {weeks} weeks."]}, lambda: {"weeks": 79.2})
    >>> from flywheel_lab.messages import gettext
    >>> gettext(table["lines"][0])
    'After 79.2 weeks.'
    """
    once = cache(numbers or dict)

    def filled(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: filled(each) for key, each in part.items()}
        if isinstance(part, list):
            return [filled(each) for each in part]
        return Numbered(part, once) if numbers and isinstance(part, str) and "{" in part else part

    return filled(table), once


def question(name: str, table: Mapping[str, Any], computes: Numbers | None = None) -> Question:
    """Return the question that a table describes; its `kind` is "one" unless it says otherwise.

    `again` is a second wording, for the warm-ups that ask it once more; what the table names, it `computes`.

    >>> yes, no = {"text": "Yes.", "why": "So.", "right": True}, {"text": "No.", "why": "It is."}
    >>> question("a.b", {"ask": "Is it?", "options": [yes, no]}).judge("B")
    Outcome(a.b not yet: It is.)
    """
    table, numbers = with_numbers(table, computes)
    reworded = table.get("again", "")
    match table.get("kind", "one"):
        case "number":
            return number_question(name, table, numbers)
        case "bar" | "scale":
            return hand_question(name, table, numbers)
        case "blanks":
            return blanks_question(name, table, numbers)
        case "order":
            return Order(name, table["ask"], tuple((line["text"], line["why"]) for line in table["lines"]), reworded)
        case "match":
            pairs = tuple((pair["left"], pair["right"], pair["why"]) for pair in table["pairs"])
            return Match(name, table["ask"], pairs, reworded)
        case "sort":
            return sort_question(name, table)
        case "hunt":
            return hunt_question(name, table)
        case "tally":
            return tally_question(name, table)
        case "many":
            return Many(name, table["ask"], tuple(Option(**option) for option in table["options"]), reworded)
        case "one":
            return One(name, table["ask"], tuple(Option(**option) for option in table["options"]), reworded)
        case kind:
            known = "one, many, number, order, match, sort, bar, scale, blanks, hunt and tally"
            raise ValueError(f"{name}: there is no kind {kind!r}, only {known}")
