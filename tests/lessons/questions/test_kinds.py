"""Each kind of quiz question takes its answer in any sensible spelling and explains whatever is wrong with it."""

from collections.abc import Mapping
from itertools import combinations, permutations, product
from pathlib import Path
from typing import Any

import pytest
from every import every

from flywheel_lab.lessons.questions import question, questions


def option(word: str, right: bool = False, misconception: str = "") -> dict[str, Any]:
    return {"text": word, "why": f"Why {word}.", "right": right, "misconception": misconception}


OPTIONS = [option("a"), option("b", right=True), option("c", misconception="simpson"), option("d", right=True)]
ONE = question("x.one", {"ask": "Which?", "options": OPTIONS[:3]})
MANY = question("x.many", {"kind": "many", "ask": "Which?", "options": OPTIONS})
LINES = [{"text": word, "why": f"Why {word}."} for word in ("first", "second", "third")]
ORDER = question("x.order", {"kind": "order", "ask": "Order?", "lines": LINES})
PAIRS = [("day", "short"), ("week", "long"), ("month", "long")]
MATCH = question(
    "x.match",
    {
        "kind": "match",
        "ask": "Match?",
        "pairs": [{"left": a, "right": b, "why": f"Why {a}."} for a, b in PAIRS],
    },
)
NUMBER = question(
    "x.number",
    {
        "kind": "number",
        "ask": "How long?",
        "unit": "weeks",
        "value": 4,
        "why": "So.",
        "hint": "Count.",
        "mistakes": [{"value": 8, "why": "Twice.", "misconception": "until-out"}],
    },
)


def letters_of(card: Mapping[str, Any], key: str, wanted: list[str]) -> str:
    return "".join("ABCD"[card[key].index(word)] for word in wanted)


@every("answer", ["B", "b", " b) ", "(B)", ["b"], "B."])
def test_one_is_answered_by_its_letter(answer: object) -> None:
    assert (ONE.judge(answer).status, ONE.judge(answer).message) == ("passed", "Why b.")


@every(("answer", "why"), [("A", "Why a."), ("C", "Why c.")])
def test_a_wrong_option_has_its_own_reason(answer: str, why: str) -> None:
    assert (ONE.judge(answer).status, ONE.judge(answer).message) == ("not yet", why)


def test_a_wrong_option_shows_its_misconception() -> None:
    assert [ONE.judge(letter).misconception for letter in "ABC"] == ["", "", "simpson"]


@every("answer", ["BD", "db", "B, D", ["D", "B"], "B;D", ("B", "D")])
def test_many_are_answered_by_their_letters_in_any_order(answer: object) -> None:
    assert (MANY.judge(answer).status, MANY.judge(answer).message) == ("passed", "Why b.\nWhy d.")


@every("chosen", ["".join(some) for n in range(5) for some in combinations("ABCD", n)])
def test_each_option_that_is_chosen_wrongly_or_left_out_is_explained(chosen: str) -> None:
    outcome = MANY.judge(list(chosen))
    wrong = set(chosen) ^ {"B", "D"}
    assert outcome.status == ("not yet" if wrong else "passed")
    if wrong:
        named = {line.partition("“")[2][0].upper(): line for line in outcome.message.splitlines()}
        assert named.keys() == wrong
        assert all(("You left out" in line) == (letter in "BD") for letter, line in named.items())
    assert outcome.misconception == ("simpson" if "C" in chosen else "")


@every("wanted", list(permutations(["first", "second", "third"])))
def test_lines_in_order_pass_and_the_first_out_of_place_is_explained(wanted: tuple[str, ...]) -> None:
    outcome = ORDER.judge(letters_of(ORDER.card(), "lines", list(wanted)))
    out_of_place = [i for i, word in enumerate(wanted) if word != ["first", "second", "third"][i]]
    if out_of_place:
        place = out_of_place[0]
        word = ["first", "second", "third"][place]
        stands = f"In place {place + 1} stands “{wanted[place]}”"
        assert outcome.message == f"{stands}, but “{word}” belongs there. Why {word}."
    assert outcome.status == ("not yet" if out_of_place else "passed")


