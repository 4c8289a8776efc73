"""What people type is read: nearly all right answers pass, however they are written, and no wrong one does."""

import tomllib
from pathlib import Path

import pytest
from asked_here import ASKED
from every import every

TYPED = tomllib.loads(Path(__file__).with_name("typed.toml").read_text("utf-8"))
MISSED = 0.02  # of the right ones, at most


def typed(kind: str) -> list[tuple[str, str]]:
    """Each exercise with an answer to it that is "right" or "wrong"."""
    return [(name, line) for name, text in TYPED[kind].items() for line in text.strip().splitlines()]


def test_the_lists_are_long_and_no_line_stands_twice() -> None:
    right, wrong = typed("right"), typed("wrong")
    assert len(right) >= 300 and len(wrong) >= 150
    assert len({*right, *wrong}) == len(right) + len(wrong)


@pytest.mark.slow
def test_nearly_all_right_answers_pass(language: str) -> None:
    missed = [(name, answer) for name, answer in typed("right") if ASKED[name].judge(answer).status != "passed"]
    assert len(missed) <= MISSED * len(typed("right")), missed


@pytest.mark.usefixtures("language")
@every(("name", "answer"), typed("wrong"))
def test_a_wrong_answer_never_passes(name: str, answer: str) -> None:
    assert ASKED[name].judge(answer).status == "not yet"
