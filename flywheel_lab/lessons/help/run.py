"""Call what a learner wrote: once, and with a sentence for a traceback; what never ends is stopped by hand."""

import dis
import inspect
from collections.abc import Callable, Sequence
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import ngettext
from .trouble import explain_error, write_value

IDLE = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "COPY_FREE_VARS", "MAKE_CELL"}


def call_once(function: Callable[..., Any], arguments: Sequence[object] = ()) -> object:
    """Return what a function returns; one that does nothing yet (`...`) is not called and gives `...`.

    Raises FlywheelError that says what went wrong, in which line and with which arguments, and what to try.

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
        value = function(*arguments)
    except KeyboardInterrupt:
        raise  # the stop button of JupyterLab
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
