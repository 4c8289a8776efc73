"""The kinds of question, and the reading of a quiz from its data file, which holds the English texts."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .arrange import Match, Order
from .choice import Many, One, Option
from .number import Number, number_question
from .sort import Sort, sort_question

Question = One | Many | Number | Order | Match | Sort


def questions(file: Path, key: str) -> dict[str, Question]:
    """Return the questions of a file by their full names; `key` is the key of their chapter."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: question(name, table) for each, table in tables.items() if (name := f"{key}.quiz-{each}")}


def question(name: str, table: Mapping[str, Any]) -> Question:
    """Return the question that a table describes; its `kind` is "one" unless it says otherwise.

    `again` is a second wording, for the warm-ups that ask it once more.

    >>> yes, no = {"text": "Yes.", "why": "So.", "right": True}, {"text": "No.", "why": "It is."}
    >>> question("a.b", {"ask": "Is it?", "options": [yes, no]}).judge("B")
    Outcome(a.b not yet: It is.)
    """
    reworded = table.get("again", "")
    match table.get("kind", "one"):
        case "number":
            return number_question(name, table)
        case "order":
            return Order(name, table["ask"], tuple((line["text"], line["why"]) for line in table["lines"]), reworded)
        case "match":
            pairs = tuple((pair["left"], pair["right"], pair["why"]) for pair in table["pairs"])
            return Match(name, table["ask"], pairs, reworded)
        case "sort":
            return sort_question(name, table)
        case "many":
            return Many(name, table["ask"], tuple(Option(**option) for option in table["options"]), reworded)
        case "one":
            return One(name, table["ask"], tuple(Option(**option) for option in table["options"]), reworded)
        case kind:
            raise ValueError(f"{name}: there is no kind {kind!r}, only one, many, number, order, match and sort")
