"""What a learner wrote is called once, never for long, and leaves nothing behind."""

import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.help.run import TooLongError, by_alarm, by_interrupt, call_once

LIMITS = [
    pytest.param(
        by_alarm, id="alarm", marks=pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no alarm")
    ),
    pytest.param(by_interrupt, id="interrupt"),
]
Limit = Callable[[Callable[[], object], float], object]


def forever() -> None:
    while True:
        pass


def stubborn() -> None:
    while True:
        try:
            while True:
                pass
        except BaseException as caught:
            reason = caught  # a learner's `except:` catches everything
            del reason


def test_it_is_called_once_with_its_arguments() -> None:
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


@pytest.mark.parametrize("function", [forever, stubborn])
def test_a_function_without_an_end_is_stopped(function: Callable[[], None]) -> None:
    with pytest.raises(FlywheelError, match=r"not done after 0\.2 seconds.*line \d+, `.*`.*a loop that never ends"):
        call_once(function, seconds=0.2)


def test_one_that_sleeps_is_stopped() -> None:
    with pytest.raises(FlywheelError, match=r"not done after 0\.2 seconds"):
        call_once(lambda: time.sleep(60), seconds=0.2)


@pytest.mark.parametrize("limit", LIMITS)
def test_each_kind_of_limit_stops(limit: Limit) -> None:
    with pytest.raises(TooLongError):
        limit(forever, 0.1)


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_never_strikes_afterwards(limit: Limit) -> None:
    for _ in range(40):
        try:
            limit(lambda: time.sleep(0.002), 0.002)
        except TooLongError:
            continue
    deadline = time.monotonic() + 0.3
    while time.monotonic() < deadline:
        pass
    assert threading.active_count() == len(threading.enumerate())


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_puts_back_what_it_found(limit: Limit) -> None:
    found = [signal.getsignal(name) for name in (signal.SIGINT, signal.SIGALRM)]
    assert limit(lambda: 3, 5.0) == 3
    assert [signal.getsignal(name) for name in (signal.SIGINT, signal.SIGALRM)] == found
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("limit", LIMITS)
def test_an_error_of_the_function_goes_through(limit: Limit) -> None:
    with pytest.raises(ZeroDivisionError):
        limit(lambda: 1 / 0, 5.0)


@pytest.mark.parametrize("limit", LIMITS)
def test_the_learners_own_stop_is_heard(limit: Limit, interrupts: Callable[[Any], None]) -> None:
    interrupts(signal.default_int_handler)
    with pytest.raises(KeyboardInterrupt):
        limit(lambda: signal.raise_signal(signal.SIGINT), 5.0)


@pytest.mark.parametrize("limit", LIMITS)
def test_where_stops_are_ignored_they_stay_so(limit: Limit, interrupts: Callable[[Any], None]) -> None:
    interrupts(signal.SIG_IGN)
    assert limit(lambda: signal.raise_signal(signal.SIGINT) or 3, 5.0) == 3


@pytest.fixture
def interrupts() -> Iterator[Callable[[Any], None]]:
    """Set what an interrupt does; a process in the background is often begun with none."""
    found = signal.getsignal(signal.SIGINT)
    yield lambda handler: signal.signal(signal.SIGINT, handler) and None
    signal.signal(signal.SIGINT, found)


def test_outside_the_main_thread_there_is_no_limit() -> None:
    found: list[object] = []
    other = threading.Thread(target=lambda: found.append(call_once(lambda: time.sleep(0.05) or 4, seconds=0.01)))
    other.start()
    other.join()
    assert found == [4]


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
