"""Say what an exception in a learner's function means: the problem, the line, the arguments, and what to try."""

import builtins
import difflib
import linecache
import re
import traceback
from collections.abc import Iterable
from types import FrameType

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark

LOOK = mark("Look at what each name in that line holds.")
# The first that fits counts, so the special kinds stand before the general ones.
KINDS: tuple[tuple[type[BaseException], str, str], ...] = (
    (
        ZeroDivisionError,
        mark("Your function divides by zero."),
        mark("Look at what stands behind the `/`, and at when it becomes zero."),
    ),
    (
        UnboundLocalError,
        mark("Your function uses `{name}` before it has a value."),
        mark("Give it a value in a line above."),
    ),
    (
        NameError,
        mark("Your function uses the name `{name}`, which does not exist."),
        mark("Look for a slip of the keys, or give it a value in a line above."),
    ),
    (
        IndexError,
        mark("Your function asks a list for a place that it does not have."),
        mark("Python counts from zero, so the last place is one less than the length."),
    ),
    (
        KeyError,
        mark("Your function asks for {text}, which is not there."),
        mark("Names must be written exactly as they stand in the table."),
    ),
    (
        RecursionError,
        mark("Your function calls itself again and again, without an end."),
        mark("Calculate the result without calling the function inside itself."),
    ),
    (
        SystemExit,
        mark("Your function wants to end Python."),
        mark("Leave `exit` and `quit` out; hand the result back with `return`."),
    ),
    (
        TypeError,
        mark("Your function does something that does not work with these values: {text}."),
        mark("Look at what each name in that line holds. A product needs its `*`."),
    ),
    (AttributeError, mark("Your function asks for something that is not there: {text}."), LOOK),
)
OTHER = (mark("Your function stopped with an error: {text}."), LOOK)


def explain_error(error: BaseException, function: object, arguments: str) -> FlywheelError:
    """Return the error that says what went wrong, where, and what to try.

    >>> print(explain_error(IndexError(), len, "people = 6"))  # doctest: +ELLIPSIS
    Your function asks a list for a place that it does not have. It was called with people = 6. Python counts ...
    """
    place = _place(error, function)
    problem, advice = _problem(error, place)
    return FlywheelError(" ".join(part for part in (problem, _where(place, arguments), advice) if part))


def write_value(value: object) -> str:
    """Return a value as Python writes it, in one short line.

    >>> write_value([1] * 99)
    '[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, …'
    """
    try:
        return _short(repr(value), 40)
    except Exception:  # whatever a learner's object does when it is looked at
        return type(value).__name__


def _problem(error: BaseException, place: tuple[FrameType, int] | None) -> tuple[str, str]:
    problem, advice = next((parts for kind, *parts in KINDS if isinstance(error, kind)), OTHER)
    text = _text(error)
    found = re.search(r"'(\w+)'", text)
    name = found[1] if found else "?"
    if isinstance(error, NameError) and place and (near := nearest(name, _known(place[0]))):
        return _(problem).format(name=name, text=text), _("Did you mean `{name}`?").format(name=near)
    return _(problem).format(name=name, text=text), _(advice)


def _text(error: BaseException) -> str:
    """Return the exception's own message, with its kind if that is unusual."""
    try:
        text = _short(str(error), 120).rstrip(".")
    except Exception:  # an exception of the learner's own, that cannot even be written
        text = ""
    everyday = any(isinstance(error, kind) for kind, *_parts in KINDS)
    return text if everyday and text else ": ".join(part for part in (type(error).__name__, text) if part)


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most] + "…"


def _place(error: BaseException, function: object) -> tuple[FrameType, int] | None:
    """Return the innermost frame that stands in the file or cell of the function, and its line."""
    code = getattr(function, "__code__", None) or getattr(vars(type(function)).get("__call__"), "__code__", None)
    file = getattr(code, "co_filename", None)
    frames = list(traceback.walk_tb(error.__traceback__))
    return next((each for each in reversed(frames) if each[0].f_code.co_filename == file), None)


def _where(place: tuple[FrameType, int] | None, arguments: str) -> str:
    if place is None:
        return _("It was called with {arguments}.").format(arguments=arguments) if arguments else ""
    frame, line = place
    source = linecache.getline(frame.f_code.co_filename, line, frame.f_globals).strip()
    where = f"{line}, `{source}`" if source else str(line)
    if arguments:
        return _("That was in line {line}, called with {arguments}.").format(line=where, arguments=arguments)
    return _("That was in line {line}.").format(line=where)


def _known(frame: FrameType) -> set[str]:
    return {*frame.f_locals, *frame.f_globals, *dir(builtins)}


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the name that is most like another one, capital letters or not; "" if none is near.

    >>> nearest("Custmers", ["customers", "cost"]), nearest("wheel", ["x"])
    ('customers', '')
    """
    known = {each.lower(): each for each in sorted(set(names) - {name})}
    return next((known[each] for each in difflib.get_close_matches(name.lower(), known, 1)), "")
