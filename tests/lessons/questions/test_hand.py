"""A number is dragged to: near the truth is right, and whoever is off learns in which direction."""

from base64 import b64decode
from json import loads
from typing import Any

from every import every

from flywheel_lab.lessons.questions import question
from flywheel_lab.lessons.questions.hand import Hand

BAR: dict[str, Any] = {
    "kind": "bar",
    "ask": "How many of the weeks?",
    "unit": "weeks",
    "whole": "weeks",
    "value": "without",
    "part": "without",
    "rest": "with",
    "why": "{without} of {weeks}.",
    "too_low": "More.",
    "too_high": "Less.",
    "mistakes": [{"value": 25, "why": "That is the rest.", "misconception": "referral-always"}],
}


def numbers() -> dict[str, Any]:
    return {"weeks": 79, "without": 54, "at": lambda place: {"say": "down" if place < 1 else "up", "weeks": 10 * place}}


def hand(**other: Any) -> Hand:
    made = question("x.hand", BAR | other, numbers)
    assert isinstance(made, Hand)
    return made


@every("answer", [54, 50.1, 57.9, "54", "54 weeks", "about 54", "378 days", "54 Wochen"])
def test_what_is_near_passes_in_any_spelling(answer: object) -> None:
    assert hand().judge(answer).status == "passed"


@every(("answer", "said"), [(49, "More."), (0, "More."), (59, "Less."), (79, "Less."), (25, "That is the rest.")])
def test_what_is_off_is_told_where_it_lies(answer: float, said: str) -> None:
    assert (hand().judge(answer).status, hand().judge(answer).message) == ("not yet", said)


def test_a_known_mistake_shows_its_misconception() -> None:
    assert hand().judge(24).misconception == "referral-always"


def test_a_number_off_the_bar_is_no_try() -> None:
    outcome = hand().judge(80)
    assert not outcome.readable and outcome.message == "Each number must lie between 0 and 79, and 80 does not."


def test_how_near_is_near_enough_is_a_share_of_the_bar() -> None:
    assert [hand(near=share).judge(50).status for share in (0.04, 0.06)] == ["not yet", "passed"]


def test_the_truth_is_drawn_once_it_was_found_and_stands_on_no_card() -> None:
    assert (hand().beside(54), hand().beside(40)) == ({"truth": 54}, {})
    assert "54" not in str(hand().card())


def test_a_scale_has_a_sentence_for_each_place(language: str) -> None:
    says = {"down": "It runs down for {weeks:0} weeks.", "up": "It grows at {place}."}
    card = hand(kind="scale", **{"from": 0, "to": 2, "whole": 2}, step=0.5, value=1, says=says).card()
    told = loads(b64decode(card["says"]))
    assert told[:2] == ["It runs down for 0 weeks.", "It runs down for 5 weeks."]
    assert told[2:] == ["It grows at 1.", f"It grows at {'1.5' if language == 'en' else '1,5'}.", "It grows at 2."]
