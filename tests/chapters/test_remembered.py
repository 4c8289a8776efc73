"""What the course remembers speaks the language in use, also where it was asked for in another one first."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

from flywheel_lab import chapters
from flywheel_lab.messages import use_language


def remembered() -> Iterator[Any]:
    """Find what the chapters remember and what nobody needs to say anything for."""
    for found in pkgutil.walk_packages(chapters.__path__, "flywheel_lab.chapters."):
        for each in vars(importlib.import_module(found.name)).values():
            own = hasattr(each, "cache_clear") and each.__module__ == found.name
            if own and all(one.default is not one.empty for one in inspect.signature(each).parameters.values()):
                yield each


def told(thing: Any) -> list[str]:
    """Return a thing and whatever it says by itself."""
    said = ("warnings", "said", "doubts", "notes", "reasons", "report", "ledger")
    texts = [repr(thing), *(str(getattr(thing, name)) for name in said if hasattr(thing, name))]
    return [re.sub(r" at 0x\w+", "", text) for text in texts]


@pytest.mark.long
def test_what_is_remembered_keeps_no_words_of_another_language() -> None:
    kept = []
    for each in remembered():
        use_language("en")
        each()
        use_language("de")
        then = told(each())
        each.cache_clear()
        if then != told(each()):
            kept.append(each.__qualname__)
    assert kept == []
