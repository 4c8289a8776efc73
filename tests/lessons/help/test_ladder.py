"""Help is given one rung at a time: hints, the formula with gaps, the formula and the code."""

from typing import Any

from every import every

from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.help.ladder import GAP, ladder_sheet, reveal_rungs, with_gaps
from flywheel_lab.lessons.quantity import speak_formula

HINTS, STEPS = ("Look up.", "Multiply."), ("answer = a * b",)
SHEET = ladder_sheet(HINTS, "a × b", STEPS, "So.")


def help_at(rung: Any) -> dict[str, Any]:
    return reveal_rungs(SHEET, {"rung": rung})


def test_each_rung_shows_one_thing_more() -> None:
    seen = [set(help_at(rung)) for rung in range(5)]
    assert [help_at(rung)["hints"] for rung in range(3)] == [[], ["Look up."], ["Look up.", "Multiply."]]
    gaps = {"rung", "hints", "gaps"}
    assert seen == [{"rung", "hints"}] * 3 + [gaps, gaps | {"formula", "solution", "because"}]


@every("wanted", [None, 7, "3", [], {}, {"rung": "top"}, {"rung": -4}, {"rung": None}])
def test_nothing_is_given_to_a_request_that_makes_no_sense(wanted: object) -> None:
    assert reveal_rungs(SHEET, wanted) == {"rung": 0, "hints": []}


def test_above_the_top_is_the_top() -> None:
    assert help_at(99) == help_at(4) and help_at(99)["solution"] == list(STEPS)


def test_without_a_formula_the_hints_are_all() -> None:
    assert reveal_rungs(ladder_sheet(HINTS, "", (), "So."), {"rung": 99}) == {"rung": 2, "hints": list(HINTS)}


@every("name", exercises())
def test_the_formula_with_gaps_has_all_names_and_is_no_solution(name: str, language: str) -> None:
    item = exercises()[name]
    spoken = speak_formula(item.formula, item.quantities)
    gaps = with_gaps(spoken)
    assert GAP in gaps and item.judge(spoken).status == "passed" != item.judge(gaps).status
    assert all((each.given(1.0).names[0] in gaps) == (each.given(1.0).names[0] in spoken) for each in item.quantities)


@every("name", exercises())
def test_the_card_of_an_exercise_gives_no_help_away(name: str, language: str) -> None:
    card = exercises()[name].card()
    assert len(card["rungs"]) == len(exercises()[name].hints) + 2
    assert not any(text in str(card) for text in (*exercises()[name].steps, *exercises()[name].hints))
