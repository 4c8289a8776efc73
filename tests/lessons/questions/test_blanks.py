"""Several numbers are filled into one sentence: each is judged by itself, and one outcome tells them all."""

from typing import Any

import pytest
from every import every

from flywheel_lab.lessons.questions import question

BLANKS_OF = [
    {"label": "Third round", "value": "third", "hint": "Three in ten."},
    {"label": "All", "value": 10_000, "hint": "Divide.", "mistakes": [{"value": 9100, "why": "One round."}]},
]
TABLE: dict[str, Any] = {
    "kind": "blanks",
    "ask": "What next?",
    "row": "{first} bring ▢, in all ▢.",
    "blanks": BLANKS_OF,
    "why": "So it is.",
}
BLANKS = question("x.blanks", TABLE, lambda: {"first": 2100, "third": 630})


@every("answer", [["630", "10,000"], (630, 10_000.0), ["630", "10.000"], ["about 630", "10000"]])
def test_all_right_numbers_pass(answer: object) -> None:
    assert (BLANKS.judge(answer).status, BLANKS.judge(answer).message) == ("passed", "So it is.")


def test_each_wrong_number_is_named_and_explained() -> None:
    said = BLANKS.judge(["900", "9100"]).message
    assert said == "“Third round”: Three in ten.\n“All”: One round."


def test_only_the_wrong_numbers_are_explained_and_marked() -> None:
    assert BLANKS.judge(["630", "9100"]).message == "“All”: One round."
    assert BLANKS.beside(["630", "9100"]) == {"marks": [True, False]}  # type: ignore[union-attr]


def test_the_numbers_of_the_sentence_come_from_the_code() -> None:
    assert BLANKS.card()["row"] == "2,100 bring ▢, in all ▢."


def test_what_cannot_be_read_is_no_try_and_named() -> None:
    outcome = BLANKS.judge(["630", "no idea"])
    assert not outcome.readable and outcome.message.startswith("“All”: ")


@every("answer", [["630", ""], ["", "10"], ["630"], "630, 10000", ["1", "2", "3"]])
def test_too_few_or_too_many_are_no_try(answer: object) -> None:
    assert not BLANKS.judge(answer).readable


def test_nothing_at_all_is_not_attempted() -> None:
    assert BLANKS.judge(["", ""]).status == "not attempted"


def test_a_row_with_another_number_of_blanks_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x\.y: the row must have a ▢ for each of its 2 blanks"):
        question("x.y", TABLE | {"row": "Only ▢."})
