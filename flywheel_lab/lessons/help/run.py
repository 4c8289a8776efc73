"""Call a learner's function: once, for a limited time, and with a sentence in place of a traceback."""

import _thread
import dis
import inspect
import random
import signal
import threading
from collections.abc import Callable, Sequence
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import ngettext
from .trouble import explain_error, write_value

AGAIN = 0.1  # seconds until a function that is still there is stopped once more
SOON = 3e-5  # the same where it catches every exception: sometimes this hits it outside its `try`
IDLE = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "COPY_FREE_VARS", "MAKE_CELL"}


class TooLongError(BaseException):
    """The time is up. No `Exception`, so that a function's own `except Exception` lets it through."""


def call_once(function: Callable[..., Any], arguments: Sequence[object] = (), seconds: float = 5.0) -> object:
    """Call a function and return its result; a stub (`...`) is not called and gives `...`.

    Raises FlywheelError that says what went wrong, in which line and with which arguments, and what to try. The limit
    holds in the main thread only, and what counts in C (one huge product) is stopped when it comes back.

    >>> call_once(lambda people, weeks: people * weeks, (6, 2))
    12
    >>> call_once(lambda: 1 / 0)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: Your function divides by zero. ...
    """
    if _does_nothing(function):
        return ...
    named = _name_arguments(function, arguments)
    try:
        value = _call_with_limit(lambda: function(*arguments), seconds)
    except KeyboardInterrupt:
        raise  # the learner's own stop
    except TooLongError as late:
        problem = _("Your function was not done after {seconds:g} seconds and was stopped.").format(seconds=seconds)
        advice = _("Look for a loop that never ends, such as a `while` whose condition stays true.")
        raise explain_error(late, function, named, (problem, advice)) from None
    except BaseException as error:
        raise explain_error(error, function, named) from None
    if value is None:
        message = _("Your function returned nothing. Did you forget `return`? What is only printed is not returned.")
        raise FlywheelError(message)
    return value


def _does_nothing(function: object) -> bool:
    code = getattr(function, "__code__", None)
    if not inspect.iscode(code):
        return False
    steps = list(dis.get_instructions(code))
    given = [step.argval for step in steps if step.opname in ("LOAD_CONST", "RETURN_CONST")]
    return all(step.opname in IDLE for step in steps) and all(value is None or value is ... for value in given)


def _name_arguments(function: Callable[..., Any], arguments: Sequence[object]) -> str:
    """Return the arguments as the learner knows them, `people = 6, weeks = 2`."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # some builtins and classes do not say what they take
        return ", ".join(map(write_value, arguments))
    try:
        bound = signature.bind(*arguments)
    except TypeError:
        raise _does_not_fit(arguments) from None
    return ", ".join(f"{name} = {write_value(value)}" for name, value in bound.arguments.items())


def _does_not_fit(arguments: Sequence[object]) -> FlywheelError:
    if not arguments:
        return FlywheelError(
            _("You handed over a function that waits for values. Call it with them, and hand over what it returns.")
        )
    message = ngettext(
        "Your function was called with one value ({values}) and cannot take it. "
        "Write as many names between the brackets of `def` as the exercise asks for.",
        "Your function was called with {count} values ({values}) and cannot take them. "
        "Write as many names between the brackets of `def` as the exercise asks for.",
        len(arguments),
    )
    return FlywheelError(message.format(count=len(arguments), values=", ".join(map(write_value, arguments))))


def _call_with_limit(call: Callable[[], object], seconds: float) -> object:
    if threading.current_thread() is not threading.main_thread():
        return call()
    return by_alarm(call, seconds) if hasattr(signal, "setitimer") else by_interrupt(call, seconds)


def by_alarm(call: Callable[[], object], seconds: float) -> object:
    """Return what the call returns; raises TooLongError after a number of seconds (not on Windows)."""
    running = True

    def ring(*_signal: object) -> None:
        if running:
            signal.setitimer(signal.ITIMER_REAL, SOON * random.random() + 1e-6, AGAIN)
            raise TooLongError

    handler = signal.signal(signal.SIGALRM, ring)
    timer = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        try:
            return call()
        finally:
            running = False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler or signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, *timer)


def by_interrupt(call: Callable[[], object], seconds: float) -> object:
    """Return what the call returns; raises TooLongError after a number of seconds, also on Windows, which has no alarm.

    A function that catches every exception again and again is not stopped by this.
    """
    running = True  # a plain name: an interrupt in the middle of `done.set()` would leave its lock taken for ever
    done, late = threading.Event(), threading.Event()
    handler = signal.getsignal(signal.SIGINT)

    def ring(*what: Any) -> Any:
        if not late.is_set():
            return handler(*what) if callable(handler) else None
        if running:
            raise TooLongError
        return None

    def watch() -> None:
        wait = seconds
        while not done.wait(wait):
            wait = AGAIN
            late.set()
            _thread.interrupt_main()

    watching = threading.Thread(target=watch, daemon=True)
    signal.signal(signal.SIGINT, ring)
    try:
        watching.start()
        try:
            return call()
        finally:
            running = False
    finally:
        running = False  # once more, for an interrupt that came between the two lines above
        done.set()
        watching.join()  # after this nobody interrupts any more, and the old handler may come back
        signal.signal(signal.SIGINT, handler or signal.SIG_DFL)
