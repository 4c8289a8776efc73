"""What a sheet is once it is printed: how many pages it has, and all that it says."""

import re
from collections.abc import Iterator
from typing import Any

from flywheel_lab.messages import use_language
from flywheel_lab.trainer.press import Sheet, print_sheet


def pages(sheet: Sheet, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", print_sheet(sheet, paper)))


def words(part: Any) -> Iterator[str]:
    """Yield every text of a sheet's data."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list | tuple):
        for each in part.values() if isinstance(part, dict) else part:
            yield from words(each)


def in_language(code: str, make: Any) -> Any:
    """Return what a function makes in a language, and go on in English."""
    use_language(code)
    try:
        return make()
    finally:
        use_language("en")
