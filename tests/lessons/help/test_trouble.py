"""Each exception of a learner's function becomes a sentence with the line, the arguments and what to try."""

import linecache
import re
from collections.abc import Callable
from typing import Any

import pytest
from every import every

from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.help.run import call_once

# The body of a function of people and weeks, and what the sentence must say.
BODIES = {
    "return people / (weeks - weeks)": r"divides by zero\. .* Look at what stands behind the `/`",
    "return peple * weeks": r"the name `peple`, which does not exist\. .* Did you mean `people`\?",
    "return qqqqqq": r"the name `qqqqqq`, which does not exist\. .* Look for a slip of the keys",
    "return Int(people)": r"Did you mean `int`\?",
    "weeks = days * 7; days = 1": r"uses `days` before it has a value",
    "return [1, 2][weeks]": r"a place that it does not have\. .*counts from zero",
    "return {'a': 1}['b']": r"asks for 'b', which is not there",
    "return inside(people, weeks)": r"calls itself again and again",
    "raise SystemExit": r"wants to end Python",
    "return people(weeks)": r"does not work with these values: 'int' object is not callable\. .*`\*`",
    "return people + 'weeks'": r"does not work with these values: unsupported operand",
    "return people.sum()": r"something that is not there: 'int' object has no attribute 'sum'",
    "return int('two')": r"stopped with an error: ValueError: invalid literal",
    "assert people < weeks": r"stopped with an error: AssertionError\. ",
    "import nowhere": r"stopped with an error: ModuleNotFoundError",
    "raise Unwritable": r"stopped with an error: Unwritable\. ",
    "raise BaseException('x' * 999)": r"stopped with an error: BaseException: x{120}…\. ",
}


class Unwritable(Exception):
    def __str__(self) -> str:
        raise ValueError


def written(body: str, cell: str = "<cell 1>") -> Callable[..., Any]:
    """Return the function that a notebook makes of this body."""
    source = f"def inside(people, weeks):\n    {body}\n"
    linecache.cache[cell] = (len(source), None, source.splitlines(keepends=True), cell)
    names: dict[str, Any] = {"Unwritable": Unwritable}
    exec(compile(source, cell, "exec"), names)
    function: Callable[..., Any] = names["inside"]
    return function


def message(function: Callable[..., Any], *arguments: object) -> str:
    with pytest.raises(FlywheelError) as caught:
        call_once(function, arguments)
    return str(caught.value)


@every("body", BODIES)
def test_an_exception_is_said_in_words(body: str) -> None:
    said = message(written(body), 6, 3)
    assert re.search(BODIES[body], said)
    assert f"line 2, `{body}`, called with people = 6, weeks = 3." in said


@every("body", BODIES)
def test_it_is_said_in_german_too(body: str, language: str) -> None:
    said = message(written(body), 6, 3)
    assert said.startswith({"en": "Your function ", "de": "Deine Funktion "}[language])
    assert not re.search(r"\{|\bNone\b", said.replace(body, ""))
    assert len(said) < 420


def test_a_line_of_another_file_is_traced_to_the_learners_own() -> None:
    assert "line 2, `return sorted([weeks, people], key=len)`" in message(
        written("return sorted([weeks, people], key=len)"), 6, 3
    )


def test_a_helper_in_the_same_cell_is_named() -> None:
    source = "def half(people):\n    return people / 0\n\ndef inside(people):\n    return half(people)\n"
    linecache.cache["<cell 2>"] = (len(source), None, source.splitlines(keepends=True), "<cell 2>")
    names: dict[str, Any] = {}
    exec(compile(source, "<cell 2>", "exec"), names)
    assert "line 2, `return people / 0`, called with people = 6." in message(names["inside"], 6)


def test_without_its_source_the_line_is_still_numbered() -> None:
    names: dict[str, Any] = {}
    exec(compile("def inside():\n    return 1 / 0\n", "<gone>", "exec"), names)
    assert message(names["inside"]).startswith("Your function divides by zero. That was in line 2. ")


def test_the_error_brings_no_traceback_of_its_own() -> None:
    with pytest.raises(FlywheelError) as caught:
        call_once(lambda: 1 / 0)
    assert caught.value.__suppress_context__
