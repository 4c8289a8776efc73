"""The browser takes the form of a text that Python would take."""

from collections.abc import Callable
from typing import Any

import pytest

from flywheel_lab.messages import browser_text, ngettext, plural

DAYS = plural("{n} day", "{n} days")
COUNTS = [0, 0.5, 1, 1.001, 1.01, 1.5, 2, 21, 100, 1000]


def test_a_count_takes_the_form_that_python_takes(play: Callable[..., Any], language: str) -> None:
    script = "return given.counts.map((n) => speaker(given.language, {}).form(given.forms, n));"
    given = {"forms": browser_text(DAYS), "counts": COUNTS, "language": language}
    assert play("parts/words.js", script, given) == [ngettext(*DAYS, n) for n in COUNTS]


@pytest.mark.parametrize(("n", "form"), [(1, "day"), (3, "days"), (5, "many days"), (1.5, "other days")])
def test_a_language_may_have_more_forms(play: Callable[..., Any], n: float, form: str) -> None:
    forms = {"one": "day", "few": "days", "many": "many days", "other": "other days"}
    script = "return speaker('pl', {}).form(given.forms, given.n);"
    assert play("parts/words.js", script, {"forms": forms, "n": n}) == form
