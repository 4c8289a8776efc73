"""What a learner wrote is called once, and ends in a value, a sentence, or by the learner's own stop."""

import re
import threading
from collections.abc import Callable
from typing import Any

import pytest

from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.help.run import call_once


def test_it_is_call_once_with_its_arguments() -> None:
    calls = []
    assert call_once(lambda *given: calls.append(given) or 5, (1, 2)) == 5
    assert calls == [(1, 2)]


def test_what_it_prints_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    call_once(lambda: print("so far") or 1)
    assert capsys.readouterr().out == "so far\n"


def untouched() -> None: ...


def passed_over() -> None:
    """A docstring is no answer."""
    return


def dots() -> Any:
    return ...


@pytest.mark.parametrize("stub", [untouched, passed_over, dots, lambda *_: ...])
def test_a_function_that_does_nothing_yet_is_not_called(stub: Callable[..., Any]) -> None:
    assert call_once(stub, (1, 2, 3)) is ...


def test_the_learners_own_stop_is_heard() -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call_once(stopped)


def test_nothing_returned_is_asked_for_return() -> None:
    calls = []
    with pytest.raises(FlywheelError, match=r"returned nothing. Did you forget `return`\?"):
        call_once(lambda: calls.append(1))
    assert calls == [1]


@pytest.mark.parametrize("arguments", [(), (1,), (1, 2, 3)])
def test_a_wrong_number_of_arguments_is_said_before_anything_runs(arguments: tuple[int, ...]) -> None:
    calls = []

    def two(a: int, b: int) -> None:
        calls.append((a, b))

    with pytest.raises(FlywheelError, match=r"waits for values|called with (one value|3 values) \(1[, 23]*\)"):
        call_once(two, arguments)
    assert calls == []


class Called:
    def __call__(self, people: float) -> float:
        return people / 0


@pytest.mark.parametrize("thing", [len, print, int, dict.get, Called, type, threading.Thread, iter, max])
def test_whatever_can_be_called_ends_in_a_value_or_a_sentence(thing: Callable[..., Any]) -> None:
    for arguments in ((), (1.0,), (1.0, 2.0, 3.0)):
        try:
            assert call_once(thing, arguments) is not None
        except FlywheelError as error:
            assert re.fullmatch(r"Your? .{20,300}[.]", str(error))


def test_the_line_of_an_object_that_can_be_called_is_found() -> None:
    with pytest.raises(FlywheelError, match=r"divides by zero\. That was in line \d+, `return people / 0`.*people = 6"):
        call_once(Called(), (6,))
