"""Help is given one rung at a time, and every order of the mixed lines that works is right."""

import ast
from collections.abc import Sequence
from itertools import permutations
from typing import Any

from every import every

from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.help.ladder import complaint, mix_lines, reveal_rungs

HINTS, STEPS = ("Look up.", "Multiply."), ("a = 2", "b = 3", "answer = a * b")


def help_at(rung: Any, order: Any = "") -> dict[str, Any]:
    return reveal_rungs("a.b", HINTS, STEPS, "So.", {"rung": rung, "order": order})


def test_each_rung_shows_one_thing_more() -> None:
    seen = [set(help_at(rung)) for rung in range(5)]
    assert [help_at(rung)["hints"] for rung in range(3)] == [[], ["Look up."], ["Look up.", "Multiply."]]
    assert seen == [{"rung", "hints"}] * 3 + [
        {"rung", "hints", "lines"},
        {"rung", "hints", "lines", "solution", "because"},
    ]


@every("wanted", [None, 7, "3", [], {}, {"rung": "top"}, {"rung": -4, "order": 7}, {"rung": None}])
def test_nothing_is_given_to_a_request_that_makes_no_sense(wanted: object) -> None:
    assert reveal_rungs("a.b", HINTS, STEPS, "So.", wanted) == {"rung": 0, "hints": []}


def test_above_the_top_is_the_top() -> None:
    assert help_at(99) == help_at(4) and help_at(99)["solution"] == list(STEPS)


def test_without_steps_the_hints_are_all() -> None:
    assert reveal_rungs("a.b", HINTS, (), "So.", {"rung": 99}) == {"rung": 2, "hints": list(HINTS)}


@every("order", ["AB", "AAB", "XYZ", 7, ["A"], "ABCD"])
def test_an_order_that_cannot_be_read_is_told(order: object) -> None:
    judged = help_at(3, order)["judged"]
    assert not judged["right"] and judged["message"].startswith("Answer with each letter from A to C once")


def test_who_sees_the_solution_hears_no_complaint() -> None:
    wrong = "".join("ABC"[mix_lines("a.b", STEPS).index(i)] for i in (2, 1, 0))
    assert help_at(3, wrong)["judged"]["right"] is False
    assert "judged" not in help_at(4, wrong)


def outcome(steps: Sequence[str], order: Sequence[int]) -> object:
    """Run lines in an order; return what they make of `answer`, or the exception."""
    names: dict[str, Any] = {"f": lambda *given: given, "d": {"x": [4, 5]}}
    try:
        exec("\n".join(steps[i] for i in order), names)
    except (NameError, SyntaxError) as error:
        return type(error)
    return names["answer"]


PROGRAMS = {
    "in a chain": ("a = 2", "b = a + 1", "answer = b * 2"),
    "two that do not need each other": ("a = 2", "b = 3", "answer = a * b"),
    "a name given anew": ("a = 2", "b = a", "a = 5", "answer = f(a, b)"),
    "added to itself": ("a = 2", "a = a * 3", "answer = a"),
    "added in place": ("a = 2", "a += 3", "answer = a"),
    "two names at once": ("a, b = 2, 3", "c = b", "answer = f(a, c)"),
    "what was there before": ('a = d["x"]', "b = a[0]", "answer = f(b)"),
    "a function": ("def g(a):", "    b = a * 2", "    return b", "answer = g(4)"),
}


@every("program", PROGRAMS)
def test_an_order_is_right_if_and_only_if_it_comes_to_the_same(program: str) -> None:
    steps = PROGRAMS[program]
    wanted = outcome(steps, range(len(steps)))
    for order in permutations(range(len(steps))):
        assert (complaint(steps, order) == "") == (outcome(steps, order) == wanted), [steps[i] for i in order]


def test_a_complaint_names_the_line_and_what_it_needs(language: str) -> None:
    said = complaint(("a = 2", "b = a", "answer = b"), (1, 0, 2))
    assert "`b = a`" in said and "`a`" in said and "`answer = b`" not in said


def test_a_complaint_names_what_is_changed_too_early() -> None:
    said = complaint(("a = 2", "b = a", "a = 5", "answer = a * b"), (0, 2, 1, 3))
    assert said == "`a = 5` comes too early: it changes `a`, and `b = a` has to come before that."


@every("order", [(1, 0, 2, 3), (0, 3, 1, 2), (0, 1, 3, 2), (3, 0, 1, 2)])
def test_lines_of_a_block_stay_in_it(order: tuple[int, ...], language: str) -> None:
    steps = ("def g(a):", "    b = a", "    return b", "answer = g(4)")
    assert complaint(steps, order) != "" == complaint(steps, (0, 1, 2, 3))


@every("name", exercises())
def test_the_lines_of_an_exercise_are_mixed_and_can_be_put_right(name: str) -> None:
    steps = exercises()[name].steps
    shown = mix_lines(name, steps)
    assert complaint(steps, range(len(steps))) == "" != complaint(steps, shown)
    right = "".join("ABCDE"[shown.index(i)] for i in range(len(steps)))
    assert exercises()[name].help({"rung": 3, "order": right})["judged"]["right"]


@every("name", exercises())
def test_every_line_of_a_solution_is_needed(name: str) -> None:
    *before, last = exercises()[name].steps
    for line in (each for each in before if not each.startswith((" ", "def "))):
        (made,) = [node.id for node in ast.walk(ast.parse(line)) if isinstance(getattr(node, "ctx", None), ast.Store)]
        assert any(made in later for later in [*before[before.index(line) + 1 :], last])


@every("name", exercises())
def test_the_card_of_an_exercise_gives_no_help_away(name: str, language: str) -> None:
    card = exercises()[name].card()
    assert len(card["rungs"]) == len(exercises()[name].hints) + 2
    assert not any(text in str(card) for text in (*exercises()[name].steps, *exercises()[name].hints))