def test_lines_that_read_the_same_may_change_places() -> None:
    lines = [{"text": word, "why": "Why."} for word in ("wait", "buy", "wait")]
    same = question("x.same", {"kind": "order", "ask": "?", "lines": lines})
    shown = same.card()["lines"]
    first, last = [letter for letter, word in zip("ABC", shown, strict=True) if word == "wait"]
    buy = "ABC"[shown.index("buy")]
    assert [same.judge(first + buy + last).status, same.judge(last + buy + first).status] == ["passed", "passed"]


def test_what_belongs_to_several_lines_is_offered_once() -> None:
    assert sorted(MATCH.card()["right"]) == ["long", "short"]
    assert MATCH.card()["left"] == ["day", "week", "month"]


@every("chosen", list(product(["short", "long"], repeat=3)))
def test_pairs_pass_and_the_first_wrong_one_is_explained(chosen: tuple[str, ...]) -> None:
    outcome = MATCH.judge(letters_of(MATCH.card(), "right", list(chosen)))
    wrong = [(left, word) for (left, right), word in zip(PAIRS, chosen, strict=True) if word != right]
    assert outcome.status == ("not yet" if wrong else "passed")
    if wrong:
        left, word = wrong[0]
        assert outcome.message == f"“{left}” does not belong to “{word}”. Why {left}."


@every("answer", [4, 4.0, "4", "4 weeks", "28 days", "4 Wochen", "28 Tage", "4,0", "4.05"])
def test_a_number_may_come_in_another_unit_of_time(answer: object) -> None:
    assert NUMBER.judge(answer).status == "passed"


def test_a_foreseen_number_has_its_reason_and_any_other_a_hint() -> None:
    assert (NUMBER.judge("56 days").message, NUMBER.judge(8).misconception) == ("Twice.", "until-out")
    assert (NUMBER.judge(5).status, NUMBER.judge(5).message) == ("not yet", "Count.")


SORT = question(
    "x.sort",
    {
        "kind": "sort",
        "ask": "Where?",
        "bins": {"here": "Here", "there": "There"},
        "items": [{"text": word, "in": ["here"], "why": f"Why {word}."} for word in ("a", "b", "c")],
        "why": "Why all.",
    },
)
ALL = {each.name: each for each in (ONE, MANY, ORDER, MATCH, NUMBER, SORT)}
USELESS = ["Q", "", "A B C D E", 17.5, -1, ["A", 2], {}, True, b"A", len, "42 apples and a pear", object]


@every("name", ALL)
@every("answer", USELESS, ids=repr)
def test_no_answer_breaks_a_question(name: str, answer: object, language: str) -> None:
    outcome = ALL[name].judge(answer)
    assert outcome.status in ("not yet", "not attempted") and outcome.message[0].isupper()


@every("name", ALL)
@every("stub", [..., None, "", "..."])
def test_a_stub_is_not_attempted(name: str, stub: object) -> None:
    assert ALL[name].judge(stub).status == "not attempted"


@every("name", ALL)
def test_a_card_is_the_same_each_time_and_holds_no_reason(name: str, language: str) -> None:
    card = ALL[name].card()
    assert card == ALL[name].card() and "Why" not in str(card) and card["name"] == name


def test_lines_are_never_shown_in_the_right_order() -> None:
    for n in range(50):
        shown = question(f"x.{n}", {"kind": "order", "ask": "?", "lines": LINES}).card()["lines"]
        assert shown != ["first", "second", "third"]


def test_a_file_gives_its_questions_the_chapters_name(tmp_path: Path) -> None:
    file = tmp_path / "quiz.toml"
    file.write_text('[turns]\nask = "?"\noptions = [{text = "a", why = "b", right = true}]\n')
    assert [*questions(file, "wheel")] == ["wheel.quiz-turns"]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x\.y: there is no kind 'guess', only one, many"):
        question("x.y", {"kind": "guess"})
