"""One rule, one test: it goes through all of its cases and names each that breaks it."""

import functools
import inspect
import reprlib
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import pytest

from flywheel_lab.messages import language, use_language

Test = Callable[..., None]


def name_of(value: object) -> str:
    """Return what a value is called in the list of what is wrong, even if it cannot show itself."""
    try:
        return value[:60] if isinstance(value, str) else reprlib.repr(value)
    except Exception:
        return f"<{type(value).__name__}>"


def every(
    names: str | tuple[str, ...], cases: Iterable[Any], ids: Iterable[str] | Callable[[Any], str] = name_of
) -> Callable[[Test], Test]:
    """Ask a test of every case, as `pytest.mark.parametrize` does, but in one test that does not stop at the first.

    Each case begins in the language in which the test began. What fixtures made is shared by all of them: what a case
    changes for good needs a test of its own.
    """
    parts = names.replace(" ", "").split(",") if isinstance(names, str) else list(names)
    values = [tuple(case) if len(parts) > 1 else (case,) for case in cases]
    called = None if callable(ids) else list(ids)
    assert values, f"there is not one case of {names}"

    def collapse(test: Test) -> Test:
        @functools.wraps(test)
        def all_cases(**given: Any) -> None:
            began, wrong = language(), []
            for i, case in enumerate(values):
                use_language(began)
                try:
                    test(**given, **dict(zip(parts, case, strict=True)))
                except (Exception, pytest.fail.Exception) as error:
                    wrong.append((called[i] if called else "-".join(map(ids, case)), error))
            if wrong:
                said = [f"{name}: {str(error) or repr(error)}" for name, error in wrong]
                raise AssertionError("\n".join(said)) from wrong[0][1]

        signature = inspect.signature(test)
        left = [each for name, each in signature.parameters.items() if name not in parts]
        all_cases.__signature__ = signature.replace(parameters=left)
        return all_cases

    return collapse


def at_first(count: int, values: Iterable[Any]) -> list[Any]:
    """Return values for `parametrize`: CI asks the first few of them, `-m every` the others. The hardest come first."""
    return [pytest.param(each, marks=() if i < count else pytest.mark.every) for i, each in enumerate(values)]


def one_at_a_time(**values: Iterable[Any]) -> Callable[[Test], Test]:
    """Ask a test of the first values of all, then with each other value of one of them; `-m every` asks the rest.

    The hardest value comes first. What two other values break only together waits for the release.
    """
    lists = [list(each) for each in values.values()]
    places = list(product(*(range(len(each)) for each in lists)))
    together = [sum(map(bool, each)) > 1 for each in places]
    cases = [tuple(given[i] for given, i in zip(lists, each, strict=True)) for each in places]
    first = [case for case, waits in zip(cases, together, strict=True) if not waits]
    rest = [case for case, waits in zip(cases, together, strict=True) if waits]

    def choose(test: Test) -> Test:
        @pytest.mark.parametrize(
            "cases", [pytest.param(first, id="one"), pytest.param(rest, id="together", marks=pytest.mark.every)]
        )
        @functools.wraps(test)
        def these_cases(cases: list[Any], **given: Any) -> None:
            every(tuple(values), cases)(test)(**given)

        signature = inspect.signature(test)
        left = [each for name, each in signature.parameters.items() if name not in values]
        cases_too = inspect.Parameter("cases", inspect.Parameter.KEYWORD_ONLY)
        these_cases.__signature__ = signature.replace(parameters=[*left, cases_too])
        return these_cases

    return choose
